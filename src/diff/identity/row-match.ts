// What the steps of row matching hand to each other, and the match they make together.
import type {Board} from '../../model/snapshot.ts';
import type {ColumnMatch} from '../boards/match-columns.ts';
import type {Likeness} from './evidence.ts';
import type {NameColumns} from './names.ts';

export interface RowMatch {
  /** By row of the earlier board: its row in the later one, -1 = left; and the other way round. */
  readonly afterOf: Int32Array;
  readonly beforeOf: Int32Array;
  /** Names by row; empty where rows have none. */
  readonly namesBefore: readonly string[];
  readonly namesAfter: readonly string[];
  readonly nameColumns: NameColumns;
  /** Rows matched otherwise than by equal names. */
  readonly renames: readonly Rename[];
  /** Likenesses below the bar, kept as left + entered. */
  readonly possible: readonly Likeness[];
  /** Names that are on several rows with the same vendor, sorted. */
  readonly twinsBefore: readonly string[];
  readonly twinsAfter: readonly string[];
  /** Unmatched rows whose name another row of their edition carries too: duplicates, neither entrants nor leavers. */
  readonly extras: {readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number>};
  /** Names that two vendors carry in one edition: for them vendor + name is the key. */
  readonly ambiguous: ReadonlySet<string>;
}

export interface Rename {
  readonly before: number;
  readonly after: number;
  readonly how: 'alias' | 'folded' | 'prefix' | 'merged' | 'key' | 'values' | 'evidence';
  readonly likeness: Likeness | null;
  /** Labels or roles of the columns whose values agree. */
  readonly agreeing: readonly string[];
}

export interface BoardPair {
  readonly before: Board;
  readonly after: Board;
  readonly columns: ColumnMatch;
}

export interface OpenMatch {
  readonly afterOf: Int32Array;
  readonly beforeOf: Int32Array;
}

export interface RowNames {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface NameIndex {
  /** All rows of the names that appear more than once (or are empty). */
  readonly several: ReadonlyMap<string, readonly number[]>;
  /** Rows that carry a name; none when no row does. */
  readonly rowsOf: (name: string) => readonly number[];
}
