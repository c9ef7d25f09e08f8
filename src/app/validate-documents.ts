// The use case of `tablewatch validate`: expand → read → check → suppress → record. One failing source never stops the others.
import picomatch from 'picomatch/posix.js';
import {pushAll} from '../model/lists.ts';
import {defaultDiffOptions} from '../diff/index.ts';
import {detectDamage} from '../encoding/detect-damage.ts';
import type {ComparableTable} from '../model/comparable.ts';
import type {Configuration, SourceSetting} from '../model/configuration.ts';
import type {Environment} from '../model/environment.ts';
import {asKnown, Failure} from '../model/errors.ts';
import type {Finding, Severity} from '../model/finding.ts';
import type {RepairResult} from '../model/repair.ts';
import type {Rule, RuleSetting} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import type {Instant, Language} from '../model/text.ts';
import {describeError} from '../messages/describe-error.ts';
import {sayRule} from '../messages/say.ts';
import {excerptKey, excerptOf, type Excerpt} from '../report/findings/excerpt.ts';
import {toRecords, type FindingRecord} from '../report/findings/finding-record.ts';
import type {DocumentRecord, FailureRecord} from '../report/findings/json.ts';
import {lineText, makeLineIndex} from '../text/line-index.ts';
import {
  comparableTables,
  makeTableIndex,
  matchFileSuppressions,
  validateDocument,
  type FileSuppression,
  type History,
  type TableIndex,
} from '../validate/index.ts';
import {diffOptions} from './compare.ts';
import {historyOf, type EarlierEditions} from './history.ts';
import type {LastEdition, openLastEdition} from './last-edition.ts';
import {readDocument, type ReadDocumentOptions} from './read-document.ts';
import {settingOf, shapesFor, type Shapes} from './shape-of.ts';

export interface ValidateRequest {
  readonly patterns: readonly string[];
  readonly configuration: Configuration;
  readonly rules: readonly Rule[];
  /** Settings of the command line; they win over the configuration. */
  readonly settings: Readonly<Record<string, RuleSetting>>;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly suppressions: readonly FileSuppression[];
  readonly language: Language;
  readonly stdinName: string;
  readonly vote?: ReadDocumentOptions['vote'];
  /** Undoes mis-decoding, for fixes; it opens the language model, so only runs that fix pass it in. */
  readonly repair?: (document: Document) => RepairResult;
  /** Called with each checked document before the next is read; may return the document as it is after fixes. */
  readonly visit?: (
    document: Document,
    findings: readonly Finding[],
    checkDocument: (document: Document) => Finding[],
  ) => Promise<Document | undefined>;
  /** Finds the last edition of a source before this one; null where there is none. */
  readonly lastEdition?: (source: string) => Promise<LastEdition | null>;
  /** Whether the outcome has the texts of documents with findings; default false: they are as long as all documents together. */
  readonly withTexts?: boolean;
  /** Whether the outcome has excerpts; default false. */
  readonly withExcerpts?: boolean;
  readonly signal?: AbortSignal;
}

export interface ValidateOutcome {
  readonly documents: readonly DocumentRecord[];
  readonly findings: readonly FindingRecord[];
  readonly failures: readonly FailureRecord[];
  /** Source lines of findings, keyed `source:line`. */
  readonly lines: ReadonlyMap<string, string>;
  /** Documents by source, as they were checked; only those with findings, and only if asked for. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is around each finding, by `excerptKey` (report/findings/excerpt.ts); only if asked for. */
  readonly excerpts: ReadonlyMap<string, Excerpt>;
}

/** Returns what all documents gave, in the order of the patterns. Cost: that of reading, plus the rules'. @throws nothing that belongs to one source */
export async function validateDocuments(request: ValidateRequest, environment: Environment): Promise<ValidateOutcome> {
  const outcome = {
    documents: [] as DocumentRecord[],
    findings: [] as FindingRecord[],
    failures: [] as FailureRecord[],
    lines: new Map<string, string>(),
    texts: new Map<string, string>(),
    excerpts: new Map<string, Excerpt>(),
  };
  const locations = await expandAll(request, environment, outcome.failures);
  const tables = locations.length > 1 && comparesDocuments(request) ? makeTableIndex() : null;
  for (const [index, location] of locations.entries()) {
    request.signal?.throwIfAborted();
    environment.progress.step(index, locations.length, location);
    try {
      const checked = await checkOne(location, request, environment, tables);
      tables?.add(checked.tables);
      outcome.documents.push(checked.document);
      pushAll(outcome.findings, checked.findings);
      for (const [place, line] of checked.lines) outcome.lines.set(place, line);
      for (const [key, excerpt] of checked.excerpts) outcome.excerpts.set(key, excerpt);
      if (checked.text !== null) outcome.texts.set(checked.document.source, checked.text);
    } catch (error) {
      outcome.failures.push(toFailure(location, error, request.language));
    }
  }
  environment.progress.end();
  return outcome;
}

/** The rule that compares the documents of one run. */
const comparingRule = 'documents-disagree';

