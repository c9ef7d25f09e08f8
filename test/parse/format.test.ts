import {describe, expect, test} from 'vitest';
import * as xlsx from '@e965/xlsx';
import {parquetWriteBuffer} from 'hyparquet-writer';
import {readDocument} from '../../src/app/read-document.ts';
import {type Format, formats} from '../../src/model/format.ts';
import {formatOf} from '../../src/parse/index.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function workbook(bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['model', 'score'], ...[['GPT-5', 88]]]), 'board');
  const written: unknown = xlsx.write(book, {type: 'buffer', bookType});
  if (!(written instanceof Uint8Array)) throw new Error('no bytes');
  return new Uint8Array(written);
}

function parquet(): Uint8Array {
  const columnData = [
    {name: 'model', data: ['GPT-5']},
    {name: 'score', data: [88]},
  ];
  return new Uint8Array(parquetWriteBuffer({columnData}));
}

/** A document of each format whose content alone shows it. */
const samples: Readonly<Record<Format, Uint8Array>> = {
  markdown: text('| model | score |\n|---|---|\n| GPT-5 | 88 |\n'),
  csv: text('model,score\nGPT-5,88\n'),
  tsv: text('model\tscore\nGPT-5\t88\n'),
  html: text('<table><tr><th>model<th>score<tr><td>GPT-5<td>88</table>'),
  xlsx: workbook('xlsx'),
  ods: workbook('ods'),
  json: text('[{"model": "GPT-5", "score": 88}]'),
  jsonl: text('{"model": "GPT-5", "score": 88}\n{"model": "o3", "score": 61}\n'),
  yaml: text('- model: GPT-5\n  score: 88\n- model: o3\n  score: 61\n'),
  parquet: parquet(),
  text: text('Just a sentence, or two.\n'),
};

describe.each(Object.entries(samples))('%s', (format, bytes) => {
  const {extensions, mediaTypes} = Object.entries(formats).find(([name]) => name === format)?.[1] ?? formats.text;

  test('by its content', async () => {
    const document = await readDocument(bytes, {source: 'https://example.org/board'});
    expect([document.format, document.tables.length]).toEqual([format, format === 'text' ? 0 : 1]);
    expect(document.tables.map((table) => [table.format, table.labels[0]])).toEqual(
      format === 'text' ? [] : [[format, 'model']],
    );
  });

  test.each(extensions)('by its name: .%s', async (extension) => {
    expect(formatOf(`Board.${extension.toUpperCase()}`, 'a,b\n1,2\n')).toBe(format);
    expect((await readDocument(bytes, {source: `board.${extension}`})).format).toBe(format);
  });

  test.each(mediaTypes)('by its media type: %s', (mediaType) => {
    expect(formatOf('https://example.org/board', 'no sign', `${mediaType}; charset=utf-8`)).toBe(format);
  });
});

test('a packed document has the format of its name without .gz', () => {
  expect(formatOf('board.csv.gz', 'x')).toBe('csv');
});

test('no two formats share an extension or a media type', () => {
  const keys = Object.values(formats).flatMap(({extensions, mediaTypes}) => [...extensions, ...mediaTypes]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a page of a server that calls every file text/html is read by its content, and a name wins over both', () => {
  expect(formatOf('https://example.org/board', '| a |\n|---|\n', 'text/html')).toBe('markdown');
  expect(formatOf('https://example.org/board.csv', '| a |\n|---|\n', 'text/html')).toBe('csv');
});

test('an OpenDocument file named .xlsx is what its content says', async () => {
  expect((await readDocument(samples.ods, {source: 'board.xlsx'})).format).toBe('ods');
});

test.each([
  {source: 'board.md', head: '', format: 'markdown'},
  {source: 'docs/Board.MARKDOWN', head: 'a,b\n1,2\n', format: 'markdown'},
  {source: 'https://example.org/board.csv?edition=2025-08#top', head: '', format: 'csv'},
  {source: 'board.tsv', head: '', format: 'tsv'},
  {source: 'board.htm', head: '', format: 'html'},
  {source: 'board.xlsx', head: '', format: 'xlsx'},
  {source: 'board.json', head: '', format: 'json'},
  {source: 'board.ndjson', head: '', format: 'jsonl'},
  {source: 'board.txt', head: '|模型|得分|\n|---|---|\n|GLM|77|\n', format: 'markdown'},
  {source: 'board.txt', head: 'Model | Score\n--- | ---\nGPT-5 | 88\n', format: 'markdown'},
  {source: 'board.txt', head: '# Board\n\nProse.\n', format: 'markdown'},
  {source: 'board.txt', head: 'Just a sentence, or two.\n', format: 'text'},
  {source: 'board.txt', head: 'model,score\nGPT-5,88\no3,61\n', format: 'csv'},
  {source: 'board.txt', head: 'model\tscore\nGPT-5\t88\n', format: 'tsv'},
  {source: '<stdin>', head: '\ufeff<!DOCTYPE html><title>Board</title>', format: 'html'},
  {source: '<stdin>', head: '[{"model": "GPT-5"}]', format: 'json'},
  {source: '<stdin>', head: '{"board": [{"model": "GPT-5"}]}', format: 'json'},
  {source: '<stdin>', head: '{"model": "GPT-5"}\n{"model": "o3"}\n', format: 'jsonl'},
  {source: '<stdin>', head: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), format: 'xlsx'},
  {source: '<stdin>', head: '', format: 'text'},
])('$source with $head is $format', ({source, head, format}) => {
  expect(formatOf(source, head)).toBe(format);
});
