// DESIGN's list of bad input: a clear message, exit 2 where a document cannot be read, and the other documents are still checked.
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeFolder, runCli} from './run-cli.ts';

const board = '# 榜单\n\n|大模型|准确率|排名|\n|---|---|---|\n|GLM-4.5|95.0%|1|\n|Qwen3-32B|90.0%|2|\n';
let folder = '';
const write = (name: string, content: string | Uint8Array): string => {
  fs.writeFileSync(path.join(folder, name), content);
  return name;
};
const validate = (...args: string[]) => {
  const run = runCli(['validate', '--format', 'json', ...args], {cwd: folder});
  expect(run.err, 'never a stack trace').not.toMatch(/\n\s+at .+:\d+:\d+/);
  return {...run, report: JSON.parse(run.out)};
};

beforeAll(() => {
  folder = makeFolder('bad-input');
  write('board.md', board);
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('documents that cannot be read: exit 2, named, and the others are still checked', () => {
  it.each([
    [
      'a binary file',
      'picture.md',
      () => Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
      'SOURCE_BINARY',
    ],
    [
      'an unknown binary file',
      'noise.csv',
      () => Buffer.from(Array.from({length: 4096}, (_, at) => ((at * 7919) % 251) & (at % 3 === 0 ? 7 : 255))),
      'SOURCE_BINARY',
    ],
    ['0 bytes', 'empty.md', () => '', 'SOURCE_EMPTY'],
    ['a broken spreadsheet', 'broken.xlsx', () => Buffer.from('504b0304deadbeef', 'hex'), 'PARSE_'],
    ['deeply nested quotes', 'deep.md', () => `${'>'.repeat(10_000)} deep\n\n${board}`, 'PARSE_TOO_DEEP'],
    ['a broken JSON document', 'broken.json', () => '[{"模型": "GLM"', 'PARSE_'],
  ])('%s', (_, name, content, code) => {
    const {status, err, report} = validate(write(name, content()), 'board.md');
    expect(status).toBe(2);
    expect(report.failures).toHaveLength(1);
    expect(report.failures[0].code).toMatch(new RegExp(`^${code}`));
    expect(err).toContain(name);
    expect(report.documents.map(({source}: {source: string}) => source)).toEqual(['board.md']);
    expect(report.failures[0].hint).toBeTruthy();
  });

  it('a file of 1 GB', () => {
    fs.closeSync(fs.openSync(path.join(folder, 'huge.md'), 'w'));
    fs.truncateSync(path.join(folder, 'huge.md'), 1024 ** 3);
    const {status, report} = validate('huge.md', 'board.md');
    fs.rmSync(path.join(folder, 'huge.md'));
    expect([status, report.failures[0].code, report.documents.length]).toEqual([2, 'SOURCE_TOO_LARGE', 1]);
  });

  it('links that lead in a circle', () => {
    fs.symlinkSync('loop-b.md', path.join(folder, 'loop-a.md'));
    fs.symlinkSync('loop-a.md', path.join(folder, 'loop-b.md'));
    const {status, report} = validate('loop-a.md', 'board.md');
    expect([status, report.failures[0].code, report.documents.length]).toEqual([2, 'SOURCE_LOOP', 1]);
  });

  it('a folder without read permission', () => {
    const closed = path.join(folder, 'closed');
    fs.mkdirSync(closed);
    fs.writeFileSync(path.join(closed, 'board.md'), board);
    fs.chmodSync(closed, 0o000);
    fs.chmodSync(folder, 0o755);
    // Root reads everything: the program then runs as nobody.
    const asNobody = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {};
    const run = runCli(['validate', '--format', 'json', 'closed/board.md', 'board.md'], {cwd: folder, ...asNobody});
    fs.chmodSync(closed, 0o755);
    expect(run.status).toBe(2);
    expect(JSON.parse(run.out).failures[0].code).toBe('SOURCE_DENIED');
    expect(JSON.parse(run.out).documents).toHaveLength(1);
  });
});

describe('documents that look bad and can be read', () => {
  it.each([
    ['an unclosed fence', `${board}\n\`\`\`md\n|a|b|\n|-|-|\n`, 1],
    ['NUL bytes', board.replace('榜单', '榜\0单'), 1],
    ['lone surrogates', Buffer.concat([Buffer.from(board), Buffer.from('eda080', 'hex')]), 1],
    ['a byte order mark', `\uFEFF${board}`, 1],
    ['mixed line ends', board.replace('\n', '\r\n').replace('|---|---|---|\n', '|---|---|---|\r\n'), 1],
    ['BiDi controls', board.replace('GLM-4.5', 'GLM\u202E-4.5'), 1],
    ['UTF-16', Buffer.from(`\uFEFF${board}`, 'utf16le'), 1],
    [
      'GB18030',
      Buffer.from(
        '23b0f1b5a50a0a7cb4f3c4a3d0cd7cd7bcc8b7c2ca7c0a7c2d7c2d7c0a7c474c4d7c39352e30257c0a7cb6b9b0fc7c39302e30257c0a',
        'hex',
      ),
      1,
    ],
    ['deeply nested brackets', `${'['.repeat(10_000)}\n\n${board}`, 1],
  ])('%s', (_, content, tables) => {
    const {status, report} = validate(write('odd.md', content), 'board.md');
    expect(status).not.toBe(2);
    expect(report.documents).toHaveLength(2);
    expect(report.documents[0].tables).toBe(tables);
  });

  it('what was decoded, and why, is in the report', () => {
    const {report} = validate(write('odd.md', Buffer.from(`\uFEFF${board}`, 'utf16le')));
    expect(report.documents[0].encoding).toMatchObject({encoding: 'utf-16le', bom: true, confidence: 1});
  });

  it('a line of 100 MB', () => {
    const {status, report} = validate(write('long.md', `${board}\n${'模'.repeat(35_000_000)}\n`));
    fs.rmSync(path.join(folder, 'long.md'));
    expect(status).not.toBe(2);
    expect(report.documents[0].rows).toBe(2);
  });

  it('100,000 columns', () => {
    const line = (cell: (at: number) => string): string =>
      `|${Array.from({length: 100_000}, (_, at) => cell(at)).join('|')}|\n`;
    const {status, report} = validate(
      write('wide.md', line((at) => `c${at}`) + line(() => '-') + line((at) => String(at))),
    );
    fs.rmSync(path.join(folder, 'wide.md'));
    expect([status === 2, report.documents[0].rows]).toEqual([false, 1]);
  });
});

describe('a full disk during write', () => {
  it('--fix says so, exits 2, and the document stays as it was', () => {
    const damaged = board.replace('GLM-4.5', 'GLM\u200B-4.5');
    write('full.md', damaged);
    const preload = pathToFileURL(path.resolve(import.meta.dirname, 'full-disk.mjs')).href;
    const run = runCli(['validate', '--fix', 'full.md', 'board.md'], {
      cwd: folder,
      env: {NODE_OPTIONS: `--import ${preload}`},
    });
    expect(run.status).toBe(2);
    expect(run.err).toMatch(/full\.md: cannot be written \(ENOSPC/);
    expect(fs.readFileSync(path.join(folder, 'full.md'), 'utf8')).toBe(damaged);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('full.md.'))).toEqual([]);
  });
});
