// Step "Compare tables": what really changed in each document of a pull request, as Markdown (changes.md) and as pages.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {linesOf, reports, tablewatch} from './run-tablewatch.mjs';

const {pull_request: pull} = JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
const git = (...args) => spawnSync('git', args, {encoding: 'utf8'});

// A shallow checkout has neither the base nor where the branches part; the comparison is with the latter.
const target = pull.base.sha;
if (git('cat-file', '-e', `${target}^{commit}`).status !== 0) git('fetch', '--quiet', '--depth=1', 'origin', target);
const base = git('merge-base', target, 'HEAD').stdout.trim() || target;

const changed = path.join(reports, 'changed.json');
tablewatch(
  'validate',
  '--since',
  base,
  '--fail-on',
  'never',
  '--format',
  `json:${changed}`,
  '--',
  ...linesOf(process.env.PATHS),
);
const documents = fs.existsSync(changed) ? JSON.parse(fs.readFileSync(changed, 'utf8')).documents : [];
const sections = [];
for (const [index, {source, tables}] of documents.entries()) {
  const before = `${base}:./${source}`;
  if (tables === 0 || git('cat-file', '-e', before).status !== 0) continue;
  const {status, out} = tablewatch('diff', before, source, '--format', 'markdown');
  if (status !== 0) continue;
  sections.push(
    `<details open><summary><code>${source.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code></summary>\n\n${out.trim()}\n\n</details>\n`,
  );
  tablewatch(
    'diff',
    before,
    source,
    '--format',
    'html',
    '--output-file',
    path.join(reports, `changes-${index + 1}.html`),
  );
}
fs.rmSync(changed, {force: true});
if (sections.length > 0) fs.writeFileSync(path.join(reports, 'changes.md'), sections.join('\n'));
console.log(`${sections.length} of ${documents.length} changed documents compared with ${base.slice(0, 10)}`);
