// What one round of repair does to a text, as found by detection: pieces to replace, in text order, and the process that made them.
import type {DamageKind} from '../model/encoding.ts';
import type {Loss} from '../model/repair.ts';

/** One stretch of damaged text and what it may have been. */
export interface Piece {
  /** Offsets in the damaged text, half-open. */
  readonly start: number;
  readonly end: number;
  /** What the stretch may have been; one option: nothing else is possible; several: bytes were lost, the language decides. */
  readonly options: readonly string[];
  /** Log prior per option, when they differ. */
  readonly weights?: readonly number[] | undefined;
  /** Bytes were lost here, so that the text was restored and not only decoded. */
  readonly lossy: boolean;
  /** Its only option was not computed: a clean version of the document has it here. */
  readonly isWitnessed?: boolean;
}

export interface Round {
  readonly kind: DamageKind;
  /** Charset that the bytes were read as. */
  readonly readAs: string;
  /** Charset that the bytes really were in. */
  readonly writtenIn: string;
  readonly loss: Loss;
  /** Ascending, not overlapping. */
  readonly pieces: readonly Piece[];
  readonly confidence: number;
  /** Sentences for the evidence, in English. */
  readonly because: readonly string[];
}

export const noLoss: Loss = {bytes: [], mark: 'none', spaces: false};
