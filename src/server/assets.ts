// Style, script and icon of the pages. Their address changes with their content, so browsers may keep them forever.
import {assetVersion, webScript, webStyle} from '../report/generated/web-templates.js';
import type {Route} from './route.ts';

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0a58ca"/><path d="M6 23l7-8 5 4 8-10" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>';

const assets: readonly (readonly [name: string, type: string, body: string])[] = [
  ['web.css', 'text/css; charset=utf-8', webStyle],
  ['web.js', 'text/javascript; charset=utf-8', webScript],
  ['icon.svg', 'image/svg+xml', icon],
];

const year = 'public, max-age=31536000, immutable';

export function assetRoutes(): Route[] {
  const routes = assets.map(([name, type, body]): Route => ({
    method: 'GET',
    path: `/assets/${assetVersion}/${name}`,
    handle: () => ({status: 200, headers: {'content-type': type, 'cache-control': year}, body}),
  }));
  // Browsers request it on pages that are not HTML.
  const favicon: Route = {
    method: 'GET',
    path: '/favicon.ico',
    handle: () => ({status: 200, headers: {'content-type': 'image/svg+xml', 'cache-control': year}, body: icon}),
  };
  return [...routes, favicon];
}
