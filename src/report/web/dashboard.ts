// The overview: what changed lately, and every source with its state, runs and findings.
import {describeError} from '../../messages/describe-error.ts';
import {say} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {FindingCounts, RecordedFailure, SourceState, StoredChangeset} from '../../model/service.ts';
import type {BoardRecord} from '../../model/snapshot.ts';
import type {Language} from '../../model/text.ts';
import type {VerdictMessage} from '../../model/verdict.ts';
import {type Cell, cell, countsText, minuteText, type Reader, spark, timeCell} from './blocks.ts';
import {type PageRequest, renderPage, wordsOf} from './frame.ts';
import {boardHref, diffHref, previewHref, runHref, sourceHref} from './links.ts';

export interface ListedChange extends StoredChangeset {
  /** Null if the change was too large to store: its English verdict is used instead. */
  readonly verdictMessage: VerdictMessage | null;
  /** When the later edition was seen. */
  readonly seenAt: string;
}

export interface ListedSource {
  readonly source: SourceState;
  readonly isRunning: boolean;
  /** Null: never checked. */
  readonly open: FindingCounts | null;
  /** Why the last run failed; null when it did not. */
  readonly failure: RecordedFailure | null;
  /** Findings of each check, oldest first. */
  readonly trend: readonly number[];
  readonly boards: readonly (BoardRecord & {readonly document: string})[];
}

export interface DashboardInput {
  readonly totals: {
    readonly sources: number;
    readonly failing: number;
    readonly boards: number;
    readonly editions: number;
  };
  /** Newest first. */
  readonly changes: readonly ListedChange[];
  readonly sources: readonly ListedSource[];
  /** Sources that match the search. */
  readonly found: number;
  readonly search: string;
  readonly offset: number;
  readonly pageSize: number;
  /** Whether all schedules are paused. */
  readonly isPaused: boolean;
}

export function renderDashboard(input: DashboardInput, request: PageRequest): string {
  const {language} = request;
  const words = wordsOf(language, [
    'web.overview.title',
    'web.form.source',
    'web.overview.failing',
    'web.overview.latest',
    'web.overview.noChange',
    'web.overview.allChanges',
    'web.overview.sources',
    'web.overview.search',
    'web.overview.find',
    'web.overview.empty',
    'web.overview.lastRun',
    'web.overview.nextRun',
    'web.overview.open',
    'web.overview.boards',
    'web.overview.runNow',
    'web.preview',
  ]);
  const view = {
    words,
    summary: say(language, 'web.overview.summary', input.totals),
    failing: input.sources.flatMap((source) => failingView(source, language)),
    changes: input.changes.map((change) => changeView(change, request)),
    total: input.totals.sources,
    hasSearch: input.totals.sources > input.pageSize || input.search !== '',
    search: input.search,
    sources: input.sources.map((source) => sourceView(source, request)),
    pages: pagesView(input, language),
    pause: {
      href: input.isPaused ? '/resume' : '/pause',
      button: say(language, input.isPaused ? 'web.overview.resumeAll' : 'web.overview.pauseAll'),
    },
  };
  return renderPage('web-dashboard', request, {title: say(language, 'web.overview')}, view);
}

export function verdictOf({verdictMessage, verdict}: ListedChange, language: Language): string {
  return verdictMessage === null ? verdict : verdictSentence(verdictMessage, language);
}

function changeView(change: ListedChange, {language, timeZone}: Reader): object {
  const {seenAt, sourceId, fromEdition, toEdition, significance} = change;
  return {
    time: seenAt,
    when: minuteText(seenAt, timeZone),
    source: sourceId,
    sourceHref: sourceHref(sourceId),
    weight: say(language, `web.weight.${significance ?? 'null'}`),
    weightKind: significance ?? '',
    href: diffHref(fromEdition, toEdition),
    verdict: verdictOf(change, language),
    previewHref: previewHref(fromEdition, toEdition),
  };
}

/** What needs somebody, in front of the news: sources that cannot be read, and why. */
function failingView({source, failure}: ListedSource, language: Language): object[] {
  if (failure === null || source.failures === 0) return [];
  return [{id: source.id, href: sourceHref(source.id), reason: describeError(failure, language).message}];
}

function sourceView({source, isRunning, open, failure, trend, boards}: ListedSource, reader: Reader): object {
  const {language} = reader;
  const {id, location, lastRunId, lastRunAt} = source;
  const lastRun = timeCell(lastRunAt, reader);
  return {
    id,
    href: sourceHref(id),
    location,
    ...stateOf(source, {isRunning, open}, language),
    reason: failure === null || source.failures === 0 ? '' : describeError(failure, language).message,
    lastRun: lastRunId === null ? lastRun : {...lastRun, href: runHref(lastRunId)},
    nextRun: nextRunCell(source, reader),
    open: openCell(source, open, trend, language),
    boards: boards.map((board, at) => ({
      href: boardHref(id, board.document, board.board),
      title: board.title,
      rows: say(language, 'diff.rows', {count: board.rows}),
      isLast: at === boards.length - 1,
    })),
    canRun: source.configured,
    runHref: `${sourceHref(id)}/run`,
  };
}

function openCell({id}: SourceState, open: FindingCounts | null, trend: readonly number[], language: Language): Cell {
  if (open === null) return cell(say(language, 'web.never'));
  const label = say(language, 'web.overview.trend', {count: trend.length, values: trend.join(' ')});
  return cell(countsText(open, language), {
    href: `/findings?source=${encodeURIComponent(id)}`,
    spark: spark(trend, label),
  });
}

/** When it is due; what is paused or has no schedule is not. */
export function nextRunCell({paused, nextDueAt}: SourceState, reader: Reader): Cell {
  const {language} = reader;
  return paused ? cell(say(language, 'web.state.paused')) : timeCell(nextDueAt, reader, say(language, 'web.onRequest'));
}

/** State in a word, and the class of its badge. */
export function stateOf(
  source: SourceState,
  {isRunning, open}: Pick<ListedSource, 'isRunning' | 'open'>,
  language: Language,
): {readonly state: string; readonly stateKind: string} {
  const {configured, paused, failures, lastRunAt} = source;
  if (!configured) return {state: say(language, 'web.state.removed'), stateKind: ''};
  if (isRunning) return {state: say(language, 'web.state.running'), stateKind: 'busy'};
  if (paused) return {state: say(language, 'web.state.paused'), stateKind: ''};
  if (failures > 0) return {state: say(language, 'web.state.failing', {count: failures}), stateKind: 'bad'};
  if (lastRunAt === null) return {state: say(language, 'web.state.waiting'), stateKind: ''};
  if (open !== null && open.error > 0)
    return {state: say(language, 'web.state.errors', {count: open.error}), stateKind: 'bad'};
  return {state: say(language, 'web.state.ok'), stateKind: 'good'};
}

function pagesView({offset, pageSize, found, search}: DashboardInput, language: Language): object[] {
  const href = (to: number): string =>
    `/?offset=${String(to)}${search === '' ? '' : `&q=${encodeURIComponent(search)}`}#sources`;
  const back = Math.max(0, offset - pageSize);
  return [
    ...(offset > 0 ? [{href: href(back), text: say(language, 'web.overview.previous', {count: offset - back})}] : []),
    ...(offset + pageSize < found
      ? [
          {
            href: href(offset + pageSize),
            text: say(language, 'web.overview.next', {count: Math.min(pageSize, found - offset - pageSize)}),
          },
        ]
      : []),
  ];
}
