// The A and B of `tablewatch diff`: file, address, standard input, `REV:path`, `snapshot:…` or `latest` → snapshot.
import fs from 'node:fs';
import path from 'node:path';
import {settingOf, shapesFor} from '../app/shape-of.ts';
import {takeSnapshotOf, type TakenSnapshot} from '../app/take-snapshot.ts';
import {say} from '../messages/say.ts';
import {Failure, failure} from '../model/errors.ts';
import type {EditionOrigin, EditionRecord, Snapshot} from '../model/snapshot.ts';
import type {Format} from '../model/format.ts';
import {isUrl, readRevision, revisionOrigin} from '../source/index.ts';
import {readCanonical} from '../snapshot/index.ts';
import {sha256} from '../store/content-files.ts';
import {describeError} from '../messages/describe-error.ts';
import type {EditionWorld} from './edition-world.ts';
import {voteCharset} from './vote-charset.ts';

/** Returns the snapshot that a location names. @throws SOURCE_… EDITION_… */
export async function openEdition(location: string, world: EditionWorld): Promise<Snapshot> {
  const {folder, signal} = world.context;
  const place = path.resolve(folder, location);
  if (location === '-' || isUrl(location) || fs.existsSync(place)) return openSource(location, world);
  if (location === 'latest' || location.startsWith('snapshot:')) return openStored(location, world);
  if (location.includes(':')) {
    const options = {folder, signal};
    const [bytes, origin] = [await readRevision(location, options), await revisionOrigin(location, options)];
    return (await snapshotForSource(bytes, {source: location, ...origin}, world)).snapshot;
  }
  return openSource(location, world);
}

async function openSource(location: string, world: EditionWorld): Promise<Snapshot> {
  const {bytes, mediaType} = await world.environment.sources.read(location);
  const source = location === '-' ? '<stdin>' : location;
  return (await snapshotForSource(bytes, {source}, world, {mediaType})).snapshot;
}

/** Returns the snapshot of bytes, read as the configuration says of their source. */
export async function snapshotForSource(
  bytes: Uint8Array,
  origin: Partial<EditionOrigin> & {readonly source: string},
  {configuration, environment, withCanonical = true}: EditionWorld,
  known: {readonly format?: Format; readonly mediaType?: string | null} = {},
): Promise<TakenSnapshot> {
  const setting = settingOf(configuration, origin.source);
  const done = environment.progress.busy(origin.source, bytes.length);
  try {
    return await takeSnapshotOf(
      bytes,
      {
        source: origin.source,
        format: setting?.format ?? known.format,
        mediaType: known.mediaType,
        encoding: setting?.encoding,
        select: setting?.select,
        vote: voteCharset,
        ...shapesFor(configuration, setting),
        boardId: setting?.board,
        origin,
        withCanonical,
      },
      {sha256, languageModel: environment.languageModel},
    );
  } finally {
    done();
  }
}

async function openStored(location: string, world: EditionWorld): Promise<Snapshot> {
  const record = findRecord(location, await world.store.list());
  if (record === undefined) throw failure('EDITION_UNKNOWN', {source: location});
  return openRecord(record, world);
}

/** `latest`, `snapshot:ID` (its beginning will do), `snapshot:SOURCE@latest`, `snapshot:SOURCE@previous`, `snapshot:SOURCE@ID`. */
export function findRecord(location: string, records: readonly EditionRecord[]): EditionRecord | undefined {
  const name = location.replace(/^snapshot:/, '');
  if (name === 'latest') return records.at(-1);
  const at = name.lastIndexOf('@');
  const of = at < 0 ? records : records.filter(({source}) => source === name.slice(0, at));
  const which = at < 0 ? name : name.slice(at + 1);
  if (which === 'latest') return of.at(-1);
  if (which === 'previous') return of.at(-2);
  return (
    of.find(({id}) => id === which) ?? (which.length >= 4 ? of.findLast(({id}) => id.startsWith(which)) : undefined)
  );
}

/**
 * Returns a stored edition, reparsed from its bytes, so that old and new editions are read by the same code. If the bytes are
 * damaged, its canonical text is used, and the user is informed.
 */
export async function openRecord(record: EditionRecord, world: EditionWorld): Promise<Snapshot> {
  const {id, source, observedAt, commit, rawSha256, canonicalSha256, format} = record;
  try {
    const bytes = await world.store.readRaw(record);
    return (await snapshotForSource(bytes, {source, id, observedAt, commit}, world, {format})).snapshot;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const text = await world.store.readCanonical(record);
    world.context.err(
      `tablewatch: ${say(world.language, 'diff.fallback', {source: id, reason: describeError(error, world.language).message})}\n`,
    );
    return readCanonical(text, {source, id, observedAt, commit, rawSha256, canonicalSha256}, format);
  }
}
