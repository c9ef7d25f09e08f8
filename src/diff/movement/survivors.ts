// What became of every entry that is ranked in both editions: places among survivors, class, who it passed, rank account.
import type {MovementClass, RankAccount} from '../../model/changeset.ts';
import {groupBy} from '../../model/groups.ts';
import type {ColumnPair} from '../boards/match-columns.ts';
import {roundPrinted} from '../columns/number-match.ts';
import type {Comparison} from '../comparison.ts';
import {countOvertaking} from './overtaking.ts';
import {placesInGroups, placesOf, type Places} from './places.ts';
import {accountOf, countRanks} from './rank-account.ts';
import {publishedRanks, scoresOf, type ScorePair} from './scores.ts';
import {stableSet} from './stable-set.ts';

export interface Survivors {
  readonly scores: ScorePair;
  /** Whole editions, by row. */
  readonly placesBefore: Places;
  readonly placesAfter: Places;
  readonly publishedBefore: Float64Array;
  readonly publishedAfter: Float64Array;
  /** Survivors in listing order: all that follows is parallel to these rows. */
  readonly rowsBefore: Uint32Array;
  readonly rowsAfter: Uint32Array;
  /** Among survivors (of one group). */
  readonly loBefore: Uint32Array;
  readonly hiBefore: Uint32Array;
  readonly loAfter: Uint32Array;
  readonly hiAfter: Uint32Array;
  readonly changed: Uint8Array;
  readonly classes: readonly MovementClass[];
  readonly won: Uint32Array;
  readonly lost: Uint32Array;
  readonly accounts: readonly (RankAccount | null)[];
  /** Survivor number by row of the later board; -1 for others. */
  readonly survivorOf: Int32Array;
}

/** Returns the survivors of a comparison. O(n log n). */
export function followSurvivors(comparison: Comparison): Survivors {
  const scores = scoresOf(comparison);
  const listed = listSurvivors(comparison, scores);
  const count = listed.rowsAfter.length;
  const survivorOf = new Int32Array(comparison.after.rowCount).fill(-1);
  for (let survivor = 0; survivor < count; survivor += 1) survivorOf[listed.rowsAfter[survivor] ?? -1] = survivor;
  const draft = {
    ...listed,
    scores,
    survivorOf,
    placesBefore: placesInGroups(scores.before, scores.groupsBefore),
    placesAfter: placesInGroups(scores.after, scores.groupsAfter),
    publishedBefore: publishedRanks(comparison.before),
    publishedAfter: publishedRanks(comparison.after),
    loBefore: new Uint32Array(count),
    hiBefore: new Uint32Array(count),
    loAfter: new Uint32Array(count),
    hiAfter: new Uint32Array(count),
    changed: new Uint8Array(count),
    won: new Uint32Array(count),
    lost: new Uint32Array(count),
    classes: new Array<MovementClass>(count).fill('steady'),
    accounts: new Array<RankAccount | null>(count).fill(null),
  };
  for (const members of groupsOf(draft)) {
    placeMembers(draft, members, comparison);
    accountMembers(draft, members, comparison);
  }
  return draft;
}

interface Draft extends Survivors {
  readonly classes: MovementClass[];
  readonly accounts: (RankAccount | null)[];
}

function listSurvivors({entries}: Comparison, scores: ScorePair): Pick<Survivors, 'rowsBefore' | 'rowsAfter'> {
  const {matchedBefore, matchedAfter} = entries;
  const rowsBefore = new Uint32Array(matchedAfter.length);
  const rowsAfter = new Uint32Array(matchedAfter.length);
  let count = 0;
  for (let index = 0; index < matchedAfter.length; index += 1) {
    const before = matchedBefore[index] ?? 0;
    const after = matchedAfter[index] ?? 0;
    if (Number.isNaN(scores.before[before]) || Number.isNaN(scores.after[after])) continue;
    if (scores.groupsBefore?.[before] !== scores.groupsAfter?.[after]) continue;
    rowsBefore[count] = before;
    rowsAfter[count] = after;
    count += 1;
  }
  return {rowsBefore: rowsBefore.slice(0, count), rowsAfter: rowsAfter.slice(0, count)};
}

/** Survivor numbers by group of the ranking; one list where it is one ranking. */
function groupsOf({rowsAfter, scores}: Draft): readonly Uint32Array[] {
  if (scores.groupsAfter === null) return [rowsAfter.map((_, survivor) => survivor)];
  const groups = groupBy(rowsAfter.keys(), (survivor) => scores.groupsAfter?.[rowsAfter[survivor] ?? -1] ?? 0);
  return [...groups.values()].map((members) => Uint32Array.from(members));
}

function placeMembers(draft: Draft, members: Uint32Array, comparison: Comparison): void {
  const {subjectAfter} = comparison;
  const after = pick(draft.scores.after, draft.rowsAfter, members);
  const before = comparable(draft, members, comparison, after);
  const placesBefore = placesOf(before);
  const placesAfter = placesOf(after);
  const changed = new Uint8Array(members.length);
  for (let index = 0; index < members.length; index += 1) changed[index] = before[index] === after[index] ? 0 : 1;
  const anyChanged = changed.includes(1);
  const passing = anyChanged ? countOvertaking(placesBefore.lo, placesAfter.lo) : null;
  const names = anyChanged ? Array.from(members, (member) => subjectAfter(draft.rowsAfter[member] ?? 0)) : [];
  const stable = anyChanged ? stableSet({before: placesBefore.lo, after: placesAfter.lo, changed, names}) : null;
  for (let index = 0; index < members.length; index += 1) {
    const member = members[index] ?? 0;
    draft.loBefore[member] = placesBefore.lo[index] ?? 0;
    draft.hiBefore[member] = placesBefore.hi[index] ?? 0;
    draft.loAfter[member] = placesAfter.lo[index] ?? 0;
    draft.hiAfter[member] = placesAfter.hi[index] ?? 0;
    draft.changed[member] = changed[index] ?? 0;
    draft.won[member] = passing?.won[index] ?? 0;
    draft.lost[member] = passing?.lost[index] ?? 0;
    draft.classes[member] = classOf(draft, member, stable === null || stable[index] === 1);
  }
}

