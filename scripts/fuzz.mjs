// `npm run fuzz -- [SECONDS] [SEED] [FILE…]`: the properties of test/fuzz on random input, so many seconds each (60 unless told). The
// seed is printed; the same seed makes the same input, and goes on where it ended the last time (node_modules/.cache). A counterexample
// is printed at its smallest. At the end: how many cases each property has seen under this seed, and how long a million takes.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {ensureInstalled, root} from './ensure.mjs';

const [seconds = '60', seed = String(Date.now() % 2 ** 31), ...files] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(seconds) || !/^\d+$/.test(seed)) {
  console.error('npm run fuzz -- [SECONDS] [SEED] [FILE…]: the first two are whole numbers');
  process.exit(2);
}
ensureInstalled();
console.log(`seed ${seed}, ${seconds} s a property`);
const progress = path.join(root, 'node_modules/.cache/fuzz');
fs.mkdirSync(progress, {recursive: true});
const named = files.length > 0 ? files : ['test/fuzz'];
const done = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...named], {
  cwd: root,
  stdio: 'inherit',
  env: {...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed, FUZZ_PROGRESS: progress},
});
for (const name of fs.readdirSync(progress).filter((each) => each.startsWith(`${seed}-`))) {
  const {cases, seconds: used} = JSON.parse(fs.readFileSync(path.join(progress, name), 'utf8'));
  const hours = ((1e6 / cases) * used) / 3600;
  console.log(
    `${String(cases).padStart(10)} cases, a million in ${hours.toFixed(1).padStart(5)} h: ${name.slice(seed.length + 1, -5)}`,
  );
}
process.exitCode = done.status ?? 1;
