// What must hold of repair for any text. Seeds are fixed: the same texts in every run.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {singleBytePages} from '../../src/encoding/codec/single-byte.ts';
import {reapplyDamage} from '../../src/encoding/reapply-damage.ts';
import {detectDamage} from '../../src/encoding/detect-damage.ts';
import {repair} from '../../src/encoding/repair.ts';
import {replay} from '../../src/encoding/replay.ts';

const options = {seed: 20261121, numRuns: 300};
const noLoss = {bytes: [], mark: 'none', spaces: false} as const;

const chinese = fc.constantFrom(
  '模型',
  '排名',
  '得分',
  '通义千问',
  '文心一言',
  '影像',
  '报告',
  '，',
  '。',
  '：',
  '评测',
  '第一',
  '（新）',
  '“最佳”',
  '✅',
  '⭐',
  '🏆',
);
const latin = fc.constantFrom(
  'modèle ',
  'qualité ',
  'Größe ',
  'niño ',
  'São Paulo ',
  'coût ',
  'Zażółć ',
  'İstanbul ',
  'rank ',
  '95.2 ',
  '| ',
  '\n',
);
const sentence = fc.array(fc.oneof(chinese, latin), {minLength: 1, maxLength: 30}).map((words) => words.join(''));
// Characters that mojibake is made of, so that chance makes as much of it as it can.
const debris = fc
  .array(
    fc.constantFrom(
      'Ã',
      'Â',
      'â',
      '€',
      '™',
      'å',
      'ä',
      '¸',
      '\u00a0',
      ' ',
      '\ufffd',
      '?',
      '\u0081',
      '\u009d',
      'é',
      'a',
      'Р',
      'С',
      '°',
      '√',
      '©',
      '╨',
      '涓',
      '浣',
      '锟',
      '😀',
      '\ud800',
      '\n',
      '`',
      '"',
      '|',
    ),
    {maxLength: 60},
  )
  .map((parts) => parts.join(''));

describe('repair', () => {
  it('leaves clean text alone', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const result = repair(text);
        expect(result.text).toBe(text);
        expect(result.changed).toBe(false);
      }),
      options,
    );
  });

  it('undoes lossless damage, or leaves it as it is', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom('windows-1252', 'windows-1251', 'windows-1250', 'iso-8859-1', 'macintosh', 'ibm437'),
        (text, readAs) => {
          const damaged = reapplyDamage(text, {writtenIn: 'utf-8', readAs, loss: noLoss}) ?? '';
          const result = repair(damaged);
          // A word or two may be too little evidence; what is written must be right.
          if (result.text !== damaged)
            expect(reapplyDamage(result.text, {writtenIn: 'utf-8', readAs, loss: noLoss})).toBe(damaged);
        },
      ),
      options,
    );
  });

  it('differs from the damaged text only in what it reports', () => {
    const lost = {bytes: [0x81, 0x8d, 0x8f, 0x90, 0x9d], mark: 'dropped', spaces: false} as const;
    fc.assert(
      fc.property(fc.array(chinese, {minLength: 8, maxLength: 40}), (words) => {
        const text = words.join('');
        const damaged = reapplyDamage(text, {writtenIn: 'utf-8', readAs: 'windows-1252', loss: lost}) ?? '';
        const result = repair(damaged);
        if (!result.changed) return;
        const reported = new Set(result.restored.map(({offset}) => offset));
        const original = Array.from(text);
        let offset = 0;
        for (const [i, character] of Array.from(result.text).entries()) {
          if (!reported.has(offset)) expect(character).toBe(original[i]);
          offset += character.length;
        }
      }),
      options,
    );
  });

  it('is done after one time', () => {
    fc.assert(
      fc.property(fc.oneof(debris, sentence, fc.string({unit: 'binary', maxLength: 200})), (text) => {
        const once = repair(text).text;
        expect(repair(once).text).toBe(once);
      }),
      options,
    );
  });

  it('is what its plan replays', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          debris,
          sentence,
          fc.tuple(sentence, debris).map(([a, b]) => a + b),
        ),
        fc.constantFrom(...singleBytePages, 'gbk'),
        (text, readAs) => {
          const damaged = reapplyDamage(text, {writtenIn: 'utf-8', readAs, loss: noLoss}) ?? '';
          for (const input of [text, damaged]) {
            const result = repair(input);
            expect(replay(result.plan, input)).toBe(result.text);
          }
        },
      ),
      options,
    );
  });

  it('never throws, and names places inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(debris, fc.string({unit: 'binary', maxLength: 300})), (text) => {
        const result = repair(text);
        for (const {offset, chosen} of result.restored) expect(result.text.startsWith(chosen, offset)).toBe(true);
        for (const damage of detectDamage(text))
          for (const {start, end} of damage.spans) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
      {...options, numRuns: 1000},
    );
  });
});
