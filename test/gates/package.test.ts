// What the package contains: all that it needs, no test data, and not one file for each source. Needs the built program.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makeFolder} from '../cli/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Packed {
  readonly files: readonly {readonly path: string; readonly size: number}[];
  readonly size: number;
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

test('nothing of it runs while it is installed: npm warns of such scripts', () => {
  const {scripts}: {scripts: Record<string, string>} = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const installing = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
  expect(installing.filter((name) => name in scripts)).toEqual([]);
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
  expect(files.length).toBeLessThan(450);
  expect(packed?.unpackedSize).toBeLessThan(24_000_000);
  expect(files.filter((name) => name.startsWith('templates/')).sort()).toEqual([
    'templates/config.en.yaml',
    'templates/config.zh-CN.yaml',
  ]);
});

test.each(['README.md', 'README.zh-CN.md'])('%s names its size', (name) => {
  const text = fs.readFileSync(path.join(root, name), 'utf8');
  const [, ...named] =
    /(\d[\d.]*) MB[^.。]*?(\d[\d.]*) MB[^.。]*?(\d[\d.]*) MB[^.。]*(?:language models|语言模型)/.exec(text) ?? [];
  const models = packed?.files.filter(({path: file}) => file.endsWith('.model')) ?? [];
  const sizes = [packed?.size, packed?.unpackedSize, models.reduce((sum, {size}) => sum + size, 0)];
  expect(named).toHaveLength(3);
  for (const [at, size] of sizes.entries())
    expect(Math.abs(Number(named[at]) * 1e6 - (size ?? 0))).toBeLessThan(0.03 * (size ?? 0));
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

  const tried = new Set<string>();
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
    ['merge', ['merge', ...Array<string>(3).fill('PACKAGE/README.md')], 0, '# tablewatch'],
    ['demo', ['demo', '--once'], 1, 'samples'],
    ['accept, with no service', ['accept', 'board', '--port', '1'], 2, ''],
    ['export, with no store', ['export', 'out'], 0, '0 editions'],
    ['import, with nothing there', ['import', 'in'], 2, ''],
    ['worker, with no database', ['worker'], 2, ''],
    ['mcp, whose client leaves', ['mcp'], 0, ''],
    ['lsp, whose client leaves', ['lsp'], 0, ''],
    // It has no end of its own: `server/process` starts it.
    ['serve, on a port that is none', ['serve', '--port', '99999'], 2, ''],
  ])('%s runs', (name, args, status, text) => {
    tried.add(args[0] ?? name);
    const done = run(...args.map((arg) => arg.replace('PACKAGE', installed)));
    expect(done).toMatchObject({status, out: expect.stringContaining(text)});
    expect(done.err).not.toMatch(/internal error|Cannot find|ENOENT|\n {4}at /);
  });

  test('no command is left out', () => expect(commands.filter((name) => !tried.has(name))).toEqual([]));
});
