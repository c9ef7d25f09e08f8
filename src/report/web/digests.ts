// Digests: a preview of a change's message, subscriptions, deliveries.
import {joinWords} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {Delivery, DigestMessage, Subscription, SubscriptionState} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {
  factIn,
  type Action,
  type Cell,
  cell,
  nameCell,
  type Picker,
  type Reader,
  section,
  type Section,
  table,
  timeCell,
} from './blocks.ts';
import {type PageRequest, renderPage, wordsOf} from './frame.ts';
import {describeError} from '../../messages/describe-error.ts';

/** A message and the address of its HTML alone. */
export interface ShownMessage extends Pick<DigestMessage, 'subject' | 'preheader' | 'text'> {
  readonly htmlHref: string;
}

export interface DigestsInput {
  readonly pickers: readonly Picker[];
  /** Null: nothing to show, and why. */
  readonly message: ShownMessage | null;
  readonly nothing: string;
  /** What is likely wrong with the settings of digests. */
  readonly warnings: readonly string[];
  readonly subscriptions: readonly SubscriptionState[];
  readonly deliveries: readonly Delivery[];
}

export function renderDigests(input: DigestsInput, request: PageRequest): string {
  const {language} = request;
  const {pickers, message, nothing, subscriptions, deliveries} = input;
  const view = {
    words: digestWords(language),
    pickers,
    message,
    nothing,
    sections: [
      ...warningSection(input.warnings, language),
      subscriptionSection(subscriptions, request),
      deliverySection(deliveries, request),
    ],
  };
  return renderPage('web-digest', request, {title: say(language, 'web.digests.title')}, view);
}

function digestWords(language: Language): Readonly<Record<string, string>> {
  return wordsOf(language, [
    'web.digests.title',
    'web.digests.preview',
    'web.digests.previewAbout',
    'web.digests.show',
    'web.digests.subject',
    'web.digests.preheader',
    'web.digests.html',
    'web.digests.text',
    'web.digests.open',
    'web.digests.message',
    'web.digests.notComposed',
  ]);
}

function warningSection(warnings: readonly string[], language: Language): Section[] {
  if (warnings.length === 0) return [];
  return [section({title: say(language, 'web.digests.warnings'), lines: warnings.map((text) => cell(text))})];
}

function subscriptionSection(subscriptions: readonly SubscriptionState[], reader: Reader): Section {
  const {language} = reader;
  const title = say(language, 'web.digests.subscriptions');
  if (subscriptions.length === 0)
    return section({
      anchor: 'subscriptions',
      title,
      about: say(language, 'web.digests.noSubscriptions'),
      links: subscribeLinks(language),
    });
  const columns: [string, string?][] = [
    [say(language, 'web.digests.reader')],
    [say(language, 'web.digests.to')],
    [say(language, 'web.digests.follows')],
    [say(language, 'web.digests.when')],
    [say(language, 'web.digests.state')],
    [say(language, 'web.subscription.origin')],
    [say(language, 'web.digests.lastSent')],
    [say(language, 'web.digests.preview')],
  ];
  const rows = subscriptions.map(({subscription, state, lastSentAt, configured, origin}): Cell[] => [
    nameCell(subscription.id),
    cell(channelText(subscription)),
    cell(followsText(subscription, language)),
    cell(whenText(subscription, language)),
    configured
      ? cell(say(language, `web.subscription.${state}`), {badge: state})
      : cell(say(language, 'web.state.removed'), {badge: 'plain'}),
    cell(say(language, `web.origin.${origin}`)),
    timeCell(lastSentAt, reader),
    subscription.purpose === 'digest'
      ? cell(say(language, 'web.digests.show'), {href: `/digests?reader=${encodeURIComponent(subscription.id)}`})
      : cell(''),
  ]);
  const actions = subscriptions.flatMap((state) => subscriptionActions(state, language));
  const links = subscribeLinks(language);
  return section({anchor: 'subscriptions', title, table: table(title, columns, rows), actions, links});
}

function subscribeLinks(language: Language) {
  return [{href: '/subscribe', text: say(language, 'web.subscribe.title')}];
}

