// What a commit or the index broke: `repair --staged`, `repair --since`, and the tripwire of `validate --staged`, in a repository of their own.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeEach, describe, expect, it} from 'vitest';

const program = path.resolve(import.meta.dirname, '../../dist/cli.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-changes-'));
const place = (name: string): string => path.join(folder, name);
const read = (name: string): string => fs.readFileSync(place(name), 'utf8');
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {cwd: folder}).toString();
const tablewatch = (...args: readonly string[]): {status: number | null; out: string; err: string} => {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {cwd: folder, encoding: 'utf8'});
  return {status, out: stdout, err: stderr};
};
/** UTF-8 read as ISO 8859-1 and saved as UTF-8. */
const misread = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const code = 'export const title = "Größe und Maß";\n';
const table = '| 模型 | 得分 |\n| --- | --- |\n| 文心一言 | 91.2 |\n| 通义千问 | 90.8 |\n';
const about = 'Mojibake: CafÃ© is what became of Café, and HÃ´tel of Hôtel.\n';

beforeEach(() => {
  fs.rmSync(folder, {recursive: true, force: true});
  fs.mkdirSync(folder);
  git('init', '-q');
  fs.writeFileSync(place('title.ts'), code);
  fs.writeFileSync(place('board.md'), table);
  fs.writeFileSync(place('about.md'), about);
  git('add', '-A');
  git('commit', '-qm', 'clean');
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

function breakFiles(): void {
  fs.writeFileSync(place('title.ts'), misread(code));
  fs.writeFileSync(place('board.md'), misread(table.replace('91.2', '91.4')));
  fs.appendFileSync(place('about.md'), 'One more line.\n');
}

describe('validate --staged', () => {
  it('stops a commit that breaks an encoding, in any text file, and quotes the text as it was', () => {
    breakFiles();
    git('add', '-A');
    const {status, out} = tablewatch('validate', '--staged', '--only', 'mojibake', '-f', 'json');
    const {findings}: {findings: {source: string; messageId: string; message: string}[]} = JSON.parse(out);
    expect(status).toBe(1);
    expect(findings.map(({source, messageId}) => `${source} ${messageId}`)).toEqual([
      'board.md brokenByChange',
      'title.ts brokenByChange',
    ]);
    expect(findings[1]?.message).toContain('öße und Maß');
  });
  it('says nothing of other changes', () => {
    fs.writeFileSync(place('title.ts'), code.replace('Größe', 'Länge?'));
    fs.writeFileSync(place('about.md'), `${about}Ã¼ is ü.\n`);
    fs.writeFileSync(place('board.md'), `${table}| 混元 | 88.0 |\n`);
    git('add', '-A');
    expect(tablewatch('validate', '--staged', '--only', 'mojibake')).toMatchObject({status: 0});
  });
});

describe('repair --staged', () => {
  it('undoes in the index and in the work tree what the staged changes broke', () => {
    breakFiles();
    git('add', '-A');
    expect(tablewatch('repair', '--staged', '--check')).toMatchObject({status: 1});
    expect(tablewatch('repair', '--staged', '--write', '--no-backup')).toMatchObject({status: 0});
    expect(read('title.ts')).toBe(code);
    expect(read('board.md')).toBe(table.replace('91.2', '91.4'));
    expect(git('status', '--short')).toBe('M  about.md\nM  board.md\n');
    expect(git('show', ':board.md')).toBe(table.replace('91.2', '91.4'));
    expect(tablewatch('repair', '--staged', '--check')).toMatchObject({status: 0});
  });
});

describe('repair --since', () => {
  it('undoes what commits broke, and leaves what was so before', () => {
    breakFiles();
    git('commit', '-qam', 'broken');
    expect(tablewatch('repair', '--since', 'HEAD~1', '--write', '--no-backup')).toMatchObject({status: 0});
    expect(read('title.ts')).toBe(code);
    expect(read('board.md')).toBe(table.replace('91.2', '91.4'));
    expect(read('about.md')).toBe(`${about}One more line.\n`);
  });
});

describe('repair of one file', () => {
  it('finds the last clean version in the history, says so, and can be told not to', () => {
    breakFiles();
    git('commit', '-qam', 'broken');
    const found = tablewatch('repair', 'board.md');
    expect(found.out).toBe(table.replace('91.2', '91.4'));
    expect(found.err).toContain('the last clean version in its history');
    expect(tablewatch('repair', 'board.md', '--no-base').err).not.toContain('history');
    expect(tablewatch('repair', 'board.md', '--base', 'HEAD').err).toContain('is damaged itself');
    expect(tablewatch('repair', 'board.md', '--base', 'nowhere')).toMatchObject({status: 2});
  });
});
