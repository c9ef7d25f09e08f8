// What is said of a message that no channel can take.
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {OutgoingDigest} from '../../src/model/service.ts';
import {openSender} from '../../src/scheduler/send-digest.ts';
import {openTestStore, type TestStore} from '../store/sql/engines.ts';
import {subscriptionTo} from './fakes.ts';

let store: TestStore;
beforeAll(async () => (store = await openTestStore('pglite')));
afterAll(() => store.dispose());

const message = {subject: 's', preheader: '', html: '', text: '', markdown: ''};
const digest: OutgoingDigest = {
  subscription: subscriptionTo('reader'),
  message,
  messageId: '<a@x>',
  dueAt: '2026-11-21T08:00:00.000Z',
};
const open = () => openSender({database: store.database, mail: null, publicUrl: null, secret: 's', process: 'p'});

test('without a mail server it waits, with the reason', async () => {
  const sender = open();
  expect(await sender.send(digest, new AbortController().signal)).toMatchObject({
    kind: 'refused',
    permanent: false,
    failure: {code: 'MAIL_UNREACHABLE', message: expect.stringContaining('mail')},
  });
  await sender.verify();
  sender.close();
});
