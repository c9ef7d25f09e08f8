// Canonical text → Snapshot, for editions whose bytes are gone or cannot be parsed any more. Spellings, printed decimals, row
// order and line numbers are not in it; everything that counts as content is. The caller has checked it against
// schemas/snapshot.v1.json or made it itself.
import type {Direction, Role} from '../model/column.ts';
import type {Board, BoardColumn, EditionOrigin, RowTags, Snapshot} from '../model/snapshot.ts';
import type {Format} from '../model/format.ts';
import {isNumericColumn, readCanonicalNumber} from './canonical-number.ts';
import {boardIdentity} from './labels.ts';
import {boardTitle} from './title.ts';

/** The JSON of schemas/snapshot.v1.json. */
interface StoredSnapshot {
  readonly schemaVersion: number;
  readonly boards: readonly StoredBoard[];
  readonly prose: readonly (readonly [kind: string, text: string])[];
}

interface StoredBoard {
  readonly id?: string;
  readonly headingPath: readonly string[];
  readonly caption: string;
  readonly identity: readonly string[];
  readonly score: string | null;
  readonly rank: string | null;
  readonly groupBy: readonly string[];
  readonly columns: readonly {
    readonly label: string;
    readonly role: Role;
    readonly unit?: string;
    readonly direction?: Direction | null;
  }[];
  readonly rows: readonly (readonly (string | RowMark)[])[];
}

interface RowMark {
  readonly tags?: readonly string[];
}

/** Returns the snapshot described by a canonical text. @throws SyntaxError when it is not JSON */
export function readCanonical(text: string, origin: EditionOrigin, format: Format = 'json'): Snapshot {
  const stored = parseStored(text);
  return {
    origin,
    format,
    encoding: {label: 'utf-8', bom: false, damaged: false, process: null, restored: 0, uncertain: 0},
    boards: stored.boards.map((board) => readBoard(board, origin.source)),
    prose: stored.prose.map(([kind, words]) => ({kind, text: words, line: 0})),
  };
}

/** Returns the boards of a canonical text without their rows: columns, roles, and what each is ranked by. @throws SyntaxError */
export function readCanonicalHeads(text: string, {source}: Pick<EditionOrigin, 'source'>): Board[] {
  return parseStored(text).boards.map((board) => readBoard({...board, rows: []}, source));
}

// The shape is the schema's, which the store checks before the text gets here.
function parseStored(text: string): StoredSnapshot {
  return JSON.parse(text) as StoredSnapshot;
}

function readBoard(stored: StoredBoard, source: string): Board {
  const labels = stored.columns.map(({label}) => label);
  const columns = stored.columns.map((_, index) => readColumn(stored, index));
  const place = (label: string | null): number | null => (label === null ? null : labels.indexOf(label));
  const places = (wanted: readonly string[]): number[] => wanted.map((label) => labels.indexOf(label));
  const first = (role: Role): number | null =>
    place(stored.columns.find((column) => column.role === role)?.label ?? null);
  const score = place(stored.score);
  return {
    ...boardIdentity({pinned: stored.id, source, headingPath: stored.headingPath}, labels),
    title: boardTitle({headingPath: stored.headingPath, caption: stored.caption, pinned: stored.id, source}),
    headingPath: stored.headingPath,
    caption: stored.caption,
    columns,
    rowCount: stored.rows.length,
    identity: places(stored.identity),
    name: first('name'),
    vendor: first('vendor'),
    category: first('category'),
    rank: place(stored.rank),
    score,
    groupBy: places(stored.groupBy),
    rowLines: null,
    tags: readTags(stored),
    outside: [],
  };
}

function readTags(stored: StoredBoard): RowTags[] {
  return stored.rows.flatMap((cells, row) => {
    const {tags = []} = markOf(cells, stored.columns.length);
    return tags.length === 0 ? [] : [{row, tags}];
  });
}

function markOf(row: readonly (string | RowMark)[], width: number): RowMark {
  const last = row[width];
  return last === undefined || typeof last === 'string' ? {} : last;
}

function readColumn(stored: StoredBoard, index: number): BoardColumn {
  const head: StoredBoard['columns'][number] = stored.columns[index] ?? {label: '', role: 'other'};
  const ids = new Map<string, number>();
  const cells = Uint32Array.from(stored.rows, (row) => {
    const cell = row[index];
    const word = typeof cell === 'string' ? cell : '';
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  });
  const words = [...ids.keys()];
  const type = words.filter((word) => readCanonicalNumber(word) !== null).length * 2 > words.length ? 'number' : 'text';
  const isKey = stored.identity.includes(head.label) && head.role === 'other';
  const numeric = isNumericColumn({role: head.role, type}) && !isKey;
  const numbers = words.map((word) => (numeric ? readCanonicalNumber(word) : null));
  // Canonical numbers have lost their trailing zeros; the column's finest print is the best guess for all of them.
  const decimals = numbers.reduce((most, number) => Math.max(most, number?.decimals ?? 0), 0);
  return {
    label: head.label,
    rawLabel: head.label,
    role: head.role,
    type,
    unit: head.unit ?? usualUnit(words, numbers),
    direction: head.direction ?? null,
    cells,
    words,
    canonical: words,
    numbers: Float64Array.from(numbers, (number) => number?.value ?? Number.NaN),
    decimals: new Uint8Array(words.length).fill(decimals),
    decimalsKnown: false,
    marked: [],
  };
}

/** The unit that most distinct numbers end with; null where most have none. */
function usualUnit(words: readonly string[], numbers: readonly unknown[]): string | null {
  const counts = new Map<string, number>();
  words.forEach((word, id) => {
    const unit = numbers[id] === null ? null : /(?<=\d)[^\d.]+$/u.exec(word)?.[0];
    if (unit !== null) counts.set(unit ?? '', (counts.get(unit ?? '') ?? 0) + 1);
  });
  const [first] = [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  return first === undefined || first[0] === '' ? null : first[0];
}
