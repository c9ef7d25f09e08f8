// The configuration → subscriptions: digests, webhooks and the operator. Their defaults are set only here.
import type {Configuration, DigestSetting, WebhookSetting} from '../model/configuration.ts';
import type {Subscription} from '../model/service.ts';
import type {Language} from '../model/text.ts';

/** Id of the operator's subscription, which receives failures of the service. */
export const operatorId = 'operator';

/** Sources that are read in the same minute are one group, and one message. */
const gatherMinutes = 1;

/** One mail an hour; changes of a source that changes more often are combined into one mail at the end of the day. */
const maxPerDay = 24;

/** A weekly digest opens the working week. */
const monday = 1;

/** A reader of everything: at once, without noise. */
const defaults: Omit<Subscription, 'id' | 'channel'> = {
  purpose: 'digest',
  boards: [],
  models: [],
  vendors: [],
  minimum: 'minor',
  frequency: 'each',
  at: '08:00',
  weekday: monday,
  timeZone: 'UTC',
  holdEditions: 1,
  heartbeat: false,
  language: 'en',
};

/** Returns the subscription of somebody who wants everything: what a preview shows when no digest is named. */
export function everythingFor(id: string, to: string, language: Language): Subscription {
  return {...defaults, id, language, channel: mailTo(to)};
}

/** Returns digests, webhooks and the operator, in this order. Without mail settings nobody is mailed. */
export function subscriptionsOf(configuration: Configuration): Subscription[] {
  const {mail, digests, webhooks, language = 'en'} = configuration;
  const plain = {...defaults, timeZone: configuration.schedule.timeZone, language};
  const operator = mail?.operator;
  return [
    ...(mail === null ? [] : digests.map(fromDigest)),
    ...webhooks.map((webhook) => fromWebhook(webhook, plain)),
    ...(operator === undefined
      ? []
      : [{...plain, id: operatorId, purpose: 'operator' as const, channel: mailTo(operator)}]),
  ];
}

/** Returns the subscription of one digest of the configuration. */
export function fromDigest({to, ...digest}: DigestSetting): Subscription {
  return {...digest, purpose: 'digest', weekday: monday, channel: mailTo(to), gatherMinutes, maxPerDay};
}

function fromWebhook(
  {id, kind, url, secret, boards, minimum, conditions, findings, language}: WebhookSetting,
  plain: Omit<Subscription, 'id' | 'channel'>,
): Subscription {
  return {
    ...plain,
    id,
    minimum,
    boards: boards ?? [],
    ...(conditions === undefined ? {} : {conditions}),
    ...(findings === undefined ? {} : {findings}),
    language: language ?? plain.language,
    channel: {kind, url, secret: secret ?? null},
    // A program wants each change by itself and at once, people do not.
    gatherMinutes: kind === 'json' ? 0 : gatherMinutes,
  };
}

function mailTo(to: string): Subscription['channel'] {
  return {kind: 'mail', to};
}
