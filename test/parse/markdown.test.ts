import {describe, expect, test} from 'vitest';
import {cellSpan, rowSpan} from '../../src/model/table.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {onlyTable, rowsOf, sourcesOf, utf8} from './input.ts';

const markdown = (text: string) => parseDocument({...utf8(text), source: 'board.md'});

describe('where a Markdown table stands', () => {
  test('under its headings, outermost first, inline markup removed', async () => {
    const {tables} = await markdown(
      '# **影像** `AI`\n\n## 榜单\n\n| a |\n|---|\n\n### 说明\n\n## [价格](https://example.org)\n\n| b |\n|---|\n',
    );
    expect(tables.map((table) => table.headingPath)).toEqual([
      ['影像 AI', '榜单'],
      ['影像 AI', '价格'],
    ]);
  });

  test('its span, rows and cells are stretches of the document', async () => {
    const text = 'Prose.\n\n> - | Model | Score |\n>   |---|---|\n>   | **GPT-5** | 88.3 |\n>   | o3\n';
    const table = onlyTable(await markdown(text));
    const slice = (span: {readonly start: number; readonly end: number} | null) => text.slice(span?.start, span?.end);
    expect(slice(table.span)).toBe('| Model | Score |\n>   |---|---|\n>   | **GPT-5** | 88.3 |\n>   | o3');
    expect(table.headerSpans.map(slice)).toEqual(['Model', 'Score']);
    expect(slice(rowSpan(table, 0))).toBe('>   | **GPT-5** | 88.3 |');
    expect(slice(cellSpan(table, 0, 1))).toBe('88.3');
    expect(cellSpan(table, 1, 1)).toBeNull();
    expect(sourcesOf(table)).toEqual([['**GPT-5**', '88.3'], ['o3']]);
    expect(rowsOf(table)).toEqual([['Model', 'Score'], ['GPT-5', '88.3'], ['o3']]);
  });

  test('surplus and missing cells are seen', async () => {
    const table = onlyTable(await markdown('| a | b |\n|---|---|\n| 1 | 2 | 3 | |\n| 1 |\n||\n'));
    expect([...table.rowStarts]).toEqual([0, 4, 5, 6]);
  });

  test('plain text is kept only where it is not the source text', async () => {
    const table = onlyTable(
      await markdown('| a | b | c |\n|---|---|---|\n| x_y | 88* | [o3](https://example.org/a_b) |\n'),
    );
    expect([...table.cellTexts]).toEqual([[2, 'o3']]);
  });
});

describe('what stands around tables', () => {
  test('blocks of prose, never tables', async () => {
    const {blocks} = await markdown(
      '# A\n\nProse\nof two lines.\n\n| a |\n|---|\n\n```\n| b |\n|---|\n```\n\n- item\n\n[x]: https://example.org\n\n[^1]: note\n\n<p>html</p>\n',
    );
    expect(blocks.map((block) => block.kind)).toEqual([
      ...['heading', 'paragraph', 'code', 'paragraph', 'definition', 'footnote', 'paragraph', 'html'],
    ]);
  });

  test('comments, in blocks, in prose and in cells', async () => {
    const text =
      '<!-- tablewatch-disable rank-gap -->\n\nProse <!-- seen --> here.\n\n| a |\n|---|\n| x <!-- in a cell --> |\n\n<!--\nlong\n-->\n';
    const {comments} = await markdown(text);
    expect(comments.map((comment) => comment.text)).toEqual([
      'tablewatch-disable rank-gap',
      'seen',
      'in a cell',
      'long',
    ]);
    expect(
      comments.map(({span}) => text.slice(span.start, span.start + 4) + text.slice(span.end - 3, span.end)),
    ).toEqual(Array.from({length: 4}, () => '<!---->'));
  });

  test('literal markup characters that a reader sees', async () => {
    const text =
      '** bold ** and **真。**她 but **fine**, `a*b`, https://example.org/a_b, \\*\\*x\\*\\*\n\n| a | b |\n|---|---|\n| 88* | **ok** |\n| \\*\\*y\\*\\* | `*` |\n';
    const {literals} = await markdown(text);
    expect(literals.map((span) => text.slice(span.start, span.end))).toEqual([
      '** bold ** and **真。**她 but ',
      ', \\*\\*x\\*\\*',
      '88*',
      '\\*\\*y\\*\\*',
    ]);
  });

  test('100,000 rows: remark sees none of them', {timeout: 30_000}, async () => {
    const rows = Array.from({length: 100_000}, (_, row) => `| ${row + 1} | GPT-${row} | 88.3 |`);
    const text = `# Board\n\n| # | Model | Score |\n|---|---|---|\n${rows.join('\n')}\n\nProse.\n`;
    const document = await markdown(text);
    const table = onlyTable(document);
    expect([table.rowCount, table.cellStarts.length, table.cellTexts.size]).toEqual([100_000, 300_000, 0]);
    expect(rowsOf(table).at(-1)).toEqual(['100000', 'GPT-99999', '88.3']);
    expect(document.blocks.map(({span}) => text.slice(span.start, span.end))).toEqual(['# Board', 'Prose.']);
  });
});
