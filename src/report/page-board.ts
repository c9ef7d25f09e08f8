// One board: its newest table with what the rules say of it, its editions, the tie flow, and every model's history.
import {say} from '../messages/say.ts';
import {verdictSentence} from '../messages/verdict.ts';
import type {StoredEdition} from '../model/service.ts';
import type {FullRow, FullTable} from '../model/full-table.ts';
import type {Language} from '../model/text.ts';
import {boardView} from './change-page-board.ts';
import type {ChangePageInput} from './change-page-input.ts';
import {rowAnchor} from './change-page-links.ts';
import {changePageView} from './change-page.ts';
import type {FindingRecord} from './finding-record.ts';
import {placeText} from './numbers.ts';
import {minuteText} from './page-blocks.ts';
import {type PageRequest, renderPage, wordsOf} from './page-frame.ts';
import {diffHref, feedHref, modelHref, previewHref, sourceHref} from './page-links.ts';

export interface BoardPageInput {
  readonly sourceId: string;
  readonly document: string;
  /** Address of this page without query. */
  readonly href: string;
  /** Of this board alone; of the newest edition with itself where there is no other. */
  readonly change: ChangePageInput;
  /** Of the document, oldest first; at least one. */
  readonly editions: readonly StoredEdition[];
  readonly board: string;
  /** Of this board in the newest edition. */
  readonly findings: readonly FindingRecord[];
  readonly isWhole: boolean;
}

/** Rows shown at first: the tallest board of the field has 204, and 2,000 rows are a page of 1 MB. */
const mostRows = 500;

export function renderBoardPage(input: BoardPageInput, request: PageRequest): string {
  const {language} = request;
  const {change, editions, findings} = input;
  const [changes] = change.changeset.boards;
  const [table] = change.fullTables;
  if (changes === undefined || table === undefined) throw new RangeError('the change has no such board');
  const [newest, before] = [editions.at(-1), editions.at(-2)];
  const title = changes.head.title;
  const board = boardView(changes, change, 'b1');
  const view = {
    words: {...changePageView(change).words, ...boardWords(language)},
    title,
    source: input.sourceId,
    sourceHref: sourceHref(input.sourceId),
    editionLine: `${input.document} · ${newest === undefined ? '' : minuteText(newest.record.observedAt)}`,
    verdict: before === undefined ? '' : verdictSentence(changes.verdict, language),
    changeHref: before === undefined || newest === undefined ? '' : diffHref(before.key, newest.key),
    previewHref: before === undefined || newest === undefined ? '' : previewHref(before.key, newest.key),
    feedHref: feedHref(input.href),
    findingsLine:
      findings.length === 0
        ? say(language, 'web.board.clean')
        : say(language, 'web.board.found', {count: findings.length}),
    ...tableParts(input, table, changes.head, language),
    ...editionParts(input, language),
    flow: board.flow,
    history: historyWithLinks(board.history, input),
  };
  return renderPage('web-board', request, {title, feed: feedHref(input.href)}, view);
}

function boardWords(language: Language): Readonly<Record<string, string>> {
  return wordsOf(language, [
    'web.preview',
    'web.board.readChange',
    'web.board.feed',
    'web.board.first',
    'web.board.now',
    'web.board.place',
    'web.board.all',
    'web.board.findings',
    'web.board.editions',
    'web.board.compareAbout',
    'web.board.compare',
    'web.board.from',
    'web.board.to',
    'web.board.entered',
    'web.board.left',
    'web.board.moved',
    'web.board.edition',
    'web.source.seen',
    'web.source.rows',
  ]);
}

/** Names lead to each model's own page. */
function historyWithLinks(history: ReturnType<typeof boardView>['history'], {href}: BoardPageInput): object | null {
  if (history === null) return null;
  return {...history, rows: history.rows.map((row) => ({...row, href: modelHref(href, row.name)}))};
}

interface Marked {
  readonly number: number;
  readonly finding: FindingRecord;
}

