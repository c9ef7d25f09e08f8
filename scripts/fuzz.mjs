// `npm run fuzz -- [SECONDS] [SEED]`: the properties of test/fuzz on random documents, so many seconds each (60 unless told). The
// seed is printed; the same seed makes the same documents. A counterexample is printed at its smallest.
import {spawnSync} from 'node:child_process';
import {ensureInstalled, root} from './ensure.mjs';

const [seconds = '60', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(seconds) || !/^\d+$/.test(seed)) {
  console.error('npm run fuzz -- [SECONDS] [SEED]: both are whole numbers');
  process.exit(2);
}
ensureInstalled();
console.log(`seed ${seed}, ${seconds} s a property`);
const done = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz'], {
  cwd: root,
  stdio: 'inherit',
  env: {...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed},
});
process.exitCode = done.status ?? 1;
