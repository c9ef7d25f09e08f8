// Cells of matched entries that differ, by what the difference is: a score's state, a measure, a spelling, a gap, a unit, a format.
import type {CellChange} from '../../model/changeset.ts';
import type {BoardColumn} from '../../model/snapshot.ts';
import {readUnit} from '../../values/units.ts';
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
  const field = fieldOf(after, changes.pair.after);
  const sorted = sortCells(comparison, changes, survivors, {one, other});
  return [
    ...measureEvents(sorted.measures, {field, role: other.role, options: comparison.options}),
    ...spellingEvents(comparison, changes.pair, field, sorted.spellings),
    ...unitEvent(field, {one, other}, sorted.converted),
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
  const sort = cellSorter(sorted, {comparison, columns, isScore, survivors});
  for (const index of changed) {
    const rows = {before: entries.matchedBefore[index] ?? 0, after: entries.matchedAfter[index] ?? 0};
    if (!isIdentity) sort(changedCell(comparison, pair, rows), rows);
  }
  for (const index of formatted) {
    const rows = {before: entries.matchedBefore[index] ?? 0, after: entries.matchedAfter[index] ?? 0};
    if (!isName || sameTags(comparison, rows)) sorted.formatted.push(changedCell(comparison, pair, rows));
  }
  return sorted;
}

interface SortContext {
  readonly comparison: Comparison;
  readonly columns: Columns;
  readonly isScore: boolean;
  readonly survivors: Survivors;
}

function cellSorter(
  sorted: Sorted,
  {columns: {one, other}, isScore, survivors}: SortContext,
): (cell: CellChange, rows: {before: number; after: number}) => void {
  const factor = unitFactor(one, other);
  return (cell, rows) => {
    const [word, later] = [one.cells[rows.before] ?? -1, other.cells[rows.after] ?? -1];
    const [was, is] = [one.numbers[word] ?? Number.NaN, other.numbers[later] ?? Number.NaN];
    const numeric = !Number.isNaN(was) && !Number.isNaN(is);
    const decimals = {before: one.decimals[word] ?? 0, after: other.decimals[later] ?? 0};
    if (isScore && survivors.survivorOf[rows.after] !== -1) {
      const changed = survivors.changed[survivors.survivorOf[rows.after] ?? -1] === 1;
      if (!changed) sorted.formatted.push(cell);
    } else if (isScore && Number.isNaN(was) !== Number.isNaN(is)) {
      (Number.isNaN(is) ? sorted.unranked : sorted.ranked).push(cell);
    } else if (cell.after?.canonical === '') sorted.lost.push(cell);
    else if (cell.before?.canonical === '') sorted.filled.push(cell);
    else if (numeric && was === is) (one.unit === other.unit ? sorted.formatted : sorted.converted).push(cell);
    else if (numeric && factor !== null && equalRounded(was * factor, is, decimals, factor))
      sorted.converted.push(cell);
    else if (numeric) sorted.measures.push({cell, was, is, decimals: Math.min(decimals.before, decimals.after)});
    else sorted.spellings.push({cell});
  };
}

/** How many of the later unit one of the earlier is, where the header states both; null where they are equal or do not convert. */
function unitFactor(one: BoardColumn, other: BoardColumn): number | null {
  if (one.unit === other.unit || one.unit === null || other.unit === null) return null;
  const [from, to] = [readUnit(one.unit), readUnit(other.unit)];
  return from === null || to === null || from.base !== to.base ? null : from.factor / to.factor;
}

function equalRounded(was: number, is: number, decimals: {before: number; after: number}, factor: number): boolean {
  const half = Math.max(0.5 * 10 ** -decimals.before * factor, 0.5 * 10 ** -decimals.after);
  return Math.abs(was - is) <= half * (1 + 1e-9);
}

function unitEvent(field: string, {one, other}: Columns, converted: readonly CellChange[]): EventDraft[] {
  if (one.unit === other.unit && converted.length === 0) return [];
  const only = one.unit === null || other.unit === null;
  return [
    {
      kind: 'unit_changed',
      subjects: subjectsOf(converted),
      field,
      before: one.unit,
      after: other.unit,
      // A unit that is only written or left out (`100%` → `100`) changes no value.
      significance: only ? 'minor' : 'notable',
      section: only ? 'quality' : 'methodology',
      evidence: {cells: converted.length},
      cells: converted,
    },
  ];
}

/** One cause, one event: a column that lost values tells of all its rows at once. */
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
    section: 'movers',
    order: 4e9,
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
