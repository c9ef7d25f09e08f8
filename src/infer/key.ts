// Drafted columns → the columns that together name a row. By uniqueness and role, never by header alone: price lists repeat the
// vendor, families repeat the name.
import type {Table} from '../model/table.ts';
import {wordsOf} from '../values/column-values.ts';
import type {DraftColumn} from './draft.ts';

/** Share of distinct values that makes a key (RULES.md). */
const uniqueShare = 0.98;

/** A column that names the rows by its values alone has hardly a gap. */
const fewGaps = 0.1;

/** Key columns, ascending; empty when nothing identifies rows. */
export function findKey(table: Table, drafts: readonly DraftColumn[]): readonly number[] {
  const name = drafts.find((draft) => draft.role === 'name');
  if (name === undefined) return uniqueWords(drafts);
  if (isUnique(name)) return [name.index];
  const partner = drafts
    .filter((draft) => isPartner(draft))
    .find((draft) => distinctPairs(table, name, draft) >= name.facts.present * uniqueShare);
  if (partner !== undefined) return [name.index, partner.index].sort((a, b) => a - b);
  return hasFewRepeats(name, drafts) ? [name.index] : [];
}

function isUnique({facts}: DraftColumn): boolean {
  return facts.present > 0 && facts.distinctShare >= uniqueShare && facts.missingShare <= 0.5;
}

/** A repeated name may be told apart by vendor, category, date, an unnamed column of words, or a model's size: not by other numbers (`+4/-4`), links or notes. */
function isPartner({role, facts, header}: DraftColumn): boolean {
  if (role === 'count') return /参数|规模|大小|param|size|上下文|context/u.test(header.core);
  const naming = role === 'vendor' || role === 'category' || role === 'date' || role === 'other' || role === 'tags';
  return naming && facts.type !== 'number' && facts.type !== 'blank' && !(role === 'other' && facts.figuresShare > 0.5);
}

function distinctPairs(table: Table, first: DraftColumn, second: DraftColumn): number {
  const a = wordsOf(table, first.index).ids;
  const b = wordsOf(table, second.index);
  const pairs = new Set<number>();
  a.forEach((id, row) => pairs.add(id * b.words.length + (b.ids[row] ?? 0)));
  return pairs.size;
}

/** A repeat among a few rows is a fault to report, not a reason to doubt the key: one in any table; in a ranked board up to one row in ten. */
function hasFewRepeats({facts, confidence}: DraftColumn, drafts: readonly DraftColumn[]): boolean {
  const repeats = facts.present - facts.distinct;
  const ranked = drafts.some((draft) => draft.role === 'rank');
  return confidence >= 0.8 && (repeats <= 1 || (ranked && repeats <= facts.present * 0.1));
}

/** Without a name: the first column of words that are all different. */
function uniqueWords(drafts: readonly DraftColumn[]): readonly number[] {
  const unique = drafts.find(
    (draft) =>
      (draft.role === 'vendor' || draft.role === 'category' || draft.role === 'other' || draft.facts.addresses) &&
      draft.facts.type === 'text' &&
      draft.facts.meanLength <= 60 &&
      draft.facts.missingShare <= fewGaps &&
      isUnique(draft),
  );
  return unique === undefined || unique.facts.present < 2 ? [] : [unique.index];
}
