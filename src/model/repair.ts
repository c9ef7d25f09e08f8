// Undoing a wrong decoding: the replayable plan, its evidence, and what is doubtful. (Owned by encoding/.)
import type {Damage} from './encoding.ts';
import type {Offset, Span} from './text.ts';

/** The outcome of a repair. `text` is the input itself, the same string, when nothing was repaired. */
export interface RepairResult {
  readonly text: string;
  readonly changed: boolean;
  /** Empty when nothing was repaired. `replay(plan, input)` gives `text`. */
  readonly plan: RepairPlan;
  readonly evidence: RepairEvidence;
  readonly characters: CharacterCounts;
  /** Every character that had lost bytes, in text order; offsets in `text`. */
  readonly restored: readonly RestoredCharacter[];
}

export interface CharacterCounts {
  /** Code points of the repaired text. */
  readonly total: number;
  /** Outside ASCII and decoded from bytes that were all there. */
  readonly decoded: number;
  /** Had lost bytes and were put back. */
  readonly restored: number;
  /** Of `restored` those that a clean text has in the same place. */
  readonly witness: number;
  /** Of `restored` those that are neither certain nor from a witness, U+FFFD included. */
  readonly uncertain: number;
}

export interface RestoredCharacter {
  readonly offset: Offset;
  /** The character in the repaired text; U+FFFD if nothing was likely enough. Usually one character, two where a neighbour had been swallowed. */
  readonly chosen: string;
  /** What was in the damaged text in its place. */
  readonly survived: string;
  readonly confidence: number;
  readonly certainty: Certainty;
  /** The likeliest other readings, best first, at most seven. */
  readonly alternatives: readonly {readonly text: string; readonly confidence: number}[];
}

/** `witness`: a clean text has it in this place; `certain`: right in 999 of 1,000 cases or more; `likely`: more probable than all else together; `check`: for a person. */
export type Certainty = 'witness' | 'certain' | 'likely' | 'check';

/** Steps in order; each works on the text that the one before it made. */
export type RepairPlan = readonly RepairStep[];

/**
 * Within `spans` the characters are written as the bytes of `encode`, and these are read as `decode`. Characters that lost bytes are not
 * computed: they are listed in `restore`, with the text that they replace.
 */
export interface RepairStep {
  readonly kind: 'recode';
  readonly encode: string;
  readonly decode: string;
  readonly loss: Loss;
  /** Ascending, in offsets of the text this step begins with. */
  readonly spans: readonly Span[];
  readonly restore: readonly Restored[];
}

export interface Restored {
  readonly start: Offset;
  readonly end: Offset;
  readonly text: string;
}

/** What the process that did the damage made of bytes it could not read. */
export interface Loss {
  /** Byte values, ascending. */
  readonly bytes: readonly number[];
  readonly mark: Damage['lossMark'];
  /** No-break spaces became spaces. */
  readonly spaces: boolean;
}

export interface Witness {
  /** `base`: a clean version of the document itself. */
  readonly kind: 'base';
  /** A file, or a file at a revision. */
  readonly name: string;
  /** Characters that had lost bytes and are in the same place there. */
  readonly characters: number;
}

export interface RepairEvidence {
  /** Why it was repaired, or why not: one English sentence each. */
  readonly because: readonly string[];
  /** Damage that is left: report-only kinds, and what could not be proven. */
  readonly left: readonly Damage[];
  /** Texts that characters were taken from, and how many each gave. */
  readonly witnesses: readonly Witness[];
  /** The damage process, applied to the result, gave the input again. False only when nothing was repaired. */
  readonly proven: boolean;
}
