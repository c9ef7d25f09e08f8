// Which byte values a process may have lost: those that its code page lacks, and those that clean-ups take along, unless a sequence still holds
// them. A value that is merely absent is weighed by how much text there is without it.
import {singleByteTable, type SingleBytePage} from '../codec/single-byte.ts';

// Windows-1252 and 1254 differ in what they lose: 1254 has neither 8E nor 9E. Before any evidence, ten to one for 1252.
const odds1254 = 0.1;
const only1254: readonly number[] = [0x8e, 0x9e];
// A clean-up of format characters takes the soft hyphen (AD) along: the sample's process. Three of ten, before any evidence.
const oddsSoftHyphen = 0.43;
const softHyphen = 0xad;
// No-break spaces made spaces, when no space inside a sequence shows it.
const oddsSpaces = 0.05;
export const noBreakSpace = 0xa0;

/** How often each continuation byte occurs in whole sequences, and how many there are. */
export interface SeenBytes {
  readonly seen: Uint32Array;
  readonly total: number;
}

export interface LostBytes {
  /** Ascending. */
  readonly bytes: readonly number[];
  /** Log probability that a byte value is lost, for those that may as well be absent by chance. */
  readonly doubts: ReadonlyMap<number, number>;
}

export interface Signs {
  /** Lost bytes left nothing in their place. */
  readonly isDropped: boolean;
  /** A lead is followed by a space that may have been A0. */
  readonly hasSpaces: boolean;
  /** Such a space is followed by another continuation: it was A0. */
  readonly hasInnerSpaces: boolean;
  /** Windows-1252 stands for 1254, too, where the text holds no byte that tells them apart. */
  readonly mayBe1254: boolean;
}

/** The continuation bytes (80–BF) that may be lost. */
export function lostBytes(page: SingleBytePage, {seen, total}: SeenBytes, signs: Signs): LostBytes {
  const isGone = (byte: number): boolean => seen[byte] === 0;
  const bytes = singleByteTable(page).undefinedBytes.filter((byte) => byte > 0x7f && byte < 0xc0 && isGone(byte));
  const doubts = new Map<number, number>();
  const weigh = (byte: number, odds: number, share: number): void => {
    doubts.set(byte, logProbability(odds, (share * total) / 64));
  };
  if (signs.hasSpaces && !signs.hasInnerSpaces) weigh(noBreakSpace, oddsSpaces, 1);
  if (page === 'windows-1254' || signs.mayBe1254)
    for (const byte of only1254) {
      if (!isGone(byte)) continue;
      weigh(byte, odds1254, 2);
      if (!bytes.includes(byte)) bytes.push(byte);
    }
  if (isGone(softHyphen) && signs.isDropped) {
    bytes.push(softHyphen);
    weigh(softHyphen, oddsSoftHyphen, 1);
  }
  return {bytes: bytes.sort((a, b) => a - b), doubts};
}

// A byte value that is not lost is expected once in 64 continuations: with each that passes without it, loss gains in odds.
function logProbability(odds: number, expected: number): number {
  const posterior = odds * Math.exp(Math.min(30, expected));
  return Math.log(posterior / (1 + posterior));
}
