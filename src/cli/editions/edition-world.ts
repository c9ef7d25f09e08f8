// What commands about editions share: configuration, store, environment and language, from their flags.
import path from 'node:path';
import {loadConfig} from '../../config/index.ts';
import type {Configuration} from '../../model/configuration.ts';
import type {Environment} from '../../model/environment.ts';
import type {Language} from '../../model/text.ts';
import {openFileStore, type FileStore} from '../../store/file-store.ts';
import {languageOf, makeEnvironment, type CliContext} from '../context.ts';

export interface EditionFlags {
  readonly store?: string;
  readonly lang?: string;
  readonly config?: string | boolean;
}

export interface EditionWorld {
  readonly configuration: Configuration;
  readonly environment: Environment;
  readonly store: FileStore;
  /** As the user named it. */
  readonly storeFolder: string;
  readonly language: Language;
  readonly context: CliContext;
  /** Whether editions are read with their canonical digest; default true. */
  readonly withCanonical?: boolean;
}

/** Returns the world of a command. @throws CONFIG_… */
export async function editionWorld(flags: EditionFlags, context: CliContext): Promise<EditionWorld> {
  const file = flags.config === false ? false : typeof flags.config === 'string' ? flags.config : undefined;
  const configuration = await loadConfig({folder: context.folder, file, environment: context.env});
  const storeFolder = flags.store ?? configuration.store.folder;
  const wanted = flags.lang ?? configuration.language;
  return {
    configuration,
    environment: makeEnvironment(context, configuration.limits),
    store: openFileStore(path.resolve(context.folder, storeFolder)),
    storeFolder,
    language: languageOf(wanted, context),
    context,
  };
}
