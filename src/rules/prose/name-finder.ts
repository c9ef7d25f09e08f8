// Where names of rows are in prose. One walk over the text, however many names there are: they are looked up by their
// first letters.

interface NamePlace {
  readonly name: string;
  readonly start: number;
}

/** Names of fewer letters are found in ordinary words; as many letters are looked up. */
export const shortestName = 4;

/** Returns a function that gives the places of the names in a text, ascending and apart; of names that begin alike, the longest. */
export function makeNameFinder(names: readonly string[]): (text: string) => NamePlace[] {
  const all = new Set(names);
  const lengths = new Map<string, number[]>();
  for (const name of all) {
    const start = name.slice(0, shortestName);
    const known = lengths.get(start);
    if (known === undefined) lengths.set(start, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return (text) => findNames(text, all, lengths);
}

/** A look-up for each length that names with these first letters have: a few dozen at most. */
function findNames(
  text: string,
  names: ReadonlySet<string>,
  lengths: ReadonlyMap<string, readonly number[]>,
): NamePlace[] {
  const places: NamePlace[] = [];
  for (let at = 0; at + shortestName <= text.length; at += 1) {
    const length = lengths
      .get(text.slice(at, at + shortestName))
      ?.find((each) => names.has(text.slice(at, at + each)) && isWhole(text, at, at + each));
    if (length === undefined) continue;
    places.push({name: text.slice(at, at + length), start: at});
    at += length - 1;
  }
  return places;
}

/** `gpt-5` is not in `gpt-5.2`, nor in `gpt-5 mini`. */
function isWhole(text: string, start: number, end: number): boolean {
  if (/[\w.-]/u.test(text.charAt(start - 1))) return false;
  return (
    !/^(?:\w|[-.][\w])/u.test(text.slice(end, end + 2)) &&
    !/^\s?(?:mini|max|pro|plus|turbo|flash|lite|nano)/iu.test(text.slice(end, end + 8))
  );
}
