// A start that fails lets go of everything, so that the process ends and a supervisor starts it again.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {defaultConfiguration} from '../../src/config/index.ts';
import {startService, type ServiceOptions} from '../../src/scheduler/service.ts';
import {sha256} from '../../src/store/content-files.ts';
import {openStore} from '../../src/store/sql/index.ts';
import {openQueue} from '../../src/store/sql/queue.ts';
import {createDatabase, dropDatabase, hasPostgres} from '../store/sql/engines.ts';

let directory: string;
beforeEach(async () => (directory = await mkdtemp(path.join(tmpdir(), 'tablewatch-start-'))));
afterEach(() => rm(directory, {recursive: true, force: true}));

/** Timers that are set. One that is firing just now is there again a turn later. */
async function timers(): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

/** Waits until no more timers are set than before; those of a test's own wait have fired by then. */
async function timersBackTo(before: number): Promise<void> {
  for (let look = 0; look < 300 && (await timers()) > before; look += 1) await delay(100);
  expect(await timers()).toBeLessThanOrEqual(before);
}

const options = (changes: Partial<ServiceOptions>): ServiceOptions => ({
  configuration: defaultConfiguration,
  rules: [],
  language: 'en',
  clock: {now: () => new Date().toISOString()},
  vote: () => null,
  world: {sha256, languageModel: () => Promise.reject(new Error('not needed here'))},
  folder: directory,
  url: null,
  directory,
  schedule: true,
  onEvent: () => undefined,
  ...changes,
});

const mail = {smtp: 'not a url', from: 'a@example.org', maxPerSecond: 1, onUncertain: 'resend'} as const;

test.each([
  ['a mail address that is none', {configuration: {...defaultConfiguration, mail}}],
  ['what is to be prepared first', {prepare: () => Promise.reject(new Error('no samples'))}],
])('%s: no timer is left, and the store is free again', async (_, changes) => {
  const before = await timers();
  await expect(startService(options(changes))).rejects.toThrow();
  await timersBackTo(before);
  await (await openStore({url: null, directory})).close();
});

test('a queue that cannot be made leaves no timer', async () => {
  const database = await openStore({url: null, directory});
  const before = await timers();
  const failing: typeof database = {
    ...database,
    query: async (text, values) => {
      if (text.includes('create_queue')) throw new Error('deadlock detected');
      return await database.query(text, values);
    },
  };
  await expect(openQueue(failing, () => undefined)).rejects.toThrow('deadlock detected');
  await timersBackTo(before);
  await database.close();
});

test.skipIf(!hasPostgres)(
  'eight processes that start at once on an empty server make the queues one after the other (PostgreSQL at 127.0.0.1:5432)',
  async () => {
    const url = await createDatabase();
    const start = async () => {
      const database = await openStore({url, directory: ''});
      const queue = await openQueue(database, () => undefined);
      await queue.stop();
      await database.close();
    };
    await Promise.all(Array.from({length: 8}, start));
    await dropDatabase(url);
  },
);

describe('a folder that is no store', () => {
  test.each([
    ['a file', async (place: string) => writeFile(place, 'x'), 'not a folder'],
    [
      'a folder of something else',
      async (place: string) => {
        const {mkdir} = await import('node:fs/promises');
        await mkdir(path.join(place, 'pg'), {recursive: true});
        await writeFile(path.join(place, 'pg', 'notes.txt'), 'x');
      },
      'something other than a database',
    ],
  ])('%s is refused at once', async (_, make, reason) => {
    const place = path.join(directory, 'data');
    await make(place);
    await expect(openStore({url: null, directory: place})).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining(reason),
    });
  });
});
