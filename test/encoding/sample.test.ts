// The document that this program was made for: a report whose UTF-8 went through windows-1254 and lost eight byte values.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {reapplyDamage} from '../../src/encoding/reapply-damage.ts';
import {loadLanguageModel} from '../../src/encoding/language/language-model.ts';
import {repair} from '../../src/encoding/repair.ts';
import {replay} from '../../src/encoding/replay.ts';
import {hasSharedData, seedFile} from '../shared-data.ts';

const model = (): ReturnType<typeof loadLanguageModel> =>
  loadLanguageModel(fs.readFileSync(path.resolve(import.meta.dirname, '../../src/encoding/models/zh.model')));

describe.skipIf(!hasSharedData)('seed 004 (../shared/data/seeds)', () => {
  const damaged = hasSharedData ? fs.readFileSync(seedFile('004'), 'utf8') : '';
  const result = hasSharedData ? repair(damaged, {model}) : null;

  it('names the page and the lost bytes', () => {
    expect(result?.plan).toHaveLength(1);
    expect(result?.plan[0]).toMatchObject({
      encode: 'windows-1254',
      decode: 'utf-8',
      loss: {bytes: [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, 0xad], mark: 'dropped'},
    });
    expect(result?.characters).toMatchObject({decoded: 1705, restored: 664});
  });
  it('gives the file again when it is damaged again, and replays', () => {
    const [step] = result?.plan ?? [];
    const again =
      step === undefined
        ? ''
        : reapplyDamage(result?.text ?? '', {writtenIn: step.decode, readAs: step.encode, loss: step.loss});
    expect(again === damaged).toBe(true);
    expect(replay(result?.plan ?? [], damaged) === result?.text).toBe(true);
    expect(repair(result?.text ?? '', {model}).changed).toBe(false);
  });
  it('keeps every table: as many pipes, links and lines as before', () => {
    const count = (text: string, mark: string): number => text.split(mark).length;
    for (const mark of ['|', '](', '\n', '**', '`']) expect(count(result?.text ?? '', mark)).toBe(count(damaged, mark));
  });
});

describe('a repair needs the model only for lost bytes', () => {
  it('clean and lossless text never ask for it', () => {
    const never = (): never => {
      throw new Error('the model was asked for');
    };
    expect(repair('模型排名，得分 95.2', {model: never}).changed).toBe(false);
    expect(repair('CafÃ© de GenÃ¨ve', {model: never}).text).toBe('Café de Genève');
  });
  it('without it lost characters are U+FFFD, with what they may be', () => {
    const damaged = reapplyDamage('医学影像模型排名', {
      writtenIn: 'utf-8',
      readAs: 'windows-1252',
      loss: {bytes: [0x81, 0x8d, 0x8f, 0x90, 0x9d], mark: 'dropped', spaces: false},
    });
    const result = repair(damaged ?? '');
    expect(result.text).toContain('\ufffd');
    expect(result.restored.every(({certainty, alternatives}) => certainty === 'check' && alternatives.length > 0)).toBe(
      true,
    );
  });
});
