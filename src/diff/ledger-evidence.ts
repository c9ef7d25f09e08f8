// The events of two editions by the rows they are about: where a ledger takes its evidence from.
import type {ChangeEvent, EventKind} from '../model/changeset.ts';
import type {LedgerEvent, LedgerKind} from '../model/ledger.ts';
import {boardChanges} from './board-changes.ts';
import type {Comparison} from './comparison.ts';

export interface Evidence {
  /** Null: the editions' changeset has no such event. */
  readonly kind: EventKind | LedgerKind | null;
  readonly facts: Pick<LedgerEvent, 'confidence' | 'evidence'>;
}

/** The first of the kinds that has an event about the row (from 0) of the earlier or later edition. */
export type EvidenceLookup = (
  kinds: readonly (EventKind | LedgerKind)[],
  side: 'before' | 'after',
  row: number,
) => Evidence;

const none: Evidence = {kind: null, facts: {confidence: 1, evidence: null}};

/** Returns the lookup of a comparison; of none, where nothing is found. O(n log n). */
export function evidenceOf(comparison: Comparison | null): EvidenceLookup {
  if (comparison === null) return () => none;
  const {events} = boardChanges({comparison, status: 'both', matchedBy: null, later: comparison.after});
  const byRow = new Map<string, ChangeEvent>();
  for (const event of events) {
    // A spelling is the model's only where it is its name's.
    if (event.kind === 'respelled' && event.field !== 'name') continue;
    for (const {before, after} of event.cells) {
      if (before !== null) byRow.set(`${event.kind} before ${String(before.row - 1)}`, event);
      if (after !== null) byRow.set(`${event.kind} after ${String(after.row - 1)}`, event);
    }
  }
  return (kinds, side, row) => {
    for (const kind of kinds) {
      const event = byRow.get(`${kind} ${side} ${String(row)}`);
      if (event !== undefined) return {kind, facts: {confidence: event.confidence, evidence: event.evidence}};
    }
    return none;
  };
}
