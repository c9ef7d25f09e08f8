// Numbers under headers without a known word. Beside a name they are measures: figures with decimals or per cent are scores, whole
// numbers are scores where they look like the scores beside them, else counts. Codes and running numbers stay `other`.
import type {Direction} from '../model/column.ts';
import type {Table} from '../model/table.ts';
import {numbersOf} from '../values/column-values.ts';
import {settle, type DraftColumn} from './draft.ts';
import {readHeader, vagueWeight, type Meaning} from './header.ts';

/** A column of units: each row is a measure of its own, and the column of numbers is none. */
const unitWords = /^(?:units?|单位|単位|단위|einheit|unite|unidad|unidade|unita|единиц[аы].*)$/u;
/** Below, words are among the numbers as answers of their own (`positive`), and the column is not a measure. */
const numbersThroughout = 0.85;

/** In fewer rows, words beside numbers may be options and what they are for. */
const logRows = 12;

/** Settles unlabelled numbers of a table whose rows have a name, and the direction of averages of errors. Linear in rows. */
export function settleMeasures(table: Table, drafts: readonly DraftColumn[]): void {
  const named = drafts.some(({role}) => role === 'name');
  if (!named && !drafts.some((draft) => isLabelledMeasure(draft) || identifiesRows(draft) || groupsRows(draft))) return;
  if (drafts.some(({header}) => unitWords.test(header.core))) return;
  for (const draft of drafts.filter((candidate) => isSum(candidate, drafts))) settle(draft, 'count', 0.5, 'wholeTotal');
  const unknown = drafts.filter((draft) => isUnknownNumber(draft) && !isRunning(table, draft) && !isCode(draft));
  for (const draft of unknown.filter((candidate) => named && hasFractions(candidate)))
    settle(draft, 'score', 0.5, 'decimals');
  const scores = drafts.filter(({role}) => role === 'score');
  for (const draft of unknown.filter(({role}) => role === 'other')) {
    const like = scores.find((score) => (isAverage(score) && mayBePart(draft, score)) || looksAlike(draft, score));
    if (like === undefined) settle(draft, 'count', 0.4, named ? 'wholeNumbers' : 'figures');
    else settle(draft, 'score', 0.5, {reason: 'likeScore', data: {label: like.label}});
  }
  settleDirections(table, drafts);
}

/** `Totale migranti` adds up counts; beside a rank or a score it is one itself. */
function isSum({role, meaning, header, facts}: DraftColumn, drafts: readonly DraftColumn[]): boolean {
  if (role !== 'score' || meaning === null || meaning.weight > vagueWeight || !totalWord.test(header.core))
    return false;
  if (!facts.grouped && (!facts.integers || facts.maximum < 1000)) return false;
  return !drafts.some((draft) => draft.role === 'rank' || (draft.role === 'score' && isSure(draft)));
}

const totalWord = /\b(?:total|totals|totale|totali|totales|totaux|gesamt|insgesamt)\b|合计|合計|总计|합계|итого|всего/u;

/** Figures by day, or by region. */
function identifiesRows({role, facts}: DraftColumn): boolean {
  return facts.present >= 3 && facts.distinctShare >= 0.98 && (role === 'date' || facts.type === 'text');
}

/** Figures of each country and year, or of a player and his team. */
function groupsRows({role, facts}: DraftColumn): boolean {
  const isGroup = role === 'category' || role === 'vendor' || role === 'date';
  return facts.present >= logRows && (isGroup || facts.type === 'text');
}

/** A log without names has measures too, where one is labelled. */
function isLabelledMeasure({role, meaning}: DraftColumn): boolean {
  return meaning !== null && (role === 'score' || role === 'count' || role === 'duration' || role === 'cost');
}

function isUnknownNumber({role, meaning, facts, header}: DraftColumn): boolean {
  if (role !== 'other' || meaning !== null || facts.mixedUnits) return false;
  if (header.meanings.some((candidate) => isNoMeasure(candidate))) return false;
  return facts.type === 'number'
    ? facts.numbers >= 2 && facts.numericShare >= numbersThroughout && facts.rangeShare <= 0.5
    : isPair(facts);
}

