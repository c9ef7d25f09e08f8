// Where names of rows stand in prose. One walk over the text, however many names there are: they are looked up by their
// first letters.

interface NamePlace {
  readonly name: string;
  readonly start: number;
}

/** Names of fewer letters are found in ordinary words; as many letters are looked up. */
export const shortestName = 4;

/** Returns a function that gives the places of the names in a text, ascending and apart; of names that begin alike, the longest. */
export function makeNameFinder(names: Iterable<string>): (text: string) => NamePlace[] {
  const byStart = new Map<string, string[]>();
  for (const name of names) {
    const start = name.slice(0, shortestName);
    const alike = byStart.get(start);
    if (alike === undefined) byStart.set(start, [name]);
    else alike.push(name);
  }
  for (const alike of byStart.values()) alike.sort((a, b) => b.length - a.length);
  return (text) => findNames(text, byStart);
}

function findNames(text: string, byStart: ReadonlyMap<string, readonly string[]>): NamePlace[] {
  const places: NamePlace[] = [];
  for (let at = 0; at + shortestName <= text.length; at += 1) {
    const alike = byStart.get(text.slice(at, at + shortestName));
    const name = alike?.find((each) => text.startsWith(each, at) && isWhole(text, at, at + each.length));
    if (name === undefined) continue;
    places.push({name, start: at});
    at += name.length - 1;
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
