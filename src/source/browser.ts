// Address → the page as its scripts have made it, by Chromium through playwright-core. The package is optional: few boards need it.
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {setTimeout as delay} from 'node:timers/promises';
import type {Browser, BrowserType, Page} from 'playwright-core';
import type {BrowserSetting} from '../model/configuration.ts';
import {failure} from '../model/errors.ts';
import {thrownMessage} from '../model/thrown.ts';
import {type Limit, limitTime} from '../timing/limit-time.ts';
import {guardOf} from './address-guard.ts';
import {startGuardProxy} from './guard-proxy.ts';
import {type Fetched, networkFailure} from './http.ts';
import type {ReadOptions} from './limits.ts';
import {refuseMissingSecrets} from './request-secrets.ts';
import {shownAddress} from './shown-address.ts';

/** A page that is the same in this many looks is complete: scripts that fill tables row by row do so faster. */
const equalLooks = 3;
const betweenLooksMs = 250;

/** Returns the page's HTML once it has what `waitFor` selects and no longer changes. The time limit is the page's; starting Chromium is not counted. @throws SOURCE_… */
export async function renderUrl(location: string, setting: BrowserSetting, options: ReadOptions): Promise<Fetched> {
  const source = options.shownAs ?? shownAddress(location);
  refuseMissingSecrets(source, options.request);
  if (!/^https?:\/\//i.test(location)) throw failure('SOURCE_REFUSED_SCHEME', {source});
  const chromium = await loadChromium(source, options.folder);
  const guard = guardOf(source, options);
  guard.refuseLiteral(new URL(location).hostname);
  const proxy = options.request?.proxy;
  const upstream = proxy === undefined ? null : new URL(proxy);
  const tooLarge = new AbortController();
  const {maxBytes, timeoutMs} = options.limits;
  const onTooLarge = (error: Error): void => tooLarge.abort(error);
  const guardProxy = await startGuardProxy({source, guard, upstream, maxBytes, onTooLarge});
  const visit = {location, source, address: location};
  let browser: Browser | null = null;
  let limit: Limit | null = null;
  try {
    browser = await launch(chromium, setting, guardProxy.url, source);
    limit = limitTime(timeoutMs, tooLarge.signal, ...(options.signal ? [options.signal] : []));
    return await beforeAbort(render(browser, visit, setting, options), limit.signal);
  } catch (error) {
    const {signal} = limit ?? options;
    throw failureOf(error, source, guardProxy.errorOf(visit.address), {...options, ...(signal && {signal})});
  } finally {
    limit?.end();
    guardProxy.close();
    await browser?.close().catch(() => undefined);
  }
}

/** Looked for beside this program, then in the working folder: a program that runs from npx has no packages of the user beside it. */
async function loadChromium(source: string, folder: string): Promise<BrowserType> {
  try {
    return (await import('playwright-core')).chromium;
  } catch {
    try {
      const found = createRequire(path.join(path.resolve(folder), 'package.json')).resolve('playwright-core');
      const loaded: {default: {chromium: BrowserType}} = await import(pathToFileURL(found).href);
      return loaded.default.chromium;
    } catch (error) {
      throw failure('SOURCE_NEEDS_BROWSER', {source}, error);
    }
  }
}

async function launch(
  chromium: BrowserType,
  {executable}: BrowserSetting,
  proxy: string,
  source: string,
): Promise<Browser> {
  try {
    return await chromium.launch({
      ...(executable === undefined ? {} : {executablePath: executable}),
      // Without `<-loopback>` Chromium would reach this machine's own services directly.
      proxy: {server: proxy, bypass: '<-loopback>'},
      // Chromium refuses its sandbox to the superuser.
      chromiumSandbox: process.getuid?.() !== 0,
      // Connections that would go past the proxy.
      args: ['--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--disable-quic'],
    });
  } catch (error) {
    throw failure('SOURCE_BROWSER', {source, reason: firstLine(error)}, error);
  }
}

interface Visit {
  readonly location: string;
  readonly source: string;
  /** Where redirects have led to. */
  address: string;
}

async function render(
  browser: Browser,
  visit: Visit,
  {waitFor = 'table'}: BrowserSetting,
  {limits: {maxBytes}, request}: ReadOptions,
): Promise<Fetched> {
  const {location, source} = visit;
  const context = await browser.newContext({serviceWorkers: 'block', acceptDownloads: false});
  const cookies = Object.entries(request?.cookies ?? {});
  await context.addCookies(cookies.map(([name, value]) => ({name, value, url: location})));
  const page = await context.newPage();
  page.on('request', (asked) => {
    if (asked.isNavigationRequest() && asked.frame() === page.mainFrame()) visit.address = asked.url();
  });
  // The one limit of time is the caller's.
  page.setDefaultTimeout(0);
  const answer = await page.goto(location, {waitUntil: 'domcontentloaded'});
  const status = answer?.status() ?? 200;
  if (status !== 200) throw failure('SOURCE_HTTP_STATUS', {source, actual: status});
  await page.waitForSelector(waitFor, {state: 'attached'});
  const bytes = Buffer.from(await settled(page));
  if (bytes.length > maxBytes) throw failure('SOURCE_TOO_LARGE', {source, actual: bytes.length, limit: maxBytes});
  const validators = {etag: null, lastModified: null, notModified: false};
  return {...validators, bytes, finalUrl: page.url(), contentType: 'text/html; charset=utf-8'};
}

async function settled(page: Page): Promise<string> {
  let html = await page.content();
  for (let equal = 1; equal < equalLooks;) {
    await delay(betweenLooksMs);
    const now = await page.content();
    equal = now === html ? equal + 1 : 1;
    html = now;
  }
  return html;
}

/** What the work gives, unless the signal fires first. @throws the signal's reason */
async function beforeAbort<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      const {reason}: {readonly reason: unknown} = signal;
      reject(reason instanceof Error ? reason : new Error('aborted'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, {once: true});
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
    work.catch(() => undefined);
  }
}

/** Chromium only says that a page cannot be opened; `refused`, what the proxy met at its address, says why. */
function failureOf(error: unknown, source: string, refused: unknown, options: ReadOptions): Error {
  const isFailure = error instanceof Error && error.name === 'Failure';
  const isOfPage = !isFailure || ('code' in error && error.code === 'SOURCE_HTTP_STATUS');
  if (isOfPage && refused !== undefined) return networkFailure(source, refused, options);
  return isFailure ? error : networkFailure(source, new Error(firstLine(error), {cause: error}), options);
}

/** Playwright adds a log of the call and a picture of how to install it. */
function firstLine(error: unknown): string {
  return thrownMessage(error).split('\n')[0] ?? '';
}
