// Many editions → a ledger for every board: what each edition did to each model. Kinds and evidence are those of the changesets; that a
// model came, left, is called or scored otherwise is read off the editions themselves, so that replaying the ledger gives them back.
import type {BoardHistory} from '../model/history.ts';
import type {
  BoardLedger,
  LedgerAndHistory,
  LedgerEvent,
  LedgerKind,
  LedgerScore,
  LedgerState,
} from '../model/ledger.ts';
import {boardCell, canonicalCell, cellNumberValue, type Board, type Snapshot} from '../model/snapshot.ts';
import {boardChains, followRows, type FollowedEdition} from './follow-rows.ts';
import {followedHistory} from './history.ts';
import {evidenceOf, type EvidenceLookup} from './ledger-evidence.ts';
import {shareMovedRows} from './ledger-moves.ts';
import {defaultDiffOptions, type DiffOptions} from './options.ts';
import {withSharedScore} from './shared-score.ts';

/**
 * Returns the ledgers of all boards that any edition has and whose rows have names; oldest edition first. Boards of the last edition come
 * first. O(editions × n log n).
 */
export function boardLedgers(snapshots: readonly Snapshot[], options: Partial<DiffOptions> = {}): LedgerAndHistory[] {
  const settings = {...defaultDiffOptions, ...options};
  const chains = boardChains(snapshots).map((links) => withSharedScore(followRows(links, settings)));
  return shareMovedRows(chains, snapshots.length, settings)
    .filter((followed) => followed.some(({board}) => board.identity.length > 0))
    .map((followed) => {
      const history = followedHistory(followed);
      return {ledger: ledgerOf(followed, history), history};
    });
}

function ledgerOf(followed: readonly FollowedEdition[], history: BoardHistory): BoardLedger {
  const seen = new Set<number>();
  let earlier: SurvivorPlaces | null = null;
  const events: LedgerEvent[] = [];
  followed.forEach((each, edition) => {
    const later = rankedNamesOf(each);
    events.push(...eventsBetween(earlier, later, seen).map((event) => ({edition, ...event})));
    for (const model of later.rows.keys()) seen.add(model);
    earlier = later;
  });
  return {
    board: history.board,
    title: history.title,
    editions: followed.map(({snapshot, board}) => {
      const score = board.score === null ? undefined : board.columns[board.score];
      const entries = board.rowCount - board.outside.length;
      return {...snapshot.origin, entries, score: score?.label ?? null, unit: score?.unit ?? null};
    }),
    models: history.tracks.filter(({model}) => seen.has(model)).map(({model, name, vendor}) => ({model, name, vendor})),
    events,
  };
}

/** The models of one edition; summary rows are none. */
interface SurvivorPlaces {
  readonly edition: FollowedEdition;
  /** By model, in the order of the rows. */
  readonly rows: ReadonlyMap<number, number>;
}

function rankedNamesOf(edition: FollowedEdition): SurvivorPlaces {
  const outside = new Set(edition.board.outside);
  return {edition, rows: new Map(edition.models.flatMap((model, row) => (outside.has(row) ? [] : [[model, row]])))};
}

type Draft = Omit<LedgerEvent, 'edition'>;

function eventsBetween(earlier: SurvivorPlaces | null, later: SurvivorPlaces, seen: ReadonlySet<number>): Draft[] {
  const {comparison} = later.edition;
  const evidence = evidenceOf(comparison);
  const came: Draft[] = [];
  const changed: Draft[] = [];
  for (const [model, row] of later.rows) {
    const after = stateOf(later.edition, row);
    const rowBefore = earlier?.rows.get(model);
    if (earlier === null || rowBefore === undefined) {
      const kind = arrivalKind(later.edition, row, seen.has(model));
      came.push({model, kind, before: null, after, ...evidence(arrivalKinds(kind), 'after', row).facts});
    } else {
      const before = stateOf(earlier.edition, rowBefore);
      changed.push(...changesOf({model, before, after, row, rowBefore}, [earlier.edition, later.edition], evidence));
    }
  }
  const left = [...(earlier?.rows ?? [])].flatMap(([model, row]): Draft[] => {
    if (earlier === null || later.rows.has(model)) return [];
    const {entries, rows} = comparison ?? {};
    const kind =
      entries?.movedAway.has(row) === true
        ? 'moved_away'
        : rows?.extras.before.has(row) === true
          ? 'duplicate_resolved'
          : 'left';
    return [
      {model, kind, before: stateOf(earlier.edition, row), after: null, ...evidence([kind], 'before', row).facts},
    ];
  });
  return [...came, ...changed, ...left];
}

function arrivalKind({comparison, movedHere}: FollowedEdition, row: number, isBack: boolean): LedgerKind {
  if ((comparison?.entries.movedHere ?? movedHere)?.has(row) === true) return 'moved_here';
  if (comparison?.rows.extras.after.has(row) === true) return 'duplicate_appeared';
  return isBack ? 're-entered' : 'entered';
}

/** A changeset of two editions cannot know who was there before them. */
function arrivalKinds(kind: LedgerKind): readonly LedgerKind[] {
  return kind === 're-entered' ? ['re-entered', 'entered'] : [kind];
}

interface Survivor {
  readonly model: number;
  readonly before: LedgerState;
  readonly after: LedgerState;
  readonly row: number;
  readonly rowBefore: number;
}

/** A new name first, then a new score: each event ends in the state that the next begins with. */
function changesOf(survivor: Survivor, editions: Editions, evidence: EvidenceLookup): Draft[] {
  const {model, before, after, row} = survivor;
  const named = {name: after.name, score: before.score};
  const events: Draft[] = [];
  if (before.name !== after.name) {
    const {kind, facts} = evidence(['renamed', 'respelled'], 'after', row);
    // Without an event of its own, the name is only put together from other columns.
    events.push({model, kind: kind === 'renamed' ? kind : 'respelled', before, after: named, ...facts});
  }
  if (before.score?.text !== after.score?.text) {
    const kind = scoreKind(survivor, editions);
    const {facts} = evidence(kind === 'score_changed' ? [kind, 'rescored'] : [], 'after', row);
    events.push({model, kind, before: named, after, ...facts});
  }
  return events;
}

type Editions = readonly [earlier: FollowedEdition, later: FollowedEdition];

function scoreKind({row, rowBefore}: Survivor, [{board: before}, {board: after, comparison}]: Editions): LedgerKind {
  const pair = comparison?.columns.pairs.find((columns) => columns.after === after.score);
  const [earlier, later] = [before.columns[pair?.before ?? -1], after.columns[pair?.after ?? -1]];
  if (!comparison || !pair || !earlier || !later || pair.before !== before.score) return 'score_column_changed';
  const [one, other] = [earlier.cells[rowBefore] ?? -1, later.cells[row] ?? -1];
  const isSame = earlier.canonical[one] === later.canonical[other] || comparison.numbersOf(pair).isSame(one, other);
  return isSame ? 'format_only' : 'score_changed';
}

function stateOf({board, names}: FollowedEdition, row: number): LedgerState {
  return {name: names[row] ?? '', score: scoreOf(board, row)};
}

function scoreOf(board: Board, row: number): LedgerScore | null {
  if (board.score === null || canonicalCell(board, row, board.score) === '') return null;
  const value = cellNumberValue(board, row, board.score);
  return {text: boardCell(board, row, board.score), value: Number.isNaN(value) ? null : value};
}
