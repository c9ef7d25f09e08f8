// When no scheduled run is queued: from now until somebody resumes, and in the maintenance windows of the configuration.
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryOne} from './database.ts';
import {toJson} from './json.ts';

export interface Pause {
  readonly from: Instant;
  /** Null: until somebody resumes. */
  readonly until: Instant | null;
}

/** Replaces what was set before; null resumes. Windows of the configuration stay. */
export async function setPause(database: Queryable, pause: Pause | null, now: Instant): Promise<void> {
  await write(database, 'pause', pause === null ? [] : [pause], now);
}

/** Takes the windows of the configuration in place of those before. */
export async function writeWindows(database: Queryable, windows: readonly Pause[], now: Instant): Promise<void> {
  await write(database, 'windows', windows, now);
}

async function write(database: Queryable, key: string, pauses: readonly Pause[], now: Instant): Promise<void> {
  await database.query(
    `insert into tablewatch.settings (key, value, changed_at) values ($1, $2::jsonb, $3)
     on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [key, toJson(pauses), now],
  );
}

/** The pause that is on now, the longest of them; null: none. */
export async function activePause(database: Queryable, now: Instant): Promise<Pause | null> {
  return await queryOne<Pause>(
    database,
    `select one->>'from' as "from", one->>'until' as until from tablewatch.settings,
       jsonb_array_elements(case when key in ('pause', 'windows') then value else '[]'::jsonb end) as one
     where (one->>'from')::timestamptz <= $1::timestamptz
       and (one->>'until' is null or (one->>'until')::timestamptz > $1::timestamptz)
     order by (one->>'until')::timestamptz desc nulls first limit 1`,
    [now],
  );
}
