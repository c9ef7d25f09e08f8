// The table of a board's page: sorted by place, the name first, and every finding marked where it belongs.
import {say} from '../../messages/say.ts';
import type {FullRow, FullTable} from '../../model/full-table.ts';
import type {Language} from '../../model/text.ts';
import {rowAnchor} from '../changes/page-links.ts';
import type {FindingRecord} from '../findings/finding-record.ts';
import {placeText} from '../numbers.ts';
import {modelHref} from './links.ts';

export interface BoardTableInput {
  readonly board: string;
  /** Address of the board's page without query. */
  readonly href: string;
  readonly table: FullTable;
  readonly head: {readonly name: string | null; readonly title: string; readonly rankedBy: string};
  /** Of this board; numbered in this order. */
  readonly findings: readonly FindingRecord[];
  /** Whether all rows are shown. */
  readonly isWhole: boolean;
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
  const sorted = [...table.rows].sort((a, b) => orderOf(a) - orderOf(b) || a.row - b.row);
  const shown = isWhole ? sorted : sorted.slice(0, maxRows);
  const columns = shownColumns(table, head.name);
  const anchors = rowAnchors(sorted, input.board);
  const visible = new Map(shown.map(({row}) => [row, anchors.get(row) ?? '']));
  return {
    caption: say(language, 'web.board.caption', {title: head.title, rows: table.rows.length}),
    hasPlaces: head.rankedBy !== 'none',
    columns: columns.map((column) => headerView(column, marked, language)),
    rows: shown.map((row) => ({
      id: anchors.get(row.row) ?? '',
      place: placeText(row.place, language),
      order: orderOf(row),
      cells: columns.map((column) => cellView(row, column, columns, marked, input)),
    })),
    cut:
      shown.length === sorted.length ? '' : say(language, 'web.board.cut', {shown: shown.length, rows: sorted.length}),
    allHref: `${href}?rows=all`,
    findings: marked.map((one) => findingView(one, columns, visible, language)),
  };
}

const numeric: ReadonlySet<string> = new Set(['score', 'count', 'duration', 'cost', 'rank']);

/** Unranked rows come last. */
function orderOf({place}: FullRow): number {
  return place?.[0] ?? 9_999_999;
}

/** The name comes first: on a phone it is what the others are read against. */
function shownColumns({columns}: FullTable, name: string | null): ShownColumn[] {
  const nameAt = Math.max(
    0,
    columns.findIndex(({label}) => label === name),
  );
  const all = columns.map(({rawLabel, role}, at) => ({
    at,
    label: rawLabel,
    kind: numeric.has(role) ? 'n' : '',
    isName: at === nameAt,
  }));
  return [...all.filter(({isName}) => isName), ...all.filter(({isName}) => !isName)];
}

/** Anchor of each row by its number; rows of one name are told apart by their order. */
function rowAnchors(rows: readonly FullRow[], board: string): ReadonlyMap<number, string> {
  const anchors = new Map<number, string>();
  const seen = new Map<string, number>();
  for (const {row, name} of rows) {
    const twin = seen.get(name) ?? 0;
    seen.set(name, twin + 1);
    anchors.set(row, rowAnchor(board, name, twin));
  }
  return anchors;
}

/** A finding about a column but no row is shown at its header. */
function headerView({at, label, kind, isName}: ShownColumn, marked: readonly Marked[], language: Language): object {
  const here = marked.filter(({finding}) => finding.row === null && finding.column === label);
  return {
    id: columnAnchor(at),
    label,
    kind: isName ? '' : kind,
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
  const here = marked.filter(({finding}) => {
    if (finding.row !== row.row) return false;
    return columns.some((column) => column.label === finding.column) ? finding.column === label : isName;
  });
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
