import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import * as library from '../../src/index.ts';

const sample = (name: string): Buffer => fs.readFileSync(path.resolve(import.meta.dirname, '../../samples', name));

describe('the library', () => {
  it('exports what the README names, and nothing by accident', () => {
    const listed = fs
      .readFileSync(path.resolve(import.meta.dirname, '../gates/exports.txt'), 'utf8')
      .trim()
      .split('\n');
    expect(Object.keys(library).sort()).toEqual(listed);
  });
  it('reads, judges, repairs, keeps, compares and reports without touching the world', async () => {
    const [before, after] = await Promise.all(
      ['2025-09', '2025-11'].map((edition) =>
        library.readDocument(sample(`imaging-board/${edition}.md`), {source: `${edition}.md`}),
      ),
    );
    if (before === undefined || after === undefined) throw new Error('two documents were read');
    expect(library.validate(before).map(({rule}) => rule)).toContain('inconsistent-spelling');
    const off = {'inconsistent-spelling': {severity: 'off'}} as const;
    expect(library.validate(before, {rules: off}).map(({rule}) => rule)).not.toContain('inconsistent-spelling');
    const changeset = await library.diffSnapshots(library.takeSnapshot(before), library.takeSnapshot(after));
    expect(changeset.boards[0]?.statistics).toMatchObject({entered: 8, left: 23, moved: 2});
    expect(await library.renderReport(changeset, {format: 'text'})).toContain('Moved: MiniMax-Text-01');
    expect(await library.renderReport(changeset, {format: 'markdown', language: 'zh-CN'})).toContain('真正变动');
    expect(JSON.parse(await library.renderReport(changeset, {format: 'json'}))).toEqual(
      JSON.parse(JSON.stringify(changeset)),
    );
  });
  it('leaves clean text alone without a language model', () => {
    const text = '大模型榜单：准确率 100%，naïve café, Zürich, Лівія.';
    expect(library.repair(text)).toMatchObject({text, changed: false});
  });
});
