// The link in every mail. GET shows a page and changes nothing (mail scanners follow links); POST ends the subscription, by the
// page's button or by the mail program (RFC 8058). No login: the sealed token says whose subscription it is.
import {readUnsubscribeToken} from '../deliver/mail/unsubscribe-token.ts';
import {type MessageKey, say} from '../messages/say.ts';
import type {SubscriptionState} from '../model/service.ts';
import {assetVersion} from '../report/generated/web-templates.js';
import {escapeXml} from '../report/xml.ts';
import type {Service} from '../scheduler/service.ts';
import {readSubscription, setSubscriptionState} from '../store/sql/subscriptions.ts';
import {htmlAnswer, type Route, type WebAnswer} from './route.ts';

export function unsubscribeRoutes({database, secret, clock}: Pick<Service, 'database' | 'secret' | 'clock'>): Route[] {
  const path = '/unsubscribe/:token';
  const found = async (token: string): Promise<SubscriptionState | null> => {
    const id = readUnsubscribeToken(token, secret);
    return id === null ? null : await readSubscription(database, id);
  };
  return [
    {
      method: 'GET',
      path,
      handle: async ({param}) => page(await found(param('token')), 'service.unsubscribe.ask', true, param('token')),
    },
    {
      method: 'POST',
      path,
      handle: async ({param}) => {
        const state = await found(param('token'));
        if (state !== null)
          await setSubscriptionState(database, state.subscription.id, 'unsubscribed', 'link', clock.now());
        return page(state, 'service.unsubscribe.done', false);
      },
    },
  ];
}

function page(state: SubscriptionState | null, key: MessageKey, hasButton: boolean, token = ''): WebAnswer {
  const language = state?.subscription.language ?? 'en';
  const title = say(language, 'service.unsubscribe.title');
  const sentence =
    state === null ? say(language, 'service.unsubscribe.invalid') : say(language, key, {id: state.subscription.id});
  const isEnded = state === null || state.state === 'unsubscribed';
  const button =
    hasButton && !isEnded
      ? `<form method="post"><button>${escapeXml(say(language, 'service.unsubscribe.button'))}</button></form>`
      : '';
  const change =
    state?.origin === 'page' && token !== ''
      ? `<p><a href="/subscription/${encodeURIComponent(token)}">${escapeXml(say(language, 'web.subscription.change'))}</a></p>`
      : '';
  const shown =
    isEnded && state !== null ? say(language, 'service.unsubscribe.done', {id: state.subscription.id}) : sentence;
  return htmlAnswer(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
      `<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/assets/${assetVersion}/web.css"><title>${escapeXml(title)}</title></head><body class="web"><main><h1>${escapeXml(title)}</h1><p>${escapeXml(shown)}</p>${button}${change}</main></body></html>`,
    state === null ? 404 : 200,
  );
}
