// HTML comments, where suppressions are written.
import type {Span} from '../model/text.ts';
import type {Comment} from '../model/table.ts';

/** The comments inside a stretch of HTML, in order; an unclosed one ends with the stretch. */
export function commentsIn(text: string, within: Span): Comment[] {
  const comments: Comment[] = [];
  let start = text.indexOf('<!--', within.start);
  while (start >= 0 && start < within.end) {
    const close = text.indexOf('-->', start + 4);
    const end = close < 0 || close >= within.end ? within.end : close + 3;
    const inner = close < 0 || close >= within.end ? text.slice(start + 4, end) : text.slice(start + 4, close);
    comments.push({text: inner.trim(), span: {start, end}});
    start = text.indexOf('<!--', end);
  }
  return comments;
}
