// `--jobs N`: documents shared out over worker threads; results in the order of the documents, as without workers.
import {Worker} from 'node:worker_threads';
import {expandAll, type ValidateOutcome, type ValidateRequest} from '../../app/validate-documents.ts';
import type {Environment} from '../../model/environment.ts';
import type {CliContext} from '../context.ts';
import type {ValidateFlags} from './validate-flags.ts';

export interface WorkerTask {
  readonly paths: readonly string[];
  readonly flags: ValidateFlags;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Returns what `validateDocuments` would, with at most `jobs` number of documents checked in parallel. */
export async function validateInWorkers(
  request: ValidateRequest,
  flags: ValidateFlags,
  jobs: number,
  environment: Environment,
  context: CliContext,
): Promise<ValidateOutcome> {
  const failures: ValidateOutcome['failures'][number][] = [];
  const locations = await expandAll(request, environment, failures);
  const shares = Array.from({length: Math.min(jobs, locations.length)}, (_, share) =>
    locations.filter((_location, index) => index % jobs === share),
  );
  const outcomes = await Promise.all(
    shares.map((paths) => runWorker({paths, flags, folder: context.folder, env: {...context.env}}, context.signal)),
  );
  return inOrder(locations, outcomes, failures);
}

function runWorker(task: WorkerTask, signal: AbortSignal): Promise<ValidateOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./validate-worker.js', import.meta.url), {workerData: task});
    const stop = (): void => void worker.terminate();
    signal.addEventListener('abort', stop, {once: true});
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (code !== 0) reject(new Error(`a worker ended with status ${code}`));
    });
  });
}

function inOrder(
  locations: readonly string[],
  outcomes: readonly ValidateOutcome[],
  failures: ValidateOutcome['failures'],
): ValidateOutcome {
  const place = new Map(locations.map((location, index) => [location, index]));
  const byPlace = (a: {source: string | null}, b: {source: string | null}): number =>
    (place.get(a.source ?? '') ?? 0) - (place.get(b.source ?? '') ?? 0);
  return {
    documents: outcomes.flatMap(({documents}) => documents).sort(byPlace),
    findings: outcomes.flatMap(({findings}) => findings).sort(byPlace),
    failures: [...failures, ...outcomes.flatMap((outcome) => outcome.failures).sort(byPlace)],
    lines: new Map(outcomes.flatMap(({lines}) => [...lines])),
    texts: new Map(outcomes.flatMap(({texts}) => [...texts])),
    excerpts: new Map(outcomes.flatMap(({excerpts}) => [...excerpts])),
  };
}
