import {expect, test} from 'vitest';
import {deliverDigest, type DeliveryEnd} from '../../src/app/deliver-digest.ts';
import type {Delivery, SubscriptionState} from '../../src/model/service.ts';
import {subscriptionTo} from '../scheduler/fakes.ts';

const now = '2026-11-21T08:00:00.000Z';
const message = {subject: 's', preheader: '', html: '', text: '', markdown: ''};
const failure = {code: 'CHANNEL_REFUSED', message: '429', hint: null, retryable: true, source: null};

/** When a message that was refused at its first attempt is sent again. */
async function dueAfter(retryAfterMs?: number): Promise<DeliveryEnd | undefined> {
  const delivery: Delivery = {
    ...{id: 1, subscriptionId: 'chat', kind: 'digest', dueAt: now, state: 'queued', attempt: 0, repeats: 0},
    ...{uncertainAt: null, messageId: '<k@x>', queuedAt: now, finishedAt: null, failure: null, items: [], message},
  };
  const state: SubscriptionState = {
    ...{subscription: subscriptionTo('chat'), configured: true, origin: 'file', state: 'active'},
    ...{createdAt: now, lastSentAt: null},
  };
  const ends: DeliveryEnd[] = [];
  const environment = {
    store: {
      close: () => Promise.resolve(delivery),
      subscription: () => Promise.resolve(state),
      beginSending: () => Promise.resolve('claim'),
      endSending: (_: string, end: DeliveryEnd) => Promise.resolve(ends.push(end) > 0),
      endUnsent: () => Promise.resolve(true),
      endSubscription: () => Promise.resolve(),
    },
    digests: {
      compare: () => Promise.reject(new Error('composed before')),
      neighbours: () => Promise.resolve([]),
      renderDigest: () => Promise.resolve(message),
    },
    clock: {now: () => now},
    onUncertain: 'resend' as const,
    messageId: () => '<k@x>',
    send: () =>
      Promise.resolve({
        ...{kind: 'refused' as const, permanent: false, recipient: false, failure},
        ...(retryAfterMs === undefined ? {} : {retryAfterMs}),
      }),
  };
  expect(await deliverDigest(1, environment, new AbortController().signal)).toBe('queued');
  return ends[0];
}

test.each([
  ['without a wish: after a minute', undefined, '2026-11-21T08:01:00.000Z'],
  ['a longer wish is followed', 3_600_000, '2026-11-21T09:00:00.000Z'],
  ['a shorter one does not hurry us', 1500, '2026-11-21T08:01:00.000Z'],
])('a channel that asks to wait, %s', async (_, retryAfterMs, dueAt) => {
  expect(await dueAfter(retryAfterMs)).toEqual({state: 'queued', failure, dueAt});
});
