// A counting sort of entries by place.

/**
 * Entries by place, better (lower) first; equal places in the order given, without one in that of their numbers. `most` is at least
 * the highest place. Linear in both.
 */
export function stableOrder(places: Uint32Array, most: number, given?: Uint32Array): Uint32Array {
  const starts = placeStarts(places, most);
  const order = new Uint32Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const entry = given === undefined ? index : (given[index] ?? 0);
    const place = places[entry] ?? 0;
    const slot = starts[place] ?? 0;
    order[slot] = entry;
    starts[place] = slot + 1;
  }
  return order;
}

/** By place: the number of entries at better places; one more at the end: all of them. */
export function placeStarts(places: Uint32Array, most: number): Uint32Array {
  const starts = new Uint32Array(most + 2);
  for (let entry = 0; entry < places.length; entry += 1) {
    const next = (places[entry] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  return addUp(starts);
}

/** Makes counts running sums, in place. */
export function addUp(counts: Uint32Array): Uint32Array {
  for (let index = 1; index < counts.length; index += 1)
    counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  return counts;
}
