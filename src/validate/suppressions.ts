// Suppressions written in the document: which findings each of them covers.
import type {Finding} from '../model/finding.ts';
import {placeSpan} from '../model/place.ts';
import {cellCount, cellText, type Document, type Table} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import {readDirective, type Directive, type MalformedDirective} from './read-directive.ts';

/** A directive and what it reaches. */
export interface InlineSuppression {
  readonly directive: Directive;
  /** Findings that start inside are covered; the whole text for `disable-file`. Null: it reaches nothing. */
  readonly reach: Span | null;
  /** Rule ids that it has suppressed so far. */
  readonly used: Set<string>;
}

export interface Suppressions {
  readonly suppressions: readonly InlineSuppression[];
  readonly malformed: readonly MalformedDirective[];
}

/** Returns the document's suppressions in document order. */
export function readSuppressions(document: Document): Suppressions {
  const read = document.comments.flatMap((comment) => readDirective(comment) ?? []);
  const directives = read.flatMap((each) => (each.kind === 'malformed' ? [] : [each]));
  return {
    suppressions: directives.map((directive) => ({directive, reach: reachOf(document, directive), used: new Set()})),
    malformed: read.flatMap((each) => (each.kind === 'malformed' ? [each] : [])),
  };
}

/** Returns the findings, those covered marked with the reason of the first suppression that covers them; notes which were used. */
export function applySuppressions(
  document: Document,
  findings: readonly Finding[],
  {suppressions}: Suppressions,
): readonly Finding[] {
  if (suppressions.length === 0) return findings;
  return findings.map((finding) => {
    const covering = suppressions.filter((each) => covers(document, suppressions, each, finding));
    for (const each of covering) each.used.add(finding.rule);
    const first = covering.find((each) => each.directive.kind !== 'enable');
    return first === undefined ? finding : {...finding, suppressed: {kind: 'inline', reason: first.directive.reason}};
  });
}

function covers(
  document: Document,
  all: readonly InlineSuppression[],
  {directive, reach}: InlineSuppression,
  finding: Finding,
): boolean {
  if (reach === null || directive.kind === 'enable' || !appliesTo(directive, finding.rule)) return false;
  if (finding.place.kind === 'document') return directive.kind === 'disable-file';
  const {start} = placeSpan(document, finding.place);
  if (start < reach.start || start > reach.end) return false;
  if (directive.kind === 'disable' && isEnabledAgain(all, directive, finding.rule, start)) return false;
  return matchesRow(document, directive, finding) && matchesColumn(document, directive, finding);
}

/** Whether an `enable` between the directive and the offset names the rule; that `enable` counts as used. */
function isEnabledAgain(
  all: readonly InlineSuppression[],
  directive: Directive,
  rule: string,
  offset: number,
): boolean {
  const enabling = all.find(({directive: other}) => {
    return (
      other.kind === 'enable' &&
      other.span.start >= directive.span.end &&
      other.span.end <= offset &&
      appliesTo(other, rule)
    );
  });
  return enabling !== undefined;
}

export function appliesTo(directive: Directive, rule: string): boolean {
  return directive.rules.length === 0 || directive.rules.includes(rule);
}

function matchesRow(document: Document, directive: Directive, finding: Finding): boolean {
  const {place} = finding;
  if (directive.row === null) return true;
  if (place.kind !== 'row' && place.kind !== 'cell') return false;
  const table = document.tables[place.table];
  return table !== undefined && hasCell(table, place.row, directive.row);
}

function hasCell(table: Table, row: number, text: string): boolean {
  for (let column = 0; column < cellCount(table, row); column += 1)
    if (cellText(table, row, column).trim() === text.trim()) return true;
  return false;
}

function matchesColumn(document: Document, directive: Directive, finding: Finding): boolean {
  const {place} = finding;
  if (directive.column === null) return true;
  if (place.kind !== 'column' && place.kind !== 'cell') return false;
  return document.tables[place.table]?.labels[place.column]?.trim() === directive.column.trim();
}

function reachOf(document: Document, {kind, span}: Directive): Span | null {
  switch (kind) {
    case 'disable-file':
      return {start: 0, end: document.text.length};
    case 'disable':
    case 'enable':
      return {start: span.end, end: document.text.length};
    case 'disable-line':
      return {
        start: document.text.lastIndexOf('\n', Math.max(span.start - 1, 0)) + 1,
        end: lineEnd(document.text, span.end),
      };
    case 'disable-next-line':
      return nextLine(document.text, span.end);
    case 'disable-next-table':
      return document.tables.find((table) => table.span.start >= span.end)?.span ?? null;
  }
}

/** The next line that is not blank, after the line of `offset`; null at the end of the text. */
function nextLine(text: string, offset: number): Span | null {
  const rest = /[^\s]/g;
  rest.lastIndex = lineEnd(text, offset);
  const found = rest.exec(text);
  return found === null ? null : {start: text.lastIndexOf('\n', found.index) + 1, end: lineEnd(text, found.index)};
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
