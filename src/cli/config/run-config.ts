// What `tablewatch config print|check` does.
import path from 'node:path';
import {checkConfig, findConfig, linesOfKeys, loadConfig} from '../../config/index.ts';
import {say} from '../../messages/say.ts';
import {type ConfigProblem, withKey} from '../../model/config-problem.ts';
import {errorWords} from '../../model/errors.ts';
import {languageOf, type CliContext} from '../context.ts';

/** Keys whose values are secrets also when they were written into the file, against the advice: named, never printed. */
const secretKeys = new Set(['smtp', 'secret', 'token', 'privateKey']);

/** Gives every variable as the reference to it: what comes from the environment is shown as it is written. */
const references = new Proxy<Record<string, string>>({}, {get: (_, name) => `\${ENV:${String(name)}}`});

function isReference(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^\$\{ENV:\w+\}$/.test(value));
}

export async function runConfig(
  what: 'print' | 'check',
  flags: {config?: string; lang?: string},
  context: CliContext,
): Promise<void> {
  const language = languageOf(flags.lang, context);
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
  const broken = await checkConfig(file, context.env);
  const problems = broken.length > 0 ? broken : await remarksOf(file, context);
  const name = path.relative(context.folder, file);
  for (const problem of problems) {
    const words = errorWords(withKey(problem), language);
    const text = problem.severity === 'warning' ? say(language, 'config.warning', {text: words}) : words;
    context.out(`${problem.line === null ? name : `${name}:${problem.line}`}: ${text}\n`);
  }
  if (problems.some(({severity}) => severity === 'error')) context.exit(2);
  else context.out(say(language, 'config.right', {file: name}) + '\n');
}

/** What the service would refuse or warn of, besides the shape of the file. */
async function remarksOf(file: string, context: CliContext): Promise<readonly ConfigProblem[]> {
  const {checkConfiguration} = await import('../../scheduler/check-configuration.ts');
  const remarks = checkConfiguration(await loadConfig({folder: context.folder, file, environment: context.env}));
  const lines = await linesOfKeys(
    file,
    remarks.map(({keys}) => keys),
  );
  return remarks.map((remark, at) => ({...remark, line: lines[at] ?? null}));
}
