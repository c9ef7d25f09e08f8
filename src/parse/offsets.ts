// Lists of offsets that grow while a document is read and end as one typed array. Four bytes an entry, no boxing.

/** A growing list of 32-bit offsets. */
export class Offsets {
  length = 0;
  private entries = new Uint32Array(64);

  push(offset: number): void {
    if (this.length === this.entries.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.entries);
      this.entries = larger;
    }
    this.entries[this.length++] = offset;
  }

  at(index: number): number {
    return this.entries[index] ?? 0;
  }

  /** A copy of exactly the entries pushed so far. */
  toArray(): Uint32Array {
    return this.entries.slice(0, this.length);
  }
}
