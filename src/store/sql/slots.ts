// The coordinator of node-cron: each slot of each timetable belongs to the process that writes it down first.
import type {Queryable} from './database.ts';

/** True for the one process that may run the slot. */
export async function claimSlot(database: Queryable, key: string, process: string): Promise<boolean> {
  const rows = await database.query(
    `insert into tablewatch.slot (key, claimed_at, claimed_by) values ($1, now(), $2) on conflict do nothing returning key`,
    [key, process],
  );
  return rows.length === 1;
}
