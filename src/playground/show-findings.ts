// Findings → list: severity, place, sentence, and the line with the place marked.
/// <reference lib="dom" />
import {say} from '../messages/say.ts';
import type {Language} from '../model/text.ts';
import type {FindingRecord} from '../report/findings/finding-record.ts';
import {element} from './elements.ts';
import type {CheckedDocument} from './engine.ts';

/** Code units of a line shown before and after the place. */
const excerptMargin = 60;

/** More make a phone slow; the JSON report has all of them. */
const maxListed = 500;

/** Returns the failures and findings as lists, in the order of the report. */
export function showFindings({report, outcome}: CheckedDocument, language: Language): HTMLElement[] {
  const failures = report.failures.map(({message, hint}) =>
    element('li', {}, [
      element('p', {className: 'error', textContent: message}),
      element('p', {className: 'muted', textContent: hint ?? ''}),
    ]),
  );
  const findings = report.findings
    .slice(0, maxListed)
    .map((finding) => showFinding(finding, outcome.lines.get(`${finding.source}:${finding.line}`) ?? '', language));
  const rest = report.findings.length - findings.length;
  return [
    element('ul', {className: 'findings'}, [...failures, ...findings]),
    ...(rest > 0 ? [element('p', {textContent: say(language, 'validate.cut', {count: rest})})] : []),
  ];
}

function showFinding(finding: FindingRecord, line: string, language: Language): HTMLElement {
  const {severity, rule, message, line: number, startColumn: column} = finding;
  return element('li', {}, [
    element('div', {className: 'head'}, [
      element('span', {className: severity, textContent: say(language, `validate.${severity}`)}),
      element('span', {textContent: say(language, 'playground.line', {line: number, column})}),
      element('code', {textContent: rule}),
      ...(finding.suppressed === null ? [] : [element('span', {textContent: say(language, 'playground.suppressed')})]),
    ]),
    element('p', {textContent: message}),
    ...(line.trim() === '' ? [] : [excerpt(line, finding)]),
  ]);
}

function excerpt(line: string, {line: first, endLine, startColumn, endColumn}: FindingRecord): HTMLElement {
  const start = startColumn - 1;
  const end = endLine === first ? Math.max(endColumn - 1, start) : line.length;
  const from = Math.max(0, start - excerptMargin);
  const to = Math.min(line.length, end + excerptMargin);
  return element('pre', {tabIndex: 0}, [
    (from > 0 ? '…' : '') + line.slice(from, start),
    element('mark', {textContent: line.slice(start, end)}),
    line.slice(end, to) + (to < line.length ? '…' : ''),
  ]);
}
