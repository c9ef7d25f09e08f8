// The steps of a run, and what pages ask of documents, in processes of their own, with a limit of time and of memory each. A step that
// exceeds one fails for that reason, its process is ended, and the next step gets a new one; the process of the web pages and the queue
// never waits. Processes, not threads: a thread that runs out of memory takes its process with it when one large allocation fails
// (8 of 26 kinds of allocation tried on Node 20, 2026-11-21: long arrays, `split`, `normalize` …), and buffers are outside its limit.
import {type ChildProcess, fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {Comparison} from '../app/comparison.ts';
import type {RepairedDocument} from '../app/repair-document.ts';
import type {CanonicalEdition, DiffContext, RunSteps} from '../app/run-source.ts';
import type {Configuration} from '../model/configuration.ts';
import {because, type ErrorCode, type ErrorData, failure, misuse} from '../model/errors.ts';
import type {SourceState, StoredDocument} from '../model/service.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {Language} from '../model/text.ts';

/** What a process works by; sent again when the configuration has changed. Rules of plugins are code and are loaded there. */
export interface StepSetting {
  readonly configuration: Omit<Configuration, 'plugins'>;
  readonly plugins: readonly string[];
  readonly language: Language;
  /** Where the suppressions file is. */
  readonly folder: string;
}

interface DocumentStep {
  /** The same for all steps of one document in one run. */
  readonly key: string;
  /** Null where the process had them with the step before. */
  readonly bytes: Uint8Array | null;
  readonly document: StoredDocument;
  readonly source: SourceState;
}

type Watched = Pick<SourceState, 'setting'>;

type StepBody =
  | (DocumentStep & {readonly name: 'repair' | 'parse' | 'snapshot'})
  | (DocumentStep & {readonly name: 'validate'; readonly newest: CanonicalEdition | null})
  | {
      readonly name: 'diff';
      readonly before: CanonicalEdition;
      readonly after: CanonicalEdition;
      readonly source: DiffContext['source'];
      readonly older: readonly CanonicalEdition[];
    }
  | {readonly name: 'open'; readonly edition: CanonicalEdition; readonly source: Watched}
  | {readonly name: 'repair-document'; readonly bytes: Uint8Array; readonly document: string};

export type AnyStep = StepBody & {readonly now: string; readonly setting: StepSetting | null};
export type StepOfDocument = Extract<AnyStep, DocumentStep>;

export type Reply =
  | {readonly kind: 'done'; readonly result: unknown}
  | {readonly kind: 'failed'; readonly code: ErrorCode; readonly data: ErrorData; readonly isMisuse: boolean}
  | {readonly kind: 'crashed'; readonly reason: string}
  /** It no longer has the document, whose bytes were not sent again. */
  | {readonly kind: 'forgotten'};

/** A process says that it has begun a step, then how the step ended. */
export type Answer = Reply | {readonly kind: 'begun'};

export interface StepProcessesOptions {
  readonly configuration: () => Configuration;
  readonly language: Language;
  readonly folder: string;
  readonly clock: {readonly now: () => string};
  /** Processes at most; they are started when they are needed. */
  readonly processes: number;
  /** What a process runs. */
  readonly program?: URL;
}

/** A document as the steps hand it on: what it is made of, for whichever process does the next step. */
type Handle = DocumentStep & {readonly bytes: Uint8Array};

export interface StepProcesses {
  readonly steps: Omit<RunSteps<Handle, Handle>, 'fetch' | 'guards'>;
  /** @throws STORE_DAMAGED DOCUMENT_SLOW DOCUMENT_LARGE */
  readonly openEdition: (edition: CanonicalEdition, source: Watched) => Promise<Snapshot>;
  /** @throws SOURCE_BINARY DOCUMENT_SLOW DOCUMENT_LARGE */
  readonly repairDocument: (bytes: Uint8Array, document: string) => Promise<RepairedDocument>;
  /** Starts a process before it is needed: that is a third of what the first step takes. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

interface StepProcess {
  readonly child: ChildProcess;
  readonly memoryMb: number;
  readonly ended: Promise<void>;
  configuration: Configuration | null;
  /** Key of the document that it had last. */
  last: string;
  isBusy: boolean;
}

/** It ended, or its channel was closed, before it had begun the step: another one does it. */
class NotBegun extends Error {}

/** A process that cannot even start three times will not start the fourth time. */
const maxStarts = 3;

export function startStepProcesses(options: StepProcessesOptions): StepProcesses {
  const all = new Set<StepProcess>();
  const waiting: (() => void)[] = [];
  let serial = 0;

  /** The process that has the document, else any that is free, else a new one, else whichever is free next. */
  async function take(key: string): Promise<StepProcess> {
    for (;;) {
      const {memoryMb} = options.configuration().limits;
      const free = [...all].filter(({isBusy}) => !isBusy);
      for (const one of free.filter((each) => each.memoryMb !== memoryMb)) end(one);
      const usable = free.filter((one) => all.has(one));
      const found = usable.find(({last}) => last === key) ?? usable[0];
      const taken = found ?? (all.size < options.processes ? start(memoryMb) : null);
      if (taken !== null) {
        taken.isBusy = true;
        return taken;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  function start(memoryMb: number): StepProcess {
    const program = fileURLToPath(options.program ?? new URL('./step-process.js', import.meta.url));
    const child = fork(program, [String(memoryMb)], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${String(memoryMb)}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.unref();
    child.channel?.unref();
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
    const made: StepProcess = {child, memoryMb, ended, configuration: null, last: '', isBusy: false};
    all.add(made);
    void ended.then(() => release(made));
    child.on('error', () => release(made));
    return made;
  }

  /** Not used again, and another may take its place. */
  function release(one: StepProcess): void {
    if (all.delete(one)) waiting.shift()?.();
  }

  function end(one: StepProcess): void {
    release(one);
    one.child.kill('SIGKILL');
  }

  async function perform<Result>(step: StepBody, key: string, source: string): Promise<Result> {
    for (let started = 1; ; started += 1) {
      const taken = await take(key);
      try {
        return await performIn<Result>(taken, step, key, source);
      } catch (error) {
        if (!(error instanceof NotBegun) || started === maxStarts) throw error;
      } finally {
        taken.isBusy = false;
        waiting.shift()?.();
      }
    }
  }

  async function performIn<Result>(taken: StepProcess, step: StepBody, key: string, source: string): Promise<Result> {
    const configuration = options.configuration();
    const isSet = taken.configuration === configuration;
    const hasBytes = isSet && key !== '' && taken.last === key;
    taken.configuration = configuration;
    taken.last = key;
    // The bytes are left out only where the process has them. type-coverage:ignore-next-line
    const sent = {
      ...step,
      ...(hasBytes ? {bytes: null} : {}),
      now: options.clock.now(),
      setting: isSet ? null : settingOf(configuration, options),
    } as AnyStep;
    const askOnce = (one: AnyStep): Promise<Reply> =>
      ask(taken.child, one, source, configuration.limits).catch((error: unknown) => {
        // On its way out: it would end whatever it is given now.
        end(taken);
        throw error;
      });
    const first = await askOnce(sent);
    const reply = first.kind === 'forgotten' ? await askOnce({...step, now: sent.now, setting: null}) : first;
    if (reply.kind === 'forgotten' || reply.kind === 'crashed')
      throw new Error(reply.kind === 'crashed' ? reply.reason : `${step.name} has no document`);
    if (reply.kind === 'failed') throw (reply.isMisuse ? misuse : failure)(reply.code, reply.data);
    // Both sides are this program: the process answers what the step of that name returns.
    return reply.result as Result; // type-coverage:ignore-line
  }

  const ofDocument = <Result>(step: StepBody & DocumentStep): Promise<Result> =>
    perform(step, step.key, step.document.document);
  return {
    steps: {
      async repair(bytes, document, source) {
        const handle = {key: String((serial += 1)), bytes, document, source};
        await ofDocument({...handle, name: 'repair'});
        return handle;
      },
      async parse(handle) {
        await ofDocument({...handle, name: 'parse'});
        return handle;
      },
      validate: (handle, _document, _source, newest) => ofDocument({...handle, name: 'validate', newest}),
      snapshot: (handle) => ofDocument({...handle, name: 'snapshot'}),
      async diff(before, after, {source, older}): Promise<Comparison> {
        const editions: CanonicalEdition[] = [];
        for await (const edition of older()) editions.push(edition);
        // The setting alone: what else the store knows of a source is not for the differ.
        const step = {name: 'diff', before, after, source: {setting: source.setting}, older: editions} as const;
        return await perform(step, '', after.record.source);
      },
    },
    openEdition: (edition, {setting}) => perform({name: 'open', edition, source: {setting}}, '', edition.record.source),
    repairDocument: (bytes, document) => perform({name: 'repair-document', bytes, document}, '', document),
    warm: () => {
      if (all.size === 0) start(options.configuration().limits.memoryMb);
    },
    close: async () => {
      const open = [...all];
      for (const one of open) end(one);
      await Promise.all(open.map(({ended}) => ended));
    },
  };
}

function settingOf(
  {plugins, ...configuration}: Configuration,
  {language, folder}: Pick<StepProcessesOptions, 'language' | 'folder'>,
): StepSetting {
  return {configuration, plugins: plugins.map(({file}) => file), language, folder};
}

/** A process has this long to start; a loaded machine takes seconds. */
const startSeconds = 60;

/** One step of one process. @throws NotBegun DOCUMENT_SLOW DOCUMENT_LARGE */
function ask(
  child: ChildProcess,
  step: AnyStep,
  source: string,
  {stepSeconds, memoryMb}: Configuration['limits'],
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const reason = because(
      step.name === 'open' || step.name === 'repair-document' ? 'step-parse' : `step-${step.name}`,
    );
    let isBegun = false;
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('close', onEnd).off('error', onError);
      how();
    };
    const tooSlow = (): void =>
      settle(() => reject(failure('DOCUMENT_SLOW', {source, step: reason, limit: stepSeconds})));
    // A start is no part of the step; work that an earlier step left behind would keep it from beginning.
    let timer = setTimeout(tooSlow, (startSeconds + stepSeconds) * 1000);
    const onMessage = (answer: Answer): void => {
      if (answer.kind !== 'begun' && !isBegun) return onError(new Error(`what was left of an earlier step failed`));
      if (answer.kind !== 'begun') return settle(() => resolve(answer));
      isBegun = true;
      clearTimeout(timer);
      timer = setTimeout(tooSlow, stepSeconds * 1000);
    };
    const onError = (error: Error): void =>
      settle(() => reject(isBegun ? error : new NotBegun(error.message, {cause: error})));
    const onEnd = (status: number | null, signal: string | null): void => {
      if (!isBegun) return onError(new Error(`a process ended before ${step.name} (${String(signal ?? status)})`));
      // V8 aborts where its heap is full; the guard of the process, or the system, kills it where all of its memory is too much.
      const isMemory = signal === 'SIGABRT' || signal === 'SIGKILL' || status === 134;
      const cause = isMemory
        ? failure('DOCUMENT_LARGE', {source, step: reason, limit: memoryMb})
        : new Error(`the process ended during ${step.name} (${String(signal ?? status)})`);
      settle(() => reject(cause));
    };
    child.on('message', onMessage).on('close', onEnd).on('error', onError);
    child.send(step, (error) => error !== null && onError(error));
  });
}
