// Which words a document uses, counted on what survived of it and on what was restored with confidence. Documents repeat their terms, so a
// candidate that completes one of them is likelier than the language alone says.
// n-grams of 1, 2 and 4 tokens in an open-addressing table of typed arrays; n-grams of ASCII alone are left out, no candidate is one.
import {extendFirstLane, extendSecondLane} from '../language/ngram-hash.ts';

/** Which lengths are remembered, from 1; three characters say nothing that two and four do not (fitted weight 0). */
export const remembered: readonly boolean[] = [true, true, false, true];
/** An n-gram with a character less certain than this is not remembered at all. */
const minConfidence = 0.6;

/** The document as it is, parallel by character. */
export interface Reading {
  readonly tokens: Uint16Array;
  /** 1 for what was never lost. */
  readonly confidence: Float32Array;
  /** 1 for characters outside ASCII. */
  readonly wide: Uint8Array;
}

export interface DocumentMemory {
  /** How often the n-gram with these lanes and this last token occurs in the document; doubtful occurrences count in part. */
  count(first: number, second: number): number;
  /** What the n-gram of `length` tokens at `start` itself has put into the count. */
  shareOf(start: number, length: number): number;
  /** Single characters were not counted, so that one that is missing says nothing of longer n-grams. */
  readonly lacksSingle?: boolean;
}

/** Counts the characters from `start` to `end`; with `wordsOnly` neither single ones nor n-grams with ASCII. Linear; 32 to 64 bytes of memory a character. */
export function rememberDocument(reading: Reading, start: number, end: number, wordsOnly = false): DocumentMemory {
  const {tokens, confidence, wide} = reading;
  const room = 2 ** Math.ceil(Math.log2(Math.max(16, remembered.length * (end - start))));
  const keys = new Uint32Array(room);
  const counts = new Float32Array(room);

  const slotOf = (first: number, second: number): number => {
    const key = (second | 1) >>> 0;
    let slot = (first ^ (second >>> 7)) & (room - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (room - 1);
    return slot;
  };
  const shareOf = (from: number, length: number): number => {
    let least = 1;
    for (let at = from; at < from + length; at++) least = Math.min(least, confidence[at] ?? 0);
    return least < minConfidence ? 0 : least;
  };

  for (let last = start; last < end; last++) {
    let first = 0;
    let second = 0;
    let least = 1;
    let isWide = 0;
    for (let at = last; at >= start && at > last - remembered.length; at--) {
      least = Math.min(least, confidence[at] ?? 0);
      if (least < minConfidence) break;
      first = extendFirstLane(first, tokens[at] ?? 0);
      second = extendSecondLane(second, tokens[at] ?? 0);
      isWide |= wide[at] ?? 0;
      if (wordsOnly && (at === last || wide[at] !== 1)) {
        if (wide[at] !== 1) break;
        continue;
      }
      if (isWide === 0 || remembered[last - at] !== true) continue;
      const slot = slotOf(first, second);
      keys[slot] = (second | 1) >>> 0;
      counts[slot] = (counts[slot] ?? 0) + least;
    }
  }
  return {count: (first, second) => counts[slotOf(first, second)] ?? 0, shareOf};
}

/** Both counts together; only the document's own n-grams are in its count themselves. */
export function joinMemories(own: DocumentMemory, other: DocumentMemory): DocumentMemory {
  return {
    count: (first, second) => own.count(first, second) + other.count(first, second),
    shareOf: (start, length) => own.shareOf(start, length),
    lacksSingle: true,
  };
}
