// JSONPath → tables of nested JSON or YAML. The path selects rows (objects) or lists of rows; objects inside a row become
// columns with dotted labels, and where rows are the members of an object, their keys are the first column.
import {because, failure} from '../model/errors.ts';
import type {Format} from '../model/format.ts';
import type {Table} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import {thrownMessage} from '../model/thrown.ts';
import {CellBudget} from './cell-budget.ts';
import type {JsonVisitor} from './json-scan.ts';
import {type ReadValue, RecordRows} from './record-rows.ts';
import type {CollectorClass, TableCollector} from './record-tables.ts';

interface Value extends Span {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly members: readonly Member[];
}

/** Of an object or a list; keys of a list are empty spans. */
interface Member {
  readonly key: Span;
  readonly value: Value;
}

type Plain = string | number | boolean | null | Plain[] | {[key: string]: Plain};

/** Where a value is. */
interface Found {
  readonly value: Value;
  /** Null for the root. */
  readonly parent: Value | null;
  /** Key of the object it is a member of; null inside lists. */
  readonly key: Span | null;
}

interface Selected extends Found {
  /** Keys that lead to it. */
  readonly path: readonly string[];
}

/** Members of an object that hold the labels of rows which are lists, as Gradio and pandas write them. */
const labelKeys = /^(?:headers?|columns?|fields?)$/i;

/** Returns the collector of the tables at a path. Its `tables` throw PARSE_SELECT, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE */
export async function tablesAtPath(path: string): Promise<CollectorClass> {
  const {query} = await import('json-p3');
  const run: RunPath = (root) => query(path, root).nodes.map(({value, location}) => ({value, location}));
  return class extends PathTables {
    protected override readonly run = run;
  };
}

type RunPath = (root: Plain) => readonly {readonly value: unknown; readonly location: readonly (string | number)[]}[];

abstract class PathTables implements TableCollector {
  readonly visitor: JsonVisitor;
  protected abstract readonly run: RunPath;
  private readonly source: string;
  private readonly text: string;
  private readonly format: Format;
  private readonly readValue: ReadValue;
  /** One per YAML document. */
  private readonly roots: Value[] = [];
  private readonly open: {readonly kind: 'object' | 'array'; readonly start: number; readonly members: Member[]}[] = [];
  private readonly keys: Span[] = [];

  constructor(source: string, text: string, format: Format, readValue: ReadValue) {
    this.source = source;
    this.text = text;
    this.format = format;
    this.readValue = readValue;
    this.visitor = {
      open: (kind, start) => {
        this.open.push({kind, start, members: []});
        this.keys.push({start, end: start});
      },
      key: (start, end) => {
        this.keys[this.keys.length - 1] = {start, end};
      },
      scalar: (start, end) => this.add({kind: 'scalar', start, end, members: []}),
      close: (_, end) => {
        const value = this.open.pop();
        this.keys.pop();
        if (value !== undefined) this.add({...value, end});
      },
    };
  }

  get tables(): readonly Table[] {
    const budget = new CellBudget(this.source, this.text);
    return this.roots.flatMap((root) => this.tablesOf(this.select(root), budget));
  }

  private add(value: Value): void {
    const parent = this.open.at(-1);
    if (parent === undefined) this.roots.push(value);
    else parent.members.push({key: this.keys.at(-1) ?? {start: value.start, end: value.start}, value});
  }

  private select(root: Value): Selected[] {
    const found = new Map<unknown, Found>();
    const plain = this.plain({value: root, parent: null, key: null}, found);
    return this.selectedNodes(plain)
      .flatMap(({value, location}) => {
        const node = found.get(value);
        const path = location.filter((step) => typeof step === 'string');
        return node === undefined ? [] : [{...node, path}];
      })
      .sort((a, b) => a.value.start - b.value.start);
  }

  private selectedNodes(root: Plain): ReturnType<RunPath> {
    try {
      return this.run(root);
    } catch (error) {
      const message = thrownMessage(error);
      const reason = because('select-syntax', {key: 'jsonPath', error: message});
      throw failure('PARSE_SELECT', {source: this.source, reason}, error);
    }
  }

  /** A value as JSON.parse would give it; objects and lists are noted in `found`. */
  private plain(at: Found, found: Map<unknown, Found>): Plain {
    const {value} = at;
    if (value.kind === 'scalar') return this.plainScalar(value);
    if (value.kind === 'array') {
      const list = value.members.map((member) => this.plain({value: member.value, parent: value, key: null}, found));
      found.set(list, at);
      return list;
    }
    const object: {[key: string]: Plain} = {};
    for (const member of value.members)
      Object.defineProperty(object, this.textOf(member.key), {
        value: this.plain({...member, parent: value}, found),
        enumerable: true,
        configurable: true,
      });
    found.set(object, at);
    return object;
  }

