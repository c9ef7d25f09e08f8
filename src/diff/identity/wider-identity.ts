// Rows that their name alone does not tell apart (a country and a year, an algorithm and an environment): further columns of words or
// dates that make every row single in both editions. Asked only where many rows share a name, or rows have none.
import {canonicalCell, type Board} from '../../model/snapshot.ts';
import type {ColumnPair} from '../boards/match-columns.ts';
import {rowKey, type NameColumns} from './names.ts';
import type {BoardPair} from './row-match.ts';

// From this share of different names downwards the doubled ones are not a slip of the publisher.
const manyDoubled = 0.8;
const maxColumns = 3;

/** Returns the name columns, with further ones where they are needed and make all rows single; else as they were. */
export function widerIdentity(pair: BoardPair, columns: NameColumns): NameColumns {
  if (Math.min(pair.before.rowCount, pair.after.rowCount) < 2) return columns;
  const chosen = pair.columns.pairs.filter(({after}) => columns.after.includes(after));
  if (chosen.length > 0 && Math.max(...sharesOfSingles(pair, chosen)) > manyDoubled) return columns;
  const open = pair.columns.pairs.filter((each) => !chosen.includes(each) && canName(pair, each));
  open.sort((first, second) => wordShare(pair.after, second.after) - wordShare(pair.after, first.after));
  while (chosen.length < maxColumns && open.length > 0) {
    const [next] = open.sort(
      (first, second) => singles(pair.after, [...chosen, second]) - singles(pair.after, [...chosen, first]),
    );
    if (next === undefined) break;
    chosen.push(next);
    open.splice(open.indexOf(next), 1);
    if (isSingle(pair, chosen)) return inOrder(chosen);
  }
  if (columns.after.length > 1) return columns;
  return columns.after.length > 0 ? (withFigures(pair, columns) ?? columns) : (rowLabels(pair) ?? columns);
}

// Share of the rows that keep a figure before it may be part of what they are called.
const keptFigures = 0.9;
// One or two rows more than names are duplicates, whatever their figures.
const fewDoubled = 3;

/** The name and one column of whole numbers that tells its rows apart and hardly changes: `GloVe · 25`, `GloVe · 100`. */
function withFigures(pair: BoardPair, {before: [one], after: [other]}: NameColumns): NameColumns | null {
  const name = pair.columns.pairs.find((each) => each.before === one && each.after === other);
  if (name === undefined || pair.after.rowCount - pairsOf(pair.after, [name.after]).size < fewDoubled) return null;
  const figures = pair.columns.pairs.find((each) => {
    const [was, is] = [pair.before.columns[each.before], pair.after.columns[each.after]];
    if (was === undefined || is === undefined || each === name) return false;
    if ([was, is].some(({type, role}) => type !== 'number' || role === 'score' || role === 'rank')) return false;
    if (!is.decimals.every((count) => count === 0)) return false;
    if (!isSingle(pair, [name, each])) return false;
    const [earlier, later] = [
      pairsOf(pair.before, [name.before, each.before]),
      pairsOf(pair.after, [name.after, each.after]),
    ];
    const common = [...later].filter((key) => earlier.has(key)).length;
    return common >= keptFigures * Math.min(earlier.size, later.size);
  });
  return figures === undefined ? null : inOrder([name, figures]);
}

function pairsOf(board: Board, columns: readonly number[]): ReadonlySet<string> {
  return new Set(Array.from({length: board.rowCount}, (_, row) => rowKey(board, row, columns)));
}

// Share of the shorter table's row labels that both editions have.
const sharedLabels = 0.6;

/**
 * The first column of a table without names, where its figures label the rows (`100`, `1000` and `5000` connections): all different
 * in each edition, and mostly the same in both. Positions (0, 1, 2 …) and ranks label nothing.
 */
