// `npm run build`: TypeScript to dist/, what is read at run time beside it, and the command line bundled: 390 files take 0.2 s to find and
// compile one by one, a dozen chunks 0.05 s. dist/chunks/ is as deep as dist/cli/, so that paths relative to either are the same.
import fs from 'node:fs';
import path from 'node:path';
import {root, run} from './ensure.mjs';
import {writeTemplates} from './templates.mjs';

const dist = path.join(root, 'dist');
fs.rmSync(dist, {recursive: true, force: true});
writeTemplates();
run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
copyBeside(path.join(root, 'src'), dist, /\.(model|bin|js|d\.ts)$/);
await bundle();
dropUnusedTypes();
fs.writeFileSync(path.join(dist, '.built'), '');

/** Copies files of `from` whose names match to the same place below `to`. */
function copyBeside(from, to, names) {
  for (const entry of fs.readdirSync(from, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || !names.test(entry.name)) continue;
    const target = path.join(to, path.relative(from, entry.parentPath), entry.name);
    fs.mkdirSync(path.dirname(target), {recursive: true});
    fs.copyFileSync(path.join(entry.parentPath, entry.name), target);
  }
}

async function bundle() {
  const {rolldown} = await import('rolldown');
  const bundled = await rolldown({
    // Workers and processes are files of their own, found beside the chunk that starts them. The library shares the program's chunks, so that a rule of
    // a plugin is made by the same code that runs it.
    input: {
      main: path.join(dist, 'cli/main.js'),
      'compile-cache': path.join(dist, 'cli/compile-cache.js'),
      'validate-worker': path.join(dist, 'cli/validate/validate-worker.js'),
      'clock-worker': path.join(dist, 'cli/clock-worker.js'),
      'step-process': path.join(dist, 'workspace/step-process.js'),
      library: path.join(dist, 'index.js'),
      testing: path.join(dist, 'testing/index.js'),
    },
    platform: 'node',
    // Packages with files of their own beside their code, and those that only the service, agents and editors load, stay packages.
    external: [
      /^(@electric-sql|@e965|write-file-atomic|pg|pg-boss|nodemailer|jschardet|pino|prom-client|juice|node-cron|handlebars|playwright-core|@modelcontextprotocol|zod|vscode-[a-z-]+)(\/|$)/,
    ],
  });
  await bundled.write({
    dir: path.join(dist, 'chunks'),
    // CommonJS can be compiled ahead in Node 20 (src/cli/compile-cache.ts). Names stay, for the sake of stack traces.
    format: 'cjs',
    minify: {compress: false, mangle: false, codegen: {removeWhitespace: true}},
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // What every command needs is one file rather than twenty of a kilobyte: a diff of two files opens 58 files, not 88.
    codeSplitting: {groups: [{name: 'base', test: /[\\/]dist[\\/](?:model|text|values|timing)[\\/]/}]},
  });
  fs.writeFileSync(path.join(dist, 'chunks/package.json'), '{"type":"commonjs"}\n');
  const cli = path.join(dist, 'cli.js');
  // `require`, because an `import` of CommonJS reads every file once more for its names.
  fs.writeFileSync(
    cli,
    `#!/usr/bin/env node
import {createRequire} from 'node:module';
const require = createRequire(import.meta.url);
require('./chunks/compile-cache.js');
process.exitCode = await require('./chunks/main.js').main(process.argv.slice(2));
`,
  );
  fs.chmodSync(cli, 0o755);
  fs.writeFileSync(path.join(dist, 'index.js'), "export * from './chunks/library.js';\n");
  fs.writeFileSync(path.join(dist, 'testing/index.js'), "export * from '../chunks/testing.js';\n");
}

/** Types that neither entry of the library leads to are of no use to anybody. */
function dropUnusedTypes() {
  const used = new Set();
  const follow = (file) => {
    if (used.has(file) || !fs.existsSync(file)) return;
    used.add(file);
    for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.[jt]s['"]/g))
      follow(path.resolve(path.dirname(file), `${name}.d.ts`));
  };
  follow(path.join(dist, 'index.d.ts'));
  follow(path.join(dist, 'testing/index.d.ts'));
  for (const entry of fs.readdirSync(dist, {recursive: true, encoding: 'utf8'})) {
    const file = path.join(dist, entry);
    if (file.endsWith('.d.ts') && !used.has(file)) fs.rmSync(file);
  }
}
