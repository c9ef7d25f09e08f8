// Characters of UTF-8 that were read as windows-1252 or ISO 8859-1: `Ã©` for é, `â„¢` for ™. Strict: only sequences whose bytes are one
// character of UTF-8, and that no western language writes.

/** What windows-1252 makes of the bytes 80 to 9F; the five undefined ones stay what they are. */
const specials =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const follow = `[\\u0080-\\u00BF${specials}]`;
// Two bytes: accents and signs of Latin-1. Three: punctuation, signs, and the scripts of East Asia.
// Controls of Latin-1 are in no text: after one of them any script is believed.
const sequence = new RegExp(
  `[\\u00C2\\u00C3]${follow}|[\\u00E2-\\u00E9\\u00EF]${follow}{2}|` +
    '[\\u00C2-\\u00DF][\\u0080-\\u009F]|[\\u00E0-\\u00EF](?:[\\u0080-\\u009F][\\u0080-\\u00BF]|[\\u00A0-\\u00BF][\\u0080-\\u009F])',
  'u',
);
const sequences = new RegExp(sequence.source, 'gu');

/** Whether a text may have such characters: one search. */
export function hasMisreadUtf8(text: string): boolean {
  return sequence.test(text);
}

/** The first sequence that is damage, and the character it was; null for sound words. */
export function misreadUtf8(word: string): {damaged: string; restored: string} | null {
  for (const match of word.matchAll(sequences)) {
    const restored = restore(match[0]);
    if (restored !== null && !isWritten(word, match.index, match[0])) return {damaged: match[0], restored};
  }
  return null;
}

/** The character whose bytes these are. */
function restore(damaged: string): string | null {
  const [lead = 0, ...rest] = Array.from(damaged, byteOf);
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  const code = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), rest.length === 1 ? lead & 0x1f : lead & 0x0f);
  return code < (rest.length === 1 ? 0xa1 : 0x800) ? null : String.fromCodePoint(code);
}

function byteOf(character: string): number {
  const special = specials.indexOf(character);
  return special >= 0 ? 0x80 + special : (character.codePointAt(0) ?? 0);
}

/** `IRMÃ”` and `é\u00A0»` end a quotation, `Â»` and `Ã–` join words: a letter before a quotation mark, a dash or a space. */
function isWritten(word: string, at: number, damaged: string): boolean {
  if (/^[\u00C2\u00C3][\u2013\u2014\u2018-\u201D\u2026\u00AB\u00BB]$/u.test(damaged))
    return !/\p{Ll}/u.test(word.slice(at - 1, at)) && !/^\p{Ll}/u.test(word.slice(at + damaged.length));
  return (
    !damaged.startsWith('\u00E2') &&
    /[\u00A0\u00AB\u00BB\u2018-\u201D]/u.test(damaged.slice(1, 2)) &&
    damaged.length === 3
  );
}
