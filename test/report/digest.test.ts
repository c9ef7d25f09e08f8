import {caniemail} from 'caniemail';
import {describe, expect, it} from 'vitest';
import {defaultDiffOptions, diffSnapshots} from '../../src/diff/index.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import {renderDigest, type DigestOptions} from '../../src/report/digest/mail.ts';
import {displayWidth} from '../../src/text/width.ts';
import {editionOf, sampleEditions, table} from '../diff/edition.ts';
import {hostileChange, largestEditions, quietChange, sampleChange} from './change.ts';
import {expectGolden} from './golden.ts';

const options: DigestOptions = {
  language: 'en',
  minimum: 'minor',
  reportUrl: () => 'https://tables.example/changes/3?from=1&to=2',
  unsubscribeUrl: 'https://tables.example/unsubscribe/token',
};

const sample = async (more: Partial<DigestOptions> = {}) => {
  const {changeset} = await sampleChange();
  return renderDigest([changeset], {...options, ...more});
};

/** Forms of the same board, so that a digest has many to tell. */
async function largestChange(rows = 600): Promise<Changeset> {
  const [, from, to] = await largestEditions(rows, 3);
  if (from === undefined || to === undefined) throw new Error('no editions');
  return diffSnapshots(from, to, defaultDiffOptions);
}

