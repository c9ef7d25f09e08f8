// Edits → text, once. A fix is applied whole or not at all; fixes that touch what another has changed wait for the next pass.
import type {Edit, Fix} from '../model/finding.ts';
import {addTo} from '../model/groups.ts';

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
  const taken: TakenEdits = new Map();
  for (const {fix} of ordered) {
    const edits = [...fix.edits].sort(byPlace);
    if (edits.length > 0 && isInside(text, edits) && edits.every((edit) => isFree(taken, edit))) {
      for (const edit of edits) take(taken, edit);
      applied.push(fix);
    } else skipped.push(fix);
  }
  return {text: replaceAll(text, applied.flatMap((fix) => fix.edits).sort(byPlace)), applied, skipped};
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function startOf(fix: Fix): number {
  return fix.edits.reduce((least, {span}) => Math.min(least, span.start), Infinity);
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

/**
 * The edits taken so far, by blocks of the text that they touch: a column of a hundred thousand cells and a fix of each of its
 * rows are between each other, and no sorted list takes that in without moving its tail each time.
 */
type TakenEdits = Map<number, Edit[]>;

/** A block holds a cell or two, and so few edits to look at; an edit of a megabyte takes some thousand blocks. */
const blockLength = 64;

/** From the character before the edit to the one after it: those may touch. */
function* blocksOf({span}: Edit): Iterable<number> {
  const last = Math.floor((span.end + 1) / blockLength);
  for (let block = Math.floor((span.start - 1) / blockLength); block <= last; block += 1) yield block;
}

function isFree(taken: TakenEdits, edit: Edit): boolean {
  for (const block of blocksOf(edit)) {
    const others = taken.get(block) ?? [];
    if (others.some((other) => (byPlace(other, edit) <= 0 ? touches(other, edit) : touches(edit, other)))) return false;
  }
  return true;
}

function take(taken: TakenEdits, edit: Edit): void {
  for (const block of blocksOf(edit)) addTo(taken, block, edit);
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

function replaceAll(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const {span, text: replacement} of edits) {
    pieces.push(text.slice(at, span.start), replacement);
    at = span.end;
  }
  return pieces.join('') + text.slice(at);
}
