// A copy of the embedded store while it is in use.
import {promisify} from 'node:util';
import {gunzip} from 'node:zlib';
import {usageError, because, failure} from '../../model/errors.ts';
import {writeInFolder} from '../write-whole.ts';
import {type Database, reasonOf} from './database.ts';

/** Writes the whole store as one gzipped tar, whole or not at all; answers its size in bytes. Other work waits a second or so. @throws USAGE on a PostgreSQL server, which has pg_dump; WRITE_FAILED */
export async function writeBackup(database: Database, file: string): Promise<number> {
  const bytes = await database.dump();
  if (bytes === null) throw usageError('postgres-backup');
  await writeInFolder(file, bytes);
  return bytes.length;
}

/** Unpacks what `writeBackup` wrote. The engine itself would end the process over a damaged one. @throws BACKUP_UNREADABLE */
export async function unpackBackup(bytes: Uint8Array, source: string): Promise<Uint8Array> {
  const archive = await promisify(gunzip)(bytes).catch((cause: unknown) => {
    throw failure('BACKUP_UNREADABLE', {source, reason: reasonOf(cause)}, cause);
  });
  // POSIX.1-1988: the magic of a tar header.
  const isTar = archive.subarray(257, 262).toString('latin1') === 'ustar';
  if (!isTar) throw failure('BACKUP_UNREADABLE', {source, reason: because('not-an-archive')});
  return archive;
}
