// Header words and value facts of each column → its role. A header word is believed only when the values fit it; without a word the
// values alone must be telling, else the role stays `other`.
import type {Direction, Role, RoleEvidence} from '../model/column.ts';
import {cellText, type Table} from '../model/table.ts';
import {holdsProse} from '../values/column-prose.ts';
import {secondHeaderRows} from '../values/second-header.ts';
import {settle, type DraftColumn} from './draft.ts';
import {factsOf, type ColumnFacts} from './facts.ts';
import {isCategory, isFlag} from './categories.ts';
import {fits, isNumericRole} from './fits.ts';
import {readHeader, vagueWeight, weakWeight, type HeaderReading, type Meaning} from './header.ts';
import {settleMeasures} from './measures.ts';
import {settleNames} from './names.ts';
import {percent} from '../model/figures.ts';

/** One draft per label, in order; the first column of a table that was transposed names its rows. Rank by a running number is left to ranking.ts. */
export function draftRoles(table: Table, isTransposed = false): DraftColumn[] {
  const lines = secondHeaderRows(table);
  const drafts = table.labels.map((label, index) => draftColumn(table, label, index, lines));
  const [first] = drafts;
  if (isTransposed && first !== undefined) settle(first, 'name', 0.97, 'transposed');
  settleNames(table, drafts);
  settleMeasures(table, drafts);
  return drafts;
}

function draftColumn(table: Table, label: string, index: number, lines: number): DraftColumn {
  const header = readHeader(wholeLabel(table, label, index, lines));
  const facts = factsOf(table, index, lines);
  const meaning = header.meanings.find((candidate, place) => isBelievable(candidate, place, header, facts)) ?? null;
  const draft: DraftColumn = {
    index,
    label,
    header,
    facts,
    meaning,
    role: 'other',
    confidence: 0,
    direction: null,
    evidence: [],
  };
  if (meaning === null) believeValues(table, draft);
  else believeHeader(draft, meaning);
  draft.direction = directionOf(draft.role, meaning, header.arrow);
  return draft;
}

/** The label with what further lines of the header say under it. */
function wholeLabel(table: Table, label: string, index: number, lines: number): string {
  if (lines === 0) return label;
  return [label, ...Array.from({length: lines}, (_, row) => cellText(table, row, index))].join(' ').trim();
}

/** `bundesland_id` numbers the states. */
const codeEnd = /(?:^|[\s_])(?:id|code|nr|no|num)$/u;

/** A second choice of words (`模型` in `模型大小`, when the sizes are not numbers) must be at an end of the label. */
function isBelievable(meaning: Meaning, place: number, header: HeaderReading, facts: ColumnFacts): boolean {
  if (meaning.weight <= vagueWeight && meaning.role === 'score' && facts.type === 'text') return false;
  if (meaning.role === 'category' && facts.type === 'number' && codeEnd.test(header.core)) return false;
  if (!fits(meaning.role, facts) || isOverruled(meaning, facts.unit ?? header.unit)) return false;
  const {core} = header;
  return place === 0 || isNumericRole(meaning.role) || core.endsWith(meaning.word) || core.startsWith(meaning.word);
}

function believeHeader(draft: DraftColumn, meaning: Meaning): void {
  const {facts} = draft;
  const share = Math.max(facts.numericShare, facts.leadingNumberShare);
  const fit = facts.type === 'blank' ? 0.7 : isNumericRole(meaning.role) ? share : 1;
  settle(draft, meaning.role, meaning.weight * fit, {reason: 'headerWord', data: {word: meaning.word}});
  draft.evidence.push(describe(facts));
}

/** `Avg. $` is a cost, `平均（秒）` and `Median (ms)` are durations: a vague word yields to a unit that tells more. */
function isOverruled({role, weight}: Meaning, unit: string | null): boolean {
  const vague = role === 'score' ? weight <= vagueWeight : role === 'count' && weight < vagueWeight;
  const unitRole = unit === null ? null : roleOfUnit(unit);
  return vague && unitRole !== null && unitRole !== role;
}

