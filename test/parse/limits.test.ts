// Small documents that stand for very many cells, and long ones that nothing but their length makes hard. Before the limits
// each of these took minutes, gigabytes, or the stack; a test that hangs runs into its timeout.
import * as xlsx from '@e965/xlsx';
import {describe, expect, test} from 'vitest';
import {describeError} from '../../src/messages/describe-error.ts';
import {Failure} from '../../src/model/errors.ts';
import type {Format} from '../../src/model/format.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {checkUnpackedSize} from '../../src/parse/zip-size.ts';
import {onlyTable, rowsOf, utf8} from './input.ts';

function repeat(count: number, make: (at: number) => string): string {
  return Array.from({length: count}, (_, at) => make(at)).join('');
}

const read = (text: string, format: Format) => parseDocument({...utf8(text), source: `board.${format}`, format});

async function refusal(reading: Promise<unknown>): Promise<Failure> {
  const thrown = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`not refused: ${String(thrown)}`);
  return thrown;
}

/** Code and place; that both languages say where and what next. */
async function refused(reading: Promise<unknown>): Promise<string> {
  const failure = await refusal(reading);
  for (const language of ['en', 'zh-CN'] as const) {
    const {message, hint} = describeError(failure, language);
    expect([message.includes('{'), hint === null || hint === '']).toEqual([false, false]);
  }
  return `${failure.code} ${String(failure.data['place'])}`;
}

describe('documents that stand for more cells than they write', () => {
  test('objects with a key of their own each', async () => {
    const text = `[${repeat(20_000, (at) => `${at === 0 ? '' : ',\n'}{"k${at}":1}`)}]`;
    expect(await refused(read(text, 'json'))).toMatch(/^PARSE_TOO_SPARSE \d+$/);
  });

  test('objects of some keys out of many are no such thing', async () => {
    const text = repeat(2000, (at) => `{"name":"m${at}","k${at % 50}":1}\n`);
    expect(onlyTable(await read(text, 'jsonl')).labels.length).toBe(51);
  });

  test('cells that hang down 65,534 rows each', async () => {
    const text = `<table><tr><th>a</table><table>${repeat(3000, () => '<tr><td rowspan=65534>x</td></tr>\n')}</table>`;
    expect(await refused(read(text, 'html'))).toMatch(/^PARSE_TOO_SPARSE \d+$/);
    expect(await refused(read(text, 'markdown'))).toMatch(/^PARSE_TOO_SPARSE \d+$/);
  });

  test('cells that reach over 1,000 columns each', async () => {
    const text = `<table>${repeat(3000, () => '<tr><td colspan=1000>x</td></tr>\n')}</table>`;
    expect(await refused(read(text, 'html'))).toMatch(/^PARSE_TOO_SPARSE \d+$/);
    const row = `<table>\n<tr>${'<td colspan=1000>x'.repeat(200)}</table>`;
    expect(await refused(read(row, 'html'))).toBe('PARSE_TOO_WIDE 2');
  });

  test('banners over a whole table are no such thing', async () => {
    const text = `<table><tr><th>a<th>b</tr>${repeat(500, (at) => `<tr><td colspan=100>${at}</tr><tr><td>x<td>1</tr>`)}</table>`;
    expect(onlyTable(await read(text, 'html')).rowCount).toBe(1000);
  });

  test('more columns than the limit', async () => {
    expect(await refused(read(`a,b\n1,2\n${'1,'.repeat(100_001)}\n`, 'csv'))).toBe('PARSE_TOO_WIDE 3');
    expect(await refused(read(`|a|\n|-|\n|${'1|'.repeat(100_001)}\n`, 'markdown'))).toBe('PARSE_TOO_WIDE 3');
  });
});

describe('workbooks', () => {
  const parse = (bytes: Uint8Array) => parseDocument({...utf8(''), source: 'board.xlsx', bytes, format: 'xlsx'});

  function workbook(rows: (string | number)[][], change: (sheet: xlsx.WorkSheet) => void = () => {}): Uint8Array {
    const book = xlsx.utils.book_new();
    const sheet = xlsx.utils.aoa_to_sheet(rows, {dense: true});
    change(sheet);
    xlsx.utils.book_append_sheet(book, sheet, 'Board');
    const written: unknown = xlsx.write(book, {type: 'buffer', bookType: 'xlsx', compression: true});
    if (!(written instanceof Uint8Array)) throw new Error('no bytes');
    return new Uint8Array(written);
  }

  const few = [
    ['model', 'score'],
    ['a', 1],
    ['b', 2],
  ];

  test('merged cells that overlap', async () => {
    const bytes = workbook([...few, ...few, ...few], (sheet) => {
      sheet['!merges'] = Array.from({length: 60}, () => ({s: {r: 1, c: 0}, e: {r: 8, c: 9999}}));
    });
    expect(await refused(parse(bytes))).toBe('PARSE_TOO_SPARSE Board!2');
  });

  test('rows that reach the last column', async () => {
    const rows = Array.from({length: 70}, () => {
      const row: (string | number)[] = ['x'];
      row[16_383] = 1;
      return row;
    });
    expect(await refused(parse(workbook(rows)))).toBe('PARSE_TOO_SPARSE Board!62');
  });

  test('a cell that unpacks to more than the limit, whether the zip tells its size or not', async () => {
    const bytes = workbook(few);
    expect(await refused(parse(await withSheet(bytes, 0, 300_000_000)))).toBe('PARSE_UNPACKED undefined');
    const streamed = await withSheet(bytes, 3_000_000, 0);
    expect(await refused(checkUnpackedSize('board.xlsx', streamed, 1_000_000))).toBe('PARSE_UNPACKED undefined');
    await checkUnpackedSize('board.xlsx', streamed, 4_000_000);
  });

  test('a zip that tells no sizes is read', async () => {
    const streamed = await withSheet(workbook(few), 0, 0);
    expect(rowsOf(onlyTable(await parse(streamed)))).toEqual(few.slice(0, 2).map((row) => row.map(String)));
  });
});

