// One configuration file: parse with positions, put in secrets, check with ajv, complete with defaults, freeze.
import fs from 'node:fs';
import path from 'node:path';
import {Ajv, type ErrorObject, type ValidateFunction} from 'ajv';
import {distance} from 'fastest-levenshtein';
import {LineCounter, parseDocument, type Document} from 'yaml';
import {isList, isRecord} from '../model/guards.ts';
import type {Configuration, RulePlugin, SourceSetting} from '../model/configuration.ts';
import type {Rule, RuleSetting, TableSchema} from '../model/rule.ts';
import {defaultConfiguration} from '../model/default-configuration.ts';
import {loadPlugins, settingSchema} from './plugins.ts';
import type {ConfigProblem} from './problem.ts';

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
  const lines = new LineCounter();
  // JSON is a subset of YAML 1.2: one reader gives positions for both.
  const document = parseDocument(fs.readFileSync(file, 'utf8'), {lineCounter: lines, prettyErrors: false});
  const broken = document.errors.map((error) => ({
    key: '',
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
  }));
  if (broken.length > 0) return {configuration: null, problems: broken};
  const value = valueOf(document);
  if (value instanceof Error) return {configuration: null, problems: [{key: '', line: null, message: value.message}]};
  const {plugins, problems: unloaded} = await loadPlugins(value, path.dirname(file));
  if (unloaded.length > 0) return {configuration: null, problems: unloaded};
  const check = compile<ConfigFile>(
    'config.v1.json',
    plugins.flatMap(({rules}) => rules),
  );
  if (!check(value)) {
    const problems = (check.errors ?? []).filter(isTelling).map((error) => toProblem(error, document, lines));
    return {configuration: null, problems: unique(problems)};
  }
  const secrets: ConfigProblem[] = [];
  const shown = value.sources.map(shownText);
  fillSecrets(value, environment, '', secrets);
  const missing = secrets.filter(({key}) => secretsOf?.some((section) => isInSection(key, section)) ?? true);
  if (missing.length > 0) return {configuration: null, problems: missing};
  for (const [at, text] of shown.entries()) if (text !== null) Reflect.set(value.sources[at] ?? {}, 'shownAs', text);
  const {configuration, problems} = complete(value, file, plugins);
  const unknown = configuration === null ? [] : unknownSchemas(configuration, document, lines);
  return unknown.length > 0 ? {configuration: null, problems: unknown} : {configuration, problems};
}

/** Returns the line of each path to a value of a file that can be read. */
export function readLines(file: string, paths: readonly (readonly (string | number)[])[]): (number | null)[] {
  const lines = new LineCounter();
  const document = parseDocument(fs.readFileSync(file, 'utf8'), {lineCounter: lines, prettyErrors: false});
  return paths.map((keys) => lineOf(document, keys.map(String), lines));
}

