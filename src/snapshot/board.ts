// Table + shape → Board: columns as dictionaries of canonical values, and which of them name, rank and group the entries.
import type {TableShape} from '../model/column.ts';
import type {Board, BoardColumn, RowTags} from '../model/snapshot.ts';
import type {Table} from '../model/table.ts';
import {isTotalWord, rowKind, rowKindsOf} from '../values/row-kinds.ts';
import {boardIdentity, canonicalLabels} from './labels.ts';
import {makeColumn, tagsOf} from './column.ts';
import {boardTitle} from './title.ts';

export interface BoardOptions {
  readonly source: string;
  readonly pinned: string | undefined;
  /** What the text calls the table where no heading does; empty: nothing. */
  readonly named: string;
}

// From this share of distinct names on, the name alone tells rows apart (RULES.md: keys are detected by uniqueness >= 98 %).
const distinctEnough = 0.98;

/** Returns the board of a table. O(cells). */
export function makeBoard(table: Table, shape: TableShape, options: BoardOptions): Board {
  const labels = canonicalLabels(table.labels);
  const columns = shape.columns.map((column) =>
    makeColumn(table, column, {label: labels[column.index] ?? '', identity: shape.key.includes(column.index)}),
  );
  const roles = rolesOf(shape);
  const caption = table.format === 'html' || table.place !== null ? table.caption : '';
  return {
    ...boardIdentity({pinned: options.pinned, source: options.source, headingPath: table.headingPath}, labels),
    title: boardTitle({headingPath: table.headingPath, caption, ...options}),
    headingPath: table.headingPath,
    caption,
    columns,
    rowCount: table.rowCount,
    ...roles,
    identity: identityOf(shape, roles.name),
    rowLines: linesOf(table),
    tags: readTags(columns, roles.name, table.rowCount),
    outside: outsideRows(table, columns[roles.name ?? -1]),
  };
}

// The longest total word is shorter; longer names need not be looked up.
const longestTotal = 16;

type BoardRoles = Pick<Board, 'name' | 'vendor' | 'category' | 'rank' | 'score' | 'groupBy'>;

function rolesOf(shape: TableShape): BoardRoles {
  const first = (role: string): number | null => shape.columns.find((column) => column.role === role)?.index ?? null;
  return {
    name: first('name'),
    vendor: first('vendor'),
    category: first('category'),
    rank: shape.rank,
    score: shape.score,
    groupBy: shape.groupBy,
  };
}

/** The name alone where it tells rows apart; with the key's further columns where it does not; never vendor, rank or score. */
function identityOf(shape: TableShape, name: number | null): readonly number[] {
  const further = shape.key.filter((column) => {
    const role = shape.columns[column]?.role;
    return column !== name && role !== 'vendor' && role !== 'rank' && role !== 'score';
  });
  if (name === null) return shape.key.length > 0 && further.length === 0 ? shape.key : further;
  const distinct = shape.columns[name]?.distinctShare ?? 0;
  return distinct >= distinctEnough ? [name] : [name, ...further];
}

function readTags(columns: readonly BoardColumn[], name: number | null, rowCount: number): RowTags[] {
  const content = name === null ? undefined : columns[name];
  if (content === undefined) return [];
  const byWord = new Map<number, readonly string[]>();
  content.words.forEach((word, id) => {
    const tags = tagsOf(word, content.canonical[id] ?? '');
    if (tags.length > 0) byWord.set(id, tags);
  });
  const found: RowTags[] = [];
  for (let row = 0; byWord.size > 0 && row < rowCount; row += 1) {
    const tags = byWord.get(content.cells[row] ?? -1);
    if (tags !== undefined) found.push({row, tags});
  }
  return found;
}

/** Rows that are not entries; also a total whose name is not in the first column. */
function outsideRows(table: Table, name: BoardColumn | undefined): number[] {
  const rows: number[] = [];
  const kinds = rowKindsOf(table);
  const totals = new Set(
    name?.words.flatMap((word, id) => (word.length <= longestTotal && isTotalWord(word) ? [id] : [])),
  );
  for (let row = 0; row < kinds.length; row += 1)
    if (kinds[row] !== rowKind.data || (totals.size > 0 && totals.has(name?.cells[row] ?? -1))) rows.push(row);
  return rows;
}

/** One walk over the text: line ends up to each row. Null for spreadsheets, whose text is made of their cells. */
function linesOf(table: Table): Uint32Array | null {
  if (table.place !== null) return null;
  const lines = new Uint32Array(table.rowCount);
  let line = 1;
  let next = table.text.indexOf('\n');
  for (let row = 0; row < table.rowCount; row += 1) {
    const start = table.rowSpanStarts[row] ?? 0;
    for (; next >= 0 && next < start; next = table.text.indexOf('\n', next + 1)) line += 1;
    lines[row] = line;
  }
  return lines;
}
