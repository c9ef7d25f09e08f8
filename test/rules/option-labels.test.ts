// Options that name columns accept what a schema accepts: other case, width, spaces and emphasis.
import {expect, test} from 'vitest';
import {readFixture, type Fixture} from '../../src/testing/fixture.ts';
import {rules} from '../../src/rules/index.ts';
import {testCase} from '../../src/testing/test-rule.ts';

const header = '| Rank | Model Name | Vendor | Coding | Maths | Total Score |\n|---|---|---|---|---|---|';

const cases: readonly (readonly [rule: string, option: (label: (label: string) => string) => object, rows: string])[] =
  [
    [
      'duplicate-key',
      (label) => ({key: [label('Vendor')]}),
      '| 1 | a-1 | Acme | 1.5 | 2.5 | 4 |\n| 2 | b-2 | Acme | 2.5 | 3.5 | 6 |\n| 3 | c-3 | Corp | 2.5 | 3.5 | 6 |',
    ],
    [
      'missing-value',
      (label) => ({required: [label('Vendor')]}),
      '| 1 | a-1 |  | 1.5 | 2.5 | 4 |\n| 2 | b-2 |  | 2.5 | 3.5 | 6 |\n| 3 | c-3 | Corp | 2.5 | 3.5 | 6 |',
    ],
    [
      'rank-contradicts-score',
      (label) => ({rank: label('Rank'), by: label('Coding'), direction: 'higher'}),
      '| 1 | a-1 | A | 9.5 | 1 | 1 |\n| 2 | b-2 | B | 1.5 | 1 | 1 |\n| 3 | c-3 | C | 7.5 | 1 | 1 |\n| 4 | d-4 | C | 6.5 | 1 | 1 |\n| 5 | e-5 | C | 5.5 | 1 | 1 |',
    ],
    [
      'aggregate-mismatch',
      (label) => ({formula: {[label('Total Score')]: `[${label('Coding')}] + [${label('Maths')}]`}}),
      '| 1 | a-1 | A | 9 | 1 | 10 |\n| 2 | b-2 | B | 1 | 1 | 7 |\n| 3 | c-3 | C | 7 | 1 | 8 |',
    ],
    [
      'aggregate-out-of-range',
      (label) => ({aggregate: label('Total Score'), parts: [label('Coding'), label('Maths')]}),
      '| 1 | a-1 | A | 9.1 | 1.2 | 5.5 |\n| 2 | b-2 | B | 1.3 | 1.4 | 7.5 |\n| 3 | c-3 | C | 7.5 | 1.6 | 4.5 |\n| 4 | d-4 | C | 7.1 | 1.1 | 4.2 |\n| 5 | e-5 | C | 7.2 | 1.2 | 4.3 |\n| 6 | f-6 | C | 7.4 | 1.3 | 4.4 |',
    ],
    [
      'inconsistent-spelling',
      (label) => ({columns: [label('Model Name')]}),
      '| 1 | google | A | 9 | 1 | 1 |\n| 2 | Google | B | 1 | 1 | 1 |\n| 3 | google | C | 7 | 1 | 1 |\n| 4 | Google | C | 7 | 1 | 1 |\n| 5 | google | C | 7 | 1 | 1 |',
    ],
    [
      'fullwidth-form',
      (label) => ({columns: [label('Vendor')]}),
      '| 1 | a-1 | Ｏｐｅｎ　ＡＩ | 9 | 1 | 1 |\n| 2 | b-2 | Acme | 1 | 1 | 1 |\n| 3 | c-3 | Corp | 7 | 1 | 1 |',
    ],
  ];

/** Upper case, full-width, without spaces. */
function other(label: string): string {
  return Array.from(label.toUpperCase().replaceAll(' ', ''), (char) =>
    String.fromCharCode(char.charCodeAt(0) + 0xfee0),
  ).join('');
}

test.each(cases)('%s', async (id, option, rows) => {
  const rule = rules.find(({meta}) => meta.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const findingsWith = async (options: object): Promise<string> => {
    const text = `# x\n\n## case\n\n\`\`\`input\n${header}\n${rows}\n\`\`\`\n\n\`\`\`options\n${JSON.stringify(options)}\n\`\`\`\n`;
    const fixture: Fixture = readFixture(text);
    const [only] = fixture.cases;
    if (only === undefined) throw new Error('no case');
    return (await testCase(rule, only)).written.findings;
  };
  const exact = await findingsWith(option((label) => label));
  expect(exact.length, 'findings with the exact labels').toBeGreaterThan(0);
  // The message of a formula quotes the label as the table writes it, and the formula as the option does.
  const plain = (findings: string): string => findings.replaceAll(/"formula":"[^"]*",?/gu, '');
  expect(plain(await findingsWith(option(other)))).toEqual(plain(exact));
});
