// Damaged text → repaired text, with the plan that replays it, the evidence, and every character that is restored and not proven.
// Rounds of detection and repair follow each other until nothing is found; each is proven by doing the damage again.
import type {Damage} from '../model/encoding.ts';
import type {RepairResult, RepairStep, RestoredCharacter} from '../model/repair.ts';
import {applyRound, type Applied, type Stretch} from './apply-round.ts';
import {detectDamage} from './detect-damage.ts';
import {detections} from './detectors.ts';
import type {LanguageModel} from './language/language-model.ts';
import {provenPieces} from './proof.ts';
import {resolvePieces} from './resolve.ts';
import type {Round} from './round.ts';
import {stepOf} from './step.ts';

export interface RepairOptions {
  /** The language model, or how to get it; asked only when characters have lost bytes. Without one these become U+FFFD. */
  readonly model?: LanguageModel | (() => LanguageModel | null) | null | undefined;
  /** Restored characters below this (0–1) become U+FFFD; 0 keeps the likeliest. */
  readonly minConfidence?: number | undefined;
}

// Text that went through the mill more often is not known; ftfy's worst case has three.
const MOST_ROUNDS = 8;

/**
 * The text repaired, or itself when nothing is damaged or nothing can be proven. Pure, total on any string, linear.
 * `restored` holds every character that had lost bytes; its offsets are in the repaired text.
 */
export function repair(input: string, options: RepairOptions = {}): RepairResult {
  const state: State = {text: input, plan: [], restored: [], decoded: [], because: []};
  const damage = detectDamage(input);
  if (!damage.some(({repairable}) => repairable)) return resultOf(input, state, damage);
  for (let round = 0; round < MOST_ROUNDS && runRound(state, options); round++);
  return resultOf(input, state, detectDamage(state.text));
}

interface State {
  text: string;
  plan: RepairStep[];
  restored: readonly RestoredCharacter[];
  decoded: readonly Stretch[];
  because: string[];
}

function runRound(state: State, options: RepairOptions): boolean {
  const round = nextRound(state.text, state.decoded);
  if (round === null) return false;
  const pieces = provenPieces(state.text, round);
  const unproven = round.pieces.length - pieces.length;
  if (unproven > 0)
    state.because.push(`${String(unproven)} stretches are left: doing the damage again does not give them back`);
  if (pieces.length === 0) return false;
  const resolved = resolvePieces(state.text, pieces, {
    model: options.model ?? null,
    minConfidence: options.minConfidence ?? 0,
    readAs: round.readAs,
  });
  const applied: Applied = applyRound(state.text, resolved, state);
  if (applied.text === state.text) return false;
  state.plan.push(stepOf(state.text, round, resolved));
  state.because.push(...round.because);
  Object.assign(state, applied);
  return true;
}

/** The first thing that can be undone, or null. */
function nextRound(text: string, decoded: readonly Stretch[]): Round | null {
  for (const {round} of detections(text, decoded)) {
    const found = round?.() ?? null;
    if (found !== null && found.pieces.length > 0) return found;
  }
  return null;
}

function resultOf(input: string, state: State, damage: readonly Damage[]): RepairResult {
  const changed = state.text !== input;
  const uncertain = state.restored.filter(({certainty}) => certainty !== 'certain').length;
  return {
    text: changed ? state.text : input,
    changed,
    plan: state.plan,
    evidence: {because: state.because, left: damage.filter(({repairable}) => !repairable), proven: changed},
    characters: {
      total: codePoints(state.text, 0, state.text.length),
      decoded: decodedCharacters(state),
      restored: state.restored.length,
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
