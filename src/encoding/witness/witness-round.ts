// A damaged text and a clean version of it → the round that takes from the clean one whatever both agree on, and leaves to the ordinary round what is
// new. Also keeps ordinary rounds away from what is in the clean text as it is.
import {decodeBytes} from '../codec/decode.ts';
import {encodeText} from '../codec/encode.ts';
import {noLoss, type Piece, type Round} from '../round.ts';
import {alignTexts, significantLength} from './align-texts.ts';
import {findProcess} from './find-process.ts';
import {damageMapping, plainMapping} from './damage-mapping.ts';
import type {DamageProcess} from './process.ts';
import {witnessEvidence, type WitnessEvidence} from './witness-pieces.ts';

/** Evidence from a clean version about the damaged document. */
export interface Found {
  readonly process: DamageProcess;
  readonly evidence: WitnessEvidence;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The evidence from the clean text, or null when no known process leads from it to the damaged one. Near-linear. */
export function compareWithWitness(text: string, clean: string): Found | null {
  const process = findProcess(text, clean);
  if (process === null) return null;
  const mapping = damageMapping(clean, process);
  const evidence = witnessEvidence(text, alignTexts(text, mapping), mapping, process);
  return evidence.pieces.length === 0 ? null : {process, evidence};
}

/** Letters that must be equal for a passage inside an edited line to be left as it is. */
const minSignificant = 6;

/** Stretches that are the same in the clean text, ascending. Near-linear. */
export function settledStretches(text: string, clean: string): readonly Stretch[] {
  return alignTexts(text, plainMapping(clean)).flatMap(({a, length}) =>
    significantLength(text, a, a + length) >= minSignificant || isLine(text, a, a + length)
      ? [{start: a, end: a + length}]
      : [],
  );
}

function isLine(text: string, start: number, end: number): boolean {
  const isEdge = (at: number): boolean => at < 0 || at >= text.length || text.charCodeAt(at) === 10;
  return isEdge(start - 1) && (isEdge(end) || isEdge(end - 1));
}

// With all 32 controls removed half of all continuation bytes are gone: 10 of 18 characters called certain were wrong (10 real histories).
const maxLost = 32;

/** Whether the process leaves too little of new text to decode it without a witness. */
export function losesMostBytes({process: {steps}}: Found): boolean {
  return steps.some(({loss}) => loss.bytes.length >= maxLost);
}

/** The round that the witness alone gives. */
export function witnessRound({process, evidence}: Found, name: string): Round {
  const [step] = process.steps;
  const taken = evidence.pieces.filter(({lossy}) => lossy).length;
  return {
    kind: process.kind,
    readAs: charsetName(step?.readAs),
    writtenIn: charsetName(step?.writtenIn),
    loss: step?.loss ?? noLoss,
    pieces: evidence.pieces,
    confidence: 0.99,
    because: [
      `${name}, damaged by ${processName(process)}, gives ${String(evidence.pieces.length)} stretches as they are here; ${String(taken)} characters that lost bytes are taken from it`,
    ],
  };
}

// The plan recodes the ASCII between two pieces; no codec is called us-ascii.
function charsetName(charset: string | undefined): string {
  return charset === undefined || charset === 'us-ascii' ? 'utf-8' : charset;
}

function processName({steps}: DamageProcess): string {
  return steps
    .map(({writtenIn, readAs}) => (writtenIn === readAs ? `writing ${readAs}` : `reading ${writtenIn} as ${readAs}`))
    .join(', then ');
}

/** Whether an ordinary round undoes the same process, so that both can be done at once. */
export function isSameProcess({readAs, writtenIn}: Round, {process: {steps}}: Found): boolean {
  return steps.length === 1 && steps[0]?.readAs === readAs && steps[0].writtenIn === writtenIn;
}

/** The round of the witness with the pieces of an ordinary round of the same process between its own. */
export function joinRounds(text: string, witnessed: Round, ordinary: Round, {evidence}: Found): Round {
  const others = outside(text, ordinary, evidence.settled).map((piece) => hinted(piece, evidence.hints));
  return {
    ...witnessed,
    pieces: [...witnessed.pieces, ...others].sort((a, b) => a.start - b.start),
    because: [...ordinary.because, ...witnessed.because],
  };
}

/** In favour of what the clean text has at the edge of an edit: 200 to 1, as natural logarithm. Two characters share a pattern once in about a hundred. */
const edgeHint = 5.3;

function hinted(piece: Piece, hints: ReadonlyMap<number, string>): Piece {
  const hint = hints.get(piece.start);
  if (hint === undefined || !piece.lossy) return piece;
  const weights = piece.options.map(
    (option, i) => (piece.weights?.[i] ?? 0) + (option.startsWith(hint) ? edgeHint : 0),
  );
  // A list of its own: lists that are shared are prepared once, with the weights of the first.
  return {...piece, options: [...piece.options], weights};
}

/** The pieces of a round that are outside the stretches, those that reach into one cut at its edge. */
export function outside(text: string, round: Round, stretches: readonly Stretch[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const piece of round.pieces) {
    while ((stretches[next]?.end ?? Infinity) <= piece.start) next++;
    if ((stretches[next]?.start ?? Infinity) >= piece.end) pieces.push(piece);
    else if (!piece.lossy) pieces.push(...cut(text, piece, round, stretches, next));
    else if (isAsciiOnly(text, piece, stretches, next)) pieces.push(piece);
  }
  return pieces;
}

// A lost byte may have a space or `?` in its place that counts as equal text.
function isAsciiOnly(text: string, {start, end}: Piece, stretches: readonly Stretch[], from: number): boolean {
  for (let i = from; (stretches[i]?.start ?? Infinity) < end; i++) {
    const {start: first = 0, end: stop = 0} = stretches[i] ?? {};
    for (let at = Math.max(start, first); at < Math.min(end, stop); at++) if (text.charCodeAt(at) > 0x7f) return false;
  }
  return true;
}

function cut(text: string, piece: Piece, round: Round, stretches: readonly Stretch[], from: number): readonly Piece[] {
  const rests: Piece[] = [];
  let at = piece.start;
  for (let i = from; at < piece.end; i++) {
    const stretch = stretches[i] ?? {start: piece.end, end: piece.end};
    const end = Math.min(stretch.start, piece.end);
    const bytes = end > at ? encodeText(text.slice(at, end), round.readAs) : null;
    const decoded = bytes === null ? '\ufffd' : decodeBytes(bytes, round.writtenIn);
    if (!decoded.includes('\ufffd')) rests.push({start: at, end, options: [decoded], lossy: false});
    at = Math.max(at, stretch.end);
  }
  return rests;
}
