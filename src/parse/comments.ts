// HTML comments, where suppressions are written.
import type {Span} from '../model/text.ts';
import type {Comment} from '../model/table.ts';

/** The comments inside a stretch of HTML, in order; an unclosed one ends with the stretch. */
export function commentsIn(text: string, within: Span): Comment[] {
  const comments: Comment[] = [];
  // Cut out first: a search over the rest of the document, for each of its many small stretches, takes the square of its length.
  const html = text.slice(within.start, within.end);
  for (let start = html.indexOf('<!--'); start >= 0;) {
    const close = html.indexOf('-->', start + 4);
    const end = close < 0 ? html.length : close + 3;
    const inner = html.slice(start + 4, close < 0 ? end : close);
    comments.push({text: inner.trim(), span: {start: within.start + start, end: within.start + end}});
    start = html.indexOf('<!--', end);
  }
  return comments;
}
