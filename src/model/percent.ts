// Shares as readers see them.

/** Returns a share of 1 as a percentage, rounded to a number of decimals: 0.2138 → 21, or 21.4. */
export function percent(share: number, decimals: 0 | 1 = 0): number {
  const scale = 10 ** decimals;
  return Math.round(share * 100 * scale) / scale;
}
