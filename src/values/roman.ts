// Roman numerals down a column → the places they name. Only a whole column shows that `I` and `V` are numbers: alone they are letters.

const numeral = /^(?=[ivxl])(?<tens>x{0,3}|xl|lx{0,3})(?<ones>ix|iv|v?i{0,3})\.?$/iu;
const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx'];
const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** `IV` → 4, up to 89; null for other text. */
export function readRoman(text: string): number | null {
  const groups = numeral.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  return tens.indexOf((groups['tens'] ?? '').toLowerCase()) * 10 + ones.indexOf((groups['ones'] ?? '').toLowerCase());
}

/** The places of a column's distinct words, in their order: they begin I, II, III, and all are numerals; null for other columns. */
export function romanPlaces(words: readonly string[]): readonly number[] | null {
  if (words.length < 3 || words[0]?.replace('.', '').trim().toUpperCase() !== 'I') return null;
  const places = words.map(readRoman);
  if (places[1] !== 2 || places[2] !== 3) return null;
  const known = places.filter((place) => place !== null);
  return known.length === places.length ? known : null;
}