type Bytes = Uint8Array<ArrayBuffer>;

const files = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: {name: string; central: Bytes; local: Bytes}[] = [];
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const size = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const head = 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      central: new Uint8Array(bytes).slice(at, at + size),
      local: new Uint8Array(bytes).slice(local, local + head + view.getUint32(at + 20, true)),
    });
    at += size;
  }
  return found;
};

/** The workbook with another first sheet: a cell and blanks behind it. `told` is the size that the zip gives; 0: as a streamed zip. */
async function withSheet(bytes: Uint8Array, blanks: number, told: number): Promise<Uint8Array> {
  const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const head = `<worksheet xmlns="${main}"><sheetData><row r="1">${cell('A1', 'model')}${cell('B1', 'score')}</row>`;
  const foot = `<row r="2">${cell('A2', 'a')}${cell('B2', '1')}</row></sheetData></worksheet>`;
  const stream = new Blob([head, new Uint8Array(blanks).fill(32), foot]).stream();
  const packed = new Uint8Array(
    await new Response(stream.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const file of files(bytes)) {
    let {local} = file;
    const {central} = file;
    const of = (part: Bytes) => new DataView(part.buffer, part.byteOffset, part.byteLength);
    if (file.name.endsWith('sheet1.xml')) {
      const start = 30 + of(local).getUint16(26, true) + of(local).getUint16(28, true);
      const header = local.slice(0, start);
      const size = told === 0 ? blanks + head.length + foot.length : told;
      for (const [view, at] of [
        [of(header), 6],
        [of(central), 8],
      ] as const) {
        view.setUint16(at, told === 0 ? 8 : 0, true);
        view.setUint16(at + 2, 8, true);
        view.setUint32(at + 12, told === 0 && at === 6 ? 0 : packed.length, true);
        view.setUint32(at + 16, told === 0 && at === 6 ? 0 : size, true);
      }
      const tail = new Uint8Array(told === 0 ? 16 : 0);
      if (told === 0) {
        of(tail).setUint32(0, 0x08074b50, true);
        of(tail).setUint32(8, packed.length, true);
        of(tail).setUint32(12, size, true);
      }
      local = new Uint8Array(await new Blob([header, packed, tail]).arrayBuffer());
    }
    of(central).setUint32(42, offset, true);
    offset += local.length;
    parts.push(local);
    directory.push(central);
  }
  const end = new Uint8Array(bytes.subarray(bytes.length - 22));
  const view = new DataView(end.buffer);
  view.setUint32(
    12,
    directory.reduce((sum, {length}) => sum + length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return new Uint8Array(await new Blob([...parts, ...directory, end]).arrayBuffer());
}

describe('long documents', () => {
  const table = '| Model | Score |\n| ----- | ----- |\n| GPT-5 | 88.3 |\n';
  const rows = [
    ['Model', 'Score'],
    ['GPT-5', '88.3'],
  ];

  test.each([
    ['blank lines', '\n'],
    ['lines of blanks', '  \n'],
    ['empty quotes', '>\n'],
  ])('5 MB of %s before a table', async (_, line) => {
    const document = await read(`# Board\n\n${line.repeat(5_000_000 / line.length)}\n${table}`, 'markdown');
    expect(rowsOf(onlyTable(document))).toEqual(rows);
    expect(document.text.slice(document.tables[0]?.cellStarts[0], document.tables[0]?.cellEnds[0])).toBe('GPT-5');
    expect(document.tables[0]?.headingPath).toEqual(['Board']);
  });

  test('blank lines inside fenced code, a list and a quote change nothing', async () => {
    const blank = '\n'.repeat(50);
    const text = `\`\`\`\n${blank}${table}${blank}\`\`\`\n\n- item\n${blank}  ${table.replaceAll('\n', '\n  ')}\n${blank}> ${table.replaceAll('\n', '\n> ')}\n`;
    const tight = text.replaceAll(blank, '\n');
    const [long, short] = [await read(text, 'markdown'), await read(tight, 'markdown')];
    expect(long.tables.map(rowsOf)).toEqual(short.tables.map(rowsOf));
    expect(long.blocks.map(({kind}) => kind)).toEqual(short.blocks.map(({kind}) => kind));
    expect(long.tables.length).toBe(2);
  });

  const html = (at: number): string => `<table><tr><th>a<th>b</tr><tr><td>x${at}<td>1</tr></table>`;

  test('3,000 HTML tables in Markdown, apart and in one block', async () => {
    const apart = await read(
      repeat(3000, (at) => `${html(at)}\n\n`),
      'markdown',
    );
    expect(apart.tables.length).toBe(3000);
    const together = await read(
      repeat(3000, (at) => `${html(at)}\n`),
      'markdown',
    );
    expect(together.tables.length).toBe(3000);
  });

  test('3,000 tables that nothing closes', async () => {
    expect((await read('<table>\n\n'.repeat(3000), 'markdown')).tables).toEqual([]);
  });

  test('a header of 200,000 rows', async () => {
    const text = `<table>${'<tr><th>a<th>b</tr>'.repeat(200_000)}<tr><td>x<td>1</tr></table>`;
    expect(rowsOf(onlyTable(await read(text, 'html')))).toEqual([
      ['a', 'b'],
      ['x', '1'],
    ]);
  });
});
