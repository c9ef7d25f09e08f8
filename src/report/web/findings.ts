// Open findings of one source or all, errors first, and how many there were in each check of a source.
import {say} from '../../messages/say.ts';
import {severities, type Severity} from '../../model/finding.ts';
import {maxOf} from '../../model/lists.ts';
import type {FindingCounts, RecordedFinding, Silence} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {chartY, linePath} from '../line-path.ts';
import {localTime} from '../../text/local-time.ts';
import {
  type Cell,
  cell,
  nameCell,
  numberCell,
  type Picker,
  type Reader,
  section,
  type Section,
  spark,
  table,
  timeCell,
} from './blocks.ts';
import {type PageRequest, renderPage} from './frame.ts';
import {runHref, silenceHref, sourceHref} from './links.ts';

export interface RuleTrend {
  readonly rule: string;
  readonly severity: Severity;
  /** Findings in each check, oldest first. */
  readonly counts: readonly number[];
  readonly now: number;
}

export interface ListedFinding extends RecordedFinding {
  readonly sourceId: string;
  /** Of the line, in the board or at its source; empty: not known. */
  readonly href: string;
}

interface ListedSilence extends RecordedFinding {
  readonly sourceId: string;
  readonly silence: Silence;
}

export interface FindingsPageInput {
  /** Only findings of this severity and rule are listed; empty: all. */
  readonly severity: string;
  readonly rule: string;
  readonly sources: readonly string[];
  /** Null: all sources. */
  readonly sourceId: string | null;
  /** Of one source; empty where all are listed. */
  readonly rules: readonly RuleTrend[];
  /** Runs of the source that checked a document, oldest first. */
  readonly checks: readonly {readonly runId: number; readonly finishedAt: string; readonly findings: FindingCounts}[];
  readonly open: readonly ListedFinding[];
  /** Acknowledged or silenced; none of them is in `open`. */
  readonly silenced: readonly ListedSilence[];
  /** What a rule reports; empty: not known. */
  readonly summaryOf: (rule: string) => string;
}

/** Findings listed; a document that breaks a rule on every row would fill a page of thousands. */
export const maxListed = 300;

export function renderFindings(input: FindingsPageInput, request: PageRequest): string {
  const {language} = request;
  const {sources, sourceId} = input;
  const everything = {value: '', text: say(language, 'web.digests.all'), isChosen: sourceId === null};
  const options = [everything, ...sources.map((id) => ({value: id, text: id, isChosen: id === sourceId}))];
  const heading = say(language, 'web.findings.title');
  const view = {
    heading,
    eyebrow: sourceId === null ? null : cell(sourceId, {href: sourceHref(sourceId)}),
    about: say(language, 'web.findings.about'),
    pickers:
      sources.length === 0
        ? []
        : [{name: 'source', label: say(language, 'web.findings.source'), options}, ...filterPickers(input, language)],
    pick: say(language, 'web.findings.show'),
    sections: [
      openSection(input, language),
      silencedSection(input, request),
      ...(sourceId === null ? [sourcesSection(input, language)] : [trendSection(input, language)]),
    ],
    trend: trendChart(input, request),
  };
  return renderPage('web-findings', request, {title: heading}, view);
}

function filterPickers({open, severity, rule}: FindingsPageInput, language: Language): Picker[] {
  const all = {value: '', text: say(language, 'web.digests.all')};
  const picker = (
    name: 'severity' | 'rule',
    chosen: string,
    values: readonly {readonly value: string; readonly text: string}[],
  ): Picker => ({
    name,
    label: say(language, `web.findings.${name}`),
    options: [all, ...values].map((option) => ({...option, isChosen: option.value === chosen})),
  });
  const rules = [...new Set(open.map((finding) => finding.rule))].sort();
  return [
    picker(
      'severity',
      severity,
      severities.map((value) => ({value, text: say(language, `validate.${value}`)})),
    ),
    picker(
      'rule',
      rule,
      rules.map((value) => ({value, text: value})),
    ),
  ];
}

