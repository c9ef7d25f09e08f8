// Every page that a reader can reach by links from the overview; of many alike (runs, models) the first few.
export interface Crawled {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Page that links to it. */
  readonly from: string;
}

/** Pages of a kind that are opened. */
const maxAlike = 2;

/** Asks as a browser would, session included. */
export async function crawl(
  url: string,
  language: string,
  more: Readonly<Record<string, string>> = {},
  start = '/',
): Promise<Crawled[]> {
  const found = new Map<string, string>([[start, '']]);
  const alike = new Map<string, number>();
  const pages: Crawled[] = [];
  for (const [path, from] of found) {
    const headers = {
      accept: 'text/html',
      'accept-language': language,
      cookie: 'tablewatch_session=AAAAAAAAAAAAAAAAAAAAAA',
      ...more,
    };
    const answer = await fetch(url + path, {headers, redirect: 'manual'});
    const type = answer.headers.get('content-type') ?? '';
    const text = await answer.text();
    pages.push({path, status: answer.status, type, text, from});
    if (!type.startsWith('text/html') || path.includes('message.html')) continue;
    for (const href of linksOf(text)) {
      const {origin, pathname, search} = new URL(href, url + path);
      const next = pathname + search;
      if (origin !== url || found.has(next) || search.includes('lang=')) continue;
      const kind = kindOf(next);
      alike.set(kind, (alike.get(kind) ?? 0) + 1);
      if ((alike.get(kind) ?? 0) <= maxAlike) found.set(next, path);
    }
  }
  return pages;
}

/** Values of links, frames and forms that are read; entities undone. */
export function linksOf(text: string): string[] {
  return [...text.matchAll(/<(?:a|link|iframe|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, href = '']) =>
    unescape(href),
  );
}

/** The address without what numbers and names it has. */
export function kindOf(path: string): string {
  return path
    .replace(/=[^&]*/g, '=X')
    .replace(/\/(runs|deliveries)\/\d+/, '/$1/N')
    .replace(/\/models\/[^/]+/, '/models/X')
    .replace(/\/boards\/[^/]+\/[^/]+\/[^/]+/, '/boards/X');
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
