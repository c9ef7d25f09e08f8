// Letters of Cyrillic and Greek that look like Latin ones in common fonts, written as escapes. Source: Unicode
// confusables (UTS #39), only the pairs that are alike at reading size; Greek letters used as symbols (Δ, Ω, μ, α, β …) are left out.

export type LookAlikeScript = 'Cyrillic' | 'Greek';

/** Latin letter → its double. */
const cyrillic: Readonly<Record<string, string>> = {
  ...{
    A: '\u0410',
    B: '\u0412',
    C: '\u0421',
    E: '\u0415',
    H: '\u041D',
    I: '\u0406',
    J: '\u0408',
    K: '\u041A',
    M: '\u041C',
    O: '\u041E',
  },
  ...{
    P: '\u0420',
    S: '\u0405',
    T: '\u0422',
    X: '\u0425',
    Y: '\u04AE',
    a: '\u0430',
    c: '\u0441',
    e: '\u0435',
    h: '\u04BB',
    i: '\u0456',
  },
  ...{j: '\u0458', o: '\u043E', p: '\u0440', s: '\u0455', x: '\u0445', y: '\u0443'},
};
const greek: Readonly<Record<string, string>> = {
  ...{
    A: '\u0391',
    B: '\u0392',
    E: '\u0395',
    H: '\u0397',
    I: '\u0399',
    K: '\u039A',
    M: '\u039C',
    N: '\u039D',
    O: '\u039F',
  },
  ...{P: '\u03A1', T: '\u03A4', X: '\u03A7', Y: '\u03A5', Z: '\u0396', o: '\u03BF'},
};

/** Strange letter → the Latin letter it looks like. */
export const latinOf: ReadonlyMap<string, string> = new Map([
  ...Object.entries(cyrillic).map(([latin, other]) => [other, latin] as const),
  ...Object.entries(greek).map(([latin, other]) => [other, latin] as const),
]);

/** Latin letter → its Cyrillic double, for Russian words with a Latin letter in them. */
export const cyrillicOf: ReadonlyMap<string, string> = new Map(
  // The doubles of `s`, `j` and `i` are not letters of Russian: a word of slang is typed with them on purpose.
  Object.entries(cyrillic).filter(([latin]) => !/[sji]/iu.test(latin)),
);

export function scriptOf(letter: string): LookAlikeScript | 'Latin' | 'other' {
  if (/\p{Script=Latin}/u.test(letter)) return 'Latin';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  return /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'other';
}
