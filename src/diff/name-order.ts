// Names in code unit order. A hundred thousand of them are compared a million times, and two strings that are parts of one text
import {compareText} from '../model/text.ts';
// cost a call into the engine each time: so twelve characters of each are kept as numbers, and compared first.

/** Negative, 0 or positive, as the names at two places compare. */
export type NameComparer = (one: number, other: number) => number;

// Three UTF-16 units are 48 bits: exact in a double.
const unitsPerHead = 3;
const heads = 4;

/** Returns the comparer of a list of names. */
export function nameComparer(names: readonly string[]): NameComparer {
  const head = new Float64Array(names.length * heads);
  for (let index = 0; index < names.length; index += 1) writeHead(head, index * heads, names[index] ?? '');
  return (one, other) => {
    for (let at = 0; at < heads; at += 1) {
      const difference = (head[one * heads + at] ?? 0) - (head[other * heads + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return compareText(names[one] ?? '', names[other] ?? '');
  };
}

function writeHead(head: Float64Array, start: number, name: string): void {
  for (let at = 0; at < heads && at * unitsPerHead < name.length; at += 1) {
    const first = at * unitsPerHead;
    head[start + at] = unitAt(name, first) * 2 ** 32 + unitAt(name, first + 1) * 2 ** 16 + unitAt(name, first + 2);
  }
}

function unitAt(name: string, at: number): number {
  return at < name.length ? name.charCodeAt(at) : 0;
}

// Runs up to this length are sorted by moving one after the other.
const shortRun = 8;

/** Sorts places[from, to) in place; equals keep their order. `spare` is half as long as `places` at least. */
export function sortPlaces(
  places: Uint32Array,
  range: {readonly from: number; readonly to: number},
  spare: Uint32Array,
  compare: NameComparer,
): void {
  const {from, to} = range;
  if (to - from <= shortRun) return insertAll(places, from, to, compare);
  const middle = (from + to) >> 1;
  sortPlaces(places, {from, to: middle}, spare, compare);
  sortPlaces(places, {from: middle, to}, spare, compare);
  if (compare(places[middle - 1] ?? 0, places[middle] ?? 0) <= 0) return;
  const size = middle - from;
  for (let at = 0; at < size; at += 1) spare[at] = places[from + at] ?? 0;
  let left = 0;
  let right = middle;
  for (let at = from; left < size; at += 1) {
    const takeLeft = right >= to || compare(spare[left] ?? 0, places[right] ?? 0) <= 0;
    places[at] = (takeLeft ? spare[left++] : places[right++]) ?? 0;
  }
}

function insertAll(places: Uint32Array, from: number, to: number, compare: NameComparer): void {
  for (let next = from + 1; next < to; next += 1) {
    const place = places[next] ?? 0;
    let at = next;
    for (; at > from && compare(places[at - 1] ?? 0, place) > 0; at -= 1) places[at] = places[at - 1] ?? 0;
    places[at] = place;
  }
}
