// Lines that both sides changed at one place, in a table that could not be merged as a whole → its rows merged, where what each side did
// cannot be what the other did. Here a row is kept, removed or new as it is written; a row that changed is known by its first cell only.
import {mergeSequence} from './merge-sequence.ts';
import {mergeValue} from './merge-value.ts';
import type {ThreeWay} from './model.ts';
import {
  isRule,
  keyOfLine,
  laidOut,
  lineRows,
  rowLines,
  tableAbove,
  tidy,
  wholeNumber,
  type LineRow,
} from './row-lines.ts';

/** Lines in conflict, where they start, and the lines of each whole document. */
export interface LineRegion {
  readonly lines: ThreeWay<readonly string[]>;
  readonly starts: ThreeWay<number>;
  readonly documents: ThreeWay<readonly string[]>;
}

type Rows = ThreeWay<readonly LineRow[]>;
type Side = 'ours' | 'theirs';

const sides = ['base', 'ours', 'theirs'] as const;
const otherOf = {ours: 'theirs', theirs: 'ours'} as const;

/** Returns the merged lines; null where the conflict is left to a reader. */
export function mergeRegion(region: LineRegion): readonly string[] | null {
  const {lines, starts, documents} = region;
  const tables = {
    base: tableAbove(documents.base, starts.base),
    ours: tableAbove(documents.ours, starts.ours),
    theirs: tableAbove(documents.theirs, starts.theirs),
  };
  const isTable = tables.ours !== null || lines.ours.some(isRule);
  if (isTable && isSameText(lines.ours, lines.theirs)) return lines.ours;
  if (tables.base === null || tables.ours === null || tables.theirs === null) return null;
  // A column that came, went or moved would put new cells of the other side under another label.
  if (tables.base.header !== tables.ours.header || tables.base.header !== tables.theirs.header) return null;
  const [base, ours, theirs] = [lineRows(lines.base), lineRows(lines.ours), lineRows(lines.theirs)];
  if (base === null || ours === null || theirs === null) return null;
  const rows = {base, ours, theirs};
  if (!isDisjoint(rows) || repeatsElsewhere(rows, documents)) return null;
  return bothSumUp(region, rowLines(documents.ours, tables.ours.firstRow)) ? null : inOrder(rows);
}

function isSameText(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.length === theirs.length && ours.every((line, at) => laidOut(line) === laidOut(theirs[at] ?? ''));
}

/** Whether what each side removed and added cannot be what the other changed or added. */
function isDisjoint(rows: Rows): boolean {
  const all = sides.flatMap((side) => rows[side]);
  if (all.some(({cells}) => cells.length !== all[0]?.cells.length)) return false;
  if (sides.some((side) => repeats(rows[side]) || isNumbered(rows[side]))) return false;
  const added = {ours: addedBy(rows, 'ours'), theirs: addedBy(rows, 'theirs')};
  const strangers = {
    ours: added.ours.filter((row) => editedFrom(row, rows, 'ours') === undefined),
    theirs: added.theirs.filter((row) => editedFrom(row, rows, 'theirs') === undefined),
  };
  const isOne = (side: Side): boolean =>
    strangers[side].some((row) => added[otherOf[side]].some((other) => mayBeOne(row, other)));
  if (isOne('ours') || isOne('theirs')) return false;
  const gone = {ours: removedBy(rows, 'ours'), theirs: removedBy(rows, 'theirs')};
  // A row that neither side has any more may be what one of them wrote anew.
  const bothGone = gone.ours.filter((row) => gone.theirs.includes(row));
  const shared = rows.ours.filter((row) => isSharedNew(row, rows));
  const isNew = strangers.ours.length + strangers.theirs.length + shared.length > 0;
  if (bothGone.length > 0 && isNew) return false;
  // What one side added may be what the other changed a row into.
  if (shared.some(({key}) => rows.base.some((row) => row.key === key))) return false;
  // Nobody knows where two new rows stand to each other once rows around them are gone.
  const isPlain = gone.ours.length + gone.theirs.length === 0;
  return isPlain || strangers.ours.length === 0 || strangers.theirs.length === 0;
}

function has(rows: readonly LineRow[], {text}: LineRow): boolean {
  return rows.some((row) => row.text === text);
}

/** Rows that one side alone has. */
function addedBy(rows: Rows, side: Side): LineRow[] {
  return rows[side].filter((row) => !has(rows.base, row) && !has(rows[otherOf[side]], row));
}

/** Rows of the base that a side has no more, not even with other cells. */
function removedBy(rows: Rows, side: Side): LineRow[] {
  const edited = new Set(rows[side].map((row) => editedFrom(row, rows, side)));
  return rows.base.filter((row) => !has(rows[side], row) && !edited.has(row));
}

function isSharedNew(row: LineRow, rows: Rows): boolean {
  return !has(rows.base, row) && has(rows.theirs, row);
}