function directionOf(role: Role, meaning: Meaning | null, arrow: Direction | null): Direction | null {
  if (!isNumericRole(role) || role === 'rank') return null;
  if (role === 'cost' || role === 'duration') return arrow ?? 'lower';
  return arrow ?? meaning?.direction ?? null;
}

function believeValues(table: Table, draft: DraftColumn): void {
  const {facts, header} = draft;
  const unit = facts.unit ?? header.unit;
  if (facts.type === 'blank') {
    if (draft.label.trim() === '') settle(draft, 'spacer', 0.9, 'spacer');
    else draft.evidence.push({reason: 'blank'});
  } else if (facts.wholeLinkShare >= 0.8 && facts.leadingNumberShare < 0.5) settle(draft, 'link', 0.8, 'links');
  else if (facts.type === 'date') settle(draft, 'date', 0.7, 'dates');
  else if (facts.clockShare >= 0.8 && facts.type === 'text') settle(draft, 'duration', 0.6, 'clock');
  else if (facts.type === 'number' && isFlag(facts)) settle(draft, 'category', 0.5, 'flags');
  else if (facts.rangeShare >= 0.5 && facts.distinctShare <= 0.4 && facts.maximum >= 10)
    settle(draft, 'category', 0.4, 'ranges');
  else if (facts.type === 'number' || isMostlyMeasured(facts)) believeUnit(draft, unit);
  else if (draft.index > 0 && facts.distinctShare >= 0.6 && holdsProse(table, draft.index))
    settle(draft, 'note', 0.4, 'sentences');
  else if (isCategory(facts)) settle(draft, 'category', 0.5, wordCount(facts));
  else draft.evidence.push(describe(facts));
}

/** Some of the cells are times, the others begin like one: `443 µs (418 µs)`. */
function isMostlyMeasured({numericShare, leadingNumberShare, unit}: ColumnFacts): boolean {
  return unit !== null && roleOfUnit(unit) === 'duration' && numericShare >= 0.3 && leadingNumberShare >= 0.5;
}

function believeUnit(draft: DraftColumn, unit: string | null): void {
  draft.evidence.push(describe(draft.facts));
  const role = unit === null || draft.facts.mixedUnits ? null : roleOfUnit(unit);
  if (role !== null) settle(draft, role, 0.6, {reason: 'unit', data: {unit: unit ?? ''}});
}

function roleOfUnit(unit: string): Role | null {
  if (/^(?:ns|µs|ms|s|min|h)(?:\/|$)/u.test(unit)) return 'duration';
  if (/^\/\d/u.test(unit)) return 'score';
  if (/元|[$€£¥₩₹]/u.test(unit)) return 'cost';
  return /token|byte|^[KMGT]i?B$|^[kMBT]$|FLOPS|^[fq]ps$|[人名个件台]$/u.test(unit) ? 'count' : null;
}

/** True for a header that only counts rows (`#`, 序号), which ranking.ts has to confirm. */
export function isWeakRank(draft: DraftColumn): boolean {
  return (
    draft.role === 'rank' &&
    (draft.header.meanings.find((meaning) => meaning.role === 'rank')?.weight ?? 0) <= weakWeight
  );
}

function describe(facts: ColumnFacts): RoleEvidence {
  if (facts.type === 'blank') return {reason: 'blank'};
  if (facts.numericShare === 0) return wordCount(facts);
  const share = percent(facts.numericShare);
  return facts.unit === null
    ? {reason: 'numbers', data: {percent: share}}
    : {reason: 'numbersUnit', data: {percent: share, unit: facts.unit}};
}

function wordCount({distinct, present}: ColumnFacts): RoleEvidence {
  return {reason: 'words', data: {distinct, rows: present}};
}
