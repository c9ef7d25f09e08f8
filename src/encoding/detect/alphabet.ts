// The writing systems of letters and marks, by Unicode's Script property: words are written in one, whatever language they are of.

/** `east-asian` are Han, kana, hangul and bopomofo, which occur in one word; `combining` are marks of every script,
 * `common` letters (µ); `other` is the rest. */
export type Alphabet = string;

const alphabets: readonly (readonly [Alphabet, RegExp])[] = [
  [
    'east-asian',
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30fc\u3005]/u,
  ],
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['combining', /\p{Script=Inherited}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['indic', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]/u],
  ['thai', /\p{Script=Thai}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['georgian', /\p{Script=Georgian}/u],
  ['syriac', /\p{Script=Syriac}/u],
  ['thaana', /\p{Script=Thaana}/u],
  ['nko', /\p{Script=Nko}/u],
  ['common', /\p{Script=Common}/u],
];

const known = new Map<string, Alphabet>();

/** Alphabet of one character (a letter or a mark). */
export function alphabetOf(character: string): Alphabet {
  let alphabet = known.get(character);
  if (alphabet === undefined) {
    alphabet = alphabets.find(([, letters]) => letters.test(character))?.[0] ?? 'other';
    known.set(character, alphabet);
  }
  return alphabet;
}
