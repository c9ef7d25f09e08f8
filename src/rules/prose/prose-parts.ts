// The text of a document without code and raw HTML, and mostly without its tables, as parts at their own offsets. Nothing
// as long as a table is copied.
import type {Document} from '../../model/table.ts';
import type {Offset, Span} from '../../model/text.ts';

export interface ProsePart {
  /** Code spans are blanked out. */
  readonly text: string;
  /** Offset of its first character in the document's text. */
  readonly start: Offset;
}

/** The parts that hold `mark`, in document order: what a caller looks for is rare in long documents. Linear. */
export function proseParts({text, blocks, tables}: Document, mark: string, skip: 'tables' | 'code'): ProsePart[] {
  if (!text.includes(mark)) return [];
  const left = blocks.filter(({kind}) => kind === 'code' || kind === 'html').map(({span}) => span);
  if (skip === 'tables') for (const {span} of tables) left.push(span);
  left.sort((a, b) => a.start - b.start);
  return gaps(left, text.length).flatMap(({start, end}) => {
    const part = text.slice(start, end);
    return part.includes(mark) ? [{start, text: part.replace(/`[^`\n]*`/gu, (code) => ' '.repeat(code.length))}] : [];
  });
}

/** What ascending spans leave over. */
function gaps(spans: readonly Span[], length: number): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const {start, end} of spans) {
    if (start > at) found.push({start: at, end: start});
    at = Math.max(at, end);
  }
  if (at < length) found.push({start: at, end: length});
  return found;
}

export interface Match {
  readonly groups: readonly string[];
  readonly text: string;
  readonly start: Offset;
}

/** All matches of a global expression in the parts, in order; `groups` holds the bracketed ones, empty where they took no part. */
export function matchParts(parts: readonly ProsePart[], expression: RegExp): Match[] {
  return parts.flatMap(({text, start}) =>
    [...text.matchAll(expression)].map((match) => ({
      groups: match.slice(1).map((group: string | undefined) => group ?? ''),
      text: match[0],
      start: start + match.index,
    })),
  );
}
