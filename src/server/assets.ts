// Style, script and icon of the pages. Their address changes with their content, so browsers may keep them forever.
import {assetVersion, iconSvg, webScript, webStyle} from '../report/generated/web-templates.js';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {socialPreviewPath} from '../report/web/frame.ts';
import type {Route} from './route.ts';

const assets: readonly (readonly [name: string, type: string, body: string])[] = [
  ['web.css', 'text/css; charset=utf-8', webStyle],
  ['web.js', 'text/javascript; charset=utf-8', webScript],
  ['icon.svg', 'image/svg+xml', iconSvg],
];

/** In a checkout and in a package: src/server/ and dist/chunks/ are equally deep. */
const socialPreview = path.resolve(import.meta.dirname, '../../docs/face/social-preview.png');

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
    handle: () => ({status: 200, headers: {'content-type': 'image/svg+xml', 'cache-control': year}, body: iconSvg}),
  };
  let picture: Promise<Uint8Array> | null = null;
  const social: Route = {
    method: 'GET',
    path: socialPreviewPath,
    handle: async () => {
      picture ??= readFile(socialPreview);
      return {status: 200, headers: {'content-type': 'image/png', 'cache-control': year}, body: await picture};
    },
  };
  return [...routes, favicon, social];
}
