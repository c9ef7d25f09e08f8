// One delivery: composed, written down as "sending" before a byte goes out, sent, and its end written down. At least once, never
// silently twice: what may have arrived is `uncertain` until the policy (resend or hold) or a person decides.
import type {Clock} from '../model/environment.ts';
import type {
  Delivery,
  DigestMessage,
  OutgoingDigest,
  RecordedFailure,
  SendEnd,
  Subscription,
  SubscriptionState,
} from '../model/service.ts';
import {later, type Instant} from '../model/text.ts';
import {composeDigest, type DigestEnvironment} from './compose-digest.ts';
import {recordFailure} from './step-log.ts';

export interface DeliveryStore<Claim> {
  /** Null unless it waits to be sent (again). */
  close(id: number): Promise<Delivery | null>;
  subscription(id: string): Promise<SubscriptionState | null>;
  beginSending(delivery: Delivery, composed: {message: DigestMessage; messageId: string}): Promise<Claim | null>;
  endSending(claim: Claim, end: DeliveryEnd): Promise<boolean>;
  endUnsent(id: number, state: 'empty' | 'failed', failure: RecordedFailure | null): Promise<boolean>;
  /** The recipient was refused for good; what does so again and again ends the subscription. */
  endSubscription(id: string, last: {readonly delivery: number; readonly failure: RecordedFailure}): Promise<void>;
}

export type DeliveryEnd =
  | {readonly state: 'sent'}
  | {readonly state: 'uncertain' | 'failed'; readonly failure: RecordedFailure}
  | {readonly state: 'queued'; readonly failure: RecordedFailure; readonly dueAt: Instant};

export interface DeliveryEnvironment<Claim> {
  readonly store: DeliveryStore<Claim>;
  readonly digests: DigestEnvironment;
  readonly clock: Clock;
  readonly onUncertain: 'resend' | 'hold';
  /** Deterministic for the same content to the same recipient. */
  messageId(delivery: Delivery, subscription: Subscription): string;
  send(digest: OutgoingDigest, signal: AbortSignal): Promise<SendEnd>;
}

/** `held`: uncertain, and the policy says so; `taken`: another worker has it, or it is over. */
export type DeliveryOutcome = 'sent' | 'empty' | 'failed' | 'uncertain' | 'queued' | 'held' | 'taken';

/** Brings one delivery as far as it goes now. `queued`: it is to be tried again at its new time. */
export async function deliverDigest<Claim>(
  id: number,
  environment: DeliveryEnvironment<Claim>,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  const {store} = environment;
  const delivery = await store.close(id);
  if (delivery === null) return 'taken';
  if (delivery.state === 'uncertain' && isHeld(delivery, environment.onUncertain)) return 'held';
  const state = await store.subscription(delivery.subscriptionId);
  if (state === null || !mayBeSent(delivery, state)) return await endEmpty(delivery, store);
  const composed = await compose(delivery, state.subscription, environment);
  if (composed === null) return await endEmpty(delivery, store);
  const claim = await store.beginSending(delivery, composed);
  if (claim === null) return 'taken';
  const digest = {...composed, subscription: state.subscription, dueAt: delivery.dueAt};
  return await sendClaimed(delivery, claim, digest, environment, signal);
}

/** Somebody who has not confirmed the address gets the question, and nothing else. */
function mayBeSent({kind}: Delivery, {state}: SubscriptionState): boolean {
  return state === 'active' || (state === 'pending' && kind === 'confirm');
}

/** A message in whose sending ten workers died waits for a person, whatever the policy. */
const maxRepeats = 10;

function isHeld(delivery: Delivery, onUncertain: 'resend' | 'hold'): boolean {
  return onUncertain === 'hold' || delivery.repeats >= maxRepeats;
}

async function endEmpty<Claim>(delivery: Delivery, store: DeliveryStore<Claim>): Promise<DeliveryOutcome> {
  return (await store.endUnsent(delivery.id, 'empty', null)) ? 'empty' : 'taken';
}

/** What was composed once is sent again as it was: a repeat must be recognisable as one. */
async function compose<Claim>(
  delivery: Delivery,
  subscription: Subscription,
  environment: DeliveryEnvironment<Claim>,
): Promise<{message: DigestMessage; messageId: string} | null> {
  const messageId = delivery.messageId ?? environment.messageId(delivery, subscription);
  const message = delivery.message ?? (await composeDigest(delivery, subscription, environment.digests));
  return message === null ? null : {message, messageId};
}

async function sendClaimed<Claim>(
  delivery: Delivery,
  claim: Claim,
  digest: OutgoingDigest,
  environment: DeliveryEnvironment<Claim>,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  const end = deliveryEnd(await attempt(digest, environment, signal), delivery.attempt + 1, environment.clock.now());
  const isOurs = await environment.store.endSending(claim, end.end);
  if (isOurs && end.end.state === 'failed' && end.isBounce) {
    const {failure} = end.end;
    await environment.store.endSubscription(delivery.subscriptionId, {delivery: delivery.id, failure});
  }
  return isOurs ? end.end.state : 'taken';
}

async function attempt<Claim>(
  digest: OutgoingDigest,
  environment: DeliveryEnvironment<Claim>,
  signal: AbortSignal,
): Promise<SendEnd> {
  try {
    return await environment.send(digest, signal);
  } catch (error) {
    // A channel answers; when it throws instead, nobody knows how far it got.
    return {kind: 'unknown', failure: recordFailure(error, null)};
  }
}

/** Twelve tries in sixteen hours: after 1, 2, 4 … 240 minutes. */
const maxAttempts = 12;
const firstDelayMs = 60_000;
const longestDelayMs = 4 * 3_600_000;

function deliveryEnd(end: SendEnd, attempts: number, now: Instant): {end: DeliveryEnd; isBounce: boolean} {
  if (end.kind === 'sent') return {end: {state: 'sent'}, isBounce: false};
  if (end.kind === 'unknown') return {end: {state: 'uncertain', failure: end.failure}, isBounce: false};
  if (end.permanent || attempts >= maxAttempts) {
    return {end: {state: 'failed', failure: end.failure}, isBounce: end.permanent && end.recipient};
  }
  const delay = Math.max(Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs), end.retryAfterMs ?? 0);
  const dueAt = later(now, delay);
  return {end: {state: 'queued', failure: end.failure, dueAt}, isBounce: false};
}
