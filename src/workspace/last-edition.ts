// `--against`: where the last edition of a document comes from, the snapshot store or a git revision.
import path from 'node:path';
import type {LastEdition} from '../app/last-edition.ts';
import type {ValidateRequest} from '../app/validate-documents.ts';
import type {Configuration} from '../model/configuration.ts';
import {Failure} from '../model/errors.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {readCanonical} from '../snapshot/index.ts';
import {besideFile, isUrl, readRevision, requireCommit, revisionOrigin} from '../source/index.ts';
import {openFileStore, type FileStore} from '../store/file-store.ts';
import type {Workspace} from './workspace.ts';

/** Returns what finds the last edition of a source; null for sources without one. @throws SOURCE_GIT for a revision that git does not know */
export async function lastEditions(
  against: string,
  configuration: Configuration,
  context: Workspace,
): Promise<NonNullable<ValidateRequest['lastEdition']>> {
  if (against === 'snapshot') {
    const store = openFileStore(path.resolve(context.folder, configuration.store.folder));
    return (source) => newestOf(source, store);
  }
  await requireCommit('--against', against, context);
  return (source) => atRevision(source, against, context);
}

// Editions whose names say since when an entry is known; 24 are two years of monthly ones.
const maxOlder = 24;

async function newestOf(source: string, store: FileStore): Promise<LastEdition | null> {
  const records = await store.list(source);
  const record = records.at(-1);
  if (record === undefined) return null;
  const older: Snapshot[] = [];
  for (const one of records.slice(-1 - maxOlder, -1))
    older.push(readCanonical(await store.readCanonical(one), one, one.format));
  const {id, observedAt, commit, rawSha256, canonicalSha256} = record;
  const origin = {source, id, observedAt, commit, rawSha256, canonicalSha256};
  return {bytes: await store.readRaw(record), format: record.format, origin, older};
}

async function atRevision(source: string, revision: string, context: Workspace): Promise<LastEdition | null> {
  if (isUrl(source)) return null;
  const {folder, name} = besideFile(source, context.folder);
  const options = {folder, signal: context.signal};
  try {
    const bytes = await readRevision(`${revision}:./${name}`, options);
    return {bytes, origin: {source, ...(await revisionOrigin(`${revision}:`, options))}, older: []};
  } catch (error) {
    if (error instanceof Failure && error.code === 'SOURCE_GIT') return null; // the file is new
    throw error;
  }
}
