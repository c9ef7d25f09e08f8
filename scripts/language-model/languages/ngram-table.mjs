// n-grams of tokens with their weights, in typed arrays: an open-addressing table, and a filter of those seen once.
import {extendFirstLane, extendSecondLane} from '../../../src/encoding/language/ngram-hash.ts';

const bloomWords = 2 ** 24;
const maxLoad = 0.7;

/** A table of 2^slotBits slots. */
export function createTable(slotBits) {
  const size = 2 ** slotBits;
  const keys = new Uint32Array(size);
  const first = new Int32Array(size);
  const second = new Int32Array(size);
  const weight = new Float32Array(size);
  const squares = new Float32Array(size);
  /** Slots of the n-gram without its last and without its first token, −1 for single tokens. */
  const prefix = new Int32Array(size).fill(-1);
  const suffix = new Int32Array(size).fill(-1);
  const bloom = new Uint32Array(bloomWords);
  let count = 0;

  const slotOf = (h, g) => {
    const key = (g | 1) >>> 0;
    let slot = (h ^ (g >>> 7)) & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };

  return {
    first,
    second,
    weight,
    squares,
    prefix,
    suffix,
    size,
    count: () => count,
    isUsed: (slot) => keys[slot] !== 0,
    /** Slot of the n-gram with these lanes, or −1. */
    find(h, g) {
      const slot = slotOf(h, g);
      return keys[slot] === 0 ? -1 : slot;
    },
    /** Slot of the n-gram, entered where there is room; else −1. */
    insert(h, g) {
      if (count >= size * maxLoad) return -1;
      const slot = slotOf(h, g);
      if (keys[slot] === 0) {
        keys[slot] = (g | 1) >>> 0;
        first[slot] = h;
        second[slot] = g;
        count++;
      }
      return slot;
    },
    /** True when this n-gram was seen before; remembers it. */
    wasSeen(h, g) {
      const word = ((Math.imul(h, 0x2c1b3c6d) ^ g) >>> 4) & (bloomWords - 1);
      const bits = (1 << (g & 31)) | (1 << ((g >>> 10) & 31));
      if ((bloom[word] & bits) === bits) return true;
      bloom[word] |= bits;
      return false;
    },
  };
}

/** Lets in the n-grams of 2 to `order` tokens that end at `p`, each when it is seen for the second time. */
export function admit(table, tokens, p, order, endings) {
  let h = extendFirstLane(0, tokens[p]);
  let g = extendSecondLane(0, tokens[p]);
  const before = endings.slice();
  endings.fill(-1);
  for (let n = 2; n <= order; n++) {
    const token = p - n + 1 < 0 ? 0 : tokens[p - n + 1];
    if (token === 0) return;
    h = extendFirstLane(h, token);
    g = extendSecondLane(g, token);
    let slot = table.find(h, g);
    if (slot < 0) {
      // Its parts occur at least as often; one that is missing found the table full.
      if (!table.wasSeen(h, g) || (n > 2 && (endings[n - 1] < 0 || before[n - 1] < 0))) return;
      slot = table.insert(h, g);
      if (slot < 0) return;
      table.suffix[slot] = n > 2 ? endings[n - 1] : -1;
      table.prefix[slot] = n > 2 ? before[n - 1] : -1;
    }
    endings[n] = slot;
  }
}
