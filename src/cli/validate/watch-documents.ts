// `validate --watch`: check, wait until a document is saved, check again, until Ctrl-C.
import fs from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {usageError} from '../../model/errors.ts';
import {expandPaths, isUrl} from '../../source/index.ts';
import type {CliContext} from '../context.ts';

/** Milliseconds between two looks: shorter than a person notices; asking for times works on network folders too, where notices do not. */
const look = 400;

/** Runs `check` now and after every change, with a context that keeps the exit status at 0. @throws Misuse for what cannot be watched */
export async function watchDocuments(
  paths: readonly string[],
  checkDocument: (context: CliContext) => Promise<void>,
  language: Language,
  context: CliContext,
): Promise<void> {
  const fixed = paths.find((each) => each === '-' || isUrl(each));
  if (fixed !== undefined) throw usageError('watch-files', {path: fixed});
  for (let last: string | null = null; !context.signal.aborted;) {
    const now = await stateOf(paths, context.folder);
    if (now !== last) {
      last = now;
      await checkDocument({...context, exit: () => undefined});
      context.err(`${say(language, 'watch.waiting')}\n`);
    }
    await sleep(look, null, {signal: context.signal}).catch(() => null);
  }
}

/** Names, times and sizes of the documents; one that went away in between counts as gone. */
async function stateOf(paths: readonly string[], folder: string): Promise<string> {
  const names = await expandPaths(paths, folder).catch(() => []);
  const states = names.map(async (name) => {
    const stat = await fs.stat(path.resolve(folder, name)).catch(() => null);
    return `${name} ${stat === null ? 'gone' : `${String(stat.mtimeMs)} ${String(stat.size)}`}`;
  });
  return (await Promise.all(states)).join('\n');
}
