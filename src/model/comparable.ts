// A table with named entries, reduced to what another document can be compared with. Plain values: they are kept between runs.
import type {Column} from './column.ts';

export interface ComparableTable {
  readonly source: string;
  /** From 0. */
  readonly table: number;
  /** Headings and caption above it. */
  readonly heading: string;
  /** Canonical names of its entries, each once; names that come again are left out. */
  readonly names: readonly string[];
  /** Rows (from 0) and lines (from 1) of the entries. */
  readonly rows: readonly number[];
  readonly lines: readonly number[];
  readonly columns: readonly ComparableColumn[];
}

/** Index, label, role and type of a column, and its cells in the order of the entries. */
export interface ComparableColumn extends Pick<Column, 'index' | 'label' | 'role' | 'type'> {
  readonly texts: readonly string[];
}

/** A document's tables, and those of the documents validated before it that share many names with one of them. */
export interface OtherDocuments {
  readonly own: () => readonly ComparableTable[];
  readonly like: (table: ComparableTable) => readonly ComparableTable[];
}
