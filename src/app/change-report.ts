// Editions of one document → everything the change report shows: the last change, the tables, the history, the checks.
import {boardHistories, fullTable} from '../diff/index.ts';
import type {Changeset} from '../model/changeset.ts';
import type {Configuration} from '../model/configuration.ts';
import type {Environment} from '../model/environment.ts';
import type {Rule} from '../model/rule.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {Language} from '../model/text.ts';
import type {FindingsOfEditions} from '../report/changes/page-findings.ts';
import type {ChangePageInput} from '../report/changes/page-input.ts';
import type {FindingRecord} from '../report/findings/finding-record.ts';
import {compareEditions, diffOptions} from './compare.ts';
import {validateDocuments, type ValidateRequest} from './validate-documents.ts';

/** What two editions make of a page; the editions before them lend it their history. */
export interface ChangeReportRequest {
  readonly changeset: Changeset;
  readonly from: Snapshot;
  readonly to: Snapshot;
  /** Oldest first, ending in `to`; empty: only the two. */
  readonly editions?: readonly Snapshot[];
  readonly configuration: Pick<Configuration, 'aliases' | 'tolerances'>;
  readonly language: Language;
}

/** Returns the page's input without findings and earlier changes. O(editions × n log n). */
export function changeReport(request: ChangeReportRequest): ChangePageInput {
  const {changeset, from, to, editions = [], configuration, language} = request;
  const options = diffOptions(configuration);
  return {
    changeset,
    fullTables: changeset.boards.flatMap((board) => fullTable(board, from, to, options) ?? []),
    histories: boardHistories(editions.length > 0 ? editions : [from, to], options),
    language,
  };
}

/** Returns the changes from each edition to the next but the last, newest first. */
export async function earlierChanges(
  editions: readonly Snapshot[],
  configuration: Pick<Configuration, 'aliases' | 'tolerances'>,
): Promise<Changeset[]> {
  const changes: Changeset[] = [];
  for (const [at, to] of editions.slice(0, -1).entries()) {
    const from = editions[at - 1];
    if (from !== undefined) changes.unshift(await compareEditions(from, to, configuration));
  }
  return changes;
}

export interface CheckRequest {
  readonly source: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly configuration: Configuration;
  readonly rules: readonly Rule[];
  readonly language: Language;
}

/** Returns the findings for both editions' bytes; none for an edition that cannot be read. */
export async function checkEditions(request: CheckRequest, environment: Environment): Promise<FindingsOfEditions> {
  return {
    before: await findingsOf(request.before, request, environment),
    after: await findingsOf(request.after, request, environment),
  };
}

async function findingsOf(
  bytes: Uint8Array,
  {source, configuration, rules, language}: CheckRequest,
  environment: Environment,
): Promise<readonly FindingRecord[]> {
  const request: ValidateRequest = {
    patterns: [source],
    configuration,
    rules,
    settings: {},
    only: [],
    skip: [],
    suppressions: [],
    language,
    stdinName: source,
  };
  const sources = {expand: () => Promise.resolve([source]), read: () => Promise.resolve({bytes, mediaType: null})};
  const outcome = await validateDocuments(request, {...environment, sources, cache: null});
  return outcome.findings;
}
