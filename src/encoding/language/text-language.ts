// Which language a damaged text is in, by the characters that survived: what a language model must know to restore the others.

/** ISO 639 code (`und` for what is not listed here), or the name of a script (`Latn`) where letters alone do not tell the language. */
export type Language = string;

/** Shares of letters outside ASCII above which a sign decides. */
const KANA_SHARE = 0.08;
const SIGN_SHARE = 0.01;

const OTHER_LETTERS =
  /(?![\u0000-\u052f\u0531-\u074f\u0900-\u097f\u0e00-\u0e7f\u10a0-\u11ff\u1e00-\u1fff\u2e80-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}])\p{L}/gu;

const SCRIPTS: readonly (readonly [RegExp, (text: string, letters: number) => Language])[] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    (text, n) => (has(text, /[\u3041-\u30fa]/gu, n, KANA_SHARE) ? 'ja' : 'zh'),
  ],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Cyrillic}/gu, (text, n) => (has(text, /[іїєґ]/giu, n) ? 'uk' : 'ru')],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Arabic}/gu, (text, n) => (has(text, /[پچژگیک]/gu, n) ? 'fa' : 'ar')],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
  [/(?![A-Za-z])\p{Script=Latin}/gu, latinLanguage],
  [OTHER_LETTERS, () => 'und'],
];

// Letters that one language has and its neighbours have not, in the order of trial.
const LATIN: readonly (readonly [Language, RegExp])[] = [
  ['vi', /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệịọộớợụứừựỳ]/giu],
  ['tr', /[ğış]/giu],
  ['ro', /[șțăşţ]/giu],
  ['pl', /[ąęłż]/giu],
  ['cs', /[ěřů]/giu],
  ['hu', /[őű]/giu],
];

/** The language of most letters outside ASCII, or null when there are none. Linear. */
export function languageOf(text: string): Language | null {
  let best: Language | null = null;
  let most = 0;
  for (const [letters, language] of SCRIPTS) {
    const count = countOf(text, letters);
    if (count > most) [best, most] = [language(text, count), count];
  }
  return best;
}

function latinLanguage(text: string, letters: number): Language {
  return LATIN.find(([, signs]) => has(text, signs, letters, 0.05))?.[0] ?? 'Latn';
}

function has(text: string, signs: RegExp, letters: number, share = SIGN_SHARE): boolean {
  return countOf(text, signs) > letters * share;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}
