// The later edition's whole table as the page shows it: by place, each changed cell before and after, leavers at the end.
import {say} from '../../messages/say.ts';
import type {BoardHead} from '../../model/changeset.ts';
import type {FullCell, FullRow, FullTable} from '../../model/full-table.ts';
import type {Language} from '../../model/text.ts';
import {readNumber} from '../../values/number.ts';
import {rowAnchor} from './page-links.ts';
import {intervalText, placeText} from '../numbers.ts';

export interface TableView {
  readonly anchor: string;
  readonly caption: string;
  /** CSS classes: `n4` where the fourth column holds numbers, `r8` where the eighth holds the published ranks. */
  readonly shape: string;
  readonly hasPlaces: boolean;
  readonly hasRanks: boolean;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  readonly leavers: readonly RowView[];
  /** Number of columns shown, for the row that heads the leavers. */
  readonly span: number;
}

export interface ColumnView {
  readonly label: string;
  /** CSS classes: `n` numbers, `rank` the published ranks. */
  readonly kind: string;
}

export interface RowView {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
  readonly change: string;
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly text: string;
  readonly isChanged: boolean;
  /** Empty where unchanged. */
  readonly before: string;
  readonly isName: boolean;
  /** What a column is sorted by where its text does not begin with it; null otherwise. */
  readonly order: string | null;
}

interface TableContext {
  readonly head: BoardHead;
  readonly language: Language;
  readonly prefix: string;
}

/** Stands for an empty cell beside a filled one. */
const missing = '–';

/** A place that no ranked row has: unranked rows sort after all others. */
const unrankedOrder = 9_999_999;

/** Returns the table's view, rows by place, then as published. */
export function tableView(table: FullTable, context: TableContext): TableView {
  const {head, language, prefix} = context;
  const columns = table.columns.map(({rawLabel, label}) => ({label: rawLabel, kind: columnKind(label, table, head)}));
  const seen = new Map<string, number>();
  const view = (row: FullRow, above: FullRow | undefined): RowView =>
    rowView(row, above, {...context, table, columns, seen});
  const sorted = [...table.rows].sort((a, b) => placeOrder(a) - placeOrder(b) || a.row - b.row);
  const hasPlaces = head.rankedBy !== 'none';
  const isAdded = table.rows.every(({status}) => status === 'entered') && table.leavers.length === 0;
  return {
    anchor: `${prefix}-table`,
    caption: say(language, isAdded ? 'table.captionAdded' : 'table.caption', {
      board: head.title,
      rows: table.rows.length,
      leavers: table.leavers.length,
    }),
    shape: shapeOf(columns, hasPlaces),
    hasPlaces,
    hasRanks: head.rank !== null && head.rankedBy === 'score',
    columns,
    rows: sorted.map((row, at) => view(row, sorted[at - 1])),
    leavers: table.leavers.map((row) => view(row, undefined)),
    span: columns.length + (hasPlaces ? 2 : 1),
  };
}

function shapeOf(columns: readonly ColumnView[], hasPlaces: boolean): string {
  const first = hasPlaces ? 2 : 1;
  const classes = columns.flatMap(({kind}, at) => [
    ...(kind.startsWith('n') ? [`n${at + first}`] : []),
    ...(kind.includes('rank') ? [`r${at + first}`] : []),
  ]);
  return [...(hasPlaces ? ['n1'] : []), ...classes].join(' ');
}

function columnKind(label: string, table: FullTable, head: BoardHead): string {
  if (label === head.rank && head.rankedBy === 'score') return 'n rank';
  const role = table.columns.find((column) => column.label === label)?.role;
  return role === 'score' || role === 'count' || role === 'duration' || role === 'cost' || role === 'rank' ? 'n' : '';
}

function placeOrder({place}: FullRow): number {
  return place?.[0] ?? unrankedOrder;
}

interface RowContext extends TableContext {
  readonly table: FullTable;
  readonly columns: readonly ColumnView[];
  readonly seen: Map<string, number>;
}

function rowView(row: FullRow, above: FullRow | undefined, context: RowContext): RowView {
  const {table, language, head, columns, seen} = context;
  const twin = seen.get(row.name) ?? 0;
  seen.set(row.name, twin + 1);
  const opensBlock = above !== undefined && placeOrder(above) !== placeOrder(row);
  const place = row.status === 'left' ? row.placeBefore : row.place;
  return {
    id: rowAnchor(table.board, row.name, twin),
    kind: [row.status === 'entered' || row.status === 'left' ? row.status : '', opensBlock ? 'block' : '']
      .filter((kind) => kind !== '')
      .join(' '),
    place: head.rankedBy === 'none' ? '' : placeText(place, language),
    change: changeText(row, context),
    cells: row.cells.map((cell, at) =>
      cellView(cell, {
        isName: table.columns[at]?.label === head.name,
        kind: columns[at]?.kind ?? '',
      }),
    ),
  };
}

function changeText(row: FullRow, {language, columns}: RowContext): string {
  if (row.status === 'left') return say(language, 'table.left');
  if (row.status === 'entered') return say(language, 'table.entered');
  const [before, after] = [row.survivorPlaceBefore, row.survivorPlace];
  if (row.class === 'moved' && before !== null && after !== null) {
    const key = after[0] + after[1] < before[0] + before[1] ? 'table.moved_up' : 'table.moved_down';
    return `${say(language, key)} ${intervalText(before)} → ${intervalText(after)}`;
  }
  if (row.class === 'score_only') return say(language, 'table.score_only');
  const changed = row.cells.some(({before: old}, at) => old !== null && !(columns[at]?.kind ?? '').includes('rank'));
  return changed ? say(language, 'table.changed') : '';
}

function cellView({text, before}: FullCell, {isName, kind}: {isName: boolean; kind: string}): CellView {
  const value = kind.startsWith('n') ? readNumber(text) : null;
  const order = value !== null && Number.parseFloat(text) !== value.value ? String(value.value) : null;
  const shown = (written: string): string => (before !== null && written === '' ? missing : written);
  return {
    text: shown(text),
    isChanged: before !== null,
    before: before === null ? '' : shown(before),
    isName,
    order,
  };
}
