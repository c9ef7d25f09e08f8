// What the package contains: all that it needs, no test data, and not one file for each source. Needs the built program.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

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

test('all that is needed is in it', () => {
  const {bin, exports}: {bin: Record<string, string>; exports: Record<string, string | Record<string, string>>} =
    JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const named = [
    ...Object.values(bin),
    ...Object.values(exports).flatMap((target) => Object.values(typeof target === 'string' ? {target} : target)),
  ];
  for (const file of named.filter((name) => !name.includes('*'))) expect(files).toContain(file.replace(/^\.\//, ''));
  const chunks = ['main', 'library', 'testing', 'validate-worker', 'clock-worker', 'step-thread'];
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
  expect(files.length).toBeLessThan(500);
  expect(packed?.unpackedSize).toBeLessThan(25_000_000);
});
