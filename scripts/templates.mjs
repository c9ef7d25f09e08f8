// templates/*.hbs (partials/ among them), the pages' styles and scripts → src/report/generated/templates.js and web-templates.js: precompiled
// functions, so that nothing is compiled or read at run time. Built, never committed: `npm ci`, `npm run build` and vitest write them.
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';

const root = path.resolve(import.meta.dirname, '..');
const targets = {'templates.js': compileTemplates, 'web-templates.js': compileWebTemplates};

/** Templates by the name of the function that is exported; a `.txt.hbs` is plain text and escapes nothing. */
const pages = {
  changePage: 'change-page.hbs',
  digestMail: 'digest-mail.hbs',
  digestText: 'digest-mail.txt.hbs',
  findingsPage: 'findings-page.hbs',
  ledgerPage: 'ledger-page.hbs',
  repairPage: 'repair-page.hbs',
};
const partials = 'partials';

/** Returns the text of templates.js. */
function compileTemplates() {
  const folder = path.join(root, 'templates');
  const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
  const face = read('face.css');
  const style = minifyStyle(face + withNumberedRules(read('change-page.css')));
  const script = minifyScript(read('change-page.client.js'));
  const review = minifyScript(read('review.client.js'));
  const named = fs
    .readdirSync(path.join(folder, partials))
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map(
      (file) =>
        `  ${JSON.stringify(file.replace(/\.hbs$/, ''))}: engine.template(${precompile(path.join(folder, partials, file))}),`,
    );
  named.push(`  "icon": engine.template(${precompileText(iconLink(read('mark.svg')))}),`);
  const functions = Object.entries(pages).map(
    ([name, file]) => `export const ${name} = render(${precompile(path.join(folder, file))});`,
  );
  return `// Generated from templates/ by scripts/templates.mjs; do not edit.
import Handlebars from 'handlebars/runtime.js';

export const pageStyle = ${JSON.stringify(style)};
export const findingsStyle = ${JSON.stringify(minifyStyle(face + read('findings-page.css')))};
export const reviewStyle = ${JSON.stringify(minifyStyle(face + read('review.css')))};
export const pageScript = ${JSON.stringify(script)};
export const reviewScript = ${JSON.stringify(review)};
/** What the page's Content-Security-Policy allows to run. */
export const reviewScriptHash = 'sha256-${hashOf(review)}';
/** What the page's Content-Security-Policy allows to run. */
export const pageScriptHash = 'sha256-${hashOf(script)}';

const engine = Handlebars.create();
const partials = {
${named.join('\n')}
};
const render = (specification) => {
  const template = engine.template(specification);
  return (view) => template(view, {partials});
};

${functions.join('\n\n')}
`;
}

/** Returns the text of web-templates.js: every templates/web-*.hbs as a page and as a partial, and what /assets/ serves. */
function compileWebTemplates() {
  const folder = path.join(root, 'templates');
  const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
  const style = minifyStyle(
    read('face.css') + withNumberedRules(read('change-page.css')) + read('review.css') + read('web.css'),
  );
  const script = minifyScript(['change-page.client.js', 'review.client.js', 'web.client.js'].map(read).join('\n'));
  const shared = fs.readdirSync(path.join(folder, partials)).map((file) => path.join(partials, file));
  const own = fs.readdirSync(folder).filter((file) => /^web-.*\.hbs$/.test(file));
  const compiled = [...shared, ...own]
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map(
      (file) =>
        `  ${JSON.stringify(path.basename(file, '.hbs'))}: engine.template(${precompile(path.join(folder, file))}),`,
    );
  const version = createHash('sha256').update(style).update(script).digest('hex').slice(0, 12);
  return `// Generated from templates/ by scripts/templates.mjs; do not edit.
import Handlebars from 'handlebars/runtime.js';

export const iconSvg = ${JSON.stringify(read('mark.svg'))};
export const webStyle = ${JSON.stringify(style)};
export const webScript = ${JSON.stringify(script)};
/** Changes whenever one of them does: part of their addresses. */
export const assetVersion = '${version}';

const engine = Handlebars.create();
const partials = {
${compiled.join('\n')}
};

export const renderWeb = (name, view) => partials[name](view, {partials});
`;
}

function hashOf(script) {
  return createHash('sha256').update(script).digest('base64');
}

/** The mark as the icon of a page that is one file. */
function iconLink(svg) {
  return `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(svg)}">`;
}

function precompile(file) {
  return precompileText(fs.readFileSync(file, 'utf8'), file.endsWith('.txt.hbs'));
}

function precompileText(text, noEscape = false) {
  return Handlebars.precompile(text, {strict: true, knownHelpersOnly: true, preventIndent: true, noEscape});
}

/** Columns whose alignment a table can ask for; wider boards align the first ones. */
const numericColumns = 40;
/** Editions that widen the flow chart; more of them share that width. */
const flowEditions = 12;

/** Rules that differ in a number alone: a Content-Security-Policy without inline styles leaves no other place for them. */
function withNumberedRules(css) {
  const upTo = (last) => Array.from({length: last}, (_, at) => at + 1);
  const cells = upTo(numericColumns).map((at) => `.n${at} td:nth-child(${at})`);
  const flows = upTo(flowEditions).map((at) => `.flow-${at} { min-width: ${at * 180}px; max-width: ${at * 250}px; }`);
  return css
    .replace('/* numeric-columns */', `${cells.join(', ')} { text-align: right; white-space: nowrap; }`)
    .replace('/* flow-widths */', flows.join(' '));
}

/** Indentation and lines of comment go; nothing that runs changes. */
function minifyScript(text) {
  return `${text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//') && !/^\/\*\*.*\*\/$/.test(line))
    .join('\n')}\n`;
}

/** Line ends, indentation and comments go: the style is in every report. */
function minifyStyle(text) {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}

/** Writes both files where they are missing or out of date. */
export function writeTemplates() {
  const folder = path.join(root, 'src/report/generated');
  for (const [name, compile] of Object.entries(targets)) {
    const file = path.join(folder, name);
    const text = compile();
    // An equal file keeps its time, so that nothing is rebuilt for it.
    if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text);
  }
}

if (process.argv[1] === import.meta.filename) writeTemplates();
