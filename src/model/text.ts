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

export type Language = 'en' | 'zh-CN';
