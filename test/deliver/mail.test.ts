import {generateKeyPairSync} from 'node:crypto';
import {createServer} from 'node:net';
import {networkInterfaces} from 'node:os';
import PostalMime from 'postal-mime';
import {SMTPServer, type SMTPServerOptions} from 'smtp-server';
import {afterEach, describe, expect, test} from 'vitest';
import {composeMail, type MailFrame, unsubscribeUrl} from '../../src/deliver/mail/compose-mail.ts';
import {messageIdOf} from '../../src/deliver/mail/message-id.ts';
import {type Mailer, openMailer} from '../../src/deliver/mail/smtp.ts';
import {makeUnsubscribeToken, readUnsubscribeToken} from '../../src/deliver/mail/unsubscribe-token.ts';
import type {Delivery, OutgoingDigest} from '../../src/model/service.ts';
import {subscriptionTo} from '../scheduler/fakes.ts';

const frame: MailFrame = {
  from: 'tablewatch <watch@example.org>',
  replyTo: null,
  publicUrl: 'https://watch.example.org',
  secret: 's',
};

function digest(changes: Partial<OutgoingDigest['message']> = {}): OutgoingDigest {
  return {
    subscription: subscriptionTo('imaging'),
    messageId: '<abc@example.org>',
    dueAt: '2026-11-21T08:00:00.000Z',
    message: {
      subject: '[医学影像科] 1 moved, 65 new',
      preheader: '3 left',
      html: '<p>65 new</p>',
      text: '65 new',
      markdown: '65 new',
      ...changes,
    },
  };
}

const open: {close: () => void}[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** An SMTP server; answers its address and what it received. */
async function startServer(options: SMTPServerOptions = {}): Promise<{url: string; received: string[]}> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({close: () => server.close()});
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {url: `smtp://127.0.0.1:${String(address.port)}`, received};
}

function mailer(url: string, dkim: Parameters<typeof openMailer>[0]['dkim'] = null): Mailer {
  const made = openMailer({url, maxPerSecond: 100, dkim});
  open.push(made);
  return made;
}

const never = new AbortController().signal;

