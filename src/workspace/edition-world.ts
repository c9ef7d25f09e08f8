// What work on editions shares: configuration, store, environment and language.
import path from 'node:path';
import {loadConfig, type LoadOptions} from '../config/index.ts';
import type {Configuration} from '../model/configuration.ts';
import type {Environment, Progress} from '../model/environment.ts';
import type {Language} from '../model/text.ts';
import {openFileStore, type FileStore} from '../store/file-store.ts';
import {languageOf, makeEnvironment, type Workspace} from './workspace.ts';

export interface EditionSettings {
  /** Folder of the store; default: that of the configuration. */
  readonly store?: string | undefined;
  readonly lang?: string | undefined;
  /** A file, or false for none; default: the one that is found. */
  readonly config?: string | boolean | undefined;
  /** Sections whose `${ENV:NAME}` must be set; default: none. */
  readonly secretsOf?: LoadOptions['secretsOf'];
}

export interface EditionWorld<Context extends Workspace = Workspace> {
  readonly configuration: Configuration;
  readonly environment: Environment;
  readonly store: FileStore;
  /** As the user named it. */
  readonly storeFolder: string;
  readonly language: Language;
  readonly context: Context;
  /** Whether editions are read with their canonical digest; default true. */
  readonly withCanonical?: boolean;
}

/** Returns the world of editions in a workspace. @throws CONFIG_… */
export async function openEditionWorld<Context extends Workspace>(
  {store, lang, config, secretsOf = []}: EditionSettings,
  context: Context,
  progress?: Progress,
): Promise<EditionWorld<Context>> {
  const file = config === false ? false : typeof config === 'string' ? config : undefined;
  const configuration = await loadConfig({folder: context.folder, file, environment: context.env, secretsOf});
  const storeFolder = store ?? configuration.store.folder;
  return {
    configuration,
    environment: makeEnvironment(context, configuration, progress),
    store: openFileStore(path.resolve(context.folder, storeFolder)),
    storeFolder,
    language: languageOf(lang ?? configuration.language, context),
    context,
  };
}
