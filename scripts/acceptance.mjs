// Runs the acceptance check beside the project, where it is there. It starts the program by the relative path of package.json's `bin`
// from a folder of its own, so it is given a package.json that names the built program by its full path.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {root} from './ensure.mjs';

const check = path.resolve(root, '../shared/tools/acceptance.mjs');
if (!fs.existsSync(check)) {
  console.log('no acceptance check beside the project: skipped');
  process.exit(0);
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-acceptance-'));
fs.writeFileSync(
  path.join(folder, 'package.json'),
  JSON.stringify({bin: {tablewatch: path.join(root, 'dist/cli.js')}}),
);
const done = spawnSync(process.execPath, [check, ...process.argv.slice(2)], {cwd: folder, stdio: 'inherit'});
fs.rmSync(folder, {recursive: true, force: true});
process.exit(done.status ?? 2);
