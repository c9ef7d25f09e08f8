// The verdict of a changeset as one sentence in the reader's language. Facts come as clauses (model/verdict.ts); words are here and in the catalogue.
import {say, type MessageKey} from './say.ts';
import type {Language} from '../model/text.ts';
import type {
  NoiseFacts,
  VerdictClause,
  VerdictEntry,
  VerdictLink,
  VerdictMessage,
  VerdictMover,
  VerdictValue,
} from '../model/verdict.ts';

/** Names up to this number are said, more are counted: three fit a mail's subject and first screen. */
const namedAtMost = 3;
/** Characters of a headline: what a mail's subject line and a chat preview show whole. */
const longestHeadline = 120;
/** Characters of a board's title in it. */
const longestTitle = 40;

type Data<Key extends VerdictClause['key']> = Extract<VerdictClause, {key: Key}>['data'];

/** A clause in full and, where names make it long, without them. */
interface ClauseText {
  readonly full: string;
  readonly short: string;
}

/** Returns the sentence, with a full stop: the news first, at most 120 characters. What does not fit is said without names, or not at all. */
export function verdictSentence(verdict: VerdictMessage, language: Language): string {
  const board = verdict.clauses.find((clause) => clause.key === 'board');
  const lead = board === undefined ? '' : say(language, 'verdict.board', {title: cut(board.data.title, longestTitle)});
  const clauses = verdict.clauses.filter((clause) => clause.key !== 'board' && !isToldElsewhere(clause));
  const texts = clauses.map((clause, at) => clauseTexts(clause, language, at === 0));
  const joined = fit(texts, longestHeadline - [...lead].length - 1, language);
  const [first] = clauses;
  const isWord = language === 'en' && first !== undefined && !beginsWithName.has(first.key);
  return (
    lead + (isWord ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined) + (language === 'en' ? '.' : '\u3002')
  );
}

/** Entries that only replace others, or were replaced: `succeeded` says so. */
function isToldElsewhere(clause: VerdictClause): boolean {
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
  'duplicates',
  'unit',
  'bulk',
]);

