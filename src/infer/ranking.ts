// Drafted columns → which one is the published rank, which score it goes by and in which direction, and whether the ranking starts
// again per group. A rank needs a header word, or 1..n in place beside a score that it follows.
import type {Direction, RoleEvidence} from '../model/column.ts';
import {maxOf} from '../model/lists.ts';
import type {Table} from '../model/table.ts';
import {baseNumbersOf, numbersOf} from '../values/column-values.ts';
import {printsPlaces} from '../values/places.ts';
import {agreementOf, type Agreement} from './agreement.ts';
import {settle, type DraftColumn} from './draft.ts';
import {findGroups} from './groups.ts';
import {vagueWeight} from './header.ts';
import {isWeakRank} from './roles.ts';
import {percent} from '../model/figures.ts';

export interface Ranking {
  readonly rank: number | null;
  readonly score: number | null;
  readonly groupBy: readonly number[];
}

/** A score candidate seen beside one rank. */
interface Pairing {
  readonly draft: DraftColumn;
  readonly agreement: Agreement;
  /** 1 when a better rank always has the better score, −1 when never; absolute where the direction is not known. */
  readonly follow: number;
  readonly named: boolean;
  readonly groupBy: readonly number[];
}

/** Candidates looked at for each side; boards have fewer, and 10,000 columns must not cost 10,000² comparisons. */
const maxRanks = 4;
const maxScores = 64;

/** Settles rank and score roles of the drafts, and says which pair is the table's ranking. */
export function findRanking(table: Table, drafts: readonly DraftColumn[]): Ranking {
  const isRunning = (draft: DraftColumn): boolean => isWeakRank(draft) && !printsPlaces(table, draft.index);
  const strong = drafts.filter((draft) => draft.role === 'rank' && !isRunning(draft)).slice(0, maxRanks);
  const weak = drafts.filter((draft) => isRunning(draft) || isCounting(table, draft)).slice(0, maxRanks);
  const choice = chooseStrong(table, drafts, strong) ?? (strong.length > 0 ? null : chooseWeak(table, drafts, weak));
  for (const draft of drafts) {
    if (isRunning(draft) && draft !== choice?.rank) settle(draft, 'other', 0, 'runningNumber');
  }
  // Several ranks and no score that either goes by: the ranks of players in a log, not the order of the rows.
  if (choice !== null && choice.pairing === null && strong.length > 1)
    return {rank: null, score: onlyScore(drafts), groupBy: []};
  if (choice === null) return {rank: strong[0]?.index ?? null, score: scoreWithoutRank(table, drafts), groupBy: []};
  return settleChoice(table, drafts, choice.rank, choice.pairing);
}

function chooseStrong(
  table: Table,
  drafts: readonly DraftColumn[],
  strong: readonly DraftColumn[],
): {rank: DraftColumn; pairing: Pairing | null} | null {
  const choices = strong.map((rank) => ({rank, pairing: bestPairing(table, drafts, rank)}));
  const best = choices.reduce<(typeof choices)[number] | null>(
    (found, choice) =>
      found === null || pairingScore(choice.pairing) > pairingScore(found.pairing) + 1e-9 ? choice : found,
    null,
  );
  return best;
}

function pairingScore(pairing: Pairing | null): number {
  return pairing === null ? -1 : weigh(pairing);
}

function chooseWeak(
  table: Table,
  drafts: readonly DraftColumn[],
  weak: readonly DraftColumn[],
): {rank: DraftColumn; pairing: Pairing} | null {
  for (const rank of weak) {
    const pairing = bestPairing(table, drafts, rank);
    if (
      pairing !== null &&
      pairing.draft.role === 'score' &&
      followsClearly(pairing, isKnownScore(pairing.draft) ? 0.9 : 0.95)
    )
      return {rank, pairing};
  }
  return null;
}

/** 1, 2, 3 … down the rows under a header that says nothing. */
function isCounting(table: Table, draft: DraftColumn): boolean {
  const {facts} = draft;
  if (draft.role !== 'other' || draft.meaning !== null || !facts.integers || facts.unit !== null) return false;
  if (facts.numbers < 4 || facts.minimum !== 1 || facts.maximum !== facts.numbers) return false;
  let previous = 0;
  return numbersOf(table, draft.index).values.every((value) => Number.isNaN(value) || value === ++previous);
}

