// Text → the stretches of it that were decoded wrongly, named by process. Cheap on clean text (one table read a character) and free of the
// language model; what `repair` would put in their place is repair's business.
import type {Damage} from '../model/encoding.ts';
import type {Round} from './round.ts';
import {controlRound} from './detect/control-round.ts';
import {misreadRound} from './detect/misread-round.ts';
import {gbkDamage, type GbkDamage} from './detect/gbk-runs.ts';
import {excerptAt, reportedDamage} from './detect/reported.ts';
import {scanText} from './detect/scan.ts';
import {mayBeStripped, strippedControls} from './detect/stripped-controls.ts';
import type {Counts, Stretch} from './detect/stretches.ts';
import {sparseRound} from './detect/sparse.ts';
import {uniformDamage, type Uniform} from './detect/uniform.ts';

const NON_ASCII = /[^\u0000-\u007f]/u;

/**
 * Damage in the order of kinds below, spans ascending; empty for clean text. Only the outermost round of text that was
 * mis-decoded several times. Linear; clean text at 50 MB/s and more (bench:repair).
 */
export function detectDamage(text: string): readonly Damage[] {
  const found: Damage[] = [];
  let rest = text;
  if (NON_ASCII.test(text)) {
    const scan = scanText(text);
    const uniform = uniformDamage(text, scan);
    if (uniform !== null) {
      found.push(uniformReport(text, uniform));
      rest = blank(rest, uniform.stretches);
    }
    const stripped = uniform === null && mayBeStripped(scan) ? strippedControls(text) : null;
    if (stripped !== null) {
      found.push(strippedReport(text, stripped));
      rest = blank(rest, stripped.stretches);
    }
    const gbk = gbkDamage(rest);
    if (gbk !== null) {
      found.push(gbkReport(text, gbk));
      rest = blank(
        rest,
        gbk.runs.map((run) => withMark(rest, run)),
      );
    }
    const misread = found.length === 0 ? misreadRound(text) : null;
    if (misread !== null) {
      found.push(roundReport(text, misread));
      rest = blank(rest, misread.pieces);
    }
    const sparse = sparseRound(rest, rest === text ? scan : scanText(rest), []);
    if (sparse !== null) {
      found.push(roundReport(text, sparse));
      rest = blank(rest, sparse.pieces);
    }
    const controls = controlRound(rest);
    if (controls !== null) found.push(roundReport(text, controls));
  }
  return [...found, ...reportedDamage(rest, [])];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

// Spans replaced by spaces, so that what was explained is not explained twice and offsets stay.
function blank(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const {start, end} of spans) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

// The U+FFFD after a run that lost its last byte belongs to the run.
function withMark(text: string, {start, end}: Span): Span {
  return {start, end: text.charCodeAt(end) === 0xfffd ? end + 1 : end};
}

function uniformReport(text: string, {page, stretches, counts, loss}: Uniform): Damage {
  const first = stretches[0]?.start ?? 0;
  return {
    kind: 'utf8-as-single-byte',
    codePage: page,
    lostBytes: loss.bytes,
    lossMark: loss.mark,
    rounds: 1,
    spans: joined(text, stretches),
    damagedCharacters: counts.full + counts.part + counts.none,
    lossyCharacters: counts.part + counts.none,
    confidence: 0.99,
    repairable: true,
    excerpt: excerptAt(text, first),
    restoredExcerpt: null,
  };
}

function strippedReport(
  text: string,
  {stretches, counts}: {readonly stretches: readonly Stretch[]; readonly counts: Counts},
): Damage {
  return {
    kind: 'stripped-controls',
    codePage: 'iso-8859-1',
    lostBytes: Array.from({length: 32}, (_, i) => 0x80 + i),
    lossMark: 'dropped',
    rounds: 1,
    spans: joined(text, stretches),
    damagedCharacters: counts.full + counts.part + counts.none,
    lossyCharacters: counts.part + counts.none,
    confidence: 0.99,
    repairable: false,
    excerpt: excerptAt(text, stretches[0]?.start ?? 0),
    restoredExcerpt: null,
  };
}

function gbkReport(text: string, {runs}: GbkDamage): Damage {
  const cut = runs.filter((run) => run.state === 'cut').length;
  return {
    kind: 'utf8-as-gbk',
    codePage: 'gbk',
    lostBytes: [],
    lossMark: cut === 0 ? 'none' : text.includes('\ufffd') ? 'replacement-character' : 'swallowed',
    rounds: 1,
    spans: joined(text, runs),
    damagedCharacters: runs.reduce((sum, {start, end}) => sum + end - start, 0),
    lossyCharacters: cut,
    confidence: 0.99,
    repairable: true,
    excerpt: excerptAt(text, runs[0]?.start ?? 0),
    restoredExcerpt: null,
  };
}

function roundReport(text: string, round: Round): Damage {
  const first = round.pieces.find((piece) => !piece.lossy) ?? round.pieces[0];
  return {
    kind: round.kind,
    codePage: round.readAs,
    lostBytes: round.loss.bytes,
    lossMark: round.loss.mark,
    rounds: 1,
    spans: round.pieces.map(({start, end}) => ({start, end})),
    damagedCharacters: round.pieces.reduce((sum, {options}) => sum + Array.from(options[0] ?? '').length, 0),
    lossyCharacters: round.pieces.filter((piece) => piece.lossy).length,
    confidence: round.confidence,
    repairable: true,
    excerpt: excerptAt(text, first?.start ?? 0),
    restoredExcerpt: first === undefined || first.lossy ? null : (first.options[0]?.slice(0, 40) ?? null),
  };
}

// Spans with only ASCII between them become one.
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const result: {start: number; end: number}[] = [];
  for (const {start, end} of spans) {
    const last = result.at(-1);
    if (last !== undefined && !NON_ASCII.test(text.slice(last.end, start))) last.end = end;
    else result.push({start, end});
  }
  return result;
}