function tableParts(
  {findings, isWhole, href, board}: BoardPageInput,
  table: FullTable,
  head: {readonly name: string | null; readonly title: string; readonly rankedBy: string},
  language: Language,
): object {
  const marked = findings.map((finding, at) => ({finding, number: at + 1}));
  const sorted = [...table.rows].sort((a, b) => orderOf(a) - orderOf(b) || a.row - b.row);
  const shown = isWhole ? sorted : sorted.slice(0, mostRows);
  const kinds = table.columns.map(({role}) => (numeric.has(role) ? 'n' : ''));
  const ids = new Map<number, string>();
  const seen = new Map<string, number>();
  for (const {row, name} of sorted) {
    const twin = seen.get(name) ?? 0;
    seen.set(name, twin + 1);
    ids.set(row, rowAnchor(board, name, twin));
  }
  const visible = new Set(shown.map(({row}) => row));
  return {
    caption: say(language, 'web.board.caption', {title: head.title, rows: table.rows.length}),
    hasPlaces: head.rankedBy !== 'none',
    columns: table.columns.map(({rawLabel}, at) => ({label: rawLabel, kind: kinds[at] ?? ''})),
    rows: shown.map((row) => ({
      id: ids.get(row.row) ?? '',
      place: placeText(row.place, language),
      order: orderOf(row),
      cells: cellsOf(row, table, {marked, kinds, head, language, href}),
    })),
    cut:
      shown.length === sorted.length ? '' : say(language, 'web.board.cut', {shown: shown.length, rows: sorted.length}),
    allHref: `${href}?rows=all`,
    findings: marked.map(({finding, number}) => ({
      number,
      severity: say(language, `validate.${finding.severity}`),
      severityKind: finding.severity,
      message: finding.message,
      rule: finding.rule,
      place: say(language, 'web.findings.line', {line: finding.line}),
      href: finding.row !== null && visible.has(finding.row) ? `#${ids.get(finding.row) ?? ''}` : '',
    })),
  };
}

const numeric: ReadonlySet<string> = new Set(['score', 'count', 'duration', 'cost', 'rank']);

/** Unranked rows come last. */
function orderOf({place}: FullRow): number {
  return place?.[0] ?? 9_999_999;
}

interface CellContext {
  readonly marked: readonly Marked[];
  readonly kinds: readonly string[];
  readonly head: {readonly name: string | null};
  readonly language: Language;
  readonly href: string;
}

/** A finding without a column of this table (a repaired label, a whole row) stands at the name. */
function cellsOf(row: FullRow, table: FullTable, {marked, kinds, head, language, href}: CellContext): object[] {
  const mine = marked.filter(({finding}) => finding.row === row.row);
  const labels = new Set(table.columns.map(({rawLabel}) => rawLabel));
  const nameAt = Math.max(
    0,
    table.columns.findIndex(({label}) => label === head.name),
  );
  return row.cells.map(({text}, at) => {
    const column = table.columns[at]?.rawLabel;
    const here = mine.filter(({finding}) =>
      finding.column !== null && labels.has(finding.column) ? finding.column === column : at === nameAt,
    );
    const isName = at === nameAt;
    return {
      text,
      isName,
      href: isName && head.name !== null && row.name !== '' ? modelHref(href, row.name) : '',
      kind: kinds[at] ?? '',
      severity: worst(here),
      marks: here.map(({number, finding}) => ({
        number,
        label: say(language, 'web.board.mark', {number, message: finding.message}),
      })),
    };
  });
}

function worst(marked: readonly Marked[]): string {
  return (
    (['error', 'warning', 'info'] as const).find((one) => marked.some(({finding}) => finding.severity === one)) ?? ''
  );
}

function editionParts({editions, board}: BoardPageInput, language: Language): object {
  const count = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : String(value);
  const newestFirst = [...editions].reverse();
  return {
    canCompare: editions.length > 1,
    editions: newestFirst.map(({key, record}, at) => {
      const own = record.boards.find((one) => one.board === board);
      const earlier = newestFirst[at + 1];
      return {
        key,
        id: record.id,
        label: minuteText(record.observedAt),
        href: earlier === undefined ? '' : diffHref(earlier.key, key),
        rows: count(own?.rows),
        entered: count(own?.entered),
        left: count(own?.left),
        moved: count(own?.moved),
        isTo: at === 0,
        isFrom: at === newestFirst.length - 1,
      };
    }),
    language,
  };
}
