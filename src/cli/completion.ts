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

/** What may follow: commands and options by command (the empty name: the program itself), and the choices of options. */
interface Words {
  readonly byCommand: ReadonlyMap<string, readonly string[]>;
  readonly choices: readonly {
    readonly command: string;
    readonly flags: readonly string[];
    readonly words: readonly string[];
  }[];
}

function wordsOf(program: Command): Words {
  const optionsOf = (command: Command): string[] =>
    command.options.flatMap(({long}) => (long === undefined || long === null ? [] : [long]));
  const names = program.commands.map((command) => command.name());
  const nested = program.commands.map(
    (command) => [command.name(), [...command.commands.map((sub) => sub.name()), ...optionsOf(command)]] as const,
  );
  return {
    byCommand: new Map([['', [...names, ...optionsOf(program)]], ...nested]),
    choices: program.commands.flatMap((command) =>
      command.options.flatMap(({long, short, argChoices: words = []}) => {
        const flags = [long, short].filter((flag) => flag !== undefined && flag !== null);
        return words.length === 0 ? [] : [{command: command.name(), flags, words}];
      }),
    ),
  };
}

const scripts = {
  bash: (words: Words): string => `_tablewatch() {
  local words
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${cases(words, (pattern, list) => `    ${pattern}) words="${list.join(' ')}" ;;`)}
    *) words="${(words.byCommand.get('') ?? []).join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _tablewatch tablewatch
`,
  zsh: (words: Words): string => `#compdef tablewatch
_tablewatch() {
  case "\${words[2]} \${words[CURRENT-1]}" in
${cases(words, (pattern, list) => `    ${pattern}) compadd -- ${list.join(' ')}; _files ;;`)}
    *) compadd -- ${(words.byCommand.get('') ?? []).join(' ')} ;;
  esac
}
compdef _tablewatch tablewatch
`,
  fish: ({byCommand, choices}: Words): string =>
    [...byCommand]
      .flatMap(([name, list]) =>
        list.map((word) => {
          const where = name === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${name}`;
          const known = choices.find(({command, flags}) => command === name && flags.includes(word));
          const values = known === undefined ? '' : ` -x -a '${known.words.join(' ')}'`;
          return word.startsWith('--')
            ? `complete -c tablewatch -n '${where}' -l ${word.slice(2)}${values}`
            : `complete -c tablewatch -n '${where}' -a ${word}`;
        }),
      )
      .join('\n') + '\n',
};

/** Patterns of "command, word before": an option with choices comes before all else of its command. */
function cases({byCommand, choices}: Words, line: (pattern: string, list: readonly string[]) => string): string {
  const values = choices.map(({command, flags, words}) =>
    line(flags.map((flag) => `"${command} ${flag}"`).join('|'), words),
  );
  const options = [...byCommand].flatMap(([name, list]) => (name === '' ? [] : [line(`"${name} "*`, list)]));
  return [...values, ...options].join('\n');
}
