// What `tablewatch init` does: a commented configuration, never over an existing one.
import fs from 'node:fs';
import path from 'node:path';
import {findConfig} from '../../config/index.ts';
import {say} from '../../messages/say.ts';
import {languageOf, writeWhole, type CliContext} from '../context.ts';
import {packageFolder} from '../../workspace/package-files.ts';

const file = 'tablewatch.config.yaml';

export async function runInit(flags: {from?: string; lang?: string}, context: CliContext): Promise<void> {
  const language = languageOf(flags.lang, context);
  if (flags.from !== undefined) {
    const {runDraftSchema} = await import('./run-draft-schema.ts');
    return runDraftSchema(flags.from, language, context);
  }
  const present = findConfig(context.folder);
  if (present !== null && path.dirname(present) === path.resolve(context.folder)) {
    context.err(say(language, 'init.exists', {file: path.basename(present)}) + '\n');
    return context.exit(2);
  }
  const template = path.join(packageFolder, `templates/config.${language}.yaml`);
  await writeWhole(path.join(context.folder, file), fs.readFileSync(template));
  context.err(say(language, 'init.written', {file}) + '\n');
}
