// The figures of a page's first screen, each with a line that says what it means to somebody who knows nothing.
import {say, type MessageKey} from '../../messages/say.ts';
import {netEntries, type BoardChanges} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import type {VerdictClause} from '../../model/verdict.ts';

export interface TileView {
  /** `quiet` for what is not news. */
  readonly kind: string;
  readonly value: string;
  readonly label: string;
  readonly note: string;
  /** Anchor of the section with details; null if there is none. */
  readonly href: string | null;
}

/** Returns the tiles of a board that changed, most important first; at most five. */
export function tilesOf(board: BoardChanges, language: Language, prefix: string): TileView[] {
  const {statistics, noise, head} = board;
  const {left} = netEntries(board);
  const isRanked = head.rankedBy !== 'none';
  const tiles: (TileView | null)[] = [
    isRanked && statistics.survivors > 0
      ? {
          kind: '',
          value: String(statistics.moved),
          label: say(language, 'page.tile.moved'),
          note: say(language, 'page.tile.movedNote', {survivors: statistics.survivors}),
          href: statistics.moved > 0 ? `${prefix}-movers` : null,
        }
      : null,
    enteredTile(board, language, prefix),
    left > 0
      ? {
          kind: '',
          value: String(left),
          label: say(language, 'page.tile.left'),
          note: say(language, 'page.tile.leftNote'),
          href: `${prefix}-leavers`,
        }
      : null,
    topTile(board, language),
    noise.publishedRanksChanged > noise.publishedRanksOfMovers
      ? {
          kind: 'quiet',
          value: String(noise.publishedRanksChanged - noise.publishedRanksOfMovers),
          label: say(language, 'page.tile.ranks'),
          note: say(language, 'page.tile.ranksNote', {of: noise.publishedRanksChanged}),
          href: `${prefix}-noise`,
        }
      : null,
    isRanked ? null : valuesTile(board, language),
  ];
  return tiles.filter((tile) => tile !== null);
}

function enteredTile(board: BoardChanges, language: Language, prefix: string): TileView | null {
  const {entered} = netEntries(board);
  if (entered === 0) return null;
  const first = clause(board, 'entered')?.data.first ?? 0;
  const note =
    board.head.rankedBy === 'none'
      ? say(language, 'page.tile.enteredPlain')
      : say(language, firstKey(first, clause(board, 'entered')?.data.tiedFirst ?? 0), {first});
  return {
    kind: '',
    value: String(entered),
    label: say(language, 'page.tile.entered'),
    note,
    href: `${prefix}-entrants`,
  };
}

function firstKey(first: number, tiedFirst: number): MessageKey {
  if (first === 0) return 'page.tile.enteredBelow';
  return tiedFirst === 1 ? 'page.tile.enteredAlone' : 'page.tile.enteredFirst';
}

function topTile({statistics}: BoardChanges, language: Language): TileView | null {
  const {topBlockBefore: before, topBlockAfter: after, rankedAfter, rankedBefore} = statistics;
  if (before === null || after === null || after.size === 0) return null;
  if (after.size === 1) return leaderTile(before.names, after.names[0] ?? '', language);
  return {
    kind: '',
    value: String(after.size),
    label: say(language, 'page.tile.top', {count: after.size}),
    note: say(language, 'page.tile.topNote', {ranked: rankedAfter, before: before.size, rankedBefore}),
    href: null,
  };
}

/** A sole leader is news only if somebody else led before. */
function leaderTile(before: readonly string[], leader: string, language: Language): TileView | null {
  if (before.length === 1 && before[0] === leader) return null;
  const key = before.length === 1 ? 'page.tile.leadNote' : 'page.tile.leadNoteTied';
  const note = say(language, key, {name: before[0] ?? '', count: before.length});
  return {kind: '', value: '#1', label: leader, note, href: null};
}

function valuesTile(board: BoardChanges, language: Language): TileView | null {
  const count = clause(board, 'values')?.data.count ?? 0;
  if (count === 0) return null;
  return {
    kind: '',
    value: String(count),
    label: say(language, 'page.tile.values'),
    note: say(language, 'page.tile.valuesNote'),
    href: null,
  };
}

function clause<K extends VerdictClause['key']>(
  {verdict}: BoardChanges,
  key: K,
): Extract<VerdictClause, {key: K}> | undefined {
  return verdict.clauses.find((one): one is Extract<VerdictClause, {key: K}> => one.key === key);
}
