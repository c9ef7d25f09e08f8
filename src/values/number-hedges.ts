// 约, ~, 左右, >, 100+ around a number → the number's text, and what they say about the true one.
import type {NumberValue} from './number-value.ts';

export interface Hedged {
  readonly text: string;
  readonly approximate: boolean;
  /** The true number is said to be below or above the printed one. */
  readonly bound: 'below' | 'above' | null;
}

const approximatePrefix =
  /^(?:大约|大概|约为|约|近|将近|接近|≈|≃|~|ca(?=[.\s\d]|[^\0-\x7f])\.?|c\.|about|approx\.?|approximately|around|roughly|circa)\s*(?=[^a-z])/iu;
const belowPrefix =
  /^(?:<=|<|≤|≦|小于等于|小于|低于|不到|不足|不超过|至多|最多|up to|at most|under|less than|below)\s*/iu;
const abovePrefix = /^(?:>=|>|≥|≧|大于等于|大于|高于|超过|超|至少|不少于|over|at least|more than|above)\s*/iu;
const approximateSuffix = /\s*(?:左右|上下)$/u;
const doubtSuffix = /(?<=\d%?)\s*\?$/u;
const aboveSuffix = /\s*(?:\+|以上|余|多)$/u;
const belowSuffix = /\s*以下$/u;

/** The text without its hedges. */
export function splitHedges(text: string): Hedged {
  if (/^[\d.]+[^+余多左右上下以?]*$/u.test(text)) return {text, approximate: false, bound: null};
  const rest = text.replace(approximatePrefix, '').replace(approximateSuffix, '').replace(doubtSuffix, '');
  const bare = rest.replace(abovePrefix, '').replace(belowPrefix, '').replace(aboveSuffix, '').replace(belowSuffix, '');
  const above = abovePrefix.test(rest) || aboveSuffix.test(rest);
  const below = belowPrefix.test(rest) || belowSuffix.test(rest);
  return {text: bare, approximate: bare !== text, bound: above === below ? null : above ? 'above' : 'below'};
}

/** The number as its hedges allow: open to one side for a bound. */
export function withBound(number: NumberValue, hedged: Hedged): NumberValue {
  if (!hedged.approximate) return number;
  if (hedged.bound === 'above') return {...number, approximate: true, low: number.value, high: Infinity};
  if (hedged.bound === 'below') return {...number, approximate: true, low: -Infinity, high: number.value};
  return {...number, approximate: true};
}
