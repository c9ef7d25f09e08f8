// Names that began, or ceased, to appear on several rows of one edition, and the rows that are one too many: neither new nor gone.
import type {Comparison} from '../comparison.ts';
import type {EventDraft} from './event.ts';
import {laterRowFacts, earlierRowFacts} from './whole-rows.ts';

/** Returns one event for all duplicates that appeared, and one for all that are gone. */
export function duplicateEvents(comparison: Comparison): EventDraft[] {
  const {rows, entries} = comparison;
  const [before, after] = [new Set(rows.twinsBefore), new Set(rows.twinsAfter)];
  const came = laterRowFacts(comparison, [...entries.duplicatesAfter]);
  const went = earlierRowFacts(comparison, [...entries.duplicatesBefore]);
  const appeared = union(
    rows.twinsAfter.filter((name) => !before.has(name)),
    came.subjects,
  );
  const resolved = union(
    rows.twinsBefore.filter((name) => !after.has(name)),
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
