// Two stretches of text that differ → what they share, in order, character by character. Blocks of one side are looked up in the other (as rsync does), the
// longest ascending list of hits is kept and grown to both sides, and what is between is searched with shorter blocks. Linear for each block length.
import {ascending, type Match} from './align-lines.ts';
import {pushAll} from '../../model/lists.ts';

/** From 2k − 1 characters on, a shared stretch is found for certain with blocks of k. The last one finds a word between two edits. */
const blockLengths = [24, 10, 5];

export interface Region {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Matches in `region`, ascending in both texts, each as long as it can be. */
export function alignPassages(a: string, b: string, region: Region, level = 0): readonly Match[] {
  const matches: Match[] = [];
  let {a: aStart, b: bStart, aEnd, bEnd} = region;
  while (aStart < aEnd && bStart < bEnd && a.charCodeAt(aStart) === b.charCodeAt(bStart)) {
    aStart++;
    bStart++;
  }
  if (aStart > region.a) matches.push({a: region.a, b: region.b, length: aStart - region.a});
  while (aEnd > aStart && bEnd > bStart && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  pushAll(matches, alignInside(a, b, {a: aStart, aEnd, b: bStart, bEnd}, level));
  if (aEnd < region.aEnd) matches.push({a: aEnd, b: bEnd, length: region.aEnd - aEnd});
  return matches;
}

function alignInside(a: string, b: string, region: Region, level: number): readonly Match[] {
  const size = blockLengths[level];
  if (size === undefined) return [];
  if (region.aEnd - region.a < size || region.bEnd - region.b < size) return alignInside(a, b, region, level + 1);
  const hits = ascending(blockHits(a, b, region, size));
  const matches: Match[] = [];
  let from = {a: region.a, b: region.b};
  for (const hit of [...hits, {a: region.aEnd, b: region.bEnd, length: 0}]) {
    // A hit was grown to the right, perhaps beyond the start of the one after it.
    const over = Math.max(0, from.a - hit.a, from.b - hit.b);
    if (over > 0 && over >= hit.length) continue;
    const start = {a: hit.a + over, b: hit.b + over};
    if (start.a > from.a && start.b > from.b) {
      const between = {a: from.a, aEnd: start.a, b: from.b, bEnd: start.b};
      pushAll(matches, alignPassages(a, b, between, level + 1));
    }
    if (hit.length > 0) matches.push({...start, length: hit.length - over});
    from = {a: start.a + hit.length - over, b: start.b + hit.length - over};
  }
  return matches;
}

/** Stretches of `a` that hold a block which `b` has once, in order of `a`. */
function blockHits(a: string, b: string, region: Region, size: number): readonly Match[] {
  const blocks = new Map<string, number>();
  for (let at = region.b; at + size <= region.bEnd; at += size) {
    const block = b.slice(at, at + size);
    blocks.set(block, blocks.has(block) ? -1 : at);
  }
  const hits: Match[] = [];
  for (let at = region.a; at + size <= region.aEnd;) {
    const other = blocks.get(a.slice(at, at + size)) ?? -1;
    if (other < 0) {
      at++;
      continue;
    }
    let length = size;
    while (
      at + length < region.aEnd &&
      other + length < region.bEnd &&
      a.charCodeAt(at + length) === b.charCodeAt(other + length)
    )
      length++;
    hits.push({a: at, b: other, length});
    at += length;
  }
  return hits;
}
