// Paths and flags → the request of the use case: configuration, rule settings, suppressions.
import type {ValidateRequest} from '../../app/validate-documents.ts';
import {usageError} from '../../model/errors.ts';
import type {Environment} from '../../model/environment.ts';
import {severities, type Severity} from '../../model/finding.ts';
import type {Rule, RuleSetting} from '../../model/rule.ts';
import {changedDocuments} from '../../source/index.ts';
import {checkRuleIds, openRequest} from '../../workspace/open-request.ts';
import {makeEnvironment, type CliContext} from '../context.ts';
import {needsExcerpts, needsTexts} from './finding-formats.ts';
import {openCache} from './result-cache.ts';
import type {ValidateFlags} from './validate-flags.ts';

/** Returns the request that paths and flags mean. */
export async function makeRequest(
  paths: readonly string[],
  flags: ValidateFlags,
  context: CliContext,
): Promise<ValidateRequest> {
  const {config, lang, only, skip, against = flags.since} = flags;
  // First: what is wrong with --since is said of --since, although it is the default of --against.
  const patterns = await changedOnly(paths, flags, context);
  const request = await openRequest({config, lang, only, skip, against}, context);
  return {
    ...request,
    patterns,
    settings: ruleFlags(flags.rule, request.rules),
    withTexts: needsTexts(flags.format),
    withExcerpts: needsExcerpts(flags.format),
    stdinName: flags.stdinFilename ?? request.stdinName,
  };
}

/** Returns the world of a request, with the cache that `--cache` asks for. */
export function environmentOf(
  {configuration}: ValidateRequest,
  {cache}: Pick<ValidateFlags, 'cache'>,
  context: CliContext,
): Environment {
  const environment = makeEnvironment(context, configuration);
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
      if (!isSeverity(severity)) throw usageError('rule-flag', {flag});
      checkRuleIds([id], rules);
      return [id, {severity}];
    }),
  );
}

function isSeverity(text: string): text is Severity | 'off' {
  return text === 'off' || severities.some((severity) => severity === text);
}

/** Returns a flag's value as a whole number. @throws USAGE */
export function wholeNumber(flag: string, text: string): number {
  if (!/^\d+$/.test(text)) throw usageError('number-whole', {flag, text});
  return Number(text);
}
