// Tables of the single-byte code pages: byte → character and back. Bytes that a page leaves undefined stand for the
// C1 control of their number, as WHATWG and most tools read them; `undefinedBytes` names them, so that a caller can be
// strict. Most tables come from TextDecoder; three are written out, with the reason beside each.

// Pages that UTF-8 is read as.
const utf8ReadAs = [
  'windows-1252',
  'windows-1254',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1257',
  'iso-8859-1',
  'iso-8859-2',
  'macintosh',
  'ibm437',
  'ibm866',
  'koi8-r',
] as const;

// Pages that documents are written in, but UTF-8 is hardly read as.
const others = ['windows-1255', 'windows-1256', 'windows-874', 'x-mac-cyrillic'] as const;

export type SingleBytePage = (typeof utf8ReadAs)[number] | (typeof others)[number];

/** The pages that detection scans for UTF-8 read as one; the order is the order of bits in `pageMasks`. */
export const singleBytePages: readonly SingleBytePage[] = utf8ReadAs;

const allPages: readonly string[] = [...utf8ReadAs, ...others];

export interface SingleByteTable {
  readonly page: SingleBytePage;
  /** UTF-16 code unit of each of the 256 byte values. */
  readonly units: Uint16Array;
  /** Byte of each of the 65536 code units; 0 where the page has none (and for NUL). */
  readonly bytes: Uint8Array;
  /** Ascending; those above 7F that the page's standard leaves undefined. */
  readonly undefinedBytes: readonly number[];
}

const tables = new Map<SingleBytePage, SingleByteTable>();

/** The table of a code page; built on the first call (about 0.1 ms and 64 KB each), then kept. */
export function singleByteTable(page: SingleBytePage): SingleByteTable {
  let table = tables.get(page);
  if (table === undefined) {
    table = buildTable(page);
    tables.set(page, table);
  }
  return table;
}

export function isSingleBytePage(name: string): name is SingleBytePage {
  return allPages.includes(name);
}

/** Bytes as the characters of a page; never fails, since undefined bytes pass through as C1 controls. */
export function decodeSingleByte(bytes: Uint8Array, page: SingleBytePage): string {
  const {units} = singleByteTable(page);
  const decoded = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) decoded[i] = units[bytes[i] ?? 0] ?? 0;
  if (decoded.length <= chunk) return String.fromCharCode(...decoded);
  const parts: string[] = [];
  for (let start = 0; start < decoded.length; start += chunk)
    parts.push(String.fromCharCode(...decoded.subarray(start, start + chunk)));
  return parts.join('');
}

// Arguments of one call; more overflow the stack of some engines.
const chunk = 8192;

/** Text as the bytes of a page, or null when a character is not in the page. */
export function encodeSingleByte(text: string, page: SingleBytePage): Uint8Array | null {
  const {bytes} = singleByteTable(page);
  const encoded = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = bytes[unit] ?? 0;
    if (byte === 0 && unit !== 0) return null;
    encoded[i] = byte;
  }
  return encoded;
}

function buildTable(page: SingleBytePage): SingleByteTable {
  const units = new Uint16Array(256);
  const high = upperHalf(page);
  for (let byte = 0; byte < 256; byte++) units[byte] = byte < 128 ? byte : high.charCodeAt(byte - 128);
  const undefinedBytes: number[] = [];
  const bytes = new Uint8Array(65536);
  for (let byte = 0; byte < 256; byte++) {
    const unit = units[byte] ?? 0;
    if (unit === 0xfffd || (page.startsWith('windows') && unit >= 0x80 && unit < 0xa0)) undefinedBytes.push(byte);
    if (unit === 0xfffd) units[byte] = byte;
    bytes[units[byte] ?? 0] = byte;
  }
  return {page, units, bytes, undefinedBytes};
}

function upperHalf(page: SingleBytePage): string {
  if (page === 'iso-8859-1') return identity(0x80, 0xff);
  if (page === 'windows-1252') return windows1252 + identity(0xa0, 0xff);
  if (page === 'ibm437') return ibm437;
  const upper = decodeUpperHalf(page);
  // ICU gives AA of windows-1253 as U+00AA; the page leaves it undefined, and passed through it is U+00AA all the same.
  return page === 'windows-1253' ? upper.slice(0, 0x2a) + '\ufffd' + upper.slice(0x2b) : upper;
}

function decodeUpperHalf(page: string): string {
  return new TextDecoder(page).decode(Uint8Array.from({length: 128}, (_, i) => i + 128));
}

function identity(first: number, last: number): string {
  return String.fromCharCode(...Array.from({length: last - first + 1}, (_, i) => first + i));
}

// 80–9F of windows-1252. Written out because Node 20.20's TextDecoder reads windows-1252 as ISO 8859-1 (U+0080–U+009F),
// measured 2026-11-21; unpaired bytes 81 8D 8F 90 9D stand for their C1 controls.
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

// Code page 437, which WHATWG does not have. FF is NO-BREAK SPACE.
const ibm437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
