// The verdict of a changeset as one sentence in the reader's language. Facts come as clauses (model/verdict.ts); words are here and in the catalogue.
import {joinClauses, joinPhrases, joinWords} from '../model/join-words.ts';
import {say, type MessageKey} from './say.ts';
import {bulkText, differenceText, unitText} from './verdict-columns.ts';
import type {Language} from '../model/text.ts';
import type {
  NoiseFacts,
  VerdictClause,
  VerdictEntry,
  VerdictMessage,
  VerdictMover,
  VerdictValue,
} from '../model/verdict.ts';

/** Names up to this number are said, more are counted: three fit a mail's subject and first screen. */
export const maxNamed = 3;
/** Characters of a headline: what a mail's subject line and a chat preview show whole. */
const longestHeadline = 120;
/** Characters of a board's title in it. */
const longestTitle = 40;

type Data<Key extends VerdictClause['key']> = Extract<VerdictClause, {key: Key}>['data'];

/** A clause in full and, where names make it long, without them. */
export interface ClauseText {
  readonly full: string;
  readonly short: string;
}

/** Returns the sentence, with a full stop: the news first, at most 120 characters. What does not fit is said without names, or not at all. */
export function verdictSentence(verdict: VerdictMessage, language: Language): string {
  const board = verdict.clauses.find((clause) => clause.key === 'board');
  const lead = board === undefined ? '' : say(language, 'verdict.board', {title: cut(board.data.title, longestTitle)});
  const clauses = verdict.clauses.filter((clause) => clause.key !== 'board' && !isReportedElsewhere(clause));
  const texts = clauses.map((clause, at) => clauseTexts(clause, language, clauses.slice(0, at)));
  const joined = fitClauses(texts, longestHeadline - [...lead].length - 1, language);
  const [first] = clauses;
  const isWord = language === 'en' && first !== undefined && !beginsWithName.has(first.key);
  return (
    lead + (isWord ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined) + (language === 'en' ? '.' : '\u3002')
  );
}

/** Entries that only replace others, or were replaced: `succeeded` says so. */
function isReportedElsewhere(clause: VerdictClause): boolean {
  return (clause.key === 'entered' && clause.data.fresh === 0) || (clause.key === 'left' && clause.data.gone === 0);
}

/** Clauses whose English text begins with a name of the table, which is left as it is written. */
const beginsWithName: ReadonlySet<VerdictClause['key']> = new Set([
  'renamed',
  'succeeded',
  'respelled',
  'values',
  'lost_score',
  'got_score',
  'duplicate_appeared',
  'duplicate_resolved',
  'moved_away',
  'moved_here',
  'bulk',
]);

