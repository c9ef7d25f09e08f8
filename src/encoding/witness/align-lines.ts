// Two versions of a text → the lines that they share, in order. Lines that occur once in both are anchors (patience diff); equal neighbours of anchors
// join them, and what is between is searched again, since a line may be unique there. Near-linear: every pass halves nothing but looks at each line once.
import {longestAscending} from '../../values/longest-ascending.ts';

/** A stretch that is equal in both texts. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Offsets where lines begin, and the length of the text at the end. */
export function lineStarts(text: string): Uint32Array {
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  return Uint32Array.from(starts);
}

export interface LinePair {
  readonly a: number;
  readonly b: number;
}

/** Pairs of equal lines, ascending in both. */
export function alignLines(a: readonly string[], b: readonly string[]): readonly LinePair[] {
  const pairs: LinePair[] = [];
  alignBetween(a, b, {a: 0, aEnd: a.length, b: 0, bEnd: b.length}, pairs, 0);
  return pairs;
}

interface Gap {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

/** Deeper, each pass finds hardly anything: what is left there are repeated lines. */
const deepest = 8;

function alignBetween(a: readonly string[], b: readonly string[], gap: Gap, into: LinePair[], depth: number): void {
  const {tail, ...rest} = strip(a, b, gap, into);
  const anchors = depth < deepest ? ascending(uniquePairs(a, b, rest)) : [];
  if (anchors.length > 0) {
    let from = {a: rest.a, b: rest.b};
    for (const anchor of [...anchors, {a: rest.aEnd, b: rest.bEnd}]) {
      if (anchor.a > from.a && anchor.b > from.b)
        alignBetween(a, b, {a: from.a, aEnd: anchor.a, b: from.b, bEnd: anchor.b}, into, depth + 1);
      if (anchor.a < rest.aEnd) into.push(anchor);
      from = {a: anchor.a + 1, b: anchor.b + 1};
    }
  }
  for (let i = 0; i < tail; i++) into.push({a: rest.aEnd + i, b: rest.bEnd + i});
}

/** Takes equal lines off both ends; those of the beginning are written at once. */
function strip(a: readonly string[], b: readonly string[], gap: Gap, into: LinePair[]): Gap & {tail: number} {
  const rest = {...gap, tail: 0};
  while (rest.a < rest.aEnd && rest.b < rest.bEnd && a[rest.a] === b[rest.b]) into.push({a: rest.a++, b: rest.b++});
  while (rest.aEnd > rest.a && rest.bEnd > rest.b && a[rest.aEnd - 1] === b[rest.bEnd - 1]) {
    rest.aEnd--;
    rest.bEnd--;
    rest.tail++;
  }
  return rest;
}

function uniquePairs(a: readonly string[], b: readonly string[], gap: Gap): readonly LinePair[] {
  if (gap.a >= gap.aEnd || gap.b >= gap.bEnd) return [];
  const inA = uniqueLines(a, gap.a, gap.aEnd);
  const inB = uniqueLines(b, gap.b, gap.bEnd);
  const pairs: LinePair[] = [];
  for (const [line, at] of inA) {
    const other = inB.get(line) ?? -1;
    if (at >= 0 && other >= 0) pairs.push({a: at, b: other});
  }
  return pairs;
}

/** Position of each line; −1 for lines that occur in several places. */
function uniqueLines(lines: readonly string[], start: number, end: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? '';
    found.set(line, found.has(line) ? -1 : at);
  }
  return found;
}

/** The longest list of pairs, given in order of `a`, that ascends in `b`, too. O(n log n). */
export function ascending<T extends {readonly b: number}>(pairs: readonly T[]): readonly T[] {
  // Of two pairs with the same `b`, the later one gets the smaller key: only one of them can be in the list.
  const inOrder = longestAscending(Float64Array.from(pairs, ({b}, at) => b * pairs.length - at));
  return pairs.filter((_, at) => inOrder[at] === 1);
}
