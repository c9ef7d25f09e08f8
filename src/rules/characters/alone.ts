// Cells that hold nothing but invisible characters.
import {placeAt} from '../../model/place.ts';
import {cellText, type Document} from '../../model/table.ts';
import type {Offset} from '../../model/text.ts';
import {invisiblePattern} from './named-characters.ts';

/** Whether an offset is in such a cell: tables of characters show them so, and spreadsheets write empty cells so. */
export function isAloneInCell(document: Document, offset: Offset): boolean {
  const place = placeAt(document, offset);
  const table = document.tables[place?.table ?? -1];
  if (table === undefined || place?.kind !== 'cell') return false;
  return withoutInvisible(cellText(table, place.row, place.column)).trim() === '';
}

export function withoutInvisible(text: string): string {
  return text.replace(invisiblePattern(), '');
}
