// Which charset makes the most probable text of bytes that are not UTF-8. Each candidate is decoded; the cost of a decoded
// character is about its surprise in nats, per byte, so that charsets of one and of two bytes compare. The lowest cost wins.
import {decodeSingleByte, isSingleBytePage} from './codec/single-byte.ts';
import {characterCost, type Script} from './character-cost.ts';

export interface CharsetChoice {
  readonly encoding: string;
  readonly confidence: number;
  readonly reason: string;
  /** What its characters were taken for. */
  readonly script: Script;
  /** Nats a byte outside ASCII; Infinity where nothing explains the bytes. */
  readonly cost: number;
}

// Order breaks ties.
const candidates: readonly (readonly [string, Script])[] = [
  ['gb18030', 'simplified'],
  ['big5', 'traditional'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
  ['euc-kr', 'korean'],
  ['windows-1251', 'cyrillic'],
  ['koi8-r', 'cyrillic'],
  ['ibm866', 'cyrillic'],
  ['x-mac-cyrillic', 'cyrillic'],
  ['windows-1252', 'latin'],
  ['windows-1250', 'latin'],
  ['windows-1253', 'greek'],
  ['windows-1255', 'hebrew'],
  ['windows-1256', 'arabic'],
  ['windows-874', 'thai'],
  ['macintosh', 'latin'],
  // East Asian charsets have these alphabets, too, in two bytes a letter. GBK and EUC-JP have the same letters,
  // and other punctuation.
  ['gb18030', 'cyrillic'],
  ['euc-kr', 'cyrillic'],
  ['big5', 'cyrillic'],
  ['shift_jis', 'cyrillic'],
  ['euc-jp', 'cyrillic'],
  ['gb18030', 'greek'],
  ['euc-jp', 'greek'],
  ['euc-kr', 'greek'],
  ['big5', 'greek'],
  ['shift_jis', 'greek'],
];

// Enough for a decision, and bounded whatever the file's size.
const sampleBytes = 65536;
// In nats per byte: what a voter's agreement is worth. Small: jschardet calls short GBK files windows-1251.
const voteGain = 0.3;
// What the old charset of the Macintosh must be better by, in nats per byte: its í is the apostrophe of windows-1252 (`Itís`).
const rarity = 1.25;
// Undecodable pieces beyond this share of the sample's non-ASCII bytes rule a charset out.
const invalidShare = 0.02;

/** The best candidate; `windows-1252`, which allows every byte, where nothing better is found. */
export function bestCharset(bytes: Uint8Array, vote: string | null): CharsetChoice {
  const sample = sampleOf(bytes);
  const ranked = candidates
    .map(([encoding, script]) => ({
      encoding,
      script,
      cost:
        costOf(sample, encoding, script) +
        (encoding === 'macintosh' ? rarity : 0) -
        (encoding === vote?.toLowerCase() ? voteGain : 0),
    }))
    .sort((a, b) => a.cost - b.cost);
  const [first] = ranked;
  const second = ranked.find(({encoding}) => encoding !== first?.encoding);
  if (first === undefined || second === undefined || first.cost === Infinity) return {...nothing, cost: Infinity};
  const margin = Math.min(20, second.cost - first.cost);
  const reason = `not UTF-8; as ${first.encoding} the characters are most probable (${first.cost.toFixed(2)} nats a byte, next ${second.encoding} ${second.cost.toFixed(2)})`;
  return {...first, confidence: Math.min(0.99, 0.5 + margin / 2), reason};
}

const nothing = {
  encoding: 'windows-1252',
  script: 'latin',
  confidence: 0.1,
  reason: 'no charset explains the bytes',
} as const;

// From the first non-ASCII byte on, so that a long English preamble does not hide the evidence.
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 64), first + sampleBytes);
}

function costOf(sample: Uint8Array, encoding: string, script: Script): number {
  const text = isSingleBytePage(encoding)
    ? decodeSingleByte(sample, encoding)
    : new TextDecoder(encoding).decode(sample);
  const nonAscii = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  let cost = 0;
  let invalid = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) invalid++;
    // ASCII costs nothing, unless a two-byte charset made it of a trail byte: then its lead is the U+FFFD before it.
    if (unit >= 0x80) cost += characterCost(text, i, script);
  }
  if (invalid > 1 + nonAscii * invalidShare) return Infinity;
  return cost / Math.max(1, nonAscii);
}
