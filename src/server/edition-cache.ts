// Stored editions opened for pages. Editions never change, so the last few stay in memory; a new configuration reloads them.
import {changeReport} from '../app/change-report.ts';
import {compareEditions, diffOptions} from '../app/compare.ts';
import {laterTable} from '../diff/index.ts';
import type {BoardChanges, Changeset} from '../model/changeset.ts';
import type {Configuration} from '../model/configuration.ts';
import {failure} from '../model/errors.ts';
import type {FullTable} from '../model/full-table.ts';
import type {StoredEdition} from '../model/service.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {ChangePageInput} from '../report/changes/page-input.ts';
import type {Service} from '../scheduler/service.ts';
import {readCanonicalHeads} from '../snapshot/index.ts';
import {readChangeset} from '../store/sql/changesets.ts';
import {readContent} from '../store/sql/editions.ts';
import {readSource} from '../store/sql/sources.ts';

export interface EditionCache {
  /** @throws EDITION_UNKNOWN STORE_DAMAGED */
  readonly open: (edition: StoredEdition) => Promise<Snapshot>;
  /** What changed from one edition to another of the same document; from an edition to itself nothing did. */
  readonly change: (from: StoredEdition, to: StoredEdition) => Promise<Changeset>;
  /** A board of the later edition, and what that change says of it. */
  readonly board: (request: Pick<ReportRequest, 'from' | 'to'> & {readonly board: string}) => Promise<OpenBoard>;
  /** That change with the whole tables, and the history of every board over `editions` (oldest first, to the later one). */
  readonly report: (request: ReportRequest) => Promise<Omit<ChangePageInput, 'language'>>;
}

export interface OpenBoard extends Pick<BoardChanges, 'head' | 'verdict'> {
  readonly table: FullTable;
}

export interface ReportRequest {
  readonly from: StoredEdition;
  readonly to: StoredEdition;
  readonly editions: readonly StoredEdition[];
}

/** Snapshots held: a board over two years of monthly editions, and some. A snapshot of 149 rows takes 0.1 MB. */
const maxOpen = 32;
/** Larger documents are opened each time. */
const maxCachedBytes = 2 * 2 ** 20;

/** Tables and reports held: pages of one board ask for the same one again and again, and for 2,500 rows a report takes 0.3 s and some 20 MB. */
const maxReports = 6;

export function openEditionCache(service: Service): EditionCache {
  const held = boundedCache<Snapshot>(maxOpen);
  const boards = boundedCache<OpenBoard>(maxReports);
  const reports = boundedCache<Omit<ChangePageInput, 'language'>>(maxReports);
  let configuration: Configuration = service.configuration();
  const forgetIfReconfigured = (): void => {
    if (configuration === service.configuration()) return;
    for (const cache of [held, boards, reports]) cache.clear();
    configuration = service.configuration();
  };
  const read = async (edition: StoredEdition): Promise<Snapshot> => {
    const source = await readSource(service.database, edition.sourceId);
    if (source === null) throw failure('EDITION_UNKNOWN', {source: edition.record.source});
    return await service.openEdition(edition, source);
  };
  const open = (edition: StoredEdition): Promise<Snapshot> => {
    forgetIfReconfigured();
    if (edition.record.byteLength > maxCachedBytes) return read(edition);
    return held.get(String(edition.key), () => read(edition));
  };
  const change: EditionCache['change'] = async (from, to) => {
    if (from.key === to.key) {
      const snapshot = await open(to);
      return await compareEditions(snapshot, snapshot, service.configuration());
    }
    const kept = await readChangeset(service.database, from.key, to.key);
    return kept ?? (await service.compare(from.key, to.key)).changeset;
  };
  const makeReport: EditionCache['report'] = async ({from, to, editions}) => {
    const changeset = await change(from, to);
    const [before, after] = [await open(from), await open(to)];
    const snapshots = await Promise.all(editions.map(open));
    // Nothing in it is in a language: whoever asks adds that of the page.
    const options = {configuration: service.configuration(), language: 'en'} as const;
    return changeReport({changeset, from: before, to: after, editions: snapshots, ...options});
  };
  const report: EditionCache['report'] = (request) => {
    forgetIfReconfigured();
    const key = [request.from, request.to, ...request.editions].map((edition) => edition.key).join(' ');
    return reports.get(key, () => makeReport(request));
  };
  /** Opens the later edition alone: the earlier one has columns and roles in its canonical text, which is read much faster than its document. */
  const makeBoard: EditionCache['board'] = async ({from, to, board}) => {
    const opening = open(to);
    const [{boards: all}, snapshot] = await Promise.all([change(from, to), opening]);
    const changes = all.find((one) => one.board === board);
    const later = snapshot.boards.find(({id}) => id === board);
    if (changes === undefined || later === undefined) throw new RangeError('the change has no such board');
    const {head, verdict, boardBefore} = changes;
    const heads =
      from.key === to.key ? [] : readCanonicalHeads(await readContent(service.database, from.key), from.record);
    const earlier = boardBefore === null || from.key === to.key ? later : heads.find(({id}) => id === boardBefore);
    const alone =
      earlier === undefined ? null : laterTable(changes, earlier, later, diffOptions(service.configuration()));
    const table =
      alone ?? (await report({from, to, editions: [from, to]})).fullTables.find((one) => one.board === board);
    if (table === undefined) throw new RangeError('the edition has no such table');
    return {head, verdict, table};
  };
  return {
    open,
    change,
    report,
    board: (request) => {
      forgetIfReconfigured();
      return boards.get(JSON.stringify([request.from.key, request.to.key, request.board]), () => makeBoard(request));
    },
  };
}

interface BoundedCache<Value> {
  /** What was made of the key before; else what `make` returns, kept unless it fails. */
  readonly get: (key: string, make: () => Promise<Value>) => Promise<Value>;
  readonly clear: () => void;
}

function boundedCache<Value>(max: number): BoundedCache<Value> {
  const held = new Map<string, Promise<Value>>();
  return {
    get: (key, make) => {
      const made = held.get(key) ?? make();
      made.catch(() => held.delete(key));
      // The one asked for last is forgotten last.
      held.delete(key);
      held.set(key, made);
      const [oldest] = held.keys();
      if (held.size > max && oldest !== undefined) held.delete(oldest);
      return made;
    },
    clear: () => held.clear(),
  };
}
