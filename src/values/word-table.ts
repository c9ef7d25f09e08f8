// Stretches of one text → small numbers, equal stretches the same number. An open-addressing hash over the characters themselves,
// so that no string is created for text that was seen before. Begins small: most columns hold few words, and a small table stays
// in the processor's cache. Linear; 800,000 cells of a board in about 0.1 s (2026-11).
import {hash32} from '../text/hash.ts';

/** Slots of a new table; a power of two. */
const firstSlots = 64;

/** The distinct words among stretches of a text, numbered from 0 as they come. */
export class WordTable {
  private readonly text: string;
  /** Number of a word and one more; 0 is free. At most half of them are taken. */
  private slots = new Int32Array(firstSlots);
  /** By word. `starts` is -1 for a word that was given as a string: it is in `given`. */
  private hashes = new Int32Array(firstSlots / 2);
  private starts = new Int32Array(firstSlots / 2);
  private ends = new Int32Array(firstSlots / 2);
  private readonly given = new Map<number, string>();
  private count = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Number of the stretch [start, end). */
  idOf(start: number, end: number): number {
    const hash = hash32(this.text, start, end);
    const {slots} = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = (slots[slot] ?? 0) - 1; id >= 0; id = (slots[slot] ?? 0) - 1) {
      if (this.hashes[id] === hash && this.isStretch(id, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    return this.enter(slot, hash, start, end);
  }

  /** Number of a word that need not be in the text. */
  idOfWord(word: string): number {
    const hash = hash32(word, 0, word.length);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = (this.slots[slot] ?? 0) - 1; id >= 0; id = (this.slots[slot] ?? 0) - 1) {
      if (this.hashes[id] === hash && this.wordAt(id) === word) return id;
      slot = (slot + 1) & mask;
    }
    this.given.set(this.count, word);
    return this.enter(slot, hash, -1, -1);
  }

  /** The words by number. */
  words(): string[] {
    const words = new Array<string>(this.count);
    for (let id = 0; id < this.count; id += 1) words[id] = this.wordAt(id);
    return words;
  }

  private wordAt(id: number): string {
    const start = this.starts[id] ?? -1;
    return start < 0 ? (this.given.get(id) ?? '') : this.text.slice(start, this.ends[id]);
  }

  private isStretch(id: number, start: number, end: number): boolean {
    const {text} = this;
    const first = this.starts[id] ?? -1;
    if (first < 0) return this.given.get(id) === text.slice(start, end);
    if ((this.ends[id] ?? 0) - first !== end - start) return false;
    for (let at = start, other = first; at < end; at += 1, other += 1) {
      if (text.charCodeAt(at) !== text.charCodeAt(other)) return false;
    }
    return true;
  }

  private enter(slot: number, hash: number, start: number, end: number): number {
    const id = this.count;
    this.slots[slot] = id + 1;
    this.hashes[id] = hash;
    this.starts[id] = start;
    this.ends[id] = end;
    this.count += 1;
    if (this.count * 2 === this.slots.length) this.grow();
    return id;
  }

  private grow(): void {
    const size = this.slots.length * 4;
    this.hashes = longer(this.hashes, size / 2);
    this.starts = longer(this.starts, size / 2);
    this.ends = longer(this.ends, size / 2);
    this.slots = new Int32Array(size);
    for (let id = 0; id < this.count; id += 1) {
      const hash = this.hashes[id] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = id + 1;
    }
  }
}

function longer(entries: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(entries);
  return larger;
}
