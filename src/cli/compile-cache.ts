// How V8 runs the program. Keeps what it compiled between runs: compiling is a third of the time of a short command. Node 22 does this by itself
// when asked; for Node 20 the chunks in this folder are compiled here, with the result of an earlier run beside the user's other
// caches. NODE_DISABLE_COMPILE_CACHE=1 turns it off, NODE_COMPILE_CACHE=FOLDER says where, as for Node's own.
import fs from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';

type Compiled = {readonly script: vm.Script; readonly file: string};

// V8 optimizes a function after 132 KB of bytecode run in it, which in a short command costs more than it gains: with three times as
// much a diff of 1,000 or 10,000 rows takes 0.8 of the time (wall and processor), one of 100,000 rows the same.
v8.setFlagsFromString('--interrupt-budget=400000');

const folder = cacheFolder();
if (folder !== null && !askNode(folder)) compileHere(folder);

/** Returns the folder of compiled code, a subfolder for every version of Node and processor, or null: not to be kept. */
function cacheFolder(): string | null {
  const env = process.env;
  // Coverage counts calls in functions that were compiled in this process.
  if (env['NODE_DISABLE_COMPILE_CACHE'] === '1' || env['NODE_V8_COVERAGE'] !== undefined) return null;
  const chosen = env['NODE_COMPILE_CACHE'] ?? '';
  if (chosen !== '') return chosen;
  const caches = env['XDG_CACHE_HOME'] ?? env['LOCALAPPDATA'] ?? path.join(os.homedir(), '.cache');
  return path.isAbsolute(caches) ? path.join(caches, 'tablewatch', 'compiled') : null;
}

/** What `node:module` has since Node 22.1. */
interface NodeCache {
  readonly enableCompileCache?: (folder: string) => unknown;
}

function askNode(into: string): boolean {
  const node: NodeCache & Partial<typeof module> = module;
  node.enableCompileCache?.(into);
  return node.enableCompileCache !== undefined;
}

/** Compiles the files of this folder when they are required. */
function compileHere(into: string): void {
  const own = path.dirname(import.meta.filename);
  const mine = path.join(into, `${process.version}-${process.arch}`);
  if (!isOurs(mine)) return;
  const {extensions} = module.createRequire(import.meta.url);
  const compile = extensions['.js'];
  const all: Compiled[] = [];
  extensions['.js'] = (loaded: NodeJS.Module, file: string): unknown => {
    const body = path.dirname(file) === own ? fs.readFileSync(file, 'utf8') : null;
    // Packages that are imported when they are needed: code out of a cache cannot do that. These chunks are small.
    if (body === null || body.includes('import(')) return compile?.(loaded, file);
    const {size, mtimeMs} = fs.statSync(file);
    // V8 compares no more than the length of a source with that of what it compiled.
    const kept = path.join(mine, `${path.basename(file, '.js')}-${size}-${Math.round(mtimeMs)}`);
    const cachedData = readKept(kept);
    const script = new vm.Script(module.wrap(body), {filename: file, ...(cachedData !== undefined && {cachedData})});
    all.push({script, file: kept});
    return run(script, loaded, file);
  };
  process.on('exit', () => keep(all, mine));
}

interface Loaded {
  readonly exports: unknown;
}

type Wrapper = (exports: unknown, require: NodeJS.Require, module: Loaded, file: string, folder: string) => void;

function run(script: vm.Script, loaded: Loaded, file: string): void {
  const wrapper: Wrapper = script.runInThisContext();
  wrapper.call(loaded.exports, loaded.exports, module.createRequire(file), loaded, file, path.dirname(file));
}

function readKept(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** A folder that somebody else may write to could hold somebody else's code. */
function isOurs(kept: string): boolean {
  try {
    fs.mkdirSync(kept, {recursive: true, mode: 0o700});
    const uid = process.getuid?.();
    const {uid: owner, mode} = fs.statSync(kept);
    return uid === undefined || (owner === uid && (mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/**
 * Writes what was compiled once for every command: each calls functions of its own, and only what was called is compiled. What cannot be
 * written is compiled again next time.
 */
function keep(all: readonly Compiled[], into: string): void {
  const refused = all.some(({script}) => script.cachedDataRejected !== false);
  const command = path.join(into, `${(process.argv[2] ?? '').replaceAll(/[^a-z]/g, '')}.seen`);
  if (!refused && fs.existsSync(command)) return;
  try {
    for (const {script, file} of all) {
      const passing = `${file}.${process.pid}`;
      fs.writeFileSync(passing, script.createCachedData(), {mode: 0o600});
      fs.renameSync(passing, file);
    }
    fs.writeFileSync(command, '');
    forgetOld(into);
  } catch {
    // A full disk or a folder taken away: the command itself has done its work.
  }
}

const dayMs = 24 * 60 * 60_000;

/** Removes what was compiled a month ago: of chunks that are gone, or to be compiled again once. */
function forgetOld(into: string): void {
  for (const name of fs.readdirSync(into)) {
    const file = path.join(into, name);
    if (Date.now() - fs.statSync(file).mtimeMs > 30 * dayMs) fs.rmSync(file, {force: true});
  }
}
