// Secrets of the configuration stay in it. The store, and with it every page, mail, report and backup, has addresses as they may be
// shown; the process that needs a whole one takes it from its own configuration.
import type {Configuration, SourceSetting} from '../model/configuration.ts';
import {failure} from '../model/errors.ts';
import type {SourceState, Subscription} from '../model/service.ts';
import {subscriptionsOf} from '../app/subscriptions.ts';
import {isShortened, shownAddress} from '../source/index.ts';

/** Kind and location of a source, as they are stored and shown. */
export function placeOf({path, glob, url, git, shownAs}: SourceSetting): Pick<SourceState, 'kind' | 'location'> {
  if (url !== undefined) return {kind: 'url', location: shownAddress(shownAs ?? url)};
  if (git !== undefined) return {kind: 'git', location: `${shownAddress(shownAs ?? git.repository)}:${git.file}`};
  return glob === undefined ? {kind: 'path', location: path ?? ''} : {kind: 'glob', location: glob};
}

/** The setting as it is stored. */
export function storedSetting(whole: SourceSetting): SourceSetting {
  const {url, git, shownAs} = whole;
  const setting = withoutRequestSecrets(whole);
  if (url !== undefined) return {...setting, url: shownAddress(shownAs ?? url)};
  if (git === undefined) return setting;
  return {...setting, git: {...git, repository: shownAddress(shownAs ?? git.repository)}};
}

function withoutRequestSecrets(setting: SourceSetting): SourceSetting {
  const {headers, cookies, proxy} = setting;
  const hidden = (values: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.keys(values).map((name) => [name, '***']));
  return {
    ...setting,
    ...(headers && {headers: hidden(headers)}),
    ...(cookies && {cookies: hidden(cookies)}),
    ...(proxy !== undefined && {proxy: '***'}),
  };
}

/** The setting with the whole address, and with the headers it is asked for with. @throws SOURCE_SECRET when this process's configuration does not have it */
export function wholeSetting(
  {id, location, setting}: Pick<SourceState, 'id' | 'location' | 'setting'>,
  {sources}: Configuration,
): SourceSetting {
  const own = sources.find((source) => source.id === id && placeOf(source).location === location);
  if (own !== undefined) return own;
  const {url, git, shownAs, headers, cookies, proxy} = setting;
  const isAddress = url !== undefined || git !== undefined;
  const hasRequest = headers !== undefined || cookies !== undefined || proxy !== undefined;
  if (hasRequest || (isAddress && (isShortened(location) || shownAs !== undefined)))
    throw failure('SOURCE_SECRET', {source: location});
  return setting;
}

/** The subscription as it is stored: a webhook's path is its secret, too. */
export function storedSubscription(subscription: Subscription): Subscription {
  const {channel} = subscription;
  if (channel.kind === 'mail' || !URL.canParse(channel.url)) return subscription;
  const secret = channel.secret === null ? null : '***';
  return {...subscription, channel: {kind: channel.kind, url: `${new URL(channel.url).origin}/***`, secret}};
}

/** The subscription with its webhook's address and key. @throws CHANNEL_SECRET when this process's configuration does not have them */
export function wholeSubscription(subscription: Subscription, configuration: Configuration): Subscription {
  const {channel, id} = subscription;
  if (channel.kind === 'mail' || !isShortened(channel.url)) return subscription;
  const own = subscriptionsOf(configuration).find((one) => one.id === id);
  if (own?.channel.kind !== channel.kind) throw failure('CHANNEL_SECRET', {place: channel.url});
  return {...subscription, channel: own.channel};
}
