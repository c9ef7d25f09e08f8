// Editions: the canonical text of each document whenever it changed, with the digest of the bytes it came from.
import {failure} from '../../model/errors.ts';
import type {StoredEdition} from '../../model/service.ts';
import type {EditionRecord, NewEdition} from '../../model/snapshot.ts';
import type {Instant} from '../../model/text.ts';
import {sha256} from '../content-files.ts';
import {type Queryable, queryOne, queryRow} from './database.ts';
import {toJson} from './json.ts';

const columns = `key, source_id as "sourceId", sequence, run_id as "runId", json_build_object(
  'schemaVersion', schema_version, 'id', id, 'source', document,
  'observedAt', to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'rawSha256', raw_sha256, 'canonicalSha256', canonical_sha256, 'byteLength', byte_length, 'format', format,
  'commit', revision, 'boards', boards) as record`;

export interface EditionContext {
  readonly sourceId: string;
  readonly runId: number | null;
  readonly schemaVersion: number;
  readonly now: Instant;
}

/**
 * Keeps an edition; `added` is false when the document's newest edition has the same canonical text. Its bytes must be there.
 */
export async function addEdition(
  tx: Queryable,
  edition: NewEdition,
  context: EditionContext,
): Promise<{edition: StoredEdition; added: boolean}> {
  const {record} = edition;
  const newest = await latestEdition(tx, context.sourceId, record.source);
  if (newest?.record.canonicalSha256 === record.canonicalSha256) return {edition: newest, added: false};
  const added = await queryRow<StoredEdition>(
    tx,
    `insert into tablewatch.edition (id, source_id, document, sequence, observed_at, stored_at, raw_sha256, canonical_sha256,
       byte_length, format, revision, schema_version, boards, content, run_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::json, $14, $15) returning ${columns}`,
    [
      await freeId(tx, record.canonicalSha256),
      context.sourceId,
      record.source,
      (newest?.sequence ?? 0) + 1,
      record.observedAt,
      context.now,
      record.rawSha256,
      record.canonicalSha256,
      record.byteLength,
      record.format,
      record.commit,
      context.schemaVersion,
      toJson(record.boards),
      Buffer.from(edition.canonical, 'utf8'),
      context.runId,
    ],
  );
  return {edition: added, added: true};
}

/** The digest's first 12 digits; with `-2`, `-3` … appended if the document had that digest before (or another one begins with the same digits). */
async function freeId(tx: Queryable, digest: string): Promise<string> {
  const short = digest.slice(0, 12);
  // Until the end of the transaction: two sources may bring the same document in the same moment.
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [short]);
  const taken = await tx.query<{id: string}>(`select id from tablewatch.edition where starts_with(id, $1)`, [short]);
  const ids = new Set(taken.map(({id}) => id));
  let id = short;
  for (let count = 2; ids.has(id); count++) id = `${short}-${String(count)}`;
  return id;
}

/** The newest edition of a document; null when there is none. */
export function latestEdition(database: Queryable, sourceId: string, document: string): Promise<StoredEdition | null> {
  return queryOne<StoredEdition>(
    database,
    `select ${columns} from tablewatch.edition where source_id = $1 and document = $2 order by sequence desc limit 1`,
    [sourceId, document],
  );
}

/** The newest edition of each document of these sources: by source, then by document. */
export function newestEditionsOf(database: Queryable, sourceIds: readonly string[]): Promise<StoredEdition[]> {
  return database.query<StoredEdition>(
    `select distinct on (source_id, document) ${columns} from tablewatch.edition where source_id = any($1::text[])
     order by source_id, document, sequence desc`,
    [sourceIds],
  );
}

export function readEdition(database: Queryable, key: number): Promise<StoredEdition | null> {
  return queryOne<StoredEdition>(database, `select ${columns} from tablewatch.edition where key = $1`, [key]);
}

export interface EditionQuery {
  readonly sourceId?: string;
  readonly document?: string;
  /** Editions with this id (or a beginning of it). */
  readonly id?: string;
}

/** Oldest first, by document, then in the order of adding. */
export function listEditions(database: Queryable, query: EditionQuery = {}): Promise<StoredEdition[]> {
  return database.query<StoredEdition>(
    `select ${columns} from tablewatch.edition
     where ($1::text is null or source_id = $1) and ($2::text is null or document = $2)
       and ($3::text is null or starts_with(id, $3))
     order by source_id, document, sequence`,
    [query.sourceId ?? null, query.document ?? null, query.id ?? null],
  );
}

/** The `count` newest editions of a document up to `key` (inclusive), newest first. */
export function editionsUpTo(database: Queryable, key: number, count: number): Promise<StoredEdition[]> {
  return database.query<StoredEdition>(
    `select ${columns} from tablewatch.edition e where (source_id, document) =
       (select source_id, document from tablewatch.edition where key = $1) and key <= $1 order by sequence desc limit $2`,
    [key, count],
  );
}

/** @throws STORE_DAMAGED when the text is gone or does not have its digest any more. */
export async function readContent(database: Queryable, key: number): Promise<string> {
  const row = await queryOne<{content: Uint8Array; digest: string}>(
    database,
    `select content, canonical_sha256 as digest from tablewatch.edition where key = $1`,
    [key],
  );
  if (row === null || sha256(row.content) !== row.digest) throw failure('STORE_DAMAGED', {actual: row?.digest ?? key});
  return Buffer.from(row.content).toString('utf8');
}

/** Records of all editions of a source or document, as the file store lists them: by time, then in the order of adding. */
export async function listRecords(database: Queryable, source?: string): Promise<EditionRecord[]> {
  const rows = await database.query<{record: EditionRecord}>(
    `select ${columns} from tablewatch.edition where $1::text is null or source_id = $1 or document = $1
     order by observed_at, key`,
    [source ?? null],
  );
  return rows.map(({record}) => record);
}

/** At most `count` editions of a document from `key` (inclusive) on, oldest first. */
export function editionsFrom(database: Queryable, key: number, count: number): Promise<StoredEdition[]> {
  return database.query<StoredEdition>(
    `select ${columns} from tablewatch.edition e where (source_id, document) =
       (select source_id, document from tablewatch.edition where key = $1) and key >= $1 order by sequence limit $2`,
    [key, count],
  );
}
