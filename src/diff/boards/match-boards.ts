// Which board of the earlier edition is which of the later one: by id, by heading, by shared names, or because only one is left.
import type {BoardChanges} from '../../model/changeset.ts';
import type {Board} from '../../model/snapshot.ts';

export interface BoardMatch {
  readonly before: Board | null;
  readonly after: Board | null;
  readonly matchedBy: BoardChanges['matchedBy'];
}

// Share of the smaller board's names that must be common (CHANGE_MODEL § 1). Of the smaller: a board may grow by half in an edition.
const sharedNames = 0.6;
// Two single tables are one board when half of their labels agree, whatever their rows.
const sharedLabels = 0.5;

/** Returns the matches in the later edition's order, removed boards last. Each board once. */
export function matchBoards(before: readonly Board[], after: readonly Board[]): BoardMatch[] {
  const open = {before: [...before], after: [...after]};
  const found = new Map<Board, BoardMatch>();
  const take = (one: Board, other: Board, matchedBy: BoardChanges['matchedBy']): void => {
    found.set(other, {before: one, after: other, matchedBy});
    open.before.splice(open.before.indexOf(one), 1);
    open.after.splice(open.after.indexOf(other), 1);
  };
  matchByKey(
    open,
    (board) => board.id,
    (one, other) => take(one, other, 'id'),
  );
  matchByKey(open, headingAndHeader, (one, other) => take(one, other, 'heading'));
  matchUnique(open, headingOf, (one, other) => take(one, other, 'heading'));
  matchUnique(open, ownHeading, (one, other) => take(one, other, 'heading'));
  matchByNames(open, (one, other) => take(one, other, 'names'));
  const [one] = open.before;
  const [other] = open.after;
  const lonely = open.before.length === 1 && open.after.length === 1;
  if (one !== undefined && other !== undefined && lonely && labelShare(one, other) >= sharedLabels)
    take(one, other, 'only');
  const kept = after.map((board) => found.get(board) ?? {before: null, after: board, matchedBy: null});
  return [...kept, ...open.before.map((board) => ({before: board, after: null, matchedBy: null}))];
}

interface OpenBoards {
  readonly before: Board[];
  readonly after: Board[];
}

type Take = (before: Board, after: Board) => void;

const headingOf = (board: Board): string => [...board.headingPath, board.caption].join('\u001f');
/** A chapter above may be renamed while the table's own heading stays. */
const ownHeading = ({headingPath, caption}: Board): string => [...headingPath.slice(-1), caption].join('\u001f');
const headingAndHeader = (board: Board): string => `${headingOf(board)}\u001f${board.headerFingerprint}`;

/** Pairs boards with equal keys, first with first. */
function matchByKey(open: OpenBoards, keyOf: (board: Board) => string, take: Take): void {
  for (const other of [...open.after]) {
    const one = open.before.find((board) => keyOf(board) === keyOf(other));
    if (one !== undefined) take(one, other);
  }
}

/** Pairs boards whose key no other open board of either edition has; a table without heading is never meant. */
function matchUnique(open: OpenBoards, keyOf: (board: Board) => string, take: Take): void {
  for (const other of [...open.after]) {
    const key = keyOf(other);
    const same = open.before.filter((board) => keyOf(board) === key);
    const twins = open.after.filter((board) => keyOf(board) === key);
    const [one] = same;
    if (key !== '' && one !== undefined && same.length === 1 && twins.length === 1 && labelShare(one, other) > 0)
      take(one, other);
  }
}

function matchByNames(open: OpenBoards, take: Take): void {
  const names = new Map([...open.before, ...open.after].map((board) => [board, namesOf(board)]));
  const candidates = open.before.flatMap((one, first) =>
    open.after.map((other, second) => ({one, other, share: share(names.get(one), names.get(other)), first, second})),
  );
  candidates.sort((a, b) => b.share - a.share || a.first - b.first || a.second - b.second);
  for (const {one, other, share: common} of candidates) {
    if (common >= sharedNames && open.before.includes(one) && open.after.includes(other)) take(one, other);
  }
}

function namesOf(board: Board): ReadonlySet<string> {
  const columns = board.name === null ? board.identity : [board.name];
  return new Set(columns.flatMap((column) => board.columns[column]?.canonical ?? []));
}

function labelShare(one: Board, other: Board): number {
  return share(new Set(one.columns.map(({label}) => label)), new Set(other.columns.map(({label}) => label)));
}

/** Share of the smaller set's members that the other has too; 0 for an empty set. */
function share(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let common = 0;
  for (const name of small) if (large.has(name)) common += 1;
  return common / small.size;
}
