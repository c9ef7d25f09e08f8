// When a source runs again: its timetable, drawn out after failures.
import {nextInstant} from '../cron/next-instant.ts';
import type {RunTrigger, SourceState} from '../model/service.ts';
import {later, type Instant} from '../model/text.ts';

export interface NextRun {
  /** Null: only on request. */
  readonly at: Instant | null;
  readonly trigger: RunTrigger;
}

type Timetable = Pick<SourceState, 'expression' | 'timeZone'>;

/** The next slot strictly after `now`. */
export function nextOnSchedule({expression, timeZone}: Timetable, now: Instant): NextRun {
  return {at: expression === null ? null : nextInstant(expression, now, timeZone), trigger: 'schedule'};
}

/** A short hiccup is over in a minute; after five tries (half an hour) the timetable decides again. */
const firstDelayMs = 60_000;
const maxTries = 5;
/** A source that is gone for days is still asked four times a day. */
const longestDelayMs = 6 * 3_600_000;

/**
 * When a source that is due at `dueAt` is due at the latest: no back-off is longer than six hours. Later than that it can only
 * be because the clock once showed a time far ahead.
 */
export function noLaterThanSchedule(timetable: Timetable, dueAt: Instant | null, now: Instant): Instant | null {
  const rested = later(now, longestDelayMs);
  const latest = nextOnSchedule(timetable, rested).at ?? rested;
  return dueAt !== null && dueAt > latest ? (nextOnSchedule(timetable, now).at ?? now) : dueAt;
}

/**
 * After a failure: again soon when that may help (1, 2, 4, 8, 16 minutes), and slots that come sooner than such a delay
 * are passed over. `source.failures` counts those before this one.
 */
export function nextAfterFailure(
  source: Timetable & Pick<SourceState, 'failures'>,
  isRetryable: boolean,
  now: Instant,
): NextRun {
  const delay = Math.min(firstDelayMs * 2 ** source.failures, longestDelayMs);
  const resting = later(now, delay);
  const slot = nextOnSchedule(source, now);
  const mayRetry = isRetryable && source.failures < maxTries;
  if (slot.at !== null && slot.at <= resting) return nextOnSchedule(source, later(resting, -1));
  return mayRetry ? {at: resting, trigger: 'retry'} : slot;
}
