// Which language a damaged text is in, by the characters that survived, and whose language there are models of.

/** ISO 639 code (`und` for what is not listed here), or the name of a script (`Latn`) where letters alone do not tell the language. */
export type Language = string;

/** The languages that there are models of; `Latn` is one model for the western European languages. */
export const modelledLanguages: readonly Language[] = [
  'zh',
  'ja',
  'ko',
  'ru',
  'uk',
  'el',
  'he',
  'ar',
  'fa',
  'th',
  'hi',
  'vi',
  'cs',
  'pl',
  'hu',
  'tr',
  'ro',
  'Latn',
];

export function isModelled(language: Language): boolean {
  return modelledLanguages.includes(language);
}

/** Shares of letters outside ASCII above which a sign decides. */
const kanaShare = 0.08;
const signShare = 0.01;

const otherLetters =
  /(?![\u0000-\u052f\u0531-\u074f\u0900-\u097f\u0e00-\u0e7f\u10a0-\u11ff\u1e00-\u1fff\u2e80-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}])\p{L}/gu;

const scripts: readonly (readonly [RegExp, (text: string, letters: number) => Language])[] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    (text, n) => (has(text, /[\u3041-\u30fa]/gu, n, kanaShare) ? 'ja' : 'zh'),
  ],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Cyrillic}/gu, (text, n) => languageBy(cyrillic, text, n) ?? (lacksRussian(text, n) ? 'bg' : 'ru')],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Arabic}/gu, (text, n) => languageBy(arabic, text, n) ?? 'ar'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Devanagari}/gu, (text, n) => (has(text, /ळ/gu, n, 0.002) ? 'mr' : 'hi')],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
  [/(?![A-Za-z])\p{Script=Latin}/gu, latinLanguage],
  [otherLetters, () => 'und'],
];

// Letters that one language has and its neighbours have not, in the order of trial, with the share that decides.
type Signs = readonly (readonly [Language, RegExp, number])[];
const cyrillic: Signs = [
  ['be', /ў/giu, 0.002],
  ['uk', /[їєґ]/giu, 0.003],
  ['kk', /[әғқңөұүһ]/giu, signShare],
  ['mk', /[ѓќѕ]/giu, 0.002],
  ['sr', /[ђћџљњ]/giu, 0.003],
  ['uk', /і/giu, signShare],
];
const arabic: Signs = [
  ['ur', /[ٹڈڑےں]/gu, signShare],
  ['ckb', /[ێۆڵڕە]/gu, signShare],
  ['fa', /[پچژگیک]/gu, signShare],
];
const latin: Signs = [
  ['vi', /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệịọộớợụứừựỳ]/giu, 0.05],
  ['az', /ə/giu, 0.05],
  ['tr', /[ğış]/giu, 0.05],
  ['ro', /[șțăşţ]/giu, 0.05],
  ['lt', /[ėįų]/giu, 0.05],
  ['lv', /[āēīļņ]/giu, 0.1],
  ['pl', /[ąęłż]/giu, 0.05],
  ['sk', /[ľĺŕ]/giu, 0.01],
  ['cs', /[ěřů]/giu, 0.05],
  ['hu', /[őű]/giu, 0.05],
];

function languageBy(signs: Signs, text: string, letters: number): Language | null {
  return signs.find(([, pattern, share]) => has(text, pattern, letters, share))?.[0] ?? null;
}

// Every hundredth letter of Russian is э or ё, every fiftieth ы; Bulgarian has none. Its ъ may be among the characters that lost bytes.
function lacksRussian(text: string, letters: number): boolean {
  return letters >= 50 && !/[ыэё]/iu.test(text) && (letters >= 300 || has(text, /ъ/giu, letters, 0.005));
}

/** The language of most letters outside ASCII, or null when there are none. Linear. */
export function languageOf(text: string): Language | null {
  let best: Language | null = null;
  let most = 0;
  for (const [letters, language] of scripts) {
    const count = countOf(text, letters);
    if (count > most) [best, most] = [language(text, count), count];
  }
  return best;
}

function latinLanguage(text: string, letters: number): Language {
  return languageBy(latin, text, letters) ?? 'Latn';
}

function has(text: string, signs: RegExp, letters: number, share = signShare): boolean {
  return countOf(text, signs) > letters * share;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}
