import {generateKeyPairSync} from 'node:crypto';
import {describe, expect, it, test} from 'vitest';
import {defaultConfiguration} from '../../src/config/index.ts';
import {withKey} from '../../src/model/config-problem.ts';
import type {Configuration, DigestSetting} from '../../src/model/configuration.ts';
import {errorWords} from '../../src/model/errors.ts';
import {
  checkConfiguration,
  requireTokenBeyondLoopback,
  refuseInvalid,
} from '../../src/scheduler/check-configuration.ts';

const digest: DigestSetting = {
  id: 'team',
  to: 'team@example.org',
  boards: [],
  models: [],
  vendors: [],
  minimum: 'notable',
  frequency: 'each',
  at: '08:00',
  timeZone: 'UTC',
  holdEditions: 1,
  heartbeat: false,
  language: 'en',
};
const mail = {
  smtp: 'smtp://127.0.0.1:2525',
  from: 'tablewatch <t@example.org>',
  maxPerSecond: 5,
  onUncertain: 'resend',
} as const;
const source = {id: 'imaging', path: 'boards/imaging.md', schedule: '0 8 * * 1-5'};
const webhook = {id: 'chat', kind: 'json', url: 'https://chat.example.org/x', minimum: 'minor'} as const;
const {privateKey} = generateKeyPairSync('ed25519', {
  privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
  publicKeyEncoding: {type: 'spki', format: 'pem'},
});
const dkim = {domainName: 'example.org', keySelector: 'a', privateKey};

const valid: Configuration = {
  ...defaultConfiguration,
  sources: [source],
  mail: {...mail, dkim},
  digests: [{...digest, boards: ['imaging']}],
  webhooks: [webhook],
};

const remarks = (change: Partial<Configuration>, boards: readonly string[] = []): string[] =>
  checkConfiguration({...valid, ...change}, boards).map(
    (problem) => `${problem.severity} ${errorWords(withKey(problem), 'en')}`,
  );

test('a configuration that works gives no remark', () => {
  expect(remarks({})).toEqual([]);
  expect(remarks({...defaultConfiguration})).toEqual([]);
  expect(remarks({sources: [source, {id: 'b', path: 'b.md', schedule: '@daily'}, {id: 'c', path: 'c.md'}]})).toEqual(
    [],
  );
  expect(remarks({digests: [{...digest, to: '"Team, imaging" <a@example.org>, b@localhost'}]})).toEqual([]);
});

test('conditions with what they need, and a pause of two times, give no remark', () => {
  const conditions = [
    {when: 'leader-changed'},
    {when: 'rises-above', column: 'Score', value: 90.5},
    {when: 'enters-top', value: 3},
  ] as const;
  const pauses = [{from: '2026-12-24T18:00:00+08:00', until: '2026-12-27T00:00:00Z'}];
  const schedule = {...defaultConfiguration.schedule, pauses};
  expect(remarks({digests: [{...digest, conditions}], schedule})).toEqual([]);
});

