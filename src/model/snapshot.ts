// The canonical state of a document at an instant (a snapshot, or edition), and what the store keeps of it.
// A board is one table followed over editions; its rows are entries. Made by src/snapshot, compared by src/diff.
import type {Direction, Role, ValueType} from './column.ts';
import type {Format} from './format.ts';
import type {Instant} from './text.ts';

export const snapshotSchemaVersion = 1;

/** Where an edition comes from. Every field that is not known is null, so that equal documents give equal JSON. */
export interface EditionOrigin {
  /** Location as the user gave it: path with `/`, `REV:path`, URL, `<stdin>`. */
  readonly source: string;
  /** Id in the store: the first 12 hex digits of `canonicalSha256`, then `-2`, `-3` … where another edition has that id; null outside the store. */
  readonly id: string | null;
  /** When the edition was seen: the commit date for git, `--at` or the run's clock for the store; null for a plain file. */
  readonly observedAt: Instant | null;
  /** Lower-case hex of the bytes as read, before any repair. */
  readonly rawSha256: string | null;
  /** Lower-case hex of the canonical text (`writeSnapshot`), UTF-8. */
  readonly canonicalSha256: string | null;
  /** Full git object name of the commit, or null. */
  readonly commit: string | null;
}

/** What was wrong with the bytes, and how far repair undid it before the tables were read. */
export interface SnapshotEncoding {
  /** Lower-case WHATWG label of the decoding used. */
  readonly label: string;
  readonly bom: boolean;
  /** The text had been decoded wrongly somewhere before it was published. */
  readonly damaged: boolean;
  /** Process in words (`utf-8 read as windows-1254`); null where not damaged. */
  readonly process: string | null;
  /** Characters that repair gave back, and those among them it is not sure of. */
  readonly restored: number;
  readonly uncertain: number;
}

export interface Snapshot {
  readonly origin: EditionOrigin;
  readonly format: Format;
  readonly encoding: SnapshotEncoding;
  /** In document order. */
  readonly boards: readonly Board[];
  /** Text outside tables, one string per block (heading, paragraph, code …), in document order, spaces canonical. */
  readonly prose: readonly ProseBlock[];
}

export interface ProseBlock {
  /** Block kind of the document (`heading`, `paragraph` …). */
  readonly kind: string;
  readonly text: string;
  /** From 1 in the source; 0 where not known. */
  readonly line: number;
}

/** One table of one edition, columns as dictionaries: cell (row, column) is `column.words[column.cells[row]]`. */
export interface Board {
  /** Pinned by configuration, or `source#heading / path~fingerprint`. */
  readonly id: string;
  readonly pinned: boolean;
  /** Innermost heading, else caption, pinned id, bold line above, page title, else the document's name. */
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly caption: string;
  /** 8 hex digits of the canonical labels, order-free. */
  readonly headerFingerprint: string;
  /** In document order. */
  readonly columns: readonly BoardColumn[];
  readonly rowCount: number;
  /** Columns (from 0) that name an entry: the name column, or the key's; empty when rows have no name. */
  readonly identity: readonly number[];
  readonly name: number | null;
  readonly vendor: number | null;
  readonly category: number | null;
  /** Column of published ranks. */
  readonly rank: number | null;
  /** Column the ranking goes by. */
  readonly score: number | null;
  /** Columns whose values each have their own ranking; empty if there is one ranking. */
  readonly groupBy: readonly number[];
  /** Line (from 1) of each row in its source; null where not known (XLSX, canonical text). */
  readonly rowLines: Uint32Array | null;
  /** Per row: tags peeled off the name, sorted; rows without tags are absent. */
  readonly tags: readonly RowTags[];
  /** Rows (from 0, ascending) that are in the table but not ranked: totals, section headings, repeated headers. */
  readonly outside: readonly number[];
}

export interface RowTags {
  readonly row: number;
  readonly tags: readonly string[];
}

