// A copy of the embedded store while it is in use.
import {mkdir, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {because, misuse} from '../../model/errors.ts';
import type {Database} from './database.ts';

/** Writes the whole store as one gzipped tar, whole or not at all; answers its size in bytes. Other work waits a second or so. @throws USAGE on a PostgreSQL server, which has pg_dump */
export async function writeBackup(database: Database, file: string): Promise<number> {
  const bytes = await database.dump();
  if (bytes === null) throw misuse('USAGE', {reason: because('postgres-backup')});
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
  return bytes.length;
}
