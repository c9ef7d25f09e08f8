// How long an editor waits for diagnostics after a keystroke in a board of 10,000 rows (or as many as given) that is open: the protocol's own
// client, one process. `node test/bench/lsp.mjs [rows] [keystrokes]`; needs a build.
import {register} from 'node:module';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const {startEditor} = await import('../lsp/client.ts');

const rows = Number(process.argv[2] ?? 10_000);
const keystrokes = Number(process.argv[3] ?? 60);
const lines = Array.from({length: rows}, (_, row) => {
  const score = (99 - (row * 90) / rows).toFixed(2);
  return `| ${row + 1} | vendor-${row % 37} | model-${row}-v${row % 9} | ${score} | ${((row * 7919) % 1000) / 10}% | ${(row % 50) + 0.5} |`;
});
const text = `# Board\n\n| Rank | Vendor | Model | Score | Accuracy | Price ($) |\n|---|---|---|---|---|---|\n${lines.join('\n')}\n`;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-lsp-bench-'));
const editor = await startEditor(folder);
const start = performance.now();
await editor.open('board.md', text);
const opened = performance.now() - start;

/** Processor time of the server so far, milliseconds; null where the system has no /proc. */
function processorMs() {
  const file = `/proc/${editor.pid}/stat`;
  if (!fs.existsSync(file)) return null;
  const [user, system] = fs.readFileSync(file, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}

// A person looks before typing; the server uses the time.
await sleep(2000);
const times = [];
const processorBefore = processorMs();
for (let i = 0; i < keystrokes; i++) {
  // A digit of a score in the middle of the board, there and back.
  const at = text.indexOf(`model-${Math.floor(rows / 2)}-v`) + 6;
  const before = performance.now();
  const version = await editor.type('board.md', at, at + 1, String(i % 10));
  await editor.diagnosticsOf('board.md', version);
  times.push(performance.now() - before);
}
const processor = processorBefore === null ? null : Math.round((processorMs() - processorBefore) / keystrokes);
await editor.quit();
fs.rmSync(folder, {recursive: true});
const sorted = times.slice().sort((a, b) => a - b);
const share = (part) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
const first = times.slice(0, 5).map((each) => Math.round(each));
console.log(
  JSON.stringify({
    rows,
    bytes: text.length,
    openMs: Math.round(opened),
    firstMs: first,
    medianMs: share(0.5),
    p90Ms: share(0.9),
    processorMs: processor,
  }),
);