/** The row of the base that this side alone changed into `row`: the only one that is called so, and the one it has most in common with. */
function editedFrom(row: LineRow, rows: Rows, side: Side): LineRow | undefined {
  if (has(rows.base, row)) return undefined;
  const [before, more] = rows.base.filter(({key}) => key === row.key);
  if (before === undefined || more !== undefined || has(rows[side], before)) return undefined;
  const isOnly = rows[side].filter(({key}) => key === row.key).length === 1;
  if (!isOnly || !has(rows[otherOf[side]], before)) return undefined;
  const isLikest = rows.base.every(
    (other) =>
      other === before || has(rows[side], other) || sharedCells(row, other).length < sharedCells(row, before).length,
  );
  return isLikest ? before : undefined;
}

function sharedCells(one: LineRow, other: LineRow): string[] {
  return one.cells.filter((cell, at) => cell !== '' && cell === other.cells[at]);
}

function repeats(rows: readonly LineRow[]): boolean {
  return new Set(rows.map(({text}) => text)).size < rows.length;
}

/** Whether a column counts the rows: one that comes or goes would leave a wrong number. */
function isNumbered(rows: readonly LineRow[]): boolean {
  return (rows[0]?.cells ?? []).some((_, column) => {
    const numbers = rows.map(({cells}) => wholeNumber(cells[column] ?? ''));
    return numbers.some((number, at) => at > 0 && Math.abs(number - (numbers[at - 1] ?? NaN)) === 1);
  });
}

/** One entry with two values: the same name, number or link, or more in common than chance gives. */
function mayBeOne(one: LineRow, other: LineRow): boolean {
  const shared = sharedCells(one, other);
  const said = one.cells.filter((cell) => cell !== '').length;
  const links = new Set(linksOf(other));
  return (
    one.key === other.key ||
    shared.length * 3 > said ||
    shared.some((cell) => !Number.isNaN(wholeNumber(cell))) ||
    linksOf(one).some((link) => links.has(link))
  );
}

function linksOf({line}: LineRow): string[] {
  return line.match(/https?:\/\/[^\s)"'>\]]+/g) ?? [];
}

/** Whether a side adds a row here that was elsewhere before, or one of a name that the other side adds elsewhere. */
function repeatsElsewhere(rows: Rows, documents: LineRegion['documents']): boolean {
  const inBase = new Set(documents.base.map(tidy));
  return (['ours', 'theirs'] as const).some((side) => {
    const other = otherOf[side];
    const here = new Set(rows[other].map(({line}) => line));
    const fresh = documents[other].filter((line) => !here.has(line) && !inBase.has(tidy(line)));
    const keys = new Set(fresh.map(keyOfLine));
    return addedBy(rows, side).some(
      (row) => inBase.has(tidy(row.line)) || (keys.has(row.key) && editedFrom(row, rows, side) === undefined),
    );
  });
}

/** Whether both sides changed a row of the table alike, beside the rows in conflict: a total would lack what the other side added. */
function bothSumUp({lines, documents}: LineRegion, table: readonly string[]): boolean {
  const inBase = new Set(documents.base.map(tidy));
  const inTheirs = new Set(documents.theirs.map(tidy));
  const here = new Set(lines.ours);
  return table.some((line) => !here.has(line) && !inBase.has(tidy(line)) && inTheirs.has(tidy(line)));
}

/** What one side removed goes, what one added stays behind the row that it follows there, ours first. */
function inOrder(rows: Rows): readonly string[] | null {
  const idsOf = (side: Side): ReadonlyMap<string, string> =>
    new Map(rows[side].map((row) => [editedFrom(row, rows, side)?.text ?? row.text, row.line]));
  const lines = {
    base: new Map(rows.base.map(({text, line}) => [text, line])),
    ours: idsOf('ours'),
    theirs: idsOf('theirs'),
  };
  const ids = {base: [...lines.base.keys()], ours: [...lines.ours.keys()], theirs: [...lines.theirs.keys()]};
  const isKept = (id: string): boolean => !lines.base.has(id) || (lines.ours.has(id) && lines.theirs.has(id));
  const {ids: merged} = mergeSequence(ids, isKept);
  // Where a side moved rows, what the other added beside them has no certain place.
  if (!isOrderOf(ids.ours, merged) || !isOrderOf(ids.theirs, merged)) return null;
  const written = merged.map((id) => {
    const [ours, theirs] = [lines.ours.get(id), lines.theirs.get(id)];
    // Lines that say the same and are spaced in two ways are written as ours.
    return mergeValue({base: lines.base.get(id), ours: ours ?? theirs, theirs: theirs ?? ours}) ?? ours ?? '';
  });
  // One side changed a row into what the other added.
  return new Set(written.map(tidy)).size < written.length ? null : written;
}

/** Whether what both lists have is in the same order. */
function isOrderOf(side: readonly string[], merged: readonly string[]): boolean {
  const placeOf = new Map(merged.map((id, at) => [id, at]));
  const places = side.flatMap((id) => placeOf.get(id) ?? []);
  return places.every((at, index) => index === 0 || at > (places[index - 1] ?? -1));
}
