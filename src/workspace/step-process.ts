// A process that reads, checks and compares documents for the service, one step at a time, so that its web pages and its queue go on
// whatever a document holds. It remembers the last documents: the steps of a run follow one another. Its argument: how many MB it may take.
import fs from 'node:fs/promises';
import {Worker} from 'node:worker_threads';
import {repairDocument} from '../app/repair-document.ts';
import {rulesOf} from '../app/rules-of.ts';
import {
  makeWatchSteps,
  openSnapshot,
  type ParsedBytes,
  type RepairedBytes,
  type WatchOptions,
} from '../app/watch-steps.ts';
import {loadPlugin} from '../config/index.ts';
import type {Configuration} from '../model/configuration.ts';
import {Failure, Misuse} from '../model/errors.ts';
import {thrownMessage} from '../model/thrown.ts';
import type {Answer, AnyStep, Reply, StepOfDocument, StepSetting} from './step-processes.ts';
import {sha256} from '../store/content-files.ts';
import {languageModelFile} from './package-files.ts';
import {readSuppressions} from './suppressions-file.ts';
import {voteCharset} from './vote-charset.ts';

interface Remembered {
  readonly key: string;
  readonly repaired: Promise<RepairedBytes>;
  parsed?: Promise<ParsedBytes>;
}

type Steps = ReturnType<typeof makeWatchSteps>;

/** Two runs at a time, and the page that compares. */
const maxRemembered = 3;

/** Its document is not remembered, and its bytes were not sent again. */
class Forgotten extends Error {}

let own: {readonly steps: Steps; readonly options: WatchOptions} | null = null;
let now = '';
let remembered: readonly Remembered[] = [];

async function setUp({configuration, plugins, language, folder}: StepSetting): Promise<void> {
  const whole: Configuration = {...configuration, plugins: await Promise.all(plugins.map((file) => loadPlugin(file)))};
  remembered = [];
  const options: WatchOptions = {
    configuration: whole,
    rules: rulesOf(whole),
    language,
    clock: {now: () => now},
    vote: voteCharset,
    world: {
      sha256,
      languageModel: (name) => fs.readFile(languageModelFile(name)),
    },
    suppressions: () => readSuppressions(folder),
  };
  own = {steps: makeWatchSteps(options), options};
}

function repairedOf(step: StepOfDocument, steps: Steps): Remembered {
  const {key, bytes, document, source} = step;
  const known = remembered.find((one) => one.key === key);
  if (known !== undefined) return known;
  if (bytes === null) throw new Forgotten();
  const made: Remembered = {key, repaired: steps.repair(bytes, document, source)};
  made.repaired.catch(() => undefined);
  remembered = [made, ...remembered].slice(0, maxRemembered);
  return made;
}

async function parsedOf(step: StepOfDocument, steps: Steps): Promise<ParsedBytes> {
  const one = repairedOf(step, steps);
  const repaired = await one.repaired;
  one.parsed ??= steps.parse(repaired, step.document, step.source);
  return await one.parsed;
}

async function perform(step: AnyStep, {steps, options}: NonNullable<typeof own>): Promise<unknown> {
  switch (step.name) {
    case 'repair':
      await repairedOf(step, steps).repaired;
      return null;
    case 'parse':
      await parsedOf(step, steps);
      return null;
    case 'validate':
      return await steps.validate(await parsedOf(step, steps), step.document, step.source, step.newest);
    case 'snapshot': {
      const edition = await steps.snapshot(await parsedOf(step, steps), step.document, step.source);
      remembered = remembered.filter(({key}) => key !== step.key);
      return edition;
    }
    case 'diff': {
      const {older, source} = step;
      const all = async function* () {
        yield* older;
      };
      return await steps.diff(step.before, step.after, {source, older: all});
    }
    case 'open':
      return await openSnapshot(step.edition, step.source, options);
    case 'repair-document':
      return await repairDocument(step.bytes, {source: step.document, vote: options.vote}, options.world);
  }
}

async function answer(step: AnyStep): Promise<Reply> {
  try {
    if (step.setting !== null) await setUp(step.setting);
    if (own === null) throw new Error('a step came before the setting');
    now = step.now;
    return {kind: 'done', result: await perform(step, own)};
  } catch (error) {
    if (error instanceof Forgotten) return {kind: 'forgotten'};
    if (error instanceof Failure || error instanceof Misuse)
      return {kind: 'failed', code: error.code, data: error.data, isMisuse: error instanceof Misuse};
    return {kind: 'crashed', reason: thrownMessage(error)};
  }
}

/** Code, stacks, and what V8 takes besides the heap that it limits. */
const ownMb = 150;

/**
 * A thread that ends this process at once when it takes too much memory (buffers are in no heap, and a full thread cannot check itself)
 * or when the service is gone. It looks while a step is on, and sleeps otherwise.
 */
const guard = `
  const {workerData: {isBusy, limit, parent}} = require('node:worker_threads');
  for (;;) {
    Atomics.wait(isBusy, 0, 0);
    if (process.memoryUsage.rss() > limit || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    Atomics.wait(isBusy, 0, 1, 100);
  }`;
const isBusy = new Int32Array(new SharedArrayBuffer(4));
const limit = process.memoryUsage.rss() + (Number(process.argv[2]) + ownMb) * 2 ** 20;
new Worker(guard, {eval: true, workerData: {isBusy, limit, parent: process.ppid}}).unref();

function setBusy(busy: 0 | 1): void {
  Atomics.store(isBusy, 0, busy);
  Atomics.notify(isBusy, 0);
}

const tell = (message: Answer): void => void process.send?.(message);

// The service ends it; a signal to the whole group (Ctrl-C, systemd) must not end a step that the service lets finish.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', (step: AnyStep) => {
  setBusy(1);
  tell({kind: 'begun'});
  void answer(step).then((reply) => {
    setBusy(0);
    try {
      tell(reply);
    } catch (error) {
      tell({kind: 'crashed', reason: String(error)});
    }
  });
});
// The code of a plugin may fail after its rule has returned.
process.on('uncaughtException', (error) => {
  process.send?.({kind: 'crashed', reason: error.message}, () => process.exit(1));
});
