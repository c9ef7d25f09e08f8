// The steps of a run in the process of the service itself: for tests, and where nothing is built.
import type {RunSteps} from '../app/run-source.ts';
import {makeWatchSteps, type ParsedBytes, type RepairedBytes, type WatchOptions} from '../app/watch-steps.ts';
import type {Configuration} from '../model/configuration.ts';
import {readSuppressions} from '../workspace/suppressions-file.ts';
import type {RequestPriority} from './yield-to-requests.ts';

/** The steps hand on what they like. */
export type Checking = Omit<RunSteps<unknown, unknown>, 'fetch' | 'guards'>;

/** Steps that give way to requests. */
export function ownSteps(
  options: Omit<WatchOptions, 'configuration'> & {readonly folder: string},
  configuration: () => Configuration,
  way: RequestPriority,
): Checking {
  const suppressions = () => readSuppressions(options.folder);
  const next = async (): Promise<ReturnType<typeof makeWatchSteps>> => {
    await way.free();
    return makeWatchSteps({...options, configuration: configuration(), suppressions});
  };
  const steps: Omit<RunSteps<RepairedBytes, ParsedBytes>, 'fetch' | 'guards'> = {
    repair: async (...args) => (await next()).repair(...args),
    parse: async (...args) => (await next()).parse(...args),
    validate: async (...args) => (await next()).validate(...args),
    snapshot: async (...args) => (await next()).snapshot(...args),
    diff: async (...args) => (await next()).diff(...args),
  };
  return steps;
}
