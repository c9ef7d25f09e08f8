import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../src/parse/index.ts';
import {onlyTable, rowsOf, sourcesOf, utf8} from './input.ts';

const html = (text: string) => parseDocument({...utf8(text), source: 'board.html'});

describe('tables of an HTML document', () => {
  test.each([
    {
      name: 'thead and tbody',
      text: '<table><thead><tr><th>Model</th><th>Score</th></tr></thead><tbody><tr><td>GPT-5</td><td>88.3</td></tr></tbody></table>',
      rows: [
        ['Model', 'Score'],
        ['GPT-5', '88.3'],
      ],
    },
    {
      name: 'end tags left out',
      text: '<table><tr><th>Model<th>Score<tr><td>GPT-5<td>88.3<tr><td>GLM-4.6<td>77.1</table>',
      rows: [
        ['Model', 'Score'],
        ['GPT-5', '88.3'],
        ['GLM-4.6', '77.1'],
      ],
    },
    {
      name: 'the first row is the header without any th',
      text: '<table><tr><td>Model</td></tr><tr><td>GPT-5</td></tr></table>',
      rows: [['Model'], ['GPT-5']],
    },
    {
      name: 'entities, markup and line breaks',
      text: '<table><tr><th>Model</th></tr><tr><td> <b>A&amp;B</b>&nbsp;&lt;5%<br>new\n line </td></tr></table>',
      rows: [['Model'], ['A&B <5% new line']],
    },
    {
      name: 'spanned columns and rows repeat their text',
      text: '<table><tr><th>Vendor</th><th>Model</th><th>Score</th></tr><tr><td rowspan=2>OpenAI</td><td>GPT-5</td><td>88</td></tr><tr><td colspan=2>o3</td></tr></table>',
      rows: [
        ['Vendor', 'Model', 'Score'],
        ['OpenAI', 'GPT-5', '88'],
        ['OpenAI', 'o3', 'o3'],
      ],
    },
    {
      name: 'header rows above each other become one',
      text: '<table><thead><tr><th rowspan=2>Model</th><th colspan=2>Score</th></tr><tr><th>2024</th><th>2025</th></tr></thead><tr><td>GPT-5</td><td>80</td><td>88</td></tr></table>',
      rows: [
        ['Model', 'Score 2024', 'Score 2025'],
        ['GPT-5', '80', '88'],
      ],
    },
    {
      name: 'a row span ends with the head it is in',
      text: '<table><thead><tr><th rowspan=2>Dataset</th><th rowspan=2>Size</th></tr></thead><tbody><tr><td>MedDialog</td><td>400k</td></tr></tbody></table>',
      rows: [
        ['Dataset', 'Size'],
        ['MedDialog', '400k'],
      ],
    },
    {
      name: 'scripts and styles are not text',
      text: '<table><tr><th>Model</th></tr><tr><td>GPT-5<script>var x = "|";</script><style>td{}</style></td></tr></table>',
      rows: [['Model'], ['GPT-5']],
    },
    {
      name: 'an unclosed table ends with the document',
      text: '<table><tr><th>Model</th></tr><tr><td>GPT-5',
      rows: [['Model'], ['GPT-5']],
    },
    {
      name: 'ragged rows stay ragged',
      text: '<table><tr><th>Model</th><th>Score</th></tr><tr><td>GPT-5</td></tr><tr><td>o3</td><td>61</td><td>x</td></tr></table>',
      rows: [['Model', 'Score'], ['GPT-5'], ['o3', '61', 'x']],
    },
  ])('$name', async ({text, rows}) => {
    expect(rowsOf(onlyTable(await html(text)))).toEqual(rows);
  });

  test('a nested table is a table of its own', async () => {
    const {tables} = await html(
      '<table><tr><th>Outer</th></tr><tr><td>seen <table><tr><th>Inner</th></tr><tr><td>GPT-5</td></tr></table> after</td></tr></table>',
    );
    expect(tables.map(rowsOf)).toEqual([
      [['Outer'], ['seen after']],
      [['Inner'], ['GPT-5']],
    ]);
  });

  test('caption, headings and comments', async () => {
    const document = await html(
      '<h1>Boards</h1><h2>Imaging &amp; more</h2><!-- tablewatch-disable rank-gap --><p>Prose.</p><table><caption>August <i>2025</i></caption><tr><th>Model</th></tr><tr><td>o3</td></tr></table>',
    );
    const table = onlyTable(document);
    expect(table.headingPath).toEqual(['Boards', 'Imaging & more']);
    expect(table.caption).toBe('August 2025');
    expect(document.comments.map((comment) => comment.text)).toEqual(['tablewatch-disable rank-gap']);
    expect(document.blocks.map((block) => block.kind)).toEqual(['heading', 'heading', 'paragraph']);
  });

  test('spans hold the source of cells and rows', async () => {
    const text = '<table>\n<tr><th>Model</th></tr>\n<tr><td> <b>GPT-5</b> </td></tr>\n</table>';
    const table = onlyTable(await html(text));
    expect(sourcesOf(table)).toEqual([['<b>GPT-5</b>']]);
    expect(text.slice(table.rowSpanStarts[0], table.rowSpanEnds[0])).toBe('<tr><td> <b>GPT-5</b> </td></tr>');
    expect(text.slice(table.span.start, table.span.end)).toBe(text);
  });

  test('a column span of a billion is cut to the standard’s limit', async () => {
    const table = onlyTable(await html('<table><tr><td colspan=1000000000 rowspan=99999>GPT-5</td></tr></table>'));
    expect(table.labels.length).toBe(1000);
  });
});

describe('HTML tables inside Markdown', () => {
  const markdown = (text: string) => parseDocument({...utf8(text), source: 'board.md'});

  test('offsets are those of the document, headings those of Markdown', async () => {
    const text =
      '# Boards\n\n## 影像\n\n<table>\n<tr><th>Model</th></tr>\n<tr><td>GPT-5</td></tr>\n</table>\n\nProse.\n';
    const table = onlyTable(await markdown(text));
    expect(table.format).toBe('html');
    expect(table.headingPath).toEqual(['Boards', '影像']);
    expect(sourcesOf(table)).toEqual([['GPT-5']]);
  });

  test('a blank line inside does not end the table', async () => {
    const table = onlyTable(
      await markdown('<table>\n<tr><th>Model</th></tr>\n\n<tr><td>GPT-5</td></tr>\n\n<tr><td>o3</td></tr>\n</table>\n'),
    );
    expect(rowsOf(table)).toEqual([['Model'], ['GPT-5'], ['o3']]);
  });

  test('several tables, Markdown ones between them, keep their order', async () => {
    const html = '<table><tr><th>A</th></tr><tr><td>1</td></tr></table>';
    const {tables} = await markdown(`${html}\n${html}\n\n| B |\n| - |\n| 2 |\n\n${html}\n`);
    expect(tables.map((table) => [table.index, table.format, table.labels[0]])).toEqual([
      [0, 'html', 'A'],
      [1, 'html', 'A'],
      [2, 'markdown', 'B'],
      [3, 'html', 'A'],
    ]);
  });

  test('an HTML table that lays out Markdown tables is none', async () => {
    const {tables} = await markdown(
      '<table><tr><td>\n\n| Model |\n| ----- |\n| GPT-5 |\n\n</td><td>\n\n| Model |\n| ----- |\n| o3 |\n\n</td></tr></table>\n',
    );
    expect(tables.map((table) => table.format)).toEqual(['markdown', 'markdown']);
  });
});
