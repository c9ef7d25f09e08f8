// What kinds of cells a column holds: missing, words, and numbers by unit. A cell whose kind its column does not know
// otherwise is in the wrong place, or is wrong itself. Made once per table; linear in cells.
import {cellText, type Table} from '../../model/table.ts';
import {cellState, numbersOf} from '../../values/column-values.ts';
import {isMissing} from '../../values/missing.ts';
import {readNumber} from '../../values/number.ts';

/** `empty`, `missing` (another spelling of it), `text`, or `number:` and the unit. */
export type CellKind = string;

export interface ColumnKinds {
  /** Cells by kind, missing ones not counted. */
  readonly counts: ReadonlyMap<CellKind, number>;
  readonly present: number;
}

/** A column with fewer other cells says nothing about what belongs into it. */
const minOthers = 3;

/** A kind that at least this share of the other cells has belongs; below `strangerShare` it does not. */
const nativeShare = 0.5;
const strangerShare = 0.03;

const known = new WeakMap<Table, readonly ColumnKinds[]>();

export function kindOf(text: string): CellKind {
  if (isMissing(text)) return text === '' ? 'empty' : 'missing';
  const number = readNumber(text);
  return number === null ? 'text' : numberKind(number.unit);
}

/** How a kind fits a column, whose counts include the row's own cell (`own`): 1 fits, 0 cannot tell, -1 contradicts. */
export function kindFit(column: ColumnKinds | undefined, kind: CellKind, own: CellKind): -1 | 0 | 1 {
  if (column === undefined || isGap(kind)) return 0;
  const others = column.present - (isGap(own) ? 0 : 1);
  if (others < minOthers) return 0;
  const share = ((column.counts.get(kind) ?? 0) - (own === kind ? 1 : 0)) / others;
  return share >= nativeShare ? 1 : share <= strangerShare ? -1 : 0;
}

export function isGap(kind: CellKind): boolean {
  return kind === 'empty' || kind === 'missing';
}

/** Kinds of each column of the header, by column. */
export function kindsOf(table: Table): readonly ColumnKinds[] {
  let kinds = known.get(table);
  if (kinds === undefined) known.set(table, (kinds = table.labels.map((_, column) => countKinds(table, column))));
  return kinds;
}

function countKinds(table: Table, column: number): ColumnKinds {
  const {state, unitIds, units, numberCount, missingCount} = numbersOf(table, column);
  const byUnit = new Uint32Array(units.length);
  for (let row = 0; row < table.rowCount; row += 1) {
    if (state[row] === cellState.number) byUnit[unitIds[row] ?? 0] = (byUnit[unitIds[row] ?? 0] ?? 0) + 1;
  }
  const counts = new Map<CellKind, number>([['text', table.rowCount - numberCount - missingCount]]);
  units.forEach((unit, at) => counts.set(numberKind(unit), byUnit[at] ?? 0));
  return {counts, present: table.rowCount - missingCount};
}

function numberKind(unit: string | null): CellKind {
  return `number:${unit ?? ''}`;
}

/** Rows (from 0) with at least `least` cells that contradict their columns. Linear in rows, no cell is read again. */
export function contradictingRows(table: Table, least: number): number[] {
  const kinds = kindsOf(table);
  const counts = new Uint16Array(table.rowCount);
  table.labels.forEach((_, column) => {
    const {state, unitIds, units} = numbersOf(table, column);
    const fitOf = (kind: CellKind): boolean => kindFit(kinds[column], kind, kind) < 0;
    const textIsStrange = fitOf('text');
    const strangeUnits = units.map((unit) => fitOf(numberKind(unit)));
    if (!textIsStrange && !strangeUnits.includes(true)) return;
    for (let row = 0; row < table.rowCount; row += 1) {
      const strange =
        state[row] === cellState.text
          ? textIsStrange
          : state[row] === cellState.number && strangeUnits[unitIds[row] ?? 0] === true;
      if (strange) counts[row] = (counts[row] ?? 0) + 1;
    }
  });
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) if ((counts[row] ?? 0) >= least) rows.push(row);
  return rows;
}

/** Kinds of a row's cells, surplus ones included. Cells under a label are not read again. */
export function rowKinds(table: Table, row: number): CellKind[] {
  const first = table.rowStarts[row] ?? 0;
  const count = (table.rowStarts[row + 1] ?? 0) - first;
  return Array.from({length: count}, (_, column) => {
    if (table.cellStarts[first + column] === table.cellEnds[first + column]) return 'empty';
    if (column >= table.labels.length) return kindOf(cellText(table, row, column));
    const {state, unitIds, units} = numbersOf(table, column);
    if (state[row] === cellState.missing) return 'missing';
    return state[row] === cellState.text ? 'text' : numberKind(units[unitIds[row] ?? 0] ?? null);
  });
}

/** Texts of a row's cells, surplus ones included. */
export function rowTexts(table: Table, row: number): string[] {
  const count = (table.rowStarts[row + 1] ?? 0) - (table.rowStarts[row] ?? 0);
  return Array.from({length: count}, (_, column) => cellText(table, row, column));
}
