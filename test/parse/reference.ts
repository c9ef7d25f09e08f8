// What plain remark-gfm reads in a document: the reference of the differential test. No fast path, no stand-ins.
import type {Nodes, Table} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {cellPlain, plainText} from '../../src/parse/markdown-plain.ts';
import {parseDocument} from '../../src/parse/index.ts';
import type {Document} from '../../src/model/table.ts';
import {rowsOf, utf8} from './input.ts';

export interface ReadTable {
  readonly line: number;
  readonly rows: readonly (readonly string[])[];
}

export interface Reading {
  readonly tables: readonly ReadTable[];
  readonly headings: readonly string[];
}

/** Tables and headings as remark-gfm reads them; rows keep surplus cells, header first. */
export function readWithRemark(text: string): Reading {
  const tables: ReadTable[] = [];
  const headings: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'table') tables.push(readTable(node));
    if (node.type === 'heading') headings.push(plainText(node).trim());
    if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(text));
  return {tables, headings};
}

function readTable(table: Table): ReadTable {
  const rows = table.children.map((row) => row.children.map((cell) => cellPlain(cell.children)));
  return {line: table.position?.start.line ?? 0, rows};
}

/** The same of our reader. */
export async function readWithFastPath(text: string): Promise<Reading> {
  const document = await parseDocument({...utf8(text), source: 'board.md'});
  return {
    tables: document.tables.filter((table) => table.format === 'markdown').map((table) => readOurs(table, text)),
    headings: document.headings.map((heading) => heading.text),
  };
}

function readOurs(table: Document['tables'][number], text: string): ReadTable {
  const rows = rowsOf(table).map((row) => row.map((cell) => cell.replaceAll('\0', '\ufffd')));
  return {line: text.slice(0, table.span.start).split(/\r\n|\n|\r/).length, rows};
}
