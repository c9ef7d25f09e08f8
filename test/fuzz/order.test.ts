// What `validate` says of documents does not hang on their order, on who was checked before, or on the number of workers.
import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {validateDocuments} from '../../src/app/validate-documents.ts';
import {defaultConfiguration} from '../../src/model/default-configuration.ts';
import type {Environment} from '../../src/model/environment.ts';
import {rules} from '../../src/rules/index.ts';
import {makeFolder, runCli} from '../cli/run-cli.ts';
import {anyTable} from './documents.ts';
import {holds, patience} from './holds.ts';

const nothing = (): void => undefined;

async function findingsOf(documents: ReadonlyMap<string, string>, order: readonly string[]) {
  const environment: Environment = {
    clock: {now: () => '2026-01-01T00:00:00.000Z'},
    sources: {
      expand: (patterns) => Promise.resolve(patterns),
      read: (name) => Promise.resolve({bytes: new TextEncoder().encode(documents.get(name)), mediaType: null}),
    },
    files: {write: () => Promise.resolve()},
    progress: {step: nothing, busy: () => nothing, end: nothing},
    cache: null,
    languageModel: () => Promise.reject(new Error('not needed')),
  };
  const {findings, failures} = await validateDocuments(
    {
      patterns: order,
      configuration: defaultConfiguration,
      rules,
      settings: {},
      only: [],
      // Names the document that it disagrees with: the one that came first.
      skip: ['documents-disagree'],
      suppressions: [],
      language: 'en',
      stdinName: '<stdin>',
    },
    environment,
  );
  const bySource = new Map(order.map((name) => [name, findings.filter(({source}) => source === name)]));
  return {bySource, failures: failures.map((failure) => JSON.stringify(failure)).toSorted()};
}

const boards = fc.array(anyTable, {minLength: 2, maxLength: 4}).chain((tables) => {
  const documents = new Map(tables.map(({format, text}, at) => [`${String(at)}.${format}`, text]));
  return fc.tuple(fc.constant(documents), fc.shuffledSubarray([...documents.keys()], {minLength: documents.size}));
});

test('documents are checked alike in every order, alone and together', patience, async () => {
  await holds(
    'order',
    boards,
    async ([documents, order]) => {
      const straight = await findingsOf(documents, [...documents.keys()]);
      const turned = await findingsOf(documents, order);
      expect(turned.failures).toEqual(straight.failures);
      for (const name of documents.keys()) {
        expect(turned.bySource.get(name)).toEqual(straight.bySource.get(name));
        const alone = await findingsOf(documents, [name]);
        expect(alone.bySource.get(name)).toEqual(straight.bySource.get(name));
      }
    },
    40,
  );
});

// Needs the built program.
let folder = '';
beforeAll(() => {
  folder = makeFolder('order');
  const samples = fc.sample(anyTable, {seed: 20251121, numRuns: 12});
  for (const [at, {format, text}] of samples.entries())
    fs.writeFileSync(path.join(folder, `${String(at)}.${format === 'text' ? 'md' : format}`), text);
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

test('one worker or three, in any order: the same report for each document', () => {
  const names = fs.readdirSync(folder).toSorted();
  const report = (args: readonly string[]) => {
    const {out, err} = runCli(['validate', '--format', 'json', ...args], {cwd: folder});
    expect(err).not.toContain('internal error');
    const read: {findings: {source: string}[]} = JSON.parse(out);
    return new Map(names.map((name) => [name, read.findings.filter(({source}) => source === name)]));
  };
  const one = report(['--jobs', '1', ...names]);
  expect([...one.values()].some((findings) => findings.length > 0)).toBe(true);
  expect(report(['--jobs', '3', ...names])).toEqual(one);
  expect(report(['--jobs', '2', ...names.toReversed()])).toEqual(one);
});
