// Versions and changes of files in real repositories: renames, deletions, links, new repositories, what git refuses.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {olderVersions, readAtRevision} from '../../src/source/git-base.ts';
import {changedFiles, type ChangesRequest, stageBytes} from '../../src/source/git-changes.ts';
import {besideFile, fileCommits, fileVersions, readObjects, revisionOrigin} from '../../src/source/git-history.ts';
import {changedDocuments, readRevision} from '../../src/source/git.ts';

let folder = '';
let day = 0;

function run(...args: string[]): string {
  const at = `2026-11-${String(day + 1).padStart(2, '0')}T08:00:00Z`;
  const env = {...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at};
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], {cwd: folder, env, encoding: 'utf8'}).trim();
}

function write(name: string, text: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
  fs.writeFileSync(path.join(folder, name), text);
}

function commit(): string {
  run('add', '-A');
  run('commit', '-q', '-m', 'edition');
  day += 1;
  return run('rev-parse', 'HEAD');
}

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-git-')));
  day = 0;
  run('init', '-q');
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, {recursive: true, force: true});
});

const text = (bytes: Uint8Array | null | undefined): string | null =>
  bytes === null || bytes === undefined ? null : Buffer.from(bytes).toString();

describe('the versions of a file', () => {
  test('oldest first, through a rename and over a deletion, with the date of each commit', async () => {
    write('old.md', 'one\nsame\nsame\nsame\n');
    commit();
    fs.renameSync(path.join(folder, 'old.md'), path.join(folder, 'new.md'));
    commit();
    fs.rmSync(path.join(folder, 'new.md'));
    commit();
    write('new.md', 'two\n');
    const last = commit();
    const commits = await fileCommits('new.md', {folder});
    const versions = [];
    for await (const version of fileVersions(commits, {folder})) versions.push(version);
    expect(versions.at(-1)).toMatchObject({commit: last, observedAt: '2026-11-04T08:00:00.000Z'});
    expect(versions.map(({bytes}) => text(bytes)?.split('\n')[0])).toContain('two');
    // The commit that deleted the file has no version of it.
    expect(versions.every(({bytes}) => bytes.length > 0)).toBe(true);
    expect(versions.length).toBeLessThan(commits.length);
    expect(await fileCommits('new.md', {folder, since: 'HEAD'})).toEqual([]);
    expect(await fileCommits('never.md', {folder})).toEqual([]);
  });

  test('a rename is followed to the earlier name', async () => {
    write('old.md', 'a\nb\nc\nd\ne\n');
    commit();
    run('mv', 'old.md', 'new.md');
    commit();
    expect((await fileCommits('new.md', {folder})).map(({path: name}) => name)).toEqual(['old.md', 'new.md']);
    const older = [];
    for await (const version of olderVersions('new.md', {folder})) older.push(version.name.replace(/^\w{10}/, 'REV'));
    expect(older).toEqual(['REV:new.md', 'REV:new.md']);
  });

  test('outside of git there are none, and what git says of a wrong name is the reason', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-outside-'));
    for await (const version of olderVersions('board.md', {folder: outside})) expect(version).toBeUndefined();
    await expect(fileCommits('board.md', {folder: outside})).rejects.toMatchObject({code: 'SOURCE_GIT'});
    await expect(revisionOrigin('HEAD:board.md', {folder: outside})).rejects.toMatchObject({code: 'SOURCE_GIT'});
    fs.rmSync(outside, {recursive: true});
  });

  test('at a revision, under its own name or an earlier one', async () => {
    write('sub/old.md', 'first');
    const first = commit();
    run('mv', 'sub/old.md', 'sub/new.md');
    commit();
    write('sub/new.md', 'second');
    commit();
    const options = {folder};
    expect(text((await readAtRevision('sub/new.md', 'HEAD~1', options)).bytes)).toBe('first');
    expect(await readAtRevision('sub/new.md', 'HEAD:sub/new.md', options)).toMatchObject({name: 'HEAD:sub/new.md'});
    expect(text((await readAtRevision('sub/new.md', `${first}:sub/old.md`, options)).bytes)).toBe('first');
    await expect(readAtRevision('sub/new.md', 'nowhere', options)).rejects.toMatchObject({code: 'SOURCE_GIT'});
    expect(text(await readRevision(`${first}:sub/old.md`, options))).toBe('first');
    expect(await revisionOrigin(`${first}:sub/old.md`, options)).toEqual({
      commit: first,
      observedAt: '2026-11-01T08:00:00.000Z',
    });
    // `:board.md` is the staged version; it is as old as HEAD.
    expect((await revisionOrigin(':sub/new.md', options)).observedAt).toBe('2026-11-03T08:00:00.000Z');
    expect(besideFile('sub/new.md', folder)).toEqual({folder: path.join(folder, 'sub'), name: 'new.md'});
  });

  test('objects of any size and kind: what is no blob is null, and large ones come whole', async () => {
    const large = Buffer.alloc(3_000_000, 'row\n');
    write('large.md', large);
    write('empty.md', '');
    commit();
    const read = [];
    for await (const bytes of readObjects(['HEAD:large.md', 'HEAD:none.md', 'HEAD', 'HEAD:empty.md'], {folder}))
      read.push(bytes);
    expect([read[0]?.length, read[1], read[2], read[3]?.length]).toEqual([large.length, null, null, 0]);
  });

  test('a reader that stops early, or is told to, lets go', async () => {
    write('a.md', 'a');
    commit();
    const names = Array.from({length: 5000}, () => 'HEAD:a.md');
    for await (const bytes of readObjects(names, {folder})) {
      expect(text(bytes)).toBe('a');
      break;
    }
    const signal = AbortSignal.abort();
    await expect(readObjects(names, {folder, signal}).next()).rejects.toMatchObject({name: 'AbortError'});
  });

  test('git that is missing, or ends in the middle, is a failure of git', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-outside-'));
    await expect(readObjects(['HEAD:a.md'], {folder: outside}).next()).rejects.toMatchObject({code: 'SOURCE_GIT'});
    fs.rmSync(outside, {recursive: true});
    vi.stubEnv('PATH', '/nonexistent');
    await expect(readObjects(['HEAD:a.md'], {folder}).next()).rejects.toMatchObject({code: 'SOURCE_GIT'});
  });
});

