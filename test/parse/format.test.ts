import {expect, test} from 'vitest';
import {formatOf} from '../../src/parse/index.ts';

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
