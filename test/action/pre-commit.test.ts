// .pre-commit-hooks.yaml by the contract of pre-commit: a hook gets the staged files that match `files` as arguments, and stops the commit
// when it fails or changes a file. The installation is left out: the built program takes its place.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {parse} from 'yaml';
import {makeFolder} from '../cli/run-cli.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files?: string;
  readonly pass_filenames?: boolean;
  readonly always_run?: boolean;
}

const root = path.resolve(import.meta.dirname, '../..');
const hooks = parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
const clean = '# Coding\n\n| Rank | Model | Score |\n|---|---|---|\n| 1 | GPT-5 | 91.2 |\n| 2 | Qwen3 | 88.0 |\n';
const wide = clean.replace('88.0', '８８.0');
const prose = '# Notiz\n\nDie Qualität der Übersetzung wurde geprüft, größtenteils für Ángel, Álvaro und Íñigo.\n';

let folder = '';
const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    stdio: 'pipe',
  });

/** Stages files and runs one hook on what is staged. */
function run(id: string, files: Record<string, string>): {stops: boolean; out: string} {
  git('reset', '-q', '--hard');
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  git('add', '.');
  const hook = hooks.find((each) => each.id === id);
  if (hook === undefined) throw new Error(`there is no hook ${id}`);
  const listed = execFileSync('git', ['diff', '--cached', '--name-only', '-z'], {cwd: folder, encoding: 'utf8'});
  const names = listed.split('\0').filter((name) => name !== '' && new RegExp(hook.files ?? '').test(name));
  if (names.length === 0 && hook.always_run !== true) return {stops: false, out: 'no files to check'};
  const [, ...args] = hook.entry.split(' ');
  const given = hook.pass_filenames === false ? [] : names;
  const bin = path.join(root, 'dist/cli.js');
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args, ...given], {
    cwd: folder,
    encoding: 'utf8',
  });
  const isChanged = spawnSync('git', ['diff', '--quiet'], {cwd: folder}).status !== 0;
  return {
    stops: status !== 0 || isChanged,
    out: stdout + stderr + (isChanged ? 'files were modified by this hook' : ''),
  };
}

beforeAll(() => {
  folder = makeFolder('hooks');
  fs.writeFileSync(path.join(folder, 'notiz.md'), prose);
  fs.writeFileSync(path.join(folder, 'notiz.py'), `text = '''${prose}'''\n`);
  execFileSync('git', ['init', '-q'], {cwd: folder});
  git('add', '.');
  git('commit', '-qm', 'first');
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

it('each hook starts the program of the package, with an id, a name and a language of its own', () => {
  for (const hook of hooks)
    expect(hook).toMatchObject({
      id: expect.any(String),
      name: expect.any(String),
      entry: expect.stringMatching(/^tablewatch validate/),
      language: 'node',
    });
});

it('tablewatch: checks the documents of a commit and no other files', () => {
  expect(run('tablewatch', {'board.md': clean}).stops).toBe(false);
  const faulty = run('tablewatch', {'board.md': clean.replace('88.0 |', '88.0 | 7 |'), 'board.py': clean});
  expect([faulty.stops, faulty.out]).toEqual([true, expect.stringContaining('surplus-cell')]);
  expect(faulty.out).not.toContain('board.py');
  expect(run('tablewatch', {'code.py': 'print(1)\n'}).out).toContain('no files to check');
});

it('tablewatch: file names with spaces and signs of the shell arrive whole', () => {
  const {stops, out} = run('tablewatch', {"a b's $(x).md": clean.replace('88.0 |', '88.0 | 7 |')});
  expect([stops, out]).toEqual([true, expect.stringContaining("a b's $(x).md")]);
});

it('tablewatch-fix: a fix stops the commit; with the fixed file it passes', () => {
  const first = run('tablewatch-fix', {'board.md': wide});
  expect([first.stops, first.out]).toEqual([true, expect.stringContaining('files were modified by this hook')]);
  expect(fs.readFileSync(path.join(folder, 'board.md'), 'utf8')).toBe(clean);
  expect(run('tablewatch-fix', {'board.md': clean}).stops).toBe(false);
});

it('tablewatch-encoding: stops a commit that damages any text file', () => {
  const damaged = new TextDecoder('windows-1252').decode(Buffer.from(`text = '''${prose}'''\n`));
  const {stops, out} = run('tablewatch-encoding', {'notiz.py': damaged});
  expect([stops, out]).toEqual([true, expect.stringContaining('notiz.py')]);
  expect(run('tablewatch-encoding', {'notiz.md': `${prose}\nGeändert.\n`}).stops).toBe(false);
});
