// Digests: preview, subscriptions, deliveries. The HTML of a message is a page of its own that may do nothing, shown in a frame.
import {testNotice} from '../../app/notice-words.ts';
import {everythingFor} from '../../app/subscriptions.ts';
import {say} from '../../messages/say.ts';
import {withKey} from '../../model/config-problem.ts';
import {because, errorWords, failure} from '../../model/errors.ts';
import type {DigestMessage, Subscription, SubscriptionState} from '../../model/service.ts';
import {languages} from '../../model/text.ts';
import type {Picker, Reader} from '../../report/web/blocks.ts';
import {type ListedChange, verdictOf} from '../../report/web/dashboard.ts';
import {renderDelivery, renderDigests, type ShownMessage} from '../../report/web/digests.ts';
import {queueReaderMail} from '../../scheduler/notices.ts';
import {settingWarnings} from '../../scheduler/setting-warnings.ts';
import {listDeliveries, readDelivery} from '../../store/sql/deliveries.ts';
import {
  listSubscriptions,
  readSubscription,
  removePageSubscription,
  setSubscriptionState,
} from '../../store/sql/subscriptions.ts';
import {htmlAnswer, type Route, type WebAnswer} from '../route.ts';
import {localTime} from '../../text/local-time.ts';
import type {Web} from '../web-context.ts';
import {listedChanges} from './changes.ts';
import {composeFor, type EditionPair} from './preview.ts';
import {formRoute, pageRoute, seeOther} from './respond.ts';

const maxChanges = 50;
const maxDeliveries = 50;
/** Characters of a change's sentence in a select. */
const optionLength = 70;

export function digestRoutes(web: Web): Route[] {
  const {database} = web.service;
  return [
    pageRoute(web, '/digests', async (page, {url}) => {
      const changes = await listedChanges(database, {limit: maxChanges});
      const subscriptions = await listSubscriptions(database);
      const change = pairOf(url) ?? firstPair(changes);
      const reader = readerOf(url.searchParams.get('reader') ?? `everything-${page.language}`, subscriptions);
      const message = change === null ? null : await composeFor(web, change, reader);
      const query = change === null ? '' : `change=${change.join('-')}&reader=${encodeURIComponent(reader.id)}`;
      const nothing = say(page.language, change === null ? 'web.digests.noChange' : 'web.digests.nothing');
      const input = {
        pickers: change === null ? [] : pickers(changes, change, subscriptions, reader, page),
        message: message === null ? null : shown(message, `/digests/message.html?${query}`),
        nothing,
        warnings: (await settingWarnings(database, web.service.configuration())).map((warning) =>
          errorWords(withKey(warning), page.language),
        ),
        subscriptions,
        deliveries: await listDeliveries(database, {limit: maxDeliveries}),
      };
      return withFrame(renderDigests(input, page));
    }),
    pageRoute(web, '/digests/message.html', async (page, {url}) => {
      const change = pairOf(url);
      const reader = readerOf(url.searchParams.get('reader') ?? '', await listSubscriptions(database));
      const message = change === null ? null : await composeFor(web, change, reader);
      return messageAnswer(message === null ? say(page.language, 'web.digests.nothing') : message.html);
    }),
    pageRoute(web, '/digests/deliveries/:id', async (page, {param}) => {
      const delivery = await readNumbered(web, param('id'));
      const message = delivery.message;
      const href = `/digests/deliveries/${String(delivery.id)}/message.html`;
      return withFrame(renderDelivery(delivery, message === null ? null : shown(message, href), page));
    }),
    pageRoute(web, '/digests/deliveries/:id/message.html', async (_page, {param}) =>
      messageAnswer((await readNumbered(web, param('id'))).message?.html ?? ''),
    ),
    formRoute(web, '/digests/subscriptions/:id/resume', async (_form, _page, {param}) => {
      const {subscription} = await knownSubscription(web, param('id'));
      await setSubscriptionState(database, subscription.id, 'active', 'operator', web.service.clock.now());
      return seeOther('/digests#subscriptions');
    }),
    formRoute(web, '/digests/subscriptions/:id/test', async (_form, _page, {param}) => {
      const {subscription} = await knownSubscription(web, param('id'));
      const {id, language} = subscription;
      const now = web.service.clock.now();
      const mail = {subscriptionId: id, kind: 'test', key: now, message: testNotice(id, language)} as const;
      await database.transaction((tx) => queueReaderMail(tx, web.service.queue, mail, now));
      web.service.worker.wake();
      return seeOther('/digests#deliveries');
    }),
    formRoute(web, '/digests/subscriptions/:id/end', async (_form, _page, {param}) => {
      const {subscription} = await knownSubscription(web, param('id'));
      await setSubscriptionState(database, subscription.id, 'unsubscribed', 'operator', web.service.clock.now());
      return seeOther('/digests#subscriptions');
    }),
    formRoute(web, '/digests/subscriptions/:id/remove', async (_form, _page, {param}) => {
      const {subscription} = await knownSubscription(web, param('id'));
      await removePageSubscription(database, subscription.id);
      return seeOther('/digests#subscriptions');
    }),
    decisionRoute(web, 'resend'),
    decisionRoute(web, 'arrived'),
  ];
}

