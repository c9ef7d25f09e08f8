// One configuration file: parse with positions, put in secrets, check with ajv, complete with defaults, freeze.
import fs from 'node:fs';
import path from 'node:path';
import {Ajv, type ErrorObject, type ValidateFunction} from 'ajv';
import {LineCounter, parseDocument, type Document} from 'yaml';
import {isList, isRecord} from '../model/guards.ts';
import type {Configuration, RulePlugin, SourceSetting} from '../model/configuration.ts';
import type {Rule, RuleSetting, TableSchema} from '../model/rule.ts';
import {type ConfigKeys, type ConfigProblem, withKey} from '../model/config-problem.ts';
import {defaultConfiguration} from '../model/default-configuration.ts';
import {because, type ErrorReason, type ErrorValue} from '../model/errors.ts';
import {once} from '../model/once.ts';
import {thrownMessage} from '../model/thrown.ts';
import {loadPlugins, settingSchema} from './plugins.ts';
import {nearest, reasonOf} from './reason-of.ts';
import {exposedSecrets, invalidSelections} from './source-problems.ts';

interface ReadConfig {
  readonly configuration: Configuration | null;
  readonly problems: readonly ConfigProblem[];
}

/** The file as ajv has checked it, defaults put in. */
type ConfigFile = Omit<Configuration, 'file' | 'schemas' | 'rules' | 'plugins' | 'overrides'> & {
  readonly schemas: readonly string[];
  readonly rules: RuleSettings;
  readonly overrides: readonly {readonly files: readonly string[]; readonly rules: RuleSettings}[];
};

type RuleSettings = Readonly<Record<string, RuleSetting | NonNullable<RuleSetting['severity']>>>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Folder of the published schemas: next to `dist/` in a package, next to `src/` in a checkout. */
const schemaFolder = path.resolve(import.meta.dirname, '../../schemas');

/** Returns the configuration of a file, or null and every problem found. */
export async function readConfig(
  file: string,
  environment: Environment,
  secretsOf?: readonly (keyof Configuration)[],
): Promise<ReadConfig> {
  const read = readYaml(file);
  if ('problems' in read) return {configuration: null, problems: read.problems};
  const {document, lines, value} = read;
  const {plugins, problems: unloaded} = await loadPlugins(value, path.dirname(file));
  if (unloaded.length > 0) return {configuration: null, problems: unloaded};
  const further = plugins.flatMap(({rules}) => rules);
  const check = further.length === 0 ? ownCheck() : compile<ConfigFile>('config.v1.json', further);
  if (!check(value)) {
    const problems = (check.errors ?? []).filter(isTelling).map((error) => toProblem(error, document, lines));
    return {configuration: null, problems: unique(problems)};
  }
  const refused = [...exposedSecrets(value.sources), ...(await invalidSelections(value.sources))];
  if (refused.length > 0)
    return {
      configuration: null,
      problems: refused.map(({keys, problem}) => problemAt(keys, problem, lineOf(document, keys, lines))),
    };
  const secrets: ConfigProblem[] = [];
  const shown = value.sources.map(shownText);
  fillSecrets(value, environment, [], secrets);
  const missing = secrets.filter(({keys}) => secretsOf?.some((section) => keys[0] === section) ?? true);
  if (missing.length > 0) return {configuration: null, problems: missing};
  for (const [at, text] of shown.entries()) if (text !== null) Reflect.set(value.sources[at] ?? {}, 'shownAs', text);
  const {configuration, problems} = complete(value, file, plugins);
  const unknown = configuration === null ? [] : unknownSchemas(configuration, document, lines);
  return unknown.length > 0 ? {configuration: null, problems: unknown} : {configuration, problems};
}