describe('what has changed', () => {
  const changes = async (request: Partial<ChangesRequest> = {}): Promise<string[]> => {
    const seen: string[] = [];
    for await (const {source, before, after} of changedFiles({folder, paths: [], maxBytes: 1000, ...request}))
      seen.push(`${source}: ${text(before) ?? '-'} → ${text(after) ?? '-'}`);
    return seen;
  };

  test('staged before the first commit, everything is new', async () => {
    expect(await changes()).toEqual([]);
    write('board.md', 'one');
    run('add', '-A');
    expect(await changes()).toEqual(['board.md: - → one']);
  });

  test('staged since: changed, new and renamed files; not deleted ones, links or what is too large', async () => {
    write('board.md', 'one');
    write('gone.md', 'gone');
    write('moved.md', 'a\nb\nc\nd\n');
    write('large.md', 'small');
    commit();
    expect(await changes()).toEqual([]);
    write('board.md', 'two');
    write('sub/new 表.md', 'new');
    write('large.md', 'x'.repeat(2000));
    fs.rmSync(path.join(folder, 'gone.md'));
    run('mv', 'moved.md', 'here.md');
    fs.symlinkSync('board.md', path.join(folder, 'link.md'));
    run('add', '-A');
    expect(await changes()).toEqual([
      'board.md: one → two',
      'here.md: a\nb\nc\nd\n → a\nb\nc\nd\n',
      'sub/new 表.md: - → new',
    ]);
    expect(await changes({paths: ['sub']})).toEqual(['sub/new 表.md: - → new']);
    expect(await changes({folder: path.join(folder, 'sub'), paths: ['.']})).toEqual(['new 表.md: - → new']);
    expect(await changedDocuments(['.'], {folder})).toEqual(['board.md', 'here.md', 'large.md', 'sub/new 表.md']);
  });

  test('in the work tree since a revision: what is on disk counts, and what has gone meanwhile is passed over', async () => {
    write('board.md', 'one');
    write('large.md', 'small');
    const first = commit();
    write('board.md', 'two');
    commit();
    write('board.md', 'three');
    write('large.md', 'x'.repeat(2000));
    expect(await changes({since: first})).toEqual(['board.md: one → three']);
    expect(await changedDocuments(['.'], {folder, since: first})).toEqual(['board.md', 'large.md']);
    await expect(changes({since: 'nowhere'})).rejects.toMatchObject({
      code: 'SOURCE_GIT',
      data: {source: '--since nowhere', reason: {reason: 'revision-unknown'}},
    });
    await expect(changedDocuments(['.'], {folder, since: '--output=x'})).rejects.toMatchObject({code: 'SOURCE_GIT'});
    expect(fs.existsSync(path.join(folder, 'x'))).toBe(false);
  });

  test('a staged version is replaced without touching the file of the work tree', async () => {
    write('sub/board.md', 'damaged');
    run('add', '-A');
    for await (const file of changedFiles({folder: path.join(folder, 'sub'), paths: [], maxBytes: 1000}))
      await stageBytes(file, Buffer.from('repaired'), {folder: path.join(folder, 'sub')});
    expect(run('show', ':sub/board.md')).toBe('repaired');
    expect(fs.readFileSync(path.join(folder, 'sub/board.md'), 'utf8')).toBe('damaged');
  });

  test('a repository that cannot be written is a failure of git, with its words', async () => {
    vi.stubEnv('GIT_OBJECT_DIRECTORY', '/proc/tablewatch/objects');
    // More than a pipe takes at once: git ends before it has read all of it.
    const staging = stageBytes({path: 'a.md', mode: '100644'}, Buffer.alloc(5_000_000), {folder});
    await expect(staging).rejects.toMatchObject({code: 'SOURCE_GIT'});
    vi.stubEnv('PATH', '/nonexistent');
    await expect(stageBytes({path: 'a.md', mode: '100644'}, Buffer.from('x'), {folder})).rejects.toMatchObject({
      code: 'SOURCE_GIT',
    });
  });
});
