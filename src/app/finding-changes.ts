// Findings of a document's last check and of this one → what a subscriber to findings is told: new ones, and that none is left.
import type {RecordedFinding, Subscription} from '../model/service.ts';
import {matchesAny} from '../text/name-pattern.ts';

/** A document that a run has checked, and that was checked before. */
export interface CheckedDocument {
  readonly document: string;
  /** Whether its bytes differ from those of the last check: otherwise the rules have changed, not the document. */
  readonly isChanged: boolean;
  /** Ids and titles of its boards. */
  readonly boards: readonly string[];
}

export interface CheckedSource {
  readonly sourceId: string;
  readonly documents: readonly CheckedDocument[];
  readonly before: readonly RecordedFinding[];
  readonly after: readonly RecordedFinding[];
  /** False where the store has only the first of the findings before: then nobody knows which are new. */
  readonly isBeforeComplete: boolean;
}

export interface FindingChange {
  readonly document: string;
  /** In the order of the document. */
  readonly appeared: readonly RecordedFinding[];
  /** How many that were there before are gone. */
  readonly gone: number;
  /** How many there are now. */
  readonly left: number;
}

/** Returns the documents with new findings of the subscription's severity, and those that have none left; in their order. */
export function findingChanges(source: CheckedSource, subscription: Subscription): FindingChange[] {
  const {findings: asked, boards} = subscription;
  if (asked === undefined) return [];
  const isAsked = ({severity}: RecordedFinding): boolean =>
    severity === 'error' || (asked === 'warning' && severity === 'warning');
  const isWanted = (one: CheckedDocument): boolean =>
    one.isChanged &&
    (boards.length === 0 || [source.sourceId, one.document, ...one.boards].some((name) => matchesAny(name, boards)));
  return source.documents.filter(isWanted).flatMap(({document}) => {
    const of = (findings: readonly RecordedFinding[]): RecordedFinding[] =>
      findings.filter((finding) => finding.document === document && isAsked(finding));
    const [before, after] = [of(source.before), of(source.after)];
    const known = new Set(before.map(({fingerprint}) => fingerprint));
    const now = new Set(after.map(({fingerprint}) => fingerprint));
    const appeared = source.isBeforeComplete ? after.filter(({fingerprint}) => !known.has(fingerprint)) : [];
    const gone = before.filter(({fingerprint}) => !now.has(fingerprint)).length;
    const isRecovered = before.length > 0 && after.length === 0;
    return appeared.length > 0 || isRecovered ? [{document, appeared, gone, left: after.length}] : [];
  });
}