/** Returns the clauses joined: the first is said in full, the others as far as there is room; names are left out before a clause is. */
export function fitClauses(texts: readonly ClauseText[], room: number, language: Language): string {
  const length = (parts: readonly string[]): number => [...joinClauses(parts, language)].length;
  const shown = texts.map(({full, short}, at) => (at === 0 && length([full]) <= room ? full : short));
  const more: string[] = [];
  while (shown.length > 1 && length([...shown, ...more]) > room) {
    shown.pop();
    more[0] = say(language, 'verdict.more');
  }
  for (const [at, {full}] of texts.slice(0, shown.length).entries()) {
    const longer = shown.with(at, full);
    if (length([...longer, ...more]) <= room) shown[at] = full;
  }
  return cut(joinClauses([...shown, ...more], language), room);
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function clauseTexts(clause: VerdictClause, language: Language, earlier: readonly VerdictClause[]): ClauseText {
  switch (clause.key) {
    case 'entered':
      return enteredTexts(clause.data, language);
    case 'left':
      return leftTexts(clause.data, language);
    case 'moved':
      return movedTexts(clause.data, language);
    case 'values':
      return valueTexts(clause.data, language, earlier.length === 0);
    case 'lost_score':
    case 'got_score':
    case 'duplicate_appeared':
    case 'duplicate_resolved':
    case 'summary_row_added':
    case 'summary_row_removed':
    case 'summary_row_changed':
    case 'heading_row_added':
    case 'heading_row_removed':
    case 'heading_row_changed':
    case 'moved_away':
    case 'moved_here':
      return namedTexts(clause, language);
    case 'columns':
      return columnTexts(clause.data, language);
    case 'uncertain_lead': {
      const short = say(language, 'verdict.uncertain_lead_count', clause.data);
      return clause.data.count > maxNamed
        ? both(short)
        : {full: say(language, 'verdict.uncertain_lead', clause.data), short};
    }
    case 'renamed':
    case 'succeeded':
    case 'respelled': {
      const short = say(language, `verdict.${clause.key}_many`, clause.data);
      return clause.data.count === 1 ? {full: say(language, `verdict.${clause.key}`, clause.data), short} : both(short);
    }
    case 'others': {
      const full = say(language, 'verdict.others', clause.data);
      return {full, short: say(language, 'verdict.others_count', clause.data)};
    }
    default:
      return both(plainText(clause, language, earlier));
  }
}

/** Clauses that list names, or count them. */
type Named =
  | 'lost_score'
  | 'got_score'
  | 'duplicate_appeared'
  | 'duplicate_resolved'
  | 'summary_row_added'
  | 'summary_row_removed'
  | 'summary_row_changed'
  | 'heading_row_added'
  | 'heading_row_removed'
  | 'heading_row_changed'
  | 'moved_away'
  | 'moved_here';

/** Clauses that have a short form. */
type TextPair =
  | Named
  | 'entered'
  | 'left'
  | 'moved'
  | 'values'
  | 'renamed'
  | 'succeeded'
  | 'respelled'
  | 'others'
  | 'columns'
  | 'uncertain_lead';

function plainText(
  clause: Exclude<VerdictClause, {key: TextPair}>,
  language: Language,
  earlier: readonly VerdictClause[],
): string {
  switch (clause.key) {
    case 'rescored':
      return rescoredText(clause.data, language);
    case 'none_moved':
      return noneMovedText(clause.data, language, earlier);
    case 'noise_only':
      return noiseText(clause.data, language);
    case 'encoding_broken':
    case 'encoding_repaired':
      return say(
        language,
        clause.data.uncertain === 0 ? `verdict.${clause.key}` : `verdict.${clause.key}_doubt`,
        clause.data,
      );
    case 'unit':
      return unitText(clause.data, language);
    case 'board_added':
    case 'board_removed':
      return boardText(clause, language);
    case 'bulk':
      return bulkText(clause.data, language);
    default:
      return say(language, `verdict.${clause.key}` satisfies MessageKey, clause.data);
  }
}

function both(text: string): ClauseText {
  return {full: text, short: text};
}

function enteredTexts(
  {fresh: count, first, tiedFirst, ranked, entries}: Data<'entered'>,
  language: Language,
): ClauseText {
  const key = first === 0 ? 'verdict.entered' : tiedFirst > first ? 'verdict.entered_joined' : 'verdict.entered_first';
  const counted = say(language, key, {count, first, tiedFirst, ranked});
  if (count > maxNamed) return {full: counted, short: say(language, 'verdict.entered', {count})};
  const named = entries.map((entry) => entryText(entry, language));
  return {
    full: say(language, 'verdict.entered_named', {names: named}),
    short: say(language, 'verdict.entered', {count}),
  };
}

/** Returns `GPT-5 (98.4, #2)`. */
export function entryText({name, score, place}: VerdictEntry, language: Language): string {
  const rank =
    place === null ? '' : say(language, place[0] === place[1] ? 'place.one' : 'place.shared', {lo: place[0]});
  const facts = joinPhrases([score ?? '', rank], language);
  return facts === '' ? name : inBrackets(name, facts, language);
}

function inBrackets(text: string, facts: string, language: Language): string {
  return language === 'en' ? `${text} (${facts})` : `${text}（${facts}）`;
}

function leftTexts({names, gone: count}: Data<'left'>, language: Language): ClauseText {
  const short = say(language, 'verdict.left', {count});
  return count > maxNamed ? both(short) : {full: say(language, 'verdict.left_named', {names}), short};
}

function movedTexts({count, survivors, movers}: Data<'moved'>, language: Language): ClauseText {
  const named = movers.slice(0, maxNamed).map((mover) => moverText(mover));
  const short = say(language, 'verdict.moved_count', {count, survivors});
  if (count <= maxNamed) return {full: say(language, 'verdict.moved', {named}), short};
  return {full: say(language, 'verdict.moved_more', {count, survivors, named, rest: count - named.length}), short};
}

/** Returns a mover with its scores, or with the direction where it has none. */
export function moverText({name, before, after, up}: VerdictMover): string {
  return before === null || after === null ? `${name} ${up ? '▲' : '▼'}` : `${name} ${before} → ${after}`;
}

function valueTexts({count, rows, name, items}: Data<'values'>, language: Language, isFirst: boolean): ClauseText {
  const key = name !== null ? 'verdict.values_one' : isFirst ? 'verdict.values' : 'verdict.values_other';
  const short = say(language, key, {count, rows, name: name ?? ''});
  if (items.length === 0 || items.length > maxNamed) return both(short);
  return {full: valuesText(items, language), short};
}

/** Returns values, those of one entry after its name: “A: price 12 → free, MMLU 77 → 78”. */
export function valuesText(items: readonly VerdictValue[], language: Language): string {
  const [first] = items;
  const names = [...new Set(items.map(({name}) => name))];
  const isShared = (item: VerdictValue): boolean =>
    item.field === first?.field && item.before === first.before && item.after === first.after;
  if (first !== undefined && names.length > 1 && items.every(isShared))
    return say(language, 'verdict.value', {name: joinWords(names, language), values: valueText(first, language)});
  const sentences = names.map((name) => {
    const values = items.filter((item) => item.name === name).map((item) => valueText(item, language));
    return say(language, 'verdict.value', {name, values: joinPhrases(values, language)});
  });
  return joinClauses(sentences, language);
}

function valueText({field, before, after}: VerdictValue, language: Language): string {
  const label = field === null ? '' : `${field} `;
  if (before === null) return label + say(language, 'verdict.value_filled', {after: after ?? ''});
  if (after === null) return label + say(language, 'verdict.value_missing', {before});
  return `${label}${before} → ${after}`;
}

function namedTexts({key, data}: Extract<VerdictClause, {key: Named}>, language: Language): ClauseText {
  const short = say(language, `verdict.${key}_count`, data);
  return data.count > maxNamed ? both(short) : {full: say(language, `verdict.${key}`, data), short};
}

function noneMovedText({ranks}: Data<'none_moved'>, language: Language, earlier: readonly VerdictClause[]): string {
  if (earlier.some(({key}) => isAboutEntries.has(key))) return say(language, 'verdict.none_moved_else');
  return say(language, ranks === 0 || earlier.length > 0 ? 'verdict.none_moved' : 'verdict.none_moved_ranks', {ranks});
}

/** Clauses that name entries, beside which the others did not move. */
const isAboutEntries: ReadonlySet<VerdictClause['key']> = new Set(['entered', 'left', 'renamed', 'succeeded', 'moved']);

/** Most facts that a sentence about nothing names. */
const noiseFacts = 2;

function noiseText(data: NoiseFacts, language: Language): string {
  const pairs: readonly (readonly [number, MessageKey])[] = [
    [data.ranks, 'verdict.noise_ranks'],
    [data.tagsRemoved, 'noise.tagsRemoved'],
    [data.tagsAdded, 'noise.tagsAdded'],
    [data.rows, 'noise.rowsReordered'],
    [data.measures, 'noise.withinTolerance'],
    [data.links, 'noise.links'],
    [data.formats, 'noise.formatOnly'],
  ];
  const facts = pairs
    .filter(([count]) => count > 0)
    .slice(0, noiseFacts)
    .map(([count, key]) => say(language, key, {count}));
  const nothing = say(language, 'verdict.noise_only');
  return facts.length === 0 ? nothing : inBrackets(nothing, joinPhrases(facts, language), language);
}

function columnTexts(data: Data<'columns'>, language: Language): ClauseText {
  const {added, removed, renamed, renames} = data;
  const named = (names: readonly string[], key: 'columns_added' | 'columns_removed', isShort: boolean): string[] => {
    if (names.length === 0) return [];
    const isCounted = isShort || names.length > maxNamed;
    return [say(language, `verdict.${key}${isCounted ? '_count' : ''}`, {count: names.length, names})];
  };
  const text = (isShort: boolean): string =>
    joinPhrases(
      [
        ...named(added, 'columns_added', isShort && added.length > 1),
        ...named(removed, 'columns_removed', isShort && removed.length > 1),
        ...(renamed > (isShort ? 1 : maxNamed)
          ? [say(language, 'verdict.columns_renamed', {count: renamed})]
          : renames.map(({before, after}) => say(language, 'verdict.column_renamed', {before, after}))),
      ],
      language,
    );
  return {full: text(false), short: text(true)};
}

function boardText(
  {key, data}: Extract<VerdictClause, {key: 'board_added' | 'board_removed'}>,
  language: Language,
): string {
  if (data.others.length === 0) return say(language, `verdict.${key}`, data);
  return say(language, key === 'board_added' ? 'verdict.board_split' : 'verdict.board_merged', data);
}

function rescoredText({changed, survivors, median, unit}: Data<'rescored'>, language: Language): string {
  const sentence = say(language, 'verdict.rescored', {changed, survivors});
  if (median === 0) return sentence;
  return say(language, 'verdict.rescored_median', {sentence, median: differenceText(median, unit, language)});
}
