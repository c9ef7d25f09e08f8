// `--format` of the commands: each has one registry, whose names are what help, completion and errors list. A renderer is
// loaded when its format is asked for.
import {Option} from 'commander';
import {usageError} from '../model/errors.ts';

/** Renderers by name, in the order of the help. */
export type OutputFormats<Input> = Readonly<Record<string, (input: Input) => Promise<string>>>;

/** Formats of commands that print either for a reader or for a program. */
export const textOrJson = {text: true, json: true};

/** Returns the option `--format`, which takes one of the registry's names. */
export function formatOption(formats: Readonly<Record<string, unknown>>): Option {
  const option = new Option('--format <name>', 'what to print').choices(Object.keys(formats)).default('text');
  return option.argParser((name) => checkFormat(name, formats));
}

/** Returns the option `--format` of a command that writes several reports, each to standard output or a file. */
export function reportsOption(formats: Readonly<Record<string, unknown>>): Option {
  const option = new Option('-f, --format <name[:file]>', 'report to print or write; repeatable');
  return option
    .choices(Object.keys(formats))
    .default([], 'stylish')
    .argParser((text: string, before: readonly string[]) => {
      checkFormat(splitFormat(text).name, formats);
      return [...before, text];
    });
}

/** Returns the two parts of `name[:file]`; `file` is null without. */
export function splitFormat(text: string): {name: string; file: string | null} {
  const at = text.indexOf(':');
  return at < 0 ? {name: text, file: null} : {name: text.slice(0, at), file: text.slice(at + 1)};
}

/** Returns the text of one format. @throws USAGE for a name that is not in the registry */
export function renderAs<Input>(name: string, formats: OutputFormats<Input>, input: Input): Promise<string> {
  const render = formats[checkFormat(name, formats)];
  return render === undefined ? Promise.resolve('') : render(input);
}

function checkFormat(format: string, formats: Readonly<Record<string, unknown>>): string {
  if (Object.hasOwn(formats, format)) return format;
  throw usageError('format-unknown', {format, formats: Object.keys(formats)});
}
