// What `tablewatch snapshot` does: documents, or every version of one that git or a web archive has → editions in the store.
import {compareEditions} from '../../app/compare.ts';
import {editionOf, type TakenSnapshot} from '../../app/take-snapshot.ts';
import {say} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {Changeset} from '../../model/changeset.ts';
import type {Content} from '../../model/environment.ts';
import {usageError, Failure} from '../../model/errors.ts';
import type {AddedEdition, NewEdition, Snapshot} from '../../model/snapshot.ts';
import type {Instant} from '../../model/text.ts';
import {besideFile, defaultArchive, fileCommits, fileVersions, listCaptures} from '../../source/index.ts';
import {sha256} from '../../store/content-files.ts';
import {type CliContext, writeError} from '../context.ts';
import {editionWorld, type EditionFlags, type EditionWorld} from './edition-world.ts';
import {openRecord, snapshotForSource} from '../../workspace/open-edition.ts';

export interface SnapshotFlags extends EditionFlags {
  readonly at?: string;
  readonly source?: string;
  readonly fromGit?: string;
  readonly fromWayback?: string;
  readonly archive?: string;
  readonly since?: string;
}

/** Runs the command; one document that cannot be read does not keep the others out. @throws Misuse for wrong flags */
export async function runSnapshot(paths: readonly string[], flags: SnapshotFlags, context: CliContext): Promise<void> {
  const world = await editionWorld(flags, context);
  if (flags.fromGit !== undefined) return backfillFromGit(flags.fromGit, flags, world);
  if (flags.fromWayback !== undefined) return backfillFromArchive(flags.fromWayback, flags, world);
  const locations = await locationsOf(paths, world);
  if (flags.source !== undefined && locations.length > 1)
    throw usageError('source-names-one', {count: locations.length});
  const at = flags.at === undefined ? world.environment.clock.now() : readInstant(flags.at);
  for (const [index, location] of locations.entries()) {
    world.environment.progress.step(index, locations.length, location);
    await guarded(world, () => snapshotOne(location, flags.source ?? location, at, world));
  }
  world.environment.progress.end();
}

async function locationsOf(
  paths: readonly string[],
  {configuration, environment}: EditionWorld,
): Promise<readonly string[]> {
  const asked =
    paths.length > 0 ? paths : configuration.sources.flatMap(({path, glob, url}) => path ?? glob ?? url ?? []);
  if (asked.length === 0) throw usageError('snapshot-nothing');
  return environment.sources.expand(asked);
}

/** Returns a time in UTC. A time without a zone is UTC, so that it means the same on every machine. @throws USAGE */
function readInstant(text: string): Instant {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes('T') ? text : `${text}Z`;
  const time = new Date(zoned);
  if (Number.isNaN(time.getTime()) || !/^\d{4}-\d{2}/.test(text)) throw usageError('time-unreadable', {text});
  return time.toISOString();
}

async function guarded({context, language}: EditionWorld, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.exit(2);
    writeError(error, language, context);
  }
}

async function snapshotOne(location: string, source: string, at: Instant, world: EditionWorld): Promise<void> {
  const {bytes, mediaType} = await world.environment.sources.read(location);
  const taken = await snapshotForSource(bytes, {source}, world, {mediaType});
  const previous = await snapshotBefore(source, at, world);
  const changeset = previous === null ? null : await compareEditions(previous, taken.snapshot, world.configuration);
  const added = await world.store.add(editionOf(taken, at, changeset, sha256));
  world.context.out(`${tell(source, added, taken, changeset, world)}\n`);
}

async function snapshotBefore(source: string, at: Instant, world: EditionWorld): Promise<Snapshot | null> {
  const record = (await world.store.list(source)).findLast(({observedAt}) => observedAt <= at);
  return record === undefined ? null : openRecord(record, world);
}