/** What the operator can do: bring back one that ended, try one that works, end or delete one that was made on a page. */
function subscriptionActions(
  {subscription, configured, origin, state}: SubscriptionState,
  language: Language,
): Action[] {
  if (!configured) return [];
  const {id, channel} = subscription;
  const action = (name: 'resume' | 'test' | 'end' | 'remove'): Action => ({
    href: `/digests/subscriptions/${encodeURIComponent(id)}/${name}`,
    text:
      name === 'resume'
        ? say(language, 'web.subscription.resume', {id})
        : `${say(language, `web.subscription.${name}`)}: ${id}`,
  });
  return [
    ...(state === 'active' || state === 'pending' ? [] : [action('resume')]),
    ...(state === 'active' && channel.kind === 'mail' ? [action('test')] : []),
    ...(origin === 'page' && state === 'active' ? [action('end')] : []),
    ...(origin === 'page' ? [action('remove')] : []),
  ];
}

/** A webhook's address holds its secret: only its host is shown. */
function channelText({channel}: Subscription): string {
  if (channel.kind === 'mail') return channel.to;
  return `${channel.kind} · ${/^https?:\/\/([^/?#@]*@)?([^/?#]*)/.exec(channel.url)?.[2] ?? ''}`;
}

function followsText({boards, models, vendors, minimum}: Subscription, language: Language): string {
  const names = [...boards, ...models, ...vendors];
  const list = names.length === 0 ? say(language, 'web.digests.all') : joinWords(names, language);
  return `${list} · ${say(language, `web.weight.${minimum}`)}`;
}

function whenText({frequency, at, timeZone}: Subscription, language: Language): string {
  return say(language, `web.frequency.${frequency}`, {at, zone: timeZone});
}

function deliverySection(deliveries: readonly Delivery[], reader: Reader): Section {
  const {language} = reader;
  const title = say(language, 'web.digests.deliveries');
  if (deliveries.length === 0) return section({title, about: say(language, 'web.digests.noDeliveries')});
  const columns: [string, string?][] = [
    ['#'],
    [say(language, 'web.digests.due')],
    [say(language, 'web.digests.to')],
    [say(language, 'web.digests.subject')],
    [say(language, 'web.digests.state')],
  ];
  const rows = deliveries.map((delivery): Cell[] => [
    nameCell(delivery.id, `/digests/deliveries/${String(delivery.id)}`),
    timeCell(delivery.dueAt, reader),
    cell(delivery.subscriptionId),
    cell(delivery.message?.subject ?? ''),
    stateCell(delivery, language),
  ]);
  return section({anchor: 'deliveries', title, table: table(title, columns, rows)});
}

function stateCell({state, failure}: Delivery, language: Language): Cell {
  return cell(say(language, `web.delivery.${state}`), {
    badge: state,
    note: failure === null ? '' : describeError(failure, language).message,
  });
}

/** What a person can do about a mail that a crash left between our last byte and the server's answer. */
function decisions({id, state}: Delivery, language: Language): Partial<Pick<Section, 'about' | 'actions'>> {
  if (state !== 'uncertain') return {};
  const href = `/digests/deliveries/${String(id)}`;
  return {
    about: say(language, 'web.delivery.aboutUncertain'),
    actions: [
      {href: `${href}/resend`, text: say(language, 'web.delivery.resend')},
      {href: `${href}/arrived`, text: say(language, 'web.delivery.arrived')},
    ],
  };
}

export function renderDelivery(delivery: Delivery, message: ShownMessage | null, request: PageRequest): string {
  const {language} = request;
  const heading = say(language, 'web.digests.delivery', {id: delivery.id});
  const fact = factIn(language);
  const facts = [
    fact('web.digests.to', cell(delivery.subscriptionId)),
    fact('web.digests.state', stateCell(delivery, language)),
    fact('web.digests.due', timeCell(delivery.dueAt, request)),
    fact('web.run.finished', timeCell(delivery.finishedAt, request)),
    fact('web.run.attempt', cell(delivery.attempt)),
  ];
  const view = {
    heading,
    words: digestWords(language),
    message,
    sections: [section({facts, ...decisions(delivery, language)})],
  };
  return renderPage('web-delivery', request, {title: heading}, view);
}
