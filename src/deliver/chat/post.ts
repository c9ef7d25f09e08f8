// A digest → a web address: our own signed webhook, or a chat. Within each chat's rate, over all workers.
import {createHash} from 'node:crypto';
import {setTimeout as delay} from 'node:timers/promises';
import {failure, recordOf} from '../../model/errors.ts';
import type {OutgoingDigest, RecordedFailure, SendEnd} from '../../model/service.ts';
import type {ChatFormat, ChatRequest, WebChannel} from './chat-format.ts';
import {chatFormats} from './formats.ts';

export interface ChatOptions {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** True for the first who names the key, among all processes: a chat's next free moment belongs to one message. */
  readonly claimTurn: (key: string) => Promise<boolean>;
  /** "and more" in the reader's language, with a link where there is one. */
  readonly cutNote: (digest: OutgoingDigest) => string;
}

const timeoutMs = 20_000;

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
  try {
    const response = await options.fetch(request.url, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
      // A webhook that moves is a mistake or an attack: what we send must not travel on.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const answer = (await response.text()).slice(0, 2000);
    if (!response.ok)
      return refused(
        'CHANNEL_REFUSED',
        place,
        `${String(response.status)} ${answer.slice(0, 200)}`,
        isPermanent(response.status),
      );
    const refusal = format.refusal(answer);
    return refusal === null ? {kind: 'sent'} : refused('CHANNEL_REFUSED', place, refusal.reason, refusal.permanent);
  } catch (error) {
    return afterBreak(error, channel, place);
  }
}

/** Our own webhook recognises a repeat by its key, and a connection that was never established sent nothing; otherwise the outcome is unknown. */
function afterBreak(error: unknown, channel: WebChannel, place: string): SendEnd {
  const reason = reasonOf(error);
  if (channel.kind === 'json' || /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|CERT|TLS/.test(reason)) {
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
  const address = createHash('sha256').update(url).digest('hex').slice(0, 16);
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
): SendEnd {
  return {kind: 'refused', permanent, recipient: false, failure: record(code, place, reason)};
}

function record(code: 'CHANNEL_REFUSED' | 'CHANNEL_UNREACHABLE', place: string, reason: string): RecordedFailure {
  return recordOf(failure(code, {place, reason}), null);
}

/** fetch hides what happened in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {cause} = error;
  const code = cause instanceof Error && 'code' in cause ? `${String(cause.code)}: ` : '';
  return cause instanceof Error ? `${code}${cause.message}` : error.message;
}
