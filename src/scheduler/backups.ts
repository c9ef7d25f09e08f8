// Backups of the embedded store by a schedule; the newest are kept. A PostgreSQL server has its own tools.
import {readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {nextInstant} from '../cron/next-instant.ts';
import type {BackupSetting} from '../model/configuration.ts';
import type {Clock} from '../model/environment.ts';
import type {Instant} from '../model/text.ts';
import {writeBackup} from '../store/sql/backup.ts';
import type {Database} from '../store/sql/database.ts';

/** Writes a backup below the data folder; answers the file. @throws USAGE on PostgreSQL */
export async function backUp(database: Database, directory: string, now: Instant): Promise<string> {
  const file = path.join(directory, 'backups', `tablewatch-${now.replace(/[:.]/g, '-')}.tar.gz`);
  await writeBackup(database, file);
  return file;
}

/** Deletes all but the newest `keep`; what a write that was cut off left goes, too. Answers the files that were deleted. */
export async function deleteOldBackups(directory: string, keep: number): Promise<string[]> {
  const folder = path.join(directory, 'backups');
  // The names begin with the time, so that they sort by it.
  const names = (await readdir(folder)).filter((name) => /^tablewatch-[-\dTZ]+\.tar\.gz(?:\.\d+)?$/.test(name)).sort();
  const whole = names.filter((name) => name.endsWith('.gz'));
  const old = [...names.filter((name) => !name.endsWith('.gz')), ...whole.slice(0, Math.max(0, whole.length - keep))];
  for (const name of old) await rm(path.join(folder, name), {force: true});
  return old;
}

export interface BackupOptions {
  readonly database: Database;
  readonly directory: string;
  readonly clock: Clock;
  /** Asked each time, so that a reload counts; undefined: no backups. */
  readonly setting: () => {readonly backup: BackupSetting | undefined; readonly timeZone: string};
  readonly onError: (error: unknown) => void;
  /** Between two looks at the clock, which may be set meanwhile. Default: half a minute. */
  readonly lookMs?: number;
}

/** Writes backups by the schedule until stopped. One that could not be written is reported and tried at the next slot. */
export function startBackups(options: BackupOptions): {stop: () => Promise<void>} {
  const {database, directory, clock, onError, lookMs = 30_000} = options;
  const stopping = new AbortController();
  const work = async (): Promise<void> => {
    let last = clock.now();
    for (;;) {
      await delay(lookMs, undefined, {signal: stopping.signal}).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        const {backup, timeZone} = options.setting();
        const now = clock.now();
        const isDue = backup !== undefined && now > last && nextInstant(backup.schedule, last, timeZone) <= now;
        last = now;
        if (!isDue) continue;
        await backUp(database, directory, now);
        await deleteOldBackups(directory, backup.keep);
      } catch (error) {
        onError(error);
      }
    }
  };
  const done = database.engine === 'pglite' ? work() : Promise.resolve();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}
