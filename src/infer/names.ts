// Drafted columns → which one names the rows. By header word and by being distinct: a `model` that repeats yields to a `name` that does
// not, `Language` beside `Project` is a category, and links under a blank or unknown header are names when their texts differ.
import type {Table} from '../model/table.ts';
import {holdsProse} from '../values/column-prose.ts';
import {isCategory} from './categories.ts';
import {settle, type DraftColumn} from './draft.ts';

/** Share of distinct words in a column that names rows; a few rows may be there twice. */
const allDistinct = 0.98;
const mostlyDistinct = 0.9;
/** Longer words are sentences. */
const longName = 60;

/** Settles at most one role `name`, and those of equal standing. */
export function settleNames(table: Table, drafts: readonly DraftColumn[]): void {
  keepOneName(drafts);
  const named = drafts.find(({role}) => role === 'name');
  if (named === undefined || named.facts.distinctShare < 0.5 || hasRival(table, drafts, named)) findName(table, drafts);
}

/** A vague word (`Language`) over words that repeat, and left of it a column in which no two are alike. */
function hasRival(table: Table, drafts: readonly DraftColumn[], {index, confidence, facts}: DraftColumn): boolean {
  if (confidence > 0.6 || facts.distinctShare >= mostlyDistinct) return false;
  return drafts
    .slice(0, index)
    .some((draft) => draft.facts.distinctShare >= allDistinct && canName(table, draft, true));
}

/** Of several columns that could name the rows the surest and most distinct stays, then the leftmost. */
function keepOneName(drafts: readonly DraftColumn[]): void {
  const names = drafts.filter((draft) => draft.role === 'name');
  const best = names.reduce<DraftColumn | null>(
    (found, draft) => (found === null || standing(draft) > standing(found) + 1e-9 ? draft : found),
    null,
  );
  if (best === null) return;
  for (const draft of names) {
    const equal = draft.confidence === best.confidence && draft.facts.distinctShare >= allDistinct;
    if (draft !== best && !equal) demote(draft, `"${best.label}" names the rows`);
  }
}

/** What is distinct names rows, what repeats groups them; a sure word outweighs a few repeats. */
function standing({confidence, facts}: DraftColumn): number {
  const {distinctShare} = facts;
  if (distinctShare >= allDistinct) return confidence + 0.4;
  return confidence + (distinctShare >= mostlyDistinct ? 0.3 : distinctShare >= 0.5 ? 0.1 : distinctShare * 0.2);
}

/** A word such as `Language` or `Task` groups the rows that another column names. */
function demote(draft: DraftColumn, reason: string): void {
  const groups = draft.header.meanings.some(({role}) => role === 'category') && draft.facts.distinctShare < allDistinct;
  const vendor =
    draft.header.meanings.some(({role}) => role === 'vendor') || /team|队|equip|squadra/u.test(draft.header.core);
  if (vendor && draft.facts.distinctShare < mostlyDistinct) settle(draft, 'vendor', 0.5, reason);
  else if (groups || isCategory(draft.facts)) settle(draft, 'category', 0.5, reason);
  else settle(draft, 'other', 0, reason);
}

/** Without a header word that can be believed: the first column of words names the rows when no two are alike. */
function findName(table: Table, drafts: readonly DraftColumn[]): void {
  const named = drafts.find((draft) => draft.role === 'name') ?? null;
  const texts = drafts.filter(({facts}) => facts.type === 'text');
  const words = texts.filter(({facts}) => facts.wordyShare >= 0.5);
  const found =
    words.find((draft) => canName(table, draft, draft === texts[0])) ?? words.find((draft) => isNamedCode(draft));
  if (found === undefined) return;
  if (named !== null) demote(named, `"${found.label}" is different in every row`);
  const how = found.role === 'link' ? 'texts of links, all different' : 'first column of words, all different';
  settle(found, 'name', found.header.meanings.length > 0 ? 0.4 : 0.5, how);
}

/** `Model ID`, where nothing else is called a model: its label holds a name's word, and no two are alike. */
function isNamedCode({role, header, facts}: DraftColumn): boolean {
  const named = header.meanings.some((meaning) => meaning.role === 'name');
  return role === 'other' && named && facts.distinctShare >= allDistinct && facts.missingShare === 0;
}

/** The first column may repeat a row or two, a later one may not. */
function canName(table: Table, draft: DraftColumn, isFirst: boolean): boolean {
  const {facts, role} = draft;
  if (role !== 'other' && role !== 'link' && !(isFirst && role === 'category' && draft.confidence <= 0.5)) return false;
  if (draft.meaning !== null && role === 'other') return false;
  if (facts.addresses || facts.present < 2 || facts.missingShare > 0) return false;
  if (!isFirst && ((role === 'link' && draft.meaning !== null) || facts.codeShare >= 0.5)) return false;
  if (facts.meanLength > (isFirst ? longName : longName / 2) || holdsProse(table, draft.index)) return false;
  return facts.distinctShare >= (isFirst && facts.present >= 10 ? mostlyDistinct : allDistinct);
}
