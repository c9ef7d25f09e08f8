// What comparing two editions of a document gives.
import type {Changeset} from '../model/changeset.ts';

/** A changeset, and the vendor of each subject that has one (a score event does not name it). */
export interface Comparison {
  readonly changeset: Changeset;
  readonly vendors: Readonly<Record<string, string>>;
}
