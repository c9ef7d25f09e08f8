// Findings for a person at a terminal: one block a document, the place, the sentence, the rule, and the source line it is about.
import type {Severity} from '../../model/finding.ts';
import {countBy} from '../../model/groups.ts';
import {maxOf, pushAll} from '../../model/lists.ts';
import type {Language} from '../../model/text.ts';
import {say} from '../../messages/say.ts';
import type {Palette} from '../../text/palette.ts';
import {displayWidth, padEndWidth, truncateWidth, wrapWidth} from '../../text/width.ts';
import {shellWord} from './shell-word.ts';
import {totalsOf, type DocumentRecord, type ValidateReport} from './json.ts';
import type {FindingRecord} from './finding-record.ts';

export interface StylishOptions {
  readonly language: Language;
  readonly palette: Palette;
  /** Columns of the terminal. */
  readonly width: number;
  /** Source line (from 1) of a document, for the excerpt; empty hides it. */
  readonly sourceLine: (source: string, line: number) => string;
  readonly statistics: boolean;
}

/** Returns the report as lines for a terminal, with a final newline. */
export function renderValidateStylish(report: ValidateReport, options: StylishOptions): string {
  const lines: string[] = [];
  for (const document of report.documents) {
    const findings = report.findings.filter(
      (finding) => finding.source === document.source && finding.suppressed === null,
    );
    if (findings.length > 0) pushAll(lines, [...documentBlock(document, findings, options), '']);
  }
  if (options.statistics && report.findings.length > 0)
    pushAll(lines, [...statisticsBlock(report.findings, options), '']);
  pushAll(lines, summaryLines(report, options));
  return lines.join('\n') + '\n';
}

function documentBlock(
  document: DocumentRecord,
  findings: readonly FindingRecord[],
  options: StylishOptions,
): string[] {
  const {palette, language} = options;
  const extent =
    document.tables === 0
      ? say(language, 'validate.noTable')
      : say(language, 'validate.tables', {tables: document.tables, rows: document.rows});
  const placeWidth = maxOf(findings.map((finding) => `${finding.line}:${finding.startColumn}`.length));
  const lines = [`${palette.bold(palette.underline(document.source))}  ${palette.dim(extent)}`, ''];
  for (const finding of findings) pushAll(lines, findingLines(finding, placeWidth, options));
  if (findings.some(({rule}) => rule === 'mojibake'))
    lines.push('', `  ${palette.bold(say(language, 'validate.repairHint', {source: shellWord(document.source)}))}`);
  return lines;
}

function findingLines(finding: FindingRecord, placeWidth: number, options: StylishOptions): string[] {
  const {palette, language, width} = options;
  const place = padEndWidth(`${finding.line}:${finding.startColumn}`, placeWidth);
  const severity = padEndWidth(say(language, `validate.${finding.severity}`), language === 'en' ? 7 : 4);
  const indent = placeWidth + displayWidth(severity) + 6;
  // Narrow terminals still get 30 columns of sentence: below that, wrapping makes it unreadable.
  const wrapped = wrapWidth(finding.message, Math.max(30, width - indent - 2));
  const first = `  ${palette.dim(place)}  ${colour(palette, finding.severity)(severity)}  ${wrapped[0] ?? ''}`;
  const rest = wrapped.slice(1).map((line) => ' '.repeat(indent) + line);
  const lines = [first, ...rest];
  const rule = palette.dim(finding.rule);
  const last = lines.length - 1;
  const room = width - displayWidth(lines[last] ?? '') - displayWidth(finding.rule) - 2;
  if (room >= 0) lines[last] = `${lines[last]}  ${rule}`;
  else lines.push(' '.repeat(indent) + rule);
  if (finding.severity !== 'info') pushAll(lines, excerpt(finding, indent, options));
  return lines;
}

/** The source line with a mark under the place, cut to the terminal around the mark. */
function excerpt(finding: FindingRecord, indent: number, options: StylishOptions): string[] {
  const {palette, width} = options;
  const line = options.sourceLine(finding.source, finding.line).replaceAll('\t', ' ');
  if (line.trim() === '') return [];
  const room = Math.max(24, width - indent - 4);
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length;
  const from = windowStart(line, finding.startColumn - 1, end, room);
  const shown = truncateWidth((from > 0 ? '…' : '') + line.slice(from), room);
  const before = displayWidth((from > 0 ? '…' : '') + line.slice(from, finding.startColumn - 1));
  const marked = Math.max(
    1,
    Math.min(displayWidth(line.slice(finding.startColumn - 1, end)), displayWidth(shown) - before),
  );
  const bar = ' '.repeat(indent) + palette.dim('│ ');
  const whole = before === 0 && marked >= displayWidth(shown);
  const mark =
    ' '.repeat(indent) + palette.dim('│ ') + ' '.repeat(before) + colour(palette, finding.severity)('^'.repeat(marked));
  return whole ? [bar + palette.dim(shown)] : [bar + palette.dim(shown), mark];
}

function windowStart(line: string, start: number, end: number, room: number): number {
  if (displayWidth(line.slice(0, end)) <= room - 1) return 0;
  // A third of the room before the mark shows what row it is.
  let from = start;
  while (from > 0 && displayWidth(line.slice(from - 1, start)) < room / 3) from--;
  return from;
}

function statisticsBlock(findings: readonly FindingRecord[], {palette, language}: StylishOptions): string[] {
  const counts = countBy(findings.map(({rule}) => rule));
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [
    palette.bold(say(language, 'validate.statistics')),
    ...rows.map(([rule, count]) => `${String(count).padStart(6)}  ${rule}`),
  ];
}

function summaryLines(report: ValidateReport, {palette, language}: StylishOptions): string[] {
  const {summary} = report;
  const total = summary.error + summary.warning + summary.info;
  const data = totalsOf(report);
  const lines: string[] = [];
  if (total > 0) {
    const paint = summary.error > 0 ? palette.red : summary.warning > 0 ? palette.yellow : palette.blue;
    lines.push(
      paint(
        palette.bold(
          `${summary.error > 0 ? '✖' : summary.warning > 0 ? '▲' : '●'} ${say(language, 'validate.summary', data)}`,
        ),
      ),
    );
  } else if (data.documents > 0) lines.push(palette.green(`✔ ${say(language, 'validate.clean', data)}`));
  if (summary.fixable > 0) lines.push(palette.dim(`  ${say(language, 'validate.fixable', data)}`));
  if (summary.suppressed > 0) lines.push(palette.dim(`  ${say(language, 'validate.suppressed', data)}`));
  if (data.failures > 0) lines.push(palette.red(`✖ ${say(language, 'validate.failures', data)}`));
  return lines;
}

function colour(palette: Palette, severity: Severity): (text: string) => string {
  return severity === 'error' ? palette.red : severity === 'warning' ? palette.yellow : palette.blue;
}
