// Numbers in prose with their scale and unit, as intervals of what they may stand for: 10.8亿元, $3.2 billion, 46.8%.
import type {Interval} from '../../values/interval.ts';

export interface Quantity {
  /** In its unit, scale applied: 10.8亿元 is 1.08e9 元. */
  readonly interval: Interval;
  readonly value: number;
  /** `%`, `元`, `$` …; empty without one. */
  readonly unit: string;
  /** As written. */
  readonly text: string;
  /** Said to be inexact: about, nearly, more than. */
  readonly isHedged: boolean;
}

const scales: Readonly<Record<string, number>> = {
  ...{万亿: 1e12, 千亿: 1e11, 百亿: 1e10, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3},
  ...{trillion: 1e12, billion: 1e9, bn: 1e9, million: 1e6, mn: 1e6, thousand: 1e3, k: 1e3, m: 1e6, b: 1e9},
};

/** Source of a regular expression for one quantity; its groups are prefixed with the name. */
export function quantityPattern(name: string): string {
  const hedge =
    '约为?|大约|近|将近|超过?|逾|突破|不到|不足|接近|about |around |nearly |almost |over |more than |some |roughly |approximately |~|≈|>|<';
  const scale = '万亿|千亿|百亿|亿|千万|百万|万|千|trillion|billion|bn|million|mn|thousand|[kKMB](?![a-z])';
  const unit =
    '个百分点|百分点|percentage points?|percent|%|倍|美元|港元|欧元|人民币|元|分|人|次|家|个|台|吨|tokens?|points?|users|people';
  return `(?<${name}Hedge>${hedge})?\\s*(?<${name}Sign>[$¥€£])?(?<${name}Number>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*(?<${name}Scale>${scale})?\\s*(?<${name}Unit>${unit})?`;
}

/** The quantity that the groups of a match name; null when the match has none. */
export function readQuantity(groups: Readonly<Record<string, string | undefined>>, name: string): Quantity | null {
  const digits = groups[`${name}Number`]?.replaceAll(',', '');
  if (digits === undefined) return null;
  const factor = scales[(groups[`${name}Scale`] ?? '').toLowerCase()] ?? 1;
  const half = 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0);
  const value = Number(digits);
  const unit = groups[`${name}Sign`] ?? foldUnit(groups[`${name}Unit`] ?? '');
  const text = `${groups[`${name}Sign`] ?? ''}${groups[`${name}Number`] ?? ''}${groups[`${name}Scale`] ?? ''}${groups[`${name}Unit`] ?? ''}`;
  return {
    interval: {low: (value - half) * factor, high: (value + half) * factor},
    value: value * factor,
    ...{unit, text, isHedged: groups[`${name}Hedge`] !== undefined},
  };
}

function foldUnit(unit: string): string {
  if (unit === 'percent') return '%';
  return /百分点|percentage point/u.test(unit) ? 'pp' : unit;
}
