// The recipes of docs/service.md: signals reach the service itself, the program that they start is in the package, and the unit is valid.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const guide = fs.readFileSync(path.join(root, 'docs/service.md'), 'utf8');
const fence = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide)?.[1] ?? '';
const unit = fence('ini');
const image = fence('dockerfile');

test.each([
  ['the unit', /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? []],
  ['the image', JSON.parse(/^CMD (\[.*\])$/m.exec(image)?.[1] ?? '[]') as string[]],
])('%s starts node on the program of the package', (_, command) => {
  const {bin}: {bin: {tablewatch: string}} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(path.basename(command[0] ?? '')).toBe('node');
  expect(command[1]).toMatch(new RegExp(`node_modules/tablewatch/${bin.tablewatch.replace('.', '\\.')}$`));
  expect(command[2]).toBe('serve');
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!hasSystemd)('the unit is valid (systemd-analyze)', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-unit-'));
  const file = path.join(folder, 'tablewatch.service');
  // What it starts is not on this machine; everything else is verified as it is.
  fs.writeFileSync(file, unit.replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`));
  const {stderr} = spawnSync('systemd-analyze', ['verify', '--man=no', file], {encoding: 'utf8'});
  fs.rmSync(folder, {recursive: true});
  expect(stderr.split('\n').filter((line) => line.includes('tablewatch.service'))).toEqual([]);
});
