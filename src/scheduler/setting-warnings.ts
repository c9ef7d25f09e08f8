// Warnings about a configuration, with what the store knows of boards: a title is known only once its document was read.
import type {ConfigProblem} from '../model/config-problem.ts';
import type {Configuration} from '../model/configuration.ts';
import type {Database} from '../store/sql/database.ts';
import {listSources} from '../store/sql/sources.ts';
import {boardNames} from '../store/sql/overview.ts';
import {checkConfiguration} from './check-configuration.ts';

/** Returns the warnings. The store is asked only when some name matches nothing in the configuration itself. */
export async function settingWarnings(
  database: Database,
  configuration: Configuration,
): Promise<readonly ConfigProblem[]> {
  const warningsOf = (boards: readonly string[]): ConfigProblem[] =>
    checkConfiguration(configuration, boards).filter(({severity}) => severity === 'warning');
  const warnings = warningsOf([]);
  if (warnings.length === 0) return warnings;
  // Sources of pages are known only here.
  const sources = (await listSources(database))
    .filter(({configured}) => configured)
    .flatMap(({id, location}) => [id, location]);
  return warningsOf([...sources, ...(await boardNames(database))]);
}
