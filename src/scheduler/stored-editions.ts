// Kept editions as the differ reads them, and the change between any two of them.
import type {Comparison} from '../app/comparison.ts';
import type {CanonicalEdition, RunSteps} from '../app/run-source.ts';
import type {Changeset} from '../model/changeset.ts';
import {failure, Failure} from '../model/errors.ts';
import type {StoredEdition} from '../model/service.ts';
import {readBlob} from '../store/sql/blobs.ts';
import {readChangeset} from '../store/sql/changesets.ts';
import type {Database} from '../store/sql/database.ts';
import {editionsFrom, editionsUpTo, latestEdition, readContent, readEdition} from '../store/sql/editions.ts';
import {readSource} from '../store/sql/sources.ts';

/** How far back a returning entry is recognised: two years of monthly editions. */
const olderEditions = 24;

export async function latestCanonical(
  database: Database,
  sourceId: string,
  document: string,
): Promise<CanonicalEdition | null> {
  const newest = await latestEdition(database, sourceId, document);
  return newest === null ? null : await openCanonical(database, newest);
}

/** Editions before the newest one, newest first; texts only. */
export async function* olderCanonical(
  database: Database,
  sourceId: string,
  document: string,
): AsyncGenerator<CanonicalEdition> {
  const newest = await latestEdition(database, sourceId, document);
  if (newest !== null) yield* olderThan(database, newest.key);
}

async function* olderThan(database: Database, key: number): AsyncGenerator<CanonicalEdition> {
  for (const {key: older, record} of (await editionsUpTo(database, key, olderEditions + 1)).slice(1)) {
    yield {record, canonical: await readContent(database, older), bytes: null};
  }
}

/** A kept edition with its text and bytes. @throws STORE_DAMAGED */
export async function openCanonical(database: Database, {key, record}: StoredEdition): Promise<CanonicalEdition> {
  return {record, canonical: await readContent(database, key), bytes: await bytesOf(database, record.rawSha256)};
}

async function bytesOf(database: Database, digest: string): Promise<Uint8Array | null> {
  try {
    return await readBlob(database, digest);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

type Differ = Pick<RunSteps<unknown, unknown>, 'diff'>;

/** What changed between two kept editions of one document, by key. @throws EDITION_UNKNOWN STORE_DAMAGED */
export async function compareStored(database: Database, {diff}: Differ, from: number, to: number): Promise<Comparison> {
  const before = await edition(database, from);
  const source = await readSource(database, before.sourceId);
  if (source === null) throw failure('EDITION_UNKNOWN', {source: before.record.source});
  const later = await openCanonical(database, await edition(database, to));
  return await diff(await openCanonical(database, before), later, {source, older: () => olderThan(database, from)});
}

async function edition(database: Database, key: number): Promise<StoredEdition> {
  const found = await readEdition(database, key);
  if (found === null) throw failure('EDITION_UNKNOWN', {source: String(key)});
  return found;
}

/** The changes from step to step over `count` editions before and after one; steps that were not kept are left out. */
export async function neighbourChanges(database: Database, key: number, count: number): Promise<Changeset[]> {
  const before = await editionsUpTo(database, key, count + 1);
  const after = await editionsFrom(database, key, count + 1);
  const keys = [...before.map((edition) => edition.key).reverse(), ...after.slice(1).map((edition) => edition.key)];
  const changes: Changeset[] = [];
  for (const [index, to] of keys.entries()) {
    const from = keys[index - 1];
    const found = from === undefined ? null : await readChangeset(database, from, to);
    if (found !== null) changes.push(found);
  }
  return changes;
}
