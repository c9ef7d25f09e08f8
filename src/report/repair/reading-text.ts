// How both pages about a repair write a reading and its probability.

/** Returns the text with signs for line ends, tabs and spaces, which would not be seen alone. */
export function visible(text: string): string {
  return text.replace(/\n/gu, '\u23ce').replace(/\r/gu, '').replace(/\t/gu, '\u21e5').replace(/ /gu, '\u2423');
}

/** Returns a probability as `87 %`; near 0 and 1, where a tenth matters, `99.4 %`. */
export function probabilityText(probability: number): string {
  return `${(probability * 100).toFixed(probability > 0.99 || probability < 0.01 ? 1 : 0)} %`;
}