/** Returns the line of each path to a value of a file that can be read. */
export function readLines(file: string, paths: readonly ConfigKeys[]): (number | null)[] {
  const {document, lines} = parsed(file);
  return paths.map((keys) => lineOf(document, keys, lines));
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** JSON is a subset of YAML 1.2: one reader gives positions for both. */
function parsed(file: string): Parsed {
  const lines = new LineCounter();
  return {document: parseDocument(fs.readFileSync(file, 'utf8'), {lineCounter: lines, prettyErrors: false}), lines};
}

function readYaml(file: string): (Parsed & {readonly value: object}) | {readonly problems: readonly ConfigProblem[]} {
  const {document, lines} = parsed(file);
  const broken = document.errors.map((error) => problemAt([], notYaml(error), lines.linePos(error.pos[0]).line));
  if (broken.length > 0) return {problems: broken};
  try {
    // `yaml` counts what aliases expand to and refuses a bomb (some 10,000 times the text).
    const value: unknown = document.toJS();
    return {document, lines, value: typeof value === 'object' && value !== null ? value : {}};
  } catch (error) {
    return {problems: [problemAt([], notYaml(error))]};
  }
}

/** Compiling takes a hundred times as long as a check: once a process. */
const ownCheck = once(() => compile<ConfigFile>('config.v1.json'));
const tableCheck = once(() => compile<TableSchema>('table.v1.json'));

function compile<T>(name: string, further: readonly Rule[] = []): ValidateFunction<T> {
  const schema: {definitions: {rules: {properties: Record<string, unknown>}}} = JSON.parse(
    fs.readFileSync(path.join(schemaFolder, name), 'utf8'),
  );
  for (const rule of further) schema.definitions.rules.properties[rule.meta.id] ??= settingSchema(rule);
  return new Ajv({
    allErrors: true,
    verbose: true,
    useDefaults: true,
    formats: {regex: isPattern},
    strict: true,
    strictTypes: false,
    strictRequired: false,
  }).compile<T>(schema);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}

/** `oneOf`, `anyOf` and `propertyNames` themselves say nothing that their branches do not say better, save for a source's location. */
function isTelling(error: ErrorObject): boolean {
  if (error.keyword === 'anyOf' || error.keyword === 'propertyNames') return false;
  if (error.keyword === 'required' && /\/oneOf\//.test(error.schemaPath)) return false;
  // A rule's setting is a severity or an object: the branch of the other kind has nothing to say.
  const isObject = typeof error.data === 'object' && error.data !== null;
  if (error.keyword === 'enum') return !isObject;
  if (error.keyword === 'type' && /\/anyOf\//.test(error.schemaPath)) return typeof error.data !== 'string';
  return true;
}

function problemAt(keys: ConfigKeys, problem: ErrorValue, line: number | null = null): ConfigProblem {
  return {severity: 'error', keys, line, problem};
}

/** What the parser says stays in its language. */
function notYaml(error: unknown): ErrorReason {
  return because('yaml-syntax', {message: thrownMessage(error)});
}

function toProblem(error: ErrorObject, document: Document, lines: LineCounter): ConfigProblem {
  const extra = error.keyword === 'additionalProperties' ? String(error.params['additionalProperty']) : null;
  const keys = [...keysOf(error), ...(extra === null ? [] : [extra])];
  return problemAt(keys, reasonOf(error), lineOf(document, keys, lines));
}

function keysOf({instancePath}: ErrorObject): ConfigKeys {
  const keys = instancePath.split('/').slice(1);
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key.replaceAll('~1', '/').replaceAll('~0', '~')));
}

function lineOf(document: Document, keys: ConfigKeys, lines: LineCounter): number | null {
  for (let length = keys.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
    if (isRecord(node) && Array.isArray(node['range'])) return lines.linePos(Number(node['range'][0])).line;
  }
  return null;
}

function unique(problems: readonly ConfigProblem[]): ConfigProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** The address as the file has it, where a part of it comes from the environment; null for all others. */
function shownText({url, git}: SourceSetting): string | null {
  const written = url ?? git?.repository ?? '';
  return /\$\{ENV:/.test(written) && !/^\$\{ENV:\w+\}$/.test(written) ? written : null;
}

/** Puts secrets into every text inside, in place: the value was parsed for us and has no other reader. */
function fillSecrets(value: object, environment: Environment, keys: ConfigKeys, problems: ConfigProblem[]): void {
  for (const [name, item] of Object.entries<unknown>({...value})) {
    const place = [...keys, isList(value) ? Number(name) : name];
    if (typeof item === 'string') Reflect.set(value, name, fillText(item, environment, place, problems));
    if (typeof item === 'object' && item !== null) fillSecrets(item, environment, place, problems);
  }
}

function fillText(text: string, environment: Environment, keys: ConfigKeys, problems: ConfigProblem[]): string {
  return text.replace(/\$\{ENV:([A-Za-z_]\w*)\}/g, (written, name: string) => {
    const secret = environment[name];
    if (secret === undefined) problems.push(problemAt(keys, because('secret-missing', {name})));
    return secret ?? written;
  });
}

function complete(read: ConfigFile, file: string, plugins: readonly RulePlugin[]): ReadConfig {
  const folder = path.dirname(file);
  const loaded = read.schemas.map((name) => readSchema(path.resolve(folder, name)));
  const problems = loaded.flatMap((each) => each.problems);
  if (problems.length > 0) return {configuration: null, problems};
  const configuration: Configuration = {
    ...defaultConfiguration,
    ...read,
    file,
    schemas: loaded.flatMap(({schema}) => (schema === null ? [] : [schema])),
    rules: settings(read.rules),
    plugins,
    overrides: read.overrides.map((override) => ({...override, rules: settings(override.rules)})),
    mail: read.mail ?? null,
  };
  freeze(configuration);
  return {configuration, problems: []};
}

/** A source that names a schema which no file defines would be read without it. */
function unknownSchemas(
  {sources, schemas}: Configuration,
  document: Document,
  lines: LineCounter,
): readonly ConfigProblem[] {
  const known = schemas.map(({id}) => id);
  return sources.flatMap(({schema}, at) => {
    if (schema === undefined || known.includes(schema)) return [];
    const keys = ['sources', at, 'schema'];
    const problem =
      known.length === 0 ? because('schemas-empty') : because('schema-unknown', {hint: nearest(schema, known)});
    return [problemAt(keys, problem, lineOf(document, keys, lines))];
  });
}

function settings(rules: RuleSettings): Record<string, RuleSetting> {
  const entries = Object.entries(rules).flatMap(([id, setting]): [string, RuleSetting][] =>
    id === 'plugins' ? [] : [[id, typeof setting === 'object' ? setting : {severity: setting}]],
  );
  return Object.fromEntries(entries);
}

function readSchema(file: string): {schema: TableSchema | null; problems: readonly ConfigProblem[]} {
  const refused = (problems: readonly ConfigProblem[]): {schema: null; problems: ConfigProblem[]} => ({
    schema: null,
    problems: problems.map((each) => {
      const place = each.line === null ? file : `${file}:${String(each.line)}`;
      return problemAt(['schemas'], because('file-problem', {file: place, problem: withKey(each)}));
    }),
  });
  if (!fs.existsSync(file)) return refused([problemAt([], because('file-missing'))]);
  const read = readYaml(file);
  if ('problems' in read) return refused(read.problems);
  const {document, lines, value} = read;
  const check = tableCheck();
  if (check(value)) return {schema: value, problems: []};
  return refused((check.errors ?? []).map((error) => toProblem(error, document, lines)));
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const item of isList(value) ? value : Object.values<unknown>({...value})) freeze(item);
}
