import {createHash} from 'node:crypto';
import {parse, type DefaultTreeAdapterMap} from 'parse5';
import {describe, expect, it} from 'vitest';
import type {FindingRecord} from '../../src/report/findings/finding-record.ts';
import {renderDiffHtml} from '../../src/report/changes/html.ts';
import {sampleEditions} from '../diff/edition.ts';
import {changeOf, hostileChange, largestEditions, quietChange, sampleChange} from './change.ts';
import {expectGolden} from './golden.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('');
}

const page = async (language: 'en' | 'zh-CN' = 'en'): Promise<string> => renderDiffHtml(await sampleChange(language));

describe('the change page', () => {
  it.each(['en', 'zh-CN'] as const)('is as it was when somebody last looked at it (%s)', async (language) => {
    // Style and script are looked at in a browser, not here: every change of them would be a change of this file.
    const markup = (await page(language))
      .replace(/<style>.*<\/style>/u, '<style></style>')
      .replace(/<script>.*<\/script>/su, '<script></script>')
      .replace(/sha256-[\w+/]+=*/u, 'sha256-');
    expectGolden(`diff.${language}.html`, markup);
  });

  it('holds the changeset as the JSON format prints it', async () => {
    const change = await sampleChange();
    const holder = elements(renderDiffHtml(change)).find((element) => attribute(element, 'id') === 'changeset');
    expect(holder && JSON.parse(textOf(holder))).toEqual(JSON.parse(JSON.stringify(change.changeset)));
  });

  it('allows no script but its own and loads nothing', async () => {
    const all = elements(await page());
    const policy = all
      .map((element) => attribute(element, 'http-equiv') && attribute(element, 'content'))
      .find(Boolean);
    const [script] = all.filter((element) => element.tagName === 'script' && attribute(element, 'type') === undefined);
    const hash = createHash('sha256')
      .update(script ? textOf(script) : '')
      .digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    const isMark = (href: string | undefined): boolean => href?.startsWith('data:image/svg+xml,') === true;
    const loaded = all.filter((element) => attribute(element, 'src') !== undefined || element.tagName === 'link');
    expect(loaded.map((element) => [element.tagName, isMark(attribute(element, 'href'))])).toEqual([['link', true]]);
    expect(all.flatMap((element) => element.attrs.filter(({name}) => name.startsWith('on')))).toEqual([]);
  });

  it('names its language, heads its tables, and has no id twice and no link into nothing', async () => {
    const all = elements(await page('zh-CN'));
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    const links = all.flatMap((element) => attribute(element, 'href') ?? []).filter((href) => href.startsWith('#'));
    expect(all.find(({tagName}) => tagName === 'html')?.attrs).toContainEqual({name: 'lang', value: 'zh-CN'});
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    expect(all.filter((element) => element.tagName === 'th' && attribute(element, 'scope') === undefined)).toEqual([]);
    expect(all.filter(({tagName}) => tagName === 'table').length).toBe(
      all.filter(({tagName}) => tagName === 'caption').length,
    );
  });

  it('has an anchor for every event that it tells', async () => {
    const {changeset, ...rest} = await sampleChange();
    const html = renderDiffHtml({changeset, ...rest});
    const told = changeset.boards
      .flatMap(({events}) => events)
      .filter(({significance, kind}) => significance !== 'noise' && kind !== 'tie_broken' && kind !== 'tie_joined');
    expect(told.filter(({id}) => !html.includes(`id="e-${id}"`))).toEqual([]);
  });

  it('shows changed cells before and after, and the published ranks only on demand', async () => {
    const html = await page();
    expect(html).toContain('<del><span class="vh">was </span>77.0%</del> <ins><span class="vh">now </span>85.0%</ins>');
    expect(html).toContain('.rank{display: none');
  });

  it('says on its first lines what happened, in words', async () => {
    const header = elements(await page()).find(({tagName}) => tagName === 'header');
    expect(header && textOf(header)).toContain(
      'Moved: MiniMax-Text-01 77.0% → 85.0%, Baichuan4-Turbo 77.0% → 70.0%; 7 new; 22 left',
    );
  });

  it('shows names that look like markup as text', async () => {
    const all = elements(renderDiffHtml(await hostileChange()));
    expect(all.filter(({tagName}) => tagName === 'script').length).toBe(2);
    expect(all.filter(({tagName}) => tagName === 'img' || tagName === 'i').length).toBe(0);
    const body = all.find(({tagName}) => tagName === 'main');
    expect(body && textOf(body)).toContain('<script>alert(1)</script>');
    expect(body && textOf(body)).toContain('{{constructor}}');
    expect(body && textOf(body)).toContain('nano <1 & "2" >3');
  });

  it('writes controls out that turn text around', async () => {
    const html = renderDiffHtml(await hostileChange());
    expect(html).toContain('[U+202E]txt.exe');
    expect(html).not.toContain('\u202e');
  });

  it('makes links of web addresses only', async () => {
    const change = await sampleChange();
    const from = {...change.changeset.from, source: 'javascript:alert(1)'};
    const to = {...change.changeset.to, source: 'https://tables.example/board?a=1&b=2'};
    const html = renderDiffHtml({...change, changeset: {...change.changeset, from, to}});
    expect(html).toContain('<a href="https://tables.example/board?a=1&amp;b=2" rel="noreferrer">');
    expect(html).not.toContain('href="javascript:');
  });

  it('stays under 432 KB for 150 rows over 5 editions, with every edition in it', async () => {
    const html = renderDiffHtml(await changeOf(await largestEditions(), 'en', true));
    expect(Buffer.byteLength(html)).toBeLessThan(432_000);
  });

  it('says so when nothing changed', async () => {
    const [first] = await sampleEditions();
    if (first === undefined) throw new Error('no sample');
    const html = renderDiffHtml(await changeOf([first, first]));
    expect(html).toContain('No change in 103 rows.');
    expect(html).not.toContain('class="tiles"');
  });

  it('says so when nobody moved', async () => {
    expect(renderDiffHtml(await quietChange())).toContain('nobody else moved');
  });

  it('tells which findings are new and which resolved', async () => {
    const finding = (fingerprint: string, message: string): FindingRecord => ({
      rule: 'rank-sequence',
      messageId: 'gap',
      severity: 'warning',
      source: 'board.md',
      table: 1,
      row: 5,
      column: '排名',
      line: 7,
      endLine: 7,
      startColumn: 1,
      endColumn: 2,
      message,
      data: {},
      confidence: 'proven',
      fix: null,
      fingerprint,
      suppressed: null,
    });
    const findings = {
      before: [finding('a', 'old one'), finding('b', 'stays')],
      after: [finding('b', 'stays'), finding('c', 'a <new> one')],
    };
    const html = renderDiffHtml({...(await sampleChange()), findings});
    expect(html).toContain('2 findings before, 2 now: 1 new, 1 resolved.');
    expect(html).toContain('a &lt;new&gt; one');
  });

  it('puts every earlier change behind the latest', async () => {
    const html = renderDiffHtml(await changeOf(await sampleEditions(), 'en', true));
    expect(html).toContain('What changed over 3 editions');
    expect(html).toContain('<h3>2025-08 → 2025-09</h3>');
  });

  it('is the same for the same editions', async () => {
    expect(await page()).toBe(await page());
  });
});
