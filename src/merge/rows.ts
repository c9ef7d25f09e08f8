// Rows of three versions that are one entry → its merged cells, or a conflict.
import type {Comparison} from '../diff/index.ts';
import {dataRows} from '../values/row-kinds.ts';
import {readNumber} from '../values/number.ts';
import {hasLayout} from './columns.ts';
import type {Cell, Grid, GridRow} from './grid.ts';
import {mergeCell, mergeValue} from './merge-value.ts';
import type {ConflictReason, ThreeWay} from './model.ts';
import type {RowIds, TableVersions} from './row-identity.ts';
import {wholeText} from './row-pairs.ts';

export interface MergedRow {
  readonly id: string;
  readonly name: string;
  /** Row (from 0) in each version; −1 where it has none. */
  readonly at: ThreeWay<number>;
  /** One cell a merged column; in a conflict as ours and as theirs have it, null where that side removed the row. */
  readonly ours: readonly Cell[] | null;
  readonly theirs: readonly Cell[] | null;
  /** Source lines of a row that is taken as it is, because it has more or fewer cells than the header; null for rows merged by cells. */
  readonly lines: {readonly ours: string | null; readonly theirs: string | null} | null;
  readonly conflict: {readonly reason: ConflictReason; readonly columns: readonly number[]} | null;
}

export interface Versions extends TableVersions {
  /** Merged columns with ranks that nothing explains: what both sides changed is a conflict, even where they agree. */
  readonly strict: ReadonlySet<number>;
}

/**
 * Returns the merged rows, in no order that matters; null where a side removed a column in which the other changed a cell, or changed
 * columns while the other changed a row of another width. Linear in cells.
 */
export function mergeRows(versions: Versions, ids: RowIds): Map<string, MergedRow> | null {
  const {grids, comparisons} = versions;
  if (changesRemovedColumn(versions)) return null;
  const places = {base: indexOf(ids.base), ours: indexOf(ids.ours), theirs: indexOf(ids.theirs)};
  const inference = {ours: uncertainRenames(comparisons.ours), theirs: uncertainRenames(comparisons.theirs)};
  const summary = summaryRows(grids.base);
  const merged = new Map<string, MergedRow>();
  for (const id of new Set([...ids.base, ...ids.ours, ...ids.theirs])) {
    const at = {base: places.base.get(id) ?? -1, ours: places.ours.get(id) ?? -1, theirs: places.theirs.get(id) ?? -1};
    if (at.ours < 0 && at.theirs < 0) continue;
    const row = mergeRow(versions, id, at, {
      isSummary: summary.has(at.base),
      isGuess: inference.ours.has(at.ours) || inference.theirs.has(at.theirs),
    });
    if (row === null) return null;
    if (row !== 'gone') merged.set(id, row);
  }
  return merged;
}

function indexOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, row) => [id, row]));
}

/** Rows whose new name was recognised by their values only. */
function uncertainRenames({rows}: Comparison): ReadonlySet<number> {
  return new Set(rows.renames.filter(({how}) => how === 'values' || how === 'evidence').map(({after}) => after));
}

/** Totals and the like, computed from other rows. */
function summaryRows({table}: Grid): ReadonlySet<number> {
  const data = new Set(dataRows(table));
  return new Set(Array.from({length: table.rowCount}, (_, row) => row).filter((row) => !data.has(row)));
}

function mergeRow(
  versions: Versions,
  id: string,
  at: ThreeWay<number>,
  {isSummary, isGuess}: {isSummary: boolean; isGuess: boolean},
): MergedRow | 'gone' | null {
  const {grids, columns} = versions;
  const rows = {base: grids.base.rows[at.base], ours: grids.ours.rows[at.ours], theirs: grids.theirs.rows[at.theirs]};
  const ours = cellsOf(versions, 'ours', rows);
  const theirs = cellsOf(versions, 'theirs', rows);
  const made: MergedRow = {id, name: nameOf(versions, at), at, ours, theirs, lines: null, conflict: null};
  if (sides.some((side) => isRagged(grids[side], rows[side]))) return wholeRow(versions, made, rows);
  if (rows.ours === undefined || rows.theirs === undefined) {
    if (rows.base === undefined) return {...made, ours: ours ?? theirs, theirs: theirs ?? ours};
    const kept = ours ?? theirs ?? [];
    const isChanged = changedColumns(versions, rows.base, kept).length > 0;
    return isChanged ? {...made, conflict: {reason: 'removed', columns: []}} : 'gone';
  }
  if (ours === null || theirs === null) return null;
  const merged = {ours: [...ours], theirs: [...theirs]};
  const conflicts: number[] = [];
  const changed = {ours: false, theirs: false};
  for (const column of columns.keys()) {
    const cells = {
      base: cellAt(rows.base, columns[column]?.at.base ?? -1),
      ours: ours[column] ?? null,
      theirs: theirs[column] ?? null,
    };
    if (versions.computed.has(column)) {
      const cell = mergeCell(cells) ?? cells.ours ?? cells.theirs;
      if (cell === null) continue;
      merged.ours[column] = cell;
      merged.theirs[column] = cell;
      continue;
    }
    const isChanged = {ours: cells.ours?.raw !== cells.base?.raw, theirs: cells.theirs?.raw !== cells.base?.raw};
    changed.ours ||= isChanged.ours;
    changed.theirs ||= isChanged.theirs;
    const mustDiffer =
      isChanged.ours &&
      isChanged.theirs &&
      cells.base !== null &&
      (versions.strict.has(column) || (isSummary && readNumber(cells.base.plain) !== null));
    const cell = mustDiffer ? undefined : mergeCell(cells);
    if (cell === undefined) conflicts.push(column);
    else {
      merged.ours[column] = cell;
      merged.theirs[column] = cell;
    }
  }
  const strict = conflicts.length > 0 && conflicts.every((column) => versions.strict.has(column) || isSummary);
  if (isGuess && changed.ours && changed.theirs) return {...made, conflict: {reason: 'renamed', columns: conflicts}};
  return {
    ...made,
    ...merged,
    conflict: conflicts.length === 0 ? null : {reason: strict ? 'computed' : 'cell', columns: conflicts},
  };
}

