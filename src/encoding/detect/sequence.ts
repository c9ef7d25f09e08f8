// One character of UTF-8 as it appears in text that was read as a single-byte page: `Ã©` is C3 A9. Finds it, whole only.
import type {SingleByteTable} from '../codec/single-byte.ts';
import {utf8Length} from '../codec/utf8.ts';

export interface Sequence {
  /** Offsets in the damaged text, half-open. */
  readonly start: number;
  readonly end: number;
  /** The code point that the bytes spell. */
  readonly code: number;
}

/** The whole sequence that begins at `start`, or null. Surrogate pairs written as two three-byte sequences (CESU-8) are one. */
export function sequenceAt(text: string, start: number, table: SingleByteTable): Sequence | null {
  const lead = byteAt(text, start, table);
  const length = lead < 0xc2 ? 0 : utf8Length(lead);
  if (length === 0) return null;
  const code = codePointAt(text, start, length, table);
  if (code === null) return null;
  if (code >= 0xd800 && code < 0xdc00) return surrogatePair(text, start, code, table);
  return isScalar(code, length) ? {start, end: start + length, code} : null;
}

function codePointAt(text: string, start: number, length: number, table: SingleByteTable): number | null {
  let code = byteAt(text, start, table) & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = byteAt(text, start + i, table);
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 63);
  }
  return code;
}

function surrogatePair(text: string, start: number, high: number, table: SingleByteTable): Sequence | null {
  if (byteAt(text, start + 3, table) !== 0xed) return null;
  const low = codePointAt(text, start + 3, 3, table);
  if (low === null || low < 0xdc00 || low > 0xdfff) return null;
  return {start, end: start + 6, code: 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)};
}

// Overlong forms, lone surrogates and values beyond Unicode are not UTF-8.
function isScalar(code: number, length: number): boolean {
  if (length === 3) return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
  return length === 2 || (code >= 0x10000 && code <= 0x10ffff);
}

/** Byte of the character at an offset, 0 past the end and for characters outside the page. */
export function byteAt(text: string, at: number, table: SingleByteTable): number {
  return at < text.length ? (table.bytes[text.charCodeAt(at)] ?? 0) : 0;
}
