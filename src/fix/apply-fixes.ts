// Edits → text, once. A fix is applied whole or not at all; fixes that touch what another has changed wait for the next pass.
import type {Edit, Fix} from '../model/finding.ts';

export interface FixedText<F extends Fix> {
  readonly text: string;
  /** In the order of the text. */
  readonly applied: readonly F[];
  /** Overlapped one that came first, or pointed outside the text. */
  readonly skipped: readonly F[];
}

/** Returns the text with the fixes applied that do not overlap; earlier places win, then the order given. n log n. */
export function applyFixes<F extends Fix>(text: string, fixes: readonly F[]): FixedText<F> {
  const ordered = fixes
    .map((fix, order) => ({fix, order, start: startOf(fix)}))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  const applied: F[] = [];
  const skipped: F[] = [];
  const taken: Edit[] = [];
  for (const {fix} of ordered) {
    const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    if (edits.length > 0 && isInside(text, edits) && isFree(taken, edits)) {
      insertSorted(taken, edits);
      applied.push(fix);
    } else skipped.push(fix);
  }
  return {text: replaceAll(text, taken), applied, skipped};
}

function startOf(fix: Fix): number {
  return Math.min(...fix.edits.map((edit) => edit.span.start));
}

function isInside(text: string, edits: readonly Edit[]): boolean {
  return edits.every(({span}, at) => {
    const before = edits[at - 1];
    return (
      span.start >= 0 &&
      span.end >= span.start &&
      span.end <= text.length &&
      (before === undefined || !touches(before, edits[at]))
    );
  });
}

/** Whether no edit already taken touches one of these. Taken edits are sorted and apart, so each look-up is a bisection. */
function isFree(taken: readonly Edit[], edits: readonly Edit[]): boolean {
  return edits.every((edit) => {
    const at = lowerBound(taken, edit.span.start);
    return !touches(taken[at - 1], edit) && !touches(edit, taken[at]);
  });
}

/** Two edits touch when they share a character, or insert at the same place, or one inserts at the other's border. */
function touches(before: Edit | undefined, after: Edit | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (before.span.end > after.span.start) return true;
  return (
    before.span.end === after.span.start &&
    (before.span.start === before.span.end || after.span.start === after.span.end)
  );
}

/** First edit that starts at or behind the offset. */
function lowerBound(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fixes come in order, so nearly always this appends. */
function insertSorted(taken: Edit[], edits: readonly Edit[]): void {
  for (const edit of edits) taken.splice(lowerBound(taken, edit.span.start), 0, edit);
}

function replaceAll(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const {span, text: replacement} of edits) {
    pieces.push(text.slice(at, span.start), replacement);
    at = span.end;
  }
  return pieces.join('') + text.slice(at);
}
