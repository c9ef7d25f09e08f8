// Pages that anybody may read without the token: for each board that the configuration names, its table, its models, the report of
// each change and the feeds. No form, no cookie, no location of a document, no finding; caches may keep them.
import {createHash} from 'node:crypto';
import type {Changeset} from '../../model/changeset.ts';
import {because, failure} from '../../model/errors.ts';
import type {BoardHistory} from '../../model/history.ts';
import type {EditionOrigin} from '../../model/snapshot.ts';
import type {Language} from '../../model/text.ts';
import {renderBoardPage} from '../../report/web/board.ts';
import {renderDiffPage} from '../../report/web/diff.ts';
import type {PageRequest} from '../../report/web/frame.ts';
import {publicHref} from '../../report/web/links.ts';
import {renderModelPage} from '../../report/web/model.ts';
import {renderPublicBoards} from '../../report/web/public-boards.ts';
import {type WatchedBoard, watchedBoards} from '../../store/sql/overview.ts';
import {hash64} from '../../text/hash.ts';
import {matchesAny} from '../../text/name-pattern.ts';
import {htmlAnswer, type Route, type WebAnswer, type WebRequest} from '../route.ts';
import type {Web} from '../web-context.ts';
import {feedAnswer, feedKinds, type KeyedChange} from './board-feeds.ts';
import {
  changeOf,
  changesBetween,
  type FoundBoard,
  historyOf,
  maxEditions,
  modelOf,
  newestOf,
  openBoard,
  queryOf,
} from './boards.ts';
import {languageOf, pageRequest, withFailurePage} from './respond.ts';

/** Boards among which the public ones are looked for. */
const maxBoards = 10_000;
/** For how long a cache need not ask again: boards change a few times a day at most. */
const maxAgeSeconds = 300;

export function publicRoutes(web: Web): Route[] {
  const board = '/public/:language/:board';
  return [
    {method: 'GET', path: '/robots.txt', handle: () => robots(web)},
    {
      method: 'GET',
      path: '/public',
      handle: (request) => ({
        status: 303,
        headers: {location: publicHref(languageOf(request, web.options.language)), vary: 'accept-language, cookie'},
        body: '',
      }),
    },
    publicRoute(web, '/public/:language', async (page) => {
      const boards = (await publicBoards(web)).map((one) => ({...one, href: hrefOf(one, page.language)}));
      return htmlAnswer(renderPublicBoards(boards, page));
    }),
    publicRoute(web, board, async (page, request) => {
      const {found, href} = await findPublic(web, request, page.language);
      const asked = request.url.searchParams.get('history');
      const history = await historyOf(web, found, page.language, asked);
      const input = {
        ...found,
        document: '',
        ...(await newestOf(web, found)),
        history: history === null ? null : publicHistory(history),
        href,
        isPublic: true,
        findings: [],
        held: null,
        query: queryOf(request.url),
        hasWholeHistory: asked === 'all',
      };
      const answer = htmlAnswer(renderBoardPage(input, page));
      // One address is enough for search engines: parts and orders of the same table are no pages of their own.
      return request.url.search === '' ? answer : unlisted(answer);
    }),
    publicRoute(web, `${board}/models/:name`, async (page, request) => {
      const {found, href} = await findPublic(web, request, page.language);
      const model = await modelOf(web, found, request.param('name'), page.language);
      const own = {history: publicHistory(model.history), changes: ownChanges(model.changes, found)};
      const input = {...model, ...own, address: {href, isPublic: true}};
      return unlisted(htmlAnswer(renderModelPage(input, page)));
    }),
    publicRoute(web, `${board}/changes/:to`, async (page, request) => {
      const {found, href, title} = await findPublic(web, request, page.language);
      const at = found.editions.findIndex(({key}) => String(key) === request.param('to'));
      const [from, to] = [found.editions[at - 1], found.editions[at]];
      if (from === undefined || to === undefined)
        throw failure('RECORD_UNKNOWN', {place: because('record-edition', {id: request.param('to')})});
      const own = await ownChange(web, found, page.language, to.key);
      const isWhole = request.url.searchParams.get('rows') === 'all';
      const change = isWhole ? own : {...own, wholeHref: `${request.url.pathname}?rows=all`};
      const input = {change, editions: [from, to], from: from.key, to: to.key, board: {href, text: title}};
      return htmlAnswer(renderDiffPage(input, page));
    }),
    ...feedKinds.flatMap((kind) =>
      [`${board}/feed.${kind}`, `${board}/models/:name/feed.${kind}`].map((path) =>
        publicRoute(web, path, async ({language}, request) => {
          const {found, href} = await findPublic(web, request, language);
          return feedAnswer(web, {
            kind,
            board: found.board,
            changes: ownChanges(await changesBetween(web, found.editions), found),
            address: {href, isPublic: true},
            model: request.param('name') || null,
            path: request.url.pathname,
            language,
          });
        }),
      ),
    ),
  ];
}

