// A damaged text beside the mapping of a clean one → everything that they share: lines in order, passages of lines that were edited, then lines and
// cells that were moved. Near-linear.
import {alignLines, lineStarts, type Match} from './align-lines.ts';
import {pushAll} from '../../model/lists.ts';
import {alignPassages} from './align-passages.ts';
import {unitFrom, type DamageMapping} from './damage-mapping.ts';

const nonAscii = /[^\u0000-\u007f]/u;

/** Matches of `text` (a) with `mapping.damaged` (b), ascending and not overlapping in a. Those that were moved do not ascend in b. */
export function alignTexts(text: string, mapping: DamageMapping): readonly Match[] {
  const a = linesOf(text);
  const b = linesOf(mapping.damaged);
  const inOrder: Match[] = [];
  let from = {a: 0, b: 0};
  for (const pair of [...alignLines(a.lines, b.lines), {a: a.lines.length, b: b.lines.length}]) {
    const start = {a: a.starts[pair.a] ?? text.length, b: b.starts[pair.b] ?? mapping.damaged.length};
    if (start.a > from.a && start.b > from.b)
      pushAll(inOrder, alignPassages(text, mapping.damaged, {a: from.a, aEnd: start.a, b: from.b, bEnd: start.b}));
    const length = a.lines[pair.a]?.length ?? 0;
    if (length > 0) inOrder.push({...start, length});
    from = {a: start.a + length, b: start.b + length};
  }
  const ordered = joined(inOrder);
  return joined([...ordered, ...movedMatches(text, mapping, ordered)].sort((x, y) => x.a - y.a));
}

function linesOf(text: string): {readonly starts: Uint32Array; readonly lines: readonly string[]} {
  const starts = lineStarts(text);
  const lines: string[] = [];
  for (let i = 0; i + 1 < starts.length; i++) lines.push(text.slice(starts[i], starts[i + 1]));
  return {starts, lines};
}

/** Matches that continue each other become one. */
function joined(matches: readonly Match[]): readonly Match[] {
  const result: {a: number; b: number; length: number}[] = [];
  for (const match of matches) {
    const last = result.at(-1);
    if (last !== undefined && last.a + last.length === match.a && last.b + last.length === match.b)
      last.length += match.length;
    else result.push({...match});
  }
  return result;
}

// A moved row has another rank, its cells are what they were. A cell counts by itself only when all cells that look like it say the same.
const cellPattern = /[^|\t\r\n<>"]+/gu;
/** A moved cell must carry so many letters: short ones are equal by chance. */
const minOfACell = 6;

function movedMatches(text: string, mapping: DamageMapping, matches: readonly Match[]): readonly Match[] {
  const open = gapsBetween(text, matches).filter(({start, end}) => nonAscii.test(text.slice(start, end)));
  if (open.length === 0) return [];
  const known = cellsOf(mapping);
  const found: Match[] = [];
  for (const gap of open) {
    const from = cellStart(text, gap.start);
    for (const {0: cell, index} of text.slice(from, cellEnd(text, gap.end)).matchAll(cellPattern)) {
      const trimmed = cell.trim();
      const place = known.get(trimmed);
      const a = from + index + cell.indexOf(trimmed);
      // A cell that is matched in part has its place already.
      if (place !== undefined && place >= 0 && a >= gap.start && a + trimmed.length <= gap.end)
        found.push({a, b: place, length: trimmed.length});
    }
  }
  return found;
}

/** Position of a cell of the mapping; −1 when cells that look alike were different. */
function cellsOf(mapping: DamageMapping): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const {0: cell, index} of mapping.damaged.matchAll(cellPattern)) {
    const trimmed = cell.trim();
    if (!nonAscii.test(trimmed) || significantLength(trimmed) < minOfACell) continue;
    const at = index + cell.indexOf(trimmed);
    const before = known.get(trimmed);
    if (before === undefined) known.set(trimmed, at);
    else if (before >= 0 && cleanAt(mapping, before, trimmed.length) !== cleanAt(mapping, at, trimmed.length))
      known.set(trimmed, -1);
  }
  return known;
}

function cleanAt(mapping: DamageMapping, at: number, length: number): string {
  const [first, last] = [unitFrom(mapping, at), unitFrom(mapping, at + length)];
  return mapping.clean.slice(mapping.cleanStarts[first], mapping.cleanStarts[last]);
}

/** Number of significant units in a text: letters, digits, everything outside ASCII but U+FFFD. */
export function significantLength(text: string, start = 0, end = text.length): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (
      (unit > 0x7f && unit !== 0xfffd) ||
      (unit >= 0x30 && unit <= 0x39) ||
      ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a)
    )
      count++;
  }
  return count;
}

function gapsBetween(
  text: string,
  matches: readonly Match[],
): readonly {readonly start: number; readonly end: number}[] {
  const gaps: {start: number; end: number}[] = [];
  let at = 0;
  for (const {a, length} of matches) {
    if (a > at) gaps.push({start: at, end: a});
    at = a + length;
  }
  if (at < text.length) gaps.push({start: at, end: text.length});
  return gaps;
}

const separators = '|\t\r\n<>"';

function cellStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !separators.includes(text.charAt(start - 1))) start--;
  return start;
}

function cellEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !separators.includes(text.charAt(end))) end++;
  return end;
}
