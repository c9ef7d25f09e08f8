// A rule against its fixture: the findings and fixes that each case expects, and what applies to every rule: the document is
// left alone, places are inside the text, sentences are filled, fixes settle and lose no value. No test runner is needed.
import {fillPattern} from '../model/fill-pattern.ts';
import type {Finding} from '../model/finding.ts';
import {placeSpan} from '../model/place.ts';
import type {Rule} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import {languages, type Span} from '../model/text.ts';
import {escapeInvisible, readFixture, rewriteFixture, type FixtureCase} from './fixture.ts';
import {lostValues} from './lost-values.ts';
import {checkCase, worldOf, fixCase, parseCase, writeFindings} from './run-case.ts';

export interface CaseResult {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** What the fences `findings` and `fixed` of the case should contain; `fixed` is null if nothing is fixed. */
  readonly written: {readonly findings: string; readonly fixed: string | null};
  /** What no rule may do, in English; empty when all is well. */
  readonly problems: readonly string[];
}

/**
 * Returns the fixture's text with the expectations that the rule meets now: the same text when all are met.
 * @throws Error that lists every difference and every fault of the rule; `rewrite` leaves differences out
 */
export async function testRule(rule: Rule, fixture: string, {rewrite = false} = {}): Promise<string> {
  const read = readFixture(fixture);
  const results: CaseResult[] = [];
  const problems: string[] = [];
  for (const each of read.cases) {
    const result = await testCase(rule, each);
    results.push(result);
    const faults = [...(rewrite ? [] : differences(each, result)), ...result.problems];
    problems.push(...faults.map((fault) => `${each.title}: ${fault}`));
  }
  problems.push(...problemsOfAll(rule, results));
  if (problems.length > 0) throw new Error(`${rule.meta.id}:\n${problems.join('\n')}`);
  return rewriteFixture(
    read,
    results.map(({written}) => written),
  );
}

function differences(each: FixtureCase, {written}: CaseResult): string[] {
  const expected = {findings: each.findings, fixed: each.fixed};
  return (['findings', 'fixed'] as const)
    .filter((fence) => written[fence] !== expected[fence])
    .map((fence) => `${fence}: expected\n${expected[fence] ?? '(none)'}\nbut got\n${written[fence] ?? '(none)'}`);
}

/** Runs one case. */
export async function testCase(rule: Rule, each: FixtureCase): Promise<CaseResult> {
  const document = await parseCase(each);
  const before = freeze(document);
  const findings = checkCase(rule, each, document, await worldOf(each));
  const fixed = await fixCase(rule, each, true);
  const problems = [
    ...(JSON.stringify(contentsOf(document)) === before ? [] : ['the rule changes the document']),
    ...findings.flatMap((finding) => findingProblems(rule, document, finding)),
    ...(findings.some(({fix}) => fix !== undefined) ? await fixProblems(rule, each, fixed) : []),
  ];
  const written = {
    findings: writeFindings(document, findings),
    fixed: fixed.text === each.input ? null : writeText(each, fixed.text),
  };
  return {title: each.title, findings, written, problems};
}

/** Returns what a rule's cases lack together: messages that no case produces, a silent case, fixes as its meta says. */
export function problemsOfAll({meta}: Rule, results: readonly CaseResult[]): string[] {
  // Its messages come from the engine, about other rules.
  if (meta.id === 'rule-crashed') return [];
  const produced = results.flatMap(({findings}) => findings);
  const fixes = produced.filter(({fix}) => fix !== undefined).length;
  const isTrue = {never: fixes === 0, always: fixes === produced.length, sometimes: fixes > 0}[meta.fix];
  const missing = Object.keys(meta.messages).filter((id) => produced.every(({messageId}) => messageId !== id));
  return [
    ...missing.map((id) => `no case produces the message ${id}`),
    ...(results.some(({findings}) => findings.length === 0) ? [] : ['no case is silent']),
    ...(isTrue ? [] : [`${fixes} of ${produced.length} findings have a fix, but meta.fix is ${meta.fix}`]),
  ];
}

function findingProblems({meta}: Rule, document: Document, finding: Finding): string[] {
  // The engine's own findings are said by its own sentences.
  if (finding.rule !== meta.id) return [`the rule crashes: ${JSON.stringify(finding.data)}`];
  const sentence = meta.messages[finding.messageId];
  if (sentence === undefined) return [`there is no message ${finding.messageId}`];
  const isInside = ({start, end}: Span): boolean => start >= 0 && start <= end && end <= document.text.length;
  const unfilled = languages.filter((language) =>
    /\{\w+(\|[^{}]*)?\}/.test(fillPattern(sentence[language], finding.data, language)),
  );
  const places = [finding.place, ...(finding.related ?? [])].map((place) => placeSpan(document, place));
  return [
    ...unfilled.map((language) => `${finding.messageId} has placeholders without data in ${language}`),
    ...(places.every(isInside) ? [] : [`${finding.messageId} has a place outside the text`]),
    ...((finding.fix?.edits ?? []).every(({span}) => isInside(span)) ? [] : ['an edit lies outside the text']),
    ...(/^[0-9a-f]{16}$/.test(finding.fingerprint) ? [] : [`the fingerprint is ${finding.fingerprint}`]),
  ];
}

/** Safe fixes of these give values back that the text had lost; they are proven by damaging the result again. */
const restoring: ReadonlySet<string> = new Set(['mojibake']);

async function fixProblems(
  rule: Rule,
  each: FixtureCase,
  fixed: {readonly text: string; readonly settled: boolean},
): Promise<string[]> {
  const again = await fixCase(rule, {...each, input: fixed.text}, true);
  const stable = [
    ...(fixed.settled ? [] : ['the fixes do not settle']),
    ...(again.text === fixed.text ? [] : ['the fixed text is fixed once more']),
  ];
  if (restoring.has(rule.meta.id)) return stable;
  const safe = await fixCase(rule, each, false);
  const lost = lostValues(await parseCase(each), await parseCase(each, safe.text), each.context.aliases ?? {});
  return [...stable, ...lost.map((value) => `a safe fix loses ${JSON.stringify(value)}`)];
}

function writeText(each: FixtureCase, text: string): string {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return each.escapes ? escapeInvisible(body) : body.replace(/\r\n/g, '\\r\n');
}

/** Freezes what can be frozen and returns the rest, written: the typed arrays and maps. */
function freeze(document: Document): string {
  const contents = JSON.stringify(contentsOf(document));
  const deep = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(deep);
  };
  deep(document);
  return contents;
}

function contentsOf(document: Document): unknown {
  return document.tables.map((table) => {
    const {rowStarts, cellStarts, cellEnds, rowSpanStarts, rowSpanEnds} = table;
    return [
      [rowStarts, cellStarts, cellEnds, rowSpanStarts, rowSpanEnds].map((offsets) => [...offsets]),
      [...table.cellTexts],
    ];
  });
}
