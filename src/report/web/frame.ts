// What every web page has around its own content: navigation, language switch, form token. Pages are templates/web-*.hbs.
import {say, type MessageKey} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {publicHref} from './links.ts';
import {showControls} from '../visible-controls.ts';
import {assetVersion, renderWeb} from '../generated/web-templates.js';

export interface PageRequest {
  readonly language: Language;
  /** Path and query of this page, as asked for. */
  readonly here: string;
  /** Sealed against forms of other sites. */
  readonly csrf: string;
  readonly hasLogin: boolean;
  /** Said at the top; empty: nothing. */
  readonly notice: string;
  /** A page that anybody may read: it leads to others of its kind only. */
  readonly isPublic: boolean;
  /** Address of this site for readers elsewhere, without slash at the end; empty: unknown. */
  readonly base: string;
  /** Of the service: days and times in drawings; those in the text become the reader's own. */
  readonly timeZone: string;
}

export interface PageOptions {
  readonly title: string;
  /** Address of an Atom feed. */
  readonly feed?: string;
  /** Nothing leads to other pages: whoever reads this one may not open them yet. */
  readonly isBare?: boolean;
}

const pages = [
  ['/', 'web.overview'],
  ['/changes', 'web.changes'],
  ['/findings', 'web.findings'],
  ['/runs', 'web.runs'],
  ['/digests', 'web.digests'],
  ['/repair', 'web.repair'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** Pages that show runs; scripts refresh them whenever one begins or ends. */
const isLive = /^\/(?:runs(?:\/\d+)?|sources\/[^/]+)?$/;

/** The picture that a link to a page is shown with. */
export const socialPreviewPath = `/assets/${assetVersion}/social-preview.png`;

/** Returns the page of templates/NAME.hbs in its frame. `view` holds texts only; the template escapes them. */
export function renderPage(name: string, request: PageRequest, options: PageOptions, view: object): string {
  return showControls(renderWeb(name, {...view, frame: frameView(request, options)}));
}

function frameView(request: PageRequest, {title, feed = '', isBare = false}: PageOptions): object {
  const {language, here, csrf, hasLogin, notice, isPublic, base} = request;
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const path = here.split('?')[0] ?? '/';
  const isHere = (href: string): boolean =>
    href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
  return {
    language,
    title,
    feed,
    csrf,
    path,
    notice,
    version: assetVersion,
    isLive: isLive.test(path),
    search: path === '/search' ? searchedFor(here) : '',
    isPublic,
    isSearchable: !isPublic && !isBare,
    home: isPublic ? publicHref(language) : '/',
    // Previews of links are made by programs elsewhere, which need the whole address.
    url: base === '' ? '' : `${base}${path}`,
    image: base === '' ? '' : `${base}${socialPreviewPath}`,
    hasLogout: hasLogin && !isPublic && !isBare,
    otherLanguage: other,
    otherHref: isPublic ? here.replace(/^\/public\/[^/?]+/, publicHref(other)) : withLanguage(here, other),
    nav: isPublic || isBare ? [] : pages.map(([href, key]) => ({href, text: say(language, key), isHere: isHere(href)})),
    words: {
      skip: say(language, 'web.skip'),
      nav: say(language, 'web.nav'),
      other: say(language, 'web.other'),
      footer: say(language, 'web.footer'),
      api: say(language, 'web.api'),
      logout: say(language, 'web.logout'),
      search: say(language, 'web.search'),
      find: say(language, 'web.overview.find'),
    },
  };
}

/** What the search page was asked for; empty where the address is malformed. */
function searchedFor(here: string): string {
  const [, query = ''] = /[?&]q=([^&]*)/.exec(here) ?? [];
  try {
    return decodeURIComponent(query.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

/** The same page in another language. */
function withLanguage(here: string, language: Language): string {
  const [path = '/', query = ''] = here.split('?');
  const others = query.split('&').filter((part) => part !== '' && !part.startsWith('lang='));
  return `${path}?${[...others, `lang=${language}`].join('&')}`;
}

/** Returns the words of a page by their last part: `web.run.steps` is `steps`. */
export function wordsOf<Key extends MessageKey>(
  language: Language,
  keys: readonly Key[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key.split('.').at(-1) ?? key, say(language, key)]));
}
