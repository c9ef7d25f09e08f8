// What speaks for one option of a slot beside the language model: n-grams that the document holds elsewhere, and words that it completes.
import type {LanguageModel} from '../language/language-model.ts';
import {numberOf} from '../language/ngram-filter.ts';
import {extendFirstLane, extendSecondLane} from '../language/ngram-hash.ts';
import {LONGEST_REMEMBERED, type DocumentMemory, type Reading} from './document-memory.ts';

const LONGEST_WORD = 5;
/** A word counts 1 and a fifth of the logarithm of its frequency, which the model holds four times as large. */
const WORTH_OF_FREQUENCY = 0.05;

/** Where a slot stands in the reading, half-open, and what may be asked about it. */
export interface Place {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  readonly memory: DocumentMemory;
  readonly model: LanguageModel;
}

export interface Observations {
  /** Per length 1 to 4: logarithm of 1 + occurrences elsewhere of the n-gram through the option that occurs most. */
  readonly memory: Float64Array;
  /** Per length 2 to 5: strength of the most frequent word through the option, 0 for none. */
  readonly words: Float64Array;
}

/** `isOwn`: the option is the one that the reading holds, so that its own occurrence does not speak for it. */
export function observe(option: readonly number[], place: Place, isOwn: boolean): Observations {
  const {reading, start, end, model} = place;
  const from = Math.max(0, start - LONGEST_WORD + 1);
  const line = [
    ...reading.tokens.subarray(from, start),
    ...option,
    ...reading.tokens.subarray(end, end + LONGEST_WORD - 1),
  ];
  const optionStart = start - from;
  const optionEnd = optionStart + option.length;
  const counts = new Float64Array(LONGEST_REMEMBERED);
  const words = new Float64Array(LONGEST_WORD - 1);
  for (let last = optionStart; last < line.length; last++) {
    let first = 0;
    let second = 0;
    for (let at = last; at >= 0 && last - at < LONGEST_WORD; at--) {
      first = extendFirstLane(first, line[at] ?? 0);
      second = extendSecondLane(second, line[at] ?? 0);
      if (at >= optionEnd) continue;
      const length = last - at + 1;
      if (length <= LONGEST_REMEMBERED) {
        const own = isOwn ? place.memory.shareOf(from + at, length) : 0;
        counts[length - 1] = Math.max(counts[length - 1] ?? 0, place.memory.count(first, second) - own);
      }
      if (length === 1) continue;
      const number = numberOf(model.words, first, second);
      if (number >= 0) words[length - 2] = Math.max(words[length - 2] ?? 0, 1 + WORTH_OF_FREQUENCY * number);
    }
  }
  return {memory: counts.map((count) => Math.log1p(count)), words};
}
