import {createHmac} from 'node:crypto';
import {createServer, type IncomingHttpHeaders} from 'node:http';
import {afterEach, describe, expect, test} from 'vitest';
import type {WebChannel} from '../../src/deliver/chat/chat-format.ts';
import {chatFormats} from '../../src/deliver/chat/formats.ts';
import {byteLength, cutLines} from '../../src/deliver/chat/markdown.ts';
import {type ChatOptions, postDigest} from '../../src/deliver/chat/post.ts';
import {retryAfterMs} from '../../src/deliver/chat/retry-after.ts';
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
  discord: '',
  telegram: '{"ok":true,"result":{}}',
  teams: '',
  ntfy: '{"id":"sPs71M8A2T","event":"message"}',
  mattermost: 'ok',
} as const;

const limits = {
  json: Infinity,
  slack: 40_000,
  feishu: 20_000,
  dingtalk: 20_000,
  wecom: 4400,
  teams: 28 * 1024,
} as const;

test.each(['json', 'slack', 'feishu', 'dingtalk', 'wecom', 'teams'] as const)(
  '%s takes the digest, also a very long one, without calling anybody',
  async (kind) => {
    const {url, received} = await receiver(200, answers[kind]);
    const channel = {kind, url, secret: 'geheim'};
    expect(await send(channel)).toEqual({kind: 'sent'});
    expect(await send(channel, digest(manyRows))).toEqual({kind: 'sent'});
    expect(byteLength(received[1]?.body ?? '')).toBeLessThan(limits[kind]);
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

/** What the service counts, of the message with 2,000 rows. */
const counted = {
  discord: (body: Fields) => [body.embeds[0].description.length, 4096],
  telegram: (body: Fields) => [body.text.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '&').length, 4096],
  ntfy: (body: Fields) => [byteLength(body.message), 4096],
  mattermost: (body: Fields) => [body.text.length, 16_383],
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a test reads from a message, whose shape is the point of the test
type Fields = any;

const newKinds = ['discord', 'telegram', 'teams', 'ntfy', 'mattermost'] as const;

test.each(['discord', 'telegram', 'ntfy', 'mattermost'] as const)(
  '%s: a long digest fills its limit, whole lines only, and calls nobody',
  async (kind) => {
    const {url, received} = await receiver(200, answers[kind]);
    expect(await send({kind, url, secret: null}, digest(manyRows))).toEqual({kind: 'sent'});
    const body: Fields = JSON.parse(received[0]?.body ?? '');
    const [length, limit] = counted[kind](body);
    expect(length).toBeLessThanOrEqual(limit);
    expect(length).toBeGreaterThan(limit * 0.8);
    expect(JSON.stringify(body)).toContain('… more');
    if (kind === 'ntfy') return;
    expect(received[0]?.body).not.toContain('@all');
    expect(received[0]?.body).not.toMatch(/(?<!\\)<@U123>/);
  },
);

function requestOf(kind: (typeof newKinds)[number], url: string, secret: string | null = null) {
  const {
    headers,
    body,
    url: address,
  } = chatFormats[kind].request({...digest().message, key: 'k', cutNote: ''}, {kind, url, secret}, now);
  return {address, headers, body: JSON.parse(body) as Fields};
}

test('Discord: an embed that mentions nobody', () => {
  expect(requestOf('discord', 'https://d/api/webhooks/1/t?thread_id=2')).toMatchObject({
    address: 'https://d/api/webhooks/1/t?thread_id=2',
    body: {
      embeds: [
        {
          title: '65 new & <b>',
          description: '## 医学影像科\n- **GLM-4.5** [更多](https://watch.example.org/b)',
        },
      ],
      allowed_mentions: {parse: []},
    },
  });
});

test('Telegram: the chat moves from the address into the message, Markdown becomes its HTML', () => {
  expect(requestOf('telegram', 'https://t/bot1:AB/sendMessage?chat_id=-100&message_thread_id=7')).toMatchObject({
    address: 'https://t/bot1:AB/sendMessage',
    body: {
      chat_id: '-100',
      message_thread_id: '7',
      parse_mode: 'HTML',
      text: '<b>65 new &amp; &lt;b&gt;</b>\n<b>医学影像科</b>\n• <b>GLM-4.5</b> <a href="https://watch.example.org/b">更多</a>',
    },
  });
});

test('Teams: an Adaptive Card with one block per line', () => {
  const {body} = requestOf('teams', 'https://x/workflows/1?sig=s');
  expect(body).toMatchObject({
    type: 'message',
    attachments: [{contentType: 'application/vnd.microsoft.card.adaptive'}],
  });
  expect(body.attachments[0].content).toMatchObject({
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      {type: 'TextBlock', text: '65 new & &lt;b>', size: 'Large'},
      {text: '医学影像科', weight: 'Bolder'},
      {text: '• **GLM-4.5** [更多](https://watch.example.org/b)', spacing: 'None', wrap: true},
    ],
  });
});

test('ntfy: published to the server, with the topic of the address and the token', () => {
  expect(requestOf('ntfy', 'https://n.example.org/boards', 'tk_1')).toMatchObject({
    address: 'https://n.example.org/',
    headers: {authorization: 'Bearer tk_1'},
    body: {topic: 'boards', title: '65 new & <b>', markdown: true},
  });
  expect(requestOf('ntfy', 'https://n.example.org/sub/boards/')).toMatchObject({
    address: 'https://n.example.org/sub/',
    body: {topic: 'boards'},
  });
});

const kinds = ['json', 'slack', 'feishu', 'dingtalk', 'wecom', ...newKinds] as const;
/** They answer in words of their own: what is no such answer is none. */
const talkative = ['slack', 'feishu', 'dingtalk', 'wecom', 'telegram', 'ntfy', 'mattermost'] as const;

describe.each(kinds)('%s', (kind) => {
  const secretPath = 'bot12345678:AAH-secretToken/sendMessage';

  test.each([
    ['accepts', 204, '', {kind: 'sent'}, ['discord', 'teams']],
    ['is revoked', 404, 'gone', {kind: 'refused', permanent: true}, kinds],
    ['has trouble', 500, 'oops', {kind: 'refused', permanent: false}, kinds],
    ['limits', 429, 'slow down', {kind: 'refused', permanent: false, retryAfterMs: 90_000}, kinds],
    ['answers with a page', 200, '<html>sign in</html>', {kind: 'refused', permanent: false}, talkative],
  ] as const)('%s', async (_, status, answer, expected, those) => {
    const {url} = await receiver(status, answer, {'retry-after': '90', 'content-type': 'application/json'});
    if (!those.some((one) => one === kind)) return;
    expect(await send({kind, url, secret: null})).toMatchObject(expected);
  });

  test('refuses the connection: nothing was sent', async () => {
    expect(await send({kind, url: 'http://127.0.0.1:47123/hook', secret: null})).toMatchObject({
      kind: 'refused',
      permanent: false,
      failure: {code: 'CHANNEL_UNREACHABLE'},
    });
  });

  // Only our own webhook tells a repeat by its key, so that it may be sent again.
  test('hangs before, or in, its answer: nobody knows', async () => {
    for (const begins of [false, true]) {
      const server = createServer((_, response) => {
        if (begins) response.writeHead(200, {'content-length': '100'}).write('o');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const {port} = Object(server.address());
      const end = await send({kind, url: `http://127.0.0.1:${port}/hook`, secret: null}, digest(), {timeoutMs: 100});
      server.closeAllConnections();
      server.close();
      expect(end).toMatchObject({
        kind: kind === 'json' ? 'refused' : 'unknown',
        failure: {code: 'CHANNEL_UNREACHABLE'},
      });
    }
  });

  test('redirects inward: not followed', async () => {
    const inner = await receiver(200, answers[kind]);
    const closeInner = close;
    const outer = await receiver(307, '', {location: inner.url});
    const end = await send({kind, url: outer.url, secret: null});
    closeInner();
    expect(end).toMatchObject({kind: 'refused', permanent: true});
    expect(inner.received).toEqual([]);
  });

  test('an endless answer is not read to its end', async () => {
    const {url} = await receiver(400, 'x'.repeat(5_000_000));
    const end = await send({kind, url, secret: null});
    expect(JSON.stringify(end).length).toBeLessThan(1500);
  });

  test('an answer or error that repeats address and key does not reach the record', async () => {
    const {url} = await receiver(404, `Cannot POST /${secretPath}?chat_id=-100123456789 tk_geheim12`);
    const address = `${new URL(url).origin}/${secretPath}?chat_id=-100123456789`;
    const channel = {kind, url: address, secret: 'tk_geheim12'};
    const failing = () => Promise.reject(new TypeError(`Failed to parse URL from ${address}`));
    for (const end of [await send(channel), await send(channel, digest(), {fetch: failing})]) {
      expect(JSON.stringify(end)).not.toMatch(/AAH-secret|100123456789|geheim/);
      expect(JSON.stringify(end)).toContain('***');
    }
  });
});

test.each([
  ['discord', '{"message":"You are being rate limited.","retry_after":1.5,"global":false}', 1500],
  ['telegram', '{"ok":false,"error_code":429,"parameters":{"retry_after":35}}', 35_000],
] as const)('%s says in the body how long to wait', async (kind, answer, retryAfterMs) => {
  const {url} = await receiver(429, answer);
  expect(await send({kind, url, secret: null})).toMatchObject({kind: 'refused', permanent: false, retryAfterMs});
});

test.each([
  ['120', 120_000],
  [new Date(now + 30_000).toUTCString(), 29_877],
  [new Date(now - 30_000).toUTCString(), 0],
  ['99999999999', 86_400_000],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %s', (value, expected) => {
  expect(retryAfterMs(value, now)).toBe(expected);
});

test('cut text keeps whole lines and says so', () => {
  expect(cutLines('一\n二\n三', 100, '…')).toBe('一\n二\n三');
  expect(cutLines('一一一\n二二二\n三三三三三三三', 26, '…')).toBe('一一一\n二二二\n…');
});
