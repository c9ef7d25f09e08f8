// Many editions → the boards that go on from one to the next, and which rows of a board are one model over all of them.
import type {Board, Snapshot} from '../model/snapshot.ts';
import {matchBoards} from './boards/match-boards.ts';
import {compareBoards, type Comparison} from './comparison.ts';
import {rowNames} from './identity/names.ts';
import type {DiffOptions} from './options.ts';

/** A board in one edition. */
export interface BoardLink {
  /** Index of the snapshot. */
  readonly at: number;
  readonly snapshot: Snapshot;
  readonly board: Board;
}

/** Returns every board's editions, oldest first; boards of the last edition come first, in document order. Editions without a board are left out. */
export function boardChains(snapshots: readonly Snapshot[]): BoardLink[][] {
  const chains: {readonly links: BoardLink[]; oldest: Board}[] = [];
  for (let at = snapshots.length - 1; at >= 0; at -= 1) {
    const snapshot = snapshots[at];
    if (snapshot === undefined) continue;
    const oldest = chains.map((chain) => chain.oldest);
    for (const {before: board, after} of matchBoards(snapshot.boards, oldest)) {
      if (board === null) continue;
      const known = after === null ? undefined : chains[oldest.indexOf(after)];
      const chain = known ?? {links: [], oldest: board};
      if (known === undefined) chains.push(chain);
      chain.links.unshift({at, snapshot, board});
      chain.oldest = board;
    }
  }
  return chains.map(({links}) => links);
}

/** One edition of a board whose rows are followed. */
export interface FollowedEdition extends BoardLink {
  /** With the edition before; null for the first. */
  readonly comparison: Comparison | null;
  /** Rows of a first edition that another board of the document had before. */
  readonly movedHere?: ReadonlyMap<number, string>;
  /** By row: the number of its model, from 0 in order of appearance; no two rows of an edition have the same. */
  readonly models: readonly number[];
  /** By row. A row that the edition leaves unnamed keeps its model's name. */
  readonly names: readonly string[];
}

/** Returns the editions of a chain with the model of every row: its earlier self, else the same name in an older edition, else a new one. */
export function followRows(links: readonly BoardLink[], options: DiffOptions): FollowedEdition[] {
  const known: string[] = [];
  const byName = new Map<string, number>();
  const editions: FollowedEdition[] = [];
  for (const link of links) {
    const earlier = editions.at(-1);
    const comparison = earlier === undefined ? null : compareBoards(earlier.board, link.board, options, '');
    const own = rowNames(link.board, link.board.identity);
    const models = own.map((_, row) => earlier?.models[comparison?.rows.beforeOf[row] ?? -1] ?? -1);
    const taken = new Set(models);
    const names = own.map((name, row) => {
      const older = byName.get(name);
      let model = models[row] ?? -1;
      if (model < 0) model = older !== undefined && !taken.has(older) ? older : known.length;
      const label = name || known[model] || `row ${String(row + 1)}`;
      models[row] = model;
      taken.add(model);
      known[model] = label;
      return label;
    });
    names.forEach((name, row) => byName.set(name, models[row] ?? -1));
    editions.push({...link, comparison, models, names});
  }
  return editions;
}
