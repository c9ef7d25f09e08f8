// The words for places in a text. Offsets are UTF-16 code units from 0; line and column numbers are made at the edge
// by `LineIndex` (src/text/line-index.ts).

/** UTF-16 code units from the start of a document's text. A plain number: a brand would put a cast on each read of the typed arrays that hold them. */
export type Offset = number;

/** Half-open: `start` belongs to it, `end` does not. */
export interface Span {
  readonly start: Offset;
  readonly end: Offset;
}

/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export type Instant = string;

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** Compares by UTF-16 units: the same order on every machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Returns the instant so many milliseconds later, or earlier if negative. */
export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
