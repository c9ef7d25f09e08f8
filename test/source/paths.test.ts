import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {expandPaths} from '../../src/source/paths.ts';

let folder = '';
const write = (name: string, text = '|a|b|\n|-|-|\n'): void => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
  fs.writeFileSync(path.join(folder, name), text);
};

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-paths-'));
  fs.mkdirSync(path.join(folder, '.git'));
});
afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('expandPaths', () => {
  it('a folder means its Markdown, CSV, HTML and XLSX documents, sorted, relative to the working folder', async () => {
    for (const name of [
      'board.md',
      'sub/scores.csv',
      'page.html',
      'book.xlsx',
      'package.json',
      'notes.txt',
      'node_modules/x/readme.md',
    ])
      write(name);
    expect(await expandPaths(['.'], folder)).toEqual(['board.md', 'book.xlsx', 'page.html', 'sub/scores.csv']);
  });

  it('.gitignore and .tablewatchignore leave documents out, also from a folder below', async () => {
    for (const name of ['board.md', 'drafts/one.md', 'drafts/keep.md', 'old/board.md']) write(name);
    write('.gitignore', 'old/\n');
    write('drafts/.tablewatchignore', '*\n!keep.md\n');
    expect(await expandPaths(['**/*.md'], folder)).toEqual(['board.md', 'drafts/keep.md']);
  });

  it('a file that is named itself is read although it is ignored', async () => {
    write('old.md');
    write('.gitignore', 'old.md\n');
    expect(await expandPaths(['old.md'], folder)).toEqual(['old.md']);
  });

  it('addresses and standard input pass through, twice the same is once', async () => {
    write('board.md');
    expect(await expandPaths(['-', 'https://example.org/board.md', 'board.md', 'board.md'], folder)).toEqual([
      '-',
      'https://example.org/board.md',
      'board.md',
    ]);
  });

  it('a file whose name has brackets is a file, not a pattern', async () => {
    write('榜单[2025].md');
    expect(await expandPaths(['榜单[2025].md'], folder)).toEqual(['榜单[2025].md']);
  });

  it('a pattern that matches nothing is a failure that names it', async () => {
    await expect(expandPaths(['*.csv'], folder)).rejects.toMatchObject({
      code: 'SOURCE_NO_MATCH',
      message: '*.csv: no document matches',
    });
  });

  it('links that lead in a circle are not followed', async () => {
    write('board.md');
    fs.symlinkSync(folder, path.join(folder, 'loop'));
    expect(await expandPaths(['.'], folder)).toEqual(['board.md']);
  });
});
