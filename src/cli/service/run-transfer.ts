// What `tablewatch export` and `import` do: between snapshots/ folders, the embedded store and PostgreSQL.
import fs from 'node:fs/promises';
import path from 'node:path';
import {failure} from '../../model/errors.ts';
import {thrownMessage} from '../../model/thrown.ts';
import {defaultLimits, readSource} from '../../source/index.ts';
import {openFileStore} from '../../store/file-store.ts';
import {unpackBackup} from '../../store/sql/backup.ts';
import {copyEditions, openEditionStore} from '../../store/sql/edition-store.ts';
import {type Database, openStore, storeUrl} from '../../store/sql/index.ts';
import {openPglite} from '../../store/sql/pglite.ts';
import {copyStore} from '../../store/sql/transfer.ts';
import type {CliContext} from '../context.ts';
import {serviceConfiguration, type ServiceFlags} from './service-world.ts';

export type TransferFlags = Pick<ServiceFlags, 'config' | 'data'>;

const now = (): string => new Date().toISOString();

/** @throws STORE_… */
export async function runExport(target: string, flags: TransferFlags, context: CliContext): Promise<void> {
  await withOwnStore(flags, context, async (own) => {
    const other = storePlace(target, context);
    if (other === null) {
      const folder = openFileStore(path.resolve(context.folder, target));
      return reportCount(await copyEditions(openEditionStore(own, now), folder), context);
    }
    await withStore(other, async (store) => tellRows(await copyStore(own, store), context));
  });
}

/** @throws STORE_… */
export async function runImport(origin: string, flags: TransferFlags, context: CliContext): Promise<void> {
  if (/\.tar\.gz$|\.tgz$/.test(origin)) return await restore(origin, flags, context);
  const other = storePlace(origin, context);
  const folder = other === null ? openFileStore(path.resolve(context.folder, origin)) : null;
  const isEmpty =
    folder === null
      ? other?.url === null && !(await isThere(path.join(other.directory, 'pg')))
      : (await folder.list()).length === 0;
  if (isEmpty) throw failure('EDITION_NONE', {source: origin});
  await withOwnStore(flags, context, async (own) => {
    if (folder !== null) return reportCount(await copyEditions(folder, openEditionStore(own, now)), context);
    if (other === null) return;
    await withStore(other, async (store) => tellRows(await copyStore(store, own), context));
  });
}

interface Place {
  readonly url: string | null;
  readonly directory: string;
}

/** Null: a folder of editions. */
function storePlace(text: string, {folder}: CliContext): Place | null {
  if (/^postgres(ql)?:\/\//.test(text)) return {url: text, directory: ''};
  return text.startsWith('pglite:') ? {url: null, directory: path.resolve(folder, text.slice('pglite:'.length))} : null;
}

async function withOwnStore(
  flags: TransferFlags,
  context: CliContext,
  work: (own: Database) => Promise<void>,
): Promise<void> {
  await withStore({url: storeUrl(context.env), directory: await ownDirectory(flags, context)}, work);
}

async function ownDirectory(flags: TransferFlags, context: CliContext): Promise<string> {
  const {server} = await serviceConfiguration(flags, context);
  return path.resolve(context.folder, server.data);
}

async function withStore(place: Place, work: (store: Database) => Promise<void>): Promise<void> {
  const store = await openStore(place);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/**
 * A backup becomes a new embedded store; one that is there is never overwritten. It is first unpacked and opened next to the folder
 * so that a truncated backup leaves nothing behind.
 */
async function restore(origin: string, flags: TransferFlags, context: CliContext): Promise<void> {
  const directory = await ownDirectory(flags, context);
  const target = path.join(directory, 'pg');
  if (await isThere(target)) throw failure('STORE_NOT_EMPTY', {place: directory, actual: 'its own'});
  const {bytes} = await readSource(origin, {folder: context.folder, limits: backupLimits, signal: context.signal});
  const draft = `${directory}.restore-${String(process.pid)}`;
  try {
    await (await openBackup(draft, await unpackBackup(bytes, origin), origin)).close();
    await fs.mkdir(directory, {recursive: true});
    await fs.rename(path.join(draft, 'pg'), target);
  } finally {
    await fs.rm(draft, {recursive: true, force: true});
  }
  context.out(`${origin} → ${directory}\n`);
}

/** Opens what was unpacked, tables and all. @throws BACKUP_UNREADABLE */
async function openBackup(directory: string, bytes: Uint8Array, origin: string): Promise<Database> {
  let store: Database | null = null;
  try {
    store = await openPglite(directory, bytes);
    await store.query('select count(*) from tablewatch.edition');
    return store;
  } catch (cause) {
    await store?.close();
    throw failure('BACKUP_UNREADABLE', {source: origin, reason: thrownMessage(cause)}, cause);
  }
}

/** A backup has no size limit but the disk it is on. */
const backupLimits = {...defaultLimits, maxBytes: Number.MAX_SAFE_INTEGER};

async function isThere(file: string): Promise<boolean> {
  return await fs.stat(file).then(
    () => true,
    () => false,
  );
}

function reportCount(editions: number, {out}: CliContext): void {
  out(`${String(editions)} editions\n`);
}

function tellRows(rows: Readonly<Record<string, number>>, {out}: CliContext): void {
  for (const [table, count] of Object.entries(rows)) out(`${String(count).padStart(8)} ${table}\n`);
}
