// The table of a board's page: sorted by place, the name first, and every finding marked where it belongs.
import {say} from '../../messages/say.ts';
import type {BoardHead} from '../../model/changeset.ts';
import {severities} from '../../model/finding.ts';
import type {FullRow, FullTable} from '../../model/full-table.ts';
import {groupBy} from '../../model/groups.ts';
import type {Language} from '../../model/text.ts';
import {readNumber} from '../../values/number.ts';
import type {FindingRecord} from '../findings/finding-record.ts';
import {firstRows as pageRows, wholeRows} from '../changes/page-cut.ts';
import {placeOrder, rowsByPlace} from '../changes/rows-by-place.ts';
import {anchorsByRow, captionText, columnClass, shownOrder} from '../full-rows.ts';
import {placeInRange, splitPlace} from '../numbers.ts';
import {modelHref} from './links.ts';

export interface BoardTableInput {
  readonly board: string;
  /** Address of the board's page without query. */
  readonly href: string;
  readonly table: FullTable;
  readonly head: Pick<BoardHead, 'name' | 'score' | 'title' | 'rankedBy'>;
  /** Of this board; numbered in this order. */
  readonly findings: readonly FindingRecord[];
  readonly query: TableQuery;
  readonly language: Language;
}

/** What part of a large table is asked for, and in what order. */
export interface TableQuery {
  /** Whether all rows are shown at once. */
  readonly isWhole: boolean;
  /** Only rows with this in a cell; empty: all. */
  readonly search: string;
  /** Number of the column as shown, from 1, negative: descending; 0: by place. */
  readonly sort: number;
  /** Rows before the first one shown. */
  readonly from: number;
}

interface Marked {
  readonly number: number;
  readonly finding: FindingRecord;
}

/** A column as it is shown; `at` is its place in the document. */
interface ShownColumn {
  readonly at: number;
  readonly label: string;
  readonly kind: string;
  readonly isName: boolean;
}

/** Returns the part of the page's view that the table and its list of findings need. */
export function boardTable(input: BoardTableInput): object {
  const {findings, query, href, table, head, language} = input;
  const marked = findings.map((finding, at) => ({finding, number: at + 1}));
  const ranked = rowsByPlace(table.rows);
  const hasPlaces = head.rankedBy !== 'none';
  const columns = shownColumns(table, head);
  const isServed = ranked.length > wholeRows && !query.isWhole;
  const found = isServed ? sorted(matching(ranked, query.search), {columns, hasPlaces, query, language}) : ranked;
  const shown = isServed ? found.slice(query.from, query.from + pageRows) : found;
  const byRow = groupBy(marked, ({finding}) => finding.row);
  const anchors = anchorsByRow(ranked, input.board);
  const visible = new Set(shown);
  const rowHrefs = new Map(
    ranked.map((row, at) => {
      const page = visible.has(row) ? '' : `${href}?from=${String(at - (at % pageRows))}`;
      return [row.row, `${page}#${anchors.get(row) ?? ''}`];
    }),
  );
  return {
    caption: captionText(
      say(language, 'web.board.caption', {title: head.title, rows: table.rows.length}),
      table,
      language,
    ),
    hasPlaces,
    place: hasPlaces ? sortView(1, isServed, input) : null,
    columns: columns.map((column, at) => ({
      ...headerView(column, marked, language),
      ...sortView(at + (hasPlaces ? 2 : 1), isServed, input),
    })),
    rows: shown.map((row) => ({
      id: anchors.get(row) ?? '',
      ...splitPlace(placeInRange(row.place, row.rankRange, language)),
      order: placeOrder(row),
      cells: columns.map((column) => cellView(row, column, columns, byRow.get(row.row) ?? [], input)),
    })),
    href,
    served: isServed ? servedView(found.length, ranked.length, shown.length, input) : null,
    findings: marked.map((one) => findingView(one, columns, rowHrefs, language)),
  };
}

function matching(rows: readonly FullRow[], search: string): readonly FullRow[] {
  const wanted = search.trim().toLowerCase();
  return wanted === '' ? rows : rows.filter(({cells}) => cells.some(({text}) => text.toLowerCase().includes(wanted)));
}

interface SortContext {
  readonly columns: readonly ShownColumn[];
  readonly hasPlaces: boolean;
  readonly query: TableQuery;
  readonly language: Language;
}

