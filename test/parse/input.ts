// Makes the input of `parseDocument` out of a text alone, and reads tables back for comparison.
import {cellCount, cellText, rawCell, type Document, type Table} from '../../src/model/table.ts';
import type {ParseInput} from '../../src/parse/index.ts';

/** A text as if it had come from a valid UTF-8 file without a byte order mark. */
export function utf8(text: string): ParseInput {
  return {
    source: 'document',
    format: 'auto',
    text,
    byteLength: text.length,
    decoding: {
      encoding: 'utf-8',
      bom: false,
      confidence: 1,
      reason: 'valid UTF-8',
      invalidBytes: 0,
      firstInvalidByte: null,
      nulCount: 0,
    },
  };
}

/** The table as rows of texts, header first; rows keep their own lengths. */
export function rowsOf(table: Table): string[][] {
  const body = Array.from({length: table.rowCount}, (_, row) =>
    Array.from({length: cellCount(table, row)}, (_, column) => cellText(table, row, column)),
  );
  return [[...table.labels], ...body];
}

/** Source text of every body cell, through its span. */
export function sourcesOf(table: Table): string[][] {
  return Array.from({length: table.rowCount}, (_, row) =>
    Array.from({length: cellCount(table, row)}, (_, column) => rawCell(table, row, column)),
  );
}

/** The only table of a document. */
export function onlyTable(document: Document): Table {
  const [table] = document.tables;
  if (table === undefined || document.tables.length > 1) throw new Error(`${document.tables.length} tables`);
  return table;
}
