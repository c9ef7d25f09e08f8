// Findings by rule over the checks of one source, and those that are open now.
import {say} from '../../messages/say.ts';
import type {RecordedFinding} from '../../model/service.ts';
import type {Severity} from '../../model/finding.ts';
import type {Language} from '../../model/text.ts';
import {type Cell, cell, nameCell, numberCell, type Picker, section, type Section, spark, table} from './blocks.ts';
import {renderPlainPage} from './lists.ts';
import type {PageRequest} from './frame.ts';
import {runHref, sourceHref} from './links.ts';

export interface RuleTrend {
  readonly rule: string;
  readonly severity: Severity;
  /** Findings in each check, oldest first. */
  readonly counts: readonly number[];
  readonly now: number;
}

export interface FindingsPageInput {
  /** Only findings of this severity and rule are listed; empty: all. */
  readonly severity: string;
  readonly rule: string;
  readonly sources: readonly string[];
  readonly sourceId: string | null;
  readonly rules: readonly RuleTrend[];
  /** Runs that checked a document, oldest first. */
  readonly checks: readonly {readonly runId: number; readonly finishedAt: string}[];
  readonly open: readonly RecordedFinding[];
}

/** Findings listed; a document that breaks a rule on every row would fill a page of thousands. */
const maxListed = 300;

export function renderFindings(input: FindingsPageInput, request: PageRequest): string {
  const {language} = request;
  const {sources, sourceId} = input;
  const options = sources.map((id) => ({value: id, text: id, isChosen: id === sourceId}));
  return renderPlainPage(
    {
      heading: say(language, 'web.findings.title'),
      ...(sourceId === null ? {} : {eyebrow: cell(sourceId, {href: sourceHref(sourceId)})}),
      about: say(language, 'web.findings.about'),
      pickers:
        sources.length === 0
          ? []
          : [{name: 'source', label: say(language, 'web.findings.source'), options}, ...filterPickers(input, language)],
      pick: say(language, 'web.findings.show'),
      sections: [trendSection(input, language), openSection(input, language)],
    },
    request,
  );
}

const severities = ['error', 'warning', 'info'] as const;

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

/** Errors first, each severity in the order of the document. */
function wantedOf({open, severity, rule}: FindingsPageInput): RecordedFinding[] {
  const wanted = open.filter(
    (finding) => (severity === '' || finding.severity === severity) && (rule === '' || finding.rule === rule),
  );
  return severities.flatMap((one) => wanted.filter((finding) => finding.severity === one));
}

function trendSection({rules, checks}: FindingsPageInput, language: Language): Section {
  const title = say(language, 'web.findings.overTime');
  if (checks.length === 0) return section({title, about: say(language, 'web.findings.noChecks')});
  if (rules.length === 0) return section({title, about: say(language, 'web.findings.clean')});
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
      cell(counts.slice(-8).join(' → '), {spark: spark(counts, label)}),
    ];
  });
  const newest = checks.at(-1);
  const links =
    newest === undefined
      ? []
      : [{href: runHref(newest.runId), text: `${say(language, 'web.runs.run')} ${String(newest.runId)}`}];
  return section({title, table: table(title, columns, rows), links});
}

function openSection(input: FindingsPageInput, language: Language): Section {
  const {checks} = input;
  const open = wantedOf(input);
  const title = say(language, 'web.findings.list');
  if (checks.length === 0) return section({});
  if (open.length === 0) return section({title, about: say(language, 'web.findings.clean')});
  const columns: [string, string?][] = [
    [say(language, 'web.findings.severity')],
    [say(language, 'web.findings.place')],
    [say(language, 'web.findings.message')],
    [say(language, 'web.findings.rule')],
  ];
  const rows = open.slice(0, maxListed).map(({rule, severity, document, content}): Cell[] => {
    const {line, message} = readContent(content);
    const place = line === null ? '' : say(language, 'web.findings.line', {line});
    return [
      severityCell(severity, language),
      cell(place, {note: document, order: String(line ?? 0)}),
      cell(message, {isName: true}),
      cell(rule),
    ];
  });
  const about =
    open.length > maxListed ? say(language, 'web.findings.more', {shown: maxListed, count: open.length}) : '';
  return section({title: `${title} (${String(open.length)})`, about, table: table(title, columns, rows)});
}

function severityCell(severity: Severity, language: Language): Cell {
  return cell(say(language, `validate.${severity}`), {badge: severity});
}

/** The finding as `validate --format json` prints it; what an older version wrote may lack fields. */
function readContent(content: object): {readonly line: number | null; readonly message: string} {
  const line = 'line' in content && typeof content.line === 'number' ? content.line : null;
  return {line, message: 'message' in content && typeof content.message === 'string' ? content.message : ''};
}
