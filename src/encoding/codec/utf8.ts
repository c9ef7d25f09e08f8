// UTF-8 as bytes, written here because pure folders have no TextEncoder, and because CESU-8 (surrogates written as three
// bytes each) is part of what damaged documents hold.

/** UTF-8 bytes of a text. Lone surrogates are written as three bytes each, as CESU-8 and WTF-8 do; nothing throws. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (isHighSurrogate(code) && i + 1 < text.length && isLowSurrogate(text.charCodeAt(i + 1))) {
      code = 0x10000 + ((code - 0xd800) << 10) + (text.charCodeAt(++i) - 0xdc00);
    }
    length = writeCodePoint(code, bytes, length);
  }
  return bytes.slice(0, length);
}

/** CESU-8 bytes of a text: UTF-8, but each half of a surrogate pair written as three bytes. */
export function encodeCesu8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i++) length = writeCodePoint(text.charCodeAt(i), bytes, length);
  return bytes.slice(0, length);
}

/** Text of UTF-8 bytes; surrogate pairs in CESU-8 become one character, bytes that are no UTF-8 become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (!bytes.some((byte, i) => byte === 0xed && (bytes[i + 1] ?? 0) > 0x9f))
    return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  const parts: string[] = [];
  let at = 0;
  for (let i = 0; i + 5 < bytes.length; i++) {
    const pair = surrogatePairAt(bytes, i);
    if (pair === null) continue;
    parts.push(decodeUtf8(bytes.subarray(at, i)), pair);
    i += 5;
    at = i + 1;
  }
  return parts.join('') + new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(at));
}

function surrogatePairAt(bytes: Uint8Array, at: number): string | null {
  const [a, b = 0, c = 0, d, e = 0, f = 0] = bytes.subarray(at, at + 6);
  if (a !== 0xed || d !== 0xed || (b & 0xf0) !== 0xa0 || (e & 0xf0) !== 0xb0) return null;
  return String.fromCharCode(0xd000 | ((b & 63) << 6) | (c & 63), 0xd000 | ((e & 63) << 6) | (f & 63));
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function writeCodePoint(code: number, bytes: Uint8Array, at: number): number {
  if (code < 0x80) {
    bytes[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    bytes[at] = 0xc0 | (code >> 6);
    bytes[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  if (code < 0x10000) {
    bytes[at] = 0xe0 | (code >> 12);
    bytes[at + 1] = 0x80 | ((code >> 6) & 63);
    bytes[at + 2] = 0x80 | (code & 63);
    return at + 3;
  }
  bytes[at] = 0xf0 | (code >> 18);
  bytes[at + 1] = 0x80 | ((code >> 12) & 63);
  bytes[at + 2] = 0x80 | ((code >> 6) & 63);
  bytes[at + 3] = 0x80 | (code & 63);
  return at + 4;
}

/** How many bytes a character beginning with this byte has: 1 for ASCII, 2–4 for leads, 0 for continuations and bytes that begin nothing. */
export function utf8Length(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

/** Continuations still missing after a byte, given how many were before it; −1 when the byte cannot be there (and forever after). */
export function missingAfter(missing: number, byte: number): number {
  if (missing < 0) return -1;
  if (missing > 0) return (byte & 0xc0) === 0x80 ? missing - 1 : -1;
  return utf8Length(byte) - 1;
}
