// Subscribing by mail: a form, a mail that asks whether the address is right, and a page behind a sealed link where a reader
// confirms, changes or ends the subscription.
import {randomBytes} from 'node:crypto';
import {confirmNotice} from '../../app/notice-words.ts';
import {fromDigest} from '../../app/subscriptions.ts';
import {makeUnsubscribeToken, readUnsubscribeToken} from '../../deliver/mail/unsubscribe-token.ts';
import {say} from '../../messages/say.ts';
import {frequencies, type DigestSetting} from '../../model/configuration.ts';
import {because, errorWords, failure} from '../../model/errors.ts';
import type {Subscription, SubscriptionState} from '../../model/service.ts';
import {significances} from '../../model/significance.ts';
import {languages, later, type Language} from '../../model/text.ts';
import {renderForm, type FormPage} from '../../report/web/form.ts';
import type {PageRequest} from '../../report/web/frame.ts';
import {subscriptionFields, subscriptionText} from '../../report/web/subscription-fields.ts';
import {checkConfiguration} from '../../scheduler/check-configuration.ts';
import {queueReaderMail} from '../../scheduler/notices.ts';
import {watchedBoards} from '../../store/sql/overview.ts';
import {
  countRecent,
  readSubscription,
  setSubscriptionState,
  writePageSubscription,
} from '../../store/sql/subscriptions.ts';
import {htmlAnswer, type Route, type WebRequest} from '../route.ts';
import type {Web} from '../web-context.ts';
import {previewFor} from './preview.ts';
import {formRoute, pageRoute, textOf} from './respond.ts';

/** Subscriptions that one address may ask for in a day. */
const maxPerDay = 3;
const dayMs = 86_400_000;
/** Names of one field, and characters of each. */
const maxNames = 50;
/** Boards to pick from a list. */
const maxPickable = 200;
const longestName = 200;

export function subscribeRoutes(web: Web): Route[] {
  const {service} = web;
  return [
    pageRoute(web, '/subscribe', async (page, request) => {
      const board = request.url.searchParams.get('board');
      const wishes = {
        ...defaultWishes(web, page.language),
        boards: board === null ? [] : [board.slice(0, longestName)],
      };
      return renderForm(await subscribePage(web, wishes, request, page.language), page);
    }),
    formRoute(web, '/subscribe', async (form, page, request) => {
      const wishes = readWishes(form, `page-${randomBytes(6).toString('hex')}`);
      const shown = await subscribePage(web, wishes, request, page.language);
      if (shown.buttons.length === 0) return htmlAnswer(renderForm(shown, page), 409);
      const problems = problemsOf(web, wishes, page.language);
      if (problems.length > 0) return htmlAnswer(renderForm({...shown, problems}, page), 400);
      if (form.has('preview')) return renderForm({...shown, preview: await preview(web, wishes, page.language)}, page);
      const since = later(service.clock.now(), -dayMs);
      if ((await countRecent(service.database, wishes.to, since)) >= maxPerDay)
        return htmlAnswer(renderForm({...shown, problems: [say(page.language, 'web.subscribe.many')]}, page), 429);
      await subscribe(web, wishes, publicBase(web, request) ?? '');
      const notice = say(page.language, 'web.subscribe.sent', {to: wishes.to});
      return renderForm({...shown, fields: [], buttons: [], about: ''}, {...page, notice});
    }),
    pageRoute(web, '/subscription/:token', async (page, request) => {
      const state = await sealed(web, request);
      return renderForm(await managePage(web, state, request, page), page);
    }),
    formRoute(web, '/subscription/:token', async (form, page, request) => {
      const state = await sealed(web, request);
      const {id} = state.subscription;
      const now = service.clock.now();
      if (form.has('end')) await setSubscriptionState(service.database, id, 'unsubscribed', 'link', now);
      else if (form.has('confirm')) await setSubscriptionState(service.database, id, 'active', 'link', now);
      else {
        // The address was confirmed; another one would have to be, too.
        const wishes = {...readWishes(form, id), to: addressOf(state.subscription)};
        const problems = problemsOf(web, wishes, page.language);
        const shown = await managePage(web, {...state, subscription: fromDigest(wishes)}, request, page);
        if (problems.length > 0) return htmlAnswer(renderForm({...shown, problems}, page), 400);
        if (form.has('preview'))
          return renderForm({...shown, preview: await preview(web, wishes, page.language)}, page);
        await writePageSubscription(service.database, fromDigest(wishes), now);
      }
      const key = form.has('end') ? 'ended' : form.has('confirm') ? 'confirmed' : 'saved';
      const notice = say(page.language, `web.subscription.${key}`, {to: addressOf(state.subscription)});
      return renderForm(await managePage(web, await sealed(web, request), request, page), {...page, notice});
    }),
  ];
}

function addressOf({channel}: Subscription): string {
  return channel.kind === 'mail' ? channel.to : '';
}

/** Base of the links in a mail; null when a reader elsewhere could not follow them. */
function publicBase({service}: Web, {headers}: WebRequest): string | null {
  const {publicUrl, token} = service.configuration().server;
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const host = headers['host'];
  // Without a token the guard lets nothing but this machine's own names through.
  return token === undefined && host !== undefined ? `http://${host}` : null;
}

