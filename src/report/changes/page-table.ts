// The later edition's whole table as the page shows it: by place, each changed cell before and after, leavers at the end.
import {say} from '../../messages/say.ts';
import type {BoardHead, ColumnHead} from '../../model/changeset.ts';
import type {FullCell, FullRow, FullTable} from '../../model/full-table.ts';
import type {Language} from '../../model/text.ts';
import {readNumber} from '../../values/number.ts';
import {anchorsByRow, captionText, columnClass, shownOrder} from '../full-rows.ts';
import {cutRows, type CutView} from './page-cut.ts';
import {placeOrder, rowsByPlace} from './rows-by-place.ts';
import {intervalText, placeInRange, splitPlace} from '../numbers.ts';

export interface ChangeTable {
  readonly anchor: string;
  readonly caption: string;
  /** CSS classes: `n4` where the fourth column holds numbers. */
  readonly shape: string;
  readonly hasPlaces: boolean;
  readonly hasRanks: boolean;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  readonly cut: CutView | null;
  readonly leavers: readonly RowView[];
  /** Number of columns shown, for the row that heads the leavers. */
  readonly span: number;
}

export interface ColumnView {
  readonly label: string;
  /** CSS classes: `n` numbers, `rank` the published ranks, `change` what happened, `name` the name. */
  readonly kind: string;
}

export interface RowView {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
  /** How many share it, and what is possible; empty: nothing to add. */
  readonly placeNote: string;
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly text: string;
  readonly isChanged: boolean;
  /** Empty where unchanged. */
  readonly before: string;
  readonly isName: boolean;
  /** CSS class; empty for most: what a whole column has is said by the table's own classes. */
  readonly kind: string;
  /** What a column is sorted by where its text does not begin with it; null otherwise. */
  readonly order: string | null;
}

interface TableContext {
  readonly head: BoardHead;
  readonly language: Language;
  readonly prefix: string;
  /** Null: all rows are shown. */
  readonly wholeHref: string | null;
}

/** Shown for an empty cell beside a filled one. */
const missing = '–';

/** Returns the table's view, rows by place, then as published. */
export function changeTable(table: FullTable, context: TableContext): ChangeTable {
  const {head, language, prefix, wholeHref} = context;
  const anchor = `${prefix}-table`;
  const columns = shownColumns(table, head);
  const sorted = rowsByPlace(table.rows);
  const anchors = anchorsByRow([...sorted, ...table.leavers], table.board);
  const view = (row: FullRow, above: FullRow | undefined): RowView =>
    rowView(row, above, {...context, table, columns, anchors});
  const hasPlaces = head.rankedBy !== 'none';
  const {rows, cut} = cutRows(sorted, {wholeHref, anchor, language});
  const isAdded = table.rows.every(({status}) => status === 'entered') && table.leavers.length === 0;
  return {
    anchor,
    caption: captionText(
      say(language, isAdded ? 'table.captionAdded' : 'table.caption', {
        board: head.title,
        rows: table.rows.length,
        leavers: table.leavers.length,
      }),
      table,
      language,
    ),
    shape: shapeOf(columns, hasPlaces),
    hasPlaces,
    hasRanks: head.rank !== null && head.rankedBy === 'score',
    columns: columns.map(({at, label, kind}) => ({label: at === null ? say(language, 'table.change') : label, kind})),
    rows: rows.map((row, at) => view(row, rows[at - 1])),
    cut,
    leavers: table.leavers.map((row) => view(row, undefined)),
    span: columns.length + (hasPlaces ? 1 : 0),
  };
}

/** A column as it is shown; `at` is its place in the document, null for what happened to the row. */
interface ShownColumn extends ColumnView {
  readonly at: number | null;
}

function shownColumns(table: FullTable, head: BoardHead): ShownColumn[] {
  const all = shownOrder(table.columns, head).map(({column, at, isLead}) => ({
    isLead,
    view: {at, label: column.rawLabel, kind: columnKind(column, head)},
  }));
  const [lead, rest] = [all.filter(({isLead}) => isLead), all.filter(({isLead}) => !isLead)];
  const change = {at: null, label: '', kind: 'change'};
  return [...lead.map(({view}) => view), change, ...rest.map(({view}) => view)];
}

function shapeOf(columns: readonly ColumnView[], hasPlaces: boolean): string {
  const first = hasPlaces ? 2 : 1;
  const classes = columns.flatMap(({kind}, at) => (isNumeric(kind) ? [`n${at + first}`] : []));
  return [...(hasPlaces ? ['n1'] : []), ...classes].join(' ');
}

function isNumeric(kind: string): boolean {
  return kind.split(' ').includes('n');
}

function columnKind({label, role}: ColumnHead, head: BoardHead): string {
  if (label === head.name) return 'name';
  return label === head.rank && head.rankedBy === 'score' ? 'n rank' : columnClass(role);
}

interface RowContext extends TableContext {
  readonly table: FullTable;
  readonly columns: readonly ShownColumn[];
  readonly anchors: ReadonlyMap<FullRow, string>;
}

function rowView(row: FullRow, above: FullRow | undefined, context: RowContext): RowView {
  const {language, head, columns, anchors} = context;
  const opensBlock = above !== undefined && placeOrder(above) !== placeOrder(row);
  const place = row.status === 'left' ? row.placeBefore : row.place;
  const change = changeText(row, context);
  const status = row.status === 'entered' || row.status === 'left' ? row.status : change === '' ? '' : 'changed';
  return {
    id: anchors.get(row) ?? '',
    kind: [status, opensBlock ? 'block' : ''].filter((kind) => kind !== '').join(' '),
    ...splitPlace(head.rankedBy === 'none' ? '' : placeInRange(place, row.rankRange, language)),
    cells: columns.map(({at, kind}) => {
      if (at === null) return {...emptyCell, text: change, kind};
      const cell = row.cells[at];
      return cell === undefined ? emptyCell : cellView(cell, {isName: kind === 'name', kind});
    }),
  };
}

const emptyCell: CellView = {text: '', isChanged: false, before: '', isName: false, kind: '', order: null};

function changeText(row: FullRow, {language, table, head}: RowContext): string {
  if (row.status === 'left') return say(language, 'table.left');
  if (row.status === 'entered') return say(language, 'table.entered');
  const [before, after] = [row.survivorPlaceBefore, row.survivorPlace];
  if (row.class === 'moved' && before !== null && after !== null) {
    const key = after[0] + after[1] < before[0] + before[1] ? 'table.moved_up' : 'table.moved_down';
    return `${say(language, key)} ${intervalText(before)} → ${intervalText(after)}`;
  }
  if (row.class === 'score_only') return say(language, 'table.score_only');
  const changed = row.cells.some(({before: old}, at) => old !== null && table.columns[at]?.label !== head.rank);
  return changed ? say(language, 'table.changed') : '';
}

function cellView({text, before}: FullCell, {isName, kind}: {isName: boolean; kind: string}): CellView {
  const value = isNumeric(kind) ? readNumber(text) : null;
  const order = value !== null && Number.parseFloat(text) !== value.value ? String(value.value) : null;
  const shown = (written: string): string => (before !== null && written === '' ? missing : written);
  return {
    text: shown(text),
    isChanged: before !== null,
    before: before === null ? '' : shown(before),
    isName,
    kind: kind.includes('rank') ? 'rank' : '',
    order,
  };
}
