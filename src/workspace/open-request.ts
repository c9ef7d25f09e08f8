// The settings of a validation, without what is validated: configuration, rules, suppressions, language, last editions.
import {rulesOf} from '../app/rules-of.ts';
import type {ValidateRequest} from '../app/validate-documents.ts';
import {loadConfig} from '../config/index.ts';
import type {Rule} from '../model/rule.ts';
import {readSuppressions} from './suppressions-file.ts';
import {voteCharset} from './vote-charset.ts';
import {languageOf, type Workspace} from './workspace.ts';
import {unknownRule} from './unknown-rule.ts';

export interface RequestSettings {
  /** A configuration file, or false for none; default: the one that is found. */
  readonly config?: string | boolean | undefined;
  readonly lang?: string | undefined;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** `snapshot` or a git revision: the last editions that documents are compared with. */
  readonly against?: string | undefined;
}

/** Returns a request that has no documents yet. @throws CONFIG_… RULE_UNKNOWN USAGE SOURCE_GIT */
export async function openRequest(
  {config, lang, only = [], skip = [], against}: RequestSettings,
  workspace: Workspace,
): Promise<ValidateRequest> {
  const file = config === false ? false : typeof config === 'string' ? config : undefined;
  const configuration = await loadConfig({folder: workspace.folder, file, environment: workspace.env, secretsOf: []});
  const rules = rulesOf(configuration);
  checkRuleIds([...only, ...skip, ...Object.keys(configuration.rules)], rules);
  return {
    patterns: [],
    configuration,
    rules,
    settings: {},
    only,
    skip,
    suppressions: readSuppressions(workspace.folder),
    language:
      lang === undefined && configuration.language !== undefined ? configuration.language : languageOf(lang, workspace),
    stdinName: '<stdin>',
    vote: voteCharset,
    ...(against === undefined
      ? {}
      : {lastEdition: await (await import('./last-edition.ts')).lastEditions(against, configuration, workspace)}),
    signal: workspace.signal,
  };
}

/** @throws RULE_UNKNOWN for an id that no rule has */
export function checkRuleIds(ids: readonly string[], rules: readonly Rule[]): void {
  const known = new Set(rules.map(({meta}) => meta.id));
  for (const id of ids) if (!known.has(id)) throw unknownRule(id, known);
}
