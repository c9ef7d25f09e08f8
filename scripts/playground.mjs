// `npm run playground [-- ADDRESS]`: src/playground/ → docs/playground/, a static page that works from any web server and, but for the language models, from
// a disk. Browsers refuse modules from a disk, so the chunks are classic scripts that a loader of a few lines starts.
import fs from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {rolldown} from 'rolldown';
import {root} from './ensure.mjs';
import {writeTemplates} from './templates.mjs';

const from = path.join(root, 'src/playground');
const target = path.join(root, 'docs/playground');
const models = path.join(root, 'src/encoding/models');

/** Defines `tablewatchChunks`: `define` is called by each chunk, `load` adds the scripts that are missing and returns the chunk's exports. */
const loader = `(() => {
  const factories = new Map(), modules = new Map(), scripts = new Map();
  const base = document.currentScript.src.replace(/[^/]*$/, '');
  const script = (name) => {
    if (!scripts.has(name)) scripts.set(name, new Promise((resolve, reject) => {
      if (factories.has(name)) return resolve();
      const element = document.createElement('script');
      element.src = base + name;
      element.onload = () => resolve();
      element.onerror = () => { scripts.delete(name); element.remove(); reject(new Error(name)); };
      document.head.append(element);
    }));
    return scripts.get(name);
  };
  const gather = async (name, seen) => {
    if (seen.has(name)) return;
    seen.add(name);
    await script(name);
    await Promise.all(factories.get(name).needs.map((each) => gather(each, seen)));
  };
  const start = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = {exports: {}};
    modules.set(name, module);
    factories.get(name).run((each) => start(each.replace('./', '')), module, module.exports);
    return module.exports;
  };
  globalThis.tablewatchChunks = {
    define: (name, needs, run) => { factories.set(name, {needs, run}); },
    load: async (name) => { await gather(name, new Set()); return start(name); },
  };
})();`;

/**
 * Writes the page and returns the size of each file that it is made of, models and the picture of links to it apart. `base`: its
 * address, with a slash at the end; without it, services that show such pictures may not find this one.
 */
export async function buildPlayground(base = '') {
  writeTemplates();
  fs.rmSync(target, {recursive: true, force: true});
  fs.mkdirSync(target, {recursive: true});
  const {version} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const bundled = await rolldown({
    input: path.join(from, 'main.ts'),
    platform: 'browser',
    transform: {define: {tablewatchVersion: JSON.stringify(version)}},
  });
  const {output} = await bundled.generate({
    format: 'cjs',
    minify: true,
    entryFileNames: 'playground.js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundled.close();
  for (const chunk of output) fs.writeFileSync(path.join(target, chunk.fileName), asClassicScript(chunk));
  const {pageScriptHash} = await import('../src/report/generated/templates.js');
  const template = (file) => fs.readFileSync(path.join(root, 'templates', file), 'utf8');
  const style = `${template('face.css')}${fs.readFileSync(path.join(from, 'page.css'), 'utf8')}`;
  const page = fs
    .readFileSync(path.join(from, 'page.html'), 'utf8')
    .replace('/* style */', () => style.trim())
    .replace('{reportScriptHash}', pageScriptHash)
    .replace('{base}', base)
    .replace('{icon}', `data:image/svg+xml,${encodeURIComponent(template('mark.svg'))}`)
    .replace('<!-- mark -->', template('partials/mark.hbs').trim());
  fs.writeFileSync(path.join(target, 'index.html'), page);
  fs.copyFileSync(path.join(root, 'docs/face/social-preview.png'), path.join(target, 'social-preview.png'));
  for (const file of fs.readdirSync(models)) fs.copyFileSync(path.join(models, file), path.join(target, file));
  return sizes();
}

/** The chunk with its dynamic imports made calls of the loader. */
function asClassicScript({fileName, isEntry, code, imports, dynamicImports}) {
  const loaded = new Set();
  const body = code.replace(
    /Promise\.resolve\(\)\.then\(\(\)=>([\w.$(]*)require\((["'`])\.\/([^"'`]+)\2\)/g,
    (_whole, wrap, _quote, name) => {
      loaded.add(name);
      return `tablewatchChunks.load("${name}").then(()=>${wrap}require("./${name}")`;
    },
  );
  const missed = dynamicImports.filter((name) => !loaded.has(name));
  if (missed.length > 0) throw new Error(`${fileName} loads ${missed.join(', ')} in a way that is not known here`);
  const definition = `tablewatchChunks.define("${fileName}",${JSON.stringify(imports)},function(require,module,exports){${body}\n});`;
  return isEntry ? `${loader}\n${definition}\nvoid tablewatchChunks.load("${fileName}");\n` : `${definition}\n`;
}

function sizes() {
  return fs
    .readdirSync(target)
    .filter((file) => !/\.(?:model|png)$/.test(file))
    .map((file) => {
      const bytes = fs.readFileSync(path.join(target, file));
      return {file, raw: bytes.length, gzip: gzipSync(bytes).length};
    });
}

if (process.argv[1] === import.meta.filename) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  for (const {file, raw, gzip} of await buildPlayground(process.argv[2]))
    console.log(`${kilobytes(raw)} ${kilobytes(gzip)} gzip  ${file}`);
}
