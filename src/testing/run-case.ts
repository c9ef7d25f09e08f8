// One fixture case through parser, engine and fixes, with one rule (and what the case says about aliases, schema, history).
import {historyOf, type EarlierEditions} from '../app/history.ts';
import {defaultDiffOptions} from '../diff/index.ts';
import {detectDamage} from '../encoding/detect-damage.ts';
import {fixDocument} from '../fix/index.ts';
import {applySchema, inferShape, inferView, matchColumns} from '../infer/index.ts';
import type {Decoding} from '../model/encoding.ts';
import type {Finding} from '../model/finding.ts';
import {placeSpan} from '../model/place.ts';
import type {RepairResult} from '../model/repair.ts';
import type {Rule, TableSchema} from '../model/rule.ts';
import type {TableShape} from '../model/column.ts';
import {formatByName} from '../model/format.ts';
import type {Document, Table} from '../model/table.ts';
import {parseDocument} from '../parse/index.ts';
import {rules} from '../rules/index.ts';
import {takeSnapshot} from '../snapshot/index.ts';
import {lineColumn, makeLineIndex} from '../text/line-index.ts';
import {comparableTables, makeTableIndex, validateDocument, type TableIndex} from '../validate/index.ts';
import {escapeInvisible, type FixtureCase} from './fixture.ts';

const cleanDecoding: Decoding = {
  encoding: 'utf-8',
  bom: false,
  confidence: 1,
  reason: 'valid UTF-8',
  invalidBytes: 0,
  firstInvalidByte: null,
  nulCount: 0,
};

export async function parseCase(
  each: FixtureCase,
  text = each.input,
  source = `board.${each.format}`,
): Promise<Document> {
  const format = formatByName(`board.${each.format === 'markdown' ? 'md' : each.format}`);
  if (format === undefined) throw new Error(`unknown format ${each.format}`);
  const decoding: Decoding = {...cleanDecoding, ...each.context.decoding};
  const byteLength = new TextEncoder().encode(text).length;
  return parseDocument({source, format, text, byteLength, decoding});
}

/** Findings of one rule. The meta rules run beside the rules that their comments name: all of them. */
export function checkCase(rule: Rule, each: FixtureCase, document: Document, {earlier, index}: CaseWorld): Finding[] {
  const schema = each.context.schema ?? null;
  const shapeOf = shapeUnder(schema);
  const viewOf = schema === null ? inferView : () => null;
  // A rule that throws is only reported where the rule about crashes runs.
  const crashes = rules.filter(({meta}) => meta.id === 'rule-crashed');
  const group = rule.meta.group === 'meta' ? rules : [rule, ...crashes];
  const found = validateDocument(document, {
    rules: group.map((one) =>
      one.meta.id === rule.meta.id ? {...one, meta: {...one.meta, severity: shown(one)}} : one,
    ),
    settings: {[rule.meta.id]: {options: each.options}},
    shapeOf,
    viewOf,
    damage: (of) => detectDamage(of.text),
    repair: repairTo(each.context.repaired ?? null),
    schemaOf: (table) => (schema === null ? null : matchColumns(table, schema)),
    canonicalSpelling: (word) => each.context.aliases?.[word] ?? word,
    like: index?.like,
    history: earlier === null ? null : historyOf(document, earlier, {shapeOf, viewOf, diff: defaultDiffOptions}),
  });
  return found.filter(
    (finding) => finding.rule === rule.meta.id || (finding.rule === 'rule-crashed' && rule.meta.group !== 'meta'),
  );
}

function shapeUnder(schema: TableSchema | null): (table: Table) => TableShape {
  return (table) => (schema === null ? inferShape(table) : applySchema(table, schema));
}

/** What a case has besides its document. */
export interface CaseWorld {
  readonly earlier: EarlierEditions | null;
  readonly index: TableIndex | null;
}

/** The last edition, a week before, and the other document, as the case's fences have them. */
export async function worldOf(each: FixtureCase): Promise<CaseWorld> {
  const schema = each.context.schema ?? null;
  const shapes = {shapeOf: shapeUnder(schema), viewOf: schema === null ? inferView : () => null};
  const origin = {observedAt: each.context.observedAt ?? '2026-01-01T00:00:00.000Z'};
  const index = each.other === null ? null : makeTableIndex();
  if (each.other !== null)
    index?.add(comparableTables(await parseCase(each, each.other, each.context.otherSource ?? 'other.md'), shapes));
  if (each.earlier === null) return {earlier: null, index};
  return {earlier: {last: takeSnapshot(await parseCase(each, each.earlier), {...shapes, origin})}, index};
}

/** The repairer loads a language model; a fixture says what it would answer. */
function repairTo(text: string | null): ((document: Document) => RepairResult | null) | null {
  return text === null
    ? null
    : (document) => ({
        text,
        changed: document.text !== text,
        plan: [],
        evidence: {because: [], left: [], witnesses: [], proven: true},
        characters: {total: text.length, decoded: 0, restored: 0, witness: 0, uncertain: 0},
        restored: [],
      });
}

/** Rules that are off unless turned on are turned on here. */
function shown(rule: Rule): 'error' | 'warning' | 'info' {
  return rule.meta.severity === 'off' ? 'warning' : rule.meta.severity;
}

/** The text after all fixes of the safety asked for, and whether it came to rest. */
export async function fixCase(
  rule: Rule,
  each: FixtureCase,
  unsafe: boolean,
): Promise<{text: string; settled: boolean}> {
  return fixDocument({
    text: each.input,
    unsafe,
    check: async (text) => checkCase(rule, each, await parseCase(each, text), await worldOf(each)),
  });
}

/** `3:1-3:6 surplus-cell/hidden error proven {"row":1}`, one line a finding; suppressed ones end in their reason. */
export function writeFindings(document: Document, findings: readonly Finding[]): string {
  const index = makeLineIndex(document.text);
  const at = (offset: number): string => {
    const {line, column} = lineColumn(index, offset);
    return `${line}:${column}`;
  };
  return findings
    .map((finding) => {
      const {start, end} = placeSpan(document, finding.place);
      const name = `${finding.rule}/${finding.messageId}`;
      const state = finding.suppressed === null ? [] : ['suppressed'];
      const fix = finding.fix === undefined ? [] : [finding.fix.safety];
      return [
        `${at(start)}-${at(end)}`,
        name,
        finding.severity,
        finding.confidence,
        ...fix,
        ...state,
        escapeInvisible(JSON.stringify(finding.data)),
      ].join(' ');
    })
    .join('\n');
}