describe('what the service could not do is an error', () => {
  test.each<[string, Partial<Configuration>, string]>([
    [
      'a value where the leader is all that counts',
      {digests: [{...digest, conditions: [{when: 'leader-changed', value: 3}]}]},
      'error digests[0].conditions[0].value: `leader-changed` has no such key',
    ],
    [
      'a condition without its value',
      {digests: [{...digest, conditions: [{when: 'leader-changed'}, {when: 'falls-below', model: 'GLM-4.5'}]}]},
      'error digests[0].conditions[1]: `falls-below` needs a `value`',
    ],
    [
      'a condition with half a place',
      {webhooks: [{...webhook, conditions: [{when: 'enters-top', value: 2.5}]}]},
      'error webhooks[0].conditions[0].value: expected a number of places, 1 or more',
    ],
    [
      'a condition with a key that it does not read',
      {digests: [{...digest, conditions: [{when: 'leader-changed', column: 'Price'}]}]},
      'error digests[0].conditions[0].column: `leader-changed` has no such key',
    ],
    [
      'a heartbeat that is no address',
      {schedule: {...defaultConfiguration.schedule, heartbeatUrl: 'monitor/1'}},
      'error schedule.heartbeatUrl: expected an address that begins with http:// or https://',
    ],
    ...[
      {from: '2026-12-24T18:00:00', until: '2026-12-26T08:00:00Z'},
      {from: '2026-12-26T08:00:00Z', until: '2026-12-24T18:00:00Z'},
      {from: '2026-12-24', until: 'tomorrow'},
    ].map((window): [string, Partial<Configuration>, string] => [
      `a maintenance window from ${window.from} until ${window.until}`,
      {schedule: {...defaultConfiguration.schedule, pauses: [window]}},
      'error schedule.pauses[0]: expected two times with a time zone, the earlier one first, such as `from: 2026-12-24T18:00:00+08:00`',
    ]),
    [
      'backups by a schedule with seconds',
      {store: {...defaultConfiguration.store, backup: {schedule: '* * * * * *', keep: 7}}},
      'error store.backup.schedule: the schedule `* * * * * *` has more than five fields: minute, hour, day of month, month, day of week',
    ],
    [
      'Telegram without a chat',
      {webhooks: [{...webhook, kind: 'telegram', url: 'https://api.telegram.org/bot1:AB/sendMessage'}]},
      'error webhooks[0].url: expected https://api.telegram.org/bot…/sendMessage?chat_id=…: the address names no chat',
    ],
    [
      'ntfy without a topic',
      {webhooks: [{...webhook, kind: 'ntfy', url: 'https://ntfy.sh'}]},
      'error webhooks[0].url: expected the address of a topic, such as https://ntfy.sh/TOPIC',
    ],
    [
      'an hour that there is not',
      {sources: [{...source, schedule: '0 25 * * *'}]},
      'sources[0].schedule: the schedule `0 25',
    ],
    ['a minute that there is not', {sources: [{...source, schedule: '99 * * * *'}]}, 'sources[0].schedule'],
    ['words', {sources: [{...source, schedule: 'every day'}]}, 'sources[0].schedule'],
    ['six fields', {sources: [{...source, schedule: '*/5 * * * * *'}]}, 'more than five fields'],
    ['a day that never comes', {sources: [{...source, schedule: '0 8 30 2 *'}]}, 'no such day of the month'],
    [
      'a zone of a source',
      {sources: [{...source, timeZone: 'Asia/Shangai'}]},
      'sources[0].timeZone: unknown time zone',
    ],
    ['the zone of all', {schedule: {timeZone: 'Mars/Base', jitterSeconds: 0}}, 'schedule.timeZone'],
    ['the zone of a digest', {digests: [{...digest, timeZone: 'Asia/Shangai'}]}, 'digests[0].timeZone'],
    [
      'two sources of one id',
      {sources: [source, {id: 'imaging', path: 'x.md'}]},
      'sources[1].id: the id `imaging` is used twice',
    ],
    ['two digests of one id', {digests: [digest, digest]}, 'digests[1].id'],
    ['a digest called like a webhook', {digests: [{...digest, id: 'chat'}]}, 'webhooks[0].id'],
    [
      'a digest called like the operator',
      {mail: {...mail, operator: 'o@example.org'}, digests: [{...digest, id: 'operator'}]},
      'digests[0].id',
    ],
    ['no SMTP address', {mail: {...mail, smtp: 'not a url'}}, 'mail.smtp: expected an address such as'],
    ['SMTP without a host', {mail: {...mail, smtp: 'smtp:'}}, 'mail.smtp'],
    ['SMTP at a web address', {mail: {...mail, smtp: 'https://mail.example.org'}}, 'mail.smtp'],
    ['a webhook that is no address', {webhooks: [{...webhook, url: 'chat'}]}, 'webhooks[0].url'],
    ['a source that is no web address', {sources: [{id: 'imaging', url: 'boards/x.md'}]}, 'sources[0].url'],
    ['garbage for a key', {mail: {...mail, dkim: {...dkim, privateKey: 'garbage'}}}, 'mail.dkim.privateKey'],
    ['a recipient without domain', {digests: [{...digest, to: 'team'}]}, 'digests[0].to: `team` is not a mail address'],
    ['one bad recipient of two', {digests: [{...digest, to: 'a@example.org, b@'}]}, 'digests[0].to: `b@`'],
    ['a sender that is none', {mail: {...mail, from: 'tablewatch'}}, 'mail.from'],
    ['an empty token', {server: {...valid.server, host: '0.0.0.0', token: ''}}, 'server.token: the token is empty'],
    ['a public address that is none', {server: {...valid.server, publicUrl: 'boards.example.org'}}, 'server.publicUrl'],
  ])('%s', (_, change, expected) => {
    const found = remarks(change);
    expect(found.join('\n')).toContain(expected);
    expect(found[0]).toMatch(/^error /);
    expect(() => refuseInvalid({...valid, ...change})).toThrow(expect.objectContaining({code: 'CONFIG_INVALID'}));
  });

  it('and never repeats what may hold a secret', () => {
    const secret = {mail: {...mail, smtp: 'smtp//u:hunter2@x'}, webhooks: [{...webhook, url: 'x?key=hunter2'}]};
    expect(remarks(secret).join('')).not.toContain('hunter2');
  });
});

