// A set of n-grams with a number from 0 to 63 for each: a binary fuse filter (Graf and Lemire 2022) of 24-bit cells, three memory accesses a look-up.
// It is built by scripts/language-model/pack.mjs.

export interface NgramFilter {
  /** Cells of 24 bits: 18 of fingerprint, 6 of number; the exclusive or of three of them is the answer. */
  readonly low: Uint16Array;
  readonly high: Uint8Array;
  readonly segmentBits: number;
  readonly segmentCount: number;
}

/** Number of the n-gram with these lanes (ngram-hash.ts), or -1 when it is not in the set; wrong about an absent one once in 2^18. */
export function numberOf({low, high, segmentBits, segmentCount}: NgramFilter, first: number, second: number): number {
  const mask = (1 << segmentBits) - 1;
  const segment = Math.floor((first >>> 0) * (segmentCount / 4294967296));
  const mixed = Math.imul(first ^ (second >>> 11), 0x2c1b3c6d);
  const a = (segment << segmentBits) + (second & mask);
  const b = ((segment + 1) << segmentBits) + ((second >>> 16) & mask);
  const c = ((segment + 2) << segmentBits) + ((mixed >>> 8) & mask);
  const cell =
    ((low[a] ?? 0) ^ (low[b] ?? 0) ^ (low[c] ?? 0)) | (((high[a] ?? 0) ^ (high[b] ?? 0) ^ (high[c] ?? 0)) << 16);
  return cell >>> 6 === fingerprintOf(first, second) ? cell & 63 : -1;
}

/** 18 bits that tell n-grams apart inside the filter. */
export function fingerprintOf(first: number, second: number): number {
  const mixed = Math.imul(second ^ Math.imul(first, 0x297a2d39), 0x1b56c4e9);
  return (mixed ^ (mixed >>> 15)) >>> 14;
}
