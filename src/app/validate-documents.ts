// The use case of `tablewatch validate`: expand → read → judge → suppress → record. One failing source never stops the others.
import picomatch from 'picomatch/posix.js';
import {detectDamage} from '../encoding/detect-damage.ts';
import type {Configuration} from '../model/configuration.ts';
import type {Environment} from '../model/environment.ts';
import {Failure} from '../model/errors.ts';
import type {Finding, Severity} from '../model/finding.ts';
import type {RepairResult} from '../model/repair.ts';
import type {Rule, RuleSetting} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import type {Instant, Language} from '../model/text.ts';
import {sayRule} from '../messages/say.ts';
import {toRecords, type FindingRecord} from '../report/findings/finding-record.ts';
import type {DocumentRecord, FailureRecord} from '../report/findings/json.ts';
import {lineText, makeLineIndex} from '../text/line-index.ts';
import {matchFileSuppressions, validateDocument, type FileSuppression} from '../validate/index.ts';
import {readDocument, type ReadDocumentOptions} from './read-document.ts';
import {settingOf, shapesFor} from './shape-of.ts';

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
  /** Called with each judged document before the next is read; may return the document as it is after fixes. */
  readonly visit?: (
    document: Document,
    findings: readonly Finding[],
    judge: (document: Document) => Finding[],
  ) => Promise<Document | undefined>;
  readonly signal?: AbortSignal;
}

export interface ValidateOutcome {
  readonly documents: readonly DocumentRecord[];
  readonly findings: readonly FindingRecord[];
  readonly failures: readonly FailureRecord[];
  /** Source lines that findings stand on, keyed `source:line`. */
  readonly lines: ReadonlyMap<string, string>;
}

/** Returns what all documents gave, in the order of the patterns. Cost: that of reading, plus the rules'. @throws nothing that belongs to one source */
export async function validateDocuments(request: ValidateRequest, environment: Environment): Promise<ValidateOutcome> {
  const outcome = {
    documents: [] as DocumentRecord[],
    findings: [] as FindingRecord[],
    failures: [] as FailureRecord[],
    lines: new Map<string, string>(),
  };
  const locations = await expandAll(request, environment, outcome.failures);
  for (const [index, location] of locations.entries()) {
    request.signal?.throwIfAborted();
    environment.progress.step(index, locations.length, location);
    try {
      await judgeOne(location, request, environment, outcome);
    } catch (error) {
      outcome.failures.push(toFailure(location, error));
    }
  }
  environment.progress.end();
  return outcome;
}

/** Returns the findings of one document under a request's settings; `source` is what the configuration says of it. */
export function judge(
  document: Document,
  request: ValidateRequest,
  now: Instant,
  source = settingOf(request.configuration, document.source),
): Finding[] {
  const {configuration} = request;
  const findings = validateDocument(document, {
    rules: request.rules,
    settings: settingsFor(document.source, request),
    ...shapesFor(configuration, source),
    damage: ({text}) => detectDamage(text),
    repair: request.repair ?? null,
    canonicalSpelling: spellingOf(configuration),
  });
  return [...matchFileSuppressions(document.source, findings, request.suppressions, now).findings];
}

interface Collected {
  readonly documents: DocumentRecord[];
  readonly findings: FindingRecord[];
  readonly lines: Map<string, string>;
}

async function judgeOne(
  location: string,
  request: ValidateRequest,
  environment: Environment,
  into: Collected,
): Promise<void> {
  const source = location === '-' ? request.stdinName : location;
  const bytes = await environment.sources.read(location, request.signal);
  // Fixes change documents and suppressions run out with time: neither may be answered from an earlier run.
  const cache = request.visit === undefined && request.suppressions.length === 0 ? environment.cache : null;
  const settings =
    cache === null ? '' : JSON.stringify([settingsFor(source, request), request.configuration, request.language]);
  const known = cache?.recall(source, bytes, settings) ?? null;
  if (isJudged(known)) return addJudged(known, into);
  const before = into.findings.length;
  const done = environment.progress.busy(source, bytes.length);
  try {
    await judgeBytes(source, location, bytes, request, environment, into);
  } finally {
    done();
  }
  const document = into.documents.at(-1);
  const findings = into.findings.slice(before);
  const lines = findings.map(({line}) => [`${source}:${line}`, into.lines.get(`${source}:${line}`) ?? ''] as const);
  cache?.keep(source, bytes, settings, {document, findings, lines} satisfies Omit<Judged, 'document'> & {
    readonly document: DocumentRecord | undefined;
  });
}

