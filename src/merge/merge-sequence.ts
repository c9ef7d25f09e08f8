// Three orders of things that have ids → one order. Insertions go after what they followed on their own side.

export interface MergedSequence {
  readonly ids: readonly string[];
  /** False when both sides put what all three have in different orders; the ids then follow ours. */
  readonly agreed: boolean;
}

/** Returns the ids that `keeps` accepts, each once. Linear. */
export function mergeSequence(
  {base, ours, theirs}: {base: readonly string[]; ours: readonly string[]; theirs: readonly string[]},
  keeps: (id: string) => boolean,
): MergedSequence {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)];
  const isCommon = (id: string): boolean => inBase.has(id) && inOurs.has(id) && inTheirs.has(id) && keeps(id);
  const common = {base: base.filter(isCommon), ours: ours.filter(isCommon), theirs: theirs.filter(isCommon)};
  const oursKept = isSame(common.ours, common.base);
  const order = oursKept ? common.theirs : common.ours;
  const agreed = oursKept || isSame(common.theirs, common.base) || isSame(common.ours, common.theirs);
  const list = new LinkedIds(order);
  insertAll(list, ours, keeps, () => false);
  insertAll(list, theirs, keeps, (id) => inOurs.has(id) && !inTheirs.has(id));
  return {ids: list.toArray(), agreed};
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** Inserts what is missing after its predecessor, and after what the other side inserted there. */
function insertAll(
  list: LinkedIds,
  side: readonly string[],
  keeps: (id: string) => boolean,
  isPassed: (id: string) => boolean,
): void {
  let previous = list.start;
  for (const id of side) {
    if (list.has(id)) previous = id;
    else if (keeps(id)) {
      let after = previous;
      for (let next = list.after(after); next !== undefined && isPassed(next); next = list.after(after)) after = next;
      list.insert(after, id);
      previous = id;
    }
  }
}

class LinkedIds {
  readonly start = '';
  readonly #next = new Map<string, string>();
  readonly #known = new Set<string>();
  constructor(ids: readonly string[]) {
    let last = this.start;
    for (const id of ids) {
      this.#next.set(last, id);
      this.#known.add(id);
      last = id;
    }
  }
  has(id: string): boolean {
    return this.#known.has(id);
  }
  after(id: string): string | undefined {
    return this.#next.get(id);
  }
  insert(after: string, id: string): void {
    const next = this.#next.get(after);
    this.#next.set(after, id);
    if (next !== undefined) this.#next.set(id, next);
    this.#known.add(id);
  }
  toArray(): string[] {
    const ids: string[] = [];
    for (let id = this.#next.get(this.start); id !== undefined; id = this.#next.get(id)) ids.push(id);
    return ids;
  }
}
