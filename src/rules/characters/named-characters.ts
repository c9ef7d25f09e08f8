// Invisible characters by their Unicode names, and where each of them is legitimate.

/** Code point → name. Joiners and direction marks are checked by what is next to them (`isExpected`). */
export const invisibleNames: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'SOFT HYPHEN'],
  [0x034f, 'COMBINING GRAPHEME JOINER'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x115f, 'HANGUL CHOSEONG FILLER'],
  [0x1160, 'HANGUL JUNGSEONG FILLER'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2061, 'FUNCTION APPLICATION'],
  [0x2062, 'INVISIBLE TIMES'],
  [0x2063, 'INVISIBLE SEPARATOR'],
  [0x2064, 'INVISIBLE PLUS'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x3164, 'HANGUL FILLER'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
  [0xffa0, 'HALFWIDTH HANGUL FILLER'],
]);

/** Spaces that look like U+0020 but are other characters; a fault in keys and numbers only. */
export const unusualSpaceNames: ReadonlyMap<number, string> = new Map([
  [0x00a0, 'NO-BREAK SPACE'],
  [0x2007, 'FIGURE SPACE'],
  [0x2009, 'THIN SPACE'],
  [0x202f, 'NARROW NO-BREAK SPACE'],
  [0x3000, 'IDEOGRAPHIC SPACE'],
]);

const invisible =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\u3164\\uFEFF\\uFFA0';
const strangeSpace = '\\u00A0\\u2007\\u2009\\u202F\\u3000';

/** Fresh patterns: global ones carry a position. */
export function invisiblePattern(): RegExp {
  return new RegExp(`[${invisible}]`, 'g');
}

export function unusualSpacePattern(): RegExp {
  return new RegExp(`[${strangeSpace}]`, 'g');
}

const joining = /[\p{Extended_Pictographic}\uFE0F\u20E3\p{Emoji_Modifier}]/u;
const joinedScripts =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Syriac}]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** How far letters are looked for that make a mark of direction sensible. */
const nearby = 40;

/** Whether an invisible character has a function at its position: joiners in emoji and joined scripts, direction marks beside right-to-left text. */
export function isExpected(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code === 0x200c || code === 0x200d) {
    const before = text.slice(Math.max(0, offset - 2), offset);
    return (
      // After an emoji a joiner is what is left of a longer one: it hides nothing.
      (code === 0x200d && joining.test(before)) || joinedScripts.test(before)
    );
  }
  const isDirection =
    code === 0x061c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069);
  if (isDirection) return rightToLeft.test(text.slice(Math.max(0, offset - nearby), offset + nearby));
  return code >= 0x2061 && code <= 0x2064
    ? /\\|\$/u.test(text.slice(Math.max(0, offset - nearby), offset + nearby))
    : false;
}

/** `U+200B`. */
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
