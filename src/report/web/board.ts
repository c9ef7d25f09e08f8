// One board: its newest table with findings, its editions, the tie flow, and every model's history.
import {say} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {BoardHead} from '../../model/changeset.ts';
import type {FullTable} from '../../model/full-table.ts';
import type {BoardHistory} from '../../model/history.ts';
import type {RecordedFailure, StoredEdition} from '../../model/service.ts';
import type {VerdictMessage} from '../../model/verdict.ts';
import {describeError} from '../../messages/describe-error.ts';
import type {Language} from '../../model/text.ts';
import {historyViews} from '../changes/page-board.ts';
import type {HistoryView} from '../changes/page-history.ts';
import {pageWords} from '../changes/page.ts';
import type {FindingRecord} from '../findings/finding-record.ts';
import {boardTable, type TableQuery} from './board-table.ts';
import {type Link, minuteText, type Reader} from './blocks.ts';
import {type PageRequest, renderPage, wordsOf} from './frame.ts';
import {type BoardAddress, changeHref, feedHref, modelHref, previewHref, publicHref, sourceHref} from './links.ts';

export interface BoardPageInput extends BoardAddress {
  readonly sourceId: string;
  /** Empty: not to be named. */
  readonly document: string;
  readonly head: BoardHead;
  /** What changed last; of a first edition nothing is said. */
  readonly verdict: VerdictMessage;
  /** Of the newest edition. */
  readonly table: FullTable;
  /** Over the editions; null: not shown yet. */
  readonly history: BoardHistory | null;
  /** Of the document, oldest first; at least one. */
  readonly editions: readonly StoredEdition[];
  readonly board: string;
  /** Of this board in the newest edition. */
  readonly findings: readonly FindingRecord[];
  readonly query: TableQuery;
  /** Whether the history lists all models of a large board. */
  readonly hasWholeHistory: boolean;
  /** Why what was fetched last is no edition of this document; null where nothing is held back. */
  readonly held: RecordedFailure | null;
}

export function renderBoardPage(input: BoardPageInput, request: PageRequest): string {
  const {language, timeZone} = request;
  const {head, editions, findings} = input;
  const [newest, before] = [editions.at(-1), editions.at(-2)];
  const {title} = head;
  const charts = historyViews(
    input.history,
    {
      language,
      prefix: 'b1',
      anchors: new Map(),
      timeZone,
      wholeHref: input.hasWholeHistory ? null : `${input.href}?history=all`,
    },
    (name) => modelHref(input.href, name),
  );
  const view = {
    words: {...pageWords(language), ...boardWords(language)},
    title,
    held: input.held === null ? null : describeError(input.held, language),
    acceptHref: `${sourceHref(input.sourceId)}/accept`,
    source: input.isPublic ? say(language, 'web.public.title') : input.sourceId,
    sourceHref: input.isPublic ? publicHref(language) : sourceHref(input.sourceId),
    document: input.document,
    seenAt: newest?.record.observedAt ?? '',
    seen: newest === undefined ? '' : minuteText(newest.record.observedAt, timeZone),
    verdict: before === undefined ? '' : verdictSentence(input.verdict, language),
    links: boardLinks(input, language),
    findingsLine: input.isPublic
      ? ''
      : findings.length === 0
        ? say(language, 'web.board.clean')
        : say(language, 'web.board.found', {count: findings.length}),
    ...boardTable({...input, language}),
    ...editionParts(input, request),
    flow: charts.flow,
    history: historyWithLinks(charts.history, input),
    later: input.history === null && editions.length > 1 ? laterView(input, language) : null,
  };
  return renderPage('web-board', request, {title, feed: feedHref(input.href)}, view);
}

/** The newest change, and the feeds. */
function boardLinks(input: BoardPageInput, language: Language): Link[] {
  const [newest, before] = [input.editions.at(-1), input.editions.at(-2)];
  const change =
    before === undefined || newest === undefined
      ? []
      : [
          {href: changeHref(input, before.key, newest.key), text: say(language, 'web.board.readChange')},
          ...(input.isPublic ? [] : [{href: previewHref(before.key, newest.key), text: say(language, 'web.preview')}]),
        ];
  return [
    ...change,
    {href: feedHref(input.href), text: say(language, 'web.board.feed')},
    {href: feedHref(input.href, 'rss'), text: say(language, 'web.board.rss')},
    {href: feedHref(input.href, 'json'), text: say(language, 'web.board.jsonFeed')},
  ];
}

function boardWords(language: Language): Readonly<Record<string, string>> {
  return wordsOf(language, [
    'web.source.held',
    'web.source.accept',
    'web.board.first',
    'web.board.now',
    'web.board.place',
    'web.board.all',
    'web.board.searchRows',
    'web.overview.find',
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
function historyWithLinks(history: HistoryView | null, {href, hasWholeHistory}: BoardPageInput): object | null {
  if (history === null) return null;
  const rows = history.rows.map((row) => ({...row, href: modelHref(href, row.name)}));
  return {...history, rows, isOpen: hasWholeHistory};
}

/** Flow and history of a board that is large: they arrive when a reader comes to them. */
function laterView({href}: BoardPageInput, language: Language): object {
  return {
    title: say(language, 'flow.section'),
    href: `${href}?history=first#b1-later`,
    word: say(language, 'web.board.showHistory'),
  };
}

function editionParts(input: BoardPageInput, {language, timeZone}: Reader): object {
  const {editions, board} = input;
  const count = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : String(value);
  const newestFirst = [...editions].reverse();
  return {
    canCompare: editions.length > 1 && !input.isPublic,
    editions: newestFirst.map(({key, sequence, record}, at) => {
      const own = record.boards.find((one) => one.board === board);
      const earlier = newestFirst[at + 1];
      return {
        key,
        id: record.id,
        name: say(language, 'web.edition.name', {sequence}),
        time: record.observedAt,
        label: minuteText(record.observedAt, timeZone),
        href: earlier === undefined ? '' : changeHref(input, earlier.key, key),
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
