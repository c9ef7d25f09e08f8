// What `npm start` and `npx tablewatch demo` do: the commands a newcomer would type, on the bundled samples, one after the other.
import fs from 'node:fs';
import path from 'node:path';
import type {Command} from 'commander';
import {say} from '../../messages/say.ts';
import {usageError} from '../../model/errors.ts';
import {packageFolder} from '../../workspace/package-files.ts';
import {languageOf, paletteOf, type CliContext} from '../context.ts';

/** Reports and the repaired document are written here, next to the samples. */
const out = 'out';

const board = 'imaging-board';

/** Editions of the bundled board; the dates of the second and third are known by month only. */
const editions = [
  ['2025-08', '2025-08-01T00:00:00Z'],
  ['2025-09', '2025-09-01T00:00:00Z'],
  ['2025-11', '2025-11-01T00:00:00Z'],
] as const;

export async function runDemo(
  flags: {readonly once?: boolean; readonly lang?: string},
  program: Command,
  context: CliContext,
): Promise<void> {
  const samples = path.join(context.folder, 'samples');
  // Outside a checkout the samples come from the package; a folder of that name that is somebody else's stays as it is.
  if (!fs.existsSync(samples)) fs.cpSync(path.join(packageFolder, 'samples'), samples, {recursive: true});
  if (!fs.existsSync(path.join(samples, board))) throw usageError('demo-samples');
  const language = languageOf(flags.lang, context);
  const palette = await paletteOf(context);
  const lang = ['--lang', language];
  const run = async (...args: readonly string[]): Promise<void> => {
    context.out(`\n${palette.bold(`$ tablewatch ${args.join(' ')}`)}\n\n`);
    await program.parseAsync([...args, ...lang], {from: 'user'});
  };
  await run('validate', 'samples');
  await run(
    'repair',
    'samples/faulty/report-windows-1254.md',
    '--output',
    `${out}/report.md`,
    '--report',
    `${out}/repair.html`,
  );
  for (const [edition, at] of editions)
    await run('snapshot', `samples/${board}/${edition}.md`, '--source', board, '--at', at);
  await run('diff', `samples/${board}/2025-09.md`, `samples/${board}/2025-11.md`);
  await run('report', board, '--all', '--output-file', `${out}/${board}.html`);
  context.out(
    `\n${say(language, 'demo.done', {report: path.join(context.folder, out, `${board}.html`), repair: path.join(context.folder, out, 'repair.html')})}\n`,
  );
  if (flags.once !== true) await run('serve', '--demo');
}