/** A row with more or fewer cells than the header: which cell belongs to which column is unknown, so the line is merged as one value. */
function wholeRow({columns, grids}: Versions, made: MergedRow, rows: Rows): MergedRow | 'gone' | null {
  // Nobody changed it: ours may have other columns, and its line was written for them.
  const isSameLayout = sides.every((side) => hasLayout(columns, side, grids[side]));
  if (!isSameLayout && !isUntouched(rows)) return null;
  const {base, ours, theirs} = rows;
  if (ours === undefined || theirs === undefined) {
    const kept = (ours ?? theirs)?.text ?? '';
    if (base === undefined)
      return {
        ...made,
        ours: made.ours ?? made.theirs,
        theirs: made.theirs ?? made.ours,
        lines: {ours: kept, theirs: kept},
      };
    if (wholeText(ours ?? theirs ?? base) === wholeText(base)) return 'gone';
    return {
      ...made,
      lines: {ours: ours?.text ?? null, theirs: theirs?.text ?? null},
      conflict: {reason: 'removed', columns: []},
    };
  }
  const said = {
    base: base === undefined ? undefined : wholeText(base),
    ours: wholeText(ours),
    theirs: wholeText(theirs),
  };
  const text = mergeValue(said);
  if (text === undefined)
    return {...made, lines: {ours: ours.text, theirs: theirs.text}, conflict: {reason: 'cell', columns: []}};
  const side = text === said.ours ? 'ours' : 'theirs';
  const line = side === 'ours' ? ours.text : theirs.text;
  return {...made, ours: made[side], theirs: made[side], lines: {ours: line, theirs: line}};
}

const sides = ['base', 'ours', 'theirs'] as const;

interface Rows {
  readonly base: GridRow | undefined;
  readonly ours: GridRow | undefined;
  readonly theirs: GridRow | undefined;
}

/** The cells of one side by merged column; a column that only the other side has is filled from there. Null without the row. */
function cellsOf({columns}: Versions, side: 'ours' | 'theirs', rows: Rows): Cell[] | null {
  const other = side === 'ours' ? 'theirs' : 'ours';
  const row = rows[side];
  if (row === undefined) return null;
  return columns.map(({at}) => cellAt(row, at[side]) ?? cellAt(rows[other], at[other]) ?? {raw: '', plain: ''});
}

function cellAt(row: GridRow | undefined, column: number): Cell | null {
  return row?.cells[column] ?? null;
}

function isRagged(grid: Grid, row: GridRow | undefined): boolean {
  return row !== undefined && row.cells.length !== grid.header.cells.length;
}

function isUntouched({base, ours, theirs}: Rows): boolean {
  return base !== undefined && base.text === ours?.text && base.text === theirs?.text;
}

function changedColumns({columns, computed}: Versions, base: GridRow, cells: readonly Cell[]): number[] {
  return [...columns.keys()].filter((column) => {
    const before = cellAt(base, columns[column]?.at.base ?? -1);
    return !computed.has(column) && before !== null && before.raw !== cells[column]?.raw;
  });
}

function nameOf({comparisons}: Versions, at: ThreeWay<number>): string {
  if (at.ours >= 0) return comparisons.ours.subjectAfter(at.ours);
  return comparisons.theirs.subjectAfter(at.theirs);
}

/** Whether a side changed a cell of a column that the other removed. */
function changesRemovedColumn({grids, comparisons, columns}: Versions): boolean {
  const kept = new Set(columns.map(({at}) => at.base));
  return (['ours', 'theirs'] as const).some((side) =>
    comparisons[side].columns.pairs.some(
      ({before, after}) =>
        !kept.has(before) &&
        grids[side].rows.some((row, at) => {
          const other = grids.base.rows[comparisons[side].rows.beforeOf[at] ?? -1];
          return other !== undefined && row.cells[after]?.raw !== other.cells[before]?.raw;
        }),
    ),
  );
}
