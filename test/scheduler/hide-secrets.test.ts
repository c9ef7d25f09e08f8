import {expect, test, describe} from 'vitest';
import {defaultConfiguration} from '../../src/config/index.ts';
import {followConfiguration} from '../../src/scheduler/follow-configuration.ts';
import {
  placeOf,
  storedSetting,
  storedSubscription,
  wholeSetting,
  wholeSubscription,
} from '../../src/scheduler/hide-secrets.ts';
import {listSources, readSource} from '../../src/store/sql/sources.ts';
import {describeOnEngines, openTestStore} from '../store/sql/engines.ts';
import {setUp, sourceRow, subscriptionTo, systemClock} from './fakes.ts';

const secret = 'https://reader:hunter2@example.org/board.md?token=hunter3';
const shown = 'https://***@example.org/board.md?token=***';
const sources = [{id: 'board', url: secret}];

describeOnEngines('a store of an earlier version, with secrets in it', (engine) => {
  test.each([
    ['still configured', sources],
    ['no longer configured', []],
  ])('%s: they are gone after the start, and nothing else is', async (_, configured) => {
    const {database, dispose} = await openTestStore(engine);
    await setUp(
      database,
      [sourceRow('board', {setting: {id: 'board', url: secret}, kind: 'url', location: secret})],
      [],
    );
    const content = JSON.stringify({source: secret, message: `"${secret}" changed`});
    for (const text of [
      `insert into tablewatch.document (source_id, location, etag, raw_sha256, fetched_at) values ('board', '${secret}', '"v1"', 'ab', now())`,
      `insert into tablewatch.run (source_id, trigger, due_at, state, queued_at, failure) values ('board', 'manual', now(), 'failed', now(), '${content}')`,
      `insert into tablewatch.run_step (run_id, attempt, position, name, document, started_at, milliseconds, failure) select id, 1, 0, 'fetch', '${secret}', now(), 1, '${content}' from tablewatch.run`,
      `insert into tablewatch.finding (run_id, position, source_id, document, rule, severity, fingerprint, content) select id, 0, 'board', '${secret}', 'r', 'info', 'f', '${content}' from tablewatch.run`,
      `insert into tablewatch.blob values ('ab', 'x', 1, now())`,
      `insert into tablewatch.edition (id, source_id, document, sequence, observed_at, stored_at, raw_sha256, canonical_sha256, byte_length, format, schema_version, boards, content) values ('e', 'board', '${secret}', 1, now(), now(), 'ab', 'cd', 1, 'markdown', 1, '[${content}]', 'x')`,
    ])
      await database.query(text);
    await followConfiguration(database, {...defaultConfiguration, sources: configured}, systemClock);
    const tables = ['source', 'document', 'run', 'run_step', 'finding', 'edition'];
    const rows = await Promise.all(
      tables.map(async (table) => JSON.stringify(await database.query(`select * from tablewatch.${table}`))),
    );
    for (const text of rows) {
      expect(text).not.toMatch(/hunter/);
      expect(text).toContain('token=***');
    }
    expect((await readSource(database, 'board'))?.validators).toMatchObject([{document: shown, etag: '"v1"'}]);
    await dispose();
  });

  test('the whole address comes from the configuration of the process that asks', async () => {
    const {database, dispose} = await openTestStore(engine);
    const configuration = {...defaultConfiguration, sources};
    await followConfiguration(database, configuration, systemClock);
    const [source] = await listSources(database);
    if (source === undefined) throw new Error('no source');
    expect(source).toMatchObject({location: shown, setting: {url: shown}});
    expect(wholeSetting(source, configuration).url).toBe(secret);
    expect(() => wholeSetting(source, defaultConfiguration)).toThrow(expect.objectContaining({code: 'SOURCE_SECRET'}));
    const other = {...configuration, sources: [{id: 'board', url: 'https://x:y@elsewhere.example/board.md'}]};
    expect(() => wholeSetting(source, other)).toThrow(expect.objectContaining({code: 'SOURCE_SECRET'}));
    await dispose();
  });
});

describe('without a secret', () => {
  test('an address, a path and a pattern are stored as they are and need no configuration', () => {
    for (const setting of [{url: 'https://example.org/a.md'}, {path: 'a***.md'}, {glob: '***/*.md'}]) {
      const {location} = placeOf({id: 'a', ...setting});
      expect(Object.values(setting)).toEqual([location]);
      const source = {id: 'a', location, setting: {id: 'a', ...setting}};
      expect(wholeSetting(source, defaultConfiguration)).toBe(source.setting);
    }
  });
});

test('of a webhook the store has the host, and only the configuration the rest', () => {
  const url = 'https://hooks.example.org/services/T1/hunter2';
  const configuration = {
    ...defaultConfiguration,
    webhooks: [{id: 'chat', kind: 'slack', url, secret: 'hunter3', minimum: 'minor'} as const],
  };
  const channel = {kind: 'slack', url, secret: 'hunter3'} as const;
  const stored = storedSubscription(subscriptionTo('chat', {channel}));
  expect(stored.channel).toEqual({kind: 'slack', url: 'https://hooks.example.org/***', secret: '***'});
  expect(wholeSubscription(stored, configuration).channel).toEqual(channel);
  expect(() => wholeSubscription(stored, defaultConfiguration)).toThrow(
    expect.objectContaining({code: 'CHANNEL_SECRET'}),
  );
});

describe('headers, cookies and proxy of a source', () => {
  const setting = {
    id: 'board',
    url: 'https://example.org/board.md',
    headers: {authorization: 'Bearer hunter2'},
    cookies: {session: 'hunter3'},
    proxy: 'http://reader:hunter4@proxy.example.org',
  };
  test('are stored by name alone', () => {
    expect(storedSetting(setting)).toEqual({
      ...setting,
      headers: {authorization: '***'},
      cookies: {session: '***'},
      proxy: '***',
    });
  });
  test('come from the configuration of the process that asks; without them nothing is asked', () => {
    const source = {id: 'board', ...placeOf(setting), setting: storedSetting(setting)};
    expect(wholeSetting(source, {...defaultConfiguration, sources: [setting]})).toBe(setting);
    expect(() => wholeSetting(source, defaultConfiguration)).toThrow(expect.objectContaining({code: 'SOURCE_SECRET'}));
  });
});
