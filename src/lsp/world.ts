// What an open folder needs to be checked: configuration, rules, and the last editions of its documents, each read once until it changes.
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {openPast} from '../app/examine-document.ts';
import type {EarlierEditions} from '../app/history.ts';
import type {ValidateRequest} from '../app/validate-documents.ts';
import type {Environment} from '../model/environment.ts';
import {Failure} from '../model/errors.ts';
import {lastEditions} from '../workspace/last-edition.ts';
import {openRequest} from '../workspace/open-request.ts';
import {makeEnvironment, type Workspace} from '../workspace/workspace.ts';

export interface FolderWorld {
  readonly folder: string;
  readonly request: ValidateRequest;
  readonly environment: Environment;
  /** The last edition of a source: the newest of the store, else what git has; null without either. */
  readonly pastOf: (source: string) => Promise<EarlierEditions | null>;
}

export interface LspSettings {
  readonly lang?: string | undefined;
  readonly config?: string | boolean | undefined;
}

/** Returns the world of a folder. @throws CONFIG_… */
export async function openFolder(workspace: Workspace, settings: LspSettings): Promise<FolderWorld> {
  const request = await openRequest(settings, workspace);
  const environment = makeEnvironment(workspace, request.configuration);
  const known = new Map<string, Promise<EarlierEditions | null>>();
  const find = async (source: string): Promise<EarlierEditions | null> => {
    for (const against of ['snapshot', 'HEAD']) {
      try {
        const lastEdition = await lastEditions(against, request.configuration, workspace);
        const past = await openPast(source, {...request, lastEdition}, environment);
        if (past !== null) return past;
      } catch (error) {
        // No store, no git, no commit yet: there is no last edition.
        if (!(error instanceof Failure)) throw error;
      }
    }
    return null;
  };
  const pastOf = (source: string): Promise<EarlierEditions | null> => {
    const past = known.get(source) ?? find(source);
    known.set(source, past);
    return past;
  };
  return {folder: workspace.folder, request, environment, pastOf};
}

/** Returns how findings name a document: its path from the folder with `/`; other addresses stay as they are. */
export function sourceOf(uri: string, folder: string): string {
  if (!uri.startsWith('file:')) return uri;
  const relative = path.relative(folder, fileURLToPath(uri));
  return path.sep === '\\' ? relative.replaceAll('\\', '/') : relative;
}
