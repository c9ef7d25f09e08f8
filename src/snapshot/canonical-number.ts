// Text of a numeric cell → its canonical text and value.
import type {Column} from '../model/column.ts';
import {isMissing} from '../values/missing.ts';
import {readNumber} from '../values/number.ts';
import {readOutOf} from '../values/out-of.ts';

const numericRoles: ReadonlySet<string> = new Set(['rank', 'score', 'cost', 'duration', 'count']);
const namingRoles: ReadonlySet<string> = new Set(['name', 'vendor', 'category', 'link', 'tags', 'note', 'date']);

/** Whether the cells of a column are read as numbers: by its role, or if that does not decide, by most of its values. */
export function isNumericColumn({role, type}: Pick<Column, 'role' | 'type'>): boolean {
  return numericRoles.has(role) || (type === 'number' && !namingRoles.has(role));
}

export interface CanonicalNumber {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

// Up to 15 digits are exact in a double; a leading zero (`0414`) is a code, not a number.
const plainNumber = /^((?:0|[1-9]\d{0,11})(?:\.(\d{1,3}))?)([%s]?)$/;

/** Up to twelve digits without a leading zero are their own canonical text: ranks and counts, most of the distinct texts of a board. */
function isCount(word: string): boolean {
  if (word.length === 0 || word.length > 12 || (word.length > 1 && word.charCodeAt(0) === 0x30)) return false;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** The canonical text of a number: no thousands, no trailing zeros, the base of its unit. `unit` is the column's, for points out of a total. Null where the text is none. */
export function readCanonicalNumber(word: string, unit: string | null = null): CanonicalNumber | null {
  if (isCount(word)) return {text: word, value: Number(word), decimals: 0};
  const plain = plainNumber.exec(word);
  if (plain !== null) {
    const value = Number(plain[1]);
    return {text: `${String(value)}${plain[3] ?? ''}`, value, decimals: plain[2]?.length ?? 0};
  }
  const number = isMissing(word) ? null : ((unit === null ? null : readOutOf(word, unit)) ?? readNumber(word));
  if (number === null) return null;
  const inBase = (value: number): number => Number((value * number.factor).toPrecision(15));
  const amount = number.range
    ? `${String(inBase(number.low))}-${String(inBase(number.high))}`
    : String(inBase(number.value));
  const hedge = number.approximate ? '~' : '';
  const remark = number.remark === null ? '' : ` (${number.remark})`;
  const uncertainty = number.uncertainty === null ? '' : `±${String(inBase(number.uncertainty))}`;
  return {
    text: `${hedge}${amount}${uncertainty}${number.base}${remark}`,
    value: inBase(number.value),
    decimals: Math.min(15, Math.max(0, number.decimals - Math.floor(Math.log10(number.factor)))),
  };
}
