// One source: its state and schedule, its documents and boards, its last runs, and buttons to run or pause it.
import {joinPhrases} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {describeError} from '../../messages/describe-error.ts';
import type {FindingCounts, RecordedFailure, Run, SourceState, StoredEdition} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {
  factIn,
  type Action,
  type Cell,
  cell,
  nameCell,
  numberCell,
  section,
  type Section,
  table,
  timeCell,
} from './blocks.ts';
import {cronWords} from '../cron-words.ts';
import {nextRunCell, stateOf} from './dashboard.ts';
import type {PageRequest} from './frame.ts';
import {boardHref, sourceHref} from './links.ts';
import {renderPlainPage, runTable} from './lists.ts';

export interface SourceInput {
  readonly source: SourceState;
  readonly isRunning: boolean;
  /** Null: never checked. */
  readonly open: FindingCounts | null;
  /** Newest edition of each document. */
  readonly newest: readonly StoredEdition[];
  readonly runs: readonly Run[];
}

export function renderSource({source, isRunning, open, newest, runs}: SourceInput, request: PageRequest): string {
  const {language} = request;
  const {state, stateKind} = stateOf(source, {isRunning, open}, language);
  const fact = factIn(language);
  const facts = [
    fact('web.source.state', cell(state, {badge: stateKind === '' ? 'plain' : stateKind})),
    fact('web.overview.location', cell(source.location)),
    fact('web.source.kind', cell(say(language, `web.kind.${source.kind}`))),
    fact('web.subscription.origin', cell(say(language, `web.origin.${source.origin}`))),
    fact('web.source.schedule', scheduleCell(source, language)),
    fact('web.overview.lastRun', timeCell(source.lastRunAt, request)),
    fact('web.overview.nextRun', nextRunCell(source, request)),
    fact('web.source.change', timeCell(source.lastChangeAt, request)),
  ];
  const boards = newest.flatMap(({record, sequence}) =>
    record.boards.map((board) => [
      nameCell(board.title, boardHref(source.id, record.source, board.board)),
      cell(record.source),
      numberCell(board.rows),
      numberCell(sequence),
      timeCell(record.observedAt, request),
    ]),
  );
  const columns = [
    [say(language, 'web.source.board')],
    [say(language, 'web.source.document')],
    [say(language, 'web.source.rows'), 'n'],
    [say(language, 'web.source.editions'), 'n'],
    [say(language, 'web.source.seen')],
  ] as const;
  const documents = say(language, 'web.source.documents');
  const heading = say(language, 'web.source.title', {id: source.id});
  const query = `source=${encodeURIComponent(source.id)}`;
  const [last] = runs;
  const sections = [
    ...(isHeld(last) && source.configured ? [heldSection(last.failure, source.id, language)] : []),
    section({
      facts,
      links: [
        {href: `/findings?${query}`, text: say(language, 'web.findings')},
        ...(source.origin === 'page'
          ? [
              {
                href: `/source-form?id=${encodeURIComponent(source.id)}`,
                text: say(language, 'web.form.edit', {id: source.id}),
              },
            ]
          : []),
      ],
      actions: sourceActions(source, language),
    }),
    boards.length === 0
      ? section({title: documents, about: say(language, 'web.source.noDocuments')})
      : section({title: documents, table: table(documents, columns, boards)}),
    ...(runs.length === 0
      ? []
      : [
          section({
            title: say(language, 'web.source.runs'),
            table: runTable(runs, request, say(language, 'web.source.runs')),
            links: [{href: `/runs?${query}`, text: say(language, 'web.runs.all')}],
          }),
        ]),
  ];
  return renderPlainPage({heading, eyebrow: cell(say(language, 'web.overview'), {href: '/'}), sections}, request);
}

/** `weekdays at 08:00, Asia/Shanghai`, the expression beside it. */
function scheduleCell({expression, timeZone}: SourceState, language: Language): Cell {
  if (expression === null) return cell(say(language, 'web.onRequest'));
  const words = cronWords(expression, language);
  return cell(joinFacts([words, timeZone], language), {note: words === expression ? '' : expression});
}

function joinFacts(facts: readonly string[], language: Language): string {
  return joinPhrases(facts, language);
}

/** Failures that a person may overrule. */
const suspicions: readonly string[] = ['SOURCE_TABLES_GONE', 'SOURCE_ROWS_GONE'];

/** Whether a document waits for a person, or for the next run, to confirm it. */
export function isHeld(run: Run | undefined): run is Run & {readonly failure: RecordedFailure} {
  return run?.state === 'failed' && suspicions.includes(run.failure?.code ?? '');
}

/** What was held back and why, and the button that overrules it. */
function heldSection(failure: RecordedFailure, id: string, language: Language): Section {
  const {message, hint} = describeError(failure, language);
  return section({
    title: say(language, 'web.source.held'),
    lines: [cell(message), ...(hint === null ? [] : [cell(hint)])],
    actions: [{href: `${sourceHref(id)}/accept`, text: say(language, 'web.source.accept')}],
  });
}

function sourceActions({id, configured, origin, paused}: SourceState, language: Language): Action[] {
  if (!configured) return [];
  const href = sourceHref(id);
  return [
    {href: `${href}/run`, text: say(language, 'web.overview.runNow')},
    paused
      ? {href: `${href}/resume`, text: say(language, 'web.source.resume')}
      : {href: `${href}/pause`, text: say(language, 'web.source.pause')},
    ...(origin === 'page' ? [{href: `${href}/remove`, text: say(language, 'web.form.remove')}] : []),
  ];
}