/** A person's word on an uncertain mail; one that was settled meanwhile stays as it is, and the page shows how. */
function decisionRoute(web: Web, decision: 'resend' | 'arrived'): Route {
  return formRoute(web, `/digests/deliveries/:id/${decision}`, async (_form, _page, {param}) => {
    const {id} = await readNumbered(web, param('id'));
    await web.service.decide(id, decision);
    return seeOther(`/digests/deliveries/${String(id)}`);
  });
}

/** @throws RECORD_UNKNOWN */
async function knownSubscription({service}: Web, id: string): Promise<SubscriptionState> {
  const state = await readSubscription(service.database, id);
  if (state === null) throw failure('RECORD_UNKNOWN', {place: because('record-subscription', {id})});
  return state;
}

async function readNumbered({service}: Web, id: string) {
  const delivery = /^\d{1,15}$/.test(id) ? await readDelivery(service.database, Number(id)) : null;
  if (delivery === null) throw failure('RECORD_UNKNOWN', {place: because('record-delivery', {id})});
  return delivery;
}

function pairOf(url: URL): EditionPair | null {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(url.searchParams.get('change') ?? '') ?? [];
  return from === undefined || to === undefined ? null : [Number(from), Number(to)];
}

function firstPair([first]: readonly ListedChange[]): EditionPair | null {
  return first === undefined ? null : [first.fromEdition, first.toEdition];
}

/** A subscription, or a reader of everything in a language. */
function readerOf(id: string, subscriptions: readonly SubscriptionState[]): Subscription {
  const known = subscriptions.find(({subscription}) => subscription.id === id);
  const language = id === 'everything-zh-CN' ? 'zh-CN' : 'en';
  return known?.subscription ?? everythingFor(`everything-${language}`, 'reader@example.com', language);
}

function shown({subject, preheader, text}: DigestMessage, htmlHref: string): ShownMessage {
  return {subject, preheader, text, htmlHref};
}

function pickers(
  changes: readonly ListedChange[],
  change: EditionPair,
  subscriptions: readonly SubscriptionState[],
  reader: Subscription,
  {language, timeZone}: Reader,
): Picker[] {
  const choices = changes.map((one) => ({
    value: `${String(one.fromEdition)}-${String(one.toEdition)}`,
    text: shorten(`${localTime(one.seenAt, timeZone, 'day')} ${one.sourceId}: ${verdictOf(one, language)}`),
    isChosen: one.fromEdition === change[0] && one.toEdition === change[1],
  }));
  const other = {value: change.join('-'), text: change.join(' → '), isChosen: true};
  const everyone = languages.map((one) => ({
    value: `everything-${one}`,
    text: say(language, 'web.digests.everything', {language: say(one, 'language.name')}),
    isChosen: reader.id === `everything-${one}`,
  }));
  const subscribed = subscriptions
    .filter(({subscription}) => subscription.purpose === 'digest')
    .map(({subscription: {id}}) => ({value: id, text: id, isChosen: id === reader.id}));
  return [
    {
      name: 'change',
      label: say(language, 'web.digests.change'),
      options: choices.some(({isChosen}) => isChosen) ? choices : [other, ...choices],
    },
    {name: 'reader', label: say(language, 'web.digests.reader'), options: [...everyone, ...subscribed]},
  ];
}

function shorten(text: string): string {
  return text.length <= optionLength ? text : `${text.slice(0, optionLength - 1)}…`;
}

/** The page may show frames of this server. */
function withFrame(html: string): WebAnswer {
  const answer = htmlAnswer(html);
  const policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  return {...answer, headers: {...answer.headers, 'content-security-policy': policy}};
}

/** The mail as a mail program gets it: styles in place, nothing else, and no power over the page around it. */
function messageAnswer(html: string): WebAnswer {
  const answer = htmlAnswer(html);
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups";
  return {
    ...answer,
    headers: {...answer.headers, 'content-security-policy': policy, 'referrer-policy': 'no-referrer'},
  };
}
