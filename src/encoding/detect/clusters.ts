// Sequences of one code page that are side by side, with the evidence that they are damage and no text: how strange
// they are as written plus how well what they spell fits.
import {singleBytePages, singleByteTable, type SingleBytePage} from '../codec/single-byte.ts';
import {plausibility, scriptOf} from './plausibility.ts';
import {isReadable} from './readable.ts';
import type {Scan} from './scan.ts';
import {sequenceAt, type Sequence} from './sequence.ts';
import {strangeness} from './strangeness.ts';

export interface Cluster {
  readonly page: SingleBytePage;
  readonly start: number;
  readonly end: number;
  readonly sequences: readonly Sequence[];
  /** What the sequences spell. */
  readonly decoded: string;
  /** Best score of a sequence of it; see `STRONG`. */
  readonly score: number;
  /** Sum of how well the characters fit their places; negative for what no text holds. */
  readonly fit: number;
  /** Lowest score: what a cluster must not fall below to be decoded as a whole. */
  readonly worst: number;
  /** False for what no text can hold. */
  readonly isReadable: boolean;
}

/** All clusters of a page in text order. Linear in the hits. */
export function clustersOf(text: string, page: SingleBytePage, scan: Scan): readonly Cluster[] {
  const sequences = sequencesOf(text, page, scan);
  const clusters: Cluster[] = [];
  for (let first = 0; first < sequences.length;) {
    let last = first;
    while (sequences[last + 1]?.start === sequences[last]?.end && last + 1 < sequences.length) last++;
    clusters.push(cluster(text, page, sequences.slice(first, last + 1)));
    first = last + 1;
  }
  return clusters;
}

function sequencesOf(text: string, page: SingleBytePage, scan: Scan): readonly Sequence[] {
  const bit = 1 << singleBytePages.indexOf(page);
  const table = singleByteTable(page);
  const sequences: Sequence[] = [];
  let end = 0;
  for (const [index, offset] of scan.offsets.entries()) {
    if (offset < end || ((scan.masks[index] ?? 0) & bit) === 0) continue;
    const sequence = sequenceAt(text, offset, table);
    if (sequence === null) continue;
    sequences.push(sequence);
    end = sequence.end;
  }
  return sequences;
}

function cluster(text: string, page: SingleBytePage, sequences: readonly Sequence[]): Cluster {
  let best = -Infinity;
  let worst = Infinity;
  let fit = 0;
  for (const [i, sequence] of sequences.entries()) {
    const before = sequences[i - 1]?.code ?? text.charCodeAt(sequence.start - 1);
    const after = sequences[i + 1]?.code ?? text.charCodeAt(sequence.end);
    const fits = plausibility(sequence.code, {before, after});
    const points =
      strangeness(text, sequence.start, sequence.end) + fits + priorOf(page) - plainCyrillic(text, page, sequence);
    fit += fits;
    best = Math.max(best, points);
    worst = Math.min(worst, points);
  }
  const start = sequences[0]?.start ?? 0;
  const end = sequences.at(-1)?.end ?? 0;
  const side = sequences.length > 1 && worst >= 1 ? 1 : 0;
  const decoded = sequences.map(({code}) => String.fromCodePoint(code)).join('');
  const isText = isReadable(sequences, text.charAt(start - 1));
  const penalty = isText ? 0 : unreadablePenalty;
  return {
    page,
    start,
    end,
    sequences,
    decoded,
    fit: fit - penalty,
    score: best + side + runBonus(sequences) - penalty,
    worst,
    isReadable: isText,
  };
}

const unreadablePenalty = 8;

// Half of all Russian words hold three letters that are a valid sequence in code page 866 (`список`); only its frames are evidence.
function plainCyrillic(text: string, page: SingleBytePage, sequence: Sequence): number {
  if (page !== 'ibm866') return 0;
  for (let i = sequence.start; i < sequence.end; i++) if ((text.charCodeAt(i) & 0xff00) === 0x2500) return 0;
  return 6;
}

// Three and more characters of one script in a row, each spelt by two or three characters with the same lead or leads of one script:
// no clean text alternates like that.
function runBonus(sequences: readonly Sequence[]): number {
  const script = scriptOf(sequences[0]?.code ?? 0);
  let run = 0;
  for (const sequence of sequences) {
    if (script === null || scriptOf(sequence.code) !== script) break;
    run++;
  }
  return run >= 3 ? 3 : 0;
}

// Windows-1252 is by far the most frequent wrong reading, windows-1251 the next (ftfy's 70 cases: 41 and 8).
function priorOf(page: SingleBytePage): number {
  return page === 'windows-1252' || page === 'windows-1251' ? 0.5 : 0;
}
