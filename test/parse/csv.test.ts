import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../src/parse/index.ts';
import {onlyTable, rowsOf, sourcesOf, utf8} from './input.ts';

const csv = (text: string) => parseDocument({...utf8(text), source: 'board.csv'});

describe('CSV', () => {
  test.each([
    {
      name: 'commas',
      text: 'model,score\nGPT-5,88.3\n',
      rows: [
        ['model', 'score'],
        ['GPT-5', '88.3'],
      ],
    },
    {
      name: 'semicolons, decimals with commas',
      text: 'model;score\nGPT-5;88,3\nGLM;77,1\n',
      rows: [
        ['model', 'score'],
        ['GPT-5', '88,3'],
        ['GLM', '77,1'],
      ],
    },
    {
      name: 'comment lines between the rows',
      text: 'repo,metadata\n#Repo1\ngithub.com/a/b,x\n# Repo2\ngithub.com/c/d,y\n',
      rows: [
        ['repo', 'metadata'],
        ['github.com/a/b', 'x'],
        ['github.com/c/d', 'y'],
      ],
    },
    {
      name: 'comment lines beside quoted cells',
      text: 'repo,metadata\n#Repo1\n"github.com/a/b",x\n',
      rows: [
        ['repo', 'metadata'],
        ['github.com/a/b', 'x'],
      ],
    },
    {
      name: 'rows that begin with # have cells',
      text: '#,team\n#1,Ajax\n#2,Roma\n',
      rows: [
        ['#', 'team'],
        ['#1', 'Ajax'],
        ['#2', 'Roma'],
      ],
    },
    {
      name: 'pipes',
      text: 'model|score\nGPT-5|88\n',
      rows: [
        ['model', 'score'],
        ['GPT-5', '88'],
      ],
    },
    {
      name: 'tabs in a .csv',
      text: 'model\tscore\nGPT-5\t88\n',
      rows: [
        ['model', 'score'],
        ['GPT-5', '88'],
      ],
    },
    {
      name: 'ragged rows',
      text: 'model,score\nGPT-5\no3,61,surplus\n',
      rows: [['model', 'score'], ['GPT-5'], ['o3', '61', 'surplus']],
    },
    {
      name: 'quotes',
      text: 'model,note\n"GPT-5, new","says ""hi"""\n',
      rows: [
        ['model', 'note'],
        ['GPT-5, new', 'says "hi"'],
      ],
    },
    {
      name: 'line ends in quotes',
      text: 'model,note\r\n"GPT\r\n-5",x\r\no3,y\r\n',
      rows: [
        ['model', 'note'],
        ['GPT\r\n-5', 'x'],
        ['o3', 'y'],
      ],
    },
    {
      name: 'blank lines, old line ends',
      text: 'model,score\r\rGPT-5,1\r\n\no3,2',
      rows: [
        ['model', 'score'],
        ['GPT-5', '1'],
        ['o3', '2'],
      ],
    },
    {
      name: 'a byte order mark',
      text: '\ufeffmodel,score\nGPT-5,1\n',
      rows: [
        ['model', 'score'],
        ['GPT-5', '1'],
      ],
    },
    {
      name: 'a byte order mark and quotes',
      text: '\ufeff"model","score"\n"智谱",1\n',
      rows: [
        ['model', 'score'],
        ['智谱', '1'],
      ],
    },
    {
      name: 'spaces around cells',
      text: 'model , score\n GPT-5,  88 \n "o3" , 61\n',
      rows: [
        ['model', 'score'],
        ['GPT-5', '88'],
        ['o3', '61'],
      ],
    },
    {
      name: 'a quote inside a word',
      text: 'model,size\n13" tablet,1\n',
      rows: [
        ['model', 'size'],
        ['13" tablet', '1'],
      ],
    },
    {
      name: 'empty cells',
      text: 'model,score,note\n,,\n"",1,\n',
      rows: [
        ['model', 'score', 'note'],
        ['', '', ''],
        ['', '1', ''],
      ],
    },
    {
      name: 'a # line is a row',
      text: 'model,score\n#1,2\n',
      rows: [
        ['model', 'score'],
        ['#1', '2'],
      ],
    },
  ])('$name', async ({text, rows}) => {
    expect(rowsOf(onlyTable(await csv(text)))).toEqual(rows);
  });

  test('directives are comments, not rows', async () => {
    for (const cell of ['GPT-5', '"GPT-5"']) {
      const document = await csv(`model,score\n# tablewatch-disable-next-line rank-gap\n${cell},1\n`);
      expect(rowsOf(onlyTable(document))).toEqual([
        ['model', 'score'],
        ['GPT-5', '1'],
      ]);
      expect(document.comments).toEqual([{text: 'tablewatch-disable-next-line rank-gap', span: {start: 12, end: 51}}]);
    }
  });

  test('spans leave quotes out; rows span their lines', async () => {
    const text = 'model,note\n"智谱, ""GLM""",🥇\n';
    const table = onlyTable(await csv(text));
    expect(sourcesOf(table)).toEqual([['智谱, ""GLM""', '🥇']]);
    expect(text.slice(table.rowSpanStarts[0], table.rowSpanEnds[0])).toBe('"智谱, ""GLM""",🥇');
  });

  test('TSV', async () => {
    const document = await parseDocument({...utf8('model\tscore\nGPT-5, new\t1\n'), source: 'board.tsv'});
    expect(document.format).toBe('tsv');
    expect(rowsOf(onlyTable(document))).toEqual([
      ['model', 'score'],
      ['GPT-5, new', '1'],
    ]);
  });

  test('a quote that never closes is refused with its line', async () => {
    await expect(csv('model,note\no3,"x\ny,z\n')).rejects.toMatchObject({
      code: 'PARSE_QUOTE',
      message: expect.stringContaining('board.csv:2:'),
    });
  });

  test('whatever the quotes, rows and cells are those of csv-parse', async () => {
    const pieces = fc.constantFrom('"', '""', ',', '\n', '\r\n', ' ', 'GPT', '智谱', '"o3"', '"a,b"');
    const texts = fc.array(pieces, {maxLength: 14}).map((parts) => `model,"note"\n${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const expected = readWithCsvParse(text);
        if (expected === null) await expect(csv(text)).rejects.toMatchObject({code: 'PARSE_QUOTE'});
        else expect(withoutQuotes(rowsOf(onlyTable(await csv(text))))).toEqual(withoutQuotes(expected));
      }),
      {numRuns: 2000, seed: 20261121},
    );
  });

  test('reading without quotes agrees with csv-parse on the same cells in quotes', async () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9 .%一-龥-]{0,6}$/).map((text) => text.trim());
    const rows = fc.array(fc.array(cell, {minLength: 2, maxLength: 4}), {minLength: 1, maxLength: 6});
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (cells, end) => {
        const named = [['model', 'score', 'note'], ...cells];
        const plain = onlyTable(await csv(named.map((row) => row.join(',')).join(end)));
        const quoted = onlyTable(await csv(named.map((row) => row.map((text) => `"${text}"`).join(',')).join(end)));
        expect(rowsOf(plain)).toEqual(named);
        expect(rowsOf(quoted)).toEqual(named);
      }),
      {numRuns: 300, seed: 20261121},
    );
  });
});

/** For comparison: quotes that stand inside or half around a cell are ours to judge. */
function withoutQuotes(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((cell) => cell.replaceAll('"', '').trim()));
}

/** Rows of csv-parse, blanks around cells removed; null where it finds a quote that does not close. */
function readWithCsvParse(text: string): string[][] | null {
  const options = {
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    ltrim: true,
  };
  try {
    return parse(text, options).map((row) => row.map((cell) => cell.trim()));
  } catch {
    return null;
  }
}

test('a list without a header, whose lines are of different widths, is no table', async () => {
  const document = await parseDocument({...utf8('deer\nsheep\nfish\nwife\twives\nox\toxen\n'), source: 'plural.tsv'});
  expect(document.tables).toEqual([]);
});
