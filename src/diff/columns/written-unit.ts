// Numbers are kept in the base of their unit (24 ms = 0.024); readers see them as written. How big is the unit that a column writes?
import type {BoardColumn} from '../../model/snapshot.ts';
import {readNumber} from '../../values/number.ts';
import {readUnit} from '../../values/units.ts';

const sizes = new WeakMap<BoardColumn, number>();

/** Returns the size of the unit that all cells of a column carry: number / size = as written. 1 where they carry none, or several. */
export function writtenUnit(column: BoardColumn): number {
  const known = sizes.get(column);
  if (known !== undefined) return known;
  const made = measure(column);
  sizes.set(column, made);
  return made;
}

function measure({unit, words, numbers}: BoardColumn): number {
  if (unit === null || (readUnit(unit)?.factor ?? 1) === 1) return 1;
  let size: number | null = null;
  for (const [id, word] of words.entries()) {
    if (Number.isNaN(numbers[id] ?? Number.NaN)) continue;
    const factor = readNumber(word)?.factor ?? 1;
    if (size !== null && factor !== size) return 1;
    size = factor;
  }
  return size ?? 1;
}
