// Rules of a team's own repository, named by `rules.plugins`: modules → rules. As with ESLint, a configuration may run code.
import {hash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {ConfigProblem} from '../model/config-problem.ts';
import type {RulePlugin} from '../model/configuration.ts';
import {because, type ErrorValue, Misuse, misuse} from '../model/errors.ts';
import {severities} from '../model/finding.ts';
import {isList, isRecord} from '../model/guards.ts';
import type {Rule} from '../model/rule.ts';
import {thrownMessage} from '../model/thrown.ts';

export interface LoadedPlugins {
  readonly plugins: readonly RulePlugin[];
  readonly problems: readonly ConfigProblem[];
}

/** Returns the plugins that a configuration names, by path from its folder. Code that a plugin imports is not part of its digest. */
export async function loadPlugins(configuration: unknown, folder: string): Promise<LoadedPlugins> {
  const rules = isRecord(configuration) ? configuration['rules'] : undefined;
  const names = isRecord(rules) && isList(rules['plugins']) ? rules['plugins'] : [];
  const plugins: RulePlugin[] = [];
  const problems: ConfigProblem[] = [];
  for (const [index, name] of names.entries()) {
    if (typeof name !== 'string') continue; // the schema says so
    try {
      plugins.push(await loadPlugin(path.resolve(folder, name)));
    } catch (error) {
      const problem = because('file-problem', {file: name, problem: whyUnloaded(error)});
      problems.push({severity: 'error', keys: ['rules', 'plugins', index], line: null, problem});
    }
  }
  return {plugins, problems};
}

/** Returns the rules of one module. @throws what the module throws, and when it exports no rules */
export async function loadPlugin(file: string): Promise<RulePlugin> {
  const sha256 = hash('sha256', fs.readFileSync(file));
  const module: unknown = await import(pathToFileURL(file).href);
  const exported = isRecord(module) ? module['default'] : undefined;
  const rules: readonly unknown[] = isList(exported) ? exported : [exported];
  return {file, sha256, rules: rules.map((rule) => checkRule(rule, file))};
}

function checkRule(value: unknown, file: string): Rule {
  if (isRule(value)) return value;
  throw misuse('CONFIG_INVALID', {source: file, reason: because('plugin-exports')});
}

/** What a module's own code throws stays in its language. */
function whyUnloaded(error: unknown): ErrorValue {
  if (error instanceof Misuse) return error.data['reason'] ?? error.message;
  return thrownMessage(error);
}

function isRule(value: unknown): value is Rule {
  if (!isRecord(value) || typeof value['check'] !== 'function' || !isRecord(value['meta'])) return false;
  const {id, options, messages, summary, severity} = value['meta'];
  const isNamed = typeof id === 'string' && /^[a-z]+(-[a-z0-9]+)*$/.test(id);
  return isNamed && isRecord(options) && isRecord(messages) && isRecord(summary) && typeof severity === 'string';
}

/** Returns the schema of a rule's setting, as schemas/config.v1.json has it for the rules that tablewatch brings along. */
export function settingSchema({meta}: Rule): object {
  const severity = {enum: ['off', ...severities]};
  // The engine fills in defaults; ajv accepts none inside `anyOf`, and descriptions in one language only.
  const properties: Record<string, object> = {};
  for (const [name, {default: _, description: __, ...schema}] of Object.entries(meta.options))
    properties[name] = schema;
  const options = {type: 'object', properties, additionalProperties: false};
  return {anyOf: [severity, {type: 'object', properties: {severity, options}, additionalProperties: false}]};
}