/** As the page's script sorts: what has no value comes last, equal rows stay by place. `rows` are by place. */
function sorted(rows: readonly FullRow[], {columns, hasPlaces, query, language}: SortContext): readonly FullRow[] {
  const number = Math.abs(query.sort);
  const direction = Math.sign(query.sort);
  const column = columns[number - (hasPlaces ? 2 : 1)];
  if (column === undefined) return hasPlaces && query.sort === -1 ? [...rows].sort(lastFirst) : rows;
  const textOf = (row: FullRow): string => row.cells[column.at]?.text.trim() ?? '';
  const {compare} = new Intl.Collator(language, {numeric: true});
  const keyed = rows.map((row) => ({
    row,
    value: column.kind === 'n' ? (readNumber(textOf(row))?.value ?? null) : textOf(row) || null,
  }));
  keyed.sort(({value: a}, {value: b}) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
  return keyed.map(({row}) => row);
}

/** Rows without a place come last in either direction. */
function lastFirst(a: FullRow, b: FullRow): number {
  return Number(a.place === null) - Number(b.place === null) || placeOrder(b) - placeOrder(a);
}

/** A column's header leads to the table sorted by it, and by the same again to the other direction. */
function sortView(number: number, isServed: boolean, {query, head, href}: BoardTableInput): object {
  if (!isServed) return {sortHref: '', order: number === 1 && head.rankedBy !== 'none' ? 'ascending' : ''};
  const now = query.sort === 0 && head.rankedBy !== 'none' ? 1 : query.sort;
  const isHere = Math.abs(now) === number;
  const next = isHere ? -now : number;
  return {
    sortHref: `${queryHref(href, {...query, sort: next, from: 0})}#table`,
    order: isHere ? (now > 0 ? 'ascending' : 'descending') : '',
  };
}

function queryHref(href: string, {search, sort, from}: TableQuery): string {
  const parts = [
    search === '' ? '' : `q=${encodeURIComponent(search)}`,
    sort === 0 ? '' : `sort=${String(sort)}`,
    from === 0 ? '' : `from=${String(from)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? href : `${href}?${parts.join('&')}`;
}

/** Which rows of how many are shown, and the way to the others. */
function servedView(found: number, rows: number, shown: number, {query, href, language}: BoardTableInput): object {
  const page = (from: number): string => `${queryHref(href, {...query, from})}#table`;
  const back = Math.max(0, query.from - pageRows);
  const next = query.from + shown;
  const pages = [
    ...(query.from > 0
      ? [{href: page(back), text: say(language, 'web.overview.previous', {count: query.from - back})}]
      : []),
    ...(next < found
      ? [{href: page(next), text: say(language, 'web.overview.next', {count: Math.min(pageRows, found - next)})}]
      : []),
  ];
  return {
    text:
      found === 0
        ? say(language, 'web.board.nothingFound', {rows})
        : say(language, found === rows ? 'web.board.part' : 'web.board.partFound', {
            first: query.from + 1,
            last: next,
            found,
            rows,
          }),
    pages,
    search: query.search,
    sort: query.sort === 0 ? '' : String(query.sort),
    allHref: `${href}?rows=all`,
    found,
    rows,
  };
}

function shownColumns({columns}: FullTable, {name, score}: BoardTableInput['head']): ShownColumn[] {
  const known = columns.find(({label}) => label === name) ?? columns[0];
  return shownOrder(columns, {name: known?.label ?? null, score}).map(({column, at}) => ({
    at,
    label: column.rawLabel,
    kind: columnClass(column.role),
    isName: column === known,
  }));
}

/** A finding about a column but no row is shown at its header. */
function headerView({at, label, kind, isName}: ShownColumn, marked: readonly Marked[], language: Language): object {
  const here = marked.filter(({finding}) => finding.row === null && finding.column === label);
  return {
    id: columnAnchor(at),
    label,
    kind: isName ? 'name' : kind,
    severity: worst(here),
    marks: marksOf(here, language),
  };
}

function columnAnchor(at: number): string {
  return `c-${String(at)}`;
}

/** A finding without a column of this table (a repaired label, a whole row) is shown at the name. */
function cellView(
  row: FullRow,
  {at, label, kind, isName}: ShownColumn,
  columns: readonly ShownColumn[],
  marked: readonly Marked[],
  {head, href, language}: BoardTableInput,
): object {
  const here = marked.filter(({finding}) =>
    columns.some((column) => column.label === finding.column) ? finding.column === label : isName,
  );
  return {
    text: row.cells[at]?.text ?? '',
    isName,
    // A row without a name is told from others by what else it has, which is no model.
    href: isName && head.name !== null && (row.cells[at]?.text ?? '') !== '' ? modelHref(href, row.name) : '',
    kind,
    severity: worst(here),
    marks: marksOf(here, language),
  };
}

function marksOf(here: readonly Marked[], language: Language): object[] {
  return here.map(({number, finding}) => ({
    number,
    label: say(language, 'web.board.mark', {number, message: finding.message}),
  }));
}

function worst(marked: readonly Marked[]): string {
  return severities.find((one) => marked.some(({finding}) => finding.severity === one)) ?? '';
}

function findingView(
  {finding, number}: Marked,
  columns: readonly ShownColumn[],
  rowHrefs: ReadonlyMap<number, string>,
  language: Language,
): object {
  const column = columns.find(({label}) => label === finding.column);
  const columnHref = column === undefined ? '' : `#${columnAnchor(column.at)}`;
  return {
    number,
    severity: say(language, `validate.${finding.severity}`),
    severityKind: finding.severity,
    message: finding.message,
    rule: finding.rule,
    place: say(language, 'web.findings.line', {line: finding.line}),
    href: finding.row === null ? columnHref : (rowHrefs.get(finding.row) ?? ''),
  };
}
