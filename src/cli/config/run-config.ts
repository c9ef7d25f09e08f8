// What `tablewatch config print|check` does.
import path from 'node:path';
import {checkConfig, findConfig, loadConfig} from '../../config/index.ts';
import {say} from '../../messages/say.ts';
import {languageOf, type CliContext} from '../context.ts';

/** Keys whose values are secrets also when they were written into the file, against the advice: named, never printed. */
const secretKeys = new Set(['smtp', 'secret', 'token', 'privateKey']);

/** Gives every variable as the reference to it: what comes from the environment is shown as it is written. */
const references = new Proxy<Record<string, string>>({}, {get: (_, name) => `\${ENV:${String(name)}}`});

function isReference(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^\$\{ENV:\w+\}$/.test(value));
}

export async function runConfig(what: 'print' | 'check', flags: {config?: string}, context: CliContext): Promise<void> {
  const language = languageOf(undefined, context);
  if (what === 'print') {
    const configuration = await loadConfig({folder: context.folder, file: flags.config, environment: references});
    const shown = JSON.stringify(
      configuration,
      (key, value: unknown) => (secretKeys.has(key) && !isReference(value) ? '***' : value),
      2,
    );
    return context.out(shown + '\n');
  }
  const file = flags.config === undefined ? findConfig(context.folder) : path.resolve(context.folder, flags.config);
  if (file === null) return context.err(say(language, 'config.none') + '\n');
  const problems = await checkConfig(file, context.env);
  const name = path.relative(context.folder, file);
  for (const {key, line, message} of problems)
    context.out(`${name}${line === null ? '' : `:${line}`}: ${key === '' ? '' : `${key}: `}${message}\n`);
  if (problems.length === 0) context.out(say(language, 'config.right', {file: name}) + '\n');
  else context.exit(2);
}
