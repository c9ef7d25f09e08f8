// Cells of matched entries that differ, by what the difference is: a score's state, a measure, a spelling, a gap, a unit, a format.
import type {CellChange} from '../../model/changeset.ts';
import {tidy} from '../../model/figures.ts';
import type {BoardColumn} from '../../model/snapshot.ts';
import {readNumber, type NumberValue} from '../../values/number.ts';
import type {NumberMatch} from '../columns/number-match.ts';
import type {Comparison} from '../comparison.ts';
import type {Survivors} from '../movement/survivors.ts';
import type {ColumnChanges} from './column-changes.ts';
import {changedCell, fieldOf, type EventDraft} from './event.ts';
import {measureEvents, type MeasureChange} from './measures.ts';
import {spellingEvents, type SpellingChange} from './spellings.ts';
import {sameTags} from './tags.ts';

/** What one column's changed cells were sorted into. */
interface Sorted {
  readonly measures: MeasureChange[];
  readonly spellings: SpellingChange[];
  readonly lost: CellChange[];
  readonly filled: CellChange[];
  readonly converted: CellChange[];
  readonly formatted: CellChange[];
  readonly unranked: CellChange[];
  readonly ranked: CellChange[];
}

/** Returns the events of one column but its score changes, published ranks and names, which have events of their own. */
export function valueEvents(comparison: Comparison, changes: ColumnChanges, survivors: Survivors): EventDraft[] {
  const {before, after} = comparison;
  const one = before.columns[changes.pair.before];
  const other = after.columns[changes.pair.after];
  if (one === undefined || other === undefined) return [];
  if (changes.changed.length + changes.formatted.length === 0) return [];
  const field = fieldOf(after, changes.pair.after);
  const sorted = sortCells(comparison, changes, survivors, {one, other});
  return [
    ...measureEvents(sorted.measures, {field, role: other.role, options: comparison.options}),
    ...spellingEvents(comparison, changes.pair, field, sorted.spellings),
    ...unitEvent(field, {one, other}, sorted.converted, comparison.numbersOf(changes.pair).factor),
    ...gapEvents(field, sorted),
    ...rankedEvents(field, sorted),
    ...formatEvent(field, sorted.formatted),
  ];
}

interface Columns {
  readonly one: BoardColumn;
  readonly other: BoardColumn;
}

function sortCells(
  comparison: Comparison,
  {pair, changed, formatted}: ColumnChanges,
  survivors: Survivors,
  columns: Columns,
): Sorted {
  const {before, after, entries, rows: match} = comparison;
  const sorted: Sorted = {
    ...{measures: [], spellings: [], lost: [], filled: []},
    ...{converted: [], formatted: [], unranked: [], ranked: []},
  };
  const isName = pair.after === after.name;
  const isIdentity = match.nameColumns.after.includes(pair.after);
  const isScore = pair.after === after.score && pair.before === before.score;
  const numbers = comparison.numbersOf(pair);
  const sort = cellSorter(sorted, {columns, isScore, survivors, numbers});
  for (const index of changed) {
    const rows = {before: entries.matchedBefore[index] ?? 0, after: entries.matchedAfter[index] ?? 0};
    if (!isIdentity) sort(changedCell(comparison, pair, rows), rows);
  }
  for (const index of formatted) {
    const rows = {before: entries.matchedBefore[index] ?? 0, after: entries.matchedAfter[index] ?? 0};
    if (isName && !sameTags(comparison, rows)) continue;
    const cell = changedCell(comparison, pair, rows);
    (isOtherUnit(columns, rows) ? sorted.converted : sorted.formatted).push(cell);
  }
  return sorted;
}

/** A number in a column whose cells had another unit: `83s` and `83000ms`. */
function isOtherUnit({one, other}: Columns, rows: {before: number; after: number}): boolean {
  if (one.unit === null || other.unit === null || one.unit === other.unit) return false;
  return !Number.isNaN(one.numbers[one.cells[rows.before] ?? -1] ?? Number.NaN);
}

interface SortContext {
  readonly numbers: NumberMatch;
  readonly columns: Columns;
  readonly isScore: boolean;
  readonly survivors: Survivors;
}