  private plainScalar(value: Span): Plain {
    const raw = this.text.slice(value.start, value.end);
    if (!/^(?:true|false|null|-?\d[\d.eE+-]*)$/.test(raw)) return this.textOf(value);
    try {
      const scalar: Plain = JSON.parse(raw);
      return scalar;
    } catch {
      return raw;
    }
  }

  private textOf({start, end}: Span): string {
    const read = this.readValue(start, end);
    return read.text ?? this.text.slice(read.start, read.end);
  }

  private tablesOf(selected: readonly Selected[], budget: CellBudget): Table[] {
    const [first] = selected;
    // A single object of objects is a list of rows by their keys.
    if (selected.length === 1 && first !== undefined && isMapOfRows(first.value))
      return this.table(
        first.value.members.map((member) => ({...member, parent: first.value, path: first.path})),
        first.path,
        budget,
      );
    const lists = selected.filter(({value}) => value.kind === 'array');
    const rows = selected.filter(({value}) => value.kind === 'object');
    const tables = lists.flatMap((list) => this.listTable(list, budget));
    return rows.length === 0 ? tables : [...tables, ...this.table(rows, commonPath(rows), budget)];
  }

  private listTable(list: Selected, budget: CellBudget): Table[] {
    const {value: parent, path} = list;
    if (parent.members.every(({value}) => value.kind === 'array')) return this.gridTable(list, budget);
    const rows = parent.members.filter(({value}) => value.kind === 'object');
    return this.table(
      rows.map(({value}) => ({value, parent, key: null, path})),
      path,
      budget,
    );
  }

  /** Rows that are lists, with their labels beside them or in the first row. */
  private gridTable({value: {members}, parent, path}: Selected, budget: CellBudget): Table[] {
    const [first, ...others] = members.map(({value}) => value);
    if (first === undefined) return [];
    const beside = parent?.members.find(
      ({key, value}) =>
        labelKeys.test(this.textOf(key)) &&
        value.members.length === first.members.length &&
        value.members.every((member) => member.value.kind === 'scalar'),
    );
    const labels = (beside?.value ?? first).members.map(({value}) => value);
    const texts = labels.map((label) => this.textOf(label));
    const rows = new RecordRows(this.text, this.readValue);
    for (const row of beside === undefined ? others : [first, ...others]) {
      for (const [at, {value}] of row.members.entries()) {
        const text = texts[at] ?? '';
        rows.cell(labels[at] ?? row, value, texts.indexOf(text) === at ? text : `${text} ${at + 1}`.trim());
      }
      rows.endRow(row.start, row.end);
    }
    return rows.count === 0 ? [] : [rows.toTable(this.factsOf(path), budget)];
  }

  private table(selected: readonly Selected[], path: readonly string[], budget: CellBudget): Table[] {
    if (selected.length === 0) return [];
    const rows = new RecordRows(this.text, this.readValue);
    const keyLabel = this.keyLabel(selected);
    let end = -1;
    for (const {value, key} of selected) {
      // A path such as `$..*` also selects what is inside of a row.
      if (value.start < end) continue;
      if (key !== null) rows.cell(key, key, keyLabel);
      this.addCells(rows, value, '');
      rows.endRow(value.start, value.end);
      end = value.end;
    }
    return [rows.toTable(this.factsOf(path), budget)];
  }

  private factsOf(path: readonly string[]): Pick<Table, 'format' | 'caption' | 'headingPath'> {
    return {format: this.format, caption: path.at(-1) ?? '', headingPath: path.slice(0, -1)};
  }

  private keyLabel(rows: readonly Selected[]): string {
    const isTaken = rows.some(({value}) => value.members.some(({key}) => this.textOf(key) === 'name'));
    return isTaken ? 'key' : 'name';
  }

  private addCells(rows: RecordRows, {members}: Value, above: string): void {
    for (const {key, value} of members) {
      const label = above + this.textOf(key);
      if (value.kind === 'object' && value.members.length > 0) this.addCells(rows, value, `${label}.`);
      else rows.cell(key, value, label);
    }
  }
}

function isMapOfRows({kind, members}: Value): boolean {
  return kind === 'object' && members.length > 0 && members.every(({value}) => value.kind === 'object');
}

/** The keys that all paths begin with. */
function commonPath(rows: readonly Selected[]): string[] {
  const [first, ...rest] = rows.map(({key, path}) => (key === null ? path : path.slice(0, -1)));
  return (first ?? []).filter((_, at) =>
    rest.every((path) => (first ?? []).slice(0, at + 1).every((step, i) => path[i] === step)),
  );
}
