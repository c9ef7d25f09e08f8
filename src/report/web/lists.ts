// Pages that are mostly one table: changes, runs, one run.
import {say} from '../../messages/say.ts';
import type {RecordedFailure, Run, RunStep} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {describeError, describeNote} from '../../messages/describe-error.ts';
import {
  factIn,
  type Cell,
  cell,
  countsText,
  type Link,
  nameCell,
  numberCell,
  type Picker,
  type Reader,
  section,
  type Section,
  table,
  type TableBlock,
  timeCell,
} from './blocks.ts';
import {type ListedChange, verdictOf} from './dashboard.ts';
import {type PageRequest, renderPage} from './frame.ts';
import {diffHref, previewHref, runHref, sourceHref} from './links.ts';

interface PlainPage {
  readonly heading: string;
  readonly eyebrow?: Cell;
  readonly about?: string;
  readonly pickers?: readonly Picker[];
  readonly pick?: string;
  readonly sections: readonly Section[];
}

/** Returns a page of sections. */
export function renderPlainPage(page: PlainPage, request: PageRequest): string {
  const view = {eyebrow: null, about: '', pickers: [], pick: '', ...page};
  return renderPage('web-page', request, {title: page.heading}, view);
}

export function renderChanges(changes: readonly ListedChange[], request: PageRequest): string {
  const {language} = request;
  const rows = changes.map((change) => [
    timeCell(change.seenAt, request),
    cell(change.sourceId, {href: sourceHref(change.sourceId)}),
    cell(verdictOf(change, language), {href: diffHref(change.fromEdition, change.toEdition), isName: true}),
    cell(say(language, `web.weight.${change.significance ?? 'null'}`), {badge: change.significance ?? 'nothing'}),
    cell(say(language, 'web.preview'), {href: previewHref(change.fromEdition, change.toEdition)}),
  ]);
  const heading = say(language, 'web.changes.title');
  const columns = [
    [say(language, 'web.changes.when')],
    [say(language, 'web.runs.source')],
    [say(language, 'web.changes.what')],
    [say(language, 'web.changes.weight')],
    [say(language, 'web.digests')],
  ] as const;
  const one =
    rows.length === 0
      ? section({about: say(language, 'web.changes.empty')})
      : section({table: table(heading, columns, rows)});
  return renderPlainPage({heading, about: say(language, 'web.changes.about'), sections: [one]}, request);
}

export interface RunsInput {
  readonly runs: readonly Run[];
  readonly sourceId: string | null;
  readonly failedOnly: boolean;
  /** Id before which the next page begins; null: there is none. */
  readonly next: number | null;
}

export function renderRuns({runs, sourceId, failedOnly, next}: RunsInput, request: PageRequest): string {
  const {language} = request;
  const heading = say(language, 'web.runs.title');
  const query = (more: string): string =>
    `/runs?${[sourceId === null ? '' : `source=${encodeURIComponent(sourceId)}`, more].filter((part) => part !== '').join('&')}`;
  const links: Link[] = [
    failedOnly
      ? {href: query(''), text: say(language, 'web.runs.all')}
      : {href: query('state=failed'), text: say(language, 'web.runs.failedOnly')},
    ...(next === null
      ? []
      : [
          {
            href: query(`${failedOnly ? 'state=failed&' : ''}before=${String(next)}`),
            text: say(language, 'web.runs.older'),
          },
        ]),
  ];
  const one =
    runs.length === 0
      ? section({about: say(language, emptyKey(sourceId, failedOnly)), links})
      : section({table: runTable(runs, request, heading), links});
  return renderPlainPage(
    {
      heading,
      ...(sourceId === null ? {} : {eyebrow: cell(sourceId, {href: sourceHref(sourceId)})}),
      about: say(language, 'web.runs.about'),
      sections: [one],
    },
    request,
  );
}

function emptyKey(sourceId: string | null, failedOnly: boolean) {
  if (failedOnly) return 'web.runs.noneFailed';
  return sourceId === null ? 'web.runs.empty' : 'web.runs.emptySource';
}

