// What is wrong with a configuration that has the right shape: schedules, zones, addresses, keys, ids, and digests that match
// nothing. The same checks are used by `config check`, when the service starts or reloads, and on the digests page.
import {createPrivateKey} from 'node:crypto';
import picomatch from 'picomatch/posix.js';
import {nextOnSchedule} from '../app/next-run.ts';
import {operatorId} from '../app/subscriptions.ts';
import {localTimeAt} from '../cron/zoned-time.ts';
import {type ConfigKeys, type ConfigProblem, invalidConfiguration} from '../model/config-problem.ts';
import type {ConditionSetting, Configuration, MailSetting, ServerSetting} from '../model/configuration.ts';
import {because, type ErrorData, Failure, Misuse, misuse, type ReasonKey} from '../model/errors.ts';
import {matchesAny} from '../text/name-pattern.ts';

/** Returns all remarks, errors and warnings, in the order of the file. `boards`: ids and titles that the store knows. */
export function checkConfiguration(configuration: Configuration, boards: readonly string[] = []): ConfigProblem[] {
  const {schedule, mail, server, store} = configuration;
  return [
    ...checkSources(configuration),
    ...checkZone(schedule.timeZone, ['schedule', 'timeZone']),
    ...(schedule.heartbeatUrl === undefined || isAddress(schedule.heartbeatUrl, ['http:', 'https:'])
      ? []
      : [remark('error', ['schedule', 'heartbeatUrl'], 'not-web-address')]),
    ...(mail === null ? [] : checkMail(mail)),
    ...checkPauses(schedule.pauses ?? []),
    ...(store.backup === undefined
      ? []
      : checkSchedule(store.backup.schedule, schedule.timeZone, ['store', 'backup', 'schedule'])),
    ...checkSubscriptions(configuration, boards),
    ...checkServer(server),
  ];
}

/** @throws SERVER_EXPOSED, or CONFIG_INVALID with the first error */
export function refuseInvalid(configuration: Configuration): void {
  const {server} = configuration;
  // Flags may be the cause, so this one does not blame the file.
  if (server.token === undefined) requireTokenBeyondLoopback(server, `${server.host}:${String(server.port)}`);
  const wrong = checkConfiguration(configuration).filter(({severity}) => severity === 'error');
  if (wrong.length > 0) throw invalidConfiguration(configuration.file ?? 'configuration', wrong);
}

function remark(
  severity: ConfigProblem['severity'],
  keys: ConfigKeys,
  reason: ReasonKey,
  data?: ErrorData,
): ConfigProblem {
  return {severity, keys, line: null, problem: because(reason, data)};
}

function checkSources({sources, schedule}: Configuration): ConfigProblem[] {
  return [
    ...checkUnique(sources.map(({id}, at) => ({id, keys: ['sources', at, 'id']}))),
    ...sources.flatMap((source, at) => {
      const keys = ['sources', at];
      const timeZone = source.timeZone ?? schedule.timeZone;
      const zone = source.timeZone === undefined ? [] : checkZone(source.timeZone, [...keys, 'timeZone']);
      const isWebAddress = source.url === undefined || isAddress(source.url, ['http:', 'https:']);
      return [
        ...(isWebAddress ? [] : [remark('error', [...keys, 'url'], 'not-web-address')]),
        ...(source.schedule ? checkSchedule(source.schedule, timeZone, [...keys, 'schedule']) : []),
        ...zone,
      ];
    }),
  ];
}

/** Five fields: node-cron would take a sixth for seconds, and a source would be read every second. */
function checkSchedule(expression: string, timeZone: string, keys: ConfigKeys): ConfigProblem[] {
  if (expression.trim().split(/\s+/).length > 5) return [remark('error', keys, 'schedule-six-fields', {expression})];
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  return refusal(() => nextOnSchedule({expression, timeZone: zone}, new Date().toISOString()), keys);
}

/** Both ends with a zone: a window that moves with the machine's own zone would come as a surprise. */
function checkPauses(pauses: NonNullable<Configuration['schedule']['pauses']>): ConfigProblem[] {
  const isInstant = (text: string): boolean =>
    text.includes('T') && /(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
  return pauses.flatMap(({from, until}, at) =>
    isInstant(from) && isInstant(until) && Date.parse(from) < Date.parse(until)
      ? []
      : [remark('error', ['schedule', 'pauses', at], 'not-a-window')],
  );
}

function checkZone(timeZone: string, keys: ConfigKeys): ConfigProblem[] {
  return refusal(() => localTimeAt(0, timeZone), keys);
}

function isZone(timeZone: string): boolean {
  return checkZone(timeZone, []).length === 0;
}

/** What the work is refused with, as a remark. */
function refusal(work: () => unknown, keys: ConfigKeys): ConfigProblem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof Failure || error instanceof Misuse)) throw error;
    const {code, data} = error;
    return [{severity: 'error', keys, line: null, problem: {code, data}}];
  }
}

