import fc from 'fast-check';
import {stringify} from 'yaml';
import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../src/parse/index.ts';
import {onlyTable, rowsOf, sourcesOf, utf8} from './input.ts';

const yaml = (text: string) => parseDocument({...utf8(text), source: 'board.yml'});

describe('YAML', () => {
  test('a list of mappings is a table; columns come in the order of first occurrence', async () => {
    const table = onlyTable(
      await yaml('- model: GPT-5\n  score: 88.30\n- score: ~\n  vendor: 智谱\n  model: GLM\n- model:\n'),
    );
    expect(rowsOf(table)).toEqual([
      ['model', 'score', 'vendor'],
      ['GPT-5', '88.30', ''],
      ['GLM', '~', '智谱'],
      ['', '', ''],
    ]);
  });

  test('lists under keys are tables with a path, also in further documents of the file', async () => {
    const {tables} = await yaml(
      'board:\n  "2025-08":\n    - {model: GPT-5}\n---\neditions: [{model: o3}]\nranks: [1, 2]\n',
    );
    expect(tables.map((table) => [table.caption, table.headingPath, rowsOf(table)[1]])).toEqual([
      ['2025-08', ['board'], ['GPT-5']],
      ['editions', [], ['o3']],
    ]);
  });

  test('spans stand on the source without its quotes; long texts are one line', async () => {
    const text = `- name: "a\\u4e00"\n  note: ' it''s '\n  text: >\n    one\n    two\n  tags: [x, y]\n`;
    const table = onlyTable(await yaml(text));
    expect(rowsOf(table)[1]).toEqual(['a一', "it's", 'one two', '[x, y]']);
    expect(sourcesOf(table)[0]?.slice(0, 2)).toEqual(['a\\u4e00', "it''s"]);
  });

  test('aliases are not expanded', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghi'
        .split('')
        .map((name, at) => `${name}: &${name} [*${'abcdefgh'.charAt(at)}, *${'abcdefgh'.charAt(at)}]`),
    ].join('\n');
    const {tables} = await yaml(`${bomb}\nrows:\n  - {model: &m GPT-5}\n  - {model: *m}\n`);
    expect(tables.map((table) => rowsOf(table))).toEqual([[['model'], ['GPT-5'], ['*m']]]);
  });

  test.each([
    {name: 'an unclosed list', text: 'a: [1, 2\n', place: 'board.yml:1:10'},
    {name: 'a wrong indentation', text: 'a: 1\n  b: 2\n', place: 'board.yml:'},
    {name: 'nested 100,000 deep in brackets', text: '['.repeat(100_000), place: 'board.yml:1:101'},
    {name: 'nested 100,000 deep in dashes', text: '- '.repeat(100_000), place: 'board.yml:1:1'},
    {
      name: 'nested 3,000 deep by indentation',
      text: Array.from({length: 3000}, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      place: 'board.yml:',
    },
  ])('$name is refused with its place, or read', async ({text, place}) => {
    await expect(yaml(text)).rejects.toMatchObject({code: 'PARSE_YAML', message: expect.stringContaining(place)});
  });

  test('what another writer wrote is read back', async () => {
    const cell = fc.oneof(fc.string({minLength: 1, maxLength: 12}), fc.integer().map(String));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 5}), async (rows) => {
        const table = onlyTable(await yaml(stringify(rows.map(([model, note]) => ({model, note})))));
        const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
        expect(rowsOf(table).slice(1)).toEqual(rows.map((row) => row.map((text) => tidy(text))));
      }),
      {numRuns: 300},
    );
  });
});