/** The earlier scores in the later unit; a score that is the same value, written otherwise, is the later one. */
function comparable(draft: Draft, members: Uint32Array, comparison: Comparison, after: Float64Array): Float64Array {
  const {scores, rowsBefore, rowsAfter} = draft;
  const before = pick(scores.before, rowsBefore, members);
  const pair = scorePair(comparison);
  if (pair === null || scores.rankedBy !== 'score') return before;
  if (scores.unitBefore === scores.unitAfter && before.every((score, index) => score === after[index])) return before;
  const numbers = comparison.numbersOf(pair);
  const scale = scoreScale(scores, numbers.factor);
  const [one, other] = [comparison.before.columns[pair.before], comparison.after.columns[pair.after]];
  if (one === undefined || other === undefined) return before;
  for (let index = 0; index < before.length; index += 1) {
    const [was, is] = [before[index] ?? 0, after[index] ?? 0];
    if (was === is && scale === 1) continue;
    const member = members[index] ?? 0;
    const words = [one.cells[rowsBefore[member] ?? 0] ?? 0, other.cells[rowsAfter[member] ?? 0] ?? 0] as const;
    const scaled = scale === 1 ? was : Number((was * scale).toPrecision(15));
    before[index] = numbers.isSame(...words)
      ? is
      : numbers.decimals === null
        ? scaled
        : roundPrinted(scaled, numbers.decimals);
  }
  return before;
}

/** The columns that both boards are ranked by. */
export function scorePair({before, after, columns}: Comparison): ColumnPair | null {
  return columns.pairs.find((pair) => pair.before === before.score && pair.after === after.score) ?? null;
}

/** How many of the later scores' unit one of the earlier scores' is. */
export function scoreScale({unitBefore, unitAfter}: ScorePair, factor: number): number {
  return (factor * unitBefore) / unitAfter;
}

/** A loop: `Float64Array.from` with a function goes through an iterator and takes ten times as long. */
function pick(scores: Float64Array, rows: Uint32Array, members: Uint32Array): Float64Array {
  const picked = new Float64Array(members.length);
  for (let index = 0; index < members.length; index += 1)
    picked[index] = scores[rows[members[index] ?? 0] ?? 0] ?? Number.NaN;
  return picked;
}

function classOf(draft: Draft, member: number, stable: boolean): MovementClass {
  if (!stable) return 'moved';
  if (draft.changed[member] === 1) return 'score_only';
  const sameLo = draft.loBefore[member] === draft.loAfter[member];
  return sameLo && draft.hiBefore[member] === draft.hiAfter[member] ? 'steady' : 'carried';
}

function accountMembers(draft: Draft, members: Uint32Array, comparison: Comparison): void {
  if (comparison.before.rank === null || comparison.after.rank === null) return;
  const group = draft.scores.groupsAfter?.[draft.rowsAfter[members[0] ?? -1] ?? -1];
  const before = ranksIn(draft.publishedBefore, draft.scores.groupsBefore, group);
  const after = ranksIn(draft.publishedAfter, draft.scores.groupsAfter, group);
  const counts = countRanks({before, after, ...rankedInBoth(comparison, before, after)});
  for (const member of members) {
    const rank = {before: before[draft.rowsBefore[member] ?? -1], after: after[draft.rowsAfter[member] ?? -1]};
    if (rank.before === undefined || rank.after === undefined) continue;
    if (Number.isNaN(rank.before) || Number.isNaN(rank.after)) continue;
    draft.accounts[member] = accountOf(
      counts,
      {before: rank.before, after: rank.after},
      {
        before: [draft.loBefore[member] ?? 0, draft.hiBefore[member] ?? 0],
        after: [draft.loAfter[member] ?? 0, draft.hiAfter[member] ?? 0],
      },
      {won: draft.won[member] ?? 0, lost: draft.lost[member] ?? 0},
    );
  }
}

/** Matched rows that have a published rank in both editions. */
function rankedInBoth(
  {entries: {matchedBefore, matchedAfter}}: Comparison,
  before: Float64Array,
  after: Float64Array,
): {matchedBefore: Uint32Array; matchedAfter: Uint32Array} {
  const [one, other] = [new Uint32Array(matchedAfter.length), new Uint32Array(matchedAfter.length)];
  let count = 0;
  for (let index = 0; index < matchedAfter.length; index += 1) {
    const rowBefore = matchedBefore[index] ?? 0;
    const rowAfter = matchedAfter[index] ?? 0;
    if (Number.isNaN(before[rowBefore] ?? Number.NaN) || Number.isNaN(after[rowAfter] ?? Number.NaN)) continue;
    one[count] = rowBefore;
    other[count] = rowAfter;
    count += 1;
  }
  return {matchedBefore: one.subarray(0, count), matchedAfter: other.subarray(0, count)};
}

/** Published ranks of one group; others NaN. */
function ranksIn(ranks: Float64Array, groups: Uint32Array | null, group: number | undefined): Float64Array {
  if (groups === null || group === undefined) return ranks;
  return ranks.map((rank, row) => (groups[row] === group ? rank : Number.NaN));
}
