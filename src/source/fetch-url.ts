// Address → bytes. The network's modules are loaded for the first address: a check of files does without them (14 ms, 2026-11-21).
import type {Fetched, Validators} from './http.ts';
import type {ReadOptions} from './limits.ts';

/** Returns what an address serves; an unchanged document (304) is an answer, not an error. @throws SOURCE_… */
export async function fetchUrl(location: string, options: ReadOptions, known?: Validators): Promise<Fetched> {
  const browser = options.request?.browser ?? false;
  if (browser !== false) {
    const {renderUrl} = await import('./browser.ts');
    return renderUrl(location, browser === true ? {} : browser, options);
  }
  const http = await import('./http.ts');
  return http.fetchUrl(location, options, known);
}
