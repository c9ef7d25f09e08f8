// Rows that go from one board of a document to another moved there: no board's ledger may say that they left or are new.
import type {Comparison} from './comparison.ts';
import {compareBoards} from './comparison.ts';
import {withMovedRows} from './boards/moved-rows.ts';
import {withoutRows} from './empty-board.ts';
import type {FollowedEdition} from './follow-rows.ts';
import type {DiffOptions} from './options.ts';

type Chain = readonly FollowedEdition[];

/** Returns the chains with comparisons that know of each other's rows. Boards that came or went lend theirs as well. */
export function shareMovedRows(chains: readonly Chain[], snapshots: number, options: DiffOptions): Chain[] {
  if (chains.length < 2) return [...chains];
  const shared = new Map<Comparison, Comparison>();
  for (let at = 1; at < snapshots; at += 1) {
    const comparisons = chains.flatMap((chain) => comparisonAt(chain, at, options) ?? []);
    withMovedRows(comparisons).forEach((comparison, index) => {
      const own = comparisons[index];
      if (own !== undefined) shared.set(own, comparison);
    });
  }
  return chains.map((chain) =>
    chain.map((each) => ({
      ...each,
      comparison: each.comparison === null ? null : (shared.get(each.comparison) ?? each.comparison),
    })),
  );
}

function comparisonAt(chain: Chain, at: number, options: DiffOptions): Comparison | null {
  const here = chain.find((each) => each.at === at);
  if (here !== undefined) return here.comparison ?? compareBoards(withoutRows(here.board), here.board, options, '');
  const gone = chain.at(-1)?.at === at - 1 ? chain.at(-1)?.board : undefined;
  return gone === undefined ? null : compareBoards(gone, withoutRows(gone), options, '');
}