function rowLabels({before, after, columns}: BoardPair): NameColumns | null {
  const first = columns.pairs.find((pair) => pair.after === 0 && pair.before === 0);
  const [one, other] = [before.columns[0], after.columns[0]];
  if (first === undefined || one === undefined || other === undefined) return null;
  if ([one, other].some(({role, type}) => type !== 'number' || role === 'rank' || role === 'score')) return null;
  const [labels, later] = [labelsOf(before), labelsOf(after)];
  if (labels === null || later === null || isCounted([...later])) return null;
  const common = [...labels].filter((label) => later.has(label)).length;
  return common > 0 && common >= sharedLabels * Math.min(labels.size, later.size) ? {before: [0], after: [0]} : null;
}

/** The first column's values; null where one is missing or there twice. */
function labelsOf(board: Board): ReadonlySet<string> | null {
  const labels = new Set<string>();
  for (let row = 0; row < board.rowCount; row += 1) labels.add(canonicalCell(board, row, 0));
  return labels.size === board.rowCount && !labels.has('') ? labels : null;
}

function isCounted(labels: readonly string[]): boolean {
  const first = Number(labels[0]);
  return labels.length > 1 && labels.every((label, index) => Number(label) === first + index);
}

/** As the later table has them, the name first where there is one. */
function inOrder([first, ...others]: readonly ColumnPair[]): NameColumns {
  const rest = [...others].sort((one, other) => one.after - other.after);
  const all = first === undefined ? rest : [first, ...rest];
  const ordered = all.some(({after}) => after < (first?.after ?? 0)) ? [...all].sort((a, b) => a.after - b.after) : all;
  return {before: ordered.map(({before}) => before), after: ordered.map(({after}) => after)};
}

function wordShare(board: Board, column: number): number {
  return new Set(board.columns[column]?.canonical).size / Math.max(1, board.rowCount);
}

/** Share of different names in each edition. */
function sharesOfSingles({before, after}: BoardPair, chosen: readonly ColumnPair[]): [number, number] {
  const [only] = chosen;
  // Rows without a name (`???`, `...`) share one.
  if (only !== undefined && chosen.length === 1) return [wordShare(before, only.before), wordShare(after, only.after)];
  return [
    singles(before, inEarlier(chosen)) / Math.max(1, before.rowCount),
    singles(after, chosen) / Math.max(1, after.rowCount),
  ];
}

/** The same columns of the earlier edition. */
function inEarlier(chosen: readonly ColumnPair[]): ColumnPair[] {
  return chosen.map(({before: column}) => ({before: column, after: column, renamed: false}));
}

/** Words and dates name; figures are what is named. */
function canName({before, after}: BoardPair, {before: one, after: other}: ColumnPair): boolean {
  return [before.columns[one], after.columns[other]].every(
    (column) =>
      column !== undefined &&
      ((column.type === 'text' && ['name', 'category', 'other'].includes(column.role) && !holdsFigures(column)) ||
        column.role === 'date'),
  );
}

/** `+4/-4`, `0.87 / 0.93`: words without a letter measure what is named. */
function holdsFigures({canonical}: Board['columns'][number]): boolean {
  const filled = canonical.filter((word) => word !== '');
  return 2 * filled.filter((word) => /\d/u.test(word) && !/\p{L}/u.test(word)).length > filled.length;
}

function isSingle({before, after}: BoardPair, chosen: readonly ColumnPair[]): boolean {
  if (singles(after, chosen) < after.rowCount - after.outside.length) return false;
  return singles(before, inEarlier(chosen)) >= before.rowCount - before.outside.length;
}

/** Number of different tuples among the rows that rank. */
function singles(board: Board, chosen: readonly ColumnPair[]): number {
  const outside = new Set(board.outside);
  const tuples = new Set<string>();
  for (let row = 0; row < board.rowCount; row += 1) {
    if (outside.has(row)) continue;
    tuples.add(chosen.map(({after}) => String(board.columns[after]?.cells[row] ?? -1)).join(' '));
  }
  return tuples.size;
}
