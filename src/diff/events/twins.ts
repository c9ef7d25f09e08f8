// Names that began, or ceased, to stand on several rows of one edition.
import type {Comparison} from '../comparison.ts';
import type {EventDraft} from './event.ts';

/** Returns one event for all names that became doubled, and one for all that no longer are. */
export function twinEvents({rows}: Comparison): EventDraft[] {
  const [before, after] = [new Set(rows.twinsBefore), new Set(rows.twinsAfter)];
  const appeared = rows.twinsAfter.filter((name) => !before.has(name));
  const resolved = rows.twinsBefore.filter((name) => !after.has(name));
  return [
    ...(appeared.length === 0 ? [] : [twinEvent('duplicate_appeared', appeared)]),
    ...(resolved.length === 0 ? [] : [twinEvent('duplicate_resolved', resolved)]),
  ];
}

function twinEvent(kind: 'duplicate_appeared' | 'duplicate_resolved', subjects: readonly string[]): EventDraft {
  return {
    kind,
    subjects,
    field: 'name',
    significance: kind === 'duplicate_appeared' ? 'notable' : 'minor',
    section: kind === 'duplicate_appeared' ? 'broken' : 'quality',
    evidence: {count: subjects.length},
  };
}
