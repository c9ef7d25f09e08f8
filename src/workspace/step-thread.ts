// A thread that reads, judges and compares documents for the service, one step at a time, so that its web pages and its queue go on
// whatever a document holds. It remembers the last documents: the steps of a run follow one another.
import fs from 'node:fs/promises';
import threads from 'node:worker_threads';
import {rulesOf} from '../app/rules-of.ts';
import {makeWatchSteps, type ParsedBytes, type RepairedBytes} from '../app/watch-steps.ts';
import {loadPlugin} from '../config/index.ts';
import type {Configuration} from '../model/configuration.ts';
import {Failure, Misuse} from '../model/errors.ts';
import type {AnyStep, Reply, StepOfDocument, ThreadSetting} from './step-threads.ts';
import {sha256} from '../store/content-files.ts';
import {languageModelFile} from './package-files.ts';
import {voteCharset} from './vote-charset.ts';

interface Remembered {
  readonly key: string;
  readonly repaired: Promise<RepairedBytes>;
  parsed?: Promise<ParsedBytes>;
}

type Steps = ReturnType<typeof makeWatchSteps>;

/** Two runs at a time, and the page that compares. */
const maxRemembered = 3;

let steps: Steps | null = null;
let now = '';
let remembered: readonly Remembered[] = [];

async function setUp({configuration, plugins, language}: ThreadSetting): Promise<void> {
  const whole: Configuration = {...configuration, plugins: await Promise.all(plugins.map((file) => loadPlugin(file)))};
  remembered = [];
  steps = makeWatchSteps({
    configuration: whole,
    rules: rulesOf(whole),
    language,
    clock: {now: () => now},
    vote: voteCharset,
    world: {
      sha256,
      languageModel: (name) => fs.readFile(languageModelFile(name)),
    },
  });
}

function repairedOf(step: StepOfDocument, own: Steps): Remembered {
  const {key, bytes, document, source} = step;
  const known = remembered.find((one) => one.key === key);
  if (known !== undefined) return known;
  const made: Remembered = {key, repaired: own.repair(bytes, document, source)};
  made.repaired.catch(() => undefined);
  remembered = [made, ...remembered].slice(0, maxRemembered);
  return made;
}

async function parsedOf(step: StepOfDocument, own: Steps): Promise<ParsedBytes> {
  const one = repairedOf(step, own);
  const repaired = await one.repaired;
  one.parsed ??= own.parse(repaired, step.document, step.source);
  return await one.parsed;
}

async function perform(step: AnyStep, own: Steps): Promise<unknown> {
  switch (step.name) {
    case 'repair':
      await repairedOf(step, own).repaired;
      return null;
    case 'parse':
      await parsedOf(step, own);
      return null;
    case 'validate':
      return await own.validate(await parsedOf(step, own), step.document, step.source, step.newest);
    case 'snapshot': {
      const edition = await own.snapshot(await parsedOf(step, own), step.document, step.source);
      remembered = remembered.filter(({key}) => key !== step.key);
      return edition;
    }
    case 'diff': {
      const {older, source} = step;
      const all = async function* () {
        yield* older;
      };
      return await own.diff(step.before, step.after, {source, older: all});
    }
  }
}

async function answer(step: AnyStep): Promise<Reply> {
  try {
    if (step.setting !== null) await setUp(step.setting);
    if (steps === null) throw new Error('a step came before the setting');
    now = step.now;
    return {kind: 'done', result: await perform(step, steps)};
  } catch (error) {
    if (error instanceof Failure || error instanceof Misuse)
      return {kind: 'failed', code: error.code, data: error.data, isMisuse: error instanceof Misuse};
    return {kind: 'crashed', reason: error instanceof Error ? error.message : String(error)};
  }
}

threads.parentPort?.on('message', (step: AnyStep) => {
  void answer(step).then((reply) => threads.parentPort?.postMessage(reply));
});
