// Numbers as readers see them.

/** Returns a share of 1 as a percentage, rounded to a number of decimals: 0.2138 → 21, or 21.4. */
export function percent(share: number, decimals: 0 | 1 = 0): number {
  const scale = 10 ** decimals;
  return Math.round(share * 100 * scale) / scale;
}

/** Returns a difference with its sign, the minus as U+2212. */
export function signedText(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

/** Returns the number without the noise of doubles: 0.30000000000000004 → 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
