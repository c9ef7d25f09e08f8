// The compiler refuses what a pure folder may not name. Each global is seeded in a file of its own, beside a real module.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test('process, fetch, Buffer, console and timers do not compile in pure folders', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-pure-'));
  const seeds = {
    process: 'export const seed = process.env;',
    fetch: "export const seed = fetch('https://example.org');",
    Buffer: "export const seed = Buffer.from('');",
    console: "export const seed = console.log('');",
    setTimeout: 'export const seed = setTimeout(() => undefined, 1);',
  };
  for (const [name, text] of Object.entries(seeds)) fs.writeFileSync(path.join(folder, `${name}.ts`), text);
  // The module that once brought Node's types along.
  const reader = path.join(root, 'src/parse/csv-quoted.ts');
  fs.writeFileSync(path.join(folder, 'reader.ts'), `export * from '${reader}';`);
  const pure = JSON.parse(fs.readFileSync(path.join(root, 'tsconfig.pure.json'), 'utf8'));
  delete pure.include;
  const compilerOptions = {
    ...pure.compilerOptions,
    rootDir: '/',
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: false,
    paths: Object.fromEntries(
      Object.entries<readonly string[]>(pure.compilerOptions.paths).map(([name, places]) => [
        name,
        places.map((place) => path.join(root, place)),
      ]),
    ),
  };
  const config = {
    extends: path.join(root, 'tsconfig.json'),
    compilerOptions,
    files: [
      ...pure.files.map((file: string) => path.join(root, file)),
      ...[...Object.keys(seeds), 'reader'].map((name) => path.join(folder, `${name}.ts`)),
    ],
    include: [],
  };
  fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const {stdout} = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'],
    {encoding: 'utf8'},
  );
  fs.rmSync(folder, {recursive: true});
  const refused = [...stdout.matchAll(/error TS\d+: Cannot find name '(\w+)'/g)].map(([, name]) => name);
  expect([...new Set(refused)].sort(), stdout).toEqual(Object.keys(seeds).sort());
});

test('every folder that the overview calls pure is compiled that way', () => {
  const overview = fs.readFileSync(path.join(root, 'src/README.md'), 'utf8');
  const folders = [...overview.matchAll(/^\| `(\w+)\/` \| (W?) *\|/gm)];
  const pure = folders.filter(([, , impure]) => impure === '').map(([, name]) => `src/${name ?? ''}`);
  const {include} = JSON.parse(fs.readFileSync(path.join(root, 'tsconfig.pure.json'), 'utf8'));
  expect(pure).toContain('src/model');
  expect([...include].sort()).toEqual(pure.sort());
});
