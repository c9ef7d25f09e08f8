// How much an event matters: the one order of the four levels.
import type {Significance} from './changeset.ts';

/** Highest first. */
export const significances = ['headline', 'notable', 'minor', 'noise'] as const satisfies readonly Significance[];

/** Returns whether a significance reaches a level. */
export function reaches(significance: Significance, minimum: Significance): boolean {
  return significances.indexOf(significance) <= significances.indexOf(minimum);
}

/** Returns the most important of several; null of none. */
export function highest(found: readonly (Significance | null)[]): Significance | null {
  return significances.find((significance) => found.includes(significance)) ?? null;
}