function checkMail({smtp, from, replyTo, operator, dkim}: MailSetting): ConfigProblem[] {
  const addresses = {from, replyTo, operator};
  return [
    ...(isAddress(smtp, ['smtp:', 'smtps:']) ? [] : [remark('error', ['mail', 'smtp'], 'smtp-address')]),
    ...Object.entries(addresses).flatMap(([key, address]) =>
      address === undefined ? [] : checkMailbox(address, ['mail', key]),
    ),
    ...(dkim === undefined || isPrivateKey(dkim.privateKey)
      ? []
      : [remark('error', ['mail', 'dkim', 'privateKey'], 'dkim-key')]),
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
function checkMailbox(text: string, keys: ConfigKeys): ConfigProblem[] {
  const boxes = text.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((box) => /<([^<>]*)>\s*$/.exec(box)?.[1] ?? box.trim());
  const wrong = boxes.find((box) => !/^(?:"[^"\s]+"|[^\s@"(),:;<>[\]\\]+)@[^\s@"(),:;<>\\]+$/.test(box));
  return wrong === undefined ? [] : [remark('error', keys, 'not-a-mailbox', {address: wrong})];
}

interface NamedId {
  readonly id: string;
  readonly keys: ConfigKeys;
}

function checkUnique(ids: readonly NamedId[], taken: readonly string[] = []): ConfigProblem[] {
  const seen = new Set(taken);
  return ids.flatMap(({id, keys}) => {
    if (seen.has(id)) return [remark('error', keys, 'id-twice', {id})];
    seen.add(id);
    return [];
  });
}

function checkSubscriptions(configuration: Configuration, boards: readonly string[]): ConfigProblem[] {
  const {digests, webhooks, mail} = configuration;
  const ids = [
    ...digests.map(({id}, at) => ({id, keys: ['digests', at, 'id']})),
    ...webhooks.map(({id}, at) => ({id, keys: ['webhooks', at, 'id']})),
  ];
  return [
    ...checkUnique(ids, mail?.operator === undefined ? [] : [operatorId]),
    ...(mail === null && digests.length > 0 ? [remark('warning', ['digests'], 'no-mail-for-digests')] : []),
    ...digests.flatMap((digest, at) => [
      ...checkMailbox(digest.to, ['digests', at, 'to']),
      ...checkZone(digest.timeZone, ['digests', at, 'timeZone']),
    ]),
    ...webhooks.flatMap(({url, kind}, at) => {
      const keys = ['webhooks', at, 'url'];
      if (!isAddress(url, ['http:', 'https:'])) return [remark('error', keys, 'not-web-address')];
      const {pathname, searchParams} = new URL(url);
      if (kind === 'telegram' && !searchParams.has('chat_id')) return [remark('error', keys, 'telegram-address')];
      return kind === 'ntfy' && pathname === '/' ? [remark('error', keys, 'ntfy-address')] : [];
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

function checkCondition({when, column, value}: ConditionSetting, keys: ConfigKeys): ConfigProblem[] {
  const crosses = when === 'rises-above' || when === 'falls-below';
  const unused = [
    ...(column !== undefined && !crosses ? ['column'] : []),
    ...(value !== undefined && when === 'leader-changed' ? ['value'] : []),
  ].map((key) => remark('error', [...keys, key], 'condition-unused', {when}));
  if (when === 'leader-changed') return unused;
  if (value === undefined) return [...unused, remark('error', keys, 'condition-value', {when})];
  const isPlaces = crosses || (Number.isInteger(value) && value >= 1);
  return isPlaces ? unused : [...unused, remark('error', [...keys, 'value'], 'condition-places')];
}

/** Returns a warning for each name of a board that no source and no known board has. */
export function checkBoards(configuration: Configuration, boards: readonly string[]): ConfigProblem[] {
  const {sources, digests, webhooks, server} = configuration;
  const names = sources.flatMap(({id, path, url, git, board}) =>
    [id, path, url, git?.file, board].filter((name) => name !== undefined),
  );
  const globs = sources.flatMap(({glob}) => glob ?? []);
  const all = [...names, ...boards];
  const known = [...new Set([...sources.map(({id}) => id), ...boards])];
  const check = (wanted: readonly string[], keys: ConfigKeys): ConfigProblem[] =>
    wanted
      .filter((name) => !all.some((one) => matchesAny(one, [name])) && !globs.some((glob) => picomatch(glob)(name)))
      .map((name) => remark('warning', keys, 'board-unknown', {name, known, knownTotal: known.length}));
  return [
    ...digests.flatMap((digest, at) => check(digest.boards, ['digests', at, 'boards'])),
    ...webhooks.flatMap((webhook, at) => check(webhook.boards ?? [], ['webhooks', at, 'boards'])),
    ...check(server.publicBoards ?? [], ['server', 'publicBoards']),
  ];
}

function checkServer(server: ServerSetting): ConfigProblem[] {
  const {publicUrl, token, host, port} = server;
  const place = `${host}:${String(port)}`;
  const isPublic = publicUrl === undefined || isAddress(publicUrl, ['http:', 'https:']);
  return [
    ...(isPublic ? [] : [remark('error', ['server', 'publicUrl'], 'not-web-address')]),
    ...(token?.trim() === '' ? [remark('error', ['server', 'token'], 'token-empty')] : []),
    ...(token === undefined ? refusal(() => requireTokenBeyondLoopback(server, place), ['server', 'host']) : []),
  ];
}

/** Without a token only this machine may look. @throws SERVER_EXPOSED */
export function requireTokenBeyondLoopback({host, token}: Pick<ServerSetting, 'host' | 'token'>, place: string): void {
  const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  if (!isLoopback && (token ?? '').trim() === '') throw misuse('SERVER_EXPOSED', {place});
}
