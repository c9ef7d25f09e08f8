// `npm test`: installs what is missing, builds, runs every test this machine can run, and names what was skipped and why. In CI a skip is a failure.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {ensureBuilt, ensureInstalled, root} from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-test-')), 'report.json');
const asked = process.argv.slice(2);
const done = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...asked,
  ],
  {cwd: root, stdio: 'inherit'},
);
process.exitCode = summarize(done.status ?? 1);

/** Prints the closing line that CI counts by; returns the exit status. */
function summarize(status) {
  if (!fs.existsSync(report)) return status === 0 ? 1 : status;
  const results = JSON.parse(fs.readFileSync(report, 'utf8'));
  const all = results.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({...test, file: path.relative(root, file.name)})),
  );
  const skipped = all.filter((test) => test.status === 'pending' || test.status === 'skipped');
  for (const test of skipped) console.log(`skipped  ${test.file}: ${test.fullName}`);
  if (skipped.length > 0)
    console.log('Skipped tests need what their name says (../shared/data, Chromium, PostgreSQL, git …).');
  console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed, ${skipped.length} skipped`);
  if (process.env.CI === 'true' && skipped.length > 0) return Math.max(status, 1);
  return status;
}
