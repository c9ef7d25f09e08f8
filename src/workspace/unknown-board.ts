// A name that no stored board has, with the one that was likely meant.
import {because, type Misuse, usageError} from '../model/errors.ts';
import type {EditionRecord} from '../model/snapshot.ts';
import {nearMiss} from './near-miss.ts';

/** Names of boards that an error lists: they fit a line of a terminal. */
const maxNames = 4;

/** Returns USAGE for what is contained in no id, title or source of the editions. */
export function unknownBoard(wanted: string, editions: readonly EditionRecord[]): Misuse {
  const titles = new Set(editions.flatMap(({boards}) => boards.map(({title}) => title)));
  const sources = new Set(editions.map(({source}) => source));
  const near = nearMiss(wanted, [...titles, ...sources]);
  const known = [...sources];
  const all = because('boards-known', {known: known.slice(0, maxNames), knownTotal: known.length});
  return usageError('board-not-stored', {name: wanted, hint: near === '' ? all : near});
}
