// Addresses of the web pages. Every part that comes from data is encoded.
import type {Language} from '../../model/text.ts';

export function sourceHref(id: string): string {
  return `/sources/${encodeURIComponent(id)}`;
}

/** What the pages of all boards of a source begin with. */
export function boardsHref(sourceId: string): string {
  return `/boards/${encodeURIComponent(sourceId)}`;
}

/** `source` and `document` distinguish boards with the same id. */
export function boardHref(sourceId: string, document: string, board: string): string {
  return `${boardsHref(sourceId)}/${encodeURIComponent(document)}/${encodeURIComponent(board)}`;
}

export function modelHref(board: string, name: string): string {
  return `${board}/models/${encodeURIComponent(name)}`;
}

/** Of a board's page, or of a model's. */
export function feedHref(page: string, kind: 'atom' | 'rss' | 'json' = 'atom'): string {
  return `${page}/feed.${kind}`;
}

/** Where the pages of one board are: in the dashboard, or among those that anybody may read. */
export interface BoardAddress {
  /** Without query. */
  readonly href: string;
  readonly isPublic: boolean;
}

/** A public board has the report of each change to the next edition, no others. */
export function changeHref({href, isPublic}: BoardAddress, from: number, to: number): string {
  return isPublic ? `${href}/changes/${String(to)}` : diffHref(from, to);
}

/** The language is part of the address, so that caches between need not know of cookies. */
export function publicHref(language: Language, board?: string): string {
  return board === undefined ? `/public/${language}` : `/public/${language}/${encodeURIComponent(board)}`;
}

export function diffHref(from: number, to: number): string {
  return `/diff?from=${String(from)}&to=${String(to)}`;
}

export function previewHref(from: number, to: number): string {
  return `/digests?change=${String(from)}-${String(to)}`;
}

export function runHref(id: number): string {
  return `/runs/${String(id)}`;
}

/** The form that acknowledges or silences a finding, or ends that. */
export function silenceHref(finding: {
  readonly sourceId: string;
  readonly document: string;
  readonly rule: string;
  readonly fingerprint: string;
}): string {
  const {sourceId: source, document, rule, fingerprint} = finding;
  const query = Object.entries({source, document, rule, fingerprint}).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `/findings/silence?${query.join('&')}`;
}
