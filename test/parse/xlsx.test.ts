import * as xlsx from '@e965/xlsx';
import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../src/parse/index.ts';
import {onlyTable, rowsOf, sourcesOf, utf8} from './input.ts';

type Rows = (string | number | null)[][];

function workbook(
  sheets: Readonly<Record<string, Rows>>,
  change: (sheet: xlsx.WorkSheet) => void = () => {},
): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = xlsx.utils.aoa_to_sheet(rows);
    change(sheet);
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  const written: unknown = xlsx.write(book, {type: 'buffer', bookType: 'xlsx'});
  if (!(written instanceof Uint8Array)) throw new Error('no bytes');
  return new Uint8Array(written);
}

const read = (bytes: Uint8Array) => parseDocument({...utf8(''), source: 'board.xlsx', bytes});

describe('XLSX', () => {
  test('each sheet is a table with its place', async () => {
    const {tables} = await read(
      workbook({
        榜单: [
          ['模型', '得分'],
          ['GPT-5', 88.3],
        ],
        价格: [[], ['', '模型', '元'], ['', 'GLM', 2.5]],
      }),
    );
    expect(tables.map(rowsOf)).toEqual([
      [
        ['模型', '得分'],
        ['GPT-5', '88.3'],
      ],
      [
        ['模型', '元'],
        ['GLM', '2.5'],
      ],
    ]);
    expect(tables.map((table) => table.place)).toEqual([
      {sheet: '榜单', firstRow: 0, firstColumn: 0},
      {sheet: '价格', firstRow: 1, firstColumn: 1},
    ]);
  });

  test('blank rows part blocks; a single cell is the heading of what follows', async () => {
    const {tables, headings} = await read(
      workbook({
        S: [['August'], ['Model', 'Score'], ['o3', 60], [], ['September'], [], ['Model', 'Score'], ['o3', 61]],
      }),
    );
    expect(tables.map((table) => [table.headingPath, table.caption, rowsOf(table)[1]])).toEqual([
      [['August'], 'S', ['o3', '60']],
      [['September'], 'S', ['o3', '61']],
    ]);
    expect(headings.map((heading) => heading.text)).toEqual(['August', 'September']);
  });

  test('numbers read as they are shown', async () => {
    const bytes = workbook(
      {
        S: [
          ['Model', 'Share', 'Cost'],
          ['GPT-5', 0.883, 1188],
        ],
      },
      (sheet) => {
        sheet['B2'].z = '0.0%';
        sheet['C2'].z = '#,##0';
      },
    );
    expect(rowsOf(onlyTable(await read(bytes)))[1]).toEqual(['GPT-5', '88.3%', '1,188']);
  });

  test('a merged cell’s text stands in each place it covers; a merged title is a heading', async () => {
    const bytes = workbook(
      {
        S: [
          ['Board', null, null],
          ['Vendor', 'Model', 'Score'],
          ['OpenAI', 'GPT-5', 1],
          [null, 'o3', 2],
        ],
      },
      (sheet) => {
        sheet['!merges'] = [
          {s: {r: 0, c: 0}, e: {r: 0, c: 2}},
          {s: {r: 2, c: 0}, e: {r: 3, c: 0}},
        ];
      },
    );
    const table = onlyTable(await read(bytes));
    expect(table.headingPath).toEqual(['Board']);
    expect(rowsOf(table).slice(1)).toEqual([
      ['OpenAI', 'GPT-5', '1'],
      ['OpenAI', 'o3', '2'],
    ]);
  });

  test('spans stand on the document’s own text', async () => {
    const document = await read(
      workbook({
        S: [
          ['Model', 'Score'],
          ['GPT-5', 88],
        ],
      }),
    );
    expect(document.text).toBe('Model\tScore\nGPT-5\t88\n\n');
    expect(sourcesOf(onlyTable(document))).toEqual([['GPT-5', '88']]);
  });

  test.each([
    {name: 'no zip archive', bytes: new Uint8Array([80, 75, 3, 4, 0, 1, 2, 3])},
    {
      name: 'half a workbook',
      bytes: workbook({
        S: [
          ['Model', 'Score'],
          ['GPT-5', 88],
        ],
      }).slice(0, 3000),
    },
  ])('$name is refused', async ({bytes}) => {
    await expect(read(bytes)).rejects.toMatchObject({code: 'PARSE_WORKBOOK', source: 'board.xlsx'});
  });
});
