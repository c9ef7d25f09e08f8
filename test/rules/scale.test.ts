// Tables in which every row fails: few findings, capped lists, complete counts. Structure, not time.
import {describe, expect, test} from 'vitest';
import {inferShape} from '../../src/infer/index.ts';
import type {Finding} from '../../src/model/finding.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {rules} from '../../src/rules/index.ts';
import {maxListed} from '../../src/values/capped-list.ts';
import {validateDocument} from '../../src/validate/index.ts';

const rowCount = 20_000;
const header = ['排名', '机构', '大模型', '准确率', '平均耗时', '花费/千次（元）'];

async function findingsOf(row: (at: number) => readonly (string | number)[]): Promise<Finding[]> {
  const lines = [header, header.map(() => '---'), ...Array.from({length: rowCount}, (_, at) => row(at))];
  const text = lines.map((cells) => `|${cells.join('|')}|`).join('\n') + '\n';
  const decoding = {
    encoding: 'utf-8',
    bom: false,
    confidence: 1,
    reason: 'valid UTF-8',
    invalidBytes: 0,
    firstInvalidByte: null,
    nulCount: 0,
  };
  const document = await parseDocument({
    source: 'board.md',
    format: 'markdown',
    text,
    byteLength: text.length,
    decoding,
  });
  return validateDocument(document, {rules, shapeOf: inferShape, damage: () => []});
}

const score = (at: number): string => `${(100 - (at * 90) / rowCount).toFixed(4)}%`;

const boards: readonly [string, string, (at: number) => readonly (string | number)[]][] = [
  [
    'every name twice, in two spellings',
    'similar-key',
    (at) => [at + 1, '阿里巴巴', at % 2 === 0 ? `Model ${at >> 1}` : `model-${at >> 1}`, score(at), '12s', '3.1'],
  ],
  [
    'every vendor in two spellings',
    'inconsistent-spelling',
    (at) => [at + 1, at % 7 === 0 ? `vendor ${at % 60}` : `Vendor ${at % 60}`, `m-${at}`, score(at), '12s', '3.1'],
  ],
  [
    'every time missing, in three spellings',
    'mixed-missing-tokens',
    (at) => [at + 1, '阿里巴巴', `m-${at}`, score(at), ['/', '-', 'N/A', '12s'][at % 4] ?? '', '3.1'],
  ],
  [
    'a tenth of the prices negative',
    'value-range',
    (at) => [at + 1, '阿里巴巴', `m-${at}`, score(at), '12s', at % 10 === 0 ? '-3.1' : '3.1'],
  ],
  [
    'a tenth of the times a word',
    'value-type',
    (at) => [at + 1, '阿里巴巴', `m-${at}`, score(at), at % 10 === 0 ? `quick${at}` : '12s', '3.1'],
  ],
  [
    'every twentieth pair of ranks swapped',
    'rank-contradicts-score',
    (at) => [at % 40 === 0 ? at + 2 : at % 40 === 1 ? at : at + 1, '阿里巴巴', `m-${at}`, score(at), '12s', '3.1'],
  ],
  [
    'every twentieth rank repeated',
    'rank-sequence',
    (at) => [at % 20 === 1 ? at : at + 1, '阿里巴巴', `m-${at}`, score(at), '12s', '3.1'],
  ],
  [
    'half of the ties share a rank',
    'inconsistent-ties',
    (at) => [
      at % 4 === 1 ? at : at + 1,
      '阿里巴巴',
      `m-${at}`,
      `${(100 - ((at >> 1) * 90) / rowCount).toFixed(3)}%`,
      '12s',
      '3.1',
    ],
  ],
  [
    'a fiftieth of the names twice, with two scores',
    'duplicate-key',
    (at) => [at + 1, '阿里巴巴', `m-${at % 100 === 1 ? at - 1 : at}`, score(at), '12s', '3.1'],
  ],
];

describe(`${rowCount} rows that fail`, () => {
  test.each(boards)('%s', async (_, rule, row) => {
    const findings = await findingsOf(row);
    expect(findings.filter((finding) => finding.rule === rule).length).toBeGreaterThan(0);
    expect(findings.filter((finding) => finding.rule === 'rule-crashed')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(40);
    for (const {data, related} of findings) {
      for (const value of Object.values(data))
        if (typeof value === 'object') expect(value.length).toBeLessThanOrEqual(maxListed);
      expect((related ?? []).length).toBeLessThanOrEqual(maxListed);
    }
  });

  test('counts are complete where lists are cut', async () => {
    const findings = await findingsOf((at) => [
      at + 1,
      '阿里巴巴',
      `m-${at}`,
      score(at),
      at % 2 === 0 ? '/' : '12s',
      '3.1',
    ]);
    const missing = findings.find((finding) => finding.rule === 'missing-value');
    expect(missing?.data['count']).toBe(rowCount / 2);
    expect(missing?.data['rowsTotal']).toBe(rowCount / 2);
  });
});
