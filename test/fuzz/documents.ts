// Documents at random: texts made of what parsers look for, and tables with the faults that rules mend, written in every format.
import fc from 'fast-check';
import type {Format} from '../../src/model/format.ts';

export interface Written {
  readonly format: Format;
  readonly text: string;
}

const pieces = [
  ...[
    '|',
    '\n',
    '\r\n',
    '---',
    '|-|-|\n',
    '| a | b |\n',
    ' ',
    '\t',
    '\\',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
    '> ',
    '- ',
    '1. ',
  ],
  ...[
    '#',
    '\ufeff',
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<th rowspan=3 colspan=2>',
    '</td>',
    '<!--',
    '-->',
    '&lt;',
    '<',
  ],
  ...[
    '"',
    '""',
    ',',
    ';',
    '{',
    '}',
    '[',
    ']',
    ':',
    '{"a":1}',
    'null',
    '\\u00e9',
    '\\',
    '# tablewatch-disable x',
    '\0',
    '\ud800',
  ],
  ...[
    '模型',
    '１２',
    'é',
    '🆕',
    '12s',
    '88.3%',
    '-',
    'N/A',
    'GPT-5',
    '锟斤拷',
    '\u200b',
    '\u202e',
    '```\n',
    '~~~\n',
    '[x]: y\n',
  ],
];

export const formats: readonly Format[] = ['markdown', 'text', 'csv', 'tsv', 'html', 'json', 'jsonl'];

/** Any text, most of it out of pieces that mean something to a parser. */
export const anyText: fc.Arbitrary<Written> = fc.record({
  format: fc.constantFrom(...formats),
  text: fc.oneof(
    {weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), {maxLength: 60}).map((parts) => parts.join(''))},
    {weight: 1, arbitrary: fc.string({maxLength: 80, unit: 'binary'})},
  ),
});

const cell = fc.constantFrom(
  ...[
    '',
    '-',
    '/',
    'N/A',
    '无',
    '—',
    '12',
    '7.5',
    '88.3%',
    '12s',
    '1分30秒',
    '１２',
    '1,5',
    '-3',
    'a;b',
    'a|b',
    'say "x"',
  ],
  ...[
    'GPT-5',
    'gpt-5',
    'GLM-4.5 （new）',
    'Qwen\u200b3',
    'x,y',
    '<b>',
    'A&B',
    'ｆｕｌｌ',
    '**bold**',
    "it's",
    'null',
    'back\\slash',
  ],
);
const number = fc.integer({min: 1, max: 9999}).map((value) => (value / 10).toFixed(1));

interface Grid {
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A board whose columns mostly keep to a kind, with gaps, odd cells, and rows too short or too long. */
const grid: fc.Arbitrary<Grid> = fc
  .record({
    width: fc.integer({min: 1, max: 5}),
    rows: fc.array(
      fc.record({
        name: fc.constantFrom('GPT-5', 'GLM-4.5', 'Qwen3', 'ERNIE', 'o3', 'MiniMax', 'step-3', 'gpt-5'),
        numbers: fc.array(fc.oneof({weight: 3, arbitrary: number}, {weight: 2, arbitrary: cell}), {
          minLength: 5,
          maxLength: 5,
        }),
        surplus: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2, -1, -2),
      }),
      {minLength: 1, maxLength: 9},
    ),
  })
  .map(({width, rows}) => ({
    labels: ['Model', 'Score', 'Time', 'Price', '得分'].slice(0, width),
    rows: rows.map(({name, numbers, surplus}) => [name, ...numbers].slice(0, Math.max(1, width + surplus))),
  }));

const dialects: readonly ((grid: Grid) => Written)[] = [
  ...[',', ';', '\t', '|'].map((delimiter) => (made: Grid): Written => ({
    format: delimiter === '\t' ? 'tsv' : 'csv',
    text:
      lines(made)
        .map((row) => row.map((text) => delimited(text, delimiter)).join(delimiter))
        .join('\n') + '\n',
  })),
  (made) => ({format: 'markdown', text: markdown(made, (row) => `| ${row.join(' | ')} |`)}),
  (made) => ({
    format: 'markdown',
    text: markdown(made, (row) => (row.length < 2 ? `${row.join('')} |` : row.join(' | '))),
  }),
  (made) => ({format: 'json', text: `${JSON.stringify(objects(made), null, 1)}\n`}),
  (made) => ({
    format: 'jsonl',
    text: objects(made)
      .map((object) => JSON.stringify(object))
      .join('\n'),
  }),
  ({labels, rows}) => ({
    format: 'html',
    text: `<table>${htmlRow('th', labels)}${rows.map((row) => htmlRow('td', row)).join('\n')}</table>\n`,
  }),
];

/** Tables as a person or a program writes them, in one of nine dialects. */
export const anyTable: fc.Arbitrary<Written> = fc
  .tuple(grid, fc.nat({max: dialects.length - 1}))
  .map(([made, at]) => dialects[at]?.(made) ?? {format: 'text', text: ''});

function lines({labels, rows}: Grid): readonly (readonly string[])[] {
  return [labels, ...rows];
}

function delimited(text: string, delimiter: string): string {
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function markdown({labels, rows}: Grid, write: (row: readonly string[]) => string): string {
  const escaped = rows.map((row) => row.map((text) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')));
  return `# Board\n\n${[labels, labels.map(() => '---'), ...escaped].map(write).join('\n')}\n\nThe end.\n`;
}

function objects({labels, rows}: Grid): object[] {
  return rows.map((row) =>
    Object.fromEntries(
      row.slice(0, labels.length).map((text, column) => [labels[column], text === 'null' ? null : jsonValue(text)]),
    ),
  );
}

function jsonValue(text: string): string | number {
  return /^\d+\.\d$/.test(text) ? Number(text) : text;
}

function htmlRow(tag: string, row: readonly string[]): string {
  const escaped = row.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return `<tr>${escaped.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
}
