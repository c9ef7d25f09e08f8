// The generated parts of docs/ against the built program: --help of every command, error codes, configuration keys.
// `--write` writes them; `--check` (the default) exits 1 when they differ, and when an example of README.md does not run.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const writes = process.argv.includes('--write');
const {errors} = await import(path.join(root, 'dist/model/errors.js'));
const configSchema = JSON.parse(fs.readFileSync(path.join(root, 'schemas/config.v1.json'), 'utf8'));

let differ = 0;
for (const [file, language] of [
  ['docs/command-line.md', 'en'],
  ['docs/command-line.zh-CN.md', 'zh-CN'],
  ['docs/configuration.md', 'en'],
  ['docs/errors.md', 'en'],
  ['docs/errors.zh-CN.md', 'zh-CN'],
]) {
  const full = path.join(root, file);
  const before = fs.readFileSync(full, 'utf8');
  let text = replaceBetween(before, 'commands', commandHelp(language));
  text = replaceBetween(text, 'errors', errorTable(language));
  text = replaceBetween(text, 'config', configTable());
  if (text === before) continue;
  differ++;
  if (writes) fs.writeFileSync(full, text);
  else console.error(`${file}: generated parts are out of date: npm run docs:write`);
}
if (!writes && differ > 0) process.exit(1);
if (!writes) runExamples(fs.readFileSync(path.join(root, 'README.md'), 'utf8'));

/** The library example runs and prints; the configuration example is valid. */
function runExamples(text) {
  const [, program] = /```js\n([^]*?)```/.exec(text) ?? [];
  const [, configuration] = /```yaml\n(# tablewatch\.config\.yaml\n[^]*?)```/.exec(text) ?? [];
  if (program === undefined || configuration === undefined) throw new Error('README.md: an example is missing');
  // `tablewatch` resolves to this package itself, by its `exports`.
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {cwd: root, encoding: 'utf8'});
  if (run.status !== 0 || !run.stdout.includes('B: 80% → 95%')) fail(`the library example: ${run.stdout}${run.stderr}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-readme-'));
  fs.writeFileSync(path.join(folder, 'tablewatch.config.yaml'), configuration);
  const secrets = {SMTP_URL: 'smtp://localhost', FEISHU_URL: 'https://example.org/', FEISHU_SECRET: 'x'};
  const check = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), 'config', 'check'], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, ...secrets},
  });
  fs.rmSync(folder, {recursive: true});
  if (check.status !== 0) fail(`the configuration example: ${check.stdout}${check.stderr}`);
}

function fail(message) {
  console.error(`README.md: ${message}`);
  process.exit(1);
}

function replaceBetween(text, name, content) {
  return text.replace(
    new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`),
    (_, open, close) => `${open}${content}${close}`,
  );
}

function commandHelp(language) {
  const top = help([], language);
  const names = [...top.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map((match) => match[1]).filter((name) => name !== 'help');
  return names
    .map((name) => `\n\`\`\`text\n${help([name], language).trimEnd()}\n\`\`\`\n\n`)
    .join('')
    .replace(/\n\n\n/g, '\n\n');
}

function help(args, language) {
  const done = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args, '--help'], {
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1', TABLEWATCH_LANG: language},
  });
  if (done.status !== 0) throw new Error(`tablewatch ${args.join(' ')} --help: ${done.stderr}`);
  return done.stdout;
}

function errorTable(language) {
  const head = language === 'en' ? '| code | message | what to do |' : '| 代码 | 含义 | 如何处理 |';
  const rows = Object.entries(errors).map(
    ([code, meaning]) => `| \`${code}\` | ${cell(meaning[language])} | ${cell(meaning.hint[language])} |`,
  );
  return [head, '|---|---|---|', ...rows, ''].join('\n');
}

/** Every key with its path; `[]` marks an array's items, `*` free keys. */
function configTable() {
  const rows = [];
  walk(configSchema, '', rows);
  return ['| key | meaning | default |', '|---|---|---|', ...rows, ''].join('\n');
}

function walk(schema, prefix, rows) {
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    const plain = part.default === undefined || typeof part.default === 'object' ? '' : `\`${part.default}\``;
    const choices = part.enum === undefined ? '' : ` (${part.enum.join(', ')})`;
    rows.push(`| \`${key}\` | ${cell((part.description ?? '') + choices)} | ${plain} |`);
    walk(part, key, rows);
    if (part.items?.properties !== undefined) walk(part.items, `${key}[]`, rows);
    if (part.additionalProperties?.properties !== undefined) walk(part.additionalProperties, `${key}.*`, rows);
  }
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ').replaceAll('`${', '`${');
}
