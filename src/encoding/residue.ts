// How much of what a round should decode it leaves: leads without their continuations, between characters that it decodes.
import {isSingleBytePage, singleByteTable} from './codec/single-byte.ts';
import type {Piece, Round} from './round.ts';

/** Cyrillic and Greek that lost bytes twice come out a quarter right (bench:repair); lossless documents leave nothing. */
export const trustedResidue = 0.004;

export const lostTwice =
  'it is left: the text was damaged twice and lost bytes the first time, so that what the second reading is made of is not known';

// A share of fewer says nothing.
const least = 50;

/** Share of characters that are lost or left among all that the round decodes, 0 to 1; 0 for charsets of two bytes. Linear. */
export function residueOf(text: string, {readAs, writtenIn, pieces}: Round): number {
  if (writtenIn !== 'utf-8' || !isSingleBytePage(readAs)) return 0;
  const {bytes} = singleByteTable(readAs);
  let decoded = 0;
  let left = 0;
  for (const [i, {options, end, lossy}] of pieces.entries()) {
    if (lossy) left++;
    else decoded += options[0]?.length ?? 0;
    // Up to the next piece of the line.
    const next = pieces[i + 1]?.start ?? end;
    for (let at = end; at < next && text.charCodeAt(at) !== 10; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f && (bytes[unit] ?? 0) >= 0xc2) left++;
    }
  }
  return decoded + left < least ? 0 : left / (decoded + left);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether most of the pieces hold something that earlier rounds decoded. Both lists ascend. */
export function isNested(pieces: readonly Piece[], decoded: readonly Stretch[]): boolean {
  let next = 0;
  let nested = 0;
  for (const {start, end} of pieces) {
    while ((decoded[next]?.end ?? Infinity) <= start) next++;
    if ((decoded[next]?.start ?? Infinity) < end) nested++;
  }
  return nested > pieces.length / 2;
}
