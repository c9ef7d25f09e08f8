// The tables of the documents of one run, by the names of their entries: what says which of them list the same things.
import type {TableShape} from '../model/column.ts';
import type {ComparableTable} from '../model/comparable.ts';
import {addTo} from '../model/groups.ts';
import {cellSpan, cellText, type Document, type Table} from '../model/table.ts';
import {lineColumn, makeLineIndex, type LineIndex} from '../text/line-index.ts';
import {hash64} from '../text/hash.ts';
import {rowsByName} from '../values/rows-by-name.ts';
import type {ValidateOptions} from './validate-options.ts';

/** Tables of fewer entries agree by chance; longer ones are data, whose copies other programs keep equal. */
const entries = {least: 3, most: 2000};
const maxColumns = 40;
/** A name in more tables than this says nothing about which of them belong together. */
const maxTables = 60;
/** Of the entries of the shorter table, those that both have. */
const sharedShare = 0.5;

/** Returns the tables of a document that others can be compared with. Linear in their cells. */
export function comparableTables(
  document: Document,
  {shapeOf, viewOf}: Pick<ValidateOptions, 'shapeOf' | 'viewOf'>,
): ComparableTable[] {
  const lines = makeLineIndex(document.text);
  return document.tables.flatMap((printed) => {
    const table = viewOf?.(printed)?.table ?? printed;
    if (table.rowCount < entries.least || table.rowCount > entries.most || table.labels.length > maxColumns) return [];
    const made = comparableTable(document.source, table, shapeOf(table), lines);
    return made === null ? [] : [made];
  });
}

function comparableTable(source: string, table: Table, shape: TableShape, lines: LineIndex): ComparableTable | null {
  const name = shape.columns.find(({role}) => role === 'name')?.index;
  if (name === undefined) return null;
  const found = [...rowsByName(table, name)];
  if (found.length < entries.least) return null;
  const rows = found.map(([, row]) => row);
  return {
    source,
    table: table.index,
    heading: [...table.headingPath, table.caption].join(' / '),
    names: found.map(([each]) => each),
    rows,
    lines: rows.map((row) => lineColumn(lines, cellSpan(table, row, name)?.start ?? 0).line),
    columns: shape.columns
      .filter(({index, type}) => index !== name && type !== 'blank')
      .map(({index, label, role, type}) => {
        return {index, label, role, type, texts: rows.map((row) => cellText(table, row, index))};
      }),
  };
}

/** The tables of the documents validated so far. */
export interface TableIndex {
  readonly add: (tables: readonly ComparableTable[]) => void;
  /** Those of other documents with at least three names, and half of the shorter table's, in common; in the order of adding. */
  readonly like: (table: ComparableTable) => readonly ComparableTable[];
  /** Of all that was added, for results that are kept between runs. */
  readonly digest: () => string;
}

/** Cost of a question: the names of its table, times the tables that have each. */
export function makeTableIndex(): TableIndex {
  const tables: ComparableTable[] = [];
  const byName = new Map<string, number[]>();
  const digests: string[] = [];
  return {
    digest() {
      for (const table of tables.slice(digests.length))
        digests.push(hash64(`${digests.at(-1) ?? ''}${JSON.stringify(table)}`));
      return digests.at(-1) ?? '';
    },
    add(added) {
      for (const table of added) {
        for (const name of table.names) addTo(byName, name, tables.length);
        tables.push(table);
      }
    },
    like(table) {
      const shared = new Map<number, number>();
      for (const name of table.names) {
        const holders = byName.get(name) ?? [];
        if (holders.length > maxTables) continue;
        for (const at of holders) shared.set(at, (shared.get(at) ?? 0) + 1);
      }
      return [...shared]
        .sort(([a], [b]) => a - b)
        .flatMap(([at, count]) => {
          const other = tables[at];
          if (other === undefined || other.source === table.source || count < entries.least) return [];
          return count >= Math.min(other.names.length, table.names.length) * sharedShare ? [other] : [];
        });
    },
  };
}
