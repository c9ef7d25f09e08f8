// What every reader of this folder gets: a decoded document and where it comes from.
import type {Decoding} from '../model/encoding.ts';
import type {Format} from '../model/format.ts';
import type {Document, TableSelection} from '../model/table.ts';

/** What a file of this folder exports as `load` to be the loader of formats. */
export type LoadFormat = (input: ParseInput, format: Format) => Document | Promise<Document>;

export interface ParseInput {
  /** Location as the user gave it; its extension decides the format where `format` is `auto`. */
  readonly source: string;
  readonly format: Format | 'auto';
  readonly text: string;
  /** The undecoded document; needed for binary formats alone. */
  readonly bytes?: Uint8Array;
  readonly byteLength: number;
  readonly decoding: Decoding;
  /** Default: all tables. */
  readonly select?: TableSelection | undefined;
}
