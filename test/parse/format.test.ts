import {describe, expect, test} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {formats} from '../../src/model/format.ts';
import {formatOf} from '../../src/parse/index.ts';
import {samples} from './samples.ts';

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

test('a page in the place of a delimited file is a page', () => {
  expect(formatOf('https://example.org/board.csv', '\n<!DOCTYPE html><title>Sign in, please</title>')).toBe('html');
  expect(formatOf('board.tsv', '<html lang="en">\t<body>', 'text/tab-separated-values')).toBe('html');
  expect(formatOf('board.csv', '<htmlish>,score\n', 'text/csv')).toBe('csv');
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
