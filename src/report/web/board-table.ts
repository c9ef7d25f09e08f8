// The table of a board's page: sorted by place, the name first, and every finding marked where it belongs.
import {say} from '../../messages/say.ts';
import type {BoardHead} from '../../model/changeset.ts';
import type {FullRow, FullTable} from '../../model/full-table.ts';
import type {Language} from '../../model/text.ts';
import type {FindingRecord} from '../findings/finding-record.ts';
import {anchorsByRow, columnClass, placeOrder, rowsByPlace} from '../full-rows.ts';
import {placeInRange} from '../numbers.ts';
import {modelHref} from './links.ts';

export interface BoardTableInput {
  readonly board: string;
  /** Address of the board's page without query. */
  readonly href: string;
  readonly table: FullTable;
  readonly head: Pick<BoardHead, 'name' | 'score' | 'title' | 'rankedBy'>;
  /** Of this board; numbered in this order. */
  readonly findings: readonly FindingRecord[];
  /** Whether all rows are shown. */
  readonly isWhole: boolean;
  /** Only rows with this in a cell; empty: all. */
  readonly search: string;
  readonly language: Language;
}

/** Rows shown at first: the tallest board of the field has 204, and 2,000 rows are a page of 1 MB. */
const maxRows = 500;

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
  const {findings, isWhole, href, table, head, language} = input;
  const marked = findings.map((finding, at) => ({finding, number: at + 1}));
  const sorted = rowsByPlace(table.rows);
  const found = matching(sorted, input.search);
  const shown = isWhole ? found : found.slice(0, maxRows);
  const columns = shownColumns(table, head);
  const byRow = new Map<number | null, Marked[]>();
  for (const one of marked) byRow.set(one.finding.row, [...(byRow.get(one.finding.row) ?? []), one]);
  const anchors = anchorsByRow(sorted, input.board);
  const visible = new Map(shown.map((row) => [row.row, anchors.get(row) ?? '']));
  return {
    caption: [
      say(language, 'web.board.caption', {title: head.title, rows: table.rows.length}),
      ...(table.rows.some(({rankRange}) => rankRange !== null) ? [say(language, 'table.possible')] : []),
    ].join(' '),
    hasPlaces: head.rankedBy !== 'none',
    columns: columns.map((column) => headerView(column, marked, language)),
    rows: shown.map((row) => ({
      id: anchors.get(row) ?? '',
      place: placeInRange(row.place, row.rankRange, language),
      order: placeOrder(row),
      cells: columns.map((column) => cellView(row, column, columns, byRow.get(row.row) ?? [], input)),
    })),
    cut:
      shown.length === sorted.length ? '' : say(language, 'web.board.cut', {shown: shown.length, rows: sorted.length}),
    search: input.search,
    href,
    allHref: `${href}?rows=all`,
    findings: marked.map((one) => findingView(one, columns, visible, language)),
  };
}

function matching(rows: readonly FullRow[], search: string): readonly FullRow[] {
  const wanted = search.trim().toLowerCase();
  return wanted === '' ? rows : rows.filter(({cells}) => cells.some(({text}) => text.toLowerCase().includes(wanted)));
}

/** Name and score come first: on a phone and on a wide board they are what the others are read against. */
function shownColumns({columns}: FullTable, {name, score}: BoardTableInput['head']): ShownColumn[] {
  const nameAt = Math.max(
    0,
    columns.findIndex(({label}) => label === name),
  );
  const all = columns.map(({rawLabel, label, role}, at) => ({
    at,
    label: rawLabel,
    kind: columnClass(role),
    isName: at === nameAt,
    weight: at === nameAt ? 0 : label === score ? 1 : 2,
  }));
  return all.sort((a, b) => a.weight - b.weight || a.at - b.at);
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
    href: isName && head.name !== null && row.name !== '' ? modelHref(href, row.name) : '',
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
  return (
    (['error', 'warning', 'info'] as const).find((one) => marked.some(({finding}) => finding.severity === one)) ?? ''
  );
}

function findingView(
  {finding, number}: Marked,
  columns: readonly ShownColumn[],
  visible: ReadonlyMap<number, string>,
  language: Language,
): object {
  const column = columns.find(({label}) => label === finding.column);
  const anchor =
    finding.row === null ? (column === undefined ? '' : columnAnchor(column.at)) : (visible.get(finding.row) ?? '');
  return {
    number,
    severity: say(language, `validate.${finding.severity}`),
    severityKind: finding.severity,
    message: finding.message,
    rule: finding.rule,
    place: say(language, 'web.findings.line', {line: finding.line}),
    href: anchor === '' ? '' : `#${anchor}`,
  };
}
