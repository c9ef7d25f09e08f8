// What is wrong with a configuration that has the right shape: schedules, zones, addresses, keys, ids, and digests that match
// nothing. The same checks are used by `config check`, when the service starts or reloads, and on the digests page.
import {createPrivateKey} from 'node:crypto';
import picomatch from 'picomatch/posix.js';
import {nextOnSchedule} from '../app/next-run.ts';
import {operatorId} from '../app/subscriptions.ts';
import {localTimeAt} from '../cron/zoned-time.ts';
import {describeThrown} from '../messages/describe-error.ts';
import {say, type MessageKey} from '../messages/say.ts';
import type {ConditionSetting, Configuration, MailSetting, ServerSetting} from '../model/configuration.ts';
import {misuse} from '../model/errors.ts';
import type {FindingData} from '../model/finding.ts';
import type {Language} from '../model/text.ts';
import {matchesAny} from '../text/name-pattern.ts';

export interface ConfigurationRemark {
  /** An error keeps the service from starting; a warning is only reported. */
  readonly severity: 'error' | 'warning';
  /** Where: `digests`, 0, `boards`. */
  readonly keys: readonly (string | number)[];
  readonly words: (language: Language) => string;
}

type Keys = ConfigurationRemark['keys'];

/** Returns all remarks, errors and warnings, in the order of the file. `boards`: ids and titles that the store knows. */
export function checkConfiguration(
  configuration: Configuration,
  boards: readonly string[] = [],
): ConfigurationRemark[] {
  const {schedule, mail, server} = configuration;
  return [
    ...checkSources(configuration),
    ...checkZone(schedule.timeZone, ['schedule', 'timeZone']),
    ...(schedule.heartbeatUrl === undefined || isAddress(schedule.heartbeatUrl, ['http:', 'https:'])
      ? []
      : [remark('error', ['schedule', 'heartbeatUrl'], 'config.url')]),
    ...(mail === null ? [] : checkMail(mail)),
    ...checkSubscriptions(configuration, boards),
    ...checkServer(server),
  ];
}

/** @throws SERVER_EXPOSED, or CONFIG_INVALID with the first error, in the language of whoever starts the service. */
export function refuseInvalid(configuration: Configuration, language: Language): void {
  const {server} = configuration;
  // Flags may be the cause, so this one does not blame the file.
  if (server.token === undefined) refuseExposure(server, `${server.host}:${String(server.port)}`);
  const errors = checkConfiguration(configuration).filter(({severity}) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const more = errors.length > 1 ? ` (+${String(errors.length - 1)})` : '';
  const source = configuration.file ?? 'configuration';
  throw misuse('CONFIG_INVALID', {source, reason: `${keyText(first.keys)}: ${first.words(language)}${more}`});
}

/** Returns `digests[0].boards`. */
export function keyText(keys: Keys): string {
  return keys.map((key, at) => (typeof key === 'number' ? `[${String(key)}]` : at === 0 ? key : `.${key}`)).join('');
}

function remark(
  severity: ConfigurationRemark['severity'],
  keys: Keys,
  key: MessageKey,
  data: FindingData = {},
): ConfigurationRemark {
  return {severity, keys, words: (language) => say(language, key, data)};
}

function checkSources({sources, schedule}: Configuration): ConfigurationRemark[] {
  return [
    ...checkUnique(sources.map(({id}, at) => ({id, keys: ['sources', at, 'id']}))),
    ...sources.flatMap((source, at) => {
      const keys = ['sources', at];
      const timeZone = source.timeZone ?? schedule.timeZone;
      const zone = source.timeZone === undefined ? [] : checkZone(source.timeZone, [...keys, 'timeZone']);
      const isWebAddress = source.url === undefined || isAddress(source.url, ['http:', 'https:']);
      return [
        ...(isWebAddress ? [] : [remark('error', [...keys, 'url'], 'config.url')]),
        ...(source.schedule ? checkSchedule(source.schedule, timeZone, [...keys, 'schedule']) : []),
        ...zone,
      ];
    }),
  ];
}

/** Five fields: node-cron would take a sixth for seconds, and a source would be read every second. */
function checkSchedule(expression: string, timeZone: string, keys: Keys): ConfigurationRemark[] {
  if (expression.trim().split(/\s+/).length > 5) return [remark('error', keys, 'config.sixFields', {expression})];
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  return refusal(() => nextOnSchedule({expression, timeZone: zone}, new Date().toISOString()), keys);
}

function checkZone(timeZone: string, keys: Keys): ConfigurationRemark[] {
  return refusal(() => localTimeAt(0, timeZone), keys);
}

function isZone(timeZone: string): boolean {
  return checkZone(timeZone, []).length === 0;
}

/** What the work is refused with, as a remark. */
function refusal(work: () => unknown, keys: Keys): ConfigurationRemark[] {
  try {
    work();
    return [];
  } catch (error) {
    if (describeThrown(error, 'en') === null) throw error;
    return [{severity: 'error', keys, words: (language) => describeThrown(error, language)?.message ?? ''}];
  }
}

function checkMail({smtp, from, replyTo, operator, dkim}: MailSetting): ConfigurationRemark[] {
  const addresses = {from, replyTo, operator};
  return [
    ...(isAddress(smtp, ['smtp:', 'smtps:']) ? [] : [remark('error', ['mail', 'smtp'], 'config.smtp')]),
    ...Object.entries(addresses).flatMap(([key, address]) =>
      address === undefined ? [] : checkMailbox(address, ['mail', key]),
    ),
    ...(dkim === undefined || isPrivateKey(dkim.privateKey)
      ? []
      : [remark('error', ['mail', 'dkim', 'privateKey'], 'config.dkim')]),
  ];
}

/** The value is not repeated: it may contain a password. */
function isAddress(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const {protocol, hostname} = new URL(text);
  return protocols.includes(protocol) && hostname !== '';
}

/** mailers sign with nothing, silently, when the key is none. */
function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).type === 'private';
  } catch {
    return false;
  }
}

