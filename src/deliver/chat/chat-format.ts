// What a chat's form is, and what several of them need.
import {createHmac} from 'node:crypto';
import {isRecord} from '../../model/guards.ts';
import type {Channel, DigestMessage} from '../../model/service.ts';

export interface ChatRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ChatFormat {
  /** Milliseconds between two messages to one address. */
  readonly spacingMs: number;
  readonly request: (message: ChatMessage, channel: WebChannel, now: number) => ChatRequest;
  /** Interprets a response with status 200: null if accepted, else the reason and whether a retry may help. */
  readonly refusal: (answer: string) => Refusal | null;
  /** Seconds that a response with status 429 asks to wait in its body, where the header `Retry-After` may be missing. */
  readonly waitSeconds?: (answer: string) => number | null;
}

export interface Refusal {
  readonly reason: string;
  readonly permanent: boolean;
}

export type WebChannel = Exclude<Channel, {kind: 'mail'}>;

export interface ChatMessage extends DigestMessage {
  /** Name of this digest: the same when it is sent again. */
  readonly key: string;
  /** Said at the end when lines were left out. */
  readonly cutNote: string;
}

export const json = {'content-type': 'application/json; charset=utf-8'};

/** Returns a signature as the chats want it: HMAC with SHA-256. */
export function hmac(key: string, text: string, encoding: 'hex' | 'base64'): string {
  return createHmac('sha256', key).update(text).digest(encoding);
}

/** These chats answer 200 and say in a number how it went; `passing` are the numbers of limits that pass by themselves. */
export function refusalByCode(answer: string, names: readonly string[], passing: readonly number[]): Refusal | null {
  const codes = names.map((name) => fieldOf(answer, name)).filter((code) => typeof code === 'number');
  const wrong = codes.find((code) => code !== 0);
  if (codes.length > 0 && wrong === undefined) return null;
  return {reason: answer, permanent: wrong !== undefined && !passing.includes(wrong)};
}

/** Returns the value at the path in a JSON answer; undefined where it is absent or the answer is not JSON. */
export function fieldOf(answer: string, ...path: readonly string[]): unknown {
  try {
    return path.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), JSON.parse(answer));
  } catch {
    return undefined;
  }
}

/** What answers 200 without the sign of success is another server, or a page in front of it: worth another try. */
export function refusalUnless(isAccepted: boolean, answer: string): Refusal | null {
  return isAccepted ? null : {reason: answer, permanent: false};
}
