// A rule that a team keeps outside this repository, named by its configuration.
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {ownRule as rule} from './own-rule.ts';
import {makeFolder, runCli} from './run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder = '';
const write = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);

const configure = (rules: string): void =>
  write('tablewatch.config.yaml', `rules:\n  plugins: [./my-rules.mjs]\n${rules}`);
const run = (...args: string[]) => runCli(args, {cwd: folder});

beforeAll(() => {
  folder = makeFolder('plugins');
  fs.mkdirSync(path.join(folder, 'node_modules'));
  fs.symlinkSync(root, path.join(folder, 'node_modules/tablewatch'));
  write('board.md', '| Model | Score |\n|---|---|\n| a | 3 |\n| b | 2 |\n');
  write('my-rules.mjs', rule('long-table'));
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

it('runs with its options and severity, in both languages', () => {
  configure('  long-table: {severity: error, options: {most: 1}}\n');
  expect(run('validate', 'board.md')).toMatchObject({status: 1, out: expect.stringContaining('2 rows, more than 1.')});
  expect(run('validate', 'board.md', '--lang', 'zh-CN', '--jobs', '2').out).toContain('共 2 行，超过 1 行。');
  expect(run('rules', 'long-table', '--format', 'json').out).toContain('A table with too many rows');
  const {runs} = JSON.parse(run('validate', 'board.md', '--format', 'sarif').out);
  expect(runs[0].tool.driver.rules.map(({id}: {id: string}) => id)).toEqual(['long-table']);
});

it('has its defaults, and can be switched off', () => {
  configure('');
  expect(run('validate', 'board.md').status).toBe(0);
  configure('  long-table: off\n');
  expect(run('validate', 'board.md', '--fail-on', 'any').status).toBe(0);
});

it('is checked: options, id, and what the module exports', () => {
  configure('  long-table: {options: {least: 1}}\n');
  expect(run('validate', 'board.md')).toMatchObject({status: 2, err: expect.stringContaining('least')});
  configure('');
  write('my-rules.mjs', rule('rank-sequence'));
  expect(run('validate', 'board.md')).toMatchObject({status: 2, err: expect.stringContaining('rank-sequence')});
  write('my-rules.mjs', 'export default {};\n');
  expect(run('validate', 'board.md')).toMatchObject({status: 2, err: expect.stringContaining('defineRule')});
  fs.rmSync(path.join(folder, 'my-rules.mjs'));
  expect(run('validate', 'board.md')).toMatchObject({status: 2, err: expect.stringContaining('my-rules.mjs')});
});
