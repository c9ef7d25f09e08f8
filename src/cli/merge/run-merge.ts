// What `tablewatch merge` does: three files → merged document → standard output or a file, conflicts to standard error, exit status.
import path from 'node:path';
import {mergeVersions} from '../../app/merge-versions.ts';
import {loadConfig} from '../../config/index.ts';
import type {MergeConflict} from '../../merge/model.ts';
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {defaultLimits, readSource} from '../../source/index.ts';
import {languageOf, writeWhole, type CliContext} from '../context.ts';

export interface MergeFlags {
  readonly outputFile?: string;
  readonly path?: string;
  readonly markerSize: number;
  readonly labelOurs: string;
  readonly labelTheirs: string;
  readonly lang?: string;
  /** False for `--no-config`. */
  readonly config?: string | boolean;
}

interface Versions<Value> {
  readonly base: Value;
  readonly ours: Value;
  readonly theirs: Value;
}

/** Runs the command. @throws Failure for files that cannot be read or written */
export async function runMerge(files: Versions<string>, flags: MergeFlags, context: CliContext): Promise<void> {
  const {folder, env, signal} = context;
  const language = languageOf(flags.lang, context);
  const file = flags.config === false ? false : typeof flags.config === 'string' ? flags.config : undefined;
  const read = async (name: string): Promise<Uint8Array> =>
    (await readSource(name, {folder, limits: {...defaultLimits, ...configuration.limits}, signal})).bytes;
  const configuration = await loadConfig({folder, file, environment: env, secretsOf: []});
  const source = flags.path ?? files.ours;
  const merged = await mergeVersions({
    source,
    configuration,
    versions: {base: await read(files.base), ours: await read(files.ours), theirs: await read(files.theirs)},
    labels: {ours: flags.labelOurs, theirs: flags.labelTheirs},
    markerSize: flags.markerSize,
  });
  if (flags.outputFile === undefined) context.out(new TextDecoder().decode(merged.bytes));
  else await writeWhole(path.resolve(folder, flags.outputFile), merged.bytes);
  for (const conflict of merged.conflicts) context.err(`${conflictLine(conflict, source, language)}\n`);
  context.exit(merged.conflicts.length > 0 ? 1 : 0);
}

function conflictLine({reason, line, row, columns}: MergeConflict, source: string, language: Language): string {
  const what = reason === 'cell' && columns.length === 0 ? 'renamed' : reason;
  return `${source}:${String(line)}: ${say(language, `merge.${what}`, {row: row ?? '', columns: [...columns]})}`;
}
