// A run of text encoded to GBK bytes, and these read as UTF-8.
import {gbkCodeAt} from '../codec/gbk.ts';
import {utf8Length} from '../codec/utf8.ts';

export interface DecodedRun {
  readonly decoded: string;
  /** Offset up to which GBK and UTF-8 characters both end. */
  readonly boundary: number;
  /** Bytes after it. */
  readonly rest: readonly number[];
  /** Bytes that the last character lacks. */
  readonly missing: number;
}

/** The run of `text` from `start` to `end`, which must be in GBK. Linear. */
export function decodeGbkRun(text: string, {start, end}: {readonly start: number; readonly end: number}): DecodedRun {
  let decoded = '';
  let pending = '';
  let boundary = start;
  let rest: number[] = [];
  let code = 0;
  let missing = 0;
  let length = 0;
  for (let i = start; i < end; i++) {
    for (const byte of bytesOf(gbkCodeAt(text, i, missing))) {
      rest.push(byte);
      if (missing === 0) {
        length = utf8Length(byte);
        missing = length - 1;
        code = byte & (0x7f >> length);
        // The last byte of a character took the ASCII letter after it as its second.
        if (byte < 0x80) pending += String.fromCharCode(byte);
      } else {
        code = (code << 6) | (byte & 63);
        if (--missing === 0) pending += codeText(code, length);
      }
    }
    if (missing !== 0) continue;
    decoded += pending;
    pending = '';
    boundary = i + 1;
    rest = [];
  }
  return {decoded, boundary, rest, missing};
}

function codeText(code: number, length: number): string {
  const lowest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  const isScalar = code >= lowest && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : '\ufffd';
}

function bytesOf(code: number): readonly number[] {
  return code > 0xff ? [code >> 8, code & 0xff] : [code];
}
