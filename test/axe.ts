// What axe finds on a page in a browser.
/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import type {Page} from 'playwright-core';

const axe = fs.readFileSync(path.resolve(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeResult {
  readonly violations: readonly {readonly id: string; readonly nodes: readonly {readonly html: string}[]}[];
}

/** Returns what breaks WCAG 2.2 A and AA; what is folded is opened first, so that it is judged, too. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  const result = await page.evaluate<AxeResult>(
    `(async () => { ${axe}; return axe.run(document, {runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'], iframes: false}); })()`,
  );
  return result.violations.flatMap(({id, nodes}) => nodes.slice(0, 3).map(({html}) => `${id}: ${html.slice(0, 200)}`));
}
