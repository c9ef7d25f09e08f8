// Survivors → the movement list of a changeset: one entry each, by place in the later edition, then name.
import type {Movement, MovementSide} from '../../model/changeset.ts';
import type {Comparison} from '../comparison.ts';
import {changeInQuestions, type BoardGrids} from '../statistics/question-change.ts';
import type {Survivors} from './survivors.ts';

/** Returns the movement of all survivors. Linear: survivors come sorted by name, and places are counted, not compared. */
export function listMovement(comparison: Comparison, survivors: Survivors, grids: BoardGrids): Movement[] {
  const caches: {before: SideCache; after: SideCache} = {before: new Map(), after: new Map()};
  return Array.from(orderByPlace(survivors), (survivor) => {
    const before = sideOf(survivors, survivor, 'before', caches.before);
    const after = sideOf(survivors, survivor, 'after', caches.after);
    const changed = survivors.changed[survivor] === 1;
    return {
      subject: comparison.subjectAfter(survivors.rowsAfter[survivor] ?? 0),
      class: survivors.classes[survivor] ?? 'steady',
      before,
      after,
      won: survivors.won[survivor] ?? 0,
      lost: survivors.lost[survivor] ?? 0,
      published: survivors.accounts[survivor] ?? null,
      questions: changed ? changeInQuestions(grids, before.score, after.score) : null,
    };
  });
}

/** Listing order is by place already, but for groups and rounded scores; a stable sort by place puts those right. */
function orderByPlace({rowsAfter, placesAfter}: Survivors): Uint32Array {
  const order = new Uint32Array(rowsAfter.length);
  let sorted = true;
  let last = 0;
  for (let survivor = 0; survivor < order.length; survivor += 1) {
    const place = placesAfter.lo[rowsAfter[survivor] ?? 0] ?? 0;
    if (place < last) sorted = false;
    last = place;
    order[survivor] = survivor;
  }
  const placeOf = (survivor: number): number => placesAfter.lo[rowsAfter[survivor] ?? 0] ?? 0;
  return sorted ? order : order.sort((one, other) => placeOf(one) - placeOf(other) || one - other);
}

/** Sides by place: entries of equal score are in the same places, so they share one object. */
type SideCache = Map<number, MovementSide>;

function sideOf(survivors: Survivors, survivor: number, side: 'before' | 'after', cache: SideCache): MovementSide {
  const isBefore = side === 'before';
  const row = (isBefore ? survivors.rowsBefore : survivors.rowsAfter)[survivor] ?? -1;
  const places = isBefore ? survivors.placesBefore : survivors.placesAfter;
  const lo = (isBefore ? survivors.loBefore : survivors.loAfter)[survivor] ?? 0;
  const known = survivors.scores.groupsAfter === null ? cache.get(lo) : undefined;
  if (known !== undefined) return known;
  const hi = (isBefore ? survivors.hiBefore : survivors.hiAfter)[survivor] ?? 0;
  const {scores} = survivors;
  const score = (isBefore ? scores.before : scores.after)[row] ?? Number.NaN;
  const made: MovementSide = {
    place: [lo, hi],
    placeInEdition: [places.lo[row] ?? 0, places.hi[row] ?? 0],
    score: scores.rankedBy === 'score' ? score * scores.sign + 0 : null,
  };
  cache.set(lo, made);
  return made;
}