/** One or several, separated by commas; each alone or after a name. */
function checkMailbox(text: string, keys: Keys): ConfigurationRemark[] {
  const boxes = text.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((box) => /<([^<>]*)>\s*$/.exec(box)?.[1] ?? box.trim());
  const wrong = boxes.find((box) => !/^(?:"[^"\s]+"|[^\s@"(),:;<>[\]\\]+)@[^\s@"(),:;<>\\]+$/.test(box));
  return wrong === undefined ? [] : [remark('error', keys, 'config.mailbox', {address: wrong})];
}

interface NamedId {
  readonly id: string;
  readonly keys: Keys;
}

function checkUnique(ids: readonly NamedId[], taken: readonly string[] = []): ConfigurationRemark[] {
  const seen = new Set(taken);
  return ids.flatMap(({id, keys}) => {
    if (seen.has(id)) return [remark('error', keys, 'config.twice', {id})];
    seen.add(id);
    return [];
  });
}

function checkSubscriptions(configuration: Configuration, boards: readonly string[]): ConfigurationRemark[] {
  const {digests, webhooks, mail} = configuration;
  const ids = [
    ...digests.map(({id}, at) => ({id, keys: ['digests', at, 'id']})),
    ...webhooks.map(({id}, at) => ({id, keys: ['webhooks', at, 'id']})),
  ];
  return [
    ...checkUnique(ids, mail?.operator === undefined ? [] : [operatorId]),
    ...(mail === null && digests.length > 0 ? [remark('warning', ['digests'], 'config.noMail')] : []),
    ...digests.flatMap((digest, at) => [
      ...checkMailbox(digest.to, ['digests', at, 'to']),
      ...checkZone(digest.timeZone, ['digests', at, 'timeZone']),
    ]),
    ...webhooks.flatMap(({url, kind}, at) => {
      const keys = ['webhooks', at, 'url'];
      if (!isAddress(url, ['http:', 'https:'])) return [remark('error', keys, 'config.url')];
      const {pathname, searchParams} = new URL(url);
      if (kind === 'telegram' && !searchParams.has('chat_id')) return [remark('error', keys, 'config.telegram')];
      return kind === 'ntfy' && pathname === '/' ? [remark('error', keys, 'config.ntfy')] : [];
    }),
    ...[digests, webhooks].flatMap((settings, list) =>
      settings.flatMap(({conditions = []}, at) =>
        conditions.flatMap((condition, index) =>
          checkCondition(condition, [list === 0 ? 'digests' : 'webhooks', at, 'conditions', index]),
        ),
      ),
    ),
    ...checkBoards(configuration, boards),
  ];
}

function checkCondition({when, column, value}: ConditionSetting, keys: Keys): ConfigurationRemark[] {
  const crosses = when === 'rises-above' || when === 'falls-below';
  const unused = [
    ...(column !== undefined && !crosses ? ['column'] : []),
    ...(value !== undefined && when === 'leader-changed' ? ['value'] : []),
  ].map((key) => remark('error', [...keys, key], 'config.conditionUnused', {when}));
  if (when === 'leader-changed') return unused;
  if (value === undefined) return [...unused, remark('error', keys, 'config.conditionValue', {when})];
  const isPlaces = crosses || (Number.isInteger(value) && value >= 1);
  return isPlaces ? unused : [...unused, remark('error', [...keys, 'value'], 'config.conditionPlaces')];
}

/** Returns a warning for each name of a board that no source and no known board has. */
export function checkBoards(configuration: Configuration, boards: readonly string[]): ConfigurationRemark[] {
  const {sources, digests, webhooks} = configuration;
  const names = sources.flatMap(({id, path, url, git, board}) =>
    [id, path, url, git?.file, board].filter((name) => name !== undefined),
  );
  const globs = sources.flatMap(({glob}) => glob ?? []);
  const all = [...names, ...boards];
  const known = [...new Set([...sources.map(({id}) => id), ...boards])];
  const check = (wanted: readonly string[], keys: Keys): ConfigurationRemark[] =>
    wanted
      .filter((name) => !all.some((one) => matchesAny(one, [name])) && !globs.some((glob) => picomatch(glob)(name)))
      .map((name) => remark('warning', keys, 'config.noBoard', {name, known, knownTotal: known.length}));
  return [
    ...digests.flatMap((digest, at) => check(digest.boards, ['digests', at, 'boards'])),
    ...webhooks.flatMap((webhook, at) => check(webhook.boards ?? [], ['webhooks', at, 'boards'])),
  ];
}

function checkServer(server: ServerSetting): ConfigurationRemark[] {
  const {publicUrl, token, host, port} = server;
  const place = `${host}:${String(port)}`;
  const isPublic = publicUrl === undefined || isAddress(publicUrl, ['http:', 'https:']);
  return [
    ...(isPublic ? [] : [remark('error', ['server', 'publicUrl'], 'config.url')]),
    ...(token?.trim() === '' ? [remark('error', ['server', 'token'], 'config.tokenEmpty')] : []),
    ...(token === undefined ? refusal(() => refuseExposure(server, place), ['server', 'host']) : []),
  ];
}

/** Without a token only this machine may look. @throws SERVER_EXPOSED */
export function refuseExposure({host, token}: Pick<ServerSetting, 'host' | 'token'>, place: string): void {
  const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  if (!isLoopback && (token ?? '').trim() === '') throw misuse('SERVER_EXPOSED', {place});
}
