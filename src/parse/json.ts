// JSON and JSON Lines → Document: every array of objects that is not itself inside a table is a table, at the top or
// under the keys of objects. Offsets are those of the source.
import {failure} from '../model/errors.ts';
import type {Document, Table} from '../model/table.ts';
import {CellBudget} from './cell-budget.ts';
import type {ParseInput} from './input.ts';
import {JsonRows} from './json-rows.ts';
import {JsonFault, type JsonVisitor, scanJson, skipBlanks} from './json-scan.ts';
import {lineAt, linesOf} from './lines.ts';

/** Returns the document; the keys that lead to a table are its heading path, the last one its caption. @throws PARSE_JSON, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE */
export function parseJson(input: ParseInput, format: 'json' | 'jsonl'): Document {
  const {source, text, byteLength, decoding} = input;
  const read = format === 'json' ? readDocument : readLines;
  const tables = refusing(source, text, () => read(source, text));
  return {
    source,
    format,
    text,
    byteLength,
    decoding,
    tables: tables.map((table, index) => ({...table, index})),
    headings: [],
    blocks: [],
    comments: [],
    literals: [],
  };
}

function refusing(source: string, text: string, read: () => Table[]): Table[] {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof JsonFault)) throw cause;
    const lines = linesOf(text);
    const line = lineAt(lines, cause.offset);
    const column = cause.offset - (lines.starts[line] ?? 0) + 1;
    throw failure('PARSE_JSON', {source, line: line + 1, column, reason: cause.reason}, cause);
  }
}

function readDocument(source: string, text: string): Table[] {
  const collector = new Collector(source, text, 'json');
  const end = skipBlanks(text, scanJson(text, bomLength(text), text.length, collector.visitor), text.length);
  if (end < text.length) throw new JsonFault(end, 'the value ended before this');
  return collector.tables;
}

/** One object a line, all of one table; blank lines are passed over. */
function readLines(source: string, text: string): Table[] {
  const lines = linesOf(text);
  const collector = new Collector(source, text, 'jsonl');
  collector.visitor.open('array', 0, -1);
  for (let line = 0; line < lines.count; line++) {
    const end = lines.ends[line] ?? 0;
    const start = skipBlanks(text, Math.max(lines.starts[line] ?? 0, bomLength(text)), end);
    if (start >= end) continue;
    if (text[start] !== '{') throw new JsonFault(start, 'each line holds one object');
    const after = skipBlanks(text, scanJson(text, start, end, collector.visitor), end);
    if (after < end) throw new JsonFault(after, 'the object ended before this');
  }
  collector.visitor.close('array', text.length, -1);
  return collector.tables;
}

function bomLength(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

interface OpenValue {
  readonly kind: 'object' | 'array';
  readonly start: number;
  keyStart: number;
  keyEnd: number;
  /** Rows of an array; null for objects and inside tables. */
  readonly rows: JsonRows | null;
}

/** Makes tables of the events of a walk. Inside a row only the row's own keys matter. */
class Collector {
  readonly tables: Table[] = [];
  readonly visitor: JsonVisitor;
  private readonly text: string;
  private readonly format: 'json' | 'jsonl';
  private readonly budget: CellBudget;
  private readonly open: OpenValue[] = [];
  /** How many open values (from the outermost) end with the row that is being read; 0 outside of rows. */
  private row = 0;

  constructor(source: string, text: string, format: 'json' | 'jsonl') {
    this.budget = new CellBudget(source, text);
    this.text = text;
    this.format = format;
    this.visitor = {
      open: (kind, start) => this.opened(kind, start),
      key: (start, end) => this.named(start, end),
      scalar: (start, end) => this.valued(start, end),
      close: (_, end) => this.closed(end),
    };
  }

  private opened(kind: 'object' | 'array', start: number): void {
    const rows = kind === 'array' && this.row === 0 ? new JsonRows(this.text) : null;
    if (kind === 'object' && this.row === 0 && this.open.at(-1)?.kind === 'array') this.row = this.open.length + 1;
    this.open.push({kind, start, keyStart: 0, keyEnd: 0, rows});
  }

  private named(start: number, end: number): void {
    const current = this.open.at(-1);
    if (current === undefined) return;
    current.keyStart = start;
    current.keyEnd = end;
  }

  private valued(start: number, end: number): void {
    if (this.row === 0 || this.open.length !== this.row) return;
    const row = this.open.at(-1);
    if (row !== undefined) this.open.at(-2)?.rows?.cell(row.keyStart, row.keyEnd, start, end);
  }

  private closed(end: number): void {
    const value = this.open.pop();
    if (value === undefined) return;
    if (this.row > 0 && this.open.length === this.row - 1) {
      this.open.at(-1)?.rows?.endRow(value.start, end);
      this.row = 0;
    } else if (value.rows !== null && value.rows.count > 0) {
      this.addTable(value.rows);
    } else {
      this.valued(value.start, end);
    }
  }

  private addTable(rows: JsonRows): void {
    const path = this.open.filter((value) => value.kind === 'object').map((value) => this.keyOf(value));
    this.tables.push(
      rows.toTable({format: this.format, caption: path.at(-1) ?? '', headingPath: path.slice(0, -1)}, this.budget),
    );
  }

  private keyOf(value: OpenValue): string {
    const key: unknown = JSON.parse(this.text.slice(value.keyStart, value.keyEnd));
    return String(key);
  }
}
