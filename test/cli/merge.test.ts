// `tablewatch merge` as git's merge driver: git itself calls it, in a repository of its own.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeEach, describe, expect, it} from 'vitest';
import {makeFolder, runCli} from './run-cli.ts';

const program = path.resolve(import.meta.dirname, '../../dist/cli.js');
const folder = makeFolder('merge');
const file = path.join(folder, 'README.md');
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
const board = (...rows: readonly string[]): string =>
  ['# Board', '', '| Rank | Model | Score |', '|---|---|---|', ...rows, ''].join('\n');
const base = board('| 1 | Orca | 93.1 |', '| 2 | Yi | 75.4 |', '| 3 | Phi | 60.0 |');

function commit(text: string): void {
  fs.writeFileSync(file, text);
  git('commit', '-qam', 'change');
}

/** Two branches with these texts, the first checked out. */
function branches(ours: string, theirs: string): void {
  git('checkout', '-q', '-b', 'theirs');
  commit(theirs);
  git('checkout', '-q', 'main');
  commit(ours);
}

beforeEach(() => {
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name), {recursive: true});
  git('init', '-q', '-b', 'main');
  git(
    'config',
    'merge.tablewatch.driver',
    `"${process.execPath}" "${program}" merge %O %A %B -o %A --path %P --marker-size %L`,
  );
  fs.writeFileSync(path.join(folder, '.gitattributes'), '*.md merge=tablewatch\n');
  fs.writeFileSync(file, base);
  git('add', '-A');
  git('commit', '-qm', 'base');
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('as a merge driver of git', () => {
  it('merges entries that both branches added at the same place', () => {
    branches(
      board('| 1 | Orca | 93.1 |', '| 2 | Qwen | 80.0 |', '| 3 | Yi | 75.4 |', '| 4 | Phi | 60.0 |'),
      board('| 1 | Orca | 93.1 |', '| 2 | Gemma | 90.0 |', '| 3 | Yi | 75.4 |', '| 4 | Phi | 60.0 |'),
    );
    git('merge', '-q', '--no-edit', 'theirs');
    expect(fs.readFileSync(file, 'utf8')).toBe(
      board(
        '| 1 | Orca | 93.1 |',
        '| 2 | Gemma | 90.0 |',
        '| 3 | Qwen | 80.0 |',
        '| 4 | Yi | 75.4 |',
        '| 5 | Phi | 60.0 |',
      ),
    );
    expect(git('status', '--porcelain')).toBe('');
  });

  it('leaves a conflict in its row, and git knows of it', () => {
    branches(base.replace('75.4', '76.0'), base.replace('75.4', '77.0').replace('93.1', '94.1'));
    const {status} = spawnSync('git', ['merge', '-q', '--no-edit', 'theirs'], {cwd: folder});
    expect(status).toBe(1);
    expect(git('status', '--porcelain')).toBe('UU README.md\n');
    expect(fs.readFileSync(file, 'utf8')).toContain(
      '| 1 | Orca | 94.1 |\n<<<<<<< ours\n| 2 | Yi | 76.0 |\n=======\n| 2 | Yi | 77.0 |\n>>>>>>> theirs\n| 3 | Phi | 60.0 |\n',
    );
  });
});

describe('by hand', () => {
  it('prints the merged document, and each conflict with its place, in the language asked for', () => {
    const write = (name: string, text: string): string => {
      fs.writeFileSync(path.join(folder, name), text);
      return name;
    };
    const files = [
      write('a.md', base),
      write('b.md', base.replace('75.4', '76.0')),
      write('c.md', base.replace('75.4', '77.0')),
    ];
    const {status, out, err} = runCli(['merge', ...files], {cwd: folder});
    expect([status, err]).toEqual([1, 'b.md:6: conflict: Yi: both sides changed Score\n']);
    expect(out).toContain('<<<<<<< ours\n| 2 | Yi | 76.0 |');
    expect(runCli(['merge', ...files, '--lang', 'zh-CN'], {cwd: folder}).err).toBe(
      'b.md:6: 冲突：Yi：双方都修改了 Score\n',
    );
  });

  it('names what is wrong with its arguments', () => {
    expect(runCli(['merge', 'README.md', 'README.md', 'gone.md'], {cwd: folder})).toMatchObject({status: 2, out: ''});
    const size = runCli(['merge', 'README.md', 'README.md', 'README.md', '--marker-size', '0'], {cwd: folder});
    expect([size.status, size.err]).toEqual([
      2,
      expect.stringContaining('--marker-size 0: expected a number from 1 to 1000'),
    ]);
  });
});
