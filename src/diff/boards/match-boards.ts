// Which board of the earlier edition is which of the later one: by id, by heading, by shared names, or because only one is left. Boards
// with equal keys (two tables under one heading) are told apart by the names they share.
import type {BoardChanges} from '../../model/changeset.ts';
import type {Board} from '../../model/snapshot.ts';

export interface BoardMatch {
  readonly before: Board | null;
  readonly after: Board | null;
  readonly matchedBy: BoardChanges['matchedBy'];
}

// Share of the smaller board's names that must be common (CHANGE_MODEL § 1). Of the smaller: a board may grow by half in an edition.
const sharedNames = 0.6;
// Two single tables are one board when half of their labels agree, whatever their rows, or a third of what is in one of their columns.
const sharedLabels = 0.5;
const sharedContent = 0.34;

/** Returns the matches in the later edition's order, removed boards last. Each board once. */
export function matchBoards(before: readonly Board[], after: readonly Board[]): BoardMatch[] {
  const open = {before: [...before], after: [...after]};
  const found = new Map<Board, BoardMatch>();
  const names = nameCache();
  const take = (one: Board, other: Board, matchedBy: BoardChanges['matchedBy']): void => {
    found.set(other, {before: one, after: other, matchedBy});
    open.before.splice(open.before.indexOf(one), 1);
    open.after.splice(open.after.indexOf(other), 1);
  };
  const byId = (one: Board, other: Board): void => take(one, other, one.id === other.id ? 'id' : 'heading');
  matchGroups(open, ({pinned, id}) => (pinned ? id.replace(/-\d+$/u, '') : ''), names, byId);
  matchGroups(open, headingAndHeader, names, byId);
  matchUnique(open, headingOf, (one, other) => take(one, other, 'heading'));
  matchUnique(open, lastHeadings, (one, other) => take(one, other, 'heading'));
  matchUnique(open, ownHeading, (one, other) => take(one, other, 'heading'));
  matchByNames(open, names, (one, other) => take(one, other, 'names'));
  const [one] = open.before;
  const [other] = open.after;
  const lonely = open.before.length === 1 && open.after.length === 1;
  if (one !== undefined && other !== undefined && lonely && isAlike(one, other)) take(one, other, 'only');
  const kept = after.map((board) => found.get(board) ?? {before: null, after: board, matchedBy: null});
  return [...kept, ...open.before.map((board) => ({before: board, after: null, matchedBy: null}))];
}

interface OpenBoards {
  readonly before: Board[];
  readonly after: Board[];
}

type Take = (before: Board, after: Board) => void;
type NamesOf = (board: Board) => ReadonlySet<string>;

const headingOf = (board: Board): string => [...board.headingPath, board.caption].join('\u001f');
/** A chapter above may be renamed while the table's own heading stays. */
const ownHeading = ({headingPath, caption}: Board): string => [...headingPath.slice(-1), caption].join('\u001f');
const lastHeadings = ({headingPath, caption}: Board): string => [...headingPath.slice(-2), caption].join('\u001f');
const headingAndHeader = (board: Board): string => `${headingOf(board)}\u001f${board.headerFingerprint}`;

/** Pairs boards with equal keys: the only ones at once, several by the names they share, those without any in order. */
function matchGroups(open: OpenBoards, keyOf: (board: Board) => string, namesOf: NamesOf, take: Take): void {
  const groups = new Map<string, {readonly before: Board[]; readonly after: Board[]}>();
  for (const board of open.before) groupOf(keyOf(board)).before.push(board);
  for (const board of open.after) groupOf(keyOf(board)).after.push(board);
  for (const [key, group] of groups) {
    if (key === '' || group.before.length === 0 || group.after.length === 0) continue;
    if (group.before.length + group.after.length > 2) matchShared(group, namesOf, take);
    // What shares no name is paired in order, unless a board was added or removed: then it is unknown which.
    const isWhole = group.before.length === group.after.length;
    const rest = {before: [...group.before], after: [...group.after]};
    if (
      (isWhole && !group.before.some((one) => isElsewhere(one, group.after))) ||
      !group.before.some((board) => namesOf(board).size > 0)
    )
      for (const other of rest.after) {
        const one = rest.before.shift();
        if (one !== undefined) take(one, other);
      }
  }

  /** A board whose names are on none of these, but on another one that is still open, was not replaced: it moved. */
  function isElsewhere(one: Board, others: readonly Board[]): boolean {
    if (open.after.length < 2 || namesOf(one).size === 0) return false;
    if (others.some((other) => share(namesOf(one), namesOf(other)) > 0)) return false;
    return open.after.some((other) => !others.includes(other) && share(namesOf(one), namesOf(other)) >= sharedNames);
  }

  function groupOf(key: string): {readonly before: Board[]; readonly after: Board[]} {
    const known = groups.get(key) ?? {before: [], after: []};
    groups.set(key, known);
    return known;
  }
}

