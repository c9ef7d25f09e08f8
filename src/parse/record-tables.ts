// The walk through nested lists and objects (JSON, YAML) → tables. The keys that lead to a table are its heading path.
import type {Format} from '../model/format.ts';
import type {Table} from '../model/table.ts';
import {CellBudget} from './cell-budget.ts';
import type {JsonVisitor} from './json-scan.ts';
import {type ReadValue, RecordRows} from './record-rows.ts';

/** Makes tables of what a walk calls; they are complete once it has ended. */
export interface TableCollector {
  readonly visitor: JsonVisitor;
  readonly tables: readonly Table[];
}

export type CollectorClass = new (source: string, text: string, format: Format, readValue: ReadValue) => TableCollector;

interface OpenValue {
  readonly kind: 'object' | 'array';
  readonly start: number;
  keyStart: number;
  keyEnd: number;
  /** Rows of an array; null for objects and inside tables. */
  readonly rows: RecordRows | null;
}

/** Makes tables of the events of a walk: every list of objects that is not itself inside a table is one. Inside a row only the row's own keys matter. */
export class RecordTables implements TableCollector {
  readonly tables: Table[] = [];
  readonly visitor: JsonVisitor;
  private readonly text: string;
  private readonly format: Format;
  private readonly budget: CellBudget;
  private readonly readValue: ReadValue;
  private readonly open: OpenValue[] = [];
  /** How many open values (from the outermost) end with the row that is being read; 0 outside of rows. */
  private row = 0;

  constructor(source: string, text: string, format: Format, readValue: ReadValue) {
    this.readValue = readValue;
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
    const rows = kind === 'array' && this.row === 0 ? new RecordRows(this.text, this.readValue) : null;
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
    if (row !== undefined) this.open.at(-2)?.rows?.cell({start: row.keyStart, end: row.keyEnd}, {start, end});
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

  private addTable(rows: RecordRows): void {
    const path = this.open.filter((value) => value.kind === 'object').map((value) => this.keyOf(value));
    this.tables.push(
      rows.toTable({format: this.format, caption: path.at(-1) ?? '', headingPath: path.slice(0, -1)}, this.budget),
    );
  }

  private keyOf(value: OpenValue): string {
    const {start, end, text} = this.readValue(value.keyStart, value.keyEnd);
    return text ?? this.text.slice(start, end);
  }
}
