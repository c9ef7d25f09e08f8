// A site with everything on it: the samples over their editions, readers and what they were sent, a source that fails, and a
// document whose names try to break out of the page.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {SMTPServer} from 'smtp-server';
import {vi} from 'vitest';
import {listDeliveries} from '../../src/store/sql/deliveries.ts';
import {readRun} from '../../src/store/sql/runs.ts';
import {type Site, startSite} from './site.ts';

/** What each stands for in a browser: an element, an attribute, a link that runs, a template, text that turns round, an entity. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '"><b id=broken>',
  "' onmouseover='alert(3)",
  '[click](javascript:alert(4))',
  '{{constructor.constructor("alert(5)")()}}',
  '</title></textarea><svg onload=alert(6)>',
  'abc\u202egnp.exe',
  '&lt;i&gt;',
  '../../etc/passwd',
  'a?b#c&d=e',
];

/** CSV keeps every character of a cell. */
function csvBoard(names: readonly string[], first: number): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = names.map((name, at) => [String(at + 1), name, name, `${String(first - at * 3)}%`].map(quote).join(','));
  return ['Rank,Model,Vendor <img src=x>,Score', ...rows, ''].join('\n');
}

/** In Markdown a heading names the board, and escapes bring the characters in. */
const markdownBoard =
  '# &lt;script&gt;alert(0)&lt;/script&gt; board\n\n| Rank | Model | Score |\n|---|---|---|\n| 1 | `<img src=x>` | 90% |\n| 2 | <b id=broken>raw</b> | 80% |\n| 3 | [click](javascript:alert(4)) | 70% |\n';

const reader = {
  boards: [],
  models: [],
  vendors: [],
  minimum: 'minor',
  frequency: 'each',
  at: '08:00',
  timeZone: 'UTC',
  holdEditions: 1,
  heartbeat: false,
} as const;

/** Started, run, and every mail sent. */
export async function startFullSite(): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-hostile-'));
  const file = path.join(folder, '<b onclick=alert(7)>.csv');
  await writeFile(file, csvBoard(hostileNames, 97));
  await writeFile(path.join(folder, 'board.md'), markdownBoard);
  const smtp = new SMTPServer({authOptional: true, disabledCommands: ['STARTTLS']});
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const site = await startSite({
    schedule: {timeZone: 'Asia/Shanghai', jitterSeconds: 30},
    sources: [
      {id: 'hostile', path: file},
      {id: 'hostile-markdown', path: path.join(folder, 'board.md')},
      {id: 'gone', path: 'samples/gone.md', schedule: '5 8 * * *'},
    ],
    mail: {
      smtp: `smtp://127.0.0.1:${String(port)}`,
      from: 'watch@example.org',
      maxPerSecond: 50,
      onUncertain: 'resend',
    },
    server: {host: '127.0.0.1', port: 0, data: 'unused', publicBoards: ['*']},
    digests: [
      {...reader, id: 'english', to: 'english@example.org', language: 'en'},
      {...reader, id: 'chinese', to: 'chinese@example.org', language: 'zh-CN', models: ['GLM-*'], frequency: 'weekly'},
    ],
  });
  await writeFile(file, csvBoard([...hostileNames].reverse(), 95));
  await runAndWait(site, 'hostile');
  await vi.waitFor(async () => {
    const deliveries = await listDeliveries(site.running.service.database, {limit: 50});
    if (!deliveries.some(({state}) => state === 'sent'))
      throw new Error(
        `mail is on its way: ${deliveries.map(({subscriptionId, state}) => `${subscriptionId} ${state}`).join(', ')}`,
      );
  }, 120_000);
  const close = async (): Promise<void> => {
    await site.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    await rm(folder, {recursive: true, force: true});
  };
  return {...site, close};
}

/** Runs a source now and waits for the end of it. */
export async function runAndWait({running: {service}}: Site, source: string): Promise<void> {
  const id = (await service.runNow(source)) ?? 0;
  await vi.waitFor(async () => {
    const state = (await readRun(service.database, id))?.run.state;
    if (state !== 'done' && state !== 'failed') throw new Error(`run ${String(id)} is ${String(state)}`);
  }, 120_000);
}
