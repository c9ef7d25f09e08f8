// The order of a digest: section, what the section itself orders by, then significance, names and kind. Row order plays no part.
import type {ChangeEvent, DigestSection, EventKind} from '../../model/changeset.ts';
import {significances} from '../../model/significance.ts';
import {compareText} from '../../model/text.ts';
import {makeEvent, type EventDraft} from './event.ts';

const sections: readonly DigestSection[] = [
  'broken',
  'methodology',
  'leaders',
  'movers',
  'entrants',
  'successions',
  'leavers',
  'measures',
  'claims',
  'quality',
  'noise',
];

/** Events whose subjects are in the order they were found in: all of them are sorted here. */
export function orderEvents(drafts: readonly EventDraft[], editions: string): ChangeEvent[] {
  return drafts
    .map((draft) => ({draft, event: makeEvent(draft, editions)}))
    .sort((one, other) => compareDrafts(one.draft, other.draft) || compareText(one.event.id, other.event.id))
    .map(({event}) => event);
}

function compareDrafts(one: EventDraft, other: EventDraft): number {
  return (
    sections.indexOf(one.section) - sections.indexOf(other.section) ||
    (one.order ?? 0) - (other.order ?? 0) ||
    significances.indexOf(one.significance) - significances.indexOf(other.significance) ||
    compareText(one.subjects[0] ?? '', other.subjects[0] ?? '') ||
    compareText(one.kind satisfies EventKind, other.kind) ||
    compareText(one.field ?? '', other.field ?? '')
  );
}
