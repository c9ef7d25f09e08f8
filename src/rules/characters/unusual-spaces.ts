// Where a no-break or other strange space is a fault: in keys and numbers, which programs compare.
import type {TableShape} from '../../model/column.ts';
import {placeAt} from '../../model/place.ts';
import {cellText, type Document, type Table} from '../../model/table.ts';
import type {Offset} from '../../model/text.ts';
import {holdsProse, isSentence} from '../../values/column-prose.ts';

/** A column of which at least this share of cells are numbers is one of numbers. */
const numericFrom = 0.8;

/** Whether the space at an offset is in a key or a column of numbers; thousands parted by one are how French prints them. */
export function isUnusualSpace(document: Document, offset: Offset, shapeOf: (table: Table) => TableShape): boolean {
  const place = placeAt(document, offset);
  const table = place?.kind === 'cell' ? document.tables[place.table] : undefined;
  if (table === undefined || place?.kind !== 'cell') return false;
  if (isThousands(document.text, offset) || isFrench(document.text, offset)) return false;
  const text = cellText(table, place.row, place.column);
  // A cell of nothing else is empty; a sentence is indented and spaced as print is.
  if (text.trim() === '' || isSentence(text) || holdsProse(table, place.column)) return false;
  const shape = shapeOf(table);
  return shape.key.includes(place.column) || (shape.columns[place.column]?.numericShare ?? 0) >= numericFrom;
}

/** French sets a no-break space inside its quotation marks, and before high punctuation. */
function isFrench(text: string, offset: Offset): boolean {
  return text[offset - 1] === '\u00AB' || /[\u00BB:;!?]/u.test(text.charAt(offset + 1));
}

function isThousands(text: string, offset: Offset): boolean {
  return (
    /\d$/u.test(text.slice(Math.max(0, offset - 1), offset)) && /^\d{3}(?!\d)/u.test(text.slice(offset + 1, offset + 5))
  );
}
