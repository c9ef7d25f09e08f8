import {createHmac} from 'node:crypto';
import {createServer, type IncomingHttpHeaders} from 'node:http';
import {afterEach, expect, test} from 'vitest';
import type {WebChannel} from '../../src/deliver/chat/chat-format.ts';
import {chatFormats} from '../../src/deliver/chat/formats.ts';
import {byteLength, cutLines} from '../../src/deliver/chat/markdown.ts';
import {type ChatOptions, postDigest} from '../../src/deliver/chat/post.ts';
import type {OutgoingDigest} from '../../src/model/service.ts';
import {subscriptionTo} from '../scheduler/fakes.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let close = (): void => undefined;
afterEach(() => close());

/** A receiver that gives one answer to all; answers its address and what it got. */
async function receiver(
  status: number,
  answer: string,
  headers: Record<string, string> = {},
): Promise<{url: string; received: Received[]}> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({path: request.url ?? '', headers: request.headers, body});
      response.writeHead(status, headers).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {url: `http://127.0.0.1:${String(address.port)}/hook?access_token=t`, received};
}

const manyRows = Array.from({length: 2000}, (_, row) => `- **模型-${String(row)}** 进入榜单 <@U123> @all`).join('\n');

function digest(markdown = '## 医学影像科\n- **GLM-4.5** [更多](https://watch.example.org/b)'): OutgoingDigest {
  const message = {subject: '65 new & <b>', preheader: '', html: '<p>', text: 't', markdown};
  return {subscription: subscriptionTo('chat'), messageId: '<k@x>', dueAt: '2026-11-21T08:00:00.000Z', message};
}

const now = 1_795_000_000_123;

function options(changes: Partial<ChatOptions> = {}): ChatOptions {
  return {fetch, now: () => now, claimTurn: () => Promise.resolve(true), cutNote: () => '… more', ...changes};
}

const send = (channel: WebChannel, one = digest(), more: Partial<ChatOptions> = {}) =>
  postDigest(one, channel, options(more), new AbortController().signal);

const answers = {
  json: '',
  slack: 'ok',
  feishu: '{"code":0,"msg":"success"}',
  dingtalk: '{"errcode":0,"errmsg":"ok"}',
  wecom: '{"errcode":0}',
} as const;

test.each(['json', 'slack', 'feishu', 'dingtalk', 'wecom'] as const)(
  '%s takes the digest, also a very long one, without calling anybody',
  async (kind) => {
    const {url, received} = await receiver(200, answers[kind]);
    const channel = {kind, url, secret: 'geheim'};
    expect(await send(channel)).toEqual({kind: 'sent'});
    expect(await send(channel, digest(manyRows))).toEqual({kind: 'sent'});
    const limit = {json: Infinity, slack: 40_000, feishu: 20_000, dingtalk: 20_000, wecom: 4400}[kind];
    expect(byteLength(received[1]?.body ?? '')).toBeLessThan(limit);
    if (kind === 'json') return;
    expect(received[1]?.body).toContain('… more');
    expect(received[1]?.body).not.toContain('<@U123>');
    if (kind !== 'slack') expect(received[1]?.body).not.toContain('@all');
  },
);

test('the webhook is signed over time and body and carries an idempotency key', async () => {
  const {url, received} = await receiver(200, '');
  await send({kind: 'json', url, secret: 'geheim'});
  const [{headers, body} = {headers: {}, body: ''}] = received;
  const expected = createHmac('sha256', 'geheim').update(`1795000000.${body}`).digest('hex');
  expect(headers).toMatchObject({'idempotency-key': '<k@x>', 'x-tablewatch-signature': `t=1795000000,v1=${expected}`});
  expect(JSON.parse(body)).toMatchObject({schemaVersion: 1, id: '<k@x>', subject: '65 new & <b>', text: 't'});
});

