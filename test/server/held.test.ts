// A document that lost most of its rows: its board's page says that it was held back, and a button takes it over.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {table} from '../diff/edition.ts';
import {runAndWait} from './full-site.ts';
import {openForm, type Site, startSite} from './site.ts';

let folder = '';
let site: Site;
let address = '';

function board(rows: number): string {
  const body = Array.from({length: rows}, (_, at) => [`model-${String(at * 7)}`, `${String(95 - at)}.0%`]);
  return table(['Model', 'Score'], body);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-held-'));
  await writeFile(path.join(folder, 'models.md'), board(40));
  site = await startSite({sources: [{id: 'models', path: path.join(folder, 'models.md')}]}, false);
  const {boards} = (await (await fetch(`${site.url}/api/v1/boards`)).json()) as {boards: {page: string}[]};
  address = site.url + (boards[0]?.page ?? '');
}, 120_000);
afterAll(async () => {
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

const textOf = async (language: string): Promise<string> =>
  (await fetch(address, {headers: {'accept-language': language}})).text();

describe('a document that lost most of its rows', () => {
  test('is held back until somebody accepts it on the page of its board', async () => {
    expect(await textOf('en')).not.toContain('id="held"');
    await writeFile(path.join(folder, 'models.md'), board(4));
    await runAndWait(site, 'models');
    const held = await textOf('en');
    expect(held).toContain('The last fetched document is on hold');
    expect(held).toContain('only 4 of 40 rows are left');
    expect(held).toContain('model-273');
    expect(await textOf('zh-CN')).toContain('最近读取的文档暂未采用');
    const action = /<section class="notice problem" id="held">.*?<form method="post" action="([^"]+)"/s.exec(held)?.[1];
    expect(action).toBe('/sources/models/accept');
    const {csrf, cookie} = await openForm(site.url);
    const back = new URL(address).pathname;
    const answer = await fetch(site.url + (action ?? ''), {
      method: 'POST',
      redirect: 'manual',
      headers: {cookie, 'content-type': 'application/x-www-form-urlencoded', origin: site.url},
      body: new URLSearchParams({csrf, back}),
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(back);
    await vi.waitFor(
      async () => {
        const now = await textOf('en');
        expect(now).not.toContain('id="held"');
        expect(/<table class="full".*?<\/table>/s.exec(now)?.[0].match(/<th scope="row"/g)).toHaveLength(4);
      },
      {timeout: 60_000, interval: 200},
    );
  }, 120_000);
});
