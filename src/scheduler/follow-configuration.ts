// The configuration → sources and subscriptions in the store. Called at start and on SIGHUP.
import {nextOnSchedule, noLaterThanSchedule} from '../app/next-run.ts';
import {subscriptionsOf} from '../app/subscriptions.ts';
import type {Configuration, SourceSetting} from '../model/configuration.ts';
import type {Clock} from '../model/environment.ts';
import type {SourceState} from '../model/service.ts';
import type {Instant} from '../model/text.ts';
import type {Database, Queryable} from '../store/sql/database.ts';
import {hideDocument} from '../store/sql/hide-document.ts';
import {listSources, type SourceRow, writeSources} from '../store/sql/sources.ts';
import {writeWindows} from '../store/sql/pauses.ts';
import {writeSubscriptions} from '../store/sql/subscriptions.ts';
import {placeOf, storedSetting, storedSubscription} from './hide-secrets.ts';

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
    for (const source of known.values()) await forgetSecrets(tx, source);
    await writeSources(tx, rows);
    await writeSubscriptions(tx, subscriptionsOf(configuration).map(storedSubscription), now);
    await writeWindows(tx, configuration.schedule.pauses ?? [], now);
  });
}

/** Returns what is stored of a source. @throws SCHEDULE_… TIME_ZONE_UNKNOWN */
export function sourceRow(
  setting: SourceSetting,
  {schedule}: Configuration,
  known: SourceState | null,
  now: Instant,
): SourceRow {
  const expression = setting.schedule === '' ? null : (setting.schedule ?? null);
  const timeZone = setting.timeZone ?? schedule.timeZone;
  // Asked also when the answer is not needed: a wrong expression must be refused now, not at its first slot.
  const next = nextOnSchedule({expression, timeZone}, now).at;
  const isSame = known?.configured === true && known.expression === expression && known.timeZone === timeZone;
  return {
    setting: storedSetting(setting),
    ...placeOf(setting),
    expression,
    timeZone,
    jitterSeconds: expression === null ? 0 : schedule.jitterSeconds,
    nextDueAt: known === null ? now : isSame ? noLaterThanSchedule({expression, timeZone}, known.nextDueAt, now) : next,
    nextTrigger: known === null ? 'catch-up' : 'schedule',
  };
}

/** Earlier versions stored whole addresses; a source that is no longer configured is cleaned, too. */
async function forgetSecrets(tx: Queryable, {id, location, setting}: SourceState): Promise<void> {
  const shown = placeOf(setting).location;
  if (shown !== location) await hideDocument(tx, id, location, {location: shown, setting: storedSetting(setting)});
}
