// Damaged text → repaired text, with the plan that replays it, the evidence, and every character that is restored and not proven.
// Rounds of detection and repair follow each other until nothing is found; each is proven by doing the damage again.
import type {Damage} from '../model/encoding.ts';
import type {RepairResult, RepairStep, RestoredCharacter} from '../model/repair.ts';
import {applyRound, type Applied, type Stretch} from './apply-round.ts';
import {detectDamage} from './detect-damage.ts';
import {detections} from './detectors.ts';
import type {LanguageModel} from './language/language-model.ts';
import {provenPieces} from './proof.ts';
import {isNested, lostTwice, residueOf, trustedResidue} from './residue.ts';
import {missingLanguage, resolvePieces, type ModelOf} from './resolve.ts';
import type {Round} from './round.ts';
import {stepOf} from './step.ts';
import {withKnownWords} from './witness/known-words.ts';
import {
  compareWithWitness,
  isSameProcess,
  joinRounds,
  losesMostBytes,
  outside,
  settledStretches,
  witnessRound,
} from './witness/witness-round.ts';

export interface RepairOptions {
  /**
   * The model of one language, or a function that gives that of any; asked only when characters have lost bytes. Without the model of the
   * text's language these become U+FFFD.
   */
  readonly model?: LanguageModel | ModelOf | null | undefined;
  /** Restored characters below this (0–1) become U+FFFD; 0 keeps the likeliest. Left out: 0 for Chinese; in other languages so that wrong ones are rare. */
  readonly minConfidence?: number | undefined;
  /** A clean version of the document: unchanged text is copied from it. */
  readonly base?: CleanText | undefined;
  /** Clean texts of the same kind: their words count where a character is doubtful. */
  readonly context?: readonly CleanText[] | undefined;
}

export interface CleanText {
  /** As the evidence names it. */
  readonly name: string;
  readonly text: string;
}

// Text that went through the mill more often is not known; ftfy's worst case has three.
const maxRounds = 8;

/**
 * The text repaired, or itself when nothing is damaged or nothing can be proven. Pure, total on any string, linear.
 * `restored` holds every character that had lost bytes; its offsets are in the repaired text.
 */
export function repair(input: string, options: RepairOptions = {}): RepairResult {
  const state = initialState(input);
  const damage = detectDamage(input);
  if (options.base === undefined && !damage.some(({repairable}) => repairable))
    return resultOf(input, state, damage, options);
  for (let round = 0; round < maxRounds && runRound(state, options); round++);
  if (!state.isTrusted) return resultOf(input, {...initialState(input), because: [lostTwice]}, damage, options);
  return resultOf(input, state, detectDamage(state.text), options);
}

function initialState(text: string): State {
  const nothing = {plan: [], restored: [], decoded: [], because: []};
  return {text, ...nothing, asked: false, isLost: false, residue: 0, isTrusted: true};
}

interface State {
  text: string;
  plan: RepairStep[];
  restored: readonly RestoredCharacter[];
  decoded: readonly Stretch[];
  because: string[];
  /** The clean version explained at least a part of the damage. */
  asked: boolean;
  /** The process lost so much that only the clean version can undo it: new text is left as it is. */
  isLost: boolean;
  /** Share of the characters of earlier rounds that could not be decoded. */
  residue: number;
  /** False once a round would build on characters that are not known. */
  isTrusted: boolean;
}

function runRound(state: State, options: RepairOptions): boolean {
  const round = options.base === undefined ? provenRound(state) : roundWithBase(state, options.base);
  if (round === null || round.pieces.length === 0) return false;
  const missing = missingLanguage(state.text, round.pieces);
  if (missing !== null)
    state.because.push(
      `characters that lost bytes are left as U+FFFD: restoring them needs a language model of ${missing}`,
    );
  const resolved = resolvePieces(state.text, round.pieces, {
    model: options.model ?? null,
    minConfidence: options.minConfidence,
    readAs: round.readAs,
    context: contextTexts(options),
  });
  const applied: Applied = applyRound(state.text, resolved, state);
  if (applied.text === state.text) return false;
  state.plan.push(stepOf(state.text, round, resolved));
  state.because.push(...round.because);
  Object.assign(state, applied);
  return true;
}

// New text in an edited document uses the words of the old one.
function contextTexts({base, context = []}: RepairOptions): readonly string[] {
  return [...(base === undefined ? [] : [base]), ...context].map(({text}) => text);
}

/** The first thing that can be undone, or null. */
function nextRound(text: string, decoded: readonly Stretch[]): Round | null {
  for (const {round} of detections(text, decoded)) {
    const found = round?.() ?? null;
    if (found !== null && found.pieces.length > 0) return found;
  }
  return null;
}

/** The next round with the pieces that are proven. */
function provenRound(state: State): Round | null {
  const round = nextRound(state.text, state.decoded);
  if (round === null) return null;
  const pieces = provenPieces(state.text, round);
  const unproven = round.pieces.length - pieces.length;
  if (unproven > 0)
    state.because.push(`${String(unproven)} stretches are left: doing the damage again does not give them back`);
  if (state.residue > trustedResidue && isNested(pieces, state.decoded)) {
    state.isTrusted = false;
    return null;
  }
  state.residue = Math.max(state.residue, residueOf(state.text, round));
  return {...round, pieces};
}

// What the clean text explains comes first; it is proven by how it was found, as the damaged form of the clean text.
function roundWithBase(state: State, base: CleanText): Round | null {
  const found = compareWithWitness(state.text, base.text);
  if (found !== null && losesMostBytes(found)) state.isLost = true;
  const proven = state.isLost ? null : provenRound(state);
  const loss = found?.process.steps.length === 1 ? found.process.steps[0]?.loss : undefined;
  const ordinary = proven === null ? null : withKnownWords(state.text, proven, base.text, loss ?? proven.loss);
  if (found === null) {
    if (ordinary === null) return null;
    return {...ordinary, pieces: outside(state.text, ordinary, settledStretches(state.text, base.text))};
  }
  state.asked = true;
  const witnessed = witnessRound(found, base.name);
  if (ordinary === null || !isSameProcess(ordinary, found)) return witnessed;
  const settled = settledStretches(state.text, base.text);
  const rest = {...ordinary, pieces: outside(state.text, ordinary, settled)};
  return joinRounds(state.text, witnessed, rest, found);
}

function resultOf(input: string, state: State, damage: readonly Damage[], {base}: RepairOptions): RepairResult {
  const changed = state.text !== input;
  const witness = state.restored.filter(({certainty}) => certainty === 'witness').length;
  const uncertain = state.restored.filter(({certainty}) => certainty !== 'certain' && certainty !== 'witness').length;
  return {
    text: changed ? state.text : input,
    changed,
    plan: state.plan,
    evidence: {
      because: state.because,
      left: damage.filter(({repairable}) => !repairable),
      witnesses: state.asked && base !== undefined ? [{kind: 'base', name: base.name, characters: witness}] : [],
      proven: changed,
    },
    characters: {
      total: codePoints(state.text, 0, state.text.length),
      decoded: decodedCharacters(state),
      restored: state.restored.length,
      witness,
      uncertain,
    },
    restored: state.restored,
  };
}

function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
  return count;
}

function decodedCharacters({text, decoded, restored}: State): number {
  let count = 0;
  for (const {start, end} of decoded) {
    for (let i = start; i < end; i++)
      if (text.charCodeAt(i) > 0x7f && (text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
  }
  return Math.max(0, count - restored.length);
}
