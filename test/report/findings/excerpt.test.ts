import {describe, expect, it} from 'vitest';
import type {Finding, Place} from '../../../src/model/finding.ts';
import type {Document} from '../../../src/model/table.ts';
import {readDocument} from '../../../src/app/read-document.ts';
import {excerptOf, type Excerpt} from '../../../src/report/findings/excerpt.ts';
import {makeLineIndex} from '../../../src/text/line-index.ts';

const text = `# Board

Scores of 4 models.

| Rank | Model | Score |
|---|---|---|
| 1 | GLM-4.5 | 90.1 |
| 2 | Qwen3-32B | 108.0 |
| 3 | kimi-k2 | 80.2 |
| 4 | o3 | 79.9 |
`;

async function documentOf(written: string): Promise<Document> {
  return await readDocument(written, {source: 'board.md', format: 'markdown'});
}

function excerpt(document: Document, place: Place, more: Partial<Finding> = {}): Excerpt | null {
  const finding: Finding = {
    rule: 'value-range',
    messageId: 'percent',
    place,
    severity: 'error',
    confidence: 'proven',
    data: {},
    fingerprint: '0123456789abcdef',
    suppressed: null,
    ...more,
  };
  return excerptOf(document, finding, makeLineIndex(document.text));
}

describe('excerptOf', () => {
  it('shows a cell between its neighbours, with the numbers of their lines', async () => {
    const shown = excerpt(await documentOf(text), {kind: 'cell', table: 0, row: 1, column: 2});
    expect(shown?.table?.labels.map((cell) => cell.text)).toEqual(['Rank', 'Model', 'Score']);
    expect(shown?.table?.rows.map(({line, isMarked}) => [line, isMarked])).toEqual([
      [7, false],
      [8, true],
      [9, false],
    ]);
    const marked = shown?.table?.rows.flatMap(({cells}) => cells.filter((cell) => cell.isMarked));
    expect(marked?.map((cell) => cell.text)).toEqual(['108.0']);
  });
  it('shows rows of the same cause, and says that rows between them are left out', async () => {
    const shown = excerpt(
      await documentOf(text),
      {kind: 'row', table: 0, row: 3},
      {related: [{kind: 'row', table: 0, row: 0}]},
    );
    expect(shown?.table?.rows.map(({line, isMarked, isAfterGap}) => [line, isMarked, isAfterGap])).toEqual([
      [7, true, false],
      [9, false, true],
      [10, true, false],
    ]);
  });
  it('of a wide table, the columns that name the row and those around the marked one', async () => {
    const labels = Array.from({length: 20}, (_, at) => `C${String(at + 1)}`);
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const wide = [row(labels), row(labels.map(() => '---')), row(labels.map((_, at) => String(at)))].join('\n');
    const shown = excerpt(await documentOf(`${wide}\n`), {kind: 'cell', table: 0, row: 0, column: 14});
    const texts = shown?.table?.labels.map((cell) => cell.text);
    expect(texts?.slice(0, 3)).toEqual(['C1', 'C2', '…']);
    expect(texts).toContain('C15');
    expect(texts?.length).toBeLessThanOrEqual(8);
  });
  it('shows the line of a finding in prose, with what it is about marked', async () => {
    const start = text.indexOf('4 models');
    const shown = excerpt(await documentOf(text), {kind: 'text', span: {start, end: start + 1}});
    expect(shown).toEqual({
      table: null,
      fix: null,
      line: {line: 3, before: 'Scores of ', marked: '4', after: ' models.'},
    });
  });
  it('shows a fix as the lines before and after, with what changes marked', async () => {
    const start = text.indexOf('108.0');
    const fix = {safety: 'unsafe', edits: [{span: {start, end: start + 5}, text: '10.8'}]} as const;
    const lines = excerpt(await documentOf(text), {kind: 'cell', table: 0, row: 1, column: 2}, {fix})?.fix?.lines;
    expect(lines?.map(({line, kind, parts}) => [line, kind, parts.map((part) => part.text).join('')])).toEqual([
      [8, 'removed', '| 2 | Qwen3-32B | 108.0 |'],
      [8, 'added', '| 2 | Qwen3-32B | 10.8 |'],
    ]);
    expect(lines?.flatMap(({parts}) => parts.filter((part) => part.isChanged).map((part) => part.text))).toEqual([
      '108.0',
      '10.8',
    ]);
  });
  it('a line that a fix removes is only removed', async () => {
    const start = text.indexOf('| 4 |');
    const fix = {safety: 'safe', edits: [{span: {start, end: text.length}, text: ''}]} as const;
    const lines = excerpt(await documentOf(text), {kind: 'row', table: 0, row: 3}, {fix})?.fix?.lines;
    expect(lines?.map(({kind}) => kind)).toEqual(['removed']);
  });
  it('shows nothing of a finding about the whole document', async () => {
    expect(excerpt(await documentOf(text), {kind: 'document'})).toBeNull();
  });
});