/** A sure word for a code, a setting or a date whose values did not fit: `data` inside a label is no such word. */
function isNoMeasure({role, weight}: Meaning): boolean {
  return (role === 'other' || role === 'date') && weight >= vagueWeight;
}

/** `69.0 / 90.4`: two measures in one cell. */
function isPair({type, figuresShare, meanLength, present}: DraftColumn['facts']): boolean {
  return type === 'text' && present >= 2 && figuresShare >= 0.8 && meanLength <= 24;
}

function hasFractions({facts}: DraftColumn): boolean {
  if (facts.type === 'text') return facts.fractionShare > 0;
  return (!facts.integers && !facts.grouped) || facts.unit === '%';
}

/** 1, 2, 3 … down the rows. */
function isRunning(table: Table, {index, facts}: DraftColumn): boolean {
  if (!facts.integers || facts.maximum - facts.minimum !== facts.numbers - 1) return false;
  let previous = facts.minimum - 1;
  return numbersOf(table, index).values.every((value) => Number.isNaN(value) || value === ++previous);
}

/** Whole numbers of one length, all different, four digits and more, or with zeros in front: postal codes and the like. */
function isCode({facts}: DraftColumn): boolean {
  const {integers, minimum, maximum, distinctShare, unit, present} = facts;
  if (facts.paddedShare > 0 && facts.type === 'number') return true;
  if (!integers || unit !== null || minimum < 1000 || present < 8 || distinctShare < 0.9) return false;
  return String(minimum).length === String(maximum).length;
}

/** Beside an average or 总分 the other numbers are its parts; a bare total sums up counts as well. */
function isAverage({header, meaning}: DraftColumn): boolean {
  return meaning !== null && header.aggregate && !/^(?:total|totale?s?|合计|合計|합계|итого|всего)$/u.test(header.core);
}

/** What is averaged is about as large as the average. */
const partRange = 10;

function mayBePart({facts}: DraftColumn, {facts: average}: DraftColumn): boolean {
  if (facts.type === 'text' || average.type === 'text') return true;
  const most = average.maximum * partRange;
  return facts.distinct > 1 && facts.maximum <= most && facts.maximum * partRange >= average.maximum;
}

/** From half of the least to half as much again as the most of a known score. */
function looksAlike({facts, header}: DraftColumn, {facts: score, header: scoreHeader}: DraftColumn): boolean {
  if ((facts.unit ?? header.unit) !== (score.unit ?? scoreHeader.unit) || facts.minimum < 0 || score.numbers === 0)
    return false;
  return facts.distinct > 1 && facts.maximum <= score.maximum * 1.5 && facts.minimum >= score.minimum / 2;
}

/** The average of error rates is an error rate; figures under a heading `WER` are, too. */
function settleDirections(table: Table, drafts: readonly DraftColumn[]): void {
  const scores = drafts.filter(({role}) => role === 'score');
  const known = scores.filter((draft) => isSure(draft));
  const shared =
    known.length > 0 && known.every(({direction}) => direction === 'lower') ? 'lower' : directionAbove(table);
  if (shared === null) return;
  for (const draft of scores) {
    if (isSure(draft) || draft.header.arrow !== null) continue;
    draft.direction = shared;
    draft.evidence.push({reason: 'sharedDirection', data: {higher: shared === 'higher' ? 1 : 0}});
  }
}

function isSure({meaning}: DraftColumn): boolean {
  return meaning !== null && meaning.weight > vagueWeight && meaning.direction !== null;
}

/** The direction of errors according to the caption or the nearest heading; null if they do not say. */
function directionAbove({caption, headingPath}: Table): Direction | null {
  const words = readHeader(caption === '' ? (headingPath[headingPath.length - 1] ?? '') : caption).meanings;
  return words.some(({role, direction}) => role === 'score' && direction === 'lower') ? 'lower' : null;
}
