// Cookies: a random session that form tokens are bound to, the login, and the language. All SameSite, none readable by scripts.
import {createHmac, hash, randomBytes, timingSafeEqual} from 'node:crypto';
import type {WebRequest} from './route.ts';

const sessionCookie = 'tablewatch_session';
const loginCookie = 'tablewatch_login';
export const languageCookie = 'tablewatch_language';

/** Values by name; the first of a doubled name. */
export function readCookies({headers}: Pick<WebRequest, 'headers'>): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (headers['cookie'] ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(0, at)).trim();
    if (name !== '' && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}

export interface Session {
  readonly id: string;
  readonly isNew: boolean;
}

export function sessionOf(request: Pick<WebRequest, 'headers'>): Session {
  const known = readCookies(request).get(sessionCookie);
  if (known !== undefined && /^[\w-]{22}$/.test(known)) return {id: known, isNew: false};
  return {id: randomBytes(16).toString('base64url'), isNew: true};
}

export function setSession({id}: Session, publicUrl?: string): string {
  return `${sessionCookie}=${id}; Path=/; HttpOnly; SameSite=Strict${secure(publicUrl)}`;
}

/** The token that a form of this session carries. */
export function formToken({id}: Session, secret: string): string {
  return createHmac('sha256', secret).update(`form ${id}`).digest('base64url');
}

export function isFormToken(given: string, session: Session, secret: string): boolean {
  return !session.isNew && sameText(given, formToken(session, secret));
}

/** A year. */
export function setLanguage(language: string, publicUrl?: string): string {
  return `${languageCookie}=${language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
}

/** Proves that the token was once given; ends with the browser, and when the token changes. */
export function setLogin(token: string, secret: string, publicUrl?: string): string {
  return `${loginCookie}=${loginSeal(token, secret)}; Path=/; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
}

/** If the public address uses https, no cookie is ever sent without it. */
function secure(publicUrl: string | undefined): string {
  return publicUrl !== undefined && /^https:/i.test(publicUrl) ? '; Secure' : '';
}

export const endLogin = `${loginCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;

function loginSeal(token: string, secret: string): string {
  return createHmac('sha256', secret).update(`login ${token}`).digest('base64url');
}

/** True with the token as Bearer or as password of basic auth, or with the cookie of a login. */
export function isLoggedIn(request: Pick<WebRequest, 'headers'>, token: string, secret: string): boolean {
  const [scheme = '', value = ''] = (request.headers['authorization'] ?? '').split(' ', 2);
  if (/^bearer$/i.test(scheme) && sameText(value, token)) return true;
  if (/^basic$/i.test(scheme)) {
    const pair = Buffer.from(value, 'base64').toString('utf8');
    if (sameText(pair.slice(pair.indexOf(':') + 1), token)) return true;
  }
  const cookie = readCookies(request).get(loginCookie);
  return cookie !== undefined && sameText(cookie, loginSeal(token, secret));
}

/** Takes the same time however much of it matches. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'));
}