type PublicHandler = (page: PageRequest, request: WebRequest) => Promise<WebAnswer>;

function publicRoute(web: Web, path: string, handle: PublicHandler): Route {
  return {
    method: 'GET',
    path,
    handle: async (request) => {
      const page = pageRequest(web, request);
      const answer = await withFailurePage(page, async () => {
        if (!isAnyPublic(web) || request.param('language') !== page.language) throw unknown(request);
        return await handle(page, request);
      });
      return answer.status === 200 ? cacheable(answer, request) : unlisted(answer);
    },
  };
}

export function isAnyPublic({service}: Web): boolean {
  return (service.configuration().server.publicBoards ?? []).length > 0;
}

/** Those that the configuration names; asked anew each time, so that a board is gone from here as soon as it is from there. */
async function publicBoards({service}: Web): Promise<WatchedBoard[]> {
  const names = service.configuration().server.publicBoards ?? [];
  const all = await watchedBoards(service.database, maxBoards);
  return all.filter(({sourceId, document, board, title}) =>
    [sourceId, document, board, title].some((name) => matchesAny(name, names)),
  );
}

/** The title for people; what stands behind the last hyphen finds the board again when its title has changed, and tells no location. */
function hrefOf(board: WatchedBoard, language: Language): string {
  const words = board.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return publicHref(
    language,
    [...words.join('-').slice(0, 60).split('-'), keyOf(board)].filter((part) => part !== '').join('-'),
  );
}

function keyOf({sourceId, document, board}: WatchedBoard): string {
  return hash64(`${sourceId}\u0000${document}\u0000${board}`).slice(0, 12);
}

interface PublicBoard {
  readonly found: FoundBoard;
  readonly title: string;
  readonly href: string;
}

/** @throws RECORD_UNKNOWN for a board that is not public, as for one that is not there */
async function findPublic(web: Web, request: WebRequest, language: Language): Promise<PublicBoard> {
  const key = request.param('board').split('-').at(-1);
  const board = (await publicBoards(web)).find((one) => keyOf(one) === key);
  if (board === undefined) throw unknown(request);
  const found = await openBoard(web, board);
  // As far back as chart and history go: older reports would have to be worked out for whoever asks.
  const editions = found.editions.slice(-maxEditions);
  return {found: {...found, editions}, title: board.title, href: hrefOf(board, language)};
}

function unknown({param}: WebRequest): Error {
  return failure('RECORD_UNKNOWN', {place: because('record-board', {id: param('board') || param('language')})});
}

/** The change of the board alone: nothing of the rest of its document, or of where it is. */
async function ownChange(web: Web, found: FoundBoard, language: Language, key?: number) {
  const change = await changeOf(web, found, language, key);
  return {
    ...change,
    changeset: ownChangeset(change.changeset, found.board),
    histories: (change.histories ?? []).map(publicHistory),
  };
}

function publicHistory(history: BoardHistory): BoardHistory {
  const editions = history.editions.map((one) => ({...one, origin: publicOrigin(one.origin, history.title)}));
  return {...history, editions};
}

/** Editions are named by the board: where its document is, is told to nobody. */
function publicOrigin<Origin extends EditionOrigin>(origin: Origin, title: string): Origin {
  return {...origin, source: title, commit: null};
}

function ownChanges(changes: readonly KeyedChange[], found: FoundBoard): KeyedChange[] {
  return changes.map((one) => ({...one, changeset: ownChangeset(one.changeset, found.board)}));
}

function ownChangeset(changeset: Changeset, id: string): Changeset {
  const boards = changeset.boards.filter(({board}) => board === id);
  const [own] = boards;
  const title = own?.head.title ?? '';
  return {
    ...changeset,
    boards,
    events: [],
    prose: [],
    significance: own?.status === 'same' ? null : changeset.significance,
    verdictMessage: own?.verdict ?? changeset.verdictMessage,
    from: publicOrigin(changeset.from, title),
    to: publicOrigin(changeset.to, title),
  };
}

/** The same for everybody: the language is part of the address, and no cookie is read or set. */
function cacheable(answer: WebAnswer, {headers}: WebRequest): WebAnswer {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`;
  const more = {
    'x-robots-tag': 'all',
    ...answer.headers,
    'cache-control': `public, max-age=${String(maxAgeSeconds)}`,
    etag,
  };
  const known = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) ? {status: 304, headers: more, body: ''} : {...answer, headers: more};
}

function unlisted(answer: WebAnswer): WebAnswer {
  return {...answer, headers: {...answer.headers, 'x-robots-tag': 'noindex'}};
}

function robots(web: Web): WebAnswer {
  const allowed = isAnyPublic(web) ? 'Allow: /public/\nAllow: /assets/\n' : '';
  return {
    status: 200,
    headers: {'content-type': 'text/plain; charset=utf-8', 'cache-control': `public, max-age=${String(maxAgeSeconds)}`},
    body: `User-agent: *\n${allowed}Disallow: /\n`,
  };
}
