// Paths and flags → the request of the use case: configuration, rule settings, suppressions.
import {rulesOf} from '../../app/rules-of.ts';
import type {ValidateRequest} from '../../app/validate-documents.ts';
import {loadConfig} from '../../config/index.ts';
import {misuse} from '../../model/errors.ts';
import type {Environment} from '../../model/environment.ts';
import type {Severity} from '../../model/finding.ts';
import type {Rule, RuleSetting} from '../../model/rule.ts';
import {changedDocuments} from '../../source/index.ts';
import {languageOf, makeEnvironment, type CliContext} from '../context.ts';
import {openCache} from './result-cache.ts';
import {readSuppressions} from './suppressions-file.ts';
import type {ValidateFlags} from './validate-flags.ts';
import {voteCharset} from '../vote-charset.ts';

/** Returns the request that paths and flags mean. */
export async function makeRequest(
  paths: readonly string[],
  flags: ValidateFlags,
  context: CliContext,
): Promise<ValidateRequest> {
  const file = flags.config === false ? false : typeof flags.config === 'string' ? flags.config : undefined;
  const configuration = await loadConfig({folder: context.folder, file, environment: context.env});
  const rules = rulesOf(configuration);
  checkRuleIds([...flags.only, ...flags.skip, ...Object.keys(configuration.rules)], rules);
  const against = flags.against ?? flags.since;
  return {
    patterns: await changedOnly(paths, flags, context),
    configuration,
    rules,
    settings: ruleFlags(flags.rule, rules),
    only: flags.only,
    skip: flags.skip,
    suppressions: readSuppressions(context.folder),
    language:
      flags.lang === undefined && configuration.language !== undefined
        ? configuration.language
        : languageOf(flags.lang, context),
    stdinName: flags.stdinFilename ?? '<stdin>',
    vote: voteCharset,
    ...(against === undefined
      ? {}
      : {lastEdition: await (await import('./last-edition.ts')).lastEditions(against, configuration, context)}),
    signal: context.signal,
  };
}

/** Returns the world of a request, with the cache that `--cache` asks for. */
export function environmentOf(
  {configuration}: ValidateRequest,
  {cache}: Pick<ValidateFlags, 'cache'>,
  context: CliContext,
): Environment {
  const environment = makeEnvironment(context, configuration.limits);
  return cache === true ? {...environment, cache: openCache(context.folder)} : environment;
}

async function changedOnly(
  paths: readonly string[],
  flags: ValidateFlags,
  context: CliContext,
): Promise<readonly string[]> {
  const asked = paths.length === 0 ? ['.'] : paths;
  if (flags.since === undefined && flags.staged !== true) return asked;
  return changedDocuments(asked, {folder: context.folder, since: flags.since, signal: context.signal});
}

function ruleFlags(flags: readonly string[], rules: readonly Rule[]): Record<string, RuleSetting> {
  return Object.fromEntries(
    flags.map((flag) => {
      const [id = '', severity = ''] = flag.split(':');
      if (!isSeverity(severity))
        throw misuse('USAGE', {reason: `--rule ${flag}: expected ID:SEVERITY with off, info, warning or error`});
      checkRuleIds([id], rules);
      return [id, {severity}];
    }),
  );
}

function isSeverity(text: string): text is Severity | 'off' {
  return ['off', 'info', 'warning', 'error'].includes(text);
}

function checkRuleIds(ids: readonly string[], rules: readonly Rule[]): void {
  const known = new Set(rules.map(({meta}) => meta.id));
  for (const id of ids) if (!known.has(id)) throw misuse('RULE_UNKNOWN', {actual: id});
}

/** Returns a flag's value as a whole number. @throws USAGE */
export function wholeNumber(flag: string, text: string): number {
  if (!/^\d+$/.test(text)) throw misuse('USAGE', {reason: `${flag} expects a whole number, not \`${text}\``});
  return Number(text);
}
