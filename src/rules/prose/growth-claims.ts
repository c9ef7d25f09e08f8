// What prose says to follow from two figures beside it: growth, a growth rate a year, percentage points, a multiple.
// "从 1.0 亿元增长至 10.8 亿元，年复合增长率达 81.6%" → 1.0 and 10.8 in 2020 and 2024 are said to give 81.6 % a year.
import type {Span} from '../../model/text.ts';
import {difference, quotient, type Interval} from '../../values/interval.ts';
import {quantityPattern, readQuantity, type Quantity} from './quantities.ts';
import type {Sentence} from './sentences.ts';

export interface GrowthClaim {
  readonly kind: 'growth' | 'yearly' | 'points' | 'multiple';
  readonly from: Quantity;
  readonly to: Quantity;
  readonly stated: Quantity;
  /** Years between the two figures; null where they are not named or do not matter. */
  readonly years: number | null;
  /** Place of the stated figure in the document's text. */
  readonly span: Span;
}

const rising = '增长|增加|增至|提升|提高|上升|攀升|扩大|扩张|升至|涨|跃升|升|下降|降低|减少|降|跌|缩减|下滑|缩小|回落';
/** From one figure to the next, without a further figure between. */
const between = '[^\\d。；;$¥€£]{0,18}?';
const filler = '[^\\d。；;]{0,16}?';

/** `2020 年的 100 亿元`, `$10 billion in 2020`: the year of a figure. */
const yearZh = (name: string): string =>
  `(?:\\s*(?<${name}>(?:19|20)\\d{2})\\s*年(?:底|末|初)?\\s*的?[^\\d。；;]{0,6}?)?`;
const yearEn = (name: string): string => `(?:\\s*in\\s+(?<${name}>(?:19|20)\\d{2})\\b)?`;

const pairZh = `(?:从|由)[^\\d。；]{0,12}?${yearZh('fromYear')}${quantityPattern('from')}(?:${between})(?:${rising}|至|到)${between}${yearZh('toYear')}${quantityPattern('to')}`;
const pairEn = `\\bfrom\\s+(?:[^\\d.;$¥€£]{0,12}?)${quantityPattern('from')}${yearEn('fromYear')}(?:${between})\\bto\\b${between}${quantityPattern('to')}${yearEn('toYear')}`;
const years = '(?:(?<first>(?:19|20)\\d{2})\\s*年?\\s*(?:至|到|-|–|—|~|and|to|through)\\s*(?<last>(?:19|20)\\d{2}))';
const yearly =
  '复合(?:年均?)?增长率|年均(?:复合)?增(?:长率|速)|年复合增(?:长率|速)|CAGR|compound annual growth rate|a year|per year|annually';
const change =
  '增长率?|增幅|涨幅|提升|提高|上升|增加|下降|降低|减少|降幅|跌幅|下滑|同比|环比|increase|growth|rise|gain|grew|up|decrease|decline|drop|fall|reduction|down';

/** Claims of the sentences, in order; a sentence may go on from the last figure of the one before it ("to 75.8 by 2029"). */
export function growthClaims(sentences: readonly Sentence[]): GrowthClaim[] {
  const pairs: (Pair | null)[] = [];
  return sentences.flatMap((sentence, at) => {
    const before = pairs[at - 1] ?? null;
    const isSameBlock = sentences[at - 1]?.block === sentence.block;
    const pair = findPair(sentence) ?? (before !== null && isSameBlock ? continuePair(sentence, before) : null);
    pairs.push(pair);
    return pair === null ? [] : statedAfter(sentence, pair);
  });
}

interface Pair {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly years: number | null;
  readonly lastYear: number | null;
  /** Where the second figure ends in the sentence. */
  readonly end: number;
}

function findPair({text}: Sentence): Pair | null {
  const match = new RegExp(pairZh, 'iu').exec(text) ?? new RegExp(pairEn, 'iu').exec(text);
  const from = match?.groups === undefined ? null : readQuantity(match.groups, 'from');
  const to = match?.groups === undefined ? null : readQuantity(match.groups, 'to');
  if (match === null || from === null || to === null || areYears(from, to)) return null;
  const period = new RegExp(years, 'iu').exec(text)?.groups;
  const [firstYear, year] = [
    match.groups?.['fromYear'] ?? period?.['first'],
    match.groups?.['toYear'] ?? period?.['last'],
  ];
  const lastYear = year === undefined ? null : Number(year);
  const passed = lastYear === null || firstYear === undefined ? null : lastYear - Number(firstYear);
  return {
    from: withUnit(from, to),
    to: withUnit(to, from),
    years: passed,
    lastYear,
    end: match.index + match[0].length,
  };
}

function areYears(...figures: readonly Quantity[]): boolean {
  return figures.some(({value, unit}) => unit === '' && Number.isInteger(value) && value >= 1900 && value < 2100);
}

