// What a digest is made of: changes and the reader's wishes.
import type {Changeset, Significance} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';

/** A subscription is one. */
export interface DigestOptions {
  readonly language: Language;
  /** The least that is reported; what the reader follows is reported one level below it, too. */
  readonly minimum: Significance;
  /** Names with `*`; empty: nothing is marked. */
  readonly models?: readonly string[];
  readonly vendors?: readonly string[];
  /** Vendor of each model, where events do not carry it. */
  readonly vendorOf?: Readonly<Record<string, string>>;
  /** Address of the full report; null: no link. */
  readonly reportUrl?: (changeset: Changeset) => string | null;
  /** Of the days and times that it names; default: UTC. */
  readonly timeZone?: string;
  readonly unsubscribeUrl?: string | null;
}