/** Returns the findings that filters leave: errors first, each severity by source, in the order of its documents. */
export function wantedFindings<One extends RecordedFinding>(
  open: readonly One[],
  {severity, rule}: Pick<FindingsPageInput, 'severity' | 'rule'>,
): One[] {
  const wanted = open.filter(
    (finding) => (severity === '' || finding.severity === severity) && (rule === '' || finding.rule === rule),
  );
  return severities.flatMap((one) => wanted.filter((finding) => finding.severity === one));
}

/** How many findings each source has: the way to its own page. */
function sourcesSection({open, sources}: FindingsPageInput, language: Language): Section {
  const counted = sources.flatMap((id) => {
    const own = open.filter(({sourceId}) => sourceId === id);
    const count = (severity: Severity): number => own.filter((finding) => finding.severity === severity).length;
    return own.length === 0 ? [] : [{id, counts: severities.map(count)}];
  });
  if (counted.length === 0) return section({});
  const title = say(language, 'web.findings.bySource');
  const columns: [string, string?][] = [
    [say(language, 'web.findings.source')],
    ...severities.map((severity): [string, string] => [say(language, `validate.${severity}`), 'n']),
  ];
  const rows = counted.map(({id, counts}): Cell[] => [
    nameCell(id, `/findings?source=${encodeURIComponent(id)}`),
    ...counts.map((count) => numberCell(count)),
  ]);
  return section({title, table: table(title, columns, rows)});
}

function trendSection({rules, checks, summaryOf}: FindingsPageInput, language: Language): Section {
  const title = say(language, 'web.findings.overTime');
  if (checks.length === 0 || rules.length === 0) return section({});
  const columns: [string, string?][] = [
    [say(language, 'web.findings.rule')],
    [say(language, 'web.findings.severity')],
    [say(language, 'web.findings.now'), 'n'],
    [say(language, 'web.findings.trend')],
  ];
  const rows = rules.map(({rule, severity, counts, now}): Cell[] => {
    const label = say(language, 'web.findings.trendOf', {rule, count: counts.length, values: counts.join(' ')});
    return [
      nameCell(rule),
      severityCell(severity, language),
      numberCell(now),
      cell(counts.slice(-8).join(' → '), {spark: spark(counts, label), note: summaryOf(rule)}),
    ];
  });
  const newest = checks.at(-1);
  const links =
    newest === undefined
      ? []
      : [{href: runHref(newest.runId), text: `${say(language, 'web.runs.run')} ${String(newest.runId)}`}];
  return section({title, table: table(title, columns, rows), links});
}

const chart = {width: 640, left: 44, right: 628, top: 14, bottom: 120, height: 150};

/** Findings of each check by severity, with both axes; null with fewer than two checks. */
function trendChart({checks}: FindingsPageInput, {language, timeZone}: PageRequest) {
  const [first, last] = [checks[0], checks.at(-1)];
  if (first === undefined || last === undefined || checks.length < 2) return null;
  const high = Math.max(1, maxOf(checks.flatMap(({findings}) => severities.map((one) => findings[one]))));
  const x = (at: number): number =>
    Math.round((chart.left + (at / (checks.length - 1)) * (chart.right - chart.left)) * 10) / 10;
  const y = (value: number): number => chartY(value, {low: 0, high}, chart);
  const ticks = [...new Set([0, Math.round(high / 2), high])];
  return {
    ...chart,
    title: say(language, 'web.findings.chart'),
    label: severities
      .map((one) => `${say(language, `validate.${one}`)}: ${checks.map(({findings}) => findings[one]).join(' ')}`)
      .join('; '),
    ticks: ticks.map((value) => ({value, y: y(value), textY: y(value) + 4})),
    lines: severities.map((one) => ({
      severity: one,
      name: say(language, `validate.${one}`),
      path: linePath(checks.map(({findings}, at) => ({x: x(at), y: y(findings[one])}))),
    })),
    dates: [
      {x: chart.left, anchor: 'start', text: localTime(first.finishedAt, timeZone, 'day')},
      {x: chart.right, anchor: 'end', text: localTime(last.finishedAt, timeZone, 'day')},
    ],
  };
}