/** The most shared names first, of equal ones the most equal rows (the same systems on three devices); takes the boards out of the group. */
function matchShared(group: {before: Board[]; after: Board[]}, namesOf: NamesOf, take: Take): void {
  const candidates = group.before.flatMap((one, first) =>
    group.after.map((other, second) => {
      return {one, other, first, second, share: share(namesOf(one), namesOf(other)), rows: rowsInCommon(one, other)};
    }),
  );
  candidates.sort(
    (a, b) => b.share - a.share || b.rows - a.rows || Math.abs(a.first - a.second) - Math.abs(b.first - b.second),
  );
  for (const {one, other, share: common} of candidates) {
    if (common === 0 || !group.before.includes(one) || !group.after.includes(other)) continue;
    group.before.splice(group.before.indexOf(one), 1);
    group.after.splice(group.after.indexOf(other), 1);
    take(one, other);
  }
}

/** Rows that say the same under the same header. */
function rowsInCommon(one: Board, other: Board): number {
  const earlier = new Set(rowTexts(one));
  return rowTexts(other).filter((row) => earlier.has(row)).length;
}

function rowTexts({columns, rowCount}: Board): string[] {
  return Array.from({length: rowCount}, (_, row) =>
    columns.map(({canonical, cells}) => canonical[cells[row] ?? -1] ?? '').join('\u001f'),
  );
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

function matchByNames(open: OpenBoards, namesOf: NamesOf, take: Take): void {
  const candidates = open.before.flatMap((one, first) =>
    open.after.map((other, second) => ({one, other, share: share(namesOf(one), namesOf(other)), first, second})),
  );
  // The one with the most in common, names and columns together: a small table that was merged into a large one shares all its names.
  const common = ({one, other, share: shared}: {one: Board; other: Board; share: number}): number =>
    shared * Math.min(namesOf(one).size, namesOf(other).size) * labelShare(one, other);
  candidates.sort(
    (a, b) =>
      common(b) - common(a) ||
      b.share - a.share ||
      labelShare(b.one, b.other) - labelShare(a.one, a.other) ||
      a.first - b.first ||
      a.second - b.second,
  );
  for (const {one, other, share: shared} of candidates) {
    if (shared >= sharedNames && open.before.includes(one) && open.after.includes(other)) take(one, other);
  }
}

function nameCache(): NamesOf {
  const known = new Map<Board, ReadonlySet<string>>();
  return (board) => {
    const names = known.get(board) ?? namesOf(board);
    known.set(board, names);
    return names;
  };
}

function namesOf(board: Board): ReadonlySet<string> {
  const columns = board.name === null ? board.identity : [board.name];
  const outside = new Set(board.outside);
  const names = new Set<string>();
  for (const column of columns) {
    const content = board.columns[column];
    for (let row = 0; row < board.rowCount; row += 1)
      if (!outside.has(row)) names.add(content?.canonical[content.cells[row] ?? -1] ?? '');
  }
  names.delete('');
  return names;
}

function isAlike(one: Board, other: Board): boolean {
  if (labelShare(one, other) >= sharedLabels) return true;
  return one.columns.some(({canonical}) =>
    other.columns.some((column) => contentShare(canonical, column.canonical) >= sharedContent),
  );
}

/** Shared words of two columns, in capitals or not; numbers and short answers (`yes`, `1`) are in every table. */
function contentShare(one: readonly string[], other: readonly string[]): number {
  const words = (list: readonly string[]): ReadonlySet<string> =>
    new Set(list.filter((word) => /\p{L}\S?\p{L}/u.test(word)).map((word) => word.toLowerCase()));
  const [first, second] = [words(one), words(other)];
  return Math.min(first.size, second.size) < 2 ? 0 : share(first, second);
}

function labelShare(one: Board, other: Board): number {
  return share(new Set(one.columns.map(({label}) => label)), new Set(other.columns.map(({label}) => label)));
}

/** Share of the smaller set's members that the other has too; 0 for an empty set. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let common = 0;
  for (const name of small) if (large.has(name)) common += 1;
  return common / small.size;
}
