// What happened to the document as a whole: its encoding broke or was repaired, or only its format changed.
import type {ChangeEvent} from '../../model/changeset.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import type {EventDraft} from './event.ts';
import {orderEvents} from './order.ts';

/** Returns the document's own events; both editions were repaired before they were compared. */
export function documentEvents(from: Snapshot, to: Snapshot, editions: string): ChangeEvent[] {
  return orderEvents([...encodingEvents(from, to), ...formatEvents(from, to)], editions);
}

function encodingEvents({encoding: one}: Snapshot, {encoding: other}: Snapshot): EventDraft[] {
  if (one.damaged === other.damaged) return [];
  const damaged = other.damaged ? other : one;
  return [
    {
      kind: 'encoding_repaired',
      subjects: [],
      field: 'encoding',
      before: one.process,
      after: other.process,
      significance: other.damaged ? 'headline' : 'notable',
      section: 'broken',
      confidence: damaged.uncertain === 0 ? 1 : 0.9,
      evidence: {restored: damaged.restored, uncertain: damaged.uncertain, brokenNow: other.damaged},
    },
  ];
}

function formatEvents(from: Snapshot, to: Snapshot): EventDraft[] {
  const events: EventDraft[] = [];
  const add = (field: string, before: string, after: string): void => {
    if (before === after) return;
    events.push({kind: 'format_only', subjects: [], field, before, after, significance: 'noise', section: 'noise'});
  };
  add('format', from.format, to.format);
  add('encoding', from.encoding.label, to.encoding.label);
  add('byte order mark', String(from.encoding.bom), String(to.encoding.bom));
  return events;
}
