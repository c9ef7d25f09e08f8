// One writer at a time in a store's folder. Writing takes milliseconds, so a second writer waits before it gives up.
import {setTimeout as delay} from 'node:timers/promises';
import {Failure} from '../model/errors.ts';
import {lockDirectory} from './sql/directory-lock.ts';

// A batch of a backfill holds the lock for about a second; ten seconds are long enough without appearing to hang.
const patienceMs = 10_000;
const pauseMs = 50;

/** Takes the lock and returns the function that gives it back. @throws STORE_LOCKED naming the holder after ten seconds */
export async function lockStore(folder: string, patience = patienceMs): Promise<() => Promise<void>> {
  for (let waited = 0; ; waited += pauseMs) {
    try {
      return (await lockDirectory(folder)).giveBack;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'STORE_LOCKED' || waited >= patience) throw error;
      await delay(pauseMs);
    }
  }
}
