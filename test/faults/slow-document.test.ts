// A document that would take for ever or all memory: its run fails for that reason, the pages answer meanwhile, and others go on. The
// rules of a plugin stand for whatever may be slow. Needs the built program.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {ask} from '../server/ask.ts';

const root = path.resolve(import.meta.dirname, '../..');
const plugin = `import {defineRule, defineOptions} from ${JSON.stringify(pathToFileURL(path.join(root, 'dist/index.js')).href)};
export default defineRule({
  meta: {id: 'hungry', summary: {en: 'x', 'zh-CN': 'x'}, status: 'stable', since: '0.1.0', severity: 'warning', fix: 'never',
    options: defineOptions({}), messages: {m: {en: 'x', 'zh-CN': 'x'}}},
  check(document) {
    if (document.source.includes('slow')) for (;;);
    const hoard = [];
    if (document.source.includes('large')) for (;;) hoard.push(new Array(1e5).fill(hoard.length));
  },
});
`;
const board = '# Board\n\n| Rank | Model | Score |\n|---|---|---|\n| 1 | GLM-4.5 | 90% |\n| 2 | Qwen3-8B | 70% |\n';
const names = ['slow', 'large', 'slow-too', 'good', 'better'];

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
    limits: {stepSeconds: 5, memoryMb: 200},
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
}, 90_000);
afterAll(async () => {
  child.kill('SIGKILL');
  await rm(folder, {recursive: true, force: true});
});

test('its run fails with the reason, others go on, and the pages answer meanwhile', async () => {
  await expect.poll(() => out, {timeout: 60_000}).toContain('http://');
  const url = /http:\S+/.exec(out)?.[0] ?? '';
  const states = async (): Promise<Record<string, string>> => {
    const {text} = await ask(url, '/api/v1/runs');
    const {runs}: {runs: {sourceId: string; state: string; failure: {code: string} | null}[]} = JSON.parse(text);
    return Object.fromEntries(runs.map(({sourceId, state, failure}) => [sourceId, failure?.code ?? state]));
  };
  let slowest = 0;
  const watching = setInterval(() => {
    const asked = performance.now();
    ask(url, '/healthz').then(
      () => (slowest = Math.max(slowest, performance.now() - asked)),
      () => (slowest = Infinity),
    );
  }, 200);
  onTestFinished(() => clearInterval(watching));
  await expect.poll(states, {timeout: 90_000, interval: 500}).toEqual({
    slow: 'DOCUMENT_SLOW',
    'slow-too': 'DOCUMENT_SLOW',
    large: 'DOCUMENT_LARGE',
    good: 'done',
    better: 'done',
  });
  clearInterval(watching);
  // 129 s when documents were checked in the thread of the pages.
  expect(slowest).toBeLessThan(2500);
  expect(log).toContain('slow.md: checking did not end within 5 s');
  expect(log).toContain('large.md: checking needs more than 200 MB of memory');

  // The same threads' successors do the next runs.
  await writeFile(path.join(folder, 'good.md'), board.replace('70%', '75%'));
  await ask(url, '/api/v1/sources/good/run', {method: 'POST'});
  await expect
    .poll(async () => JSON.parse((await ask(url, '/api/v1/changesets')).text), {timeout: 30_000})
    .toMatchObject({
      changesets: [{sourceId: 'good'}],
    });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
}, 150_000);
