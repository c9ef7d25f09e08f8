// Encoders of the East Asian charsets, which TextDecoder only reads. Each table is made on first use by decoding every
// two-byte sequence (GBK: 23,940 pairs, about 5 ms, 128 KB) and turning the result round.

export const multiBytePages = ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;

export type MultiBytePage = (typeof multiBytePages)[number];

export function isMultiBytePage(name: string): name is MultiBytePage {
  return multiBytePages.some((page) => page === name);
}

const tables = new Map<MultiBytePage, Uint16Array>();

/** Two-byte code (lead × 256 + trail) of each UTF-16 code unit, one byte codes below 256, 0 where the charset has none. */
export function multiByteTable(page: MultiBytePage): Uint16Array {
  let table = tables.get(page);
  if (table === undefined) {
    table = buildTable(page);
    tables.set(page, table);
  }
  return table;
}

/** Text as the bytes of a charset, or null when a character is not in it. */
export function encodeMultiByte(text: string, page: MultiBytePage): Uint8Array | null {
  const table = multiByteTable(page);
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? unit : (table[unit] ?? 0);
    if (code === 0 && unit !== 0) return null;
    if (code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.slice(0, length);
}

function buildTable(page: MultiBytePage): Uint16Array {
  const table = new Uint16Array(65536);
  const decoder = new TextDecoder(page, {ignoreBOM: true});
  // One decode of all pairs, a newline after each, is eight times as fast as one decode a pair.
  const characters = decoder.decode(allPairs());
  let start = 0;
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const end = characters.indexOf('\n', start);
      const unit = characters.charCodeAt(start);
      // Where two codes give one character, the first is the one that encoders write.
      if (end === start + 1 && unit !== 0xfffd && table[unit] === 0) table[unit] = lead * 256 + trail;
      start = end + 1;
    }
  }
  addSingles(table, page, decoder);
  return table;
}

function allPairs(): Uint8Array {
  const bytes = new Uint8Array((0xff - 0x81) * (0xff - 0x40) * 3);
  let length = 0;
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      bytes[length++] = lead;
      bytes[length++] = trail;
      bytes[length++] = 0x0a;
    }
  return bytes;
}

function addSingles(table: Uint16Array, page: MultiBytePage, decoder: TextDecoder): void {
  for (let byte = 0x80; byte < 0x100; byte++) {
    const text = decoder.decode(Uint8Array.of(byte));
    if (text.length === 1 && text !== '\ufffd' && !table[text.charCodeAt(0)]) table[text.charCodeAt(0)] = byte;
  }
  if (page === 'shift_jis') for (const [unit, code] of shiftJisSingles) table[unit] = code;
}

const shiftJisSingles: readonly (readonly [number, number])[] = [
  [0xa5, 0x5c],
  [0x203e, 0x7e],
];
