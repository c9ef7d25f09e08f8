// What V8 compiled is kept between runs (Node 22 keeps it itself), and never stands in the way of one.
import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import {afterAll, beforeEach, expect, test} from 'vitest';
import {makeFolder, runCli, type CliRun} from './run-cli.ts';

const folder = makeFolder('compile-cache');
const document = path.join(folder, 'board.md');
fs.writeFileSync(document, '| Model | Score |\n|---|---|\n| A | 90 |\n| B | 80 |\n');
let caches = '';
let at = 0;

beforeEach(() => {
  at += 1;
  caches = path.join(folder, String(at));
});

afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

function validate(env: NodeJS.ProcessEnv = {}): CliRun {
  const clean = {...process.env, XDG_CACHE_HOME: caches, NODE_V8_COVERAGE: undefined, NODE_COMPILE_CACHE: undefined};
  return runCli(['validate', document, '--no-config'], {cwd: folder, env: {...clean, ...env}});
}

function kept(below = caches): string[] {
  if (!fs.existsSync(below)) return [];
  const entries = fs.readdirSync(below, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

test('a second run uses what the first one compiled, and says the same', () => {
  const first = validate();
  expect(first).toMatchObject({status: 0, err: ''});
  const files = kept();
  expect(files.length).toBeGreaterThan(10);
  const written = files.map((file) => fs.statSync(file).mtimeMs);
  expect(validate()).toEqual(first);
  expect(kept()).toEqual(files);
  expect(files.map((file) => fs.statSync(file).mtimeMs)).toEqual(written);
});

test('it can be turned off, and put elsewhere', () => {
  expect(validate({NODE_DISABLE_COMPILE_CACHE: '1'}).status).toBe(0);
  expect(kept()).toEqual([]);
  const elsewhere = path.join(folder, 'elsewhere');
  expect(validate({NODE_COMPILE_CACHE: elsewhere}).status).toBe(0);
  expect(kept()).toEqual([]);
  expect(kept(elsewhere).length).toBeGreaterThan(10);
});

test('a folder that cannot be made is done without', () => {
  fs.writeFileSync(caches, 'a file, not a folder');
  expect(validate()).toMatchObject({status: 0, err: ''});
});

test('files that are not what this version compiled are written anew', () => {
  const first = validate();
  const files = kept().filter((file) => !file.endsWith('.seen'));
  for (const file of files) fs.writeFileSync(file, 'not compiled code');
  expect(validate()).toEqual(first);
  expect(validate()).toEqual(first);
});

if (!('enableCompileCache' in module) && process.getuid !== undefined) {
  test('a folder that others may write to is not used', () => {
    validate();
    const [file = ''] = kept();
    fs.chmodSync(path.dirname(file), 0o777);
    fs.rmSync(file);
    expect(validate().status).toBe(0);
    expect(fs.existsSync(file)).toBe(false);
  });

  test('what was compiled a month ago is removed when something new is written', () => {
    validate();
    const old = path.join(path.dirname(kept()[0] ?? ''), 'gone-1-1');
    fs.writeFileSync(old, '');
    fs.utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
    const run = runCli(['rules'], {cwd: folder, env: {XDG_CACHE_HOME: caches}});
    expect(run.err).toBe('');
    expect(fs.existsSync(old)).toBe(false);
  });
}
