// What is installed with the program is what the program imports; everything else is a development dependency.
import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test('src imports every runtime dependency', () => {
  const {dependencies}: {dependencies: Record<string, string>} = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const sources = fs
    .readdirSync(path.join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(ts|js)$/.test(name))
    .map((name) => fs.readFileSync(path.join(root, 'src', name), 'utf8'))
    .join('\n');
  const imported = new Set(
    [...sources.matchAll(/(?:from|import\(|require\()\s*['"`]((?:@[^/']+\/)?[^/'.]+)/g)].map(([, name]) => name),
  );
  expect(Object.keys(dependencies).filter((name) => !imported.has(name))).toEqual([]);
});
