// The index of a store, board by board: what the history of each board is told from.
import {addTo} from '../model/groups.ts';
import type {BoardRecord, EditionRecord} from '../model/snapshot.ts';

export interface BoardEdition {
  readonly edition: EditionRecord;
  readonly board: BoardRecord;
}

/** Returns the editions of each board whose id, title or source contains `wanted`, all without it; in the order given. */
export function editionsByBoard(editions: readonly EditionRecord[], wanted?: string): BoardEdition[][] {
  const groups = new Map<string, BoardEdition[]>();
  for (const edition of editions) {
    for (const board of edition.boards) addTo(groups, board.board, {edition, board});
  }
  return [...groups.values()].filter((entries) => wanted === undefined || isNamed(entries, wanted));
}

function isNamed(entries: readonly BoardEdition[], wanted: string): boolean {
  return entries.some(({edition, board}) =>
    [board.board, board.title, edition.source].some((text) => text.includes(wanted)),
  );
}
