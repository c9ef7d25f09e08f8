// What the package contains: all that it needs, no test data, and not one file for each source. Needs the built program.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makeFolder} from '../cli/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Packed {
  readonly files: readonly {readonly path: string}[];
  readonly unpackedSize: number;
}

const [packed]: Packed[] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString(),
);
const files = packed?.files.map(({path: file}) => file) ?? [];

const help = (): string =>
  execFileSync(process.execPath, ['dist/cli.js', '--help'], {
    cwd: root,
    env: {...process.env, LANG: 'C.UTF-8'},
  }).toString();

test('all that is needed is in it', () => {
  const {bin, exports}: {bin: Record<string, string>; exports: Record<string, string | Record<string, string>>} =
    JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const named = [
    ...Object.values(bin),
    ...Object.values(exports).flatMap((target) => Object.values(typeof target === 'string' ? {target} : target)),
  ];
  for (const file of named.filter((name) => !name.includes('*'))) expect(files).toContain(file.replace(/^\.\//, ''));
  const chunks = ['main', 'library', 'testing', 'validate-worker', 'clock-worker', 'step-process'];
  for (const name of chunks) expect(files).toContain(`dist/chunks/${name}.js`);
  for (const name of ['schemas/config.v1.json', 'schemas/openapi.v1.json', 'LICENSE', 'README.md', 'SECURITY.md'])
    expect(files).toContain(name);
  expect(files.filter((name) => name.endsWith('.model')).length).toBeGreaterThan(0);
});

test('no sources, tests, fixtures or editions of other people’s boards', () => {
  expect(
    files.filter((name) =>
      /(?:^|\/)(?:test|snapshots|node_modules|scripts)\/|\.fixture\.|\.ts$(?<!\.d\.ts)/.test(name),
    ),
  ).toEqual([]);
});

test('code is in chunks, and types are those that the library leads to', () => {
  const code = files.filter(
    (name) => name.startsWith('dist/') && name.endsWith('.js') && !name.startsWith('dist/chunks/'),
  );
  expect(code.sort()).toEqual(['dist/cli.js', 'dist/index.js', 'dist/testing/index.js']);
  expect(files.filter((name) => name.endsWith('.d.ts')).length).toBeLessThan(150);
  // Measured 2026-11-22: 419 files, 22.9 MB (17.3 MB of them language models), 17.8 MB packed.
  expect(files.length).toBeLessThan(450);
  expect(packed?.unpackedSize).toBeLessThan(24_000_000);
  expect(files.filter((name) => name.startsWith('templates/')).sort()).toEqual([
    'templates/config.en.yaml',
    'templates/config.zh-CN.yaml',
  ]);
});

describe('unpacked, in an empty folder', () => {
  let folder = '';
  let installed = '';
  beforeAll(() => {
    folder = makeFolder('package');
    installed = path.join(folder, 'node_modules/tablewatch');
    fs.mkdirSync(installed, {recursive: true});
    for (const file of files) {
      fs.mkdirSync(path.dirname(path.join(installed, file)), {recursive: true});
      fs.copyFileSync(path.join(root, file), path.join(installed, file));
    }
    // The packages that it depends on, as npm would put them beside it.
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(installed, 'node_modules'), 'dir');
  });
  afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

  const run = (...args: readonly string[]): {status: number | null; out: string; err: string} => {
    const cwd = fs.mkdtempSync(path.join(folder, 'empty-'));
    const env = {...process.env, NO_COLOR: '1', LANG: 'C.UTF-8', LC_ALL: ''};
    const input = '| Rank | Model |\n|---|---|\n| 1 | GLM |\n';
    const bin = path.join(installed, 'dist/cli.js');
    const done = spawnSync(process.execPath, [bin, ...args], {cwd, env, input, encoding: 'utf8'});
    return {status: done.status, out: done.stdout, err: done.stderr};
  };
  const commands = [...help().matchAll(/^ {2}([a-z]+) {2,}/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');

  test.each(commands)('%s shows its help', (command) => {
    expect(run('help', command)).toMatchObject({status: 0, out: expect.stringContaining('Usage:'), err: ''});
  });

  test.each([
    ['validate', ['validate', '-'], 0, ''],
    ['repair', ['repair', '-'], 0, '| 1 | GLM |'],
    ['snapshot', ['snapshot', '-', '--source', 'board.md'], 0, 'the first edition'],
    ['log', ['log'], 0, ''],
    ['rules', ['rules', 'rank-sequence'], 0, 'rank-sequence'],
    ['init', ['init'], 0, ''],
    ['config', ['config', 'print'], 0, '"sources": []'],
    ['completion', ['completion', 'bash'], 0, 'tablewatch'],
    ['diff, with no editions', ['diff', 'latest', 'latest'], 2, ''],
    ['report, with no editions', ['report'], 2, ''],
    ['digest, with no editions', ['digest', '--preview', 'out'], 0, ''],
  ])('%s runs', (_, args, status, text) => {
    const done = run(...args);
    expect(done).toMatchObject({status, out: expect.stringContaining(text)});
    expect(done.err).not.toMatch(/internal error|Cannot find|ENOENT|\n {4}at /);
  });
});
