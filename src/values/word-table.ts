// Stretches of one text → small numbers, equal stretches the same number. An open-addressing hash over the characters themselves,
// so that no string is made for a stretch that was seen before. Linear; 800,000 cells of a board in about 0.1 s (2026-11).

export interface WordTable {
  /** Number of the stretch [start, end), counted from 0 in first-seen order. */
  readonly idOf: (start: number, end: number) => number;
  /** Number of a word that does not stand in the text as such. */
  readonly idOfWord: (word: string) => number;
  /** The words by number. Call once, when all are in. */
  readonly words: () => string[];
}

/** An empty table over `text`; `capacity` is the number of stretches that will be asked for. */
export function makeWordTable(text: string, capacity: number): WordTable {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 2))) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const starts: number[] = [];
  const ends: number[] = [];
  const foreign = new Map<string, number>();
  const foreignWords = new Map<number, string>();

  function idOf(start: number, end: number): number {
    let slot = hashOf(text, start, end) & mask;
    for (;;) {
      const id = slots[slot] ?? -1;
      if (id < 0) return enter(slot, start, end);
      if (sameStretch(text, starts[id] ?? 0, ends[id] ?? 0, start, end)) return id;
      slot = (slot + 1) & mask;
    }
  }

  function enter(slot: number, start: number, end: number): number {
    const word = foreign.size === 0 ? undefined : foreign.get(text.slice(start, end));
    if (word !== undefined) return word;
    slots[slot] = starts.length;
    return (starts.push(start), ends.push(end) - 1);
  }

  function idOfWord(word: string): number {
    const known = foreign.get(word) ?? findWord(word);
    if (known !== undefined) return known;
    foreign.set(word, starts.length);
    foreignWords.set(starts.length, word);
    starts.push(-1);
    return ends.push(-1) - 1;
  }

  function findWord(word: string): number | undefined {
    let slot = hashOf(word, 0, word.length) & mask;
    for (let id = slots[slot] ?? -1; id >= 0; id = slots[slot] ?? -1) {
      if (text.slice(starts[id] ?? 0, ends[id] ?? 0) === word) return id;
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  return {
    idOf,
    idOfWord,
    words: () => starts.map((start, id) => (start < 0 ? (foreignWords.get(id) ?? '') : text.slice(start, ends[id]))),
  };
}

/** FNV-1a over UTF-16 units, mixed at the end because only the low bits are used. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function sameStretch(text: string, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart || start < 0) return false;
  for (let step = 0; step < end - start; step += 1) {
    if (text.charCodeAt(start + step) !== text.charCodeAt(otherStart + step)) return false;
  }
  return true;
}
