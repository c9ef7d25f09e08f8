// What a web archive has kept of an address: the captures that a CDX server lists, each with the address of its original bytes.
import type {Content} from '../model/environment.ts';
import {because, failure} from '../model/errors.ts';
import type {Instant} from '../model/text.ts';

export interface Capture {
  readonly observedAt: Instant;
  /** Where the archive serves the bytes as they were, without its banner and its links. */
  readonly location: string;
}

export const defaultArchive = 'https://web.archive.org';

export interface CapturesOptions {
  /** Address of the archive, above `/cdx/search/cdx` and `/web/`. */
  readonly archive: string;
  /** Only captures from this day on; ISO 8601. */
  readonly since?: Instant | undefined;
  readonly read: (location: string) => Promise<Content>;
}

/** Returns the captures of an address that were answered with 200, oldest first; equal ones in a row once. @throws SOURCE_… */
export async function listCaptures(
  address: string,
  {archive, since, read}: CapturesOptions,
): Promise<readonly Capture[]> {
  const base = archive.replace(/\/+$/, '');
  const query = new URLSearchParams({url: address, output: 'json', fl: 'timestamp,original', collapse: 'digest'});
  query.append('filter', 'statuscode:200');
  if (since !== undefined) query.append('from', since.replace(/\D/g, '').slice(0, 14));
  const location = `${base}/cdx/search/cdx?${query.toString()}`;
  const {bytes} = await read(location);
  const rows = rowsOf(new TextDecoder().decode(bytes));
  if (rows === null) throw failure('SOURCE_UNREACHABLE', {source: base, reason: because('not-a-cdx-list')});
  return rows.map(([timestamp, original]) => ({
    observedAt: instantOf(timestamp),
    location: `${base}/web/${timestamp}id_/${original}`,
  }));
}

/** Pairs of time and address; null for an answer that is no list of captures. */
function rowsOf(text: string): (readonly [string, string])[] | null {
  // An address without captures gets an empty list, from some servers an empty answer.
  if (text.trim() === '') return [];
  try {
    const list: unknown = JSON.parse(text);
    const items: readonly unknown[] | null = Array.isArray(list) ? list : null;
    if (items === null) return null;
    const rows = items.slice(1).map((row): readonly [string, string] | null => {
      const [timestamp, original]: readonly unknown[] = Array.isArray(row) ? row : [];
      return typeof timestamp === 'string' && /^\d{14}$/.test(timestamp) && typeof original === 'string'
        ? [timestamp, original]
        : null;
    });
    return rows.every((row) => row !== null) ? rows : null;
  } catch {
    return null;
  }
}

/** `20250801120000` → `2025-08-01T12:00:00.000Z` */
function instantOf(timestamp: string): Instant {
  return timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z');
}