function bestPairing(table: Table, drafts: readonly DraftColumn[], rank: DraftColumn): Pairing | null {
  const candidates = drafts.filter((draft) => draft !== rank && isMeasured(draft)).slice(0, maxScores);
  const pairings = candidates
    .map((draft) => pair(table, drafts, rank, draft))
    .filter((pairing) => isBelievable(pairing));
  return pairings.reduce<Pairing | null>(
    (best, pairing) => (best === null || weigh(pairing) > weigh(best) + 1e-9 ? pairing : best),
    null,
  );
}

function isMeasured({role, facts, meaning}: DraftColumn): boolean {
  if (role === 'score' && meaning !== null) return facts.numbers > 0;
  if (facts.type !== 'number' || facts.rangeShare > 0.2) return false;
  return (
    role === 'cost' ||
    role === 'duration' ||
    role === 'count' ||
    role === 'score' ||
    (role === 'other' && meaning === null)
  );
}

function pair(table: Table, drafts: readonly DraftColumn[], rank: DraftColumn, draft: DraftColumn): Pairing {
  const ranks = numbersOf(table, rank.index).values;
  const scores = baseNumbersOf(table, draft.index);
  const groups = findGroups({table, drafts, ranks, scores});
  const agreement = groups?.agreement ?? agreementOf(ranks, scores);
  const follow =
    draft.direction === null ? Math.abs(agreement.tau) : draft.direction === 'lower' ? agreement.tau : -agreement.tau;
  return {draft, agreement, follow, named: isNamed(rank, draft), groupBy: groups === null ? [] : [groups.column]};
}

/** `排名（准确率）` goes by `【…】准确率`, `得分排名` by `得分`. */
function isNamed(rank: DraftColumn, draft: DraftColumn): boolean {
  const {core} = draft.header;
  if (core.length < 2) return false;
  const label = rank.header.core
    .replace(/排名|名次|排行|rank(?:ing)?/gu, '')
    .replace(/^by\s|\sby$/gu, '')
    .trim();
  return [...rank.header.brackets.map((bracket) => bracket.replace(/^(?:按|by )/u, '')), label].some(
    (part) => part.length >= 2 && (core.includes(part) || part.includes(core)),
  );
}

/** Fewer rows than this prove no disagreement: with six, one wrong rank already halves the agreement. */
const thinRows = 6;

function isBelievable(pairing: Pairing): boolean {
  const {draft, agreement, follow, named} = pairing;
  const known = isKnownScore(draft);
  if (agreement.rows < 2) return known;
  if (known) return named || agreement.rows <= thinRows || follow >= 0.3 || follow <= -0.9;
  return followsClearly(pairing, 0.95);
}

/** By its header word: a score by the look of its numbers must prove that the rank goes by it. */
function isKnownScore({role, meaning}: DraftColumn): boolean {
  return role === 'score' && meaning !== null;
}

function followsClearly({agreement, follow}: Pairing, least: number): boolean {
  return follow >= least && agreement.levels >= Math.min(3, agreement.rows) && agreement.rows >= 3;
}

/** A score column named by the rank's label counts most, then the agreement, then a known score word, then "overall" among scores. */
function weigh({draft, follow, named}: Pairing): number {
  return (
    (named ? 3 : 0) +
    Math.max(follow, 0) +
    (isKnownScore(draft) ? 0.5 : draft.role === 'score' ? 0.2 : 0) +
    (draft.header.aggregate && follow > 0 ? 0.3 : 0)
  );
}

function settleChoice(
  table: Table,
  drafts: readonly DraftColumn[],
  rank: DraftColumn,
  pairing: Pairing | null,
): Ranking {
  if (pairing === null) return {rank: rank.index, score: null, groupBy: []};
  const {draft, agreement, groupBy} = pairing;
  const share = {percent: percent(Math.abs(pairing.follow)), rows: agreement.rows};
  const rankedBy: RoleEvidence = {reason: 'rankedBy', data: {label: draft.label, ...share}};
  const ranks: RoleEvidence = {reason: 'ranks', data: {label: rank.label, ...share}};
  if (isWeakRank(rank) || rank.role !== 'rank') settle(rank, 'rank', 0.7, rankedBy);
  else rank.evidence.push(rankedBy);
  if (draft.role === 'other') settle(draft, 'score', 0.7, ranks);
  else draft.evidence.push(ranks);
  draft.direction = directionBeside(pairing);
  spreadScores(table, drafts, draft);
  return {rank: rank.index, score: draft.index, groupBy};
}

