// The value of a printed number, and how it is built from its parts.
import type {Unit} from './units.ts';

export interface NumberValue {
  /** As printed, before its unit: 1.2 for `1.2M`, 100 for `100%`, the middle of a range; durations such as `1分30秒` in their smallest unit. */
  readonly value: number;
  /** Every unrounded number that prints like this is in [low, high]: half a unit of the last printed decimal to each side; a range's ends; infinite for `>90`. */
  readonly low: number;
  readonly high: number;
  /** Printed decimals; 0 for `100` and for `1.2e3`. */
  readonly decimals: number;
  /** Canonical unit (`s`, `min`, `%`, `元`, `$`, `k`, `万元`, `$/M token`); null without one. */
  readonly unit: string | null;
  /** Units of one base convert exactly: value × factor is in the base. */
  readonly base: string;
  readonly factor: number;
  /** Said to be inexact: 约, ~, 左右, `>`, `100+`. */
  readonly approximate: boolean;
  readonly range: boolean;
  readonly percent: boolean;
  /** Printed as a medal or an ordinal: 🥇, 第3名, #5, 2nd. */
  readonly ordinal: boolean;
  /** The number after ±; null without one. */
  readonly uncertainty: number | null;
  /** What is in brackets after the number (`5-shot`); null without. */
  readonly remark: string | null;
}

export type NumberParts = Partial<Omit<NumberValue, 'value'>>;

/** A number from its parts; what is left out is: exact to the printed decimals, no unit. */
export function makeNumber(value: number, decimals: number, parts: NumberParts = {}): NumberValue {
  const half = 0.5 * 10 ** -decimals;
  return {
    value,
    low: parts.low ?? value - half,
    high: parts.high ?? value + half,
    decimals,
    unit: parts.unit ?? null,
    base: parts.base ?? '',
    factor: parts.factor ?? 1,
    approximate: parts.approximate ?? false,
    range: parts.range ?? false,
    percent: parts.percent ?? false,
    ordinal: parts.ordinal ?? false,
    uncertainty: parts.uncertainty ?? null,
    remark: parts.remark ?? null,
  };
}

/** What a unit adds to a number. */
export function unitParts(unit: Unit | null): NumberParts {
  return unit === null ? {} : {unit: unit.name, base: unit.base, factor: unit.factor, percent: unit.name === '%'};
}

/** 2.3 + 0.05 is 2.35, not the double below it. */
export function withoutNoise(end: number, decimals: number): number {
  return decimals > 0 && decimals < 15 && Math.abs(end) < 1e15 ? Number(end.toFixed(decimals + 1)) : end;
}