/** Stores it and sends the question, together or not at all. */
async function subscribe({service}: Web, wishes: DigestSetting, base: string): Promise<void> {
  const now = service.clock.now();
  const url = `${base}/subscription/${makeUnsubscribeToken(wishes.id, service.secret)}`;
  const message = confirmNotice(url, subscriptionText(fromDigest(wishes), wishes.language), wishes.language);
  await service.database.transaction(async (tx) => {
    await writePageSubscription(tx, fromDigest(wishes), now);
    await queueReaderMail(tx, service.queue, {subscriptionId: wishes.id, kind: 'confirm', key: now, message}, now);
  });
  service.worker.wake();
}

/** @throws RECORD_UNKNOWN for a link that was not sealed here, or whose subscription is gone or set in the configuration. */
async function sealed({service}: Web, {param}: WebRequest): Promise<SubscriptionState> {
  const id = readUnsubscribeToken(param('token'), service.secret);
  const state = id === null ? null : await readSubscription(service.database, id);
  if (state?.origin !== 'page') throw failure('RECORD_UNKNOWN', {place: because('record-subscription', {id: '…'})});
  return state;
}

function defaultWishes({service}: Web, language: Language): DigestSetting {
  return {
    id: '',
    to: '',
    boards: [],
    models: [],
    vendors: [],
    minimum: 'notable',
    frequency: 'each',
    at: '08:00',
    timeZone: service.configuration().schedule.timeZone,
    holdEditions: 1,
    heartbeat: false,
    language,
  };
}

function readWishes(form: FormData, id: string): DigestSetting {
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((value) => value === textOf(form, name)) ?? otherwise;
  return {
    id,
    to: textOf(form, 'to').trim().slice(0, 254),
    boards: namesOf(form.getAll('boards').map((value) => (typeof value === 'string' ? value : ''))),
    models: namesOf(textOf(form, 'models').split(/[,，\n]/)),
    vendors: namesOf(textOf(form, 'vendors').split(/[,，\n]/)),
    minimum: one('minimum', significances, 'notable'),
    frequency: one('frequency', frequencies, 'each'),
    at: /^([01]\d|2[0-3]):[0-5]\d$/.test(textOf(form, 'at')) ? textOf(form, 'at') : '08:00',
    timeZone: textOf(form, 'timeZone').trim().slice(0, 60) || 'UTC',
    holdEditions: 1,
    heartbeat: false,
    language: one('language', languages, 'en'),
  };
}

function namesOf(values: readonly string[]): string[] {
  const names = values.map((value) => value.trim().slice(0, longestName)).filter((value) => value !== '');
  return [...new Set(names)].slice(0, maxNames);
}

/** The checks of a configuration, for one digest of one reader. */
function problemsOf({service}: Web, wishes: DigestSetting, language: Language): string[] {
  const configuration = {...service.configuration(), sources: [], digests: [wishes], webhooks: []};
  const remarks = checkConfiguration(configuration).filter(
    ({severity, keys}) => severity === 'error' && keys[0] === 'digests',
  );
  const problems = remarks.map(({problem}) => errorWords(problem, language));
  return wishes.to.includes(',')
    ? [errorWords(because('not-a-mailbox', {address: wishes.to}), language), ...problems]
    : problems;
}

async function preview(web: Web, wishes: DigestSetting, language: Language): Promise<FormPage['preview']> {
  return {
    title: say(language, 'web.subscribe.previewTitle'),
    message: await previewFor(web, fromDigest(wishes)),
    none: say(language, 'web.subscribe.previewNone'),
  };
}

async function subscribePage(
  web: Web,
  wishes: DigestSetting,
  request: WebRequest,
  language: Language,
): Promise<FormPage> {
  const reason =
    web.service.configuration().mail === null
      ? say(language, 'web.subscribe.noMail')
      : publicBase(web, request) === null
        ? say(language, 'web.subscribe.noLink')
        : '';
  return {
    heading: say(language, 'web.subscribe.title'),
    about: say(language, 'web.subscribe.about'),
    action: '/subscribe',
    problems: reason === '' ? [] : [reason],
    fields: subscriptionFields(wishes, await watchedBoards(web.service.database, maxPickable), true, language),
    buttons:
      reason === ''
        ? [
            {name: 'subscribe', text: say(language, 'web.subscribe.button')},
            {name: 'preview', text: say(language, 'web.subscribe.preview')},
          ]
        : [],
    preview: null,
  };
}

async function managePage(
  web: Web,
  {subscription, state}: SubscriptionState,
  {url}: WebRequest,
  {language}: PageRequest,
): Promise<FormPage> {
  const to = addressOf(subscription);
  const page = {
    heading: say(language, 'web.subscription.manage'),
    action: url.pathname,
    problems: [],
    preview: null,
  };
  if (state === 'pending')
    return {
      ...page,
      about: say(language, 'web.subscription.confirmAbout', {to}),
      fields: [],
      buttons: [
        {name: 'confirm', text: say(language, 'web.subscription.confirm')},
        {name: 'end', text: say(language, 'web.subscription.end')},
      ],
    };
  if (state !== 'active')
    return {
      ...page,
      about: say(language, 'web.subscription.ended'),
      fields: [],
      buttons: [{name: 'confirm', text: say(language, 'web.subscription.confirm')}],
    };
  return {
    ...page,
    about: to,
    fields: subscriptionFields(
      {...subscription, to},
      await watchedBoards(web.service.database, maxPickable),
      false,
      language,
    ),
    buttons: [
      {name: 'save', text: say(language, 'web.subscription.save')},
      {name: 'preview', text: say(language, 'web.subscribe.preview')},
      {name: 'end', text: say(language, 'web.subscription.end')},
    ],
  };
}
