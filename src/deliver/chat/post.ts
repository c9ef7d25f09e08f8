// A digest → a web address: our own signed webhook, or a chat. Within each chat's rate, over all workers.
import {hash} from 'node:crypto';
import {setTimeout as delay} from 'node:timers/promises';
import {failure, recordOf} from '../../model/errors.ts';
import type {OutgoingDigest, RecordedFailure, SendEnd} from '../../model/service.ts';
import type {ChatFormat, ChatRequest, WebChannel} from './chat-format.ts';
import {chatFormats} from './formats.ts';
import {withoutAddress} from '../hide-address.ts';
import {limitTime} from '../../timing/limit-time.ts';
import {reasonOf} from '../failure-reason.ts';
import {retryAfterMs} from './retry-after.ts';

export interface ChatOptions {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** True for the first who names the key, among all processes: a chat's next free moment belongs to one message. */
  readonly claimTurn: (key: string) => Promise<boolean>;
  /** "and more" in the reader's language, with a link where there is one. */
  readonly cutNote: (digest: OutgoingDigest) => string;
  /** Until the answer must be complete. Default: 20 s. */
  readonly timeoutMs?: number;
}

/** Never rejects. */
export async function postDigest(
  digest: OutgoingDigest,
  channel: WebChannel,
  options: ChatOptions,
  signal: AbortSignal,
): Promise<SendEnd> {
  const format = chatFormats[channel.kind];
  const place = new URL(channel.url).host;
  try {
    await waitForTurn(format, channel, options, signal);
  } catch (error) {
    return refused('CHANNEL_UNREACHABLE', place, reasonOf(error), false);
  }
  const message = {...digest.message, key: digest.messageId, cutNote: options.cutNote(digest)};
  return await post(format.request(message, channel, options.now()), channel, format, options, signal);
}

async function post(
  request: ChatRequest,
  channel: WebChannel,
  format: ChatFormat,
  options: ChatOptions,
  signal: AbortSignal,
): Promise<SendEnd> {
  const place = new URL(channel.url).host;
  const shown = (text: string): string =>
    withoutAddress(text, [channel.url, request.url], channel.secret).slice(0, 300);
  const limit = limitTime(options.timeoutMs ?? 20_000, signal);
  try {
    const response = await options.fetch(request.url, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
      // A webhook that moves is a mistake or an attack: what we send must not travel on.
      redirect: 'manual',
      signal: limit.signal,
    });
    const answer = await startOf(response);
    if (!response.ok) {
      const reason = shown(`${String(response.status)} ${answer}`);
      const end = refused('CHANNEL_REFUSED', place, reason, isPermanent(response.status));
      const wait = response.headers.get('retry-after') ?? format.waitSeconds?.(answer) ?? null;
      const waitMs = isPermanent(response.status) ? null : retryAfterMs(wait, options.now());
      return waitMs === null ? end : {...end, retryAfterMs: waitMs};
    }
    const refusal = format.refusal(answer);
    return refusal === null
      ? {kind: 'sent'}
      : refused('CHANNEL_REFUSED', place, shown(refusal.reason), refusal.permanent);
  } catch (error) {
    return afterBreak(shown(reasonOf(error)), channel, place);
  } finally {
    limit.end();
  }
}

/** Bytes of an answer that are read: all chats answer in a few hundred. */
const maxAnswer = 16_384;

async function startOf({body}: Response): Promise<string> {
  if (body === null) return '';
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  while (bytes < maxAnswer) {
    const {value} = await reader.read();
    if (value === undefined) return text;
    text += decoder.decode(value, {stream: true});
    bytes += value.length;
  }
  await reader.cancel();
  return text;
}

/** Our own webhook recognises a repeat by its key, and a connection that was never established sent nothing; otherwise the outcome is unknown. */
function afterBreak(reason: string, channel: WebChannel, place: string): SendEnd {
  if (
    channel.kind === 'json' ||
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT|TLS/.test(reason)
  ) {
    return refused('CHANNEL_UNREACHABLE', place, reason, false);
  }
  return {kind: 'unknown', failure: record('CHANNEL_UNREACHABLE', place, reason)};
}

/** 408 and 429 pass by themselves, as do the server's own troubles; any other refusal comes again. */
function isPermanent(status: number): boolean {
  return status < 500 && status !== 408 && status !== 429;
}

/** Time is cut into turns of the chat's spacing; each turn of an address belongs to one message of one worker. */
async function waitForTurn(
  {spacingMs}: ChatFormat,
  {url}: WebChannel,
  options: ChatOptions,
  signal: AbortSignal,
): Promise<void> {
  if (spacingMs === 0) return;
  const address = hash('sha256', url).slice(0, 16);
  for (;;) {
    const turn = Math.floor(options.now() / spacingMs);
    if (await options.claimTurn(`turn:${address}:${String(turn)}`)) return;
    await delay((turn + 1) * spacingMs - options.now(), undefined, {signal});
  }
}

function refused(
  code: 'CHANNEL_REFUSED' | 'CHANNEL_UNREACHABLE',
  place: string,
  reason: string,
  permanent: boolean,
): Extract<SendEnd, {kind: 'refused'}> {
  return {kind: 'refused', permanent, recipient: false, failure: record(code, place, reason)};
}

function record(code: 'CHANNEL_REFUSED' | 'CHANNEL_UNREACHABLE', place: string, reason: string): RecordedFailure {
  return recordOf(failure(code, {place, reason}), null);
}