function tell(
  source: string,
  {record, added}: AddedEdition,
  {snapshot}: TakenSnapshot,
  changeset: Changeset | null,
  {language}: EditionWorld,
): string {
  const rows = snapshot.boards.reduce((sum, {rowCount}) => sum + rowCount, 0);
  if (!added) return say(language, 'snapshot.same', {source, id: record.id});
  if (changeset === null) return say(language, 'snapshot.first', {source, id: record.id, rows});
  const verdict = verdictSentence(changeset.verdictMessage, language);
  return say(language, 'snapshot.added', {source, id: record.id, rows, verdict});
}

// Editions written with one lock and one write of the index: an interrupted backfill loses at most these, and finds the rest kept.
const batchSize = 100;

/** A version of a document as it was at a time. */
interface Version {
  /** Shown while it is read. */
  readonly label: string;
  readonly observedAt: Instant;
  readonly commit?: string;
  readonly read: () => Promise<Content> | Content;
}

async function backfillFromGit(file: string, flags: SnapshotFlags, world: EditionWorld): Promise<void> {
  const {context, language} = world;
  const source = flags.source ?? file;
  const {folder, name} = besideFile(file, context.folder);
  const options = {folder, signal: context.signal};
  const commits = await fileCommits(name, {...options, since: flags.since});
  async function* versions(): AsyncGenerator<Version> {
    for await (const {commit, observedAt, bytes} of fileVersions(commits, options))
      yield {label: commit.slice(0, 10), observedAt, commit, read: () => ({bytes, mediaType: null})};
  }
  const counts = await storeVersions(source, versions(), commits.length, world);
  context.out(`${say(language, 'snapshot.backfill', {source, commits: commits.length, ...counts})}\n`);
}

async function backfillFromArchive(address: string, flags: SnapshotFlags, world: EditionWorld): Promise<void> {
  const {context, environment, language, store} = world;
  const source = flags.source ?? address;
  const archive = flags.archive ?? defaultArchive;
  const since = flags.since === undefined ? undefined : readInstant(flags.since);
  const read = (location: string): Promise<Content> => environment.sources.read(location, context.signal);
  const captures = await listCaptures(address, {archive, since, read});
  // A backfill that stopped half-way, as archives that answer few requests a minute make it do, goes on where it was.
  const stored = new Set((await store.list(source)).map(({observedAt}) => observedAt));
  const missing = captures.filter(({observedAt}) => !stored.has(observedAt));
  async function* versions(): AsyncGenerator<Version> {
    for (const {observedAt, location} of missing) yield {label: observedAt, observedAt, read: () => read(location)};
  }
  const counts = await storeVersions(source, versions(), missing.length, world);
  const same = counts.same + captures.length - missing.length;
  context.out(
    `${say(language, 'snapshot.archived', {source, captures: captures.length, added: counts.added, same})}\n`,
  );
}

/** Stores versions, oldest first; one that cannot be read does not keep the others out. */
async function storeVersions(
  source: string,
  versions: AsyncIterable<Version, unknown, unknown>,
  total: number,
  world: EditionWorld,
): Promise<{added: number; same: number}> {
  const {environment} = world;
  const counts = {added: 0, same: 0};
  let batch: NewEdition[] = [];
  const flush = async (): Promise<void> => {
    for (const {added} of await world.store.addAll(batch)) counts[added ? 'added' : 'same'] += 1;
    batch = [];
  };
  let previous: Snapshot | null = null;
  let done = 0;
  for await (const {label, observedAt, commit, read} of versions) {
    environment.progress.step((done += 1), total, label);
    await guarded(world, async () => {
      const {bytes, mediaType} = await read();
      const origin = {source, observedAt, ...(commit === undefined ? {} : {commit})};
      const taken = await snapshotForSource(bytes, origin, world, {mediaType});
      previous ??= await snapshotBefore(source, observedAt, world);
      const changeset = previous === null ? null : await compareEditions(previous, taken.snapshot, world.configuration);
      batch.push(editionOf(taken, observedAt, changeset, sha256));
      previous = taken.snapshot;
    });
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  environment.progress.end();
  return counts;
}
