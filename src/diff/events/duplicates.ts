// Names that began, or ceased, to appear on several rows of one edition, and the rows that are one too many: neither new nor gone.
import {foldName} from '../../values/name.ts';
import type {Comparison} from '../comparison.ts';
import type {EventDraft} from './event.ts';
import {laterRowFacts, earlierRowFacts} from './whole-rows.ts';

/** Returns one event for all duplicates that appeared, and one for all that are gone. */
export function duplicateEvents(comparison: Comparison): EventDraft[] {
  const {rows, entries} = comparison;
  // A name twice that is written in capitals now is twice as it was.
  const [before, after] = [new Set(rows.twinsBefore.map(foldName)), new Set(rows.twinsAfter.map(foldName))];
  const came = laterRowFacts(comparison, [...entries.duplicatesAfter]);
  const went = earlierRowFacts(comparison, [...entries.duplicatesBefore]);
  const appeared = union(
    rows.twinsAfter.filter((name) => !before.has(foldName(name))),
    came.subjects,
  );
  const resolved = union(
    rows.twinsBefore.filter((name) => !after.has(foldName(name))),
    went.subjects,
  );
  const events: EventDraft[] = [];
  if (appeared.length > 0)
    events.push({
      kind: 'duplicate_appeared',
      ...came,
      subjects: appeared,
      field: 'name',
      significance: 'notable',
      section: 'broken',
      evidence: {...came.evidence, count: appeared.length},
    });
  if (resolved.length > 0)
    events.push({
      kind: 'duplicate_resolved',
      ...went,
      subjects: resolved,
      field: 'name',
      significance: 'minor',
      section: 'quality',
      evidence: {...went.evidence, count: resolved.length},
    });
  return events;
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort();
}
