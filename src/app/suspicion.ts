// A fetched document that lost its tables, or most of its rows, is more often an error page or a broken export than news. It becomes an
// edition when a later fetch finds it still so, or when a person accepts it. Pure.
import type {Guards} from '../model/configuration.ts';
import type {BoardRecord} from '../model/snapshot.ts';
import type {SuspicionState} from '../model/service.ts';
import {failure, type Failure} from '../model/errors.ts';

/** Rows of all boards, in the newest edition and as fetched. */
export interface Suspicion {
  readonly before: number;
  readonly after: number;
}

/** Returns what is suspicious about a fetched document; null where nothing is. */
export function suspicionOf(
  newest: readonly Pick<BoardRecord, 'rows'>[],
  fetched: readonly Pick<BoardRecord, 'rows'>[],
  {minRows, keptRows}: Guards,
): Suspicion | null {
  const [before, after] = [rowsOf(newest), rowsOf(fetched)];
  if (before > 0 && after === 0) return {before, after};
  return before >= minRows && after < keptRows * before ? {before, after} : null;
}

function rowsOf(boards: readonly Pick<BoardRecord, 'rows'>[]): number {
  return boards.reduce((sum, {rows}) => sum + rows, 0);
}

/** Returns the state after another fetch with the suspicion; one that lost most of what was left then is a new suspicion. */
export function nextSuspicion(
  known: SuspicionState | null,
  {after: rows}: Suspicion,
  run: number,
  {keptRows}: Guards,
): SuspicionState {
  const isSame = known !== null && rows >= keptRows * known.rows;
  if (!isSame) return {run, rows, seen: 1, accepted: known?.accepted ?? false};
  return {...known, run, rows, seen: known.run === run ? known.seen : known.seen + 1};
}

/** Whether the document is believed: found so again as often as configured, or accepted. */
export function isConfirmed({seen, accepted}: SuspicionState, {confirmations}: Guards): boolean {
  return accepted || seen > confirmations;
}

/** Returns the failure of a run that stopped at a suspicion. */
export function suspicionFailure(source: string, {before, after}: Suspicion): Failure {
  return after === 0
    ? failure('SOURCE_TABLES_GONE', {source, before})
    : failure('SOURCE_ROWS_GONE', {source, before, after});
}
