// The steps of a run on real documents: bytes → repaired text → document → findings, canonical edition, changeset.
import {readText, type CharsetVoter} from '../encoding/read-text.ts';
import type {Configuration} from '../model/configuration.ts';
import type {Clock} from '../model/environment.ts';
import {failure} from '../model/errors.ts';
import {formats} from '../model/format.ts';
import type {Rule} from '../model/rule.ts';
import type {StoredDocument, RecordedFinding, SourceState} from '../model/service.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {Language} from '../model/text.ts';
import {binaryFormatOf} from '../parse/index.ts';
import {toRecords} from '../report/findings/finding-record.ts';
import {readCanonical, rowNamesOf} from '../snapshot/index.ts';
import type {FileSuppression} from '../validate/index.ts';
import {compareEditions} from './compare.ts';
import {readDocument} from './read-document.ts';
import type {Comparison} from './comparison.ts';
import type {CanonicalEdition, DiffContext, RunSteps} from './run-source.ts';
import {shapesFor} from './shape-of.ts';
import {
  editionOf,
  type ReadDocument,
  readRepaired,
  type RepairedText,
  repairText,
  type SnapshotWorld,
  snapshotRead,
  takeSnapshotOf,
  type TakeOptions,
} from './take-snapshot.ts';
import {checkDocument, messageRenderer} from './validate-documents.ts';
import {vendorsOf} from './vendors-of.ts';

export interface WatchOptions {
  readonly configuration: Configuration;
  readonly rules: readonly Rule[];
  /** Of the findings' sentences. */
  readonly language: Language;
  readonly clock: Clock;
  readonly vote: CharsetVoter;
  readonly world: SnapshotWorld;
  /** Read at each check: findings that are accepted in between are not reported by the next run. Default: none. */
  readonly suppressions?: () => readonly FileSuppression[];
}

export interface RepairedBytes {
  readonly bytes: Uint8Array;
  readonly repaired: RepairedText | null;
}

export type ParsedBytes = ReadDocument & Pick<RepairedBytes, 'bytes'>;

/** All steps but the fetch. */
export function makeWatchSteps(options: WatchOptions): Omit<RunSteps<RepairedBytes, ParsedBytes>, 'fetch'> {
  const {world} = options;
  return {
    repair: (bytes, document, source) => repairBytes(bytes, takeOptions(options, document, source), world),
    async parse({bytes, repaired}, document, source) {
      const take = takeOptions(options, document, source);
      return {bytes, ...(await readRepaired(await readDocument(bytes, take), repaired, take))};
    },
    async validate({read}, document, source, newest) {
      const last = newest === null ? null : await openSnapshot(newest, source, options);
      return findingsOf(read, document, source.setting, last, options);
    },
    snapshot(parsed, document, source) {
      const taken = snapshotRead(parsed.bytes, parsed, takeOptions(options, document, source), world);
      return Promise.resolve(editionOf(taken, document.observedAt, null, world.sha256));
    },
    diff: (before, after, context) => compareCanonical(before, after, context, options),
    guards: () => options.configuration.guards,
  };
}

function takeOptions(
  {configuration, vote}: WatchOptions,
  document: StoredDocument,
  {setting}: Pick<SourceState, 'setting'>,
): TakeOptions {
  const {document: source, observedAt, rawSha256, revision, mediaType} = document;
  return {
    source,
    format: setting.format,
    encoding: setting.encoding,
    select: setting.select,
    mediaType,
    vote,
    ...shapesFor(configuration, setting),
    boardId: setting.board,
    origin: {observedAt, rawSha256, commit: revision},
  };
}

/** A spreadsheet states its characters itself. */
async function repairBytes(bytes: Uint8Array, options: TakeOptions, world: SnapshotWorld): Promise<RepairedBytes> {
  const format = options.format ?? binaryFormatOf(options.source, bytes);
  if (format !== undefined && formats[format].binary) return {bytes, repaired: null};
  const read = readText(bytes, {encoding: options.encoding, vote: options.vote});
  if (read.kind === 'binary') throw failure('SOURCE_BINARY', {source: options.source, reason: read.reason});
  return {bytes, repaired: await repairText(read.text, world)};
}

/** Findings are about the document as it was published, before any repair. */
function findingsOf(
  read: ReadDocument['read'],
  {document}: StoredDocument,
  setting: SourceState['setting'],
  last: Snapshot | null,
  options: WatchOptions,
): RecordedFinding[] {
  const {configuration, rules, language, clock} = options;
  const request = {
    patterns: [],
    settings: {},
    only: [],
    skip: [],
    suppressions: options.suppressions?.() ?? [],
    stdinName: '',
    configuration,
    rules,
    language,
  };
  const earlier = last === null ? null : {last};
  const open = checkDocument(read, request, {now: clock.now(), setting, earlier}).filter(
    ({suppressed}) => suppressed === null,
  );
  return toRecords(read, open, messageRenderer(request)).map((content) => {
    const {rule, severity, fingerprint} = content;
    return {document, rule, severity, fingerprint, content};
  });
}

/** Both editions are reparsed from their bytes, so that a new version of this program is not mistaken for a change. */
async function compareCanonical(
  before: CanonicalEdition,
  after: CanonicalEdition,
  {source, older}: DiffContext,
  options: WatchOptions,
): Promise<Comparison> {
  const from = await openSnapshot(before, source, options);
  const to = await openSnapshot(after, source, options);
  const changeset = await compareEditions(from, to, options.configuration, await namesSeen(from, older));
  return {changeset, vendors: vendorsOf(from, to)};
}

/** Reparses a stored edition from its bytes, or from its canonical text if they are gone. */
export async function openSnapshot(
  {record, canonical, bytes}: CanonicalEdition,
  watched: Pick<SourceState, 'setting'>,
  options: WatchOptions,
): Promise<Snapshot> {
  const {source, observedAt, commit, rawSha256, canonicalSha256, format} = record;
  const id = 'id' in record && typeof record.id === 'string' ? record.id : null;
  const origin = {source, id, observedAt, commit, rawSha256, canonicalSha256};
  if (bytes === null) return readCanonical(canonical, origin, format);
  const kept = {document: source, etag: null, lastModified: null, revision: commit, rawSha256, observedAt};
  const take = takeOptions(options, kept, watched);
  return (await takeSnapshotOf(bytes, {...take, format: take.format ?? format, origin}, options.world)).snapshot;
}

/** Names that editions before `from` had and it has not → how many editions ago, counted from the one after `from`. */
async function namesSeen(
  from: Snapshot,
  older: () => AsyncIterable<CanonicalEdition>,
): Promise<Record<string, number>> {
  const present = new Set(rowNamesOf(from));
  const seen: Record<string, number> = {};
  let back = 1;
  for await (const {record, canonical} of older()) {
    back += 1;
    const {source, observedAt, commit, rawSha256, canonicalSha256, format} = record;
    const origin = {source, id: null, observedAt, commit, rawSha256, canonicalSha256};
    for (const name of rowNamesOf(readCanonical(canonical, origin, format))) {
      if (!present.has(name) && !Object.hasOwn(seen, name)) seen[name] = back;
    }
  }
  return seen;
}
