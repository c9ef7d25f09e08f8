// The pages of the rules, as the package ships them.
import fs from 'node:fs';
import path from 'node:path';
import {packageFolder} from './package-files.ts';

/** Returns a rule's page, English Markdown; null for a rule without one (a plugin's). */
export function readRulePage(id: string): string | null {
  const page = path.join(packageFolder, `src/rules/${id}.md`);
  return fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : null;
}

/** Returns the first paragraph of a rule's reasons as plain English text; empty for a rule without a page. */
export function readRuleReason(id: string): string {
  const [, reason = ''] = /^## Why\n+([^\n#][^]*?)\n(?:\n|$)/m.exec(readRulePage(id) ?? '') ?? [];
  return reason.replace(/[`*_]/g, '').replaceAll('\n', ' ');
}
