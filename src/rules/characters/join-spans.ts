// Damaged stretches, often hundreds of single words, → the regions that a person would name.
import type {Span} from '../../model/text.ts';

/** Stretches closer than this belong to one region: two lines of clean ASCII, such as a fence or a list of links. */
const nearby = 200;

/** Returns the regions in order. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const regions: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = regions.at(-1);
    if (last !== undefined && span.start - last.end <= nearby)
      regions[regions.length - 1] = {start: last.start, end: Math.max(last.end, span.end)};
    else regions.push(span);
  }
  return regions;
}
