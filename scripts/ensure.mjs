// Installs what is missing and builds when the sources are newer than the build. Used by `npm start` and `npm test`.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Runs a command in the project's root, its output on this terminal; ends the process when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {cwd: root, stdio: 'inherit', ...options});
  if (done.status !== 0) process.exit(done.status ?? 2);
}

/** Installs the packages of package-lock.json when node_modules is missing or older than the lock file. */
export function ensureInstalled() {
  const mark = path.join(root, 'node_modules/.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  if (fs.existsSync(mark) && fs.statSync(mark).mtimeMs >= fs.statSync(lock).mtimeMs) return;
  console.error('Installing the packages of package-lock.json …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {shell: process.platform === 'win32'});
  const now = new Date();
  fs.utimesSync(mark, now, now);
}

/** Builds when dist/ is missing or a source, schema or template is newer. */
export function ensureBuilt() {
  const stamp = path.join(root, 'dist/.built');
  const built = fs.existsSync(stamp) ? fs.statSync(stamp).mtimeMs : 0;
  if (built > 0 && newest('src') < built && newest('templates') < built && newest('schemas') < built) return;
  console.error('Building …');
  run(process.execPath, ['scripts/build.mjs']);
}

function newest(folder) {
  let latest = 0;
  for (const entry of fs.readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})) {
    if (entry.isFile()) latest = Math.max(latest, fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  }
  return latest;
}
