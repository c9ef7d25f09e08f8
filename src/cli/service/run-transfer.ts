// What `tablewatch export` and `import` do: between snapshots/ folders, the embedded store and PostgreSQL.
import fs from 'node:fs/promises';
import path from 'node:path';
import {openFileStore} from '../../store/file-store.ts';
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
      return told(await copyEditions(openEditionStore(own, now), folder), context);
    }
    await withStore(other, async (store) => tellRows(await copyStore(own, store), context));
  });
}

/** @throws STORE_… */
export async function runImport(origin: string, flags: TransferFlags, context: CliContext): Promise<void> {
  if (/\.tar\.gz$|\.tgz$/.test(origin)) return await restore(origin, flags, context);
  await withOwnStore(flags, context, async (own) => {
    const other = storePlace(origin, context);
    if (other === null) {
      const folder = openFileStore(path.resolve(context.folder, origin));
      return told(await copyEditions(folder, openEditionStore(own, now)), context);
    }
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

/** A backup becomes a new embedded store; one that is there is never overwritten. */
async function restore(origin: string, flags: TransferFlags, context: CliContext): Promise<void> {
  const directory = await ownDirectory(flags, context);
  const {failure} = await import('../../model/errors.ts');
  const isThere = await fs.stat(path.join(directory, 'pg')).then(
    () => true,
    () => false,
  );
  if (isThere) throw failure('STORE_NOT_EMPTY', {place: directory, actual: 'its own'});
  const store = await openPglite(directory, await fs.readFile(path.resolve(context.folder, origin)));
  await store.close();
  context.out(`${origin} → ${directory}\n`);
}

function told(editions: number, {out}: CliContext): void {
  out(`${String(editions)} editions\n`);
}

function tellRows(rows: Readonly<Record<string, number>>, {out}: CliContext): void {
  for (const [table, count] of Object.entries(rows)) out(`${String(count).padStart(8)} ${table}\n`);
}