/** The first clause is said in full, the others as far as there is room: names are left out before a clause is. */
function fit(texts: readonly ClauseText[], room: number, language: Language): string {
  const semicolon = language === 'en' ? '; ' : '\uff1b';
  const length = (parts: readonly string[]): number => [...parts.join(semicolon)].length;
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
  return cut([...shown, ...more].join(semicolon), room);
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function clauseTexts(clause: VerdictClause, language: Language, isFirst: boolean): ClauseText {
  switch (clause.key) {
    case 'entered':
      return enteredTexts(clause.data, language);
    case 'left':
      return leftTexts(clause.data, language);
    case 'moved':
      return movedTexts(clause.data, language);
    case 'values':
      return valueTexts(clause.data, language, isFirst);
    case 'lost_score':
    case 'got_score':
    case 'duplicates':
      return namedTexts(clause, language);
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
      return both(plainText(clause, language, isFirst));
  }
}

/** Clauses that have a short form. */
type TextPair =
  | 'entered'
  | 'left'
  | 'moved'
  | 'values'
  | 'lost_score'
  | 'got_score'
  | 'duplicates'
  | 'renamed'
  | 'succeeded'
  | 'respelled'
  | 'others';

function plainText(clause: Exclude<VerdictClause, {key: TextPair}>, language: Language, isFirst: boolean): string {
  switch (clause.key) {
    case 'rescored':
      return rescoredText(clause.data, language);
    case 'none_moved':
      return noneMovedText(clause.data, language, isFirst);
    case 'noise_only':
      return noiseText(clause.data, language);
    case 'encoding_broken':
    case 'encoding_repaired':
      return say(
        language,
        clause.data.uncertain === 0 ? `verdict.${clause.key}` : `verdict.${clause.key}_doubt`,
        clause.data,
      );
    case 'columns':
      return columnsText(clause.data, language);
    case 'unit':
      return unitText(clause.data, language);
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
  {count, fresh, first, tiedFirst, ranked, entries}: Data<'entered'>,
  language: Language,
): ClauseText {
  const key = first === 0 ? 'verdict.entered' : tiedFirst > first ? 'verdict.entered_joined' : 'verdict.entered_first';
  const counted = say(language, key, {count, first, tiedFirst, ranked});
  if (fresh > namedAtMost) return {full: counted, short: say(language, 'verdict.entered', {count})};
  const named = entries.map((entry) => entryText(entry, language));
  return {
    full: say(language, 'verdict.entered_named', {names: named}),
    short: say(language, 'verdict.entered', {count}),
  };
}

function entryText({name, score, place}: VerdictEntry, language: Language): string {
  const rank =
    place === null ? '' : say(language, place[0] === place[1] ? 'place.one' : 'place.shared', {lo: place[0]});
  const facts = [score ?? '', rank].filter((fact) => fact !== '').join(language === 'en' ? ', ' : '，');
  return facts === '' ? name : inBrackets(name, facts, language);
}

function inBrackets(text: string, facts: string, language: Language): string {
  return language === 'en' ? `${text} (${facts})` : `${text}（${facts}）`;
}

function leftTexts({count, names, gone}: Data<'left'>, language: Language): ClauseText {
  const short = say(language, 'verdict.left', {count});
  return gone > namedAtMost ? both(short) : {full: say(language, 'verdict.left_named', {names}), short};
}

function movedTexts({count, survivors, movers}: Data<'moved'>, language: Language): ClauseText {
  const named = movers.slice(0, namedAtMost).map((mover) => moverText(mover));
  const short = say(language, 'verdict.moved_count', {count, survivors});
  if (count <= namedAtMost) return {full: say(language, 'verdict.moved', {named}), short};
  return {full: say(language, 'verdict.moved_more', {count, survivors, named, rest: count - named.length}), short};
}

function moverText({name, before, after, up}: VerdictMover): string {
  return before === null || after === null ? `${name} ${up ? '▲' : '▼'}` : `${name} ${before} → ${after}`;
}

function valueTexts({count, rows, items}: Data<'values'>, language: Language, isFirst: boolean): ClauseText {
  const short = say(language, isFirst ? 'verdict.values' : 'verdict.values_other', {count, rows});
  if (items.length === 0 || items.length > namedAtMost) return both(short);
  return {full: nameOnce(items, language), short};
}

/** Values of one entry after its name: “A: price 12 → free, MMLU 77 → 78”. */
function nameOnce(items: readonly VerdictValue[], language: Language): string {
  const comma = language === 'en' ? ', ' : '\uff0c';
  const names = [...new Set(items.map(({name}) => name))];
  const told = names.map((name) => {
    const values = items.filter((item) => item.name === name).map((item) => valueText(item, language));
    return say(language, 'verdict.value', {name, values: values.join(comma)});
  });
  return told.join(language === 'en' ? '; ' : '\uff1b');
}

function valueText({field, before, after}: VerdictValue, language: Language): string {
  const label = field === null ? '' : `${field} `;
  if (before === null) return label + say(language, 'verdict.value_filled', {after: after ?? ''});
  if (after === null) return label + say(language, 'verdict.value_missing', {before});
  return `${label}${before} → ${after}`;
}

function namedTexts(
  {key, data}: Extract<VerdictClause, {key: 'lost_score' | 'got_score' | 'duplicates'}>,
  language: Language,
): ClauseText {
  const short = say(language, `verdict.${key}_count`, data);
  return data.count > namedAtMost ? both(short) : {full: say(language, `verdict.${key}`, data), short};
}

function noneMovedText({ranks}: Data<'none_moved'>, language: Language, isFirst: boolean): string {
  if (!isFirst) return say(language, 'verdict.none_moved_else');
  return say(language, ranks === 0 ? 'verdict.none_moved' : 'verdict.none_moved_ranks', {ranks});
}

/** Most facts that a sentence about nothing names. */
const noiseFacts = 2;

function noiseText(data: NoiseFacts, language: Language): string {
  const pairs: readonly (readonly [number, MessageKey])[] = [
    [data.ranks, 'verdict.noise_ranks'],
    [data.tagsRemoved, 'noise.tagsRemoved'],
    [data.tagsAdded, 'noise.tagsAdded'],
    [data.rows, 'noise.rowsReordered'],
    [data.measures, 'noise.withinTolerance'],
    [data.formats, 'noise.formatOnly'],
  ];
  const facts = pairs
    .filter(([count]) => count > 0)
    .slice(0, noiseFacts)
    .map(([count, key]) => say(language, key, {count}));
  const nothing = say(language, 'verdict.noise_only');
  return facts.length === 0 ? nothing : inBrackets(nothing, facts.join(language === 'en' ? ', ' : '，'), language);
}

function columnsText({added, removed, renamed, renames}: Data<'columns'>, language: Language): string {
  const renamedText = ({before, after}: VerdictLink): string =>
    say(language, 'verdict.column_renamed', {before, after});
  const parts = [
    added.length > 0 ? say(language, 'verdict.columns_added', {count: added.length, names: added}) : '',
    removed.length > 0 ? say(language, 'verdict.columns_removed', {count: removed.length, names: removed}) : '',
    renamed > namedAtMost
      ? say(language, 'verdict.columns_renamed', {count: renamed})
      : renames.map(renamedText).join(language === 'en' ? ', ' : '，'),
  ];
  return parts.filter((part) => part !== '').join(language === 'en' ? ', ' : '，');
}

function unitText({field, before, after}: Data<'unit'>, language: Language): string {
  if (before === null || after === null) return say(language, 'verdict.unit_changed', {field});
  return say(language, 'verdict.unit', {field, before, after});
}

/** Returns the clause of a column that changed as a whole: “Requests/s roughly doubled on all 34”. */
export function bulkText({field, count, of, ratio}: Data<'bulk'>, language: Language): string {
  const where = say(language, count === of ? 'bulk.all' : 'bulk.most', {count, of});
  const names: readonly (readonly [number, MessageKey])[] = [
    [2, 'bulk.doubled'],
    [3, 'bulk.tripled'],
    [0.5, 'bulk.halved'],
  ];
  // A median within a tenth of the round figure is what people call “roughly” it.
  const round = names.find(([figure]) => Math.abs(ratio / figure - 1) <= 0.1);
  if (round !== undefined) return say(language, round[1], {field, where});
  const key = ratio >= 1 ? 'bulk.grew' : 'bulk.shrank';
  if (ratio > 2 || ratio < 0.5) return say(language, 'bulk.times', {field, where, ratio: `× ${ratio.toPrecision(2)}`});
  return say(language, key, {field, where, percent: Math.max(1, Math.round(Math.abs(ratio - 1) * 100))});
}

function rescoredText({changed, survivors, median, unit}: Data<'rescored'>, language: Language): string {
  return say(language, 'verdict.rescored', {changed, survivors, median: differenceText(median, unit, language)});
}

/** Returns a difference of two scores: in points where they are percentages, else in their unit. */
export function differenceText(value: number, unit: string | null, language: Language): string {
  const number = value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
  if (unit === '%') return say(language, 'difference.points', {number, count: Math.abs(value)});
  return unit === null || unit === '' ? number : `${number} ${unit}`;
}
