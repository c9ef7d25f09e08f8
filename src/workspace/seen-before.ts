// Names that editions before a kept one had and it has not: who enters again is said to have come back.
import type {Snapshot} from '../model/snapshot.ts';
import {rowNamesOf} from '../snapshot/index.ts';
import {openRecord} from './open-edition.ts';
import type {EditionWorld} from './edition-world.ts';

// Two years of monthly editions; older leavers count as new.
const editionsLookedAt = 24;

/** Returns names → how many editions ago they were last seen, counted from the edition after `from`; empty for plain files. */
export async function seenBefore(from: Snapshot, world: EditionWorld): Promise<Record<string, number>> {
  const {id, source} = from.origin;
  if (id === null) return {};
  const records = await world.store.list(source);
  const present = new Set(rowNamesOf(from));
  const seen: Record<string, number> = {};
  const at = records.findIndex((record) => record.id === id);
  for (let back = 1; back <= Math.min(at, editionsLookedAt); back += 1) {
    const record = records[at - back];
    if (record === undefined) break;
    for (const name of rowNamesOf(await openRecord(record, world))) {
      if (!present.has(name) && !Object.hasOwn(seen, name)) seen[name] = back + 1;
    }
  }
  return seen;
}
