// The structure and character rules on the real documents that lie beside the project.
import fs from 'node:fs';
import {describe, expect, test} from 'vitest';
import {detectDamage} from '../../src/encoding/detect-damage.ts';
import {placeSpan} from '../../src/model/place.ts';
import {rules} from '../../src/rules/index.ts';
import {lineColumn, makeLineIndex} from '../../src/text/line-index.ts';
import {hasSharedData, seedFile} from '../shared-data.ts';
import {checkDocument, readText} from '../validate/document.ts';

const own = rules.filter(({meta}) => meta.group === 'structure' || meta.group === 'characters');

async function found(seed: string): Promise<{rule: string; line: number; data: unknown}[]> {
  const document = await readText(fs.readFileSync(seedFile(seed), 'utf8'));
  const lines = makeLineIndex(document.text);
  return checkDocument(document, own, {damage: ({text}) => detectDamage(text)}).map(({rule, place, data}) => {
    return {rule, line: lineColumn(lines, placeSpan(document, place).start).line, data};
  });
}

describe.skipIf(!hasSharedData)('seed documents (../shared/data)', () => {
  test.each(['000', '001'])('%s: nothing against structure and characters', async (seed) => {
    expect(await found(seed)).toEqual([]);
  });
  test('003: two headings that stand above their series, and nothing else', async () => {
    expect((await found('003')).map(({rule, line, data}) => [rule, line, data])).toEqual([
      ['heading-structure', 81, expect.objectContaining({actual: 2, expected: 3})],
      ['heading-structure', 85, expect.objectContaining({actual: 2, expected: 3})],
    ]);
  });
  test('002: four emphases broken by escaped asterisks', async () => {
    expect((await found('002')).map(({rule, line}) => [rule, line])).toEqual(
      [79, 147, 175, 488].map((line) => ['broken-emphasis', line]),
    );
  });
  test('004: one finding, windows-1254 and the lost bytes', async () => {
    const all = await found('004');
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      rule: 'mojibake',
      data: {codePage: 'windows-1254', bytes: ['81', '8D', '8E', '8F', '90', '9D', '9E', 'AD'], lossy: 664},
    });
  });
});
