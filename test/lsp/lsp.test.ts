// `tablewatch lsp` as an editor uses it.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeFolder, runCli} from '../cli/run-cli.ts';
import {startEditor, type Editor} from './client.ts';

const board = (rows: string): string => `# Coding\n\n| Rank | Model | Score |\n|---|---|---|\n${rows}`;
const clean = board('| 1 | GPT-5 | 91.2 |\n| 2 | Qwen3-Max | 88.0 |\n| 3 | GLM-4.6 | 85.5 |\n| 4 | Kimi-K2 | 80.1 |\n');
const wide = clean.replace('88.0', '８８.0');
const surplus = clean.replace('85.5 |', '85.5 | 7 |');

let folder = '';
let editor: Editor;
const git = (...args: string[]): Buffer =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {cwd: folder, stdio: 'pipe'});

beforeAll(async () => {
  folder = makeFolder('lsp');
  fs.writeFileSync(path.join(folder, 'past.md'), clean);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  editor = await startEditor(folder);
});
afterAll(async () => {
  expect(await editor.quit()).toBe(0);
  fs.rmSync(folder, {recursive: true, force: true});
});

describe('diagnostics', () => {
  it('are what the command finds, at the same places', async () => {
    const diagnostics = await editor.open('surplus.md', surplus);
    fs.writeFileSync(path.join(folder, 'surplus.md'), surplus);
    const {findings} = JSON.parse(runCli(['validate', 'surplus.md', '-f', 'json'], {cwd: folder}).out) as {
      findings: {
        rule: string;
        message: string;
        line: number;
        startColumn: number;
        endLine: number;
        endColumn: number;
      }[];
    };
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(
      diagnostics.map(({code, message, range: {start, end}}) => ({
        rule: code,
        message,
        line: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      })),
    ).toEqual(
      findings.map(({rule, message, line, startColumn, endLine, endColumn}) => ({
        ...{rule, message, line, startColumn},
        ...{endLine, endColumn},
      })),
    );
    expect(diagnostics[0]).toMatchObject({severity: 1, source: 'tablewatch', code: 'surplus-cell'});
  });
  it('come and go while typing', async () => {
    expect(await editor.open('typing.md', clean)).toEqual([]);
    const at = clean.indexOf('85.5 |') + '85.5 |'.length;
    const faulty = await editor.type('typing.md', at, at, ' 7 |');
    expect(await editor.diagnosticsOf('typing.md', faulty)).toMatchObject([{code: 'surplus-cell'}]);
    const right = await editor.type('typing.md', at, at + 4, '');
    expect(await editor.diagnosticsOf('typing.md', right)).toEqual([]);
  });
  it('of a text that changed meanwhile are not shown', async () => {
    await editor.open('fast.md', clean);
    const at = clean.indexOf('91.2');
    const versions: number[] = [];
    for (let i = 0; i < 30; i++) versions.push(await editor.type('fast.md', at, at + 4, `9${i % 10}.2`));
    await editor.diagnosticsOf('fast.md', versions.at(-1) ?? 0);
    const shown = editor.published.filter(({uri}) => uri === editor.uriOf('fast.md')).map(({version}) => version ?? 0);
    expect(shown.at(-1)).toBe(versions.at(-1));
    expect(shown.length).toBeLessThan(10);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  });
  it('an empty document has none, a closed one loses them', async () => {
    await editor.open('gone.md', surplus);
    await editor.type('gone.md', 0, surplus.length, '');
    expect(await editor.diagnosticsOf('gone.md', 2)).toEqual([]);
    await editor.open('closed.md', surplus);
    await editor.close('closed.md');
    await expect.poll(() => editor.published.at(-1)).toMatchObject({uri: editor.uriOf('closed.md'), diagnostics: []});
  });
  it('CSV without an extension is known by the editor’s language', async () => {
    const diagnostics = await editor.open('untitled', 'rank,model,score\n1,GPT-5,91.2\n2,Qwen3,88.0,7\n', 'csv');
    expect(diagnostics).toMatchObject([{code: 'surplus-cell'}]);
  });
  it('follow the configuration and its language', async () => {
    const other = makeFolder('lsp-zh');
    fs.writeFileSync(
      path.join(other, 'tablewatch.config.yaml'),
      'language: zh-CN\nrules:\n  surplus-cell: {severity: info}\n',
    );
    const chinese = await startEditor(other);
    expect(await chinese.open('a.md', surplus)).toMatchObject([
      {severity: 3, message: expect.stringMatching(/[一-鿿]/)},
    ]);
    expect(await chinese.quit()).toBe(0);
    fs.rmSync(other, {recursive: true});
  });
});

