// Columns of codes (ticker symbols, ids, links) that are single in both editions and go with the same names: they say which row is
// which when the names themselves are respelled.
import type {Board} from '../../model/snapshot.ts';
import type {ColumnPair} from '../boards/match-columns.ts';
import type {BoardPair, OpenMatch} from './row-match.ts';

// A code must go with the same name in nearly all rows that are already matched; without any, half of the open rows must share one.
const agreeing = 0.9;
const sharedOpen = 0.5;
// Where some codes are on several rows (one currency of many countries), the single ones count once this many matched rows agree.
const agreeingRows = 20;

export interface CodePairs {
  /** The column's label in the later edition. */
  readonly label: string;
  /** Open rows with equal codes: row before, row after. */
  readonly rows: readonly (readonly [number, number])[];
}

/** Returns the pairs of the first column that qualifies; none without one. O(rows × columns). */
export function pairByCode(pair: BoardPair, match: OpenMatch, nameColumns: readonly number[]): CodePairs {
  for (const columns of pair.columns.pairs) {
    if (nameColumns.includes(columns.after) || !isCode(pair, columns)) continue;
    const [one, other] = [rowsByCode(pair.before, columns.before), rowsByCode(pair.after, columns.after)];
    if (one === null || other === null) continue;
    const found = trustedPairs(one, other, match);
    if (found.length > 0) return {label: pair.after.columns[columns.after]?.label ?? '', rows: found};
  }
  return {label: '', rows: []};
}

function isCode({before, after}: BoardPair, columns: ColumnPair): boolean {
  const [one, other] = [before.columns[columns.before], after.columns[columns.after]];
  if (one === undefined || other === undefined) return false;
  const texts = one.type === 'text' && other.type === 'text';
  return (
    texts &&
    [one.role, other.role].every((role) => role === 'other' || role === 'link' || role === 'note' || role === 'name')
  );
}

interface CodedRows {
  /** Row by code, of the codes that are single. */
  readonly rows: ReadonlyMap<string, number>;
  readonly repeats: boolean;
}

/** Null where most rows have no code of their own. */
function rowsByCode(board: Board, column: number): CodedRows | null {
  const content = board.columns[column];
  const rows = new Map<string, number>();
  if (content === undefined) return null;
  const outside = new Set(board.outside);
  const repeated = new Set<string>();
  let open = 0;
  for (let row = 0; row < board.rowCount; row += 1) {
    if (outside.has(row)) continue;
    open += 1;
    const code = content.canonical[content.cells[row] ?? -1] ?? '';
    if (code === '') continue;
    if (rows.has(code)) repeated.add(code);
    rows.set(code, row);
  }
  for (const code of repeated) rows.delete(code);
  return rows.size * 2 >= open ? {rows, repeats: repeated.size > 0} : null;
}

function trustedPairs(
  before: CodedRows,
  after: CodedRows,
  {afterOf, beforeOf}: OpenMatch,
): (readonly [number, number])[] {
  const open: (readonly [number, number])[] = [];
  let [same, other, waiting] = [0, 0, 0];
  for (const [code, row] of after.rows) {
    const earlier = before.rows.get(code);
    const known = beforeOf[row] ?? -1;
    if (known === -1) waiting += 1;
    if (earlier === undefined) continue;
    if (known === earlier) same += 1;
    else if (known !== -1 || afterOf[earlier] !== -1) other += 1;
    else open.push([earlier, row]);
  }
  if ((before.repeats || after.repeats) && same < agreeingRows) return [];
  const isTrusted = same + other > 0 ? same >= agreeing * (same + other) : open.length >= sharedOpen * waiting;
  return isTrusted ? open : [];
}
