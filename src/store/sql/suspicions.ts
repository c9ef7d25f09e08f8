// Suspicions about fetched documents, from run to run: rows of `settings`, because there are hardly ever any.
import type {SuspicionState} from '../../model/service.ts';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryOne} from './database.ts';
import {toJson} from './json.ts';

/** JSON, because both names may contain any character. */
function keyOf(sourceId: string, document: string): string {
  return `suspicion ${JSON.stringify([sourceId, document])}`;
}

/** Returns what is known; null where nothing is suspected. */
export async function readSuspicion(
  database: Queryable,
  sourceId: string,
  document: string,
): Promise<SuspicionState | null> {
  const row = await queryOne<{value: SuspicionState}>(
    database,
    'select value from tablewatch.settings where key = $1',
    [keyOf(sourceId, document)],
  );
  return row?.value ?? null;
}

export async function writeSuspicion(
  database: Queryable,
  place: {readonly sourceId: string; readonly document: string},
  state: SuspicionState,
  now: Instant,
): Promise<void> {
  await database.query(
    `insert into tablewatch.settings (key, value, changed_at) values ($1, $2::jsonb, $3)
     on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [keyOf(place.sourceId, place.document), toJson(state), now],
  );
}

export async function forgetSuspicions(
  database: Queryable,
  sourceId: string,
  documents: readonly string[],
): Promise<void> {
  if (documents.length === 0) return;
  await database.query('delete from tablewatch.settings where key = any($1)', [
    documents.map((document) => keyOf(sourceId, document)),
  ]);
}

/** Accepts all documents of a source that are suspected; answers their number. */
export async function acceptSuspicions(database: Queryable, sourceId: string, now: Instant): Promise<number> {
  const prefix = keyOf(sourceId, '').slice(0, -'""]'.length);
  const rows = await database.query(
    `update tablewatch.settings set value = jsonb_set(value, '{accepted}', 'true'), changed_at = $2
     where left(key, length($1)) = $1 returning key`,
    [prefix, now],
  );
  return rows.length;
}
