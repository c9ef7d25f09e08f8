// GBK as Windows code page 936 and WHATWG read it: bytes two by two, and 80 as the euro sign. Made for text that is UTF-8 read as GBK.
import {multiByteTable} from './multibyte.ts';
import {missingAfter} from './utf8.ts';

const euro = 0x20ac;

/**
 * Two-byte code of the character at an offset, 0x80 for a euro sign of one byte, −1 where GBK has none. `missing`: how many continuations the
 * UTF-8 before it still lacks. The euro sign has two codes, 80 and A2E3; with one continuation missing A2E3 begins a character of
 * three bytes, so that a continuation must follow, and 80 ends one, so that none may.
 */
export function gbkCodeAt(text: string, at: number, missing: number): number {
  const table = multiByteTable('gbk');
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit;
  if (unit === euro) {
    const next = at + 1 < text.length ? (table[text.charCodeAt(at + 1)] ?? 0) >> 8 : 0;
    return missing === 1 && next >= 0x80 && next < 0xc0 ? 0xa2e3 : 0x80;
  }
  const code = table[unit] ?? 0;
  return code === 0 ? -1 : code;
}

/** Text as the GBK bytes that spelt UTF-8, or null when a character has none. */
export function encodeGbk(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  let missing = 0;
  for (let i = 0; i < text.length; i++) {
    const code = gbkCodeAt(text, i, missing);
    if (code < 0) return null;
    if (code > 0xff) missing = missingAfter(missing, (bytes[length++] = code >> 8));
    missing = missingAfter(missing, (bytes[length++] = code & 0xff));
  }
  return bytes.slice(0, length);
}
