// The SQL store as a store of editions, like the folder `snapshots/`; and all editions of one into the other.
import {type EditionRecord, type EditionStore, type NewEdition, snapshotSchemaVersion} from '../../model/snapshot.ts';
import {failure} from '../../model/errors.ts';
import type {Instant} from '../../model/text.ts';
import {readBlob, writeBlob} from './blobs.ts';
import {type Database, type Queryable, queryOne} from './database.ts';
import {addEdition, listRecords, readContent} from './editions.ts';
import {toJson} from './json.ts';

/** Editions of documents that no configured source reads belong to a source named like the document, which is not watched. */
export function openEditionStore(database: Database, now: () => Instant): EditionStore {
  return {
    list: (source) => listRecords(database, source),
    readRaw: (record) => readBlob(database, record.rawSha256),
    readCanonical: async (record) => await readContent(database, await keyOf(database, record)),
    add: (edition) =>
      database.transaction(async (tx) => {
        const at = now();
        await writeBlob(tx, edition.record.rawSha256, edition.raw, at);
        const sourceId = await sourceOf(tx, edition);
        const {edition: kept, added} = await addEdition(tx, edition, {
          sourceId,
          runId: null,
          schemaVersion: snapshotSchemaVersion,
          now: at,
        });
        return {record: kept.record, added};
      }),
  };
}

/** Copies editions oldest first; those that are there already are passed over. Answers how many were new. */
export async function copyEditions(from: EditionStore, to: EditionStore): Promise<number> {
  let copied = 0;
  for (const record of await from.list()) {
    const edition = {record, raw: await from.readRaw(record), canonical: await from.readCanonical(record)};
    if (await isThere(to, record)) continue;
    copied += (await to.add(edition)).added ? 1 : 0;
  }
  return copied;
}

async function isThere(store: EditionStore, record: EditionRecord): Promise<boolean> {
  const known = await store.list(record.source);
  return known.some((one) => one.canonicalSha256 === record.canonicalSha256 && one.observedAt === record.observedAt);
}

async function keyOf(database: Database, {id}: EditionRecord): Promise<number> {
  const row = await queryOne<{key: number}>(database, `select key from tablewatch.edition where id = $1`, [id]);
  if (row === null) throw failure('EDITION_UNKNOWN', {source: id});
  return row.key;
}

/** The source whose location or earlier edition the document is, else one made for it. */
async function sourceOf(tx: Queryable, {record: {source}}: NewEdition): Promise<string> {
  const known = await queryOne<{id: string}>(
    tx,
    `select id from (select source_id as id, 1 as rank from tablewatch.edition where document = $1
       union all select id, 2 from tablewatch.source where location = $1) as found order by rank limit 1`,
    [source],
  );
  if (known !== null) return known.id;
  await tx.query(
    `insert into tablewatch.source (id, location, kind, definition, configured) values ($1, $1, 'path', $2::jsonb, false)
     on conflict do nothing`,
    [source, toJson({id: source, path: source})],
  );
  return source;
}
