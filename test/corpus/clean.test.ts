// Clean tables of many kinds: no rule may say more than "info" about them. Written by hand (clean/), generated, and the real boards.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Format} from '../../src/model/format.ts';
import type {Document} from '../../src/model/table.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {complaints} from './complaints.ts';
import {generateTables} from './generated-tables.ts';

const folder = path.join(import.meta.dirname, 'clean');
const formats: Readonly<Record<string, Format>> = {
  ...{'.md': 'markdown', '.csv': 'csv', '.tsv': 'tsv', '.html': 'html', '.json': 'json', '.jsonl': 'jsonl'},
};
const files = fs.readdirSync(folder).sort();
const generated = generateTables(160);

async function parse(source: string, format: Format, text: string): Promise<Document> {
  const decoding = {
    encoding: 'utf-8',
    bom: false,
    confidence: 1,
    reason: 'valid UTF-8',
    invalidBytes: 0,
    firstInvalidByte: null,
    nulCount: 0,
  };
  return parseDocument({source, format, text, byteLength: Buffer.byteLength(text), decoding});
}

describe('clean tables', () => {
  test.each(files)('%s', async (file) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const document = await parse(file, formats[path.extname(file)] ?? 'text', text);
    expect(document.tables.length).toBeGreaterThan(0);
    expect(complaints(document)).toEqual([]);
  });

  test.each(generated)('generated: $name', async ({name, format, text}) => {
    expect(complaints(await parse(name, format, text))).toEqual([]);
  });

  test('are at least two hundred, of which sixty are written by hand', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(files.length + generated.length).toBeGreaterThanOrEqual(200);
  });
});
