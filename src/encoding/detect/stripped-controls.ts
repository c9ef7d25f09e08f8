// UTF-8 read as ISO 8859-1 with all C1 controls (80–9F) taken away: half of all continuation bytes are gone, three of four characters lost
// something. Nobody can restore that well (74 % at best, REPAIR.md); it is reported, and nothing of it is touched.
import {SINGLE_BYTE_PAGES, singleByteTable} from '../codec/single-byte.ts';
import type {Scan} from './scan.ts';
import {addCounts, noCounts, stretchesOf, type Counts, type Stretch} from './stretches.ts';

const LEAST_LEADS = 12;
const LATIN_1 = SINGLE_BYTE_PAGES.indexOf('iso-8859-1');

/** Whether it is worth asking: hardly any clean text has as many leads in dense lines. */
export function mayBeStripped(scan: Scan): boolean {
  return (scan.denseHits[LATIN_1] ?? 0) >= LEAST_LEADS / 2;
}

/** The stretches, or null. Linear. */
export function strippedControls(
  text: string,
): {readonly stretches: readonly Stretch[]; readonly counts: Counts} | null {
  const stretches = stretchesOf(text, singleByteTable('iso-8859-1')).filter(
    ({counts}) => counts.full + counts.part > 0,
  );
  const counts = noCounts();
  for (const stretch of stretches) addCounts(counts, stretch.counts);
  const leads = counts.full + counts.part + counts.none;
  // Expected shares: a quarter whole, half with one continuation, a quarter with none. Clean French has leads (é, à), hardly ever followed by one.
  const fits =
    leads >= LEAST_LEADS && counts.part >= leads * 0.25 && counts.full >= leads * 0.05 && counts.none >= leads * 0.05;
  return fits && counts.orphan <= counts.nonAscii * 0.05 && counts.eastAsian >= counts.full * 0.5
    ? {stretches, counts}
    : null;
}
