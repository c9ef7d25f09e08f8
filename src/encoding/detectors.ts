// The ordered list of what can be wrong with a text. Detection and repair both walk it: each detector sees what the ones before it have not
// explained, says what it found, and, where that can be undone, how.
import type {Span} from '../model/text.ts';
import type {Damage} from '../model/encoding.ts';
import {controlRound} from './detect/control-round.ts';
import {gbkDamage, type GbkRun} from './detect/gbk-runs.ts';
import {misreadRound} from './detect/misread-round.ts';
import {multibyteRound} from './detect/multibyte-round.ts';
import {reportedDamage, excerptAt} from './detect/reported.ts';
import {scanText, type Scan} from './detect/scan.ts';
import {sparseRound, type Decoded} from './detect/sparse.ts';
import type {Counts} from './detect/stretches.ts';
import {mayBeStripped, strippedControls} from './detect/stripped-controls.ts';
import {uniformDamage} from './detect/uniform.ts';
import {gbkRound} from './pieces/gbk-pieces.ts';
import {uniformRound} from './pieces/uniform-pieces.ts';
import type {Round} from './round.ts';

export interface Detection {
  readonly damage: Damage;
  /** How to undo it; null when it can only be reported. Listing the candidates of lost bytes is left until it is asked for. */
  readonly round: (() => Round | null) | null;
}

interface Context {
  /** Places of `text` where a sequence may begin. */
  readonly scan: () => Scan;
  /** What an earlier round decoded. */
  readonly decoded: Decoded;
  /** Whether an earlier detector found something. */
  readonly hasFound: boolean;
}

type Detector = (text: string, context: Context) => readonly Detection[];

// Whole documents and regions first, then runs, then single words, then stray controls, then what cannot be undone.
const detectors: readonly Detector[] = [
  detectStripped,
  detectUniform,
  detectMultibyte,
  detectGbk,
  detectMisread,
  detectSparse,
  detectControls,
  detectReported,
];

const nonAscii = /[^\u0000-\u007f]/u;

/** All damage of a text, in the order of the detectors; asking for the first costs no more than finding it. Linear. */
export function* detections(text: string, decoded: Decoded = []): Generator<Detection> {
  if (!nonAscii.test(text)) {
    yield* detectReported(text);
    return;
  }
  let rest = text;
  let hasFound = false;
  let scanned: {readonly of: string; readonly scan: Scan} | null = null;
  const scan = (): Scan => {
    if (scanned?.of !== rest) scanned = {of: rest, scan: scanText(rest)};
    return scanned.scan;
  };
  for (const detect of detectors) {
    for (const found of detect(rest, {scan, decoded, hasFound})) {
      yield found;
      hasFound = true;
      rest = blank(rest, found.damage.spans);
    }
  }
}

function detectStripped(text: string, {scan}: Context): readonly Detection[] {
  const stripped = mayBeStripped(scan()) ? strippedControls(text) : null;
  if (stripped === null) return [];
  const damage: Damage = {
    ...damageOf(text, 'stripped-controls', stripped.stretches),
    ...countsOf(stripped.counts),
    codePage: 'iso-8859-1',
    lostBytes: Array.from({length: 32}, (_, i) => 0x80 + i),
    lossMark: 'dropped',
    repairable: false,
  };
  return [{damage, round: null}];
}

// What the fix of a whole document leaves is damage of its own only outside the fixed stretches.
function detectUniform(text: string, {scan}: Context): readonly Detection[] {
  const uniform = uniformDamage(text, scan());
  if (uniform === null) return [];
  const {page, stretches, counts, loss} = uniform;
  const damage = {
    ...damageOf(text, 'utf8-as-single-byte', stretches),
    ...countsOf(counts),
    codePage: page,
    lostBytes: loss.bytes,
    lossMark: loss.mark,
  };
  return [{damage, round: () => uniformRound(text, uniform)}];
}

function detectMultibyte(text: string, {hasFound, decoded}: Context): readonly Detection[] {
  return hasFound || decoded.length > 0 ? [] : fromRound(text, multibyteRound(text));
}

function detectGbk(text: string): readonly Detection[] {
  const found = gbkDamage(text);
  if (found === null) return [];
  const cut = found.runs.filter((run) => run.state === 'cut').length;
  const damage: Damage = {
    ...damageOf(
      text,
      'utf8-as-gbk',
      found.runs.map((run) => withMark(text, run)),
    ),
    codePage: 'gbk',
    lossMark: cut === 0 ? 'none' : text.includes('\ufffd') ? 'replacement-character' : 'swallowed',
    damagedCharacters: found.runs.reduce((sum, {start, end}) => sum + end - start, 0),
    lossyCharacters: cut,
  };
  return [{damage, round: () => gbkRound(text, found)}];
}

function detectMisread(text: string, {hasFound}: Context): readonly Detection[] {
  return hasFound ? [] : fromRound(text, misreadRound(text));
}

function detectSparse(text: string, {scan, decoded}: Context): readonly Detection[] {
  return fromRound(text, sparseRound(text, scan(), decoded));
}

function detectControls(text: string): readonly Detection[] {
  return fromRound(text, controlRound(text));
}

function detectReported(text: string): readonly Detection[] {
  return reportedDamage(text, []).map((damage) => ({damage, round: null}));
}

function fromRound(text: string, round: Round | null): readonly Detection[] {
  if (round === null || round.pieces.length === 0) return [];
  const {kind, pieces, loss, confidence} = round;
  const first = pieces.find((piece) => !piece.lossy) ?? pieces[0];
  const damage: Damage = {
    ...damageOf(text, kind, pieces),
    codePage: round.readAs,
    lostBytes: loss.bytes,
    lossMark: loss.mark,
    spans: pieces.map(({start, end}) => ({start, end})),
    damagedCharacters: pieces.reduce((sum, {options}) => sum + Array.from(options[0] ?? '').length, 0),
    lossyCharacters: pieces.filter((piece) => piece.lossy).length,
    confidence,
    excerpt: excerptAt(text, first?.start ?? 0),
    restoredExcerpt: first === undefined || first.lossy ? null : (first.options[0]?.slice(0, 40) ?? null),
  };
  return [{damage, round: () => round}];
}

function damageOf(text: string, kind: Damage['kind'], spans: readonly Span[]): Damage {
  return {
    kind,
    codePage: null,
    lostBytes: [],
    lossMark: 'none',
    rounds: 1,
    spans: joined(text, spans),
    damagedCharacters: 0,
    lossyCharacters: 0,
    confidence: 0.99,
    repairable: true,
    excerpt: excerptAt(text, spans[0]?.start ?? 0),
    restoredExcerpt: null,
  };
}

function countsOf({full, part, none}: Counts): Pick<Damage, 'damagedCharacters' | 'lossyCharacters'> {
  return {damagedCharacters: full + part + none, lossyCharacters: part + none};
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
function withMark(text: string, {start, end}: GbkRun): Span {
  return {start, end: text.charCodeAt(end) === 0xfffd ? end + 1 : end};
}

// Spans with only ASCII between them become one.
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const result: {start: number; end: number}[] = [];
  for (const {start, end} of spans) {
    const last = result.at(-1);
    if (last !== undefined && !nonAscii.test(text.slice(last.end, start))) last.end = end;
    else result.push({start, end});
  }
  return result;
}