function cellSorter(
  sorted: Sorted,
  {columns: {one, other}, isScore, survivors, numbers}: SortContext,
): (cell: CellChange, rows: {before: number; after: number}) => void {
  return (cell, rows) => {
    const [word, later] = [one.cells[rows.before] ?? -1, other.cells[rows.after] ?? -1];
    const [was, is] = [one.numbers[word] ?? Number.NaN, other.numbers[later] ?? Number.NaN];
    const numeric = !Number.isNaN(was) && !Number.isNaN(is);
    const same =
      numeric && numbers.isSame(word, later)
        ? numbers.factor === 1 && one.unit === other.unit
          ? sorted.formatted
          : sorted.converted
        : null;
    const isRanked = isScore && survivors.survivorOf[rows.after] !== -1 && survivors.scores.rankedBy === 'score';
    if (isRanked && survivors.changed[survivors.survivorOf[rows.after] ?? -1] === 1) return;
    if (isRanked) (same ?? sorted.formatted).push(cell);
    else if (isScore && Number.isNaN(was) !== Number.isNaN(is)) {
      (Number.isNaN(is) ? sorted.unranked : sorted.ranked).push(cell);
    } else if (cell.after?.canonical === '') sorted.lost.push(cell);
    else if (cell.before?.canonical === '') sorted.filled.push(cell);
    else if (same !== null) same.push(cell);
    else if (numeric)
      sorted.measures.push(
        measureOf(cell, {was: was * numbers.factor, is}, {column: one, word}, {column: other, word: later}),
      );
    else sorted.spellings.push({cell});
  };
}

/** Both numbers as written: in the unit that both cells have, else in the later cell's. */
function measureOf(cell: CellChange, base: {was: number; is: number}, before: Word, after: Word): MeasureChange {
  const [first, second] = [before, after].map(({column, word}) => readNumber(column.words[word] ?? ''));
  const printed = (number: NumberValue | null | undefined, {column, word}: Word): number =>
    !number || number.factor === 1 ? (column.decimals[word] ?? 0) : number.decimals;
  const decimals = Math.min(printed(first, before), printed(second, after));
  if (first && second && first.unit === second.unit && !first.range && !second.range)
    return {cell, was: first.value, is: second.value, decimals, isRange: false};
  const isRange = first?.range === true || second?.range === true;
  const size = second?.factor ?? 1;
  return {cell, was: tidy(base.was / size), is: tidy(base.is / size), decimals, isRange};
}

/** A word of a column's dictionary. */
interface Word {
  readonly column: BoardColumn;
  readonly word: number;
}

function unitEvent(
  field: string,
  {one, other}: Columns,
  converted: readonly CellChange[],
  factor: number,
): EventDraft[] {
  if (converted.length === 0) return [];
  const only = factor === 1 && (one.unit === null || other.unit === null);
  const units = one.unit === other.unit ? [one.rawLabel, other.rawLabel] : [one.unit, other.unit];
  return [
    {
      kind: 'unit_changed',
      subjects: subjectsOf(converted),
      field,
      before: units[0] ?? null,
      after: units[1] ?? null,
      // A unit that is only written or left out (`100%` → `100`) changes no value.
      significance: only ? 'minor' : 'notable',
      section: only ? 'quality' : 'methodology',
      evidence: {cells: converted.length, factor: factor === 1 ? null : tidy(factor)},
      cells: converted,
    },
  ];
}

/** One cause, one event: a column that lost values is one event for all its rows. */
function gapEvents(field: string, {lost, filled}: Sorted): EventDraft[] {
  const make = (kind: 'value_missing' | 'value_filled', cells: readonly CellChange[]): EventDraft[] =>
    cells.length === 0
      ? []
      : [
          {
            kind,
            subjects: subjectsOf(cells),
            field,
            before: cells.length === 1 ? (cells[0]?.before?.canonical ?? null) : null,
            after: cells.length === 1 ? (cells[0]?.after?.canonical ?? null) : null,
            significance: 'minor',
            section: 'quality',
            evidence: {count: cells.length},
            cells,
          },
        ];
  return [...make('value_missing', lost), ...make('value_filled', filled)];
}

function rankedEvents(field: string, {unranked, ranked}: Sorted): EventDraft[] {
  const make = (kind: 'became_unranked' | 'became_ranked', cell: CellChange): EventDraft => ({
    kind,
    subjects: [cell.subject],
    field,
    before: kind === 'became_unranked' ? (cell.before?.canonical ?? null) : null,
    after: kind === 'became_ranked' ? (cell.after?.canonical ?? null) : null,
    significance: 'notable',
    section: 'measures',
    order: -4e9,
    evidence: {spelling: (kind === 'became_unranked' ? cell.after : cell.before)?.text ?? ''},
    cells: [cell],
  });
  return [
    ...unranked.map((cell) => make('became_unranked', cell)),
    ...ranked.map((cell) => make('became_ranked', cell)),
  ];
}

function formatEvent(field: string, cells: readonly CellChange[]): EventDraft[] {
  if (cells.length === 0) return [];
  const evidence = {cells: cells.length};
  return [
    {kind: 'format_only', subjects: subjectsOf(cells), field, significance: 'noise', section: 'noise', evidence, cells},
  ];
}

function subjectsOf(cells: readonly CellChange[]): string[] {
  return cells.map(({subject}) => subject);
}
