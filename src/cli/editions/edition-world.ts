// What commands about editions share: the world of editions, with a command's context.
import {
  type EditionSettings,
  openEditionWorld,
  type EditionWorld as AnyEditionWorld,
} from '../../workspace/edition-world.ts';
import type {CliContext} from '../context.ts';
import {makeProgress} from '../progress.ts';

export interface EditionFlags {
  readonly store?: string;
  readonly lang?: string;
  readonly config?: string | boolean;
}

export type EditionWorld = AnyEditionWorld<CliContext>;

/** Returns the world of a command. @throws CONFIG_… */
export function editionWorld(
  flags: EditionFlags & Pick<EditionSettings, 'secretsOf'>,
  context: CliContext,
): Promise<EditionWorld> {
  return openEditionWorld(flags, context, makeProgress(context));
}
