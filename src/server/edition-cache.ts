// Stored editions opened for pages. Editions never change, so the last few stay in memory; a new configuration reloads them.
import {changeReport} from '../app/change-report.ts';
import {compareEditions} from '../app/compare.ts';
import type {Changeset} from '../model/changeset.ts';
import type {Configuration} from '../model/configuration.ts';
import {failure} from '../model/errors.ts';
import type {StoredEdition} from '../model/service.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {ChangePageInput} from '../report/changes/page-input.ts';
import type {Service} from '../scheduler/service.ts';
import {readChangeset} from '../store/sql/changesets.ts';
import {readSource} from '../store/sql/sources.ts';

export interface EditionCache {
  /** @throws EDITION_UNKNOWN STORE_DAMAGED */
  readonly open: (edition: StoredEdition) => Promise<Snapshot>;
  /** What changed from one edition to another of the same document; from an edition to itself nothing did. */
  readonly change: (from: StoredEdition, to: StoredEdition) => Promise<Changeset>;
  /** That change with the whole tables, and the history of every board over `editions` (oldest first, to the later one). */
  readonly report: (request: ReportRequest) => Promise<Omit<ChangePageInput, 'language'>>;
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

/** Reports held: pages of one board ask for the same one again and again, and for 2,500 rows it takes 0.3 s and some 20 MB. */
const maxReports = 6;

export function openEditionCache(service: Service): EditionCache {
  const held = new Map<number, Promise<Snapshot>>();
  const reports = new Map<string, ReturnType<EditionCache['report']>>();
  let configuration: Configuration = service.configuration();
  const forgetIfReconfigured = (): void => {
    if (configuration === service.configuration()) return;
    held.clear();
    reports.clear();
    configuration = service.configuration();
  };
  const read = async (edition: StoredEdition): Promise<Snapshot> => {
    const source = await readSource(service.database, edition.sourceId);
    if (source === null) throw failure('EDITION_UNKNOWN', {source: edition.record.source});
    return await service.openEdition(edition, source);
  };
  const open = (edition: StoredEdition): Promise<Snapshot> => {
    forgetIfReconfigured();
    const known = held.get(edition.key);
    if (known !== undefined) return known;
    const opened = read(edition);
    if (edition.record.byteLength > maxCachedBytes) return opened;
    opened.catch(() => held.delete(edition.key));
    held.set(edition.key, opened);
    const [oldest] = held.keys();
    if (held.size > maxOpen && oldest !== undefined) held.delete(oldest);
    return opened;
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
  return {
    open,
    change,
    report: (request) => {
      forgetIfReconfigured();
      const key = [request.from, request.to, ...request.editions].map((edition) => edition.key).join(' ');
      const made = reports.get(key) ?? makeReport(request);
      made.catch(() => reports.delete(key));
      // The one asked for last is forgotten last.
      reports.delete(key);
      reports.set(key, made);
      const [oldest] = reports.keys();
      if (reports.size > maxReports && oldest !== undefined) reports.delete(oldest);
      return made;
    },
  };
}
