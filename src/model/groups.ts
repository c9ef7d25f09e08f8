// Items by key, the keys in the order in which they first appear.

/** Appends an item to the group of its key; a new group begins with `first`, if one is given. */
export function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item, first?: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, first === undefined ? [item] : [first, item]);
  else group.push(item);
}

/** Returns the items by their key; within a group they keep their order. */
export function groupBy<Key, Item>(
  items: Iterable<Item, unknown, unknown>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Returns how often each key appears. */
export function countBy<Key>(keys: Iterable<Key, unknown, unknown>): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Returns each key with how often it appears, the most frequent first; equals in the order of their first appearance. */
export function byFrequency<Key>(keys: Iterable<Key, unknown, unknown>): [Key, number][] {
  return [...countBy(keys)].sort(([, one], [, other]) => other - one);
}
