// A finding → the comment that suppresses it, where the format has comments and the comment breaks nothing.
import type {Edit, Finding} from '../model/finding.ts';
import {placeSpan} from '../model/place.ts';
import {cellText, type Document} from '../model/table.ts';
import {lineStart} from '../text/line-index.ts';

/** Returns the edit that writes the comment; null for formats without comments, and names that do not fit into one. */
export function suppressionEdit(document: Document, {rule, place}: Finding, reason: string): Edit | null {
  if (document.format !== 'markdown' && document.format !== 'html') return null;
  if (place.kind === 'document') return commentAt(0, `tablewatch-disable-file ${rule} -- ${reason}`);
  const table = place.kind === 'text' ? undefined : document.tables[place.table];
  if (table === undefined || place.kind === 'text') {
    const line = lineStart(document.text, placeSpan(document, place).start);
    return isInTable(document, line) ? null : commentAt(line, `tablewatch-disable-next-line ${rule} -- ${reason}`);
  }
  const name = 'row' in place ? firstName(table, place.row) : null;
  const column = 'column' in place && place.kind === 'cell' ? (table.labels[place.column] ?? '').trim() : '';
  const limits = [
    ...(name === null ? [] : [` row="${name}"`]),
    ...(column === '' || /["\n]|--/.test(column) ? [] : [` column="${column}"`]),
  ].join('');
  // A comment between the rows would end the table.
  return commentAt(
    lineStart(document.text, table.span.start),
    `tablewatch-disable-next-table ${rule}${limits} -- ${reason}`,
  );
}

function commentAt(offset: number, text: string): Edit {
  return {span: {start: offset, end: offset}, text: `<!-- ${text} -->\n\n`};
}

function isInTable({tables}: Document, offset: number): boolean {
  return tables.some(({span}) => span.start < offset && offset <= span.end);
}

/** The first cell of a row that is a name: not empty, not a number, and writable between quotes. */
function firstName(table: Document['tables'][number], row: number): string | null {
  for (let column = 0; column < table.labels.length; column += 1) {
    const text = cellText(table, row, column).trim();
    if (/\p{L}/u.test(text) && !/["\n]|--/.test(text)) return text;
  }
  return null;
}
