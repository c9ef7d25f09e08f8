// Names for the evidence of movement: whom a mover passed, and whom a changed score was or is tied with.
import type {Comparison} from '../comparison.ts';
import type {Survivors} from '../movement/survivors.ts';

// Names listed with an event; the count beside them is always whole.
const namesShown = 10;
// Movers whose passed ones are looked up by name, a linear search each; all others get their counts alone.
const moversNamed = 50;
// Members of a tie that are looked through for names.
const tieSearched = 1000;

interface Passing {
  readonly survivor: number;
  readonly kind: 'overtook' | 'overtaken';
  /** Number of the mover in subject order, from 0. */
  readonly index: number;
}

/** Returns up to ten names that a mover overtook or was overtaken by, in name order. */
export function passedNames(comparison: Comparison, survivors: Survivors, {survivor, kind, index}: Passing): string[] {
  if (index >= moversNamed) return [];
  const {loBefore, loAfter} = survivors;
  const groups = survivors.scores.groupsAfter;
  const group = groups?.[survivors.rowsAfter[survivor] ?? -1];
  const [before, after] = [loBefore[survivor] ?? 0, loAfter[survivor] ?? 0];
  const sign = kind === 'overtook' ? 1 : -1;
  const names: string[] = [];
  for (let other = 0; other < loBefore.length && names.length < namesShown; other += 1) {
    const wasAhead = ((loBefore[other] ?? 0) - before) * sign < 0;
    const isBehind = ((loAfter[other] ?? 0) - after) * sign > 0;
    if (!wasAhead || !isBehind || groups?.[survivors.rowsAfter[other] ?? -1] !== group) continue;
    names.push(comparison.subjectAfter(survivors.rowsAfter[other] ?? 0));
  }
  return names;
}

export type TieLookup = (
  survivor: number,
  kind: 'tie_broken' | 'tie_joined',
) => {readonly count: number; readonly names: readonly string[]};

/** Returns a look-up of the ties that these survivors left or joined. Making it is linear, a look-up nearly free. */
export function tieNames(comparison: Comparison, survivors: Survivors, asked: readonly number[]): TieLookup {
  const {loBefore, loAfter, rowsAfter} = survivors;
  const groupOf = (survivor: number): number => survivors.scores.groupsAfter?.[rowsAfter[survivor] ?? -1] ?? 0;
  const size = loBefore.length + 1;
  const keys = {
    tie_broken: (survivor: number) => groupOf(survivor) * size + (loBefore[survivor] ?? 0),
    tie_joined: (survivor: number) => groupOf(survivor) * size + (loAfter[survivor] ?? 0),
    both: (survivor: number) =>
      (groupOf(survivor) * size + (loBefore[survivor] ?? 0)) * size + (loAfter[survivor] ?? 0),
  };
  const blocks = {
    tie_broken: blocksBy(loBefore.length, keys.tie_broken, asked),
    tie_joined: blocksBy(loBefore.length, keys.tie_joined, asked),
    both: blocksBy(loBefore.length, keys.both, asked),
  };
  return (survivor, kind) => {
    const block = blocks[kind].get(keys[kind](survivor)) ?? [];
    const together = blocks.both.get(keys.both(survivor))?.length ?? 1;
    const apart = block
      .slice(0, tieSearched)
      .filter((other) => keys.both(other) !== keys.both(survivor))
      .slice(0, namesShown);
    return {
      count: block.length - together,
      names: apart.map((other) => comparison.subjectAfter(rowsAfter[other] ?? 0)),
    };
  };
}

/** Survivors by key; keys that none of the asked ones has are left out. */
function blocksBy(
  count: number,
  keyOf: (survivor: number) => number,
  asked: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const blocks = new Map<number, number[]>(asked.map((survivor) => [keyOf(survivor), []]));
  for (let survivor = 0; survivor < count; survivor += 1) blocks.get(keyOf(survivor))?.push(survivor);
  return blocks;
}
