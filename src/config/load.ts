// Configuration file → checked configuration. The nearest file upward wins, as with ESLint; ajv names what is wrong, with place and nearest key.
import fs from 'node:fs';
import path from 'node:path';
import {misuse} from '../model/errors.ts';
import {type ConfigKeys, type ConfigProblem, invalidConfiguration} from '../model/config-problem.ts';
import type {Configuration} from '../model/configuration.ts';
import {defaultConfiguration} from '../model/default-configuration.ts';

/** Names that are looked for in each folder on the way up. */
export const configNames = ['tablewatch.config.yaml', 'tablewatch.config.yml', 'tablewatch.config.json'] as const;

export interface LoadOptions {
  readonly folder: string;
  /** A file named by the user, `false` for none at all, or undefined to look for one. */
  readonly file?: string | false | undefined;
  /** Where `${ENV:NAME}` is read from. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /**
   * Sections whose `${ENV:NAME}` must be set: those the command uses (default: all). Elsewhere a name that is not set stays as written, so
   * that a check in CI needs no password of a mail server.
   */
  readonly secretsOf?: readonly (keyof Configuration)[] | undefined;
}

/** Returns the checked configuration; without a file, the defaults. ajv and yaml are loaded only when there is a file. @throws CONFIG_… */
export async function loadConfig(options: LoadOptions): Promise<Configuration> {
  const file = options.file === false ? null : (options.file ?? findConfig(options.folder));
  if (file === null) return defaultConfiguration;
  const place = path.resolve(options.folder, file);
  if (!fs.existsSync(place)) throw misuse('CONFIG_NOT_FOUND', {source: file});
  const {readConfig} = await import('./read.ts');
  const {configuration, problems} = await readConfig(place, options.environment, options.secretsOf);
  if (configuration === null) throw invalidConfiguration(file, problems);
  return configuration;
}

/** Returns every problem of a configuration file; empty when it is right. */
export async function checkConfig(
  file: string,
  environment: LoadOptions['environment'],
): Promise<readonly ConfigProblem[]> {
  const {readConfig} = await import('./read.ts');
  return (await readConfig(file, environment)).problems;
}

/** Returns the line of each path to a value, as far as the file contains it; null if it contains none of it. */
export async function linesOfKeys(file: string, paths: readonly ConfigKeys[]): Promise<readonly (number | null)[]> {
  const {readLines} = await import('./read.ts');
  return readLines(file, paths);
}

/** Returns the nearest configuration file from a folder upwards, or null. */
export function findConfig(folder: string): string | null {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    for (const name of configNames) if (fs.existsSync(path.join(at, name))) return path.join(at, name);
    if (path.dirname(at) === at) return null;
  }
}
