// Errors of the store are distinguished from those of sources and channels, which are not at fault when the store fails.
import {failure, Failure} from '../model/errors.ts';
import {type Database, reasonOf} from '../store/sql/database.ts';

/** Does the work; what it throws becomes STORE_UNREACHABLE. */
export async function onStore<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw failure('STORE_UNREACHABLE', {place: database.place, reason: reasonOf(cause)}, cause);
  }
}
