// Text cells that differ: a vendor or category with a new spelling is one event for all its rows; another word is a changed value, reported with both texts.
import type {CellChange, CellSide, RespelledEvidence} from '../../model/change-event.ts';
import {countBy, groupBy} from '../../model/groups.ts';
import {foldName} from '../../values/name.ts';
import type {ColumnPair} from '../boards/match-columns.ts';
import type {Comparison} from '../comparison.ts';
import type {EventDraft} from './event.ts';

export interface SpellingChange {
  readonly cell: CellChange;
}

/** Returns `respelled` and, for other text, `value_changed` events; rows with the same before and after are one event. */
export function spellingEvents(
  comparison: Comparison,
  pair: ColumnPair,
  field: string,
  changes: readonly SpellingChange[],
): EventDraft[] {
  if (changes.length === 0) return [];
  const words = vocabulary(comparison, pair);
  const cells = changes.map(({cell}) => cell);
  const groups = groupBy(cells, ({before, after}) => JSON.stringify([before?.canonical, after?.canonical]));
  return [...groups.values()].map((group) => spellingEvent(group, field, comparison, words));
}

interface Vocabulary {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Matched rows by their earlier word. */
  readonly rowsBefore: ReadonlyMap<string, number>;
}

function vocabulary({before, after, entries}: Comparison, pair: ColumnPair): Vocabulary {
  const column = before.columns[pair.before];
  const words = Array.from(entries.matchedBefore, (row) => column?.canonical[column.cells[row] ?? -1] ?? '');
  const rowsBefore = countBy(words);
  return {before: new Set(column?.canonical), after: new Set(after.columns[pair.after]?.canonical), rowsBefore};
}

function spellingEvent(
  cells: readonly CellChange[],
  field: string,
  comparison: Comparison,
  words: Vocabulary,
): EventDraft {
  const was = cells[0]?.before?.canonical ?? '';
  const is = cells[0]?.after?.canonical ?? '';
  const how = spellingReason(was, is, field, comparison, words);
  const subjects = cells.map(({subject}) => subject);
  const facts = {subjects, field, before: was, after: is, significance: 'minor', cells} as const;
  if (how === null) {
    const [before, after] = [textOf(cells[0]?.before), textOf(cells[0]?.after)];
    const of = words.rowsBefore.get(was) ?? cells.length;
    return {kind: 'value_changed', ...facts, before, after, section: 'measures', evidence: {of}};
  }
  const confidence = how === 'contained' ? 0.9 : 1;
  return {kind: 'respelled', ...facts, section: 'quality', confidence, evidence: {how}};
}

/** What a reader sees. */
function textOf(side: CellSide | null | undefined): string {
  return side?.plain ?? side?.text ?? '';
}

/**
 * Why two words are one thing written in two ways, or null. `contained` gets "智谱" → "智谱AI" right and would get
 * "open" → "open weights" wrong; so it is used for vendors only, and only where the old word is gone and the new one is new.
 */
function spellingReason(
  was: string,
  is: string,
  field: string,
  {options}: Comparison,
  words: Vocabulary,
): Extract<RespelledEvidence['how'], 'folded' | 'alias' | 'contained'> | null {
  const [one, other] = [foldName(was), foldName(is)];
  if (one === other && one !== '') return 'folded';
  if (options.canonicalSpelling(was) === options.canonicalSpelling(is)) return 'alias';
  const isReplaced = !words.after.has(was) && !words.before.has(is);
  return field === 'vendor' && isReplaced && isPartOf(one, other) ? 'contained' : null;
}

function isPartOf(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 2 && (one.includes(other) || other.includes(one));
}
