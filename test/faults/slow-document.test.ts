// A document that would take for ever or all memory: its run fails for that reason, the pages answer meanwhile, and others go on. The
// rules of a plugin stand for whatever may be slow. Needs the built program.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {ask} from '../server/ask.ts';

const root = path.resolve(import.meta.dirname, '../..');
const plugin = `import {defineRule, defineOptions} from ${JSON.stringify(pathToFileURL(path.join(root, 'dist/index.js')).href)};
export default defineRule({
  meta: {id: 'hungry', summary: {en: 'x', 'zh-CN': 'x'}, status: 'stable', since: '0.1.0', severity: 'warning', fix: 'never',
    options: defineOptions({}), messages: {m: {en: 'x', 'zh-CN': 'x'}}},
  check(document) {
    if (document.source.includes('slow')) for (;;);
    const hoard = [];
    const {source} = document;
    if (source.includes('large-rows')) for (;;) hoard.push(new Array(1e5).fill(hoard.length));
    // What a thread's limit does not hold: one allocation that fails ends the whole process, and buffers are in no heap.
    if (source.includes('large-list')) for (;;) hoard.push(hoard.length);
    if (source.includes('large-text')) for (let text = 'é'.repeat(5e7); ; ) hoard.push(text.normalize('NFD') + hoard.length);
    if (source.includes('large-buffers')) for (;;) hoard.push(Buffer.alloc(1e7, 1));
  },
});
`;
const board = '# Board\n\n| Rank | Model | Score |\n|---|---|---|\n| 1 | GLM-4.5 | 90% |\n| 2 | Qwen3-8B | 70% |\n';
const large = ['large-rows', 'large-list', 'large-text', 'large-buffers'];
const names = ['slow', ...large, 'good', 'better'];

let folder: string;
let child: ChildProcess;
let [out, log] = ['', ''];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-slow-'));
  await writeFile(path.join(folder, 'hungry.mjs'), plugin);
  for (const name of names) await writeFile(path.join(folder, `${name}.md`), board);
  const configuration = {
    sources: names.map((name) => ({id: name, path: `${name}.md`})),
    rules: {plugins: ['./hungry.mjs']},
    limits: {stepSeconds: 30, memoryMb: 200},
  };
  await writeFile(path.join(folder, 'tablewatch.config.json'), JSON.stringify(configuration));
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PG|DATABASE_URL)/.test(name)),
  );
  child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'serve', '--port', '0', '--data', 'data'], {
    cwd: folder,
    env: {...environment, LANG: 'C.UTF-8'},
  });
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
});
afterAll(async () => {
  child.kill('SIGKILL');
  await rm(folder, {recursive: true, force: true});
});

test('its run fails with the reason, others go on, and the pages answer meanwhile', async () => {
  await expect.poll(() => out, {timeout: 180_000}).toContain('http://');
  const url = /http:\S+/.exec(out)?.[0] ?? '';
  let answeredMeanwhile = 0;
  const states = async (): Promise<Record<string, string>> => {
    const {text} = await ask(url, '/api/v1/runs');
    const {runs}: {runs: {sourceId: string; state: string; failure: {code: string} | null}[]} = JSON.parse(text);
    // Newest first, so that the first run of a source counts: what failed is tried again after a minute.
    const seen = Object.fromEntries(runs.map(({sourceId, state, failure}) => [sourceId, failure?.code ?? state]));
    if (seen['slow'] === 'running') answeredMeanwhile += 1;
    return seen;
  };
  await expect.poll(states, {timeout: 420_000, interval: 500}).toEqual({
    slow: 'DOCUMENT_SLOW',
    ...Object.fromEntries(large.map((name) => [name, 'DOCUMENT_LARGE'])),
    good: 'done',
    better: 'done',
  });
  // Its 30 s are spent in one loop: a page that shared its thread answered once, if at all, before it began.
  expect(answeredMeanwhile).toBeGreaterThan(2);
  expect(log).toContain('slow.md: checking did not end within 30 s');
  for (const name of large) expect(log).toContain(`${name}.md: checking needs more than 200 MB of memory`);

  // The successors of their processes do the next runs, and nothing is left of them.
  await writeFile(path.join(folder, 'good.md'), board.replace('70%', '75%'));
  await ask(url, '/api/v1/sources/good/run', {method: 'POST'});
  await expect
    .poll(async () => JSON.parse((await ask(url, '/api/v1/changesets')).text), {timeout: 180_000})
    .toMatchObject({
      changesets: [{sourceId: 'good'}],
    });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
}, 600_000);
