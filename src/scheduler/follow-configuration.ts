// The configuration → what the store watches and whom it tells. Called at the start and at SIGHUP.
import {nextOnSchedule} from '../app/next-run.ts';
import type {Configuration, DigestSetting, SourceSetting, WebhookSetting} from '../model/configuration.ts';
import type {Clock} from '../model/environment.ts';
import type {SourceState, Subscription} from '../model/service.ts';
import type {Instant} from '../model/text.ts';
import type {Database} from '../store/sql/database.ts';
import {listSources, type SourceRow, writeSources} from '../store/sql/sources.ts';
import {writeSubscriptions} from '../store/sql/subscriptions.ts';

/** Writes sources and subscriptions. A new source is due at once; a changed timetable begins now. @throws SCHEDULE_… TIME_ZONE_UNKNOWN before anything is written */
export async function followConfiguration(
  database: Database,
  configuration: Configuration,
  clock: Clock,
): Promise<void> {
  const now = clock.now();
  const known = new Map((await listSources(database)).map((source) => [source.id, source]));
  const rows = configuration.sources.map((setting) =>
    sourceRow(setting, configuration, known.get(setting.id) ?? null, now),
  );
  await database.transaction(async (tx) => {
    await writeSources(tx, rows);
    await writeSubscriptions(tx, subscriptionsOf(configuration), now);
  });
}

function sourceRow(
  setting: SourceSetting,
  {schedule}: Configuration,
  known: SourceState | null,
  now: Instant,
): SourceRow {
  const expression = setting.schedule ?? null;
  const timeZone = setting.timeZone ?? schedule.timeZone;
  // Asked also when the answer is not needed: a wrong expression must be refused now, not at its first slot.
  const next = nextOnSchedule({expression, timeZone}, now).at;
  const isSame = known?.configured === true && known.expression === expression && known.timeZone === timeZone;
  return {
    setting,
    ...placeOf(setting),
    expression,
    timeZone,
    jitterSeconds: expression === null ? 0 : schedule.jitterSeconds,
    nextDueAt: known === null ? now : isSame ? known.nextDueAt : next,
    nextTrigger: known === null ? 'catch-up' : 'schedule',
  };
}

function placeOf({path, glob, url, git}: SourceSetting): Pick<SourceRow, 'kind' | 'location'> {
  if (url !== undefined) return {kind: 'url', location: url};
  if (git !== undefined) return {kind: 'git', location: `${git.repository}:${git.file}`};
  return glob === undefined ? {kind: 'path', location: path ?? ''} : {kind: 'glob', location: glob};
}

/** Id of the subscription that failures of our own go to. */
export const operatorId = 'operator';

/** Digests, webhooks and the operator as subscriptions, in this order. Without mail settings nobody is mailed. */
export function subscriptionsOf(configuration: Configuration): Subscription[] {
  const {mail, digests, webhooks, language = 'en'} = configuration;
  const mailed = mail === null ? [] : digests.map(fromDigest);
  const operator = mail?.operator;
  const plain = {...everything, timeZone: configuration.schedule.timeZone, language};
  return [
    ...mailed,
    ...webhooks.map((webhook) => fromWebhook(webhook, plain)),
    ...(operator === undefined
      ? []
      : [{...plain, id: operatorId, purpose: 'operator' as const, channel: mailTo(operator)}]),
  ];
}

function fromDigest({to, ...digest}: DigestSetting): Subscription {
  return {...digest, purpose: 'digest', weekday: monday, channel: mailTo(to), gatherMinutes, mostPerDay};
}

function fromWebhook(
  {id, kind, url, secret, boards, minimum, language}: WebhookSetting,
  plain: PlainSubscription,
): Subscription {
  return {
    ...plain,
    id,
    minimum,
    boards: boards ?? [],
    language: language ?? plain.language,
    channel: {kind, url, secret: secret ?? null},
    // A program wants each change by itself and at once, people do not.
    gatherMinutes: kind === 'json' ? 0 : gatherMinutes,
  };
}

function mailTo(to: string): Subscription['channel'] {
  return {kind: 'mail', to};
}

/** Sources that are read in the same minute are one group, and one message. */
const gatherMinutes = 1;

/** A mail an hour; a source that changes more often is told in one mail when the day is over. */
const mostPerDay = 24;

/** A weekly digest opens the working week. */
const monday = 1;

type PlainSubscription = Omit<Subscription, 'id' | 'channel'>;

const everything: PlainSubscription = {
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
