// UTF-16 without a byte order mark: recognised by its NULs, or, in Chinese, Japanese and Korean text that has hardly any, by its characters.
import {isFrequentEastAsian} from './character-cost.ts';
import {scanUtf8} from './codec/utf8-scan.ts';

export interface Utf16 {
  readonly encoding: 'utf-16le' | 'utf-16be';
  readonly reason: string;
}

// Decides on the beginning, whatever the size.
const sampleBytes = 65536;

/** Which UTF-16 the bytes are, or null. */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, sampleBytes);
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  return byNuls(sample) ?? (isUtf8(sample) ? null : byCharacters(sample));
}

// Of the bytes of Chinese in UTF-16, UTF-8 refuses 18 to 39 % (three short texts); the padding of an ASCII table (two
// spaces, two hyphens) reads as daggers and kana, so characters alone do not tell.
function isUtf8(sample: Uint8Array): boolean {
  return scanUtf8(sample).invalid < sample.length * 0.04;
}

// ASCII in UTF-16 has a NUL at every second byte: at the odd ones in little endian. 5 % of one side (Chinese with spaces,
// digits and line ends has 10 % and more) and almost none of the other decides, so that a text with stray NULs, which fall
// on both sides, stays what it is.
function byNuls(sample: Uint8Array): Utf16 | null {
  const [even, odd] = nulsBySide(sample);
  const enough = Math.max(2, sample.length * 0.025);
  const reason = 'NULs at every second byte only, as in UTF-16 without a byte order mark';
  if (odd >= enough && even <= odd * 0.05) return {encoding: 'utf-16le', reason};
  if (even >= enough && odd <= even * 0.05) return {encoding: 'utf-16be', reason};
  return null;
}

function nulsBySide(sample: Uint8Array): readonly [number, number] {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  return [even, odd];
}

function byCharacters(sample: Uint8Array): Utf16 | null {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    if (readsAsEastAsian(new TextDecoder(encoding).decode(sample))) {
      return {
        encoding,
        reason: `read as ${encoding}, nearly all characters are ASCII or frequent in Chinese, Japanese or Korean`,
      };
    }
  }
  return null;
}

// Running text has 60 % frequent characters; ASCII pairs read as UTF-16 are rare ideographs (measured: below 5 %).
function readsAsEastAsian(text: string): boolean {
  let frequent = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (
      (unit >= 0xd800 && unit < 0xf900) ||
      unit === 0xfffd ||
      (unit < 0x20 && unit !== 10 && unit !== 13 && unit !== 9)
    )
      return false;
    if (isFrequentEastAsian(unit)) frequent++;
  }
  return frequent >= 4 && frequent >= text.length * 0.4;
}
