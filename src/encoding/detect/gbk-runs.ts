// UTF-8 read as GBK (`浣犲ソ` for 你好): runs of characters whose GBK bytes are UTF-8 and read far better so. Words are valid by chance (图片,
// 学习, 要什么没什么): what they would become decides, and short ones count only next to long ones.
import {gbkCodeAt} from '../codec/gbk.ts';
import {missingAfter} from '../codec/utf8.ts';
import {decodeGbkRun} from './gbk-decoding.ts';
import {readingGain} from './reading-gain.ts';

export interface GbkRun {
  /** Offsets, half-open; U+FFFD and `?` that end it are outside. */
  readonly start: number;
  readonly end: number;
  /** `whole`: valid UTF-8 to its end; `cut`: valid but for missing bytes at its end; `sound`: not UTF-8. */
  readonly state: 'whole' | 'cut' | 'sound';
}

// Shorter runs are valid by chance.
const shortestOpeningRun = 4;
// Nats by which the other reading must be likelier, in all and a character. Damaged Chinese gains 7 a character; of the runs of 4 to 12
// characters in clean text that happen to be UTF-8 none gains 3 (2026-11-21, docs/accuracy.md).
const openingGain = 19;
const openingGainPerCharacter = 4;
// Share of sound runs up to which the document counts as damaged throughout.
const intactShare = 0.1;

export interface GbkDamage {
  /** Runs to decode, in text order. */
  readonly runs: readonly GbkRun[];
  readonly isWhole: boolean;
}

/** The runs that were UTF-8 read as GBK, or null. Linear; a clean run costs a look at its first one or two characters. */
export function gbkDamage(text: string): GbkDamage | null {
  if (!hasOpeningRun(text) && !hasLatinWords(text)) return null;
  const runs = gbkRuns(text);
  const damaged = runs.filter((run) => run.state !== 'sound');
  const sound = runs.length - damaged.length;
  const isWhole = sound <= runs.length * intactShare;
  const found = isWhole
    ? damaged
    : regions(text, runs).flatMap((region) => region.filter((run) => gainOf(text, run, true) > 0));
  return found.length === 0 ? null : {isWhole, runs: found};
}

function hasOpeningRun(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    const run = gbkRunAt(text, i);
    if (opens(text, run)) return true;
    i = run.end;
  }
  return false;
}

function opens(text: string, run: GbkRun): boolean {
  const length = run.end - run.start;
  if (run.state === 'sound' || length < shortestOpeningRun) return false;
  return gainOf(text, run) >= Math.max(openingGain, openingGainPerCharacter * length);
}

function gainOf(text: string, run: GbkRun, isBesideDamage = false): number {
  const {decoded, boundary} = decodeGbkRun(text, run);
  return readingGain(text.slice(run.start, boundary), decoded, isBesideDamage);
}

// Damaged runs without a sound one between them, one of which opens: a cell, a paragraph.
function regions(text: string, runs: readonly GbkRun[]): readonly (readonly GbkRun[])[] {
  const found: GbkRun[][] = [[]];
  for (const run of runs) {
    if (run.state === 'sound') found.push([]);
    else found.at(-1)?.push(run);
  }
  return found.filter((region) => region.some((run) => opens(text, run)));
}

// Accented letters read as GBK are single Han characters inside Latin words (`caf茅`): two of their bytes make one. Four of them,
// and hardly any other run.
const minWords = 4;

function hasLatinWords(text: string): boolean {
  let words = 0;
  let others = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    const run = gbkRunAt(text, i);
    if (
      run.end - run.start <= 2 &&
      run.state === 'whole' &&
      latinLetter.test(text.charAt(run.start - 1)) &&
      spellsLatin(text, run)
    )
      words++;
    else if (run.state === 'sound' && ++others > 8 + words) return false;
    i = run.end;
  }
  return words >= minWords && others <= words * intactShare;
}

const latinLetter = /[A-Za-z]/;

// C3–C5 and a continuation: the letters of Latin-1 and Latin Extended-A.
function spellsLatin(text: string, {start}: GbkRun): boolean {
  const lead = gbkCodeAt(text, start, 0) >> 8;
  return lead >= 0xc3 && lead <= 0xc5;
}

function gbkRuns(text: string): readonly GbkRun[] {
  const runs: GbkRun[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80 || text.charCodeAt(i) === 0xfffd) continue;
    const run = gbkRunAt(text, i);
    runs.push(run);
    i = run.end;
  }
  return runs;
}

/** The maximal run of characters outside ASCII that begins at `start`, classified. */
function gbkRunAt(text: string, start: number): GbkRun {
  let missing = 0;
  let isUtf8 = true;
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit < 0x80 || unit === 0xfffd) break;
    if (!isUtf8) continue;
    const code = gbkCodeAt(text, end, missing);
    if (code < 0) missing = -1;
    if (code > 0xff) missing = missingAfter(missing, code >> 8);
    missing = missingAfter(missing, code & 0xff);
    isUtf8 = missing >= 0;
  }
  // 锟斤拷 is U+FFFD itself: valid, and nothing to gain.
  if (!isUtf8 || /^[锟斤拷]+$/u.test(text.slice(start, end))) return {start, end, state: 'sound'};
  return {start, end, state: missing === 0 ? 'whole' : 'cut'};
}
