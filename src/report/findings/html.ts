// Findings as one self-contained page without scripts (templates/findings-page.hbs): each with its place in its table, its fix and its rule.
// Filters are CSS alone; browsers that do not know `:has()` show everything.
import {severities} from '../../model/finding.ts';
import type {RuleMeta} from '../../model/rule.ts';
import type {Language} from '../../model/text.ts';
import {say} from '../../messages/say.ts';
import {findingsPage, findingsStyle} from '../generated/templates.js';
import {showControls} from '../visible-controls.ts';
import type {DiffLine, Excerpt} from './excerpt.ts';
import type {FindingRecord} from './finding-record.ts';
import {shellWord} from './shell-word.ts';
import {totalsOf, type DocumentRecord, type ValidateReport} from './json.ts';

export interface FindingsPageInput {
  readonly report: ValidateReport;
  readonly language: Language;
  readonly rules: readonly RuleMeta[];
  /** What is around a finding; null where there is nothing to show. */
  readonly excerptOf: (finding: FindingRecord) => Excerpt | null;
  /** Source line (from 1) of a document, where a finding has no excerpt; empty hides it. */
  readonly sourceLine: (source: string, line: number) => string;
  /** Rules and rows of a document, and how many of them passed; null: not known. */
  readonly passRateOf: (source: string) => PassRate | null;
  /** Why a rule exists, in a paragraph of plain text; empty: not known in this language. */
  readonly reasonOf: (rule: string) => string;
}

interface PassRate {
  readonly rules: number;
  readonly passedRules: number;
  readonly rows: number;
  readonly passedRows: number;
}

/** Findings shown of one document; a rule that speaks in every row would make a page of megabytes. */
const maxShown = 500;
/** UTF-16 units of a source line. */
const maxLine = 200;

/** Returns the report as a page; suppressed findings are counted, not listed. */
export function renderValidateHtml(input: FindingsPageInput): string {
  const {report, language} = input;
  const open = report.findings.filter(({suppressed}) => suppressed === null);
  const totals = totalsOf(report);
  const ids = [...new Set(open.map(({rule}) => rule))].sort();
  const numberOf = new Map(ids.map((id, at) => [id, at + 1]));
  const title = say(language, open.length === 0 ? 'validate.clean' : 'validate.summary', totals);
  const view = {
    language,
    title,
    style: findingsStyle + filterStyle(ids.length, report.documents.length),
    words: wordsOf(language),
    notes: [
      ...(totals.fixable > 0 ? [say(language, 'validate.fixable', totals)] : []),
      ...(totals.suppressed > 0 ? [say(language, 'validate.suppressed', totals)] : []),
    ],
    failures: report.failures.map(({message, hint}) => ({message, hint: hint ?? ''})),
    overview: report.documents.map((document, at) => overviewRow(document, at + 1, open, input)),
    hasFilters: open.length > 1,
    severities: severities.map((severity) => ({
      severity,
      text: say(language, `validate.${severity}`),
      count: open.filter((finding) => finding.severity === severity).length,
    })),
    ruleOptions: ids.map((id) => ({text: `${id} (${String(open.filter(({rule}) => rule === id).length)})`})),
    documentOptions: report.documents.length > 1 ? report.documents.map(({source}) => ({text: source})) : [],
    documents: report.documents.flatMap((document, at) => documentView(document, at + 1, open, numberOf, input)),
    rules: ids.map((id) => ruleView(id, input)),
  };
  return showControls(findingsPage(view));
}

const wordKeys = [
  'documents',
  'document',
  'rulesPassed',
  'rowsPassed',
  'filter',
  'severity',
  'rule',
  'all',
  'line',
  'rules',
] as const;

function wordsOf(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(wordKeys.map((key) => [key, say(language, `findings.page.${key}`)]));
}

/** Choices → what is hidden. The first option of a list is “all”. */
function filterStyle(rules: number, documents: number): string {
  const numbers = (count: number): number[] => Array.from({length: count}, (_, at) => at + 1);
  const chosen = (list: string, at: number): string => `body:has(#${list} option:nth-child(${String(at + 1)}):checked)`;
  const hide = '{display:none}';
  return [
    ...severities.map(
      (one) => `body:has(#only-${one}:checked) :is(.finding:not(.${one}),.document:not(:has(.${one}.finding)))${hide}`,
    ),
    ...numbers(rules).map((at) => {
      const own = `.r${String(at)}`;
      return `${chosen('rule', at)} :is(.finding:not(${own}),.document:not(:has(${own})))${hide}`;
    }),
    ...(documents > 1
      ? numbers(documents).map((at) => `${chosen('document', at)} .document:not(.d${String(at)})${hide}`)
      : []),
  ].join('');
}

