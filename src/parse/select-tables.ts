// Document → the same with only the tables that a selection names. A selection that matches nothing is an error: the board
// has moved, and a document without tables would say that it is gone.
import {because, failure} from '../model/errors.ts';
import type {Document, Table, TableSelection} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import {thrownMessage} from '../model/thrown.ts';
import {matchesAny} from '../text/name-pattern.ts';

/** Returns the document with the selected tables, renumbered. `jsonPath` was met while it was read. @throws PARSE_SELECT */
export async function selectTables(document: Document, select: TableSelection): Promise<Document> {
  const {source, format} = document;
  const {heading, css, jsonPath} = select;
  const refuseFormat = (key: string): never => {
    throw failure('PARSE_SELECT', {source, reason: because('select-format', {key, format})});
  };
  if (jsonPath !== undefined && !['json', 'jsonl', 'yaml'].includes(format)) refuseFormat('jsonPath');
  if (css !== undefined && format !== 'html') refuseFormat('css');
  const within = css === undefined ? null : await elementSpans(document, css);
  const tables = document.tables.filter(
    (table) => (heading === undefined || isUnder(table, heading)) && (within === null || isWithin(table, within)),
  );
  if (tables.length === 0) {
    const wanted: readonly (readonly [string, unknown])[] = Object.entries(select);
    const selection = wanted.map(([key, value]) => `${key}: ${String(value)}`).join(', ');
    const reason = because('select-none', {count: document.tables.length, selection});
    throw failure('PARSE_SELECT', {source, reason});
  }
  return {...document, select, tables: tables.map((table, index) => ({...table, index}))};
}

function isUnder({headingPath, caption}: Table, heading: string): boolean {
  return [...headingPath, caption].some((text) => matchesAny(text, [heading]));
}

function isWithin({span}: Table, spans: readonly Span[]): boolean {
  return spans.some(({start, end}) => start <= span.start && span.start < end);
}

/** Spans of the elements that a selector matches, in document order. */
async function elementSpans({source, text}: Document, css: string): Promise<Span[]> {
  const [{selectAll}, {parseDocument}] = await Promise.all([import('css-select'), import('htmlparser2')]);
  const tree = parseDocument(text, {withStartIndices: true, withEndIndices: true});
  try {
    return selectAll(css, tree).map(({startIndex, endIndex}) => ({start: startIndex ?? 0, end: (endIndex ?? 0) + 1}));
  } catch (error) {
    const message = thrownMessage(error);
    throw failure('PARSE_SELECT', {source, reason: because('select-syntax', {key: 'css', error: message})}, error);
  }
}