export function runTable(runs: readonly Run[], reader: Reader, caption: string): TableBlock {
  const {language} = reader;
  const columns = [
    [say(language, 'web.runs.run')],
    [say(language, 'web.runs.started')],
    [say(language, 'web.runs.source')],
    [say(language, 'web.runs.trigger')],
    [say(language, 'web.runs.outcome')],
    [say(language, 'web.runs.took'), 'n'],
    [say(language, 'web.runs.findings')],
  ] as const;
  const rows = runs.map((run) => [
    nameCell(run.id, runHref(run.id)),
    timeCell(run.startedAt ?? run.queuedAt, reader),
    cell(run.sourceId, {href: sourceHref(run.sourceId)}),
    cell(say(language, `web.trigger.${run.trigger}`)),
    outcomeCell(run, language),
    numberCell(null, {text: tookText(run), order: String(tookMs(run) ?? -1)}),
    cell(run.findings === null ? '' : countsText(run.findings, language)),
  ]);
  return table(caption, columns, rows);
}

function outcomeCell({state, outcome, failure}: Run, language: Language): Cell {
  if (state === 'failed')
    return cell(say(language, 'web.outcome.failed'), {
      badge: 'bad',
      note: failure === null ? '' : describeError(failure, language).message,
    });
  if (state !== 'done' || outcome === null) {
    const open = state === 'done' ? 'unchanged' : state;
    return cell(say(language, `web.outcome.${open}`), {badge: 'busy'});
  }
  const kinds = {changed: 'changed', unchanged: 'good', 'not-modified': 'good', partial: 'warning'} as const;
  return cell(say(language, `web.outcome.${outcome}`), {badge: kinds[outcome]});
}

function tookMs({startedAt, finishedAt}: Run): number | null {
  return startedAt === null || finishedAt === null ? null : Date.parse(finishedAt) - Date.parse(startedAt);
}

function tookText(run: Run): string {
  const took = tookMs(run);
  return took === null ? '' : durationText(took);
}

/** `34 ms`, `1.2 s`, `3 min 5 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 999.5) return `${String(Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}

export function renderRun(run: Run, steps: readonly RunStep[], request: PageRequest): string {
  const {language} = request;
  const fact = factIn(language);
  const facts = [
    fact('web.runs.outcome', outcomeCell({...run, failure: null}, language)),
    fact('web.runs.trigger', cell(say(language, `web.trigger.${run.trigger}`))),
    fact('web.run.due', timeCell(run.dueAt, request)),
    fact('web.runs.started', timeCell(run.startedAt, request)),
    fact('web.run.finished', timeCell(run.finishedAt, request)),
    fact('web.runs.took', cell(tookText(run))),
    ...(run.findings === null
      ? []
      : [
          fact(
            'web.runs.findings',
            cell(countsText(run.findings, language), {href: `/findings?source=${encodeURIComponent(run.sourceId)}`}),
          ),
        ]),
    fact('web.run.attempt', cell(run.attempt)),
    ...(run.worker === null ? [] : [fact('web.run.worker', cell(run.worker))]),
  ];
  const heading = say(language, 'web.run.title', {id: run.id, source: run.sourceId});
  const sections = [
    section({facts}),
    ...(run.failure === null
      ? []
      : [section({title: say(language, 'web.run.failure'), lines: failureLines(run.failure, language)})]),
    steps.length === 0
      ? section({title: say(language, 'web.run.steps'), about: say(language, 'web.run.noSteps')})
      : section({title: say(language, 'web.run.steps'), table: stepTable(steps, request)}),
  ];
  return renderPlainPage({heading, eyebrow: cell(run.sourceId, {href: sourceHref(run.sourceId)}), sections}, request);
}

function failureLines(failure: RecordedFailure, language: Language): Cell[] {
  const {message, hint} = describeError(failure, language);
  return [cell(message, {note: failure.code}), ...(hint === null ? [] : [cell(hint)])];
}

function stepTable(steps: readonly RunStep[], reader: Reader): TableBlock {
  const {language} = reader;
  const columns = [
    [say(language, 'web.run.step')],
    [say(language, 'web.source.document')],
    [say(language, 'web.runs.started')],
    [say(language, 'web.runs.took'), 'n'],
    [say(language, 'web.run.note')],
  ] as const;
  const rows = steps.map(({name, document, startedAt, milliseconds, note, failure}) => [
    nameCell(say(language, `web.step.${name}`)),
    cell(document ?? ''),
    timeCell(startedAt, reader),
    cell(durationText(milliseconds), {kind: 'n', order: String(milliseconds)}),
    failure === null
      ? cell(describeNote(note, language))
      : cell(describeError(failure, language).message, {badge: 'bad', note: failure.code}),
  ]);
  return table(say(language, 'web.run.steps'), columns, rows);
}