describe('a digest that matches nothing is a warning', () => {
  const wanting = (boards: string[]): Partial<Configuration> => ({digests: [{...digest, boards}]});
  test.each([[['imaging']], [['boards/*']], [['IMAGING']], [[]]])('not %j', (boards) => {
    expect(remarks(wanting(boards))).toEqual([]);
  });
  test('but a name that nothing has, with the names that there are', () => {
    expect(remarks(wanting(['imagin']))).toEqual([
      'warning digests[0].boards: `imagin` matches no board; known: imaging',
    ]);
    expect(remarks(wanting(['Accuracy']), ['Accuracy'])).toEqual([]);
    expect(() => refuseInvalid({...valid, ...wanting(['imagin'])})).not.toThrow();
  });
  test('nor a file of a pattern', () => {
    const sources = [{id: 'all', glob: 'boards/*.md'}];
    expect(remarks({sources, ...wanting(['boards/surgery.md'])})).toEqual([]);
    expect(remarks({sources, ...wanting(['surgery'])})).toHaveLength(1);
  });
  test('and so are digests without a mail server', () => {
    expect(remarks({mail: null})).toEqual(['warning digests: there is no `mail` section: these digests are not sent']);
  });
});

test('remarks are in the language asked for', () => {
  const [remark] = checkConfiguration({...valid, sources: [{...source, schedule: '0 25 * * *'}]});
  expect(errorWords(remark?.problem ?? '', 'zh-CN')).toBe('计划“0 25 * * *”不是有效的 cron 表达式：“25”不是有效的小时');
});

test('without a token nothing listens outside this machine, whatever set the host', () => {
  const change = {server: {...valid.server, host: '0.0.0.0'}};
  expect(remarks(change).join('\n')).toContain('server.host');
  expect(() => refuseInvalid({...valid, ...change})).toThrow(expect.objectContaining({code: 'SERVER_EXPOSED'}));
});

test('an empty token lets nobody listen outside this machine', () => {
  expect(() => requireTokenBeyondLoopback({host: '0.0.0.0', token: ''}, 'x')).toThrow();
  expect(() => requireTokenBeyondLoopback({host: '0.0.0.0', token: 'secret'}, 'x')).not.toThrow();
  expect(() => requireTokenBeyondLoopback({host: '127.0.0.1'}, 'x')).not.toThrow();
});
