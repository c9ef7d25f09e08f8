// Names of both editions → numbers, equal names the same number. An open-addressing hash over the characters: the engine's own map
// of strings takes three times as long for 200,000 names that are parts of two texts.
import type {RowNames} from './row-match.ts';

export interface NameIds {
  /** By row; from 0. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  /** Number of distinct names. */
  readonly count: number;
}

/** Returns the numbers of all names. Linear in characters. */
export function numberNames(names: RowNames): NameIds {
  const rows = names.before.length + names.after.length;
  const mask = 2 ** Math.ceil(Math.log2(Math.max(16, rows * 2))) - 1;
  const table: Table = {mask, slots: new Int32Array(mask + 1), hashes: new Int32Array(rows), names: []};
  const before = enterAll(table, names.before);
  const after = enterAll(table, names.after);
  return {before, after, count: table.names.length};
}

interface Table {
  readonly mask: number;
  /** Number of a name and one more; 0 is free. */
  readonly slots: Int32Array;
  /** By name. */
  readonly hashes: Int32Array;
  readonly names: string[];
}

function enterAll({mask, slots, hashes, names}: Table, list: readonly string[]): Uint32Array {
  const ids = new Uint32Array(list.length);
  for (const [row, name] of list.entries()) {
    const hash = hashOf(name);
    let slot = (hash ^ (hash >>> 15)) & mask;
    let id = (slots[slot] ?? 0) - 1;
    while (id >= 0 && (hashes[id] !== hash || names[id] !== name)) {
      slot = (slot + 1) & mask;
      id = (slots[slot] ?? 0) - 1;
    }
    if (id < 0) {
      id = names.push(name) - 1;
      slots[slot] = id + 1;
      hashes[id] = hash;
    }
    ids[row] = id;
  }
  return ids;
}

/** FNV-1a over UTF-16 units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
