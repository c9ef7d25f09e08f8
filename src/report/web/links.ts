// Addresses of the web pages. Every part that comes from data is encoded.

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

export function feedHref(board: string, model?: string): string {
  return model === undefined ? `${board}/feed.atom` : `${modelHref(board, model)}/feed.atom`;
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
