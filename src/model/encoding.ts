/** What the bytes of a document were decoded with, and why. */
export interface Decoding {
  /** Lower-case WHATWG label: `utf-8`, `gb18030`, `utf-16le` … */
  readonly encoding: string;
  readonly bom: boolean;
  /** 0–1; 1 for valid UTF-8 and for byte order marks. */
  readonly confidence: number;
  /** One English sentence: what in the bytes decided. */
  readonly reason: string;
  /** Bytes that the encoding does not allow (each became U+FFFD). */
  readonly invalidBytes: number;
  /** Byte offset of the first of them, or null. */
  readonly firstInvalidByte: number | null;
  readonly nulCount: number;
}

/** One stretch of text that was decoded wrongly, named by process. */
export interface Damage {
  readonly kind: DamageKind;
  /** Code page the bytes were read as (`windows-1254`, `gbk` …); null where the kind has none. */
  readonly codePage: string | null;
  /** Byte values (0–255, ascending) that are gone from the text; empty when nothing is lost. */
  readonly lostBytes: readonly number[];
  /** What replaces a lost byte. */
  readonly lossMark: 'none' | 'dropped' | 'question-mark' | 'replacement-character' | 'swallowed';
  readonly rounds: number;
  readonly spans: readonly {readonly start: number; readonly end: number}[];
  /** Non-ASCII characters that are explained by this process, and those that lost bytes. */
  readonly damagedCharacters: number;
  readonly lossyCharacters: number;
  readonly confidence: number;
  /** Whether `repair` can undo it; the others are report-only. */
  readonly repairable: boolean;
  /** A short excerpt of damaged text, at most 40 characters, and what it reads as when that is certain. */
  readonly excerpt: string;
  readonly restoredExcerpt: string | null;
}

export type DamageKind =
  | 'utf8-as-single-byte'
  | 'utf8-as-gbk'
  | 'multibyte-as-single-byte'
  | 'multibyte-as-multibyte'
  | 'single-byte-as-single-byte'
  | 'replacement-characters'
  | 'kun-jin-kao'
  | 'uninitialised-memory'
  | 'question-marks'
  | 'stripped-controls';
