// Header words and value facts of each column → its role. A header word is believed only when the values fit it; without a word the
// values alone must be telling, else the role stays `other`.
import type {Direction, Role} from '../model/column.ts';
import type {Table} from '../model/table.ts';
import {settle, type DraftColumn} from './draft.ts';
import {factsOf, type ColumnFacts} from './facts.ts';
import {readHeader, vagueWeight, weakWeight, type HeaderReading, type Meaning} from './header.ts';

/** One draft per label, in order. Rank by a running number and scores without a known word are left to ranking.ts. */
export function draftRoles(table: Table): DraftColumn[] {
  const drafts = table.labels.map((label, index) => draftColumn(table, label, index));
  keepOneName(drafts);
  if (!drafts.some((draft) => draft.role === 'name')) findName(drafts);
  return drafts;
}

function draftColumn(table: Table, label: string, index: number): DraftColumn {
  const header = readHeader(label);
  const facts = factsOf(table, index);
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
  if (meaning === null) believeValues(draft);
  else believeHeader(draft, meaning);
  draft.direction = directionOf(draft.role, meaning, header.arrow);
  return draft;
}

/** A second choice of words (`模型` in `模型大小`, when the sizes are no numbers) must be the label's head. */
function isBelievable(meaning: Meaning, place: number, header: HeaderReading, facts: ColumnFacts): boolean {
  if (!fits(meaning.role, facts) || isOverruled(meaning, facts.unit ?? header.unit)) return false;
  return place === 0 || isNumericRole(meaning.role) || header.core.endsWith(meaning.word);
}

function believeHeader(draft: DraftColumn, meaning: Meaning): void {
  const {facts} = draft;
  const fit = facts.type === 'blank' ? 0.7 : isNumericRole(meaning.role) ? facts.numericShare : 1;
  settle(draft, meaning.role, meaning.weight * fit, `header word "${meaning.word}"`);
  draft.evidence.push(describe(facts));
}

/** `Avg. $` is a cost and `平均（秒）` a duration: a vague word for a score yields to a unit that scores do not have. */
function isOverruled({role, weight}: Meaning, unit: string | null): boolean {
  return role === 'score' && weight <= vagueWeight && unit !== null && roleOfUnit(unit) !== null;
}

function directionOf(role: Role, meaning: Meaning | null, arrow: Direction | null): Direction | null {
  if (!isNumericRole(role) || role === 'rank') return null;
  if (role === 'cost' || role === 'duration') return arrow ?? 'lower';
  return arrow ?? meaning?.direction ?? null;
}

function isNumericRole(role: Role): boolean {
  return role === 'rank' || role === 'score' || role === 'cost' || role === 'duration' || role === 'count';
}

/** Half of the cells that hold something: below, the header's promise of numbers is not kept (`性能指标` in words). */
const numericHalf = 0.5;

function fits(role: Role, facts: ColumnFacts): boolean {
  if (facts.type === 'blank') return true;
  switch (role) {
    case 'rank':
      return facts.numericShare >= numericHalf && facts.integers && facts.minimum >= 0;
    case 'score':
    case 'cost':
    case 'count':
    case 'duration':
      return facts.type !== 'date' && facts.numericShare >= numericHalf;
    case 'date':
      return facts.type === 'date' || (facts.type === 'number' && facts.integers && isDateNumber(facts));
    case 'category':
      return (
        facts.type === 'text' ||
        (facts.type === 'number' && facts.integers && facts.distinct <= 20 && facts.unit === null)
      );
    case 'name':
    case 'vendor':
    case 'tags':
    case 'link':
      return facts.type === 'text';
    case 'note':
    case 'other':
      return facts.type !== 'number' || role === 'other';
    case 'spacer':
      return false;
  }
}

/** 2025, 202507 or 20250716. */
function isDateNumber({minimum, maximum}: ColumnFacts): boolean {
  return [1, 100, 10_000].some((scale) => minimum >= 1900 * scale && maximum < 2101 * scale);
}

function believeValues(draft: DraftColumn): void {
  const {facts, header} = draft;
  const unit = facts.unit ?? header.unit;
  if (facts.type === 'blank') {
    if (draft.label.trim() === '') settle(draft, 'spacer', 0.9, 'no header and no values');
    else draft.evidence.push('no values');
  } else if (facts.linkShare >= 0.8) settle(draft, 'link', 0.8, 'cells are links');
  else if (facts.type === 'date') settle(draft, 'date', 0.7, 'cells are dates');
  else if (facts.type === 'number') believeUnit(draft, unit);
  else if (isCategory(facts))
    settle(draft, 'category', 0.5, `${String(facts.distinct)} words in ${String(facts.present)} rows`);
  else draft.evidence.push(describe(facts));
}

function believeUnit(draft: DraftColumn, unit: string | null): void {
  draft.evidence.push(describe(draft.facts));
  const role = unit === null ? null : roleOfUnit(unit);
  if (role !== null) settle(draft, role, 0.6, `unit ${unit ?? ''}`);
}

function roleOfUnit(unit: string): Role | null {
  if (/^(?:ns|µs|ms|s|min|h)$/u.test(unit)) return 'duration';
  if (/元|[$€£¥₩₹]/u.test(unit)) return 'cost';
  return /token|byte|^[KMGT]i?B$|^[kMBT]$/u.test(unit) ? 'count' : null;
}

/** Few short words that come again and again; in fewer than 8 rows that is chance. */
function isCategory(facts: ColumnFacts): boolean {
  return facts.present >= 8 && facts.distinct >= 2 && facts.distinctShare <= 0.34 && facts.meanLength <= 16;
}

/** Of several columns that could name the rows the surest stays, then the leftmost; `性能指标` beside `模型名称` is no second name. */
function keepOneName(drafts: readonly DraftColumn[]): void {
  const names = drafts.filter((draft) => draft.role === 'name');
  const best = names.reduce<DraftColumn | null>(
    (found, draft) => (found === null || draft.confidence > found.confidence ? draft : found),
    null,
  );
  for (const draft of names) {
    if (draft === best || (best !== null && draft.confidence === best.confidence && draft.facts.distinctShare >= 0.98))
      continue;
    settle(draft, 'other', 0, `"${best?.label ?? ''}" names the rows`);
  }
}

/** Without a header word: the first column of words names the rows when no two are alike. */
function findName(drafts: readonly DraftColumn[]): void {
  const first = drafts.find(
    (draft) => draft.facts.type === 'text' && (draft.role === 'other' || draft.role === 'category'),
  );
  const {facts} = first ?? {};
  if (first === undefined || facts === undefined || first.role !== 'other' || first.header.meanings.length > 0) return;
  if (facts.present >= 2 && facts.distinctShare >= 0.98 && facts.missingShare === 0 && facts.meanLength <= 60) {
    settle(first, 'name', 0.5, 'first column of words, all different');
  }
}

/** True for a header that only counts rows (`#`, 序号), which ranking.ts has to confirm. */
export function isWeakRank(draft: DraftColumn): boolean {
  return (
    draft.role === 'rank' &&
    (draft.header.meanings.find((meaning) => meaning.role === 'rank')?.weight ?? 0) <= weakWeight
  );
}

function describe(facts: ColumnFacts): string {
  if (facts.type === 'blank') return 'no values';
  const percent = `${String(Math.round(facts.numericShare * 100))} % numbers`;
  if (facts.numericShare === 0) return `${String(facts.distinct)} different words in ${String(facts.present)} rows`;
  return facts.unit === null ? percent : `${percent}, unit ${facts.unit}`;
}