/** What is kept of one document between runs. */
interface Judged {
  readonly document: DocumentRecord;
  readonly findings: readonly FindingRecord[];
  readonly lines: readonly (readonly [string, string])[];
}

function isJudged(value: unknown): value is Judged {
  return typeof value === 'object' && value !== null && 'document' in value && 'findings' in value && 'lines' in value;
}

function addJudged(judged: Judged, into: Collected): void {
  into.documents.push(judged.document);
  into.findings.push(...judged.findings);
  for (const [place, line] of judged.lines) into.lines.set(place, line);
}

async function judgeBytes(
  source: string,
  location: string,
  bytes: Uint8Array,
  request: ValidateRequest,
  environment: Environment,
  into: Collected,
): Promise<void> {
  const setting = settingOf(request.configuration, location);
  const {format, encoding} = setting ?? {};
  const document = await readDocument(bytes, {source, format, encoding, vote: request.vote});
  const judgeAgain = (changed: Document): Finding[] => judge(changed, request, environment.clock.now(), setting);
  const first = judgeAgain(document);
  const fixed = await request.visit?.(document, first, judgeAgain);
  record(fixed ?? document, fixed === undefined ? first : judgeAgain(fixed), request, into);
}

function record(document: Document, findings: readonly Finding[], request: ValidateRequest, into: Collected): void {
  const speak = speaker(request);
  into.documents.push(toDocumentRecord(document));
  const records = toRecords(document, findings, speak);
  into.findings.push(...records);
  keepLines(document, records, into.lines);
}

async function expandAll(
  request: ValidateRequest,
  environment: Environment,
  failures: FailureRecord[],
): Promise<string[]> {
  const locations = new Set<string>();
  for (const pattern of request.patterns) {
    try {
      for (const location of await environment.sources.expand([pattern])) locations.add(location);
    } catch (error) {
      failures.push(toFailure(pattern, error));
    }
  }
  return [...locations];
}

/** Returns an error as an entry of the run. An error that is no `Failure` is a bug of ours and says so, without a stack. */
export function toFailure(source: string, error: unknown): FailureRecord {
  if (error instanceof Failure)
    return {source: error.source ?? source, code: error.code, message: error.message, hint: error.hint};
  if (error instanceof Error && error.name === 'AbortError') throw error;
  const reason = error instanceof Error ? error.message : String(error);
  return {
    source,
    code: 'BUG',
    message: `${source}: tablewatch itself failed (${reason})`,
    hint: 'Please report this with the document.',
  };
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

function keepLines(document: Document, records: readonly FindingRecord[], into: Map<string, string>): void {
  if (records.length === 0) return;
  const index = makeLineIndex(document.text);
  // A line of a megabyte (minified HTML) is not an excerpt: 2,000 units around the place are more than any terminal shows.
  for (const {source, line} of records)
    into.set(`${source}:${line}`, lineText(document.text, index, line).slice(0, 2000));
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

function spellingOf(configuration: Configuration): (word: string) => string {
  const canonical = new Map<string, string>();
  for (const [spelling, others] of Object.entries(configuration.aliases))
    for (const other of others) canonical.set(other, spelling);
  return (word) => canonical.get(word) ?? word;
}

/** Returns what makes a finding's sentence in the request's language. */
export function speaker(request: Pick<ValidateRequest, 'rules' | 'language'>): (finding: Finding) => string {
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