test('Slack: its own markup, control characters escaped', async () => {
  const {body} = chatFormats.slack.request(
    {...digest().message, key: 'k', cutNote: ''},
    {kind: 'slack', url: 'https://x', secret: null},
    now,
  );
  expect(JSON.parse(body)).toEqual({
    text: '65 new &amp; &lt;b&gt;',
    blocks: [
      {type: 'section', text: {type: 'mrkdwn', text: '*医学影像科*\n• *GLM-4.5* <https://watch.example.org/b|更多>'}},
    ],
  });
});

test('Feishu and DingTalk sign as their documentation says', () => {
  const message = {...digest().message, key: 'k', cutNote: ''};
  const feishu = chatFormats.feishu.request(message, {kind: 'feishu', url: 'https://x', secret: 'demo'}, now);
  expect(JSON.parse(feishu.body)).toMatchObject({
    timestamp: '1795000000',
    sign: createHmac('sha256', '1795000000\ndemo').digest('base64'),
  });
  const dingtalk = chatFormats.dingtalk.request(
    message,
    {kind: 'dingtalk', url: 'https://x/send?access_token=t', secret: 'SEC'},
    now,
  );
  const query = new URL(dingtalk.url).searchParams;
  expect(query.get('sign')).toBe(
    createHmac('sha256', 'SEC')
      .update(`${String(now)}\nSEC`)
      .digest('base64'),
  );
  expect([query.get('timestamp'), query.get('access_token')]).toEqual([String(now), 't']);
});

test.each([
  ['a revoked address', 'slack', 404, 'no_service', {kind: 'refused', permanent: true}],
  ['too many requests', 'slack', 429, 'rate_limited', {kind: 'refused', permanent: false}],
  ['trouble of the server', 'json', 502, '', {kind: 'refused', permanent: false}],
  ['a redirect: not followed', 'json', 302, '', {kind: 'refused', permanent: true}],
  [
    'a wrong signature',
    'dingtalk',
    200,
    '{"errcode":310000,"errmsg":"sign not match"}',
    {kind: 'refused', permanent: true},
  ],
  [
    'the rate of DingTalk',
    'dingtalk',
    200,
    '{"errcode":130101,"errmsg":"send too fast"}',
    {kind: 'refused', permanent: false},
  ],
  ['the rate of WeCom', 'wecom', 200, '{"errcode":45009}', {kind: 'refused', permanent: false}],
  ['a page instead of an answer', 'feishu', 200, '<html>', {kind: 'refused', permanent: false}],
] as const)('%s', async (_, kind, status, answer, expected) => {
  const {url} = await receiver(status, answer, status === 302 ? {location: 'http://127.0.0.1:1/'} : {});
  expect(await send({kind, url, secret: null})).toMatchObject(expected);
});

test.each([
  ['nobody listens: again later', 'slack', 'refused'],
  ['our own webhook broke off: its key tells a repeat', 'json', 'refused'],
])('%s', async (_, kind, expected) => {
  const url = 'http://127.0.0.1:47123/';
  expect(await send({kind: kind === 'json' ? 'json' : 'slack', url, secret: null})).toMatchObject({kind: expected});
});

test('a chat that breaks off after the message: nobody knows', async () => {
  const broken = () =>
    Promise.reject(
      new TypeError('fetch failed', {cause: Object.assign(new Error('other side closed'), {code: 'UND_ERR_SOCKET'})}),
    );
  expect(await send({kind: 'wecom', url: 'https://x/', secret: null}, digest(), {fetch: broken})).toMatchObject({
    kind: 'unknown',
  });
});

test('messages to one robot take turns over all workers', async () => {
  const {url, received} = await receiver(200, answers.slack);
  const taken = new Set<string>();
  const claimTurn = (key: string) => Promise.resolve(!taken.has(key) && taken.add(key).size > 0);
  await Promise.all(
    [1, 2, 3].map(() => send({kind: 'slack', url, secret: null}, digest(), {claimTurn, now: Date.now})),
  );
  expect(taken.size).toBe(3);
  expect(received).toHaveLength(3);
});

test('cut text keeps whole lines and says so', () => {
  expect(cutLines('一\n二\n三', 100, '…')).toBe('一\n二\n三');
  expect(cutLines('一一一\n二二二\n三三三三三三三', 26, '…')).toBe('一一一\n二二二\n…');
});
