// Evidence for one option of a slot besides the language model: n-grams found elsewhere in the document, and words that it completes.
import type {LanguageModel} from '../language/language-model.ts';
import {numberOf} from '../language/ngram-filter.ts';
import {extendFirstLane, extendSecondLane} from '../language/ngram-hash.ts';
import {remembered, type DocumentMemory, type Reading} from './document-memory.ts';

/** Words of 5 characters are too rare to pay for their look-ups: 1 in 2,000 choices of the development documents. */
const longest = 4;
/** A word counts 1 and a fifth of the logarithm of its frequency, which the model holds four times as large. */
const worthOfFrequency = 0.05;
const maxTokensOfAnOption = 8;

/** Where a slot is in the reading, half-open, and what may be asked about it. */
export interface Place {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  readonly memory: DocumentMemory;
  readonly model: LanguageModel;
}

/** What the observations are worth in natural logarithms, by the length of the n-gram: 1 to 4 characters; 0 where it is not asked. */
export interface Worth {
  /** Of the logarithm of 1 + occurrences elsewhere, of the n-gram through the option that occurs most. */
  readonly memory: readonly number[];
  /** Of the most frequent word through the option: 1 and a fifth of the logarithm of its frequency. */
  readonly words: readonly number[];
}

const line = new Uint16Array(2 * longest + maxTokensOfAnOption);
const counts = new Float64Array(longest);
const strengths = new Float64Array(longest);

/** The sum of what was observed. `isOwn`: the option is the one that the reading holds, so that its own occurrence does not support it. */
export function observe(option: readonly number[], place: Place, isOwn: boolean, worth: Worth): number {
  const {reading, start, end} = place;
  const from = Math.max(0, start - longest + 1);
  let length = 0;
  for (let at = from; at < start; at++) line[length++] = reading.tokens[at] ?? 0;
  const optionStart = length;
  for (const token of option.slice(0, maxTokensOfAnOption)) line[length++] = token;
  const stop = Math.min(reading.tokens.length, end + longest - 1);
  for (let at = end; at < stop; at++) line[length++] = reading.tokens[at] ?? 0;
  counts.fill(0);
  strengths.fill(0);
  const stopAfter = Math.min(length, optionStart + longest);
  for (let last = optionStart; last < stopAfter; last++) growLeftwards(last, optionStart, place, isOwn ? from : null);
  let sum = 0;
  for (let k = 0; k < longest; k++)
    sum += Math.log1p(counts[k] ?? 0) * (worth.memory[k] ?? 0) + (strengths[k] ?? 0) * (worth.words[k] ?? 0);
  return sum;
}

// Only n-grams through the first character of the option: a longer one (a space that may be a lost A0) would have more of them.
/** Looks up the n-grams of the line that end at `last` and hold `optionStart`; `from` is where the line begins in the reading, if it is there. */
function growLeftwards(last: number, optionStart: number, {memory, model}: Place, from: number | null): void {
  let first = 0;
  let second = 0;
  let isKnown = true;
  for (let at = last; at >= 0 && last - at < longest; at--) {
    first = extendFirstLane(first, line[at] ?? 0);
    second = extendSecondLane(second, line[at] ?? 0);
    if (at > optionStart) continue;
    const k = last - at;
    if (isKnown && remembered[k] === true) {
      const count = memory.count(first, second) - (from === null ? 0 : memory.shareOf(from + at, k + 1));
      if (count > (counts[k] ?? 0)) counts[k] = count;
      // An n-gram is not there when a part of it is not.
      isKnown = count > 0 || (k === 0 && memory.lacksSingle === true);
    }
    if (k === 0) continue;
    const number = numberOf(model.words, first, second);
    const strength = number < 0 ? 0 : 1 + worthOfFrequency * number;
    if (strength > (strengths[k] ?? 0)) strengths[k] = strength;
  }
}
