// `snapshot`, `log` and `diff` as users call them. Needs the built program.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeFolder, runCli, type CliRun} from './run-cli.ts';

const samples = path.resolve(import.meta.dirname, '../../samples/imaging-board');
let folder: string;

beforeAll(() => {
  folder = makeFolder('editions');
  for (const name of ['2025-08.md', '2025-09.md', '2025-11.md'])
    fs.copyFileSync(path.join(samples, name), path.join(folder, name));
});

afterAll(() => {
  fs.rmSync(folder, {recursive: true, force: true});
});

const run = (...args: string[]): CliRun => runCli(args, {cwd: folder});

/** The text report is wrapped; its sentences are not. */
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

describe('snapshot and log', () => {
  it('keeps an edition, and none when nothing changed', () => {
    fs.copyFileSync(path.join(folder, '2025-08.md'), path.join(folder, 'board.md'));
    expect(run('snapshot', 'board.md', '--at', '2025-08-01').out).toContain('the first');
    expect(run('snapshot', 'board.md', '--at', '2025-08-02').out).toContain('unchanged since edition');
    fs.copyFileSync(path.join(folder, '2025-09.md'), path.join(folder, 'board.md'));
    expect(run('snapshot', 'board.md', '--at', '2025-09-01').out).toContain('10 new');
    const {out} = run('log');
    expect(out).toMatch(/2025-09-01 00:00Z {2}[0-9a-f]{12} {2}102 rows, 10 new, 11 left/);
    expect(run('log', '--verify')).toMatchObject({status: 0});
    expect(run('log', '--lang', 'zh-CN').out).toContain('新增 10');
  });

  it('compares kept editions by source, by the beginning of an id, and with a file', () => {
    const {out} = run('diff', 'snapshot:board.md@previous', 'snapshot:board.md@latest');
    expect(unwrapped(out)).toContain('nobody else moved');
    const listed: readonly {editions: readonly {id: string}[]}[] = JSON.parse(run('log', '--format', 'json').out);
    const id = listed[0]?.editions[0]?.id ?? '';
    expect(run('diff', `snapshot:${id.slice(0, 6)}`, '2025-08.md', '--fail-on', 'noise')).toMatchObject({status: 0});
    expect(unwrapped(run('diff', 'latest', '2025-11.md').out)).toContain('Moved: MiniMax-Text-01');
  });

  it('names what is missing or damaged, without a stack', () => {
    const unknown = run('diff', 'snapshot:0000000', 'latest');
    expect(unknown).toMatchObject({status: 2});
    expect(unknown.err).toContain('edition not found');
    const raw = fs
      .readdirSync(path.join(folder, 'snapshots/raw'), {recursive: true, withFileTypes: true})
      .find((entry) => entry.isFile());
    if (raw === undefined) throw new Error('a kept file');
    const file = path.join(raw.parentPath, raw.name);
    const content = fs.readFileSync(file);
    fs.writeFileSync(file, 'damaged');
    const damaged = run('log', '--verify');
    expect(damaged.status).toBe(2);
    expect(damaged.err).toContain(raw.name);
    expect(run('diff', 'snapshot:board.md@previous', 'latest')).toMatchObject({status: 0});
    fs.writeFileSync(file, content);
    expect(unknown.err + damaged.err).not.toMatch(/\n\s+at /);
  });
});

describe('diff', () => {
  it('exits by --fail-on', () => {
    expect(run('diff', '2025-08.md', '2025-08.md', '--fail-on', 'noise').status).toBe(0);
    expect(run('diff', '2025-08.md', '2025-09.md').status).toBe(0);
    expect(run('diff', '2025-08.md', '2025-09.md', '--fail-on', 'headline').status).toBe(1);
    expect(run('diff', 'nowhere.md', '2025-09.md').status).toBe(2);
  });

  it('prints the same JSON every time', () => {
    const [one, other] = [
      run('diff', '2025-08.md', '2025-11.md', '--format', 'json'),
      run('diff', '2025-08.md', '2025-11.md', '--format', 'json'),
    ];
    expect(one.out).toBe(other.out);
    expect(JSON.parse(one.out)).toMatchObject({schemaVersion: 1, significance: 'headline'});
  });

  it('tells that an edition was mis-encoded, and compares what it says', () => {
    const text = fs.readFileSync(path.join(folder, '2025-08.md'));
    fs.writeFileSync(path.join(folder, 'damaged.md'), Buffer.from(new TextDecoder('latin1').decode(text), 'utf8'));
    const told: {events: readonly {kind: string}[]; boards: readonly {events: readonly unknown[]}[]} = JSON.parse(
      run('diff', '2025-08.md', 'damaged.md', '--format', 'json').out,
    );
    expect(told.events.map(({kind}) => kind)).toContain('encoding_repaired');
    expect(told.boards.flatMap(({events}) => events)).toEqual([]);
  });
});

