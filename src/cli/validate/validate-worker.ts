// One worker thread of `--jobs`: its share of the documents → outcome.
import threads from 'node:worker_threads';
import {validateDocuments} from '../../app/validate-documents.ts';
import type {CliContext} from '../context.ts';
import {environmentOf, makeRequest} from './validate-request.ts';
import type {WorkerTask} from './validate-in-workers.ts';

const {workerData: task}: {workerData: WorkerTask} = threads;
const context: CliContext = {
  out: () => undefined,
  err: () => undefined,
  folder: task.folder,
  env: task.env,
  outIsTerminal: false,
  errIsTerminal: false,
  width: 100,
  color: false,
  signal: new AbortController().signal,
  leaveSignals: () => () => undefined,
  exit: () => undefined,
};
// What fails here rejects, and reaches the main thread as the worker's `error`.
void work();

async function work(): Promise<void> {
  // The main thread has expanded patterns and asked git already.
  const {since, ...flags} = {...task.flags, staged: false};
  const request = await makeRequest(task.paths, since === undefined ? flags : {against: since, ...flags}, context);
  threads.parentPort?.postMessage(await validateDocuments(request, environmentOf(request, flags, context)));
}
