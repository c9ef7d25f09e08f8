// docs/dependencies.md: every package that is installed with the program, why it is not ours, and its licence. From package.json and the
// lock file; the reasons are here. A dependency without a reason, or a reason without a dependency, is a mistake.
import fs from 'node:fs';
import path from 'node:path';

const reasons = {
  '@e965/xlsx':
    'Reads XLSX and ODS workbooks; the only reader of both without native code. The same code as `xlsx`, from the registry.',
  '@electric-sql/pglite':
    'PostgreSQL in WebAssembly: the embedded store, so that the service runs without a database server.',
  '@modelcontextprotocol/sdk': 'The protocol by which agents call the tools of `tablewatch mcp`.',
  ajv: 'Checks configurations and table schemas against JSON Schema.',
  commander: 'Arguments, help and errors of the commands.',
  'css-select': 'Finds the tables of a page that a CSS selector names; by the author of `htmlparser2`, on its tree.',
  'csv-parse': 'Reads quoted CSV by RFC 4180, with the places of its errors.',
  diff: 'Shows which lines of prose changed.',
  'fastest-levenshtein': 'Suggests the nearest name for a mistyped one.',
  handlebars: 'Escapes by default; the templates of pages and mails are compiled by the build.',
  htmlparser2: 'Reads HTML in one pass, with offsets, as forgiving as browsers.',
  hyparquet: 'Reads Parquet files, without native code.',
  'hyparquet-compressors': 'Unpacks the codecs of Parquet files that `hyparquet` leaves out.',
  ignore: 'Matches `.gitignore` and `.tablewatchignore` as git does.',
  jschardet: 'A second opinion on bytes that are not UTF-8.',
  'json-p3': 'JSONPath by RFC 9535, without `eval` and without packages of its own.',
  juice: 'Puts styles into the elements of a mail, where mail programs expect them.',
  'node-cron': 'Fires schedules in time zones, once among several processes.',
  'node-diff3': 'Merges three versions of a document line by line.',
  nodemailer: 'SMTP with TLS, pools and DKIM.',
  pg: 'The client of PostgreSQL servers.',
  'pg-boss': 'The job queue, in the same transactions as the data.',
  picocolors: 'Colours on terminals.',
  picomatch: 'Matches patterns of file names.',
  pino: 'Writes the log of the service as JSON.',
  'prom-client': 'Metrics in the format of Prometheus.',
  'remark-gfm': 'GitHub’s tables, strikethrough and footnotes.',
  'remark-parse': 'Markdown by CommonMark, with offsets.',
  'fast-string-width': 'How many columns a text takes on a terminal.',
  tinyglobby: 'Finds the files of a pattern.',
  unified: 'Runs the Markdown parser.',
  'vscode-languageserver': 'The protocol by which editors show findings.',
  'vscode-languageserver-textdocument': 'Documents as editors change them.',
  'write-file-atomic': 'Writes files whole or not at all, synced.',
  yaml: 'Reads YAML with the places of its errors, and limits aliases.',
  zod: 'Types of the arguments of the tools for agents.',
};

/** Licences that allow use in closed programs and ask for no more than attribution. */
const allowed =
  /^(?:MIT|ISC|0BSD|MIT-0|BSD-[23]-Clause|Apache-2\.0|CC0-1\.0|\(MIT OR CC0-1\.0\)|MIT \(http:\/\/mootools\.net\/license\.txt\))$/;

/** Returns the page. @throws Error naming what is missing */
export function dependenciesPage(root) {
  const {dependencies} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const {packages} = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const installed = Object.entries(packages).filter(
    ([name, {dev, devOptional}]) => name !== '' && !dev && !devOptional,
  );
  refuse(
    'without a reason',
    Object.keys(dependencies).filter((name) => reasons[name] === undefined),
  );
  refuse(
    'with a reason, but not used',
    Object.keys(reasons).filter((name) => dependencies[name] === undefined),
  );
  refuse(
    'not pinned',
    Object.entries(dependencies).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range)),
  );
  refuse(
    'with an install script',
    installed.filter(([, {hasInstallScript}]) => hasInstallScript).map(([name]) => name),
  );
  refuse(
    'under another licence',
    installed.filter(([, {license}]) => !allowed.test(license)).map(([name]) => name),
  );
  const rows = Object.entries(dependencies).map(([name, version]) => {
    const {license} = packages[`node_modules/${name}`];
    return `| [${name}](https://www.npmjs.com/package/${name}) | ${version} | ${license} | ${reasons[name]} |`;
  });
  const counts = new Map();
  for (const [, {license}] of installed) counts.set(license, (counts.get(license) ?? 0) + 1);
  const licences = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `| ${name} | ${count} |`);
  return `# Dependencies

Written by \`npm run docs:write\`. Versions are pinned exactly; no package runs a script when it is installed. \`npm run sbom\` prints a bill
of materials (CycloneDX 1.5) of them all and what they need.

| package | version | licence | why |
|---|---|---|---|
${rows.join('\n')}

## Licences of all installed packages

| licence | packages |
|---|---|
${licences.join('\n')}
`;
}

function refuse(what, names) {
  if (names.length > 0) throw new Error(`dependencies ${what}: ${names.join(', ')}`);
}
