// The steps of a run in threads of their own, with a limit of time and of memory each. A step that exceeds one fails for that reason, its
// thread is ended, and the next step gets a new one; the thread of the web pages and the queue never waits.
import {Worker} from 'node:worker_threads';
import type {CanonicalEdition, DiffContext, RunSteps} from '../app/run-source.ts';
import type {Configuration} from '../model/configuration.ts';
import {because, type ErrorCode, type ErrorData, failure, misuse} from '../model/errors.ts';
import type {SourceState, StoredDocument} from '../model/service.ts';
import type {Language} from '../model/text.ts';

/** What a thread works by; sent again when the configuration has changed. Rules of plugins are code and are loaded there. */
export interface ThreadSetting {
  readonly configuration: Omit<Configuration, 'plugins'>;
  readonly plugins: readonly string[];
  readonly language: Language;
}

interface DocumentStep {
  /** The same for all steps of one document in one run. */
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly document: StoredDocument;
  readonly source: SourceState;
}

type StepBody =
  | (DocumentStep & {readonly name: 'repair' | 'parse' | 'snapshot'})
  | (DocumentStep & {readonly name: 'validate'; readonly newest: CanonicalEdition | null})
  | {
      readonly name: 'diff';
      readonly before: CanonicalEdition;
      readonly after: CanonicalEdition;
      readonly source: DiffContext['source'];
      readonly older: readonly CanonicalEdition[];
    };

export type AnyStep = StepBody & {readonly now: string; readonly setting: ThreadSetting | null};
export type StepOfDocument = Extract<AnyStep, DocumentStep>;

export type Reply =
  | {readonly kind: 'done'; readonly result: unknown}
  | {readonly kind: 'failed'; readonly code: ErrorCode; readonly data: ErrorData; readonly isMisuse: boolean}
  | {readonly kind: 'crashed'; readonly reason: string};

export interface StepThreadsOptions {
  readonly configuration: () => Configuration;
  readonly language: Language;
  readonly clock: {readonly now: () => string};
  /** Threads at most; they are started when they are needed. */
  readonly threads: number;
}

/** A document as the steps hand it on: what it is made of, for whichever thread does the next step. */
type Handle = DocumentStep;

export interface StepThreads {
  readonly steps: Omit<RunSteps<Handle, Handle>, 'fetch' | 'guards'>;
  readonly close: () => Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  configuration: Configuration | null;
  /** Key of the document that it had last. */
  last: string;
  isBusy: boolean;
}

export function startStepThreads(options: StepThreadsOptions): StepThreads {
  const threads = new Set<Thread>();
  const waiting: (() => void)[] = [];
  let serial = 0;

  /** The thread that knows the document, else any that is free, else a new one, else whichever is free next. */
  async function take(key: string): Promise<Thread> {
    for (;;) {
      const free = [...threads].filter(({isBusy}) => !isBusy);
      const found = free.find(({last}) => last === key) ?? free[0];
      const thread = found ?? (threads.size < options.threads ? startThread() : null);
      if (thread !== null) {
        thread.isBusy = true;
        thread.last = key;
        return thread;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  function startThread(): Thread {
    const worker = new Worker(new URL('./step-thread.js', import.meta.url), {
      resourceLimits: {maxOldGenerationSizeMb: options.configuration().limits.memoryMb},
    });
    worker.unref();
    const thread: Thread = {worker, configuration: null, last: '', isBusy: false};
    threads.add(thread);
    worker.once('exit', () => {
      threads.delete(thread);
      waiting.shift()?.();
    });
    worker.on('error', () => undefined);
    return thread;
  }

  async function perform<Result>(step: StepBody, key: string, source: string): Promise<Result> {
    const thread = await take(key);
    try {
      const configuration = options.configuration();
      const setting = thread.configuration === configuration ? null : settingOf(configuration, options.language);
      thread.configuration = configuration;
      const sent = {...step, now: options.clock.now(), setting};
      // A thread that has failed is on its way out and ends whatever it is given now.
      const reply = await ask(thread, sent, source, configuration.limits).catch((error: unknown) => {
        threads.delete(thread);
        throw error;
      });
      if (reply.kind === 'crashed') throw new Error(reply.reason);
      if (reply.kind === 'failed') throw (reply.isMisuse ? misuse : failure)(reply.code, reply.data);
      // Both sides are this program: the thread answers what the step of that name returns.
      return reply.result as Result; // type-coverage:ignore-line
    } finally {
      thread.isBusy = false;
      waiting.shift()?.();
    }
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
      async diff(before, after, {source, older}) {
        const all: CanonicalEdition[] = [];
        for await (const edition of older()) all.push(edition);
        // The setting alone: what else the store knows of a source is not for the differ.
        const step = {name: 'diff', before, after, source: {setting: source.setting}, older: all} as const;
        return await perform(step, '', after.record.source);
      },
    },
    close: async () => {
      await Promise.all([...threads].map(({worker}) => worker.terminate()));
    },
  };
}

function settingOf({plugins, ...configuration}: Configuration, language: Language): ThreadSetting {
  return {configuration, plugins: plugins.map(({file}) => file), language};
}

/** One step of one thread. A thread that does not answer in time, or dies, is not used again. @throws DOCUMENT_SLOW DOCUMENT_LARGE */
function ask(
  {worker}: Thread,
  step: AnyStep,
  source: string,
  {stepSeconds, memoryMb}: Configuration['limits'],
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const reason = because(`step-${step.name}`);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (reply: Reply): void => end(() => resolve(reply));
    const onError = (error: Error & {code?: string}): void => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const cause = isMemory ? failure('DOCUMENT_LARGE', {source, step: reason, limit: memoryMb}, error) : error;
      end(() => reject(cause));
    };
    const onExit = (): void => end(() => reject(new Error(`the thread ended during ${step.name}`)));
    const timer = setTimeout(() => {
      end(() => reject(failure('DOCUMENT_SLOW', {source, step: reason, limit: stepSeconds})));
      void worker.terminate();
    }, stepSeconds * 1000);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(step);
  });
}
