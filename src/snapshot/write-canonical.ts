// Canonical content → the text that is hashed, stored and read by people: JSON with one row a line, columns and rows in an order
// that depends on nothing but their content. So equal content gives equal bytes, and `git diff` shows changed rows only.
import {
  snapshotSchemaVersion,
  type CanonicalBoard,
  type CanonicalColumn,
  type CanonicalDocument,
  type CanonicalRow,
} from '../model/snapshot.ts';
import {compareText} from '../model/text.ts';

/** Returns the canonical text, `\n` at its end. O(n log n). */
export function writeCanonical(document: CanonicalDocument): string {
  const boards = document.boards.map(writeCanonicalBoard);
  const prose = document.prose.map((block) => JSON.stringify([block.kind, block.text]));
  const body = [`"schemaVersion": ${String(snapshotSchemaVersion)}`, list('boards', boards), list('prose', prose)];
  return `{\n${body.join(',\n')}\n}\n`;
}

/** Returns the canonical text of one board, without a final line end. */
export function writeCanonicalBoard(board: CanonicalBoard): string {
  const order = columnOrder(board.columns);
  const columns = order.flatMap((index) => {
    const column = board.columns[index];
    return column === undefined ? [] : [writeColumn(column, unitOf(board, index), column.label === board.score)];
  });
  const rows = board.rows.map((row) => writeRow(row, order)).sort();
  const head = {
    ...(board.pinned === null ? {} : {id: board.pinned}),
    headingPath: board.headingPath,
    caption: board.caption,
    identity: [...board.identity].sort(),
    score: board.score,
    rank: board.rank,
    groupBy: [...board.groupBy].sort(),
  };
  return `{${JSON.stringify(head).slice(1, -1)},\n${list('columns', columns)},\n${list('rows', rows)}}`;
}

function list(key: string, lines: readonly string[]): string {
  return lines.length === 0 ? `"${key}": []` : `"${key}": [\n${lines.join(',\n')}\n]`;
}

/** Names first, then what they are ranked by, then the rest by role and label. */
const roleOrder = 'name vendor category score rank date duration count cost tags link note other spacer'.split(' ');

function columnOrder(columns: readonly CanonicalColumn[]): number[] {
  const keys = columns.map(({role, label}) => `${String(roleOrder.indexOf(role) + 10)} ${label}`);
  return columns.map((_, index) => index).sort((one, other) => compareText(keys[one] ?? '', keys[other] ?? ''));
}

/** Which way is better is a matter of the ranking: of other columns it is not content. */
function writeColumn({label, role, direction}: CanonicalColumn, unit: string | null, isScore: boolean): string {
  return JSON.stringify({label, role, ...(unit === null ? {} : {unit}), ...(isScore ? {direction} : {})});
}

/** The unit that the header gives; null where a cell carries its own. */
function unitOf({columns, rows}: CanonicalBoard, index: number): string | null {
  const unit = columns[index]?.unit ?? null;
  if (unit === null) return null;
  return rows.some(({cells}) => /\d[^\d.]+$/u.test(cells[index] ?? '')) ? null : unit;
}

function writeRow(row: CanonicalRow, order: readonly number[]): string {
  const cells: unknown[] = order.map((index) => row.cells[index] ?? '');
  if (row.tags.length > 0) cells.push({tags: row.tags});
  return JSON.stringify(cells);
}
