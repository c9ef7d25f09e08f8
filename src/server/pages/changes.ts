// Changes as lists show them: with their sentence as data, so that it can be said in any language.
import type {ListedChange} from '../../report/web/dashboard.ts';
import {type ChangesetQuery, listChangesets, readChangeset} from '../../store/sql/changesets.ts';
import type {Database} from '../../store/sql/database.ts';
import {readEdition} from '../../store/sql/editions.ts';

/** Newest first. */
export async function listedChanges(database: Database, query: ChangesetQuery): Promise<ListedChange[]> {
  const listed: ListedChange[] = [];
  for (const change of await listChangesets(database, query)) {
    const content = await readChangeset(database, change.fromEdition, change.toEdition);
    const edition = await readEdition(database, change.toEdition);
    const seenAt = edition?.record.observedAt ?? change.createdAt;
    listed.push({...change, verdictMessage: content?.verdictMessage ?? null, seenAt});
  }
  return listed;
}
