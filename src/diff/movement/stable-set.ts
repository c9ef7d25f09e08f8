// The stable set: survivors none of which overtook another, of maximum weight. Entries outside it really moved.
// Two survivors may be together when neither order contradicts the other (ties never do): the set is a heaviest chain
// under "not worse in both editions". Found by a Fenwick tree of maxima over places, O(n log n).
import {maximumTree} from './fenwick.ts';

export interface SurvivorPlaces {
  /** Place (lo of the interval, from 1) among survivors before and after. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  /** 1 where the score itself changed. */
  readonly changed: Uint8Array;
  readonly names: readonly string[];
}

/** Survivors with equal places in both editions: they stay or go together. */
interface Step {
  readonly before: number;
  readonly after: number;
  weight: number;
  readonly members: number[];
}

/**
 * Returns 1 for each survivor of the stable set, 0 for each real mover.
 * Among sets of equal weight the one that keeps better places (before + after), then the earlier name, wins; so the answer
 * depends on nothing but places and names, and is the same when the editions change sides.
 */
export function stableSet(standing: SurvivorPlaces): Uint8Array {
  const steps = stepsOf(standing);
  const heaviest = chainWeights(steps, standing.before.length);
  return pickChain(steps, heaviest, standing);
}

function stepsOf(standing: SurvivorPlaces): Step[] {
  const {before, after, changed} = standing;
  const size = before.length;
  // CHANGE_MODEL says 1000 for an unchanged score against 1 for a changed one; above 1000 survivors only more than their number
  // keeps the promise that a model whose score did not change is never called a mover.
  const unchangedWeight = Math.max(1000, size + 1);
  const steps = new Map<number, Step>();
  // Survivors come in listing order, so that most are beside others of their step.
  let step: Step | undefined;
  for (let index = 0; index < size; index += 1) {
    const place = {before: before[index] ?? 0, after: after[index] ?? 0};
    if (step?.before !== place.before || step.after !== place.after) {
      const key = place.before * (size + 1) + place.after;
      step = steps.get(key) ?? {...place, weight: 0, members: []};
      if (step.members.length === 0) steps.set(key, step);
    }
    step.members.push(index);
    step.weight += changed[index] === 1 ? 1 : unchangedWeight;
  }
  return [...steps.values()].sort((one, other) => one.before - other.before || one.after - other.after);
}

/** For each step the weight of the heaviest chain that begins with it. */
function chainWeights(steps: readonly Step[], size: number): Map<Step, number> {
  const best = maximumTree(size + 1);
  const weights = new Map<Step, number>();
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step === undefined) continue;
    const weight = step.weight + best.maximumTo(size - step.after);
    weights.set(step, weight);
    best.raise(size - step.after, weight);
  }
  return weights;
}

function pickChain(
  steps: readonly Step[],
  weights: ReadonlyMap<Step, number>,
  {before, names}: SurvivorPlaces,
): Uint8Array {
  const inSet = new Uint8Array(before.length);
  const nameOf = firstNames(names);
  const byPlace = [...steps].sort(
    (one, other) => one.before + one.after - (other.before + other.after) || (nameOf(one) < nameOf(other) ? -1 : 1),
  );
  let left = 0;
  for (const weight of weights.values()) left = Math.max(left, weight);
  let last = {before: 0, after: 0};
  for (const step of byPlace) {
    if (weights.get(step) !== left || step.before < last.before || step.after < last.after) continue;
    for (const member of step.members) inSet[member] = 1;
    left -= step.weight;
    last = step;
  }
  return inSet;
}

/** The earliest name of a step; looked for only in the few steps that are at equal places in sum. */
function firstNames(names: readonly string[]): (step: Step) => string {
  const known = new Map<Step, string>();
  return (step) => {
    const name =
      known.get(step) ??
      step.members.reduce((first, member) => earlier(first, names[member] ?? ''), names[step.members[0] ?? 0] ?? '');
    known.set(step, name);
    return name;
  };
}

function earlier(one: string, other: string): string {
  return other < one ? other : one;
}
