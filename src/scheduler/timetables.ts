// node-cron fires on every `serve` process, once per distinct timetable; its coordinator lets one of them queue the runs.
import {createTask, type Logger, type RunCoordinator, type ScheduledTask} from 'node-cron';
import type {Clock} from '../model/environment.ts';
import type {Database} from '../store/sql/database.ts';
import type {Queue} from '../store/sql/queue.ts';
import {claimSlot} from '../store/sql/slots.ts';
import {listTimetables} from '../store/sql/sources.ts';
import {enqueueDue} from './enqueue.ts';

export interface TimetableOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  /** Name of this process in the table of slots. */
  readonly process: string;
  readonly onQueued: (queued: number) => void;
  readonly onError: (error: unknown) => void;
}

export interface Timetables {
  /** Follows a changed configuration. */
  readonly refresh: () => Promise<void>;
  /** Computes every next slot again: the clock was set back. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a task per timetable of the watched sources. */
export async function startTimetables(options: TimetableOptions): Promise<Timetables> {
  const tasks = new Map<string, ScheduledTask>();
  const refresh = async (): Promise<void> => {
    const wanted = await listTimetables(options.database);
    const names = new Set(wanted.map(nameOf));
    for (const [name, task] of tasks) {
      if (names.has(name)) continue;
      await task.destroy();
      tasks.delete(name);
    }
    for (const timetable of wanted) {
      const name = nameOf(timetable);
      if (!tasks.has(name)) tasks.set(name, await startTask(name, timetable, options));
    }
  };
  const stop = async (): Promise<void> => {
    for (const task of tasks.values()) await task.destroy();
    tasks.clear();
  };
  await refresh();
  return {
    refresh,
    restart: async () => {
      await stop();
      await refresh();
    },
    stop,
  };
}

interface TimetableRow {
  readonly expression: string;
  readonly timeZone: string;
}

function nameOf({expression, timeZone}: TimetableRow): string {
  return `${expression}|${timeZone}`;
}

async function startTask(name: string, timetable: TimetableRow, options: TimetableOptions): Promise<ScheduledTask> {
  const fire = async (slot: Date): Promise<void> => {
    try {
      options.onQueued(await enqueueDue(options, timetable, slot.toISOString()));
    } catch (error) {
      // The sources stay due: the next look at what is overdue queues them.
      options.onError(error);
    }
  };
  const task = createTask(timetable.expression, ({date}) => fire(date), {
    name,
    timezone: timetable.timeZone,
    distributed: true,
    runCoordinator: slotCoordinator(options),
    suppressMissedWarning: true,
    logger: quietLogger(options),
  });
  await task.start();
  return task;
}

/** One `insert … on conflict do nothing` keyed by slot. */
export function slotCoordinator({database, process}: Pick<TimetableOptions, 'database' | 'process'>): RunCoordinator {
  return {shouldRun: (key) => claimSlot(database, key, process)};
}

function quietLogger({onError}: TimetableOptions): Logger {
  const ignore = (): void => undefined;
  return {info: ignore, warn: ignore, debug: ignore, error: (message, error) => onError(error ?? message)};
}