describe('the digest', () => {
  it.each(['en', 'zh-CN'] as const)('is as it was when somebody last looked at it (%s)', async (language) => {
    const message = await sample({language});
    expectGolden(`digest.${language}.html`, message.html);
    expectGolden(`digest.${language}.txt`, `${message.subject}\n${message.preheader}\n\n${message.text}`);
    expectGolden(`digest.${language}.md`, message.markdown);
  });

  it('carries the fact in its subject and the next one behind it', async () => {
    const {subject, preheader} = await sample();
    expect(subject).toBe(
      '[2025-11] moved: MiniMax-Text-01 77.0% → 85.0%, Baichuan4-Turbo 77.0% → 70.0%; 7 new (2 tied for first); 22 left; 1 superseded',
    );
    expect(preheader).toBe('MiniMax-Text-01: 77.0% → 85.0%; places 51–52 → 31–32 of 79; passed 19');
  });

  it('leads with three lines and one button, and lists several boards before the first', async () => {
    const {changeset} = await quietChange();
    const linked = {...options, reportUrl: () => 'https://tables.example/r'};
    const one = await renderDigest([changeset], linked);
    const top = one.html.slice(one.html.indexOf('class="preheader"'), one.html.indexOf('class="button"'));
    expect(top.match(/<(?:h1|p)\b/g)).toHaveLength(4);
    expect(top).not.toMatch(/class="tile"|<h2/);
    expect(one.html.match(/class="button"/g)).toHaveLength(1);
    expect(one.text.indexOf('https://tables.example/r')).toBeLessThan(one.text.indexOf('\n\nNew'));
    expect(one.html).not.toContain('Omitted as noise');
    const alone = await renderDigest([changeset], {...options, reportUrl: () => null});
    expect(alone.html).toContain('Omitted as noise');
    const two = await renderDigest([changeset, changeset], linked);
    for (const part of [two.html, two.text]) expect(part).toContain('2 boards changed');
    expect(two.html.indexOf('2 boards changed')).toBeLessThan(two.html.indexOf('<h1'));
  });

  it('leaves statistics to the page', async () => {
    const {html, text} = await sample();
    for (const part of [html, text]) {
      expect(part.replace(/\s+/g, ' ')).toContain('−1 of 20 questions');
      expect(part).not.toMatch(/\bp [=<] \d/);
    }
  });

  it('says so when nobody moved', async () => {
    const {changeset} = await quietChange();
    const {subject} = await renderDigest([changeset], options);
    expect(subject).toContain('10 new (6 tied for first); 11 left; nobody else moved');
  });

  it('marks what the reader follows, puts it first, and tells it one level below the rest', async () => {
    const {text, html, preheader} = await sample({minimum: 'headline', models: ['glm-*'], vendors: ['豆包']});
    expect(preheader).toMatch(/^followed: GLM-4\.6/);
    expect(text).toContain('GLM-Z1-32B-0414 · 智谱AI · 95.0% · =22 (6 tied) [followed]');
    expect(html).toContain('followed');
    const without = await sample({minimum: 'headline'});
    expect(without.text).not.toContain('GLM-Z1-9B-0414');
    expect(text).toContain('GLM-Z1-9B-0414');
  });

  it('knows the vendor of a model from the caller where an event does not carry it', async () => {
    const {text} = await sample({vendors: ['minimax'], vendorOf: {'MiniMax-Text-01': 'minimax'}});
    expect(text.replace(/\s+/g, ' ')).toMatch(/MiniMax-Text-01: 77.0% → 85.0%.*?\[followed\]/);
  });

  it('is laid out in tables and has nothing that mail programs drop or block', async () => {
    const {html} = await sample({models: ['GLM-*']});
    const inBody = html.slice(html.indexOf('<body'));
    expect(html).not.toMatch(/<(?:svg|script|form|details|img|link|iframe|object|video|input|button)\b/i);
    expect(html).not.toMatch(/\b(?:position|float)\s*:|display:\s*(?:flex|grid)|url\(|data:|@import|javascript:/i);
    expect(html.match(/<style/g)?.length).toBe(1);
    expect(inBody).not.toMatch(/ on\w+=/);
    expect(html.match(/<table(?![^>]*role="presentation")/g)?.length).toBe(
      html.match(/<th scope="col"|<th [^>]*scope="col"/g) === null ? 0 : 2,
    );
  });

  it('uses only what clients support or do without', async () => {
    const {html} = await sample();
    const {issues} = caniemail({
      clients: ['gmail.*', 'outlook.*', 'apple-mail.*', 'samsung-email.*', 'thunderbird.*'],
      html,
    });
    const titles = new Set([...issues.errors.values()].flatMap((list) => list.map(({title}) => title)));
    // Without these the mail is still whole: light colours, one column, no cut lines.
    const graceful = [
      '@media',
      '<style> element',
      'display:none',
      'overflow',
      'white-space',
      'role attribute',
      'border-radius',
      'word-break',
      '<body> element',
    ];
    expect([...titles].filter((title) => !graceful.includes(title))).toEqual([]);
  });

  it('shows 20 rows of a section and counts the rest', async () => {
    const {html, text} = await sample();
    expect(html).toContain('and 2 more');
    expect(text).toContain('  and 2 more\n');
  });

  it('stays under 80 KB with the largest board, and with twelve of them', async () => {
    const largest = await largestChange();
    const one = await renderDigest([largest], options);
    const twelve = await renderDigest(
      Array.from({length: 12}, () => largest),
      options,
    );
    expect(Buffer.byteLength(one.html)).toBeLessThan(80_000);
    expect(Buffer.byteLength(twelve.html)).toBeLessThan(80_000);
    expect(twelve.html).toContain('</html>');
  });

  it('names the boards that do not fit, in every part', async () => {
    const largest = await largestChange();
    const many = Array.from({length: 80}, () => largest);
    const {html, text, markdown} = await renderDigest(many, options);
    expect(Buffer.byteLength(html)).toBeLessThan(80_000);
    const shown = html.match(/<h1/g)?.length ?? 0;
    expect(shown).toBeLessThan(80);
    for (const part of [html, text.replaceAll(/\s+/g, ' '), markdown])
      expect(part).toContain(`${String(80 - shown)} more boards changed`);
    expect(text.split('\n').filter((line) => displayWidth(line) > 76 && !line.includes('://'))).toEqual([]);
    expect((await renderDigest([largest], options)).text).not.toContain('more boards changed');
  });

  it('writes its plain text in lines of at most 76 columns, wide characters counted twice', async () => {
    const lines = (await sample({language: 'zh-CN'})).text.split('\n').filter((line) => !line.includes('://'));
    expect(lines.filter((line) => displayWidth(line) > 76)).toEqual([]);
  });

  it('shows names that look like markup as text, in every part', async () => {
    const {changeset} = await hostileChange();
    const {html, text, markdown} = await renderDigest([changeset], options);
    expect(html).not.toMatch(/<script|<img|<i>|<one>/);
    expect(html).not.toContain('\u202e');
    expect(text).toContain('nano <1 & "2" >3');
    expect(html).toContain('nano &lt;1 &amp; &quot;2&quot; &gt;3');
    expect(text).not.toContain('\u202e');
    expect(markdown).not.toContain('](https://evil.example');
  });

  it('tells several boards in one message, each under its name', async () => {
    const board = async (title: string, score: number) =>
      editionOf(
        `# ${title}\n\n${table(
          ['模型', '得分', '排名'],
          [
            ['GLM-5', score, 1],
            ['yi-medium', 70, 2],
            ['step-3', 60, 3],
          ],
        )}`,
        `${title}.md`,
      );
    const changes = await Promise.all(
      ['放射科', '超声科', '病理科'].map(async (title) =>
        diffSnapshots(await board(title, 90), await board(title, 65), defaultDiffOptions),
      ),
    );
    const {subject, html} = await renderDigest(changes, options);
    expect(subject).toBe('[放射科, 超声科 and 1 more] 3 moved');
    expect(html.match(/<h1/g)?.length).toBe(3);
  });

  it('says that nothing changed rather than nothing at all', async () => {
    const [first] = await sampleEditions();
    if (first === undefined) throw new Error('no sample');
    const {subject, text} = await renderDigest([await diffSnapshots(first, first, defaultDiffOptions)], options);
    expect(subject).toMatch(/\] no change$/);
    expect(text).toContain('No change in 103 rows.');
  });
});
