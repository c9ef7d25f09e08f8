// What an operator does on pages: silence a finding, and pause all schedules.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openForm, type Site, startSite} from './site.ts';

let folder = '';
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-operator-'));
  const rows = ['| Rank | Model | Score |', '|---|---|---|', '| 1 | GLM-4.5 | 90% |', '| 3 | <b>Qwen3</b> | 80% |'];
  await writeFile(path.join(folder, 'board.md'), `${rows.join('\n')}\n| 3 | Kimi | 70% | extra |\n`);
  site = await startSite({sources: [{id: 'board', path: path.join(folder, 'board.md')}]}, false);
});
afterAll(async () => {
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

const read = async (place: string, language = 'en'): Promise<{status: number; text: string}> => {
  const answer = await fetch(site.url + place, {headers: {accept: 'text/html', 'accept-language': language}});
  return {status: answer.status, text: await answer.text()};
};
async function send(place: string, fields: Record<string, string>) {
  const {csrf, cookie} = await openForm(site.url);
  const answer = await fetch(site.url + place, {
    method: 'POST',
    redirect: 'manual',
    headers: {cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', origin: site.url},
    body: new URLSearchParams({csrf, ...fields}),
  });
  return {status: answer.status, to: answer.headers.get('location'), text: await answer.text()};
}

describe('a finding', () => {
  /** The form of the first one, as its link on the page has it. */
  const firstForm = async (): Promise<string> => {
    const {text} = await read('/findings?source=board');
    return (/href="(\/findings\/silence\?[^"]+)"/.exec(text)?.[1] ?? '')
      .replaceAll('&amp;', '&')
      .replaceAll('&#x3D;', '=');
  };
  const openCount = async (): Promise<number> => {
    const answer = await fetch(`${site.url}/api/v1/findings?source=board`);
    const {findings}: {findings: unknown[]} = JSON.parse(await answer.text());
    return findings.length;
  };

  test('is silenced until a date with a reason, shown as such in both languages, and counted again', async () => {
    const before = await openCount();
    expect(before).toBeGreaterThan(0);
    const form = await firstForm();
    const page = await read(form);
    expect(page.text).toContain('<h1>Silence a finding</h1>');
    expect(page.text).toContain('<input type="date" id="f-until"');
    expect(page.text).not.toContain('Count it again');
    expect((await read(form, 'zh-CN')).text).toContain('<h1>静默一个问题</h1>');
    const name = Object.fromEntries(new URL(form, site.url).searchParams);

    const wrong = await send('/findings/silence', {...name, until: '2020-01-01', reason: '<i>asked</i>'});
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('The date must be after today.');
    expect(wrong.text).toContain('&lt;i&gt;asked&lt;/i&gt;');
    expect(await openCount()).toBe(before);

    const saved = await send('/findings/silence', {...name, until: '2100-01-01', reason: '<i>asked</i>'});
    expect([saved.status, saved.to]).toEqual([303, '/findings?source=board']);
    expect(await openCount()).toBe(before - 1);
    const listed = (await read('/findings?source=board')).text;
    expect(listed).toContain('Acknowledged and silenced (1)');
    expect(listed).toContain('2100-01-01 00:00 UTC');
    expect(listed).toContain('&lt;i&gt;asked&lt;/i&gt;');
    expect((await read('/findings', 'zh-CN')).text).toContain('已确认和已静默的问题 (1)');

    expect((await read(form)).text).toContain('Count it again');
    await send('/findings/silence', {...name, reason: 'ours'});
    expect((await read('/findings?source=board', 'zh-CN')).text).toContain('已确认');
    await send('/findings/silence', {...name, end: '1'});
    expect(await openCount()).toBe(before);
    expect((await read('/findings?source=board')).text).not.toContain('Acknowledged and silenced');
  });

  test('that no check has found is unknown, and without the form of the page nothing is done', async () => {
    expect((await read('/findings/silence?source=board&document=x&rule=y&fingerprint=z')).status).toBe(404);
    expect((await send('/findings/silence', {source: 'nobody'})).status).toBe(404);
    const name = Object.fromEntries(new URL(await firstForm(), site.url).searchParams);
    const before = await openCount();
    const answer = await fetch(`${site.url}/findings/silence`, {method: 'POST', body: new URLSearchParams(name)});
    expect(answer.status).toBe(403);
    expect(await openCount()).toBe(before);
  });
});

describe('the button that pauses all schedules', () => {
  const isPaused = async (): Promise<boolean> => {
    const {pause}: {pause: object | null} = JSON.parse(await (await fetch(`${site.url}/api/v1/pause`)).text());
    return pause !== null;
  };
  const button = async (language = 'en') =>
    /<form method="post" action="(\/(?:pause|resume))">.*?<button>([^<]+)<\/button>/s
      .exec((await read('/', language)).text)
      ?.slice(1);

  test('pauses, says so in both languages, and resumes', async () => {
    expect([await isPaused(), await button()]).toEqual([false, ['/pause', 'Pause all schedules']]);
    expect(await button('zh-CN')).toEqual(['/pause', '暂停全部计划']);
    expect(await send('/pause', {})).toMatchObject({status: 303, to: '/'});
    expect(await isPaused()).toBe(true);
    expect((await read('/')).text).toContain('All schedules are paused until they are resumed.');
    expect((await read('/', 'zh-CN')).text).toContain('全部计划已暂停，直到手动恢复。');
    expect((await button())?.[0]).toBe('/resume');
    expect((await send('/resume', {})).status).toBe(303);
    expect([await isPaused(), (await button())?.[0]]).toEqual([false, '/pause']);
  });

  test('does nothing without the form of the page', async () => {
    expect((await fetch(`${site.url}/pause`, {method: 'POST'})).status).toBe(403);
    expect(await isPaused()).toBe(false);
  });
});