/** `yaml` counts what aliases expand to and refuses a bomb (some 10,000 times the text). */
function valueOf(document: Document): object | Error {
  try {
    const value: unknown = document.toJS();
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

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

/** `oneOf` and `anyOf` themselves say nothing that their branches do not say better, save for a source's location. */
function isTelling(error: ErrorObject): boolean {
  if (error.keyword === 'anyOf') return false;
  if (error.keyword === 'required' && /\/oneOf\//.test(error.schemaPath)) return false;
  // A rule's setting is a severity or an object: the branch of the other kind has nothing to say.
  const isObject = typeof error.data === 'object' && error.data !== null;
  if (error.keyword === 'enum') return !isObject;
  if (error.keyword === 'type' && /\/anyOf\//.test(error.schemaPath)) return typeof error.data !== 'string';
  return true;
}

function toProblem(error: ErrorObject, document: Document, lines: LineCounter): ConfigProblem {
  const keys = error.instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const extra = error.keyword === 'additionalProperties' ? String(error.params['additionalProperty']) : null;
  const full = extra === null ? keys : [...keys, extra];
  return {key: keyPath(full), line: lineOf(document, full, lines), message: sentence(error, extra)};
}

function sentence(error: ErrorObject, extra: string | null): string {
  if (extra !== null) return `unknown key${nearest(extra, Object.keys(propertiesAt(error)))}`;
  if (error.keyword === 'enum') return `expected one of ${JSON.stringify(error.params['allowedValues'])}`;
  if (error.keyword === 'type') return `expected ${String(error.params['type'])}`;
  if (error.keyword === 'oneOf') return 'expected exactly one of path, glob, url, git';
  if (error.keyword === 'required') return `the key ${String(error.params['missingProperty'])} is missing`;
  return error.message ?? error.keyword;
}

/** ajv names only the schema's path: walk it to the object whose keys are known. */
function propertiesAt(error: ErrorObject): object {
  let at: unknown = JSON.parse(fs.readFileSync(path.join(schemaFolder, 'config.v1.json'), 'utf8'));
  for (const step of error.schemaPath.split('/').slice(1, -1))
    at = isRecord(at) ? at[decodeURIComponent(step)] : undefined;
  const properties = isRecord(at) ? at['properties'] : undefined;
  return isRecord(properties) ? properties : {};
}

function nearest(key: string, known: readonly string[]): string {
  const best = known.map((name) => ({name, cost: distance(key, name)})).sort((a, b) => a.cost - b.cost)[0];
  // Three edits: `recipents`, `timezone`, `severty` are found, and nothing is suggested for a foreign word.
  return best !== undefined && best.cost <= 3
    ? `; did you mean \`${best.name}\`?`
    : `; known here: ${known.join(', ')}`;
}

function keyPath(keys: readonly string[]): string {
  return keys.reduce(
    (path_, key) => (/^\d+$/.test(key) ? `${path_}[${key}]` : path_ === '' ? key : `${path_}.${key}`),
    '',
  );
}

function lineOf(document: Document, keys: readonly string[], lines: LineCounter): number | null {
  for (let length = keys.length; length >= 0; length--) {
    const steps = keys.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node: unknown = length === 0 ? document.contents : document.getIn(steps, true);
    if (isRecord(node) && Array.isArray(node['range'])) return lines.linePos(Number(node['range'][0])).line;
  }
  return null;
}

function unique(problems: readonly ConfigProblem[]): ConfigProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.key} ${problem.message}`, problem])).values()];
}

/** Puts secrets into every text inside, in place: the value was parsed for us and has no other reader. */
/** The address as the file has it, where a part of it comes from the environment; null for all others. */
function shownText({url, git}: SourceSetting): string | null {
  const written = url ?? git?.repository ?? '';
  return /\$\{ENV:/.test(written) && !/^\$\{ENV:\w+\}$/.test(written) ? written : null;
}

function fillSecrets(value: object, environment: Environment, key: string, problems: ConfigProblem[]): void {
  for (const [name, item] of Object.entries<unknown>({...value})) {
    const place = isList(value) ? `${key}[${name}]` : [key, name].filter((part) => part !== '').join('.');
    if (typeof item === 'string') Reflect.set(value, name, fillText(item, environment, place, problems));
    if (typeof item === 'object' && item !== null) fillSecrets(item, environment, place, problems);
  }
}

function isInSection(key: string, section: string): boolean {
  return key === section || key.startsWith(`${section}.`) || key.startsWith(`${section}[`);
}

function fillText(text: string, environment: Environment, key: string, problems: ConfigProblem[]): string {
  return text.replace(/\$\{ENV:([A-Za-z_]\w*)\}/g, (written, name: string) => {
    const secret = environment[name];
    if (secret === undefined) problems.push({key, line: null, message: `the environment has no ${name}`});
    return secret ?? written;
  });
}

function complete(read: ConfigFile, file: string, plugins: readonly RulePlugin[]): ReadConfig {
  const folder = path.dirname(file);
  const loaded = read.schemas.map((name) => readSchema(path.resolve(folder, name)));
  const problems = loaded.flatMap(({problem}) => (problem === null ? [] : [problem]));
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
    const keys = ['sources', String(at), 'schema'];
    const message =
      known.length === 0 ? 'unknown schema; `schemas` is empty' : `unknown schema${nearest(schema, known)}`;
    return [{key: keyPath(keys), line: lineOf(document, keys, lines), message}];
  });
}

function settings(rules: RuleSettings): Record<string, RuleSetting> {
  const entries = Object.entries(rules).flatMap(([id, setting]): [string, RuleSetting][] =>
    id === 'plugins' ? [] : [[id, typeof setting === 'object' ? setting : {severity: setting}]],
  );
  return Object.fromEntries(entries);
}

function readSchema(file: string): {schema: TableSchema | null; problem: ConfigProblem | null} {
  const problem = (message: string): {schema: null; problem: ConfigProblem} => ({
    schema: null,
    problem: {key: 'schemas', line: null, message: `${file}: ${message}`},
  });
  if (!fs.existsSync(file)) return problem('no such file');
  const document = parseDocument(fs.readFileSync(file, 'utf8'));
  if (document.errors[0] !== undefined) return problem(document.errors[0].message);
  const value = valueOf(document);
  if (value instanceof Error) return problem(value.message);
  const check = compile<TableSchema>('table.v1.json');
  if (!check(value))
    return problem(
      check.errors
        ?.map((error) => `${keyPath(error.instancePath.split('/').slice(1))} ${error.message ?? ''}`)
        .join('; ') ?? '',
    );
  return {schema: value, problem: null};
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const item of isList(value) ? value : Object.values<unknown>({...value})) freeze(item);
}
