// Coarse kinds of characters, by which a sequence such as `Ã¡` is distinguished from characters that writers put side by side.

export type UnitKind =
  | 'edge'
  | 'space'
  | 'no-break-space'
  | 'digit'
  | 'ascii-punctuation'
  | 'lower'
  | 'upper'
  | 'caseless'
  | 'opening-quote'
  | 'closing-quote'
  | 'apostrophe'
  | 'dash'
  | 'word-end-sign'
  | 'symbol'
  | 'frame'
  | 'control';

const known = new Map<number, UnitKind>();

/** Kind of a UTF-16 code unit; NaN (beyond either end of the text) is an edge. */
export function unitKind(unit: number): UnitKind {
  if (Number.isNaN(unit)) return 'edge';
  if (unit < 0x80) return asciiKind(unit);
  let kind = known.get(unit);
  if (kind === undefined) {
    kind = kindOfUnit(unit);
    known.set(unit, kind);
  }
  return kind;
}

function kindOfUnit(unit: number): UnitKind {
  if (unit < 0xa0) return 'control';
  if (unit === 0xa0) return 'no-break-space';
  // A letter to Unicode; in texts it stands for guilders and for the lens opening.
  if (unit === 0x192) return 'symbol';
  if (unit >= 0x2500 && unit < 0x25a0) return 'frame';
  const sign = signs.get(unit);
  if (sign !== undefined) return sign;
  const character = String.fromCharCode(unit);
  if (character !== character.toUpperCase()) return 'lower';
  if (character !== character.toLowerCase()) return 'upper';
  return isSymbolBlock(unit) ? 'symbol' : 'caseless';
}

export function isLetterKind(kind: UnitKind): boolean {
  return kind === 'lower' || kind === 'upper';
}

function asciiKind(unit: number): UnitKind {
  if (unit >= 97 && unit <= 122) return 'lower';
  if (unit >= 65 && unit <= 90) return 'upper';
  if (unit >= 48 && unit <= 57) return 'digit';
  return unit <= 32 ? 'space' : 'ascii-punctuation';
}

function isSymbolBlock(unit: number): boolean {
  return (
    unit < 0xc0 ||
    unit === 0xd7 ||
    unit === 0xf7 ||
    (unit >= 0x2000 && unit < 0x2e00) ||
    (unit >= 0x2b0 && unit < 0x300) ||
    unit === 0xfffd
  );
}

// Signs that writers put directly after a word: trade marks, ordinals, powers, degrees, accents used as quotes.
const wordEnd =
  '\u2122\u00ae\u00b0\u00b2\u00b3\u00b9\u00aa\u00ba\u00b4\u00a8\u00bf\u20ac\u2020\u2021\u00b7\u2030\u2032\u2033';

const signs: ReadonlyMap<number, UnitKind> = new Map<number, UnitKind>([
  ...kinds('\u201c\u201e\u2018\u201a\u00ab\u2039', 'opening-quote'),
  ...kinds('\u201d\u00bb\u203a', 'closing-quote'),
  ...kinds('\u2019', 'apostrophe'),
  ...kinds('\u2013\u2014\u2026\u00ad\u2022', 'dash'),
  ...kinds(wordEnd, 'word-end-sign'),
]);

function kinds(characters: string, kind: UnitKind): (readonly [number, UnitKind])[] {
  return Array.from(characters, (character) => [character.charCodeAt(0), kind] as const);
}
