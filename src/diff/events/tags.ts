// Tags peeled off names: added, removed, and a `(new)` on an entry that the earlier edition had already.
import type {CellChange} from '../../model/changeset.ts';
import type {Board} from '../../model/snapshot.ts';
import type {Comparison} from '../comparison.ts';
import {cellSide, type EventDraft} from './event.ts';

const rowTags = new WeakMap<Board, ReadonlyMap<number, readonly string[]>>();

/** Tags by row; rows without are absent. */
export function tagsByRow(board: Board): ReadonlyMap<number, readonly string[]> {
  let tags = rowTags.get(board);
  if (tags === undefined) {
    tags = new Map(board.tags.map((entry) => [entry.row, entry.tags]));
    rowTags.set(board, tags);
  }
  return tags;
}

/** Whether a matched entry carries the same tags in both editions. */
export function sameTags({before, after}: Comparison, rows: {before: number; after: number}): boolean {
  const [one, other] = [tagsByRow(before).get(rows.before) ?? [], tagsByRow(after).get(rows.after) ?? []];
  return one.length === other.length && one.every((tag, index) => tag === other[index]);
}

interface TagChange {
  readonly subjects: string[];
  readonly cells: CellChange[];
}

/** Returns one event for each tag that came, and for each that went, with all its entries. */
export function tagEvents(comparison: Comparison): EventDraft[] {
  const {added, removed, claimed} = collectTags(comparison);
  const events: EventDraft[] = [];
  for (const [tag, {subjects, cells}] of sorted(added))
    events.push({
      kind: 'tag_added',
      subjects,
      field: 'tags',
      after: tag,
      significance: 'minor',
      section: 'noise',
      cells,
    });
  for (const [tag, {subjects, cells}] of sorted(removed))
    events.push({
      kind: 'tag_removed',
      subjects,
      field: 'tags',
      before: tag,
      significance: 'noise',
      section: 'noise',
      cells,
    });
  return [...events, ...claimEvents(comparison, claimed)];
}

function sorted(changes: ReadonlyMap<string, TagChange>): [string, TagChange][] {
  return [...changes].sort(([one], [other]) => (one < other ? -1 : 1));
}

interface TagChanges {
  readonly added: Map<string, TagChange>;
  readonly removed: Map<string, TagChange>;
  /** Entries tagged `new` that both editions have. */
  readonly claimed: TagChange;
}

const none: readonly string[] = [];

function collectTags(comparison: Comparison): TagChanges {
  const {before, after, entries} = comparison;
  const [tagsBefore, tagsAfter] = [tagsByRow(before), tagsByRow(after)];
  const changes: TagChanges = {added: new Map(), removed: new Map(), claimed: {subjects: [], cells: []}};
  if (tagsBefore.size === 0 && tagsAfter.size === 0) return changes;
  for (let index = 0; index < entries.matchedAfter.length; index += 1) {
    const rows = {before: entries.matchedBefore[index] ?? 0, after: entries.matchedAfter[index] ?? 0};
    const [one, other] = [tagsBefore.get(rows.before) ?? none, tagsAfter.get(rows.after) ?? none];
    if (one.length === 0 && other.length === 0) continue;
    for (const tag of other) if (!one.includes(tag)) note(changes.added, tag, comparison, rows);
    for (const tag of one) if (!other.includes(tag)) note(changes.removed, tag, comparison, rows);
    if (other.includes('new')) append(changes.claimed, comparison, rows);
  }
  return changes;
}

function note(
  changes: Map<string, TagChange>,
  tag: string,
  comparison: Comparison,
  rows: {before: number; after: number},
): void {
  const change = changes.get(tag) ?? {subjects: [], cells: []};
  changes.set(tag, change);
  append(change, comparison, rows);
}

function append({subjects, cells}: TagChange, comparison: Comparison, rows: {before: number; after: number}): void {
  const {before, after, subjectAfter} = comparison;
  const subject = subjectAfter(rows.after);
  subjects.push(subject);
  cells.push({
    subject,
    column: after.columns[after.name ?? -1]?.label ?? '',
    before: before.name === null ? null : cellSide(before, rows.before, before.name),
    after: after.name === null ? null : cellSide(after, rows.after, after.name),
  });
}

/**
 * `(new)` means "since the last edition" where the edition has entrants at all; an edition without any makes no such claim, and
 * comparing an edition with itself must say nothing.
 */
function claimEvents(comparison: Comparison, {subjects}: TagChange): EventDraft[] {
  if (subjects.length === 0 || comparison.entries.entered.length === 0) return [];
  return [
    {
      kind: 'claim_contradicted',
      subjects,
      field: 'tags',
      after: 'new',
      significance: 'minor',
      section: 'claims',
      evidence: {claim: 'new', entrants: comparison.entries.entered.length},
    },
  ];
}
