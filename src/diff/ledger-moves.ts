// Rows that go from one board of a document to another moved there: no board's ledger may say that they left or are new.
import {compareBoards, type Comparison} from './comparison.ts';
import {withMovedRows} from './boards/moved-rows.ts';
import {withoutRows} from './empty-board.ts';
import type {FollowedEdition} from './follow-rows.ts';
import type {DiffOptions} from './options.ts';

type Chain = readonly FollowedEdition[];

/** Returns the chains with comparisons that know of each other's rows. Boards that came or went lend theirs as well. */
export function shareMovedRows(chains: readonly Chain[], snapshots: number, options: DiffOptions): Chain[] {
  if (chains.length < 2) return [...chains];
  const shared = new Map<FollowedEdition, Comparison>();
  for (let at = 1; at < snapshots; at += 1) {
    const sides = chains.flatMap((chain) => sideAt(chain, at, options) ?? []);
    withMovedRows(sides.map(({comparison}) => comparison)).forEach((comparison, index) => {
      const edition = sides[index]?.edition;
      if (edition !== undefined) shared.set(edition, comparison);
    });
  }
  return chains.map((chain) => chain.map((each) => withShared(each, shared.get(each))));
}

function withShared(edition: FollowedEdition, comparison: Comparison | undefined): FollowedEdition {
  if (comparison === undefined) return edition;
  return edition.comparison === null ? {...edition, movedHere: comparison.entries.movedHere} : {...edition, comparison};
}

interface Side {
  readonly comparison: Comparison;
  /** Undefined: the board is gone. */
  readonly edition: FollowedEdition | undefined;
}

function sideAt(chain: Chain, at: number, options: DiffOptions): Side | null {
  const edition = chain.find((each) => each.at === at);
  const last = chain.at(-1);
  if (edition === undefined && last?.at !== at - 1) return null;
  const [before, after] = edition === undefined ? [last?.board, undefined] : [undefined, edition.board];
  const known = before ?? after;
  if (known === undefined) return null;
  const alone = (): Comparison => compareBoards(before ?? withoutRows(known), after ?? withoutRows(known), options, '');
  return {comparison: edition?.comparison ?? alone(), edition};
}
