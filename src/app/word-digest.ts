// Changes → the digest of one reader: what is picked, filtered, ordered and worded. The scheduler, `tablewatch digest` and the
// web page all come here; they differ only in where the changes come from and where the words go.
import type {BoardChanges, Changeset} from '../model/changeset.ts';
import type {DigestMessage, Subscription} from '../model/service.ts';
import {reaches} from '../model/significance.ts';
import {isFollowed, isWanted} from '../report/digest/follow.ts';
import {matchesAny} from '../text/name-pattern.ts';
import type {Comparison} from './comparison.ts';
import {conditionEvents} from './met-conditions.ts';

/** What changed in one document of one source. */
export interface DigestChange extends Comparison {
  /** Empty for a document that no source of the configuration names. */
  readonly sourceId: string;
  readonly document: string;
}

/** `vendors`: vendor of each subject that has one. */
export type RenderDigest = (
  changesets: readonly Changeset[],
  subscription: Subscription,
  vendors: Readonly<Record<string, string>>,
) => Promise<DigestMessage>;

export interface WordDigestOptions<Change extends DigestChange> {
  /** In the order in which they are listed. */
  readonly changes: Iterable<Change> | AsyncIterable<Change>;
  readonly subscription: Subscription;
  readonly render: RenderDigest;
  /** Takes out what did not last; null when nothing is left. Default: everything stays. */
  readonly settle?: (changeset: Changeset, change: Change) => Promise<Changeset | null>;
}

export interface WordedDigest {
  readonly message: DigestMessage;
  /** Its events, after the reader's filters. */
  readonly changesets: readonly Changeset[];
}

/** Returns the digest; null if there is nothing to report to this reader. */
export async function wordDigest<Change extends DigestChange>(
  options: WordDigestOptions<Change>,
): Promise<WordedDigest | null> {
  const {changes, subscription, render, settle = (changeset) => Promise.resolve(changeset)} = options;
  const changesets: Changeset[] = [];
  const vendors: Record<string, string> = {};
  for await (const change of changes) {
    const wanted = forReader(change, subscription);
    const settled = wanted === null ? null : await settle(wanted, change);
    if (settled === null) continue;
    Object.assign(vendors, change.vendors);
    changesets.push(settled);
  }
  if (changesets.length === 0) return null;
  // What meets a condition was picked already, and is reported however small it is.
  const reader = hasConditions(subscription) ? {...subscription, minimum: 'noise' as const} : subscription;
  return {message: await render(changesets, reader, vendors), changesets};
}

/**
 * Returns the changeset with only what this reader asked for: boards, and events at or above the minimum (those about a followed
 * model or vendor are lifted one level); with conditions, what meets one instead. Null when nothing is left.
 */
export function forReader(change: DigestChange, subscription: Subscription): Changeset | null {
  const {changeset, vendors} = change;
  const {minimum, conditions = []} = subscription;
  const isConditional = hasConditions(subscription);
  const reader = {...subscription, vendorOf: vendors};
  const followsOnly = subscription.boards.length === 0 && subscription.models.length + subscription.vendors.length > 0;
  const isForReader = (event: Changeset['events'][number]): boolean =>
    isWanted(event, reader) && (!followsOnly || isFollowed(event, reader));
  const isAllWanted = namesSource(change, subscription);
  const boards = changeset.boards
    .filter((board) => isAllWanted || namesBoard(board, subscription))
    .map((board) => ({
      ...board,
      events: isConditional ? conditionEvents(board, conditions) : board.events.filter(isForReader),
    }));
  const isWhole = isAllWanted && !followsOnly && !isConditional;
  const events = isWhole ? changeset.events.filter(isForReader) : [];
  const prose = isWhole ? changeset.prose.filter(({significance}) => reaches(significance, minimum)) : [];
  const kept = {...changeset, boards, events, prose};
  return isEmpty(kept) ? null : kept;
}

function hasConditions({conditions = []}: Subscription): boolean {
  return conditions.length > 0;
}

/** Returns whether a changeset has nothing to report. */
export function isEmpty({events, prose, boards}: Changeset): boolean {
  return events.length + prose.length + boards.reduce((sum, board) => sum + board.events.length, 0) === 0;
}

/** A subscription that names a source or its document gets all boards in it; so does one that names none. */
function namesSource({sourceId, document}: DigestChange, {boards}: Subscription): boolean {
  return boards.length === 0 || [sourceId, document].some((name) => matchesAny(name, boards));
}

function namesBoard({board, boardBefore, head}: BoardChanges, {boards}: Subscription): boolean {
  return [board, boardBefore ?? board, head.title].some((name) => matchesAny(name, boards));
}