export interface BoardColumn {
  /** Canonical label. */
  readonly label: string;
  /** Label as written. */
  readonly rawLabel: string;
  readonly role: Role;
  readonly type: ValueType;
  readonly unit: string | null;
  readonly direction: Direction | null;
  /** Per row: index into the arrays below. */
  readonly cells: Uint32Array;
  /** Distinct plain cell texts (markup removed), first-seen order. */
  readonly words: readonly string[];
  /** Per word: canonical text; empty = missing. Two words are one value when their canonical texts are equal. */
  readonly canonical: readonly string[];
  /** Per word: the number it reads as, in the base of its unit (`2min` → 120); NaN where it is none or the column is not numeric. */
  readonly numbers: Float64Array;
  /** Per word: printed decimals; 0 if it is not a number. */
  readonly decimals: Uint8Array;
  /** False for boards read back from canonical text, which has no trailing zeros. */
  readonly decimalsKnown: boolean;
  /** Rows whose source text has markup: the source text. Sorted by row. */
  readonly marked: readonly MarkedCell[];
}

export interface MarkedCell {
  readonly row: number;
  readonly source: string;
}

/** What counts as the same, and nothing else: the text that is hashed. Rows and columns in any order; `writeCanonical` sorts them. */
export interface CanonicalDocument {
  readonly boards: readonly CanonicalBoard[];
  /** Text outside tables, in document order. */
  readonly prose: readonly {readonly kind: string; readonly text: string}[];
}

export interface CanonicalBoard {
  /** Pinned id; null where the configuration pins none. */
  readonly pinned: string | null;
  readonly headingPath: readonly string[];
  readonly caption: string;
  readonly columns: readonly CanonicalColumn[];
  /** Labels. */
  readonly identity: readonly string[];
  readonly score: string | null;
  readonly rank: string | null;
  readonly groupBy: readonly string[];
  readonly rows: readonly CanonicalRow[];
}

export interface CanonicalColumn {
  readonly label: string;
  readonly role: Role;
  /** Set only if the cells contain no unit: the header does then. */
  readonly unit: string | null;
  readonly direction: Direction | null;
}

export interface CanonicalRow {
  /** In the order of `columns`. */
  readonly cells: readonly string[];
  /** Sorted. */
  readonly tags: readonly string[];
}

/** One line of the store's `index.jsonl`: a stored edition. */
export interface EditionRecord {
  readonly schemaVersion: number;
  readonly id: string;
  readonly source: string;
  readonly observedAt: Instant;
  readonly rawSha256: string;
  readonly canonicalSha256: string;
  readonly byteLength: number;
  readonly format: Format;
  readonly commit: string | null;
  readonly boards: readonly BoardRecord[];
}

export interface BoardRecord {
  readonly board: string;
  readonly title: string;
  readonly rows: number;
  /** Hex of this board's canonical text alone: a board whose digest equals the edition before has no change. */
  readonly canonicalSha256: string;
  /** Against the edition before; null for the first. */
  readonly entered: number | null;
  readonly left: number | null;
  readonly moved: number | null;
}

/** What every store of editions can do; the file store and the SQL store both are one. All methods reject with `Failure`. */
export interface EditionStore {
  /** Oldest first, by `observedAt`, then in the order of adding; all sources when none is named. */
  list(source?: string): Promise<readonly EditionRecord[]>;
  /** Keeps an edition; answers the record already there when the newest edition of the source has equal canonical text. */
  add(edition: NewEdition): Promise<AddedEdition>;
  /** Bytes as they were read, checked against their digest. */
  readRaw(record: EditionRecord): Promise<Uint8Array>;
  /** Canonical text, checked against its digest. */
  readCanonical(record: EditionRecord): Promise<string>;
}

export interface NewEdition {
  readonly record: Omit<EditionRecord, 'id' | 'schemaVersion'>;
  readonly raw: Uint8Array;
  readonly canonical: string;
}

export interface AddedEdition {
  readonly record: EditionRecord;
  /** False: nothing new, `record` is the edition that was there. */
  readonly added: boolean;
}

/** Plain text of a cell (row and column from 0); empty outside the board. */
export function boardCell(board: Board, row: number, column: number): string {
  const content = board.columns[column];
  return content?.words[content.cells[row] ?? -1] ?? '';
}

/** Canonical text of a cell (row and column from 0); empty when missing or outside the board. */
export function canonicalCell(board: Board, row: number, column: number): string {
  const content = board.columns[column];
  return content?.canonical[content.cells[row] ?? -1] ?? '';
}

/** Number of a cell (row and column from 0); NaN when it has none. */
export function cellNumberValue(board: Board, row: number, column: number): number {
  const content = board.columns[column];
  return content?.numbers[content.cells[row] ?? -1] ?? Number.NaN;
}
