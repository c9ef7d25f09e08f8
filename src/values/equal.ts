// Two printed numbers → do they say the same?
import type {NumberValue} from './number.ts';

/**
 * True when both are equal after rounding to the coarser printed decimals: `15.2` and `15.20`, `76.25` and `76.3`, `90s` and `1.5min`.
 * A number without a unit equals one with it; units that measure different things never do. Ranges need equal ends.
 */
export function equalPrinted(a: NumberValue, b: NumberValue): boolean {
  const comparable = a.unit === null || b.unit === null || a.base === b.base;
  if (!comparable || a.range !== b.range) return false;
  const scale = a.unit === null || b.unit === null ? 1 : a.factor / b.factor;
  if (a.range) return a.low * scale === b.low && a.high * scale === b.high;
  const half = Math.max(0.5 * 10 ** -a.decimals * scale, 0.5 * 10 ** -b.decimals);
  const exact = a.decimals === b.decimals && scale === 1;
  if (exact) return a.value === b.value;
  // The last digits of a double: 0.1 + 0.2 must not fall out of its own rounding interval.
  return Math.abs(a.value * scale - b.value) <= half * (1 + 1e-9) + Math.abs(b.value) * 1e-12;
}
