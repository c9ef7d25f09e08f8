// One small document of each format.
import * as xlsx from '@e965/xlsx';
import {parquetWriteBuffer} from 'hyparquet-writer';
import type {Format} from '../../src/model/format.ts';

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
export const samples: Readonly<Record<Format, Uint8Array>> = {
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
