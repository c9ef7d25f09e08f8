// From a request to a page: language, form token, cookies, and the border where a failure becomes a page that says so.
import {Failure, Misuse} from '../../model/errors.ts';
import type {Language} from '../../model/text.ts';
import type {PageRequest} from '../../report/web/frame.ts';
import {renderProblem} from '../../report/web/problem.ts';
import {type Problem, problemAnswer, reportProblem} from '../problem.ts';
import {htmlAnswer, type Route, type WebAnswer, type WebRequest} from '../route.ts';
import {
  formToken,
  isFormToken,
  languageCookie,
  readCookies,
  type Session,
  sessionOf,
  setLanguage,
  setSession,
} from '../session.ts';
import type {Web} from '../web-context.ts';

/** The page's part of a request. */
export function pageRequest({service, options}: Web, request: WebRequest): PageRequest {
  const {url} = request;
  const {
    server: {token, publicUrl},
    schedule: {timeZone},
  } = service.configuration();
  return {
    language: languageOf(request, options.language),
    here: `${url.pathname}${url.search}`,
    csrf: '',
    hasLogin: token !== undefined,
    notice: '',
    isPublic: isPublicPath(url.pathname),
    base: publicUrl?.replace(/\/+$/, '') ?? '',
    timeZone,
  };
}

/** Of pages that anybody may read. */
export function isPublicPath(pathname: string): boolean {
  return pathname === '/public' || pathname.startsWith('/public/');
}

/** By the address of a public page or `?lang=`, else the cookie, else what the browser asks for, else the service's own. */
export function languageOf(request: WebRequest, otherwise: Language): Language {
  const [, inPath] = /^\/public\/(en|zh-CN)(?:\/|$)/.exec(request.url.pathname) ?? [];
  if (inPath === 'en' || inPath === 'zh-CN') return inPath;
  const asked = request.url.searchParams.get('lang') ?? readCookies(request).get(languageCookie);
  if (asked === 'en' || asked === 'zh-CN') return asked;
  const accepted = (request.headers['accept-language'] ?? '').toLowerCase();
  const [chinese, english] = [accepted.search(/\bzh\b/), accepted.search(/\ben\b/)];
  if (chinese < 0 && english < 0) return otherwise;
  return english < 0 || (chinese >= 0 && chinese < english) ? 'zh-CN' : 'en';
}

export type PageHandler = (page: PageRequest, request: WebRequest) => Promise<string | WebAnswer> | string | WebAnswer;

/** A route whose answer is a page; failures become one, too. */
export function pageRoute(web: Web, path: string, handle: PageHandler): Route {
  return {method: 'GET', path, handle: (request) => answerPage(web, request, handle)};
}

/** A route that a form is sent to. Without the form's token nothing is done. */
export function formRoute(
  web: Web,
  path: string,
  handle: (form: FormData, page: PageRequest, request: WebRequest) => Promise<string | WebAnswer>,
  maxBytes = 65_536,
): Route {
  const checked: PageHandler = async (page, request) => {
    const form = await readForm(request);
    if (!isFormToken(textOf(form, 'csrf'), sessionOf(request), web.service.secret))
      return problemPage({status: 403, key: 'web.error.csrf'}, page);
    return await handle(form, page, request);
  };
  return {method: 'POST', path, maxBytes, handle: (request) => answerPage(web, request, checked)};
}

async function answerPage(web: Web, request: WebRequest, handle: PageHandler): Promise<WebAnswer> {
  const session = sessionOf(request);
  const page = {...pageRequest(web, request), csrf: formToken(session, web.service.secret)};
  const answer = await withFailurePage(page, async () => await handle(page, request));
  const {publicUrl} = web.service.configuration().server;
  return withCookies(typeof answer === 'string' ? htmlAnswer(answer) : answer, session, request, publicUrl);
}

/** A failure becomes a page that says so. */
export function withFailurePage<Answer>(page: PageRequest, handle: () => Promise<Answer>): Promise<Answer | WebAnswer> {
  return handle().catch((error: unknown) => {
    if (error instanceof Failure || error instanceof Misuse) return problemPage({error}, page);
    throw error;
  });
}

/** Forms need a referrer of the same site: without one browsers call their origin `null`. */
function withCookies(
  answer: WebAnswer,
  session: Session,
  request: WebRequest,
  publicUrl: string | undefined,
): WebAnswer {
  const asked = request.url.searchParams.get('lang');
  const cookies = [
    ...(session.isNew ? [setSession(session, publicUrl)] : []),
    ...(asked === 'en' || asked === 'zh-CN' ? [setLanguage(asked, publicUrl)] : []),
    ...[answer.headers?.['set-cookie'] ?? []].flat(),
  ];
  return {
    ...answer,
    headers: {
      'referrer-policy': 'same-origin',
      ...answer.headers,
      ...(cookies.length === 0 ? {} : {'set-cookie': cookies}),
    },
  };
}

/** A page that says what went wrong for browsers, a problem object for programs. */
export function answerProblem(web: Web, request: WebRequest, problem: Problem): WebAnswer {
  const page = pageRequest(web, request);
  return wantsHtml(request) ? problemPage(problem, page) : problemAnswer(problem);
}

function problemPage(problem: Problem, page: PageRequest): WebAnswer {
  const {status, sentence, hint} = reportProblem(problem, page.language);
  return htmlAnswer(renderProblem(sentence, hint, page), status);
}

export function wantsHtml({headers, url}: WebRequest): boolean {
  return !url.pathname.startsWith('/api/') && (headers['accept'] ?? '').includes('text/html');
}

/** @throws REQUEST_TOO_LARGE */
async function readForm(request: WebRequest): Promise<FormData> {
  const bytes = await request.body();
  const type = request.headers['content-type'] ?? '';
  try {
    return await new Response(Buffer.from(bytes), {headers: {'content-type': type}}).formData();
  } catch {
    return new FormData();
  }
}

/** A field's text; empty when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A whole number of a query, or null. */
export function numberOf(url: URL, name: string): number | null {
  const text = url.searchParams.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Leads to another page of this server, with GET. */
export function seeOther(location: string): WebAnswer {
  return {status: 303, headers: {location: ownAddress(location)}, body: ''};
}

/**
 * Path and query of an address of this server, in ASCII; the overview when it leads elsewhere. Browsers drop tabs and turn
 * backslashes round, so only what the parser makes of it counts.
 */
export function ownAddress(text: string): string {
  const base = 'http://tablewatch.invalid';
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  return url === null || url.origin !== base || url.pathname.startsWith('//') ? '/' : url.pathname + url.search;
}
