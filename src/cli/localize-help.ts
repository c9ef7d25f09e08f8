// `--help` and commander's errors in the language of the user. Commands are described in English where they are defined.
import type {Argument, Command, CommanderError, HelpConfiguration, Option} from 'commander';
import {because, type ErrorReason} from '../model/error-reasons.ts';
import {joinWords} from '../model/join-words.ts';
import type {Language} from '../model/text.ts';
import {displayWidth, wrapWidth} from '../text/width.ts';

const punctuation = {
  en: {choices: 'choices: ', initial: 'default: ', between: '; ', open: ' (', close: ')'},
  'zh-CN': {choices: '可选：', initial: '默认：', between: '；', open: '（', close: '）'},
};

/** Puts the help of a command and of all below it into a language. */
export async function localizeHelp(command: Command, language: Language): Promise<void> {
  const {helpWordsZhCn, helpZhCn} = await import('../messages/help-zh-cn.ts');
  const [words, texts] = language === 'en' ? [{}, {}] : [helpWordsZhCn, helpZhCn];
  const translate = (english: string, among: Readonly<Record<string, string>>): string => among[english] ?? english;
  const {choices, initial, between, open, close} = punctuation[language];
  const described = (option: Option | Argument): string => {
    const {description, defaultValueDescription, argChoices} = option;
    const {defaultValue}: {readonly defaultValue?: unknown} = option;
    const shown =
      defaultValueDescription ?? (['string', 'number'].includes(typeof defaultValue) ? String(defaultValue) : '');
    const notes = [
      argChoices === undefined ? '' : choices + joinWords(argChoices, language),
      shown === '' ? '' : initial + shown,
    ].filter((note) => note !== '');
    return translate(description, texts) + (notes.length === 0 ? '' : open + notes.join(between) + close);
  };
  const help: HelpConfiguration = {
    displayWidth,
    boxWrap: (paragraph, width) => wrapWidth(paragraph, width).join('\n'),
    styleTitle: (title) => translate(title, words),
    styleUsage: (usage) => usage.replace(/\[(?:options|command)\]/gu, (word) => translate(word, words)),
    subcommandTerm: (sub) => sub.name(),
    commandDescription: (one) => translate(one.description(), texts),
    subcommandDescription: (one) => translate(one.description(), texts),
    optionDescription: described,
    argumentDescription: described,
  };
  const apply = (one: Command): void => {
    one.configureHelp(help);
    one.commands.forEach(apply);
  };
  apply(command);
}

/** Returns what commander found wrong with the arguments; null for an error that is none (help, version). */
export function reasonOf({code, message, exitCode}: CommanderError): ErrorReason | string | null {
  if (exitCode === 0 || code.startsWith('commander.help')) return null;
  const [name = '', value = ''] = Array.from(message.matchAll(/'([^']*)'/gu), ([, quoted = '']) => quoted);
  const near = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return near === undefined ? because('option-unknown', {name}) : because('option-unknown-near', {name, near});
    case 'commander.unknownCommand':
      return near === undefined ? because('command-unknown', {name}) : because('command-unknown-near', {name, near});
    case 'commander.optionMissingArgument':
      return because('option-value-missing', {name});
    case 'commander.missingArgument':
      return because('argument-missing', {name});
    case 'commander.excessArguments': {
      const [expected = 0, actual = 0] = Array.from(message.matchAll(/\d+(?= argument)|(?<=got )\d+/gu), Number);
      return because('arguments-surplus', {expected, actual});
    }
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\.$/u.exec(message)?.[1];
      // "option '--fail-on <severity>' argument 'x' is invalid", "command-argument value 'x' is invalid for argument 'shell'".
      const [flag, given] = message.startsWith('error: option') ? [name.split(' ')[0], value] : [`<${value}>`, name];
      if (choices !== undefined)
        return because('choice-unknown', {name: flag ?? name, value: given, choices: choices.split(', ')});
    }
  }
  return message.replace(/^error: /u, '');
}