function comparesDocuments({rules, settings, only, skip}: ValidateRequest): boolean {
  const isAsked = only.length === 0 || only.includes(comparingRule);
  const isOff = skip.includes(comparingRule) || settings[comparingRule]?.severity === 'off';
  return isAsked && !isOff && rules.some(({meta}) => meta.id === comparingRule);
}

export interface ValidationOptions {
  readonly now: Instant;
  /** Configuration of the document's source. */
  readonly setting: SourceSetting | undefined;
  readonly earlier: EarlierEditions | null;
  /** The tables of the documents validated before; null or absent where documents are not compared. */
  readonly index?: TableIndex | null;
}

/** How a document's tables are read, and what they were in its last edition. */
export interface DocumentContext extends Shapes {
  readonly history: History | null;
}

/** Returns the context in which a document is checked; nothing is computed until it is asked for. */
export function contextOf(
  document: Document,
  {configuration}: Pick<ValidateRequest, 'configuration'>,
  {setting, earlier}: Pick<ValidationOptions, 'setting' | 'earlier'>,
): DocumentContext {
  const shapes = shapesFor(configuration, setting);
  const diff = {...defaultDiffOptions, ...diffOptions(configuration)};
  // Compared with its repaired past, a damaged document differs in every name: that is one finding, about the damage.
  const isComparable = earlier !== null && !detectDamage(document.text).some(({repairable}) => repairable);
  const history = isComparable ? historyOf(document, earlier, {...shapes, boardId: setting?.board, diff}) : null;
  return {...shapes, history};
}

/** Returns the findings of one document under a request's settings. */
export function checkDocument(
  document: Document,
  request: ValidateRequest,
  options: ValidationOptions,
  context = contextOf(document, request, options),
): Finding[] {
  const findings = validateDocument(document, {
    rules: request.rules,
    settings: settingsFor(document.source, request),
    ...context,
    damage: ({text}) => detectDamage(text),
    repair: request.repair ?? null,
    like: options.index?.like,
    canonicalSpelling: diffOptions(request.configuration).canonicalSpelling,
  });
  return [...matchFileSuppressions(document.source, findings, request.suppressions, options.now).findings];
}

/** What one document gave; kept between runs by `--cache`. */
interface CheckedDocument {
  readonly document: DocumentRecord;
  readonly findings: readonly FindingRecord[];
  readonly lines: readonly (readonly [string, string])[];
  readonly text: string | null;
  /** Empty unless asked for. */
  readonly excerpts: readonly (readonly [string, Excerpt])[];
  /** Empty where documents are not compared. */
  readonly tables: readonly ComparableTable[];
}

async function checkOne(
  location: string,
  request: ValidateRequest,
  environment: Environment,
  index: TableIndex | null,
): Promise<CheckedDocument> {
  const source = location === '-' ? request.stdinName : location;
  const {bytes, mediaType} = await environment.sources.read(location, request.signal);
  const setting = settingOf(request.configuration, location);
  const last = (await request.lastEdition?.(source)) ?? null;
  // Fixes change documents and suppressions run out with time: neither may be answered from an earlier run.
  const cache = request.visit === undefined && request.suppressions.length === 0 ? environment.cache : null;
  const others = cache === null ? null : (index?.digest() ?? null);
  const {configuration, language, withTexts = false, withExcerpts = false} = request;
  const key =
    cache === null
      ? ''
      : JSON.stringify([
          settingsFor(source, request),
          configuration,
          language,
          last?.origin ?? null,
          mediaType,
          withTexts,
          withExcerpts,
          others,
        ]);
  const known = cache?.recall(source, bytes, key) ?? null;
  if (isCheckedDocument(known)) return known;
  const done = environment.progress.busy(source, bytes.length);
  try {
    const checked = await checkBytes(bytes, {source, mediaType, setting, last, index}, request, environment);
    cache?.keep(source, bytes, key, checked);
    return checked;
  } finally {
    done();
  }
}

function isCheckedDocument(value: unknown): value is CheckedDocument {
  return typeof value === 'object' && value !== null && 'document' in value && 'findings' in value && 'tables' in value;
}

interface SourceToCheck {
  readonly source: string;
  readonly mediaType: string | null;
  readonly setting: SourceSetting | undefined;
  readonly last: LastEdition | null;
  readonly index: TableIndex | null;
}

