// Text cells that differ: a vendor or category written otherwise is one event for all its rows; another word is a changed value.
import type {CellChange, RespelledEvidence} from '../../model/change-event.ts';
import {foldName} from '../../values/name.ts';
import type {ColumnPair} from '../boards/match-columns.ts';
import type {Comparison} from '../comparison.ts';
import type {EventDraft} from './event.ts';

export interface SpellingChange {
  readonly cell: CellChange;
}

/** Returns `respelled` and, for other text, `measure_changed` events; rows with the same before and after are one event. */
export function spellingEvents(
  comparison: Comparison,
  pair: ColumnPair,
  field: string,
  changes: readonly SpellingChange[],
): EventDraft[] {
  if (changes.length === 0) return [];
  const words = vocabulary(comparison, pair);
  const groups = new Map<string, CellChange[]>();
  for (const {cell} of changes) {
    const key = JSON.stringify([cell.before?.canonical, cell.after?.canonical]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()].map((cells) => spellingEvent(cells, field, comparison, words));
}

interface Vocabulary {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

function vocabulary({before, after}: Comparison, pair: ColumnPair): Vocabulary {
  return {
    before: new Set(before.columns[pair.before]?.canonical),
    after: new Set(after.columns[pair.after]?.canonical),
  };
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
  if (how === null) return {kind: 'measure_changed', ...facts, section: 'measures'};
  const confidence = how === 'contained' || how === 'replaced' ? 0.9 : 1;
  return {kind: 'respelled', ...facts, section: 'quality', confidence, evidence: {how}};
}

/**
 * Why two words are one thing written in two ways, or null. `contained` gets "智谱" → "智谱AI" right and would get
 * "open" → "open weights" wrong; so it speaks for vendors only.
 */
function spellingReason(
  was: string,
  is: string,
  field: string,
  {options}: Comparison,
  words: Vocabulary,
): RespelledEvidence['how'] | null {
  const [one, other] = [foldName(was), foldName(is)];
  if (one === other && one !== '') return 'folded';
  if (options.canonicalSpelling(was) === options.canonicalSpelling(is)) return 'alias';
  if (field !== 'vendor' && field !== 'category') return null;
  if (field === 'vendor' && (one.includes(other) || other.includes(one))) return 'contained';
  return !words.after.has(was) && !words.before.has(is) ? 'replaced' : null;
}