describe('code actions', () => {
  it('fix a finding, as --fix does', async () => {
    await editor.open('wide.md', wide);
    const at = wide.indexOf('８８');
    const [fix] = (await editor.actions('wide.md', at)).filter(({title}) => title.startsWith('Fix'));
    expect(fix).toMatchObject({kind: 'quickfix', diagnostics: [{code: 'fullwidth-form'}]});
    expect(await editor.apply('wide.md', fix ?? {title: ''})).toBe(clean);
    const all = await editor.actions('wide.md', 0, 0, ['source.fixAll']);
    expect(all).toHaveLength(1);
    expect(await editor.apply('wide.md', all[0] ?? {title: ''})).toBe(clean);
  });
  it('suppress a finding with a reason; the comment does what it says', async () => {
    await editor.open('suppress.md', surplus);
    const actions = await editor.actions('suppress.md', surplus.indexOf('85.5 | 7') + 7);
    const suppress = actions.find(({title}) => title === 'Suppress surplus-cell here');
    const text = await editor.apply('suppress.md', suppress ?? {title: ''});
    expect(text).toContain('<!-- tablewatch-disable-next-table surplus-cell row="GLM-4.6"');
    await editor.type('suppress.md', 0, surplus.length, text);
    expect(await editor.diagnosticsOf('suppress.md', 2)).toEqual([]);
  });
  it('sort by score and renumber; a board that is right is left alone', async () => {
    const scored = clean.replace('80.1', '90.0');
    await editor.open('rank.md', scored);
    const [sort] = await editor.actions('rank.md', scored.indexOf('GPT-5'), undefined, ['refactor']);
    expect(await editor.apply('rank.md', sort ?? {title: ''})).toBe(
      board('| 1 | GPT-5 | 91.2 |\n| 2 | Kimi-K2 | 90.0 |\n| 3 | Qwen3-Max | 88.0 |\n| 4 | GLM-4.6 | 85.5 |\n'),
    );
    await editor.open('ranked.md', clean);
    expect(await editor.actions('ranked.md', scored.indexOf('GPT-5'), undefined, ['refactor'])).toEqual([]);
  });
  it('repair a document, with what was lost taken from git', async () => {
    const prose = '# Notiz\n\nDie Qualität der Übersetzung wurde geprüft, größtenteils für Ángel, Álvaro und Íñigo.\n';
    fs.writeFileSync(path.join(folder, 'notiz.md'), prose);
    git('add', '.');
    git('commit', '-qm', 'second');
    const damaged = new TextDecoder('windows-1252').decode(Buffer.from(prose)).replace(/[\u0080-\u009f]/g, '');
    await editor.open('notiz.md', damaged);
    const repair = (await editor.actions('notiz.md', 0)).find(({title}) => title.startsWith('Repair'));
    expect(repair?.edit).toBeUndefined();
    expect(await editor.apply('notiz.md', repair ?? {title: ''})).toBe(prose);
    await editor.open('sound.md', prose);
    expect(await editor.actions('sound.md', 0)).toEqual([]);
  });
});

describe('hover', () => {
  it('tells the column, why it is taken for that, and the page of the rule', async () => {
    await editor.open('hover.md', wide);
    const text = await editor.hover('hover.md', wide.indexOf('８８'));
    expect(text).toMatch(/\*\*Score\*\*: score \(\d+%\)\n\n- /);
    expect(text).toContain('Rule `fullwidth-form`');
    expect(text).toContain('## Why');
    expect(await editor.hover('hover.md', wide.indexOf('Model'))).toContain('**Model**: name');
    expect(await editor.hover('hover.md', 0)).toBe('');
  });
  it('tells what changed in the row since the last edition', async () => {
    const now = clean.replace('88.0', '89.5').replace('Kimi-K2', 'DeepSeek-V4');
    await editor.open('past.md', now);
    expect(await editor.hover('past.md', now.indexOf('89.5'))).toContain('Score: 88.0 → 89.5 since the last edition');
    expect(await editor.hover('past.md', now.indexOf('91.2'))).toContain(
      'This row has not changed since the last edition',
    );
    expect(await editor.hover('past.md', now.indexOf('DeepSeek'))).toContain('did not have this row');
    await editor.open('unknown.md', now);
    expect(await editor.hover('unknown.md', now.indexOf('89.5'))).not.toContain('edition');
  });
});

it('says what it can', () => {
  expect(editor.server.serverInfo?.name).toBe('tablewatch');
  expect(editor.server.capabilities).toMatchObject({
    hoverProvider: true,
    textDocumentSync: {change: 2},
    codeActionProvider: {resolveProvider: true},
  });
  expect(editor.server.capabilities.foldingRangeProvider).toBeUndefined();
});
