// Whether a column's values can have the role of a header word.
import type {Role} from '../model/column.ts';
import type {ColumnFacts} from './facts.ts';

export function isNumericRole(role: Role): boolean {
  return role === 'rank' || role === 'score' || role === 'cost' || role === 'duration' || role === 'count';
}

/** Half of the cells that hold something: below, the header's promise of numbers is not kept (`性能指标` in words). */
const numericHalf = 0.5;
/** Cells of two numbers (`69.0 / 90.4`), or of a number and what it is of. */
const leadingShare = 0.8;

/** True when the values can have the role; a column without values can have any. */
export function fits(role: Role, facts: ColumnFacts): boolean {
  if (facts.type === 'blank') return true;
  switch (role) {
    case 'rank':
      return facts.numericShare >= numericHalf && facts.integers && facts.minimum >= 0;
    case 'score':
    case 'cost':
    case 'count':
    case 'duration':
      return facts.type !== 'date' && (facts.numericShare >= numericHalf || facts.leadingNumberShare >= leadingShare);
    case 'date':
      return facts.type === 'date' || (facts.type === 'text' ? isDated(facts) : facts.integers && isDateNumber(facts));
    case 'category':
      return facts.type === 'text' || isNumberedCategory(facts);
    case 'link':
      return facts.type === 'text' && (facts.linkShare >= 0.3 || facts.addresses);
    case 'name':
    case 'vendor':
    case 'tags':
      return facts.type === 'text';
    case 'note':
      return facts.type !== 'number';
    case 'other':
      return true;
    case 'spacer':
      return false;
  }
}

/** `Up to June 2023`, `12-Mar-23`: no date that could be compared, but one to a reader. */
function isDated({datedShare, meanLength}: ColumnFacts): boolean {
  return datedShare >= 0.6 && meanLength <= 40;
}

/** Few whole numbers that come again and again. */
function isNumberedCategory({type, integers, distinct, distinctShare, unit}: ColumnFacts): boolean {
  return type === 'number' && integers && distinct <= 20 && unit === null && distinctShare <= 0.67;
}

/** 2025, 202507 or 20250716; under a header of dates years go back to 1000. */
function isDateNumber({minimum, maximum}: ColumnFacts): boolean {
  if (minimum >= 1000 && maximum < 2101) return true;
  return [1, 100, 10_000].some((scale) => minimum >= 1800 * scale && maximum < 2101 * scale);
}
