// How both pages about a repair show a doubtful character: its context, its readings and their probability.
import type {UncertainCharacter} from './json.ts';

/** Characters of context on each side: a line of a phone. */
const contextLength = 28;
/** Readings less likely than half a percent only make the others harder to see; the JSON has them. */
const minShare = 0.005;

export interface UncertainContext {
  /** What is before and after the character in its line. */
  readonly before: string;
  readonly after: string;
  /** The other readings, likeliest first. */
  readonly others: UncertainCharacter['alternatives'];
}

/** Returns what a page shows around a doubtful character of a text. */
export function contextOf(text: string, {offset, chosen, alternatives}: UncertainCharacter): UncertainContext {
  const end = offset + chosen.length;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  return {
    before: text.slice(Math.max(lineStart, offset - contextLength), offset),
    after: text.slice(end, Math.min(lineEnd === -1 ? text.length : Math.max(lineEnd, end), end + contextLength)),
    others: alternatives.filter((other) => other.text !== chosen && other.confidence >= minShare),
  };
}

/** Returns the text with signs for line ends, tabs and spaces, which would not be seen alone. */
export function visible(text: string): string {
  return text.replace(/\n/gu, '\u23ce').replace(/\r/gu, '').replace(/\t/gu, '\u21e5').replace(/ /gu, '\u2423');
}

/** Returns a probability as `87%`; near 0 and 1, where a tenth matters, `99.4%`. */
export function probabilityText(probability: number): string {
  return `${(probability * 100).toFixed(probability > 0.99 || probability < 0.01 ? 1 : 0)}%`;
}
