import fs from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {makeFolder, runCli} from './run-cli.ts';

const samples = path.resolve(import.meta.dirname, '../../samples/imaging-board');
let cwd = '';

beforeAll(() => {
  cwd = makeFolder('report');
  for (const month of ['2025-08', '2025-09', '2025-11']) {
    fs.copyFileSync(path.join(samples, `${month}.md`), path.join(cwd, 'board.md'));
    expect(runCli(['snapshot', 'board.md', '--at', `${month}-01T00:00Z`], {cwd}).status).toBe(0);
  }
});

describe('tablewatch report', () => {
  it('writes the page of the last two editions, and says where', () => {
    const run = runCli(['report', '--output-file', 'out/change.html'], {cwd});
    expect(run).toMatchObject({status: 0, out: ''});
    expect(run.err).toBe('out/change.html written (3 editions of board.md).\n');
    const page = fs.readFileSync(path.join(cwd, 'out/change.html'), 'utf8');
    expect(page).toContain('Moved: MiniMax-Text-01');
    expect(page).toContain('Results of the checks');
    expect(page).not.toContain('Earlier changes');
  });

  it('prints the page of two editions by their beginnings, every one of them with --all', () => {
    const log: {editions: {id: string}[]}[] = JSON.parse(runCli(['log', '--format', 'json'], {cwd}).out);
    const [first = '', second = ''] = log[0]?.editions.map(({id}) => id) ?? [];
    const run = runCli(['report', 'board', '--from', first.slice(0, 6), '--to', second], {cwd});
    expect(run.status).toBe(0);
    expect(run.out).toContain('nobody else moved');
    const all = runCli(['report', '--all', '--lang', 'zh-CN'], {cwd});
    expect(all.out).toContain('<html lang="zh-CN">');
    expect(all.out).toContain('更早的变化');
  });

  it('names the edition it does not know', () => {
    expect(runCli(['report', '--to', 'ffffffff'], {cwd})).toMatchObject({status: 2, out: ''});
    expect(runCli(['report', 'no-such-board'], {cwd}).err).toContain('no stored board matches no-such-board');
  });

  it('says that one edition is not enough', () => {
    const log: {editions: {id: string}[]}[] = JSON.parse(runCli(['log', '--format', 'json'], {cwd}).out);
    const run = runCli(['report', '--to', log[0]?.editions[0]?.id ?? ''], {cwd});
    expect(run).toMatchObject({status: 2, out: ''});
    expect(run.err).toContain('a report needs two');
  });
});

describe('tablewatch diff', () => {
  it.each([
    ['html', '<!doctype html>'],
    ['atom', '<?xml version="1.0" encoding="utf-8"?>\n<feed'],
    ['daff', '@@,'],
    ['changelog', '## 2025-11\n'],
  ])('prints %s', (format, beginning) => {
    const files = ['2025-09', '2025-11'].map((month) => path.join(samples, `${month}.md`));
    const run = runCli(['diff', ...files, '--format', format], {cwd});
    expect(run.status).toBe(0);
    expect(run.out.startsWith(beginning)).toBe(true);
  });
});
