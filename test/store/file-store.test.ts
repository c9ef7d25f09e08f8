// Editions as files: what is kept stays kept, whatever happens while more is written.
import {spawn, type ChildProcess} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Failure} from '../../src/model/errors.ts';
import {openFileStore} from '../../src/store/file-store.ts';
import {migrateRecord} from '../../src/store/migrate-record.ts';
import {lockStore} from '../../src/store/store-lock.ts';
import {writeWhole} from '../../src/store/write-whole.ts';
import {makeEdition} from './make-edition.ts';

let folder: string;

beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'store-')), 'snapshots');
});

afterEach(() => {
  fs.rmSync(path.dirname(folder), {recursive: true, force: true});
});

const files = (): string[] =>
  fs
    .readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({name}) => name);

describe('adding', () => {
  it('keeps bytes and canonical text, and gives them back', async () => {
    const store = openFileStore(folder);
    const edition = makeEdition('103 models', 1);
    const {record, added} = await store.add(edition);
    expect(added).toBe(true);
    expect(record.id).toBe(edition.record.canonicalSha256.slice(0, 12));
    expect(await store.list()).toEqual([record]);
    expect(await store.readRaw(record)).toEqual(edition.raw);
    expect(await store.readCanonical(record)).toBe(edition.canonical);
    expect(await store.verify()).toEqual({editions: 1, failures: []});
  });

  it('equal canonical text is no new edition, until it changed in between', async () => {
    const store = openFileStore(folder);
    const answers = await store.addAll([
      makeEdition('a', 1),
      makeEdition('a', 2),
      makeEdition('b', 3),
      makeEdition('a', 4),
    ]);
    expect(answers.map(({added}) => added)).toEqual([true, false, true, true]);
    const ids = (await store.list()).map(({id}) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[2]).toBe(`${ids[0] ?? ''}-2`);
  });

  it('lists by time, whatever the order of adding, and by source', async () => {
    const store = openFileStore(folder);
    for (const hour of [5, 1, 3]) await store.add(makeEdition(`at ${String(hour)}`, hour));
    await store.add(makeEdition('other', 2, 'boards/编程.md'));
    expect((await store.list()).map(({observedAt}) => observedAt.slice(11, 13))).toEqual(['01', '02', '03', '05']);
    expect(await store.list('boards/编程.md')).toHaveLength(1);
  });

  it('nothing, or only what is there, leaves the index as it is', async () => {
    const store = openFileStore(folder);
    expect(await store.addAll([])).toEqual([]);
    expect(fs.existsSync(folder)).toBe(false);
    await store.add(makeEdition('a', 1));
    const refuse = (): Promise<void> => Promise.reject(new Error('nothing is to be written'));
    expect((await openFileStore(folder, {write: refuse}).add(makeEdition('a', 2))).added).toBe(false);
  });

  it('an index that is a folder is named as unreadable', async () => {
    fs.mkdirSync(path.join(folder, 'index.jsonl'), {recursive: true});
    await expect(openFileStore(folder).list()).rejects.toMatchObject({code: 'SOURCE_UNREADABLE'});
  });

  it('a folder that is not there yet has no editions', async () => {
    expect(await openFileStore(folder).list()).toEqual([]);
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('tells git to keep its bytes as they are, and its lock out', async () => {
    await openFileStore(folder).add(makeEdition('a', 1));
    expect(fs.readFileSync(path.join(folder, '.gitattributes'), 'utf8')).toBe('* -text\n');
    expect(files().filter((name) => name.includes('lock'))).toEqual([]);
  });
});

describe('damage', () => {
  it('a damaged or missing file is named with what to do, and the others are unharmed', async () => {
    const store = openFileStore(folder);
    const [one, two] = await store.addAll([makeEdition('a', 1), makeEdition('b', 2)]);
    if (one === undefined || two === undefined) throw new Error('two editions');
    const file = path.join(folder, 'raw', one.record.rawSha256.slice(0, 2), one.record.rawSha256);
    fs.writeFileSync(file, 'something else');
    await expect(store.readRaw(one.record)).rejects.toMatchObject({
      code: 'EDITION_DAMAGED',
      message: expect.stringContaining(one.record.rawSha256),
    });
    expect(await store.readRaw(two.record)).toBeTruthy();
    const {failures} = await store.verify();
    expect(failures).toHaveLength(1);
    expect(failures[0]?.code).toBe('EDITION_DAMAGED');
    fs.rmSync(file);
    expect((await store.verify()).failures[0]?.message).toContain('no longer exists');
  });

  it('is healed when the same bytes are added again', async () => {
    const store = openFileStore(folder);
    const edition = makeEdition('a', 1);
    await store.add(edition);
    fs.writeFileSync(path.join(folder, 'raw', edition.record.rawSha256.slice(0, 2), edition.record.rawSha256), '');
    await store.add(makeEdition('b', 2));
    await store.add({...edition, record: {...edition.record, observedAt: '2025-02-01T00:00:00.000Z'}});
    expect((await store.verify()).failures).toEqual([]);
  });

  it('a damaged line of the index is named by its number', async () => {
    const store = openFileStore(folder);
    await store.addAll([makeEdition('a', 1), makeEdition('b', 2)]);
    const index = path.join(folder, 'index.jsonl');
    const [first = '', second = ''] = fs.readFileSync(index, 'utf8').split('\n');
    fs.writeFileSync(index, `${first}\n${second.slice(0, 40)}\n`);
    await expect(store.list()).rejects.toMatchObject({
      code: 'EDITION_INDEX',
      message: expect.stringContaining('line 2'),
    });
    const record: object = JSON.parse(first);
    for (const line of [
      '{"schemaVersion":1}',
      '[]',
      'null',
      '1',
      JSON.stringify({...record, schemaVersion: 'x', id: 1}),
    ]) {
      fs.writeFileSync(index, `${first}\n${line}\n`);
      await expect(store.list()).rejects.toMatchObject({code: 'EDITION_INDEX'});
    }
    for (const boards of [[null], [{board: 1}], 'none']) {
      fs.writeFileSync(index, `${JSON.stringify({...record, boards})}\n`);
      await expect(store.list()).rejects.toMatchObject({code: 'EDITION_INDEX'});
    }
    fs.writeFileSync(index, `${JSON.stringify({...record, schemaVersion: 999})}\n`);
    await expect(store.list()).rejects.toMatchObject({code: 'STORE_NEWER'});
  });

  it('a full disk loses nothing that was there', async () => {
    const good = openFileStore(folder);
    await good.add(makeEdition('a', 1));
    const before = fs.readFileSync(path.join(folder, 'index.jsonl'), 'utf8');
    for (const failing of [1, 2, 3]) {
      let call = 0;
      const full = openFileStore(folder, {
        write: async (file, content) => {
          call += 1;
          if (call === failing) throw Object.assign(new Error('ENOSPC: no space left on device'), {code: 'ENOSPC'});
          await writeWhole(file, content);
        },
      });
      await expect(full.add(makeEdition(`try ${String(failing)}`, 2))).rejects.toThrow('ENOSPC');
      expect(fs.readFileSync(path.join(folder, 'index.jsonl'), 'utf8')).toBe(before);
    }
    expect((await good.add(makeEdition('b', 3))).added).toBe(true);
    expect(await good.verify()).toMatchObject({editions: 2, failures: []});
  });

  it('a disk that refuses the write says so, with the file and what to do', async () => {
    await openFileStore(folder).add(makeEdition('a', 1));
    await expect(writeWhole(path.join(folder, 'nowhere', 'file'), 'x')).rejects.toMatchObject({code: 'WRITE_FAILED'});
  });
});

describe('several writers', () => {
  const start = (count: number): ChildProcess =>
    spawn(process.execPath, [path.join(import.meta.dirname, 'writer.mjs'), folder, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on('exit', resolve));
  const said = (child: ChildProcess, word: string, times: number): Promise<void> =>
    new Promise((resolve) => {
      let text = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.split(word).length > times) resolve();
      });
    });

  it('two at the same time lose nothing', async () => {
    const children = [start(12), start(12)];
    expect(await Promise.all(children.map(ended))).toEqual([0, 0]);
    expect(await openFileStore(folder).verify()).toEqual({editions: 24, failures: []});
  });

  it('one killed in the middle leaves all that was kept, and the next one goes on', async () => {
    for (let round = 0; round < 3; round += 1) {
      const child = start(1000);
      await said(child, 'kept', 3);
      child.kill('SIGKILL');
      await ended(child);
    }
    const store = openFileStore(folder);
    const {editions, failures} = await store.verify();
    expect(failures).toEqual([]);
    expect(editions).toBeGreaterThanOrEqual(9);
    expect((await store.add(makeEdition('after all', 9000))).added).toBe(true);
  });

  it('who waits too long is told who holds the lock', async () => {
    fs.mkdirSync(folder, {recursive: true});
    const unlock = await lockStore(folder);
    await expect(lockStore(folder, 0)).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(String(process.pid)),
    });
    await unlock();
    await (
      await lockStore(folder, 0)
    )();
  });
});

describe('migrateRecord', () => {
  const steps = {
    0: (record: Readonly<Record<string, unknown>>) => ({...record, source: record['file'], file: undefined}),
    1: (record: Readonly<Record<string, unknown>>) => ({...record, commit: null}),
  };

  it('brings a record of an older version up, step by step', () => {
    const record = {schemaVersion: 0, file: 'board.md'};
    expect(migrateRecord(record, 'index.jsonl', {steps, present: 2})).toEqual({
      schemaVersion: 2,
      source: 'board.md',
      file: undefined,
      commit: null,
    });
  });

  it('leaves the present version as it is, and refuses a later one', () => {
    const record = {schemaVersion: 1, source: 'board.md'};
    expect(migrateRecord(record, 'index.jsonl')).toEqual(record);
    let failure: Failure | null = null;
    try {
      migrateRecord({schemaVersion: 9}, 'index.jsonl');
    } catch (error) {
      failure = error as Failure;
    }
    expect(failure).toMatchObject({code: 'STORE_NEWER'});
  });
});
