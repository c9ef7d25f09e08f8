// Raw bytes by digest, shared by all workers through the database.
import {failure} from '../../model/errors.ts';
import type {Instant} from '../../model/text.ts';
import {sha256} from '../content-files.ts';
import {type Queryable, queryOne} from './database.ts';

export async function writeBlob(tx: Queryable, digest: string, bytes: Uint8Array, now: Instant): Promise<void> {
  await tx.query(
    `insert into tablewatch.blob (sha256, bytes, size, stored_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [digest, bytes, bytes.length, now],
  );
}

/** @throws STORE_DAMAGED when the bytes are gone or do not have their digest any more. */
export async function readBlob(database: Queryable, digest: string): Promise<Uint8Array> {
  const row = await queryOne<{bytes: Uint8Array}>(database, `select bytes from tablewatch.blob where sha256 = $1`, [
    digest,
  ]);
  if (row === null || sha256(row.bytes) !== digest) throw failure('STORE_DAMAGED', {actual: digest});
  return row.bytes;
}
