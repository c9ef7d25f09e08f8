// The processes in which the service checks documents, on a program of our own that misbehaves as it is told.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest';
import type {SourceState, StoredDocument} from '../../src/model/service.ts';
import {defaultConfiguration} from '../../src/model/default-configuration.ts';
import {type StepProcesses, startStepProcesses} from '../../src/workspace/step-processes.ts';

/** Does what the name of the document says; any other one is answered with what the process is and was sent. */
const program = `
import fs from 'node:fs';
const pid = process.pid;
process.on('message', (step) => {
  const name = typeof step.document === 'string' ? step.document : step.document.document;
  if (name.startsWith('early ')) {
    const file = name.slice(6);
    const starts = Number(fs.readFileSync(file, 'utf8'));
    fs.writeFileSync(file, String(starts - 1));
    if (starts > 0) process.exit(1);
  }
  process.send({kind: 'begun'});
  if (name === 'slow') for (;;);
  if (name === 'abort') process.abort();
  if (name === 'killed') process.kill(pid, 'SIGKILL');
  if (name === 'exit') process.exit(3);
  if (name === 'wrong') return process.send({kind: 'failed', code: 'SOURCE_BINARY', data: {source: name, reason: 'x'}, isMisuse: false});
  if (name === 'bug') return process.send({kind: 'crashed', reason: 'undefined is not a function'});
  if (name === 'forgetful' && step.bytes === null) return process.send({kind: 'forgotten'});
  process.send({kind: 'done', result: {pid, isSet: step.setting !== null, bytes: step.bytes?.length ?? null}});
});
process.on('disconnect', () => process.exit());
`;
interface Seen {
  readonly pid: number;
  readonly isSet: boolean;
  readonly bytes: number | null;
}

let folder: string;
let processes: StepProcesses;
let configuration = defaultConfiguration;
const clock = {now: () => '2026-11-21T08:00:00.000Z'};
const start = (count: number): StepProcesses =>
  (processes = startStepProcesses({
    configuration: () => configuration,
    language: 'en',
    folder,
    clock,
    processes: count,
    program: pathToFileURL(path.join(folder, 'program.mjs')),
  }));
const limits = (stepSeconds: number) => ({...defaultConfiguration.limits, stepSeconds});
/** The program answers with what it saw instead of what the step is typed to return. */
const ask = async (name: string): Promise<Seen> =>
  (await processes.repairDocument(new Uint8Array(5), name)) as unknown as Seen;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-steps-'));
  await writeFile(path.join(folder, 'program.mjs'), program);
});
afterEach(async () => {
  configuration = defaultConfiguration;
  await processes.close();
});
afterAll(() => rm(folder, {recursive: true, force: true}));

test('a step that takes too long fails, and one asked for in the same tick gets a fresh process', async () => {
  start(1);
  const first = await ask('first');
  configuration = {...defaultConfiguration, limits: limits(1)};
  const next = ask('slow').catch(async (error: unknown) => ({error, after: await ask('next')}));
  expect(await next).toMatchObject({error: {code: 'DOCUMENT_SLOW', data: {limit: 1}}, after: {isSet: true}});
  expect((await ask('again')).pid).not.toBe(first.pid);
});

test.each([
  ['abort', {code: 'DOCUMENT_LARGE', data: {limit: 2048}}],
  ['killed', {code: 'DOCUMENT_LARGE'}],
  ['exit', {message: 'the process ended during repair-document (3)'}],
  ['wrong', {code: 'SOURCE_BINARY'}],
  ['bug', {message: 'undefined is not a function'}],
])('%s: its step fails for that reason; those that wait for the process go on in another', async (name, error) => {
  start(1);
  const [failed, ...others] = await Promise.all([
    ask(name).catch((thrown: unknown) => thrown),
    ...['a', 'b', 'c'].map((each) => ask(each)),
  ]);
  expect(failed).toMatchObject(error);
  expect(others.map(({bytes}) => bytes)).toEqual([5, 5, 5]);
});

test('a process that ends before it has begun is replaced, and not for ever', async () => {
  start(1);
  const file = path.join(folder, 'starts');
  await writeFile(file, '2');
  expect(await ask(`early ${file}`)).toMatchObject({isSet: true});
  await writeFile(file, '9');
  await expect(ask(`early ${file}`)).rejects.toThrow('a process ended before repair-document');
  expect(await ask('next')).toMatchObject({isSet: true});
});

test('two processes work side by side; the setting is sent once to each, and again when it has changed', async () => {
  start(2);
  const both = await Promise.all([ask('a'), ask('b')]);
  expect(new Set(both.map(({pid}) => pid)).size).toBe(2);
  expect(both.map(({isSet}) => isSet)).toEqual([true, true]);
  expect((await ask('c')).isSet).toBe(false);
  configuration = {...defaultConfiguration, aliases: {}};
  expect((await ask('d')).isSet).toBe(true);
  configuration = {...configuration, limits: {...configuration.limits, memoryMb: 100}};
  const limited = await ask('e');
  expect(both.map(({pid}) => pid)).not.toContain(limited.pid);
});

test("a document's bytes are sent once, and again to a process that does not remember them", async () => {
  start(1);
  // What a step reads of a source and a stored document is read by the program, not here.
  const of = async (name: string): Promise<unknown[]> => {
    const stored = {document: name} as StoredDocument;
    const source = {} as SourceState;
    const {steps} = processes;
    const parsed = await steps.parse(await steps.repair(new Uint8Array(7), stored, source), stored, source);
    const findings: unknown = await steps.validate(parsed, stored, source, null);
    return [findings, await steps.snapshot(parsed, stored, source)];
  };
  expect(await of('kept')).toMatchObject([{bytes: null}, {bytes: null}]);
  expect(await of('forgetful')).toMatchObject([{bytes: 7}, {bytes: 7}]);
});