/** "from 1.0 to 10.8亿元": the first takes the unit, and the scale, of the second only when both are written; otherwise the claim is left alone. */
function withUnit(figure: Quantity, other: Quantity): Quantity {
  return figure.unit === '' ? {...figure, unit: other.unit} : figure;
}

function continuePair({text}: Sentence, last: Pair): Pair | null {
  const pattern = new RegExp(
    `(?:至|到|by|in)\\s*(?<year>(?:19|20)\\d{2})\\s*年?[^\\d。；]{0,24}?(?:至|到|达到?|为|reach(?:es|ing)?|to)\\s*${quantityPattern('to')}`,
    'iu',
  );
  const match = pattern.exec(text);
  const to = match?.groups === undefined ? null : readQuantity(match.groups, 'to');
  if (match === null || to === null || to.unit !== last.to.unit || to.unit === '%') return null;
  const year = Number(match.groups?.['year']);
  return {
    from: last.to,
    to,
    years: last.lastYear === null ? null : year - last.lastYear,
    lastYear: year,
    end: match.index + match[0].length,
  };
}

/** The figure that is said to follow, after the pair. */
function statedAfter(sentence: Sentence, pair: Pair): GrowthClaim[] {
  const rest = sentence.text.slice(pair.end, pair.end + 60);
  const stated = quantityPattern('stated');
  const forms: readonly [GrowthClaim['kind'], string][] = [
    ['yearly', `(?:${yearly})${filler}${stated}|${stated}${filler}(?:${yearly})`],
    ['growth', `(?:${change})${filler}${stated}|(?:a|an|of|by|[（(，,+])\\s*\\+?${stated}${filler}(?:${change})`],
  ];
  for (const [kind, source] of forms) {
    const match = execEither(source, rest);
    if (match === null || match.quantity.isHedged || /为原来|原来的|相当于/u.test(rest)) continue;
    const start = sentence.start + pair.end + match.at;
    const claim = {
      from: pair.from,
      to: pair.to,
      stated: match.quantity,
      years: pair.years,
      span: {start, end: start + match.length},
    };
    const found = kindOf(kind, claim);
    return found === null ? [] : [{...claim, kind: found}];
  }
  return [];
}

/** Two alternatives with the same group names are two expressions. */
function execEither(source: string, text: string): {quantity: Quantity; at: number; length: number} | null {
  for (const part of splitAlternatives(source)) {
    const match = new RegExp(part, 'iu').exec(text);
    const quantity = match?.groups === undefined ? null : readQuantity(match.groups, 'stated');
    if (match === null || quantity === null) continue;
    const at = match.index + match[0].lastIndexOf(match.groups?.['statedNumber'] ?? '');
    return {quantity, at, length: quantity.text.length};
  }
  return null;
}

function splitAlternatives(source: string): string[] {
  const at = source.indexOf(`|${quantityPattern('stated')}`);
  const other = at < 0 ? source.indexOf('|(?:a|an|of') : at;
  return other < 0 ? [source] : [source.slice(0, other), source.slice(other + 1)];
}

function kindOf(
  kind: GrowthClaim['kind'],
  {from, to, stated, years: passed}: Omit<GrowthClaim, 'kind'>,
): GrowthClaim['kind'] | null {
  if (from.unit !== to.unit || from.isHedged || to.isHedged) return null;
  if (stated.unit === 'pp') return from.unit === '%' && kind === 'growth' ? 'points' : null;
  if (stated.unit === '倍') return kind === 'growth' ? 'multiple' : null;
  if (stated.unit !== '%') return null;
  return kind === 'yearly' ? (passed !== null && passed > 0 ? 'yearly' : null) : kind;
}

/** What the two figures give, in the unit of the stated one; null where they give nothing. */
export function derivedIntervals({kind, from, to, years: passed}: GrowthClaim): Interval[] {
  const ratio = quotient(to.interval, from.interval);
  if (ratio === null || ratio.low <= 0) return [];
  const growth = asPercent(ratio);
  switch (kind) {
    case 'growth':
      return from.unit === '%' ? [growth, absolute(difference(to.interval, from.interval))] : [growth];
    case 'points':
      return [absolute(difference(to.interval, from.interval))];
    case 'multiple':
      return [ratio, {low: ratio.low - 1, high: ratio.high - 1}];
    case 'yearly':
      // Reports count the years of a period in three ways: 2020–2024 is four steps, five editions, or three full years between.
      return [0, -1, 1].flatMap((more) => {
        const steps = (passed ?? 0) + more;
        return steps < 1 ? [] : [asPercent({low: ratio.low ** (1 / steps), high: ratio.high ** (1 / steps)})];
      });
  }
}

function asPercent({low, high}: Interval): Interval {
  return absolute({low: (low - 1) * 100, high: (high - 1) * 100});
}

/** A decline is stated without its sign. */
function absolute({low, high}: Interval): Interval {
  return high < 0 ? {low: -high, high: -low} : {low, high};
}
