// Checks each request: host name (DNS rebinding), rate, login, and originating site.
import type {MessageKey} from '../messages/say.ts';
import {isAnyPublic} from './pages/public.ts';
import {answerProblem, isPublicPath, wantsHtml} from './pages/respond.ts';
import {makeRateLimit, type Rate} from './rate-limit.ts';
import type {WebAnswer, WebRequest} from './route.ts';
import {isLoggedIn} from './session.ts';
import type {Web} from './web-context.ts';

/** A page of the dashboard asks for three things; monitoring and scripts for many more. */
const everything: Rate = {perSecond: 100, burst: 500};
/** Public pages, by whoever finds them: a reader asks for three things a page, a feed reader for one an hour. */
const visitors: Rate = {perSecond: 20, burst: 200};
/** Work of seconds or mail to others: repair, previews, subscriptions. */
const costly: Rate = {perSecond: 1, burst: 20};
const login: Rate = {perSecond: 0.2, burst: 8};

/** Their token is in the address, or they reveal nothing. */
const open = /^\/(assets\/|unsubscribe\/|subscription\/|healthz$|readyz$|login$|favicon\.ico$|robots\.txt$)/;

/** Returns what is asked before any route; null lets the request through. */
export function makeGuard(web: Web): (request: WebRequest) => WebAnswer | null {
  const take = makeRateLimit(() => performance.now());
  return (request) => {
    if (!isOwnName(request, web)) return refuse(web, request, 421, 'web.error.host');
    if (!take(request.client, everything)) return tooMany(web, request);
    const {pathname} = request.url;
    const isPost = request.method === 'POST';
    if (isPost && /^\/(subscribe|subscription\/|source-form)/.test(pathname) && !take(`form ${request.client}`, costly))
      return tooMany(web, request);
    if (isPost && pathname.includes('/repair') && !take(`repair ${request.client}`, costly))
      return tooMany(web, request);
    if (isPost && pathname === '/login' && !take(`login ${request.client}`, login)) return tooMany(web, request);
    const isPublic = isPublicPath(pathname) && isAnyPublic(web);
    if (isPublic && !take(`public ${request.client}`, visitors)) return tooMany(web, request);
    if (!isPublic && !open.test(pathname) && !mayEnter(request, web)) return askLogin(web, request);
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !pathname.startsWith('/unsubscribe/') && !isOwnSite(request))
      return refuse(web, request, 403, 'web.error.csrf');
    return null;
  };
}

/** Without a token only loopback is served: a name that somebody else has pointed here must not get an answer. */
function isOwnName({headers}: WebRequest, {service}: Web): boolean {
  const {host, token, publicUrl} = service.configuration().server;
  const asked = hostOf(`http://${headers['host'] ?? ''}`);
  if (asked === null) return false;
  if (token !== undefined) return true;
  return [
    'localhost',
    '127.0.0.1',
    '[::1]',
    host,
    `[${host}]`,
    publicUrl === undefined ? '' : hostOf(publicUrl),
  ].includes(asked);
}

/** Host name of an address without its port; null when it is none. */
function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null;
}

function mayEnter(request: WebRequest, {service}: Web): boolean {
  const {token} = service.configuration().server;
  return token === undefined || isLoggedIn(request, token, service.secret);
}

/** Browsers say which site a form or a script is from; programs say nothing. */
function isOwnSite({headers}: WebRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const {origin} = headers;
  if (origin === undefined) return true;
  return origin !== 'null' && URL.canParse(origin) && new URL(origin).host === headers['host'];
}

function askLogin(web: Web, request: WebRequest): WebAnswer {
  if (!wantsHtml(request)) {
    const refused = refuse(web, request, 401, 'web.error.login');
    return {...refused, headers: {...refused.headers, 'www-authenticate': 'Bearer, Basic realm="tablewatch"'}};
  }
  const next = request.method === 'GET' ? `${request.url.pathname}${request.url.search}` : '/';
  return {status: 303, headers: {location: `/login?next=${encodeURIComponent(next)}`}, body: ''};
}

function tooMany(web: Web, request: WebRequest): WebAnswer {
  const refused = refuse(web, request, 429, 'web.error.rate');
  return {...refused, headers: {...refused.headers, 'retry-after': '5'}};
}

function refuse(web: Web, request: WebRequest, status: number, key: MessageKey): WebAnswer {
  return answerProblem(web, request, {status, key});
}
