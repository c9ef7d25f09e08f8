// Which way imports point. One list of layers, in the order in which a document meets them; the checks are generated from it.
const fs = require('node:fs');
const path = require('node:path');

/** A layer may import earlier layers; folders of one layer never import each other. */
const layers = [
  ['model'],
  ['text', 'values', 'messages', 'timing'],
  [
    'source',
    'encoding',
    'parse',
    'infer',
    'rules',
    'validate',
    'fix',
    'snapshot',
    'store',
    'diff',
    'report',
    'deliver',
    'cron',
    'config',
  ],
  ['merge'],
  ['app'],
  ['workspace'],
  ['cli', 'mcp', 'lsp', 'server', 'scheduler', 'testing', 'playground'],
];

/** Folders that may touch the world; all others are pure. `app` may not import them either. */
const impure = [
  'timing',
  'source',
  'store',
  'deliver',
  'config',
  'workspace',
  'cli',
  'mcp',
  'lsp',
  'server',
  'scheduler',
  'playground',
];

/** `values` stands on `text`, and both speak through `messages`, which imports neither. */
const within = {
  values: ['text'],
  text: [],
  messages: [],
  cli: ['mcp', 'lsp', 'server', 'scheduler'],
  server: ['scheduler'],
  scheduler: [],
};

const named = layers.flat();
const present = fs
  .readdirSync(path.join(__dirname, 'src'), {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name);
const stray = [...present.filter((name) => !named.includes(name)), ...named.filter((name) => !present.includes(name))];
if (stray.length > 0) throw new Error(`folders of src/ and layers differ: ${stray.join(', ')}`);

function allowedFrom(folder) {
  const depth = layers.findIndex((layer) => layer.includes(folder));
  const earlier = layers.slice(0, depth).flat();
  const lower = folder === 'app' ? earlier.filter((name) => !impure.includes(name)) : earlier;
  return [folder, ...lower, ...(within[folder] ?? [])];
}

const direction = named.map((folder) => ({
  name: `imports-of-${folder}`,
  comment: `src/${folder} may import ${allowedFrom(folder).join(', ')} and nothing else of src/`,
  severity: 'error',
  from: {path: `^src/${folder}/`},
  to: {path: '^src/', pathNot: `^src/(${allowedFrom(folder).join('|')})/`},
}));

module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'pure-folders-touch-no-world',
      comment: 'only impure folders import node: modules',
      severity: 'error',
      from: {path: `^src/(${named.filter((name) => !impure.includes(name)).join('|')})/`},
      to: {dependencyTypes: ['core']},
    },
    {name: 'no-cycle', severity: 'error', from: {path: '^src'}, to: {circular: true}},
    {name: 'no-test-in-src', severity: 'error', from: {path: '^src'}, to: {path: '^test'}},
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      from: {path: '^src'},
      // playwright-core is an optional peer dependency as well: the tests have it.
      to: {dependencyTypes: ['npm-dev'], pathNot: '@types/|node_modules/playwright-core/'},
    },
    {name: 'resolvable', severity: 'error', from: {}, to: {couldNotResolve: true}},
    {
      name: 'index-is-the-door',
      comment: 'where these folders have an index.ts, nobody imports past it',
      severity: 'error',
      from: {pathNot: '^(src/(source|config|validate|fix|infer)/|test/)'},
      to: {path: '^src/(source|config|validate|fix|infer)/(?!index)'},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