/** The header's word for the direction applies, except a vague one (`平均`, Total) against a clear order of many rows. */
function directionBeside({draft, agreement, follow}: Pairing): Direction | null {
  const shown: Direction = agreement.tau > 0 ? 'lower' : 'higher';
  if (draft.direction === null) return Math.abs(agreement.tau) >= 0.5 && agreement.rows >= 3 ? shown : null;
  if (!isVague(draft) || follow > -0.9 || agreement.rows <= thinRows) return draft.direction;
  draft.evidence.push({reason: 'ranksReversed'});
  return shown;
}

/** A score by a word that says little (Total, `平均`), without an arrow. */
function isVague({role, confidence, header}: DraftColumn): boolean {
  return role === 'score' && confidence <= vagueWeight && header.arrow === null;
}

/** Columns without a known word that look like the score (unit, range, order) are scores too: the subjects beside a total. */
function spreadScores(table: Table, drafts: readonly DraftColumn[], score: DraftColumn): void {
  const scores = baseNumbersOf(table, score.index);
  const alike = drafts.filter((draft) => draft.role === 'other' && draft.meaning === null && looksLike(draft, score));
  for (const draft of alike.slice(0, maxScores)) {
    if (agreementOf(scores, baseNumbersOf(table, draft.index)).tau < 0.3) continue;
    settle(draft, 'score', 0.5, {reason: 'alikeScore', data: {label: score.label}});
    draft.direction = score.direction;
  }
}

function looksLike({facts}: DraftColumn, score: DraftColumn): boolean {
  const {minimum, maximum, unit} = score.facts;
  const room = Math.max(maximum - minimum, 1) * 2;
  return (
    facts.type === 'number' && facts.unit === unit && facts.minimum >= minimum - room && facts.maximum <= maximum + room
  );
}

function scoreWithoutRank(table: Table, drafts: readonly DraftColumn[]): number | null {
  const only = onlyScore(drafts);
  if (only === null) return sortedScore(table, drafts) ?? agreedScore(table, drafts);
  const draft = drafts[only];
  if (draft?.direction === 'higher' && isVague(draft) && rowOrder(table, draft, 'lower') >= sortedFrom) {
    draft.direction = 'lower';
    draft.evidence.push({reason: 'rowsAscend'});
  }
  return only;
}

/** How well the rows follow a column, best first: 1 always, −1 never; 0 where there are too few to tell. */
function rowOrder(table: Table, draft: DraftColumn, direction: Direction): number {
  const places = Float64Array.from({length: table.rowCount}, (_, row) => row + 1);
  const {tau, rows, levels} = agreementOf(places, baseNumbersOf(table, draft.index));
  if (rows < thinRows || levels < 3) return 0;
  return direction === 'lower' ? tau : -tau;
}

/** Few rows, several scores, and all of them put the rows in the order in which they are listed: whichever is chosen, the places are the same. */
function agreedScore(table: Table, drafts: readonly DraftColumn[]): number | null {
  const scores = drafts.filter(({role}) => role === 'score').slice(0, maxScores);
  const [first] = scores;
  if (first === undefined || scores.length < 2 || table.rowCount < 3) return null;
  const descends = (draft: DraftColumn): boolean => {
    const numbers = baseNumbersOf(table, draft.index);
    return numbers.every((value, row) => (row === 0 ? !Number.isNaN(value) : value < (numbers[row - 1] ?? Number.NaN)));
  };
  if (!scores.every((draft) => draft.direction !== 'lower' && descends(draft))) return null;
  first.direction ??= 'higher';
  return first.index;
}

/** Without a rank: the only score, or the only overall one. */
function onlyScore(drafts: readonly DraftColumn[]): number | null {
  const scores = drafts.filter((draft) => isKnownScore(draft));
  const overall = scores.filter((draft) => draft.header.aggregate);
  const [only, second] = scores.length === 1 ? scores : overall;
  return second === undefined ? (only?.index ?? null) : null;
}

/** One row in the wrong half of twenty leaves more than this. */
const sortedFrom = 0.9;

/** Without a rank, and several scores alike: the first whose order the rows follow. */
function sortedScore(table: Table, drafts: readonly DraftColumn[]): number | null {
  const scores = drafts.filter(({role}) => role === 'score').slice(0, maxScores);
  const found = scores
    .flatMap((draft) => (draft.direction === null ? [] : [{draft, order: rowOrder(table, draft, draft.direction)}]))
    .filter(({order}) => order >= sortedFrom);
  const best = maxOf(found.map(({order}) => order));
  return found.find(({order}) => order >= best - 1e-9)?.draft.index ?? null;
}
