// Runs the built program as users do: its own process, its own folder, no colours.
import {spawnSync, type SpawnSyncOptions} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');

export interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Returns what the program printed and its exit status. `CI` and GitHub's variables are taken out of its environment. */
export function runCli(args: readonly string[], options: SpawnSyncOptions & {readonly cwd: string}): CliRun {
  const env: Record<string, string | undefined> = {
    ...process.env,
    NO_COLOR: '1',
    LANG: 'C.UTF-8',
    LC_ALL: '',
    GITHUB_ACTIONS: '',
    ...options.env,
  };
  const done = spawnSync(process.execPath, [bin, ...args], {...options, env, encoding: 'utf8', maxBuffer: 1 << 28});
  return {status: done.status, out: String(done.stdout), err: String(done.stderr)};
}

/** Returns a new folder for one test file. */
export function makeFolder(name: string): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), `tablewatch-${name}-`));
}
