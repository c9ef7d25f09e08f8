// FNV-1a with 64 bits (draft-eastlake-fnv) over the bytes of UTF-16 code units, low byte first. Not for secrets:
// it names findings, and two findings of one document must not share a name by chance.

const offsetHigh = 0xcbf29ce4;
const offsetLow = 0x84222325;
/** The prime is 2^40 + 0x1b3; the power is a shift of eight bits into the high half. */
const primeLow = 0x1b3;

/** Returns 16 hex digits. All products stay below 2^53. */
export function hash64(text: string): string {
  let high = offsetHigh;
  let low = offsetLow;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      const mixed = (low ^ byte) >>> 0;
      const product = mixed * primeLow;
      high = (high * primeLow + mixed * 0x100 + Math.floor(product / 0x1_0000_0000)) % 0x1_0000_0000;
      low = product % 0x1_0000_0000;
    }
  }
  return hex(high) + hex(low);
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
