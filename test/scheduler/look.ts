// What a browser makes of a mail: how far it sticks out, what axe finds, what it tries to load.
/// <reference lib="dom" />
import fs from 'node:fs';
import {resolve} from 'node:path';
import {chromium} from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const hasChromium = fs.existsSync(executablePath);
const axeFile = resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');

interface Axe {
  run(what: Document, how: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
}

export interface Look {
  /** Pixels by which the page is wider than the window. */
  readonly overflow: number;
  /** WCAG 2.2 A and AA. */
  readonly violations: readonly string[];
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
}

export async function look(html: string, colorScheme: 'light' | 'dark', width: number): Promise<Look> {
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
  try {
    const page = await browser.newPage({viewport: {width, height: 800}, colorScheme, bypassCSP: true});
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(html, {timeout: 60_000});
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await page.addScriptTag({content: fs.readFileSync(axeFile, 'utf8')});
    const violations = await page.evaluate(async () => {
      const {axe} = globalThis as unknown as {axe: Axe};
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
      return found.violations.flatMap(({id, nodes}) =>
        nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
      );
    });
    return {overflow, violations, requests};
  } finally {
    await browser.close();
  }
}