async function checkBytes(
  bytes: Uint8Array,
  {source, mediaType, setting, last, index}: SourceToCheck,
  request: ValidateRequest,
  environment: Environment,
): Promise<CheckedDocument> {
  const {format, encoding, select} = setting ?? {};
  const read = {source, format, mediaType, encoding, select, vote: request.vote};
  const document = await readDocument(bytes, read);
  const options = {now: environment.clock.now(), setting, earlier: null, index};
  const past = last === null ? null : await openLast(last, read, {...options, ...request}, environment);
  const earlier = past?.editions ?? null;
  const revalidate = (changed: Document): Finding[] => checkDocument(changed, request, {...options, earlier});
  const first = revalidate(document);
  const fixed = await request.visit?.(document, first, revalidate);
  const final = fixed ?? document;
  const findings = fixed === undefined ? first : revalidate(fixed);
  const known = past && new Set(checkDocument(past.published, request, options).map(({fingerprint}) => fingerprint));
  const records = toRecords(final, findings, messageRenderer(request), known);
  const text = request.withTexts === true && records.length > 0 ? final.text : null;
  const tables = index === null ? [] : comparableTables(final, shapesFor(request.configuration, setting));
  const excerpts = request.withExcerpts === true ? excerptsOf(final, findings) : [];
  return {document: toDocumentRecord(final), findings: records, lines: linesOf(final, records), text, excerpts, tables};
}

/** Loaded on demand: it brings the repair along, which a run without earlier editions does not need. */
const openLast: typeof openLastEdition = async (...from) =>
  (await import('./last-edition.ts')).openLastEdition(...from);

/** Returns the locations that a request's patterns mean, each once; patterns that mean none become failures. */
export async function expandAll(
  request: Pick<ValidateRequest, 'patterns' | 'language'>,
  environment: Pick<Environment, 'sources'>,
  failures: FailureRecord[],
): Promise<string[]> {
  const locations = new Set<string>();
  for (const pattern of request.patterns) {
    try {
      for (const location of await environment.sources.expand([pattern])) locations.add(location);
    } catch (error) {
      failures.push(toFailure(pattern, error, request.language));
    }
  }
  return [...locations];
}

/** Returns an error as an entry of the run, as a message. */
export function toFailure(source: string, error: unknown, language: Language): FailureRecord {
  if (error instanceof Error && error.name === 'AbortError') throw error;
  const known = asKnown(error, source);
  const named = known instanceof Failure ? known.source : null;
  return {source: named ?? source, code: known.code, ...describeError(known, language)};
}

function toDocumentRecord(document: Document): DocumentRecord {
  return {
    source: document.source,
    format: document.format,
    bytes: document.byteLength,
    encoding: document.decoding,
    tables: document.tables.length,
    rows: document.tables.reduce((sum, table) => sum + table.rowCount, 0),
  };
}

function linesOf(document: Document, records: readonly FindingRecord[]): [string, string][] {
  if (records.length === 0) return [];
  const index = makeLineIndex(document.text);
  // A line of a megabyte (minified HTML) is not an excerpt: 2,000 units around the place are more than any terminal shows.
  return records.map(({source, line}) => [`${source}:${line}`, lineText(document.text, index, line).slice(0, 2000)]);
}

function excerptsOf(document: Document, findings: readonly Finding[]): [string, Excerpt][] {
  const index = makeLineIndex(document.text);
  return findings.flatMap((finding): [string, Excerpt][] => {
    const excerpt = excerptOf(document, finding, index);
    return excerpt === null ? [] : [[excerptKey({source: document.source, fingerprint: finding.fingerprint}), excerpt]];
  });
}

/** Returns rule settings for one source: configuration, overrides in order, then the command line. */
export function settingsFor(source: string, request: ValidateRequest): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {...request.configuration.rules};
  for (const {files, rules} of request.configuration.overrides) {
    if (picomatch([...files])(source))
      for (const [id, setting] of Object.entries(rules)) settings[id] = {...settings[id], ...setting};
  }
  for (const [id, setting] of Object.entries(request.settings)) settings[id] = {...settings[id], ...setting};
  for (const {meta} of request.rules) {
    const asked = request.only.length === 0 || request.only.includes(meta.id);
    if (!asked || request.skip.includes(meta.id)) settings[meta.id] = {...settings[meta.id], severity: 'off'};
    else if (request.only.length > 0 && meta.severity === 'off')
      settings[meta.id] = {severity: 'warning', ...settings[meta.id]};
  }
  return settings;
}

/** Returns what makes a finding's sentence in the request's language. */
export function messageRenderer(request: Pick<ValidateRequest, 'rules' | 'language'>): (finding: Finding) => string {
  const byId = new Map(request.rules.map((rule) => [rule.meta.id, rule.meta]));
  return ({rule, messageId, data}) => {
    const sentence = byId.get(rule)?.messages[messageId];
    return sentence === undefined ? `${rule}/${messageId}` : sayRule(request.language, sentence, data);
  };
}

/** Returns the exit status of a validation: 2 when a source failed, 1 at or above the threshold, else 0. */
export function exitStatus(
  outcome: ValidateOutcome,
  failOn: Severity | 'any' | 'never',
  maxWarnings: number | null,
): 0 | 1 | 2 {
  if (outcome.failures.length > 0) return 2;
  if (failOn === 'never') return 0;
  const open = outcome.findings.filter(({suppressed}) => suppressed === null);
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  if (count('error') > 0) return 1;
  if (maxWarnings !== null && count('warning') > maxWarnings) return 1;
  if (failOn === 'warning') return count('warning') > 0 ? 1 : 0;
  return failOn === 'any' && open.length > 0 ? 1 : 0;
}
