// `tablewatch completion SHELL`: a script for bash, zsh or fish, made from the commands themselves.
import {Argument, type Command} from 'commander';
import type {CliContext} from './context.ts';

export function completionCommand(program: Command, context: CliContext): void {
  program
    .command('completion')
    .description('print a completion script: source <(tablewatch completion bash)')
    .addArgument(new Argument('<shell>', 'shell').choices(['bash', 'zsh', 'fish']))
    .action((shell: 'bash' | 'zsh' | 'fish') => context.out(scripts[shell](wordsOf(program))));
}

/** Options by command; the empty name holds the commands themselves and the program's options. */
type Words = ReadonlyMap<string, readonly string[]>;

function wordsOf(program: Command): Words {
  const optionsOf = (command: Command): string[] =>
    command.options.flatMap(({long}) => (long === undefined || long === null ? [] : [long]));
  const names = program.commands.map((command) => command.name());
  const nested = program.commands.map(
    (command) => [command.name(), [...command.commands.map((sub) => sub.name()), ...optionsOf(command)]] as const,
  );
  return new Map([['', [...names, ...optionsOf(program)]], ...nested]);
}

const scripts = {
  bash: (words: Words): string => `_tablewatch() {
  local words
  case "\${COMP_WORDS[1]}" in
${cases(words, (name, list) => `    ${name}) words="${list.join(' ')}" ;;`)}
    *) words="${(words.get('') ?? []).join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _tablewatch tablewatch
`,
  zsh: (words: Words): string => `#compdef tablewatch
_tablewatch() {
  case "\${words[2]}" in
${cases(words, (name, list) => `    ${name}) compadd -- ${list.join(' ')}; _files ;;`)}
    *) compadd -- ${(words.get('') ?? []).join(' ')} ;;
  esac
}
compdef _tablewatch tablewatch
`,
  fish: (words: Words): string =>
    [...words]
      .flatMap(([name, list]) =>
        list.map((word) => {
          const where = name === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${name}`;
          return word.startsWith('--')
            ? `complete -c tablewatch -n '${where}' -l ${word.slice(2)}`
            : `complete -c tablewatch -n '${where}' -a ${word}`;
        }),
      )
      .join('\n') + '\n',
};

function cases(words: Words, line: (name: string, list: readonly string[]) => string): string {
  return [...words].flatMap(([name, list]) => (name === '' ? [] : [line(name, list)])).join('\n');
}
