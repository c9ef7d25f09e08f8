// UTF-8 read as ISO 8859-1 with all C1 controls (80–9F) taken away: half of all continuation bytes are gone, three of four Chinese characters lost
// something. That cannot be restored well (74 % at best); it is reported and left unchanged.
import {singleBytePages, singleByteTable} from '../codec/single-byte.ts';
import {utf8Length} from '../codec/utf8.ts';
import {scriptOf, type Script} from './plausibility.ts';
import type {Scan} from './scan.ts';
import {sequenceAt} from './sequence.ts';
import {addCounts, noCounts, stretchesOf, type Counts, type Stretch} from './stretches.ts';

const minLeads = 12;
const latin1 = singleBytePages.indexOf('iso-8859-1');

/** Whether it is worth asking: hardly any clean text has as many leads in dense lines. */
export function mayBeStripped(scan: Scan): boolean {
  return (scan.denseHits[latin1] ?? 0) >= minLeads / 2;
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
  return (isEastAsian(counts) || isAlphabet(text, stretches, counts)) && !readsOtherwise(text)
    ? {stretches, counts}
    : null;
}

// Expected shares: a quarter whole, half with one continuation, a quarter with none. Clean French has leads (é, à), hardly ever followed by one.
function isEastAsian(counts: Counts): boolean {
  const leads = counts.full + counts.part + counts.none;
  const fits =
    leads >= minLeads && counts.part >= leads * 0.25 && counts.full >= leads * 0.05 && counts.none >= leads * 0.05;
  return fits && counts.orphan <= counts.nonAscii * 0.05 && counts.eastAsian >= counts.full * 0.5;
}

// Two bytes a letter: half of them whole, half without their continuation (Hindi, Thai and Georgian have three: nearly none whole), and what is whole
// spells one alphabet.
function isAlphabet(text: string, stretches: readonly Stretch[], counts: Counts): boolean {
  const leads = counts.full + counts.part + counts.none;
  if (leads < 2 * minLeads || counts.full < leads * 0.05 || counts.part + counts.none < leads * 0.2) return false;
  if (counts.orphan > counts.nonAscii * 0.05) return false;
  const {whole, ofBest} = alphabetOf(text, stretches);
  return ofBest >= whole * 0.7 && ofBest >= minLeads / 2;
}

function alphabetOf(text: string, stretches: readonly Stretch[]): {readonly whole: number; readonly ofBest: number} {
  const table = singleByteTable('iso-8859-1');
  const scripts = new Map<Script, number>();
  let whole = 0;
  for (const {start, end} of stretches) {
    for (let i = start; i < end; i++) {
      if (utf8Length(text.charCodeAt(i)) < 2) continue;
      const sequence = sequenceAt(text, i, table);
      if (sequence === null) continue;
      whole++;
      const script = scriptOf(sequence.code);
      if (script !== null) scripts.set(script, (scripts.get(script) ?? 0) + 1);
      i = sequence.end - 1;
    }
  }
  return {whole, ofBest: Math.max(0, ...scripts.values())};
}

// What a Windows page or a lossless reading has where the controls were: one in a text of this kind is enough to say that they were not taken away.
const instead =
  /[\u0080-\u009f\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2020\u2021\u2030\u2039\u203a\u2122]|â€/u;

function readsOtherwise(text: string): boolean {
  return instead.test(text);
}
