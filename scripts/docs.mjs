// Documents against code: one program compares (`--check`, the default) and writes (`--write`).
// Generated: src/rules/index.ts, src/deliver/chat/formats.ts, src/parse/loaders.ts, the heads of the rules' pages, the table of rules in docs/rules.md and docs/rules.zh-CN.md,
// docs/dependencies.md, the rules' settings in schemas/config.v1.json, the enums of document formats and of chats in the schemas.
// Checked: rule file ⇔ page ⇔ fixture ⇔ registry. Exit 1 with --check when anything differs or is missing.
import fs from 'node:fs';
import {register} from 'node:module';
import path from 'node:path';
import {dependenciesPage} from './dependencies.mjs';
import {chatRegistry, loaderRegistry, pageHead, registry, rulesDefinition, ruleTable} from './rule-documents.mjs';

const root = path.resolve(import.meta.dirname, '..');
const writes = process.argv.includes('--write');
const complaints = [];

register('./typescript-loader.mjs', import.meta.url);

const {chatKinds} = await import('../src/model/configuration.ts');
const {formats} = await import('../src/model/format.ts');
const ids = fs
  .readdirSync(path.join(root, 'src/rules'))
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

hold('src/rules/index.ts', registry(ids));
hold('src/deliver/chat/formats.ts', chatRegistry(chatKinds));
hold('src/parse/loaders.ts', loaderRegistry(formats));
const rules = [];
for (const id of ids) {
  const rule = (await import(`../src/rules/${id}.ts`)).default;
  if (rule?.meta?.id !== id) complaints.push(`src/rules/${id}.ts: its meta.id is ${rule?.meta?.id}`);
  else rules.push(rule);
}
for (const {meta} of rules) holdPage(meta);
holdCompanions();
holdConfigSchema();
hold('docs/dependencies.md', dependenciesPage(root));
for (const [file, language] of [
  ['docs/rules.md', 'en'],
  ['docs/rules.zh-CN.md', 'zh-CN'],
])
  holdTable(file, language);

if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exit(1);
}
console.log(`${ids.length} rules: sources, pages, fixtures and registry agree`);

/** The file has this text: writes it, or complains. */
function hold(file, text) {
  const full = path.join(root, file);
  const now = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : null;
  if (now === text) return;
  if (writes) fs.writeFileSync(full, text);
  else complaints.push(`${file} is out of date: npm run docs:write`);
}

/** All before the page's first section is generated. */
function holdPage(meta) {
  const file = `src/rules/${meta.id}.md`;
  if (!fs.existsSync(path.join(root, file))) return complaints.push(`${file} is missing`);
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const body = text.slice(text.search(/^## /m));
  hold(file, pageHead(meta) + body);
}

function holdCompanions() {
  const fixtures = namesIn('test/rules', '.fixture.md');
  for (const id of ids) if (!fixtures.includes(id)) complaints.push(`test/rules/${id}.fixture.md is missing`);
  for (const name of fixtures) if (!ids.includes(name)) complaints.push(`test/rules/${name}.fixture.md has no rule`);
  for (const name of namesIn('src/rules', '.md'))
    if (!ids.includes(name)) complaints.push(`src/rules/${name}.md has no rule`);
}

function namesIn(folder, ending) {
  const files = fs.existsSync(path.join(root, folder)) ? fs.readdirSync(path.join(root, folder)) : [];
  return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
}

/** `definitions.rules` and the formats and chats of the configuration's schema, and the formats of the findings' schema. */
function holdConfigSchema() {
  const file = 'schemas/config.v1.json';
  const schema = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  schema.definitions.rules = rulesDefinition(rules);
  schema.properties.sources.items.properties.format.enum = Object.keys(formats);
  schema.properties.webhooks.items.properties.kind.enum = [...chatKinds];
  hold(file, `${JSON.stringify(schema, null, 2)}\n`);
  const findings = JSON.parse(fs.readFileSync(path.join(root, 'schemas/validate.v1.json'), 'utf8'));
  findings.properties.documents.items.properties.format.enum = Object.keys(formats);
  hold('schemas/validate.v1.json', `${JSON.stringify(findings, null, 2)}\n`);
}

/** Between `<!-- rules -->` and `<!-- /rules -->`, in the pages of docs/. */
function holdTable(file, language) {
  if (!fs.existsSync(path.join(root, file))) return;
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const marked = /(<!-- rules -->\n)[^]*?(<!-- \/rules -->)/;
  if (marked.test(text))
    hold(
      file,
      text.replace(marked, (_, before, after) => `${before}\n${ruleTable(rules, language)}\n${after}`),
    );
}