describe('git', () => {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {cwd: path.join(folder, 'repository'), encoding: 'utf8'});
  const commit = (name: string, date: string): void => {
    git('add', '-A');
    execFileSync(
      'git',
      ['-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qm', name, '--date', date],
      {
        cwd: path.join(folder, 'repository'),
        env: {...process.env, GIT_COMMITTER_DATE: date},
      },
    );
  };

  beforeAll(() => {
    const repository = path.join(folder, 'repository');
    fs.mkdirSync(path.join(repository, 'boards'), {recursive: true});
    git('init', '-q');
    for (const [name, date] of [
      ['2025-08', '2025-08-09T08:00:00+08:00'],
      ['2025-09', '2025-09-10T08:00:00+08:00'],
      ['2025-11', '2025-11-11T08:00:00+08:00'],
    ] as const) {
      fs.copyFileSync(path.join(samples, `${name}.md`), path.join(repository, 'boards/影像.md'));
      commit(name, date);
    }
    fs.renameSync(path.join(repository, 'boards/影像.md'), path.join(repository, 'boards/医学影像科.md'));
    commit('rename', '2025-11-12T08:00:00+08:00');
  });

  it('backfills every version with its commit date, through a rename, once', () => {
    const first = runCli(['snapshot', '--from-git', 'boards/医学影像科.md'], {cwd: path.join(folder, 'repository')});
    expect(first.out).toContain('4 commits read, 3 editions added, 1 unchanged');
    const listed = runCli(['log'], {cwd: path.join(folder, 'repository')}).out;
    expect(listed).toContain('2025-08-09 00:00Z');
    expect(listed).toMatch(/2025-11-11 00:00Z.*7 new, 22 left, 2 moved/);
    const again = runCli(['snapshot', '--from-git', 'boards/医学影像科.md'], {cwd: path.join(folder, 'repository')});
    expect(again.out).toContain('0 editions added');
  });

  it('keeps a ledger of the models over all versions, with their commits', () => {
    const repository = path.join(folder, 'repository');
    const ledger = (...args: string[]): CliRun => runCli(['log', '--ledger', ...args], {cwd: repository});
    expect(ledger('医学影像科').out).toMatch(/2025-11-11 {2}[0-9a-f]{10} {2}rescored: 77.0% → 85.0%/);
    const content: {ledgers: readonly {events: readonly {kind: string}[]; editions: readonly {commit: string}[]}[]} =
      JSON.parse(ledger('--format', 'json').out);
    expect(content.ledgers[0]?.events).toHaveLength(167);
    expect(content.ledgers[0]?.editions.every(({commit}) => /^[0-9a-f]{40}$/.test(commit))).toBe(true);
    expect(ledger('--format', 'csv').out.split('\n')).toHaveLength(169);
    expect(ledger('--format', 'csv-editions').out.split('\n')).toHaveLength(294);
    expect(ledger('--format', 'html').out).toMatch(/^<!doctype html>/);
    expect(ledger('no such board').err).toContain('no stored board matches no such board; stored: ');
    expect(runCli(['log', '--format', 'csv'], {cwd: repository})).toMatchObject({status: 2});
  });

  it('compares a revision with the working tree, and serves as an external diff of git', () => {
    const repository = path.join(folder, 'repository');
    const {out} = runCli(['diff', 'HEAD~2:boards/影像.md', 'boards/医学影像科.md'], {cwd: repository});
    expect(unwrapped(out)).toContain('Moved: MiniMax-Text-01');
    const seven = [
      'boards/医学影像科.md',
      '../2025-08.md',
      '0'.repeat(40),
      '100644',
      'boards/医学影像科.md',
      '0'.repeat(40),
      '100644',
    ];
    expect(runCli(['diff', ...seven], {cwd: repository})).toMatchObject({status: 0});
    const added = [seven[0] ?? '', '/dev/null', '.', '.', ...seven.slice(4)];
    expect(runCli(['diff', ...added], {cwd: repository}).out).toMatch(/new board/i);
  });
});