function overviewRow(
  document: DocumentRecord,
  number: number,
  open: readonly FindingRecord[],
  input: FindingsPageInput,
) {
  const {language} = input;
  const own = open.filter(({source}) => source === document.source);
  const rate = input.passRateOf(document.source);
  return {
    source: document.source,
    href: own.length === 0 ? '' : `#d${String(number)}`,
    extent: extentOf(document, language),
    counts: severities.map((severity) => {
      const count = own.filter((finding) => finding.severity === severity).length;
      return {severity, count, label: say(language, `findings.page.${severity}s`, {count})};
    }),
    rules: rate === null ? null : rateView(rate.passedRules, rate.rules, language),
    rows: rate === null || rate.rows === 0 ? null : rateView(rate.passedRows, rate.rows, language),
  };
}

function extentOf({tables, rows}: DocumentRecord, language: Language): string {
  return tables === 0 ? say(language, 'validate.noTable') : say(language, 'validate.tables', {tables, rows});
}

/** Rounded down: 100 % is said only of all. */
function rateView(passed: number, total: number, language: Language) {
  const percent = total === 0 ? 100 : Math.floor((passed / total) * 100);
  return {text: say(language, 'findings.page.rate', {passed, total}), percent, share: `${String(percent)}%`};
}

function documentView(
  document: DocumentRecord,
  number: number,
  open: readonly FindingRecord[],
  numberOf: ReadonlyMap<string, number>,
  input: FindingsPageInput,
) {
  const own = open.filter(({source}) => source === document.source);
  if (own.length === 0) return [];
  const rest = own.length - maxShown;
  return [
    {
      number,
      source: document.source,
      extent: extentOf(document, input.language),
      findings: own.slice(0, maxShown).map((finding, at) => ({
        ...findingView(finding, input),
        id: `d${String(number)}-${String(at + 1)}`,
        ruleNumber: numberOf.get(finding.rule) ?? 0,
      })),
      hint: own.some(({rule}) => rule === 'mojibake')
        ? say(input.language, 'validate.repairHint', {source: shellWord(document.source)})
        : '',
      more: rest > 0 ? say(input.language, 'validate.cut', {count: rest}) : '',
    },
  ];
}

function findingView(finding: FindingRecord, input: FindingsPageInput) {
  const {language} = input;
  const {severity, line, startColumn, message, rule} = finding;
  const excerpt = input.excerptOf(finding);
  const fix = excerpt?.fix ?? null;
  return {
    severity,
    severityText: say(language, `validate.${severity}`),
    place: say(language, 'findings.page.place', {line, column: startColumn}),
    message,
    rule,
    summary: input.rules.find(({id}) => id === rule)?.summary[language] ?? '',
    table: excerpt?.table ?? null,
    line: excerpt === null ? plainLine(finding, input) : excerpt.line,
    fix:
      fix === null
        ? null
        : {
            about: say(language, `findings.page.fix.${fix.safety}`),
            lines: fix.lines.map(diffLineView),
            more: fix.more === 0 ? '' : say(language, 'findings.page.moreLines', {count: fix.more}),
          },
  };
}

function plainLine({source, line}: FindingRecord, {sourceLine}: FindingsPageInput): Excerpt['line'] {
  const text = sourceLine(source, line).slice(0, maxLine);
  return text.trim() === '' ? null : {line, before: text, marked: '', after: ''};
}

function diffLineView({line, kind, parts}: DiffLine) {
  return {line, isAdded: kind === 'added', sign: kind === 'added' ? '+' : '\u2212', parts};
}

function ruleView(id: string, {rules, language, reasonOf}: FindingsPageInput) {
  const meta = rules.find((one) => one.id === id);
  return {
    id,
    summary: meta?.summary[language] ?? '',
    reason: reasonOf(id),
    fix: meta === undefined ? '' : say(language, `rules.fix.${meta.fix}`),
    command: `tablewatch rules ${id}`,
  };
}
