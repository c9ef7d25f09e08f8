// Editions as plain files: raw bytes and canonical text under their SHA-256, and `index.jsonl`, one line an edition. Content files
// are written first and the index last, each whole or not at all; so a crash at any moment leaves the index as it was.
import fs from 'node:fs/promises';
import path from 'node:path';
import type {Failure} from '../model/errors.ts';
import {
  snapshotSchemaVersion,
  type AddedEdition,
  type EditionRecord,
  type EditionStore,
  type NewEdition,
} from '../model/snapshot.ts';
import {contentPath, damage, storeContent, readContent} from './content-files.ts';
import {readIndex, writeIndex} from './index-file.ts';
import {lockStore} from './store-lock.ts';
import {writeWhole, type WriteFile} from './write-whole.ts';

export interface FileStoreOptions {
  /** Writes a file whole or not at all; tests pass one that fails. */
  readonly write?: WriteFile;
}

export interface FileStore extends EditionStore {
  /** Adds many editions with one lock and one write of the index. */
  addAll(editions: readonly NewEdition[]): Promise<readonly AddedEdition[]>;
  /** Checks every content file against its digest; the failures, one for each damaged or missing file. */
  verify(): Promise<{readonly editions: number; readonly failures: readonly Failure[]}>;
}

/** Returns the store in a folder, which need not exist yet. Nothing is read or written until a method is called. */
export function openFileStore(folder: string, {write = writeWhole}: FileStoreOptions = {}): FileStore {
  const addAll = (editions: readonly NewEdition[]): Promise<readonly AddedEdition[]> =>
    addEditions(folder, editions, write);
  return {
    list: async (source) => {
      const records = await readIndex(folder);
      return source === undefined ? records : records.filter((record) => record.source === source);
    },
    add: async (edition) => {
      const [added] = await addAll([edition]);
      if (added === undefined) throw new Error('one edition in, one answer out');
      return added;
    },
    addAll,
    readRaw: (record) => readContent(contentPath(folder, 'raw', record.rawSha256), record.rawSha256),
    readCanonical: async (record) => {
      const bytes = await readContent(contentPath(folder, 'canonical', record.canonicalSha256), record.canonicalSha256);
      return bytes.toString('utf8');
    },
    verify: () => verifyStore(folder),
  };
}

async function addEditions(folder: string, editions: readonly NewEdition[], write: WriteFile): Promise<AddedEdition[]> {
  if (editions.length === 0) return [];
  await makeFolder(folder, write);
  const unlock = await lockStore(folder);
  try {
    let records = await readIndex(folder);
    const answers: AddedEdition[] = [];
    for (const edition of editions) {
      const same = sameAsBefore(records, edition);
      if (same !== null) {
        answers.push({record: same, added: false});
        continue;
      }
      const record = toRecord(edition, records);
      await storeContent(contentPath(folder, 'raw', record.rawSha256), edition.raw, write);
      await storeContent(
        contentPath(folder, 'canonical', record.canonicalSha256),
        Buffer.from(edition.canonical),
        write,
      );
      records = insert(records, record);
      answers.push({record, added: true});
    }
    if (answers.some(({added}) => added)) await writeIndex(folder, records, write);
    return answers;
  } finally {
    await unlock();
  }
}

/** Version control must not change line ends: digests are of bytes. The lock matters only on this machine. */
async function makeFolder(folder: string, write: WriteFile): Promise<void> {
  const created = await fs.mkdir(folder, {recursive: true});
  if (created === undefined) return;
  await write(path.join(folder, '.gitattributes'), '* -text\n');
  await write(path.join(folder, '.gitignore'), 'tablewatch.lock*\n');
}

/** The edition just before in time, when its canonical text is the same: then there is nothing new to keep. */
function sameAsBefore(records: readonly EditionRecord[], {record}: NewEdition): EditionRecord | null {
  const earlier = records.filter(({source, observedAt}) => source === record.source && observedAt <= record.observedAt);
  const last = earlier.at(-1);
  return last?.canonicalSha256 === record.canonicalSha256 ? last : null;
}

function toRecord({record}: NewEdition, records: readonly EditionRecord[]): EditionRecord {
  const short = record.canonicalSha256.slice(0, 12);
  const taken = new Set(records.map(({id}) => id));
  let id = short;
  for (let count = 2; taken.has(id); count += 1) id = `${short}-${String(count)}`;
  return {schemaVersion: snapshotSchemaVersion, id, ...record};
}

/** By time; among equal times in the order of adding. */
function insert(records: readonly EditionRecord[], record: EditionRecord): EditionRecord[] {
  const at = records.findLastIndex(({observedAt}) => observedAt <= record.observedAt) + 1;
  return [...records.slice(0, at), record, ...records.slice(at)];
}

async function verifyStore(folder: string): Promise<{editions: number; failures: Failure[]}> {
  const records = await readIndex(folder);
  const failures: Failure[] = [];
  const checked = new Set<string>();
  for (const {rawSha256, canonicalSha256} of records) {
    for (const [kind, digest] of [
      ['raw', rawSha256],
      ['canonical', canonicalSha256],
    ] as const) {
      const file = contentPath(folder, kind, digest);
      if (checked.has(file)) continue;
      checked.add(file);
      await readContent(file, digest).catch((error: unknown) => failures.push(damage(path.relative('', file), error)));
    }
  }
  return {editions: records.length, failures};
}