function openSection(input: FindingsPageInput, language: Language): Section {
  const open = wantedFindings(input.open, input);
  const title = say(language, 'web.findings.list');
  if (input.sourceId !== null && input.checks.length === 0)
    return section({title, about: say(language, 'web.findings.noChecks')});
  if (open.length === 0) return section({title, about: say(language, 'web.findings.clean')});
  const columns: [string, string?][] = [
    [say(language, 'web.findings.severity')],
    [say(language, 'web.findings.message')],
    [say(language, 'web.findings.place')],
    [say(language, 'web.findings.rule')],
    [say(language, 'web.findings.action')],
  ];
  const rows = open.slice(0, maxListed).map((finding): Cell[] => {
    const {rule, severity, content, href} = finding;
    return [
      severityCell(severity, language),
      cell(readContent(content).message, {isName: true}),
      placeCell(finding, input, href, language),
      cell(rule, {note: input.summaryOf(rule), kind: 'stacked'}),
      cell(say(language, 'web.findings.silence'), {href: silenceHref(finding)}),
    ];
  });
  const about =
    open.length > maxListed ? say(language, 'web.findings.more', {shown: maxListed, count: open.length}) : '';
  return section({title: `${title} (${String(open.length)})`, about, table: table(title, columns, rows)});
}

function placeCell(
  {content, document, sourceId}: RecordedFinding & {readonly sourceId: string},
  page: Pick<FindingsPageInput, 'sourceId'>,
  href: string,
  language: Language,
): Cell {
  const {line} = readContent(content);
  const place = line === null ? sourceId : say(language, 'web.findings.line', {line});
  const where = page.sourceId === null && sourceId !== document ? `${sourceId}: ${document}` : document;
  return cell(place, {note: where, order: String(line ?? 0), href, kind: 'stacked'});
}

/** What somebody has looked at: why, since when, and until when it stays so. */
function silencedSection(input: FindingsPageInput, reader: Reader): Section {
  const {language} = reader;
  const silenced = wantedFindings(input.silenced, input);
  if (silenced.length === 0) return section({});
  const title = say(language, 'web.findings.silenced');
  const columns: [string, string?][] = [
    [say(language, 'web.findings.severity')],
    [say(language, 'web.findings.message')],
    [say(language, 'web.findings.place')],
    [say(language, 'web.silence.until')],
    [say(language, 'web.findings.action')],
  ];
  const rows = silenced
    .slice(0, maxListed)
    .map((finding): Cell[] => [
      severityCell(finding.severity, language),
      cell(readContent(finding.content).message, {isName: true, note: finding.silence.reason}),
      placeCell(finding, input, '', language),
      timeCell(finding.silence.until, reader, say(language, 'web.findings.acknowledged')),
      cell(say(language, 'web.findings.silence'), {href: silenceHref(finding)}),
    ]);
  const about = say(language, 'web.findings.silencedAbout');
  return section({
    anchor: 'silenced',
    title: `${title} (${String(silenced.length)})`,
    about,
    table: table(title, columns, rows),
  });
}

function severityCell(severity: Severity, language: Language): Cell {
  const order = String(severities.indexOf(severity));
  return cell(say(language, `validate.${severity}`), {badge: severity, order});
}

/** The finding as `validate --format json` prints it; what an older version wrote may lack fields. */
export function readContent(content: object): {readonly line: number | null; readonly message: string} {
  const line = 'line' in content && typeof content.line === 'number' ? content.line : null;
  return {line, message: 'message' in content && typeof content.message === 'string' ? content.message : ''};
}
