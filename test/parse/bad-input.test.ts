// DESIGN.md, "Bad input": never a stack trace, never a hang. Each entry that reading tables can meet has its test here;
// files, symbolic links and addresses are source/'s, encodings are encoding/'s.
import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../src/parse/index.ts';
import {onlyTable, rowsOf, utf8} from './input.ts';

const markdown = (text: string) => parseDocument({...utf8(text), source: 'board.md'});
const table = '| Model | Score |\n| ----- | ----- |\n| GPT-5 | 88.3 |\n';
const rows = [
  ['Model', 'Score'],
  ['GPT-5', '88.3'],
];
const slow = {timeout: 60_000};

describe('bad input', () => {
  test.each(['md', 'txt', 'csv', 'tsv', 'html'])('0 bytes of .%s are a document without tables', async (extension) => {
    const document = await parseDocument({...utf8(''), source: `board.${extension}`});
    expect(document.tables).toEqual([]);
  });

  test.each([
    {name: 'prose', line: 'GPT-5 *leads* '.repeat(7_200_000)},
    {name: 'pipes', line: '| GPT-5 | 88.3 '.repeat(6_700_000)},
    {name: 'brackets', line: '['.repeat(100_000_000)},
    {name: 'angle brackets', line: '<'.repeat(100_000_000)},
  ])('a line of 100 MB of $name does not hide the table after it', slow, async ({line}) => {
    expect(rowsOf(onlyTable(await markdown(`${line}\n\n${table}`)))).toEqual(rows);
  });

  test('a cell of 100 MB', slow, async () => {
    const {rowCount, labels} = onlyTable(await markdown(`${table}| ${'*x '.repeat(33_000_000)} | 1 |\n`));
    expect([rowCount, labels.length]).toEqual([2, 2]);
  });

  test('a CSV line of 100 MB', slow, async () => {
    const document = await parseDocument({...utf8(`model,score\n${'x'.repeat(100_000_000)},1\n`), source: 'board.csv'});
    expect(onlyTable(document).rowCount).toBe(1);
  });

  test('100,000 columns, with markup', slow, async () => {
    const cells = (text: string) => `|${text.repeat(100_000)}\n`;
    const wide = onlyTable(await markdown(cells(' *a* [b] |') + cells('-|') + cells(' 1 |')));
    expect([wide.labels.length, wide.cellStarts.length, wide.labels[99_999]]).toEqual([100_000, 100_000, 'a [b]']);
  });

  test.each(['csv', 'html'])('100,000 columns of .%s', slow, async (extension) => {
    const text = extension === 'csv' ? `${'1,'.repeat(99_999)}1\n` : `<table><tr>${'<td>1'.repeat(100_000)}</table>`;
    const document = await parseDocument({...utf8(text), source: `board.${extension}`});
    expect(onlyTable(document).labels.length).toBe(100_000);
  });

  test('an unclosed fence hides the tables behind it, also 100,000 rows', slow, async () => {
    const document = await markdown(`${table}\n\`\`\`\n${table}${'| o3 | 61 |\n'.repeat(100_000)}`);
    expect(rowsOf(onlyTable(document))).toEqual(rows);
    expect(document.blocks.map((block) => block.kind)).toEqual(['code']);
  });

  test('NUL bytes, lone surrogates and bidirectional controls stay in their cells', async () => {
    const cells = ['a\0b', '\ud800', '\u202eGPT\u202c', '\udc00x'];
    const document = await markdown(`| a | b | c | d |\n|---|---|---|---|\n| ${cells.join(' | ')} |\n`);
    expect(rowsOf(onlyTable(document))[1]).toEqual(cells);
  });

  test('mixed line ends and a byte order mark', async () => {
    const document = await markdown(
      '\ufeff# 榜单\r\r\n| Model | Score |\r|---|---|\r\n| GPT-5 | 88.3 |\n| o3 | 61 |\r',
    );
    expect(rowsOf(onlyTable(document))).toEqual([...rows, ['o3', '61']]);
    expect(document.headings.map((heading) => heading.text)).toEqual(['榜单']);
  });

  test.each([
    {name: '10,000 quotes inside each other', text: `${'>'.repeat(10_000)} a`},
    {name: '10,000 lists on one line', text: `${'- '.repeat(10_000)} a`},
    {name: '10,000 quotes and a table', text: `${'> '.repeat(10_000)}| a |\n${'> '.repeat(10_000)}|---|\n`},
    {
      name: '1,000 lists by indentation',
      text: Array.from({length: 1000}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    },
  ])('$name are refused with the line', slow, async ({text}) => {
    await expect(markdown(`${table}\n${text}\n`)).rejects.toMatchObject({
      code: 'PARSE_TOO_DEEP',
      message: expect.stringMatching(/^board\.md:\d+: /),
      hint: expect.any(String),
    });
  });

  test('5,000 elements inside each other are refused', slow, async () => {
    const nested = parseDocument({...utf8('<div>'.repeat(100_000)), source: 'board.html'});
    await expect(nested).rejects.toMatchObject({code: 'PARSE_TOO_DEEP'});
  });

  test.each([
    {name: '10,000 opening brackets', text: '['.repeat(10_000)},
    {name: '10,000 half-open emphases on one line', text: '*a_'.repeat(10_000)},
    {name: '10,000 lines of half-open emphases', text: '*a_*a_*a_\n'.repeat(10_000)},
    {name: '10,000 opening comments', text: 'a <!--a '.repeat(10_000)},
    {name: '10,000 code fences', text: '```\n'.repeat(10_000)},
    {name: '3,000 quotes', text: '> a\n\n'.repeat(3000)},
    {name: '100,000 table-like lines that are no table', text: `| a |\n| - | - |\n${'| 1 | 2 |\n'.repeat(100_000)}`},
  ])('$name cost no more than their length', slow, async ({text}) => {
    const {tables} = await markdown(`${table}\n${text}\n`);
    expect(tables.length).toBe(1);
  });

  test('2,000 tables (10,000 take five times as long)', slow, async () => {
    const document = await markdown(`## Board\n\nProse.\n\n${table}\n`.repeat(2000));
    expect(document.tables.length).toBe(2000);
    expect(rowsOf(document.tables[1999] ?? onlyTable(document))).toEqual(rows);
  });

  test('50 MB without tables', slow, async () => {
    const paragraph = `${'GPT-5 leads the **board** of August by a wide margin. '.repeat(10)}\n`;
    const chapter = `${paragraph.repeat(3)}\n${paragraph}\n`.repeat(230);
    const document = await markdown(`# Report\n\n${chapter}`.repeat(100));
    expect(document.text.length).toBeGreaterThan(49_000_000);
    expect([document.tables.length, document.headings.length]).toEqual([0, 100]);
  });

  test('50 MB of list items are refused: they are all structure', slow, async () => {
    await expect(markdown('- GPT-5 leads\n'.repeat(3_600_000))).rejects.toMatchObject({code: 'PARSE_TOO_LARGE'});
  });
});
