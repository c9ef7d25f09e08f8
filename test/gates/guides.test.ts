// The guides of docs/guides, step by step as a reader types them: each `sh` block runs in order in one new folder, and a `text` block behind
// it is what was printed. `status=1` is an expected exit status; `UPDATE=1` writes the printed text. Needs the built program.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {makeFolder} from '../cli/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const guides = path.join(root, 'docs/guides');

interface Step {
  readonly script: string;
  readonly status: number;
  readonly printed: string | null;
}

const block = /^(?<fence>`{3,})sh(?: status=(\d))?\n([^]*?)^\k<fence>\n(?:\n```text\n([^]*?)```\n)?/gm;

function stepsOf(text: string): Step[] {
  return [...text.matchAll(block)].map(([, , status = '0', script = '', printed]) => ({
    script,
    status: Number(status),
    printed: printed ?? null,
  }));
}

/** A folder with `tablewatch` on the path and in `node_modules`, as after `npm install`. */
function newFolder(name: string): {folder: string; bin: string} {
  const folder = makeFolder(`guide-${name}`);
  const bin = path.join(makeFolder('bin'), 'tablewatch');
  fs.writeFileSync(bin, `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'dist/cli.js')}' "$@"\n`, {
    mode: 0o755,
  });
  fs.mkdirSync(path.join(folder, 'node_modules'));
  fs.symlinkSync(root, path.join(folder, 'node_modules/tablewatch'));
  return {folder, bin: path.dirname(bin)};
}

/** Commits and times differ from run to run. */
function stable(text: string): string {
  return text
    .replace(/\b[0-9a-f]{10}(?=:)/g, '0123456789')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-11-22T08:00:00.000Z')
    .replace(/\b20\d\d-\d\d-\d\d\b/g, '2026-11-22')
    .replace(/\b[0-9a-f]{12}\b/g, '0123456789ab');
}

test.each(fs.readdirSync(guides))('%s runs as printed', (name) => {
  const file = path.join(guides, name);
  const text = fs.readFileSync(file, 'utf8');
  const {folder, bin} = newFolder(name);
  const printed: string[] = [];
  for (const {script, status} of stepsOf(text)) {
    const done = spawnSync('bash', ['-euc', `exec 2>&1\n${script}`], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        CI: undefined,
        GITHUB_ACTIONS: undefined,
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        NO_COLOR: '1',
        COLUMNS: '100',
        LC_ALL: 'C.UTF-8',
        TABLEWATCH_LANG: name.includes('zh-CN') ? 'zh-CN' : 'en',
        SMTP_URL: 'smtp://127.0.0.1:25',
      },
    });
    expect(done.status, `${script}\n${done.stdout}`).toBe(status);
    printed.push(stable(done.stdout));
  }
  fs.rmSync(folder, {recursive: true});
  expect(printed.length).toBeGreaterThan(0);
  if (process.env['UPDATE'] === '1') {
    let next = 0;
    const written = text.replace(block, (whole, _fence, _status, _script, shown?: string) => {
      const now = printed[next++] ?? '';
      return shown === undefined ? whole : whole.replace(/```text\n[^]*?```\n$/, () => `\`\`\`text\n${now}\`\`\`\n`);
    });
    fs.writeFileSync(file, written);
    return;
  }
  const shown = stepsOf(text).map((step, at) => (step.printed === null ? null : [step.printed, printed[at]]));
  for (const pair of shown) if (pair !== null) expect(pair[1]).toBe(pair[0]);
});
