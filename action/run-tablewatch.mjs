// What the steps of the action share: the installed program, the folder of the reports, inputs of several lines.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const temporary = process.env.RUNNER_TEMP ?? '.';

/** Where the reports of this job go. */
export const reports = path.join(temporary, 'tablewatch-reports');

/** Runs the program and returns its exit status and output; what it says to people is shown at once. */
export function tablewatch(...args) {
  const bin = path.join(temporary, 'tablewatch/node_modules/tablewatch/dist/cli.js');
  const options = {encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit']};
  const {status, stdout, error} = spawnSync(process.execPath, [bin, ...args], options);
  if (error) throw error;
  return {status, out: stdout};
}

/** Returns the lines of an input, without blank ones. */
export function linesOf(input = '') {
  return input
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Sets an output of the step. */
export function setOutput(name, value) {
  fs.appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
}
