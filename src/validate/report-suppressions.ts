// What is wrong with the suppressions themselves: unused, not understood, without a reason.
import type {Finding, Fix} from '../model/finding.ts';
import type {Rule} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import type {Directive} from './read-directive.ts';
import {toFinding} from './run-rules.ts';
import type {ActiveRule} from './select-rules.ts';
import {appliesTo, type InlineSuppression, type Suppressions} from './suppressions.ts';

/** Returns findings of `unused-suppression` and `suppression-needs-reason`, where these run. */
export function reportSuppressions(
  document: Document,
  read: Suppressions,
  active: readonly ActiveRule[],
  known: readonly Rule[],
): Finding[] {
  const unused = active.find((each) => each.rule.meta.id === 'unused-suppression');
  const reason = active.find((each) => each.rule.meta.id === 'suppression-needs-reason');
  return [
    ...(unused === undefined ? [] : reportUnused(document, read, unused, namesOf(active, known))),
    ...(reason === undefined ? [] : reportMissingReasons(read, reason)),
  ];
}

interface Names {
  readonly known: ReadonlySet<string>;
  readonly running: ReadonlySet<string>;
}

function namesOf(active: readonly ActiveRule[], known: readonly Rule[]): Names {
  return {known: new Set(known.map((rule) => rule.meta.id)), running: new Set(active.map((each) => each.rule.meta.id))};
}

function reportUnused(
  document: Document,
  {suppressions, malformed}: Suppressions,
  rule: ActiveRule,
  names: Names,
): Finding[] {
  const wrong = malformed.map(({word, span}) =>
    toFinding(rule, {messageId: 'malformed', place: {kind: 'text', span}, data: {word}}),
  );
  return [...wrong, ...suppressions.flatMap((each) => reportOne(document, each, suppressions, {rule, names}))];
}

function reportOne(
  document: Document,
  suppression: InlineSuppression,
  all: readonly InlineSuppression[],
  {rule, names}: {rule: ActiveRule; names: Names},
): Finding[] {
  const {directive, used} = suppression;
  const place = {kind: 'text', span: directive.span} as const;
  const strange = directive.rules.filter((id) => !names.known.has(id));
  const unknown = strange.map((id) => toFinding(rule, {messageId: 'unknown', place, data: {rule: id}}));
  const idle = directive.rules.filter((id) => names.running.has(id) && !used.has(id));
  if (directive.kind === 'enable') {
    const closes = all.some(
      ({directive: other}) =>
        other.kind === 'disable' && other.span.end <= directive.span.start && overlap(other, directive),
    );
    return closes
      ? unknown
      : [...unknown, toFinding(rule, {messageId: 'unusedEnable', place, fix: removeComment(document, directive.span)})];
  }
  if (directive.rules.length === 0)
    return used.size > 0
      ? []
      : [toFinding(rule, {messageId: 'unusedAll', place, fix: removeComment(document, directive.span)})];
  if (idle.length === 0) return unknown;
  const fix =
    idle.length === directive.rules.length
      ? removeComment(document, directive.span)
      : removeNames(document, directive.span, idle);
  return [...unknown, toFinding(rule, {messageId: 'unused', place, data: {rules: idle}, fix})];
}

function overlap(one: Directive, other: Directive): boolean {
  return one.rules.length === 0 || other.rules.length === 0 || one.rules.some((id) => appliesTo(other, id));
}

/** The comment, and its line where nothing else is on it. */
function removeComment({text}: Document, {start, end}: Span): Fix {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const lineEnd = next < 0 ? text.length : next + 1;
  const alone = (text.slice(lineStart, start) + text.slice(end, lineEnd)).trim() === '';
  return {safety: 'safe', edits: [{span: alone ? {start: lineStart, end: lineEnd} : {start, end}, text: ''}]};
}

/** Takes rule ids out of the list, each with the comma before or after it. */
function removeNames({text}: Document, {start, end}: Span, names: readonly string[]): Fix {
  const [list, ...reason] = text.slice(start, end).split(/(?=\s--\s)/);
  const kept = names.reduce((rest, name) => rest.replace(new RegExp(`,?\\s+${name}(?![\\w-])`), ''), list ?? '');
  const tidy = kept.replace(/^(.*?tablewatch-[a-z-]+),/s, '$1');
  return {safety: 'safe', edits: [{span: {start, end}, text: [tidy, ...reason].join('')}]};
}

function reportMissingReasons({suppressions}: Suppressions, rule: ActiveRule): Finding[] {
  return suppressions.flatMap(({directive}) => {
    if (directive.kind === 'enable' || directive.reason !== null) return [];
    return [toFinding(rule, {messageId: 'missing', place: {kind: 'text', span: directive.span}})];
  });
}
