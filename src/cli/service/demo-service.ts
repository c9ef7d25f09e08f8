// `tablewatch serve --demo`: the bundled samples as sources, and their editions brought into the store once, as the runs they
// would have been.
import fs from 'node:fs/promises';
import path from 'node:path';
import {runSource, type FetchedItem} from '../../app/run-source.ts';
import {makeWatchSteps, type WatchOptions} from '../../app/watch-steps.ts';
import type {Configuration} from '../../model/configuration.ts';
import {makeRunStore} from '../../scheduler/run-store.ts';
import {sha256} from '../../store/content-files.ts';
import type {Database} from '../../store/sql/database.ts';
import {listEditions} from '../../store/sql/editions.ts';
import type {Queue} from '../../store/sql/queue.ts';
import {claimRun, insertRuns} from '../../store/sql/runs.ts';
import {packageFolder} from '../../workspace/package-files.ts';

/** The document that the repair page offers to try it with. */
export function readSample(): Promise<Uint8Array> {
  return fs.readFile(path.join(packageFolder, 'samples/faulty/report-windows-1254.md'));
}

const board = 'imaging-board';
const newest = 'samples/imaging-board/2025-11.md';

/** Editions of the board, each seen on the day it is dated; the last is what the source reads from now on. */
const editions = [
  ['samples/imaging-board/2025-08.md', '2025-08-01T00:00:00.000Z'],
  ['samples/imaging-board/2025-09.md', '2025-09-01T00:00:00.000Z'],
  [newest, '2025-11-01T00:00:00.000Z'],
] as const;

/** The configuration with the samples as its sources, looked at once an hour. */
export function demoConfiguration(configuration: Configuration): Configuration {
  const schedule = '0 * * * *';
  return {
    ...configuration,
    sources: [
      {id: board, path: newest, board, schedule},
      {id: 'radiology-board', path: 'samples/radiology-board.md', board: 'radiology-board', schedule},
      {id: 'faulty-samples', glob: 'samples/faulty/*.md', schedule},
    ],
  };
}

/** Brings the editions in; does nothing when the store has the board already. */
export async function importSamples(options: WatchOptions, database: Database, queue: Queue): Promise<void> {
  if ((await listEditions(database, {sourceId: board})).length > 0) return;
  const {clock} = options;
  const store = makeRunStore({database, queue, clock});
  for (const [file, observedAt] of editions) {
    const bytes = await fs.readFile(path.join(packageFolder, file));
    const [run] = await insertRuns(database, [{sourceId: board, trigger: 'manual', dueAt: clock.now()}], clock.now());
    const claim = run === undefined ? null : await claimRun(database, run.id, 'demo', clock.now());
    if (claim === null) return;
    const steps = {...makeWatchSteps(options), fetch: () => oneDocument(bytes, observedAt)};
    await runSource(claim, {steps, store, clock}, new AbortController().signal);
  }
}

/** Every edition under the name that the source has now: they are one document over time. */
async function* oneDocument(bytes: Uint8Array, observedAt: string): AsyncGenerator<FetchedItem> {
  const validator = {document: newest, etag: null, lastModified: null, revision: null, rawSha256: sha256(bytes)};
  yield await Promise.resolve({kind: 'document', document: {...validator, observedAt}, bytes});
}