describe('the mail on the wire', () => {
  test('headers by CHANGE_MODEL: name, thread, list, one-click unsubscribe, automatic, date', async () => {
    const {url, received} = await startServer();
    expect(await mailer(url).send(composeMail(digest(), frame), never)).toEqual({kind: 'sent'});
    const mail = await PostalMime.parse(received[0] ?? '');
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
    expect(mail).toMatchObject({
      subject: '[医学影像科] 1 moved, 65 new',
      messageId: '<abc@example.org>',
      text: '65 new\n',
    });
    expect(mail.html).toContain('<p>65 new</p>');
    expect(mail.references).toMatch(/^<[0-9a-f]{40}@example\.org>$/);
    expect(header('list-id')).toContain('<imaging.digest.example.org>');
    expect(header('list-unsubscribe')).toBe(`<${unsubscribeUrl('imaging', 'https://watch.example.org', 's')}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(new Date(mail.date ?? '').toISOString()).toBe('2026-11-21T08:00:00.000Z');
    expect(received[0]).toContain('multipart/alternative');
    expect((received[0] ?? '').indexOf('text/plain')).toBeLessThan((received[0] ?? '').indexOf('text/html'));
  });

  test('DKIM covers both unsubscribe headers', async () => {
    const {privateKey} = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
      publicKeyEncoding: {type: 'spki', format: 'pem'},
    });
    const {url, received} = await startServer();
    await mailer(url, {domainName: 'example.org', keySelector: 'k', privateKey}).send(
      composeMail(digest(), frame),
      never,
    );
    const signed = /DKIM-Signature:[\s\S]*?[;\s]h=([\s\S]*?);/i
      .exec(received[0] ?? '')?.[1]
      ?.replace(/\s+/g, '')
      .toLowerCase()
      .split(':');
    expect(signed).toEqual(
      expect.arrayContaining(['from', 'subject', 'list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'message-id']),
    );
  });

  test('without a public address: unsubscribe by mail, and no one-click promise', async () => {
    const {url, received} = await startServer();
    await mailer(url).send(composeMail(digest(), {...frame, publicUrl: null}), never);
    expect(received[0]).toContain('List-Unsubscribe: <mailto:watch@example.org?subject=unsubscribe%20imaging>');
    expect(received[0]).not.toContain('One-Click');
  });

  test.each([
    ['a line break in a cell', 'GLM-4.5\r\nBcc: victim@example.org'],
    ['a bare line feed', 'GLM-4.5\nBcc: victim@example.org'],
    ['U+2028 and NUL', 'GLM-4.5\u2028\0Bcc: victim@example.org'],
  ])('%s cannot make a header', async (_, subject) => {
    const {url, received} = await startServer();
    await mailer(url).send(composeMail(digest({subject}), frame), never);
    const mail = await PostalMime.parse(received[0] ?? '');
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe('GLM-4.5 Bcc: victim@example.org');
  });

  test('a line break in an address is refused', () => {
    const to = 'reader@example.org\r\nBcc: victim@example.org';
    const bad = {...digest(), subscription: subscriptionTo('x', {channel: {kind: 'mail', to}})};
    expect(() => composeMail(bad, frame)).toThrow(expect.objectContaining({code: 'MAIL_HEADER'}));
    expect(() => composeMail(digest(), {...frame, from: 'a\n<b@example.org>'})).toThrow('From');
  });
});

describe('how sending ends', () => {
  const reject = (code: number): Error => Object.assign(new Error('no'), {responseCode: code});

  test.each([
    [
      'the address does not exist',
      {onRcptTo: (_a, _s, done) => done(reject(550))},
      {kind: 'refused', permanent: true, recipient: true},
    ],
    [
      'greylisted',
      {onRcptTo: (_a, _s, done) => done(reject(451))},
      {kind: 'refused', permanent: false, recipient: false},
    ],
    [
      'the sender is not welcome',
      {onMailFrom: (_a, _s, done) => done(reject(550))},
      {kind: 'refused', permanent: true, recipient: false},
    ],
    [
      'the message is spam',
      {onData: (stream, _s, done) => void stream.resume().on('end', () => done(reject(554)))},
      {kind: 'refused', permanent: true, recipient: false},
    ],
    [
      'the mailbox is full',
      {onData: (stream, _s, done) => void stream.resume().on('end', () => done(reject(452)))},
      {kind: 'refused', permanent: false, recipient: false},
    ],
    [
      'not our turn to connect',
      {onConnect: (_s, done) => done(reject(554))},
      {kind: 'refused', permanent: false, recipient: false},
    ],
  ] satisfies [string, SMTPServerOptions, object][])('%s', async (_, options, expected) => {
    const {url} = await startServer(options);
    expect(await mailer(url).send(composeMail(digest(), frame), never)).toMatchObject(expected);
  });

  test('TLS: a certificate that nobody vouches for is refused, before any word of the mail', async () => {
    const heard: string[] = [];
    const options = {
      secure: true,
      onMailFrom: (_a: unknown, _s: unknown, done: () => void) => void (heard.push('from'), done()),
    };
    const {url} = await startServer(options);
    const secure = url.replace('smtp:', 'smtps:');
    expect(await mailer(secure).send(composeMail(digest(), frame), never)).toMatchObject({
      kind: 'refused',
      permanent: false,
      failure: {code: 'MAIL_UNREACHABLE', message: expect.stringMatching(/certificate/i)},
    });
    expect(heard).toEqual([]);
  });

  test('on another machine a server without TLS gets no mail and no password', async () => {
    const commands: string[] = [];
    const server = createServer((socket) => {
      socket.on('error', () => undefined).write('220 x\r\n');
      socket.on('data', (chunk) => {
        commands.push(chunk.toString().split(/\s/)[0] ?? '');
        socket.write('250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    open.push({close: () => server.close()});
    const {port} = server.address() as {port: number};
    // This machine by an address that is not its loopback one.
    const other = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    const host = other?.address ?? '0.0.0.0';
    const end = await mailer(`smtp://user:geheim@${host}:${String(port)}`).send(composeMail(digest(), frame), never);
    expect(end).toMatchObject({kind: 'refused', permanent: false});
    expect(commands).not.toContain('AUTH');
    expect(commands).not.toContain('MAIL');
  });

  test('no server: it may be tried again', async () => {
    expect(await mailer('smtp://127.0.0.1:9').send(composeMail(digest(), frame), never)).toMatchObject({
      kind: 'refused',
      permanent: false,
      failure: {code: 'MAIL_UNREACHABLE', retryable: true},
    });
    await expect(mailer('smtp://127.0.0.1:9').verify()).rejects.toMatchObject({code: 'MAIL_UNREACHABLE'});
  });

  test('a server that takes the message and dies before it answers: nobody knows', async () => {
    const server = createServer((socket) => {
      let isData = false;
      socket.write('220 x\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        if (isData) {
          if (text.endsWith('\r\n.\r\n')) socket.destroy();
          return;
        }
        isData = text.startsWith('DATA');
        socket.write(isData ? '354 go\r\n' : '250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({close: () => server.close()});
    const {port} = server.address() as {port: number};
    expect(await mailer(`smtp://127.0.0.1:${String(port)}`).send(composeMail(digest(), frame), never)).toMatchObject({
      kind: 'unknown',
    });
  });

  test('a server that dies before the message: it may be tried again', async () => {
    const server = createServer((socket) => {
      socket.write('220 x\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (chunk) =>
        chunk.toString().startsWith('DATA') ? socket.destroy() : socket.write('250 ok\r\n'),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({close: () => server.close()});
    const {port} = server.address() as {port: number};
    const end = await mailer(`smtp://127.0.0.1:${String(port)}`).send(composeMail(digest(), frame), never);
    expect(end).toMatchObject({kind: 'refused', permanent: false});
  });

  test('shutdown while the server thinks: nobody knows', async () => {
    const {url} = await startServer({onData: (stream) => void stream.resume()});
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    expect(await mailer(url).send(composeMail(digest(), frame), stop.signal)).toMatchObject({kind: 'unknown'});
  });
});

describe('names and tokens', () => {
  const item = {sourceId: 's', document: 'd', fromEdition: 1, toEdition: 2};
  const delivery = {items: [item], kind: 'digest', dueAt: 'x'} as unknown as Delivery;

  test('the same change to the same reader has one name, any other another', () => {
    const name = messageIdOf(delivery, subscriptionTo('a'), 'example.org');
    expect(name).toMatch(/^<[0-9a-f]{40}@example\.org>$/);
    expect(messageIdOf({...delivery, id: 9}, subscriptionTo('a'), 'example.org')).toBe(name);
    expect(messageIdOf(delivery, subscriptionTo('b'), 'example.org')).not.toBe(name);
    expect(messageIdOf({...delivery, items: [{...item, toEdition: 3}]}, subscriptionTo('a'), 'example.org')).not.toBe(
      name,
    );
  });

  test('a token names its subscription and says nothing to others', () => {
    const token = makeUnsubscribeToken('读者 1', 'secret');
    expect(readUnsubscribeToken(token, 'secret')).toBe('读者 1');
    expect(Buffer.from(token, 'base64url').toString()).not.toContain('读者');
    expect(makeUnsubscribeToken('读者 1', 'secret')).toBe(token);
  });

  test.each([
    ['another secret', (token: string) => [token, 'other']],
    ['a changed letter', (token: string) => [`${token.slice(0, -2)}AA`, 'secret']],
    ['cut short', (token: string) => [token.slice(0, 30), 'secret']],
    ['nothing', () => ['', 'secret']],
    ['no token at all', () => ['../../etc/passwd', 'secret']],
    ['far too long', () => ['A'.repeat(100_000), 'secret']],
  ])('forged: %s', (_, forge) => {
    const [token = '', secret = ''] = forge(makeUnsubscribeToken('reader', 'secret'));
    expect(readUnsubscribeToken(token, secret)).toBeNull();
  });
});
