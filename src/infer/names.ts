// Drafted columns → which one names the rows. By header word and by being distinct: a `model` that repeats yields to a `name` that does
// not, `Language` beside `Project` is a category, and links under a blank or unknown header are names when their texts differ.
import type {RoleEvidence} from '../model/column.ts';
import type {Table} from '../model/table.ts';
import {holdsProse} from '../values/column-prose.ts';
import {isCategory} from './categories.ts';
import {settle, type DraftColumn} from './draft.ts';

/** Share of distinct words in a column that names rows; a few rows may be there twice. */
const allDistinct = 0.98;
const mostlyDistinct = 0.9;
/** The confidence of words that may name rows or group them (`language`, `task`). */
const vagueName = 0.6;
/** A few of the words may read as gaps (`nan`, `none`). */
const fewMissing = 0.01;
/** Longer words are sentences; names of papers and reports were up to 80 characters long. */
const longName = 80;
const longLater = 30;

/** Settles at most one role `name`, and those of equal standing. */
export function settleNames(table: Table, drafts: readonly DraftColumn[]): void {
  keepOneName(drafts);
  dropVagueName(drafts);
  const named = drafts.find(({role}) => role === 'name');
  if (named === undefined || named.facts.distinctShare < 0.5 || hasRival(table, drafts, named)) findName(table, drafts);
}

/** A vague word (`Language`) over words that repeat, or inside a label (`Graphics API`), and left of it a column in which no two are alike. */
function hasRival(
  table: Table,
  drafts: readonly DraftColumn[],
  {index, confidence, meaning, header, facts}: DraftColumn,
): boolean {
  if (confidence > vagueName || (facts.distinctShare >= mostlyDistinct && header.core === meaning?.word)) return false;
  return drafts
    .slice(0, index)
    .some((draft) => draft.facts.distinctShare >= allDistinct && canName(table, draft, true));
}

/** `City` over words that come again and again, in a list of companies. */
function dropVagueName(drafts: readonly DraftColumn[]): void {
  const named = drafts.find(({role}) => role === 'name');
  if (named === undefined || named.confidence > vagueName || named.facts.present < 8) return;
  if (named.facts.distinctShare <= 0.4) settle(named, 'category', 0.5, 'repeatedWords');
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
    if (draft !== best && !(equal && draft.facts.missingShare <= 0.25))
      demote(draft, {reason: 'otherNames', data: {label: best.label}});
  }
}

/** What is distinct names rows, what repeats or is written once a group groups them; a sure word outweighs a few repeats. */
function standing({confidence, facts}: DraftColumn): number {
  const {distinctShare, missingShare} = facts;
  const filled = confidence - missingShare * 0.5;
  if (distinctShare >= allDistinct) return filled + 0.4;
  return filled + (distinctShare >= mostlyDistinct ? 0.3 : distinctShare >= 0.5 ? 0.1 : distinctShare * 0.2);
}

/** A word such as `Language` or `Task` groups the rows that another column names. */
function demote(draft: DraftColumn, reason: RoleEvidence): void {
  const repeats = draft.facts.distinctShare < allDistinct || draft.facts.missingShare > 0.25;
  const groups = repeats && draft.header.meanings.some(({role}) => role === 'category');
  if (draft.facts.wholeLinkShare >= 0.8) return settle(draft, 'link', 0.6, reason);
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
    words.find((draft) => canName(table, draft, draft === texts[0])) ??
    words.find((draft) => isNamedCode(draft)) ??
    (named === null ? texts.slice(0, 1).find((draft) => isOnlyName(draft)) : undefined);
  if (found === undefined) return;
  const spelled = isSymbol(found) ? words.find((draft) => draft !== found && isSpelledOut(table, draft)) : undefined;
  if (spelled !== undefined) return settle(spelled, 'name', 0.5, {reason: 'besideCodes', data: {label: found.label}});
  if (named !== null) demote(named, {reason: 'otherDistinct', data: {label: found.label}});
  const how = found.role === 'link' ? 'distinctLinks' : 'distinctWords';
  settle(found, 'name', found.header.meanings.length > 0 ? 0.4 : 0.5, how);
}

/** `AOS`, `MMM`: short words in upper case. */
function isSymbol({facts}: DraftColumn): boolean {
  return facts.symbolShare >= 0.9 && facts.present >= 8;
}

/** The names that the symbols stand for: all different, and longer. */
function isSpelledOut(table: Table, draft: DraftColumn): boolean {
  return !isSymbol(draft) && canName(table, draft, false);
}

/** The first column of words, under a word for categories (`Region`) beside codes too, or with signs for words (`O(n)`), where nothing else names the rows. */
function isOnlyName({index, role, facts}: DraftColumn): boolean {
  if (index > 0 && (role !== 'category' || facts.present < 8)) return false;
  if (facts.present < 3 || facts.distinctShare < 1 || facts.missingShare > 0) return false;
  if (role !== 'category' && (role !== 'other' || facts.figuresShare > 0)) return false;
  return facts.meanLength <= longName && !facts.addresses && facts.sentenceShare <= 0.2;
}

/** `Model ID`, where nothing else is called a model: its label holds a name's word, and no two are alike. `ID` over words (`v3_en`). */
function isNamedCode({index, role, header, facts}: DraftColumn): boolean {
  const isWord = index === 0 && header.core === 'id' && facts.wordyShare >= 0.8;
  const named = isWord || header.meanings.some((meaning) => meaning.role === 'name');
  return role === 'other' && named && facts.distinctShare >= allDistinct && facts.missingShare === 0;
}

/** The first column may repeat a row or two, a later one may not. */
function canName(table: Table, draft: DraftColumn, isFirst: boolean): boolean {
  const {facts, role} = draft;
  if (role !== 'other' && role !== 'link' && !(isFirst && role === 'category' && draft.confidence < vagueName))
    return false;
  if (draft.meaning !== null && role === 'other') return false;
  if (facts.addresses || facts.present < 2 || facts.missingShare > fewMissing) return false;
  if (!isFirst && ((role === 'link' && draft.meaning !== null) || facts.codeShare >= 0.5)) return false;
  if (facts.meanLength > (isFirst ? longName : longLater)) return false;
  if (draft.index === 0 ? facts.sentenceShare > 0.2 : holdsProse(table, draft.index)) return false;
  return facts.distinctShare >= (isFirst && facts.present >= 10 ? mostlyDistinct : allDistinct);
}
