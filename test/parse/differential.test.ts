// The fast path is held to remark-gfm: the same tables at the same lines, the same rows, the same plain text of every cell.
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hasSharedData, sharedData} from '../shared-data.ts';
import {gfmExamples} from './gfm-examples.ts';
import {readWithFastPath, readWithRemark} from './reference.ts';

describe('examples after section 4.10 of the GFM specification', () => {
  test.each(gfmExamples)('$name', async ({markdown, tables}) => {
    const ours = await readWithFastPath(markdown);
    expect(ours).toEqual(readWithRemark(markdown));
    expect(ours.tables.length).toBe(tables);
  });
});

const inline = fc.constantFrom(
  ...[
    'GPT-5',
    '88.3',
    '智谱',
    '\\',
    '\\|',
    '\\\\',
    '|',
    '||',
    '`',
    '``',
    '`a|b`',
    '`a\\|b`',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
  ],
  ...[
    '[',
    ']',
    '[GPT]',
    '[GPT-5](https://example.org/a_b)',
    '[^1]',
    '![',
    '<',
    '>',
    '<br>',
    '<b>',
    '</b>',
    '<!-- x -->',
    '&',
    '&amp;',
    '&#65;',
    '&nbsp;',
  ],
  ...[
    '!',
    'www.example.org',
    'https://example.org/_x_',
    'a@b.org',
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u3000',
    '１２',
    '🥇',
    '\\*',
    '\\_',
    'snake_case',
    '**真。**她',
    ':',
    '-',
    '---',
    '(new)',
    '88.3*',
    '<5%',
    '$',
    '\0',
    '"',
    '+',
  ],
);
const content = fc.array(inline, {maxLength: 7}).map((parts) => parts.join(''));
const row = fc
  .tuple(fc.array(content, {minLength: 1, maxLength: 4}), fc.boolean(), fc.boolean(), fc.constantFrom('', ' '))
  .map(
    ([cells, leading, trailing, pad]) =>
      (leading ? '|' : '') + cells.map((cell) => pad + cell + pad).join('|') + (trailing ? '|' : ''),
  );
const delimiter = fc
  .tuple(
    fc.array(fc.constantFrom('-', '---', ':-', '-:', ':-:', ' --- ', ' :--: '), {minLength: 1, maxLength: 4}),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([cells, leading, trailing]) => (leading ? '|' : '') + cells.join('|') + (trailing ? '|' : ''));
const plainRow = fc.constantFrom(
  '| 1 | GPT-5 | 88.3 |',
  '| a | b |',
  '| a |',
  'a | b',
  '1 | GPT-5 | 88.3',
  '|---|---|',
  '| 2 | 智谱 GLM | 77.1 |',
  '|',
  '||',
);
const block = fc.constantFrom(
  '',
  '',
  '',
  'Some prose.',
  '# 榜单',
  '```',
  '~~~',
  '- item',
  '1. item',
  '> quote',
  '<div>',
  '<!--',
  '-->',
  '<details>',
  '</details>',
  '===',
  '---',
  '[GPT]: https://example.org',
  '[^1]: note',
  '***',
  '<table>',
  '    code',
  '\tcode',
  '<script>',
  '</script>',
);
const prefix = fc.constantFrom('', '', '', '', '', '> ', '>', '- ', '  ', '   ', '    ', '1. ', '\t', '> - ', '> > ');
const line = fc
  .tuple(
    prefix,
    fc.oneof(
      {weight: 5, arbitrary: plainRow},
      {weight: 4, arbitrary: row},
      {weight: 3, arbitrary: delimiter},
      {weight: 3, arbitrary: block},
    ),
  )
  .map(([before, text]) => before + text);
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const documents = fc
  .tuple(fc.array(line, {minLength: 2, maxLength: 14}), lineEnd)
  .map(([lines, end]) => lines.join(end));

/** A table that is one for sure, of rows that remark would have to read one by one. */
const tables = fc
  .tuple(fc.constantFrom('', '> ', '  ', '> > '), fc.array(row, {minLength: 1, maxLength: 9}), lineEnd)
  .map(([before, rows, end]) => ['| Model | Score |', '|---|---:|', ...rows].map((text) => before + text).join(end));

async function sameReading(text: string): Promise<void> {
  expect(await readWithFastPath(text)).toEqual(readWithRemark(text));
}

const runs = Number(process.env['FUZZ_RUNS'] ?? 500);
const parameters = {numRuns: runs, seed: Number(process.env['FUZZ_SEED'] ?? 20261121)};

describe('fuzzed documents', () => {
  test('lines of all kinds in any order', {timeout: 600_000}, () =>
    fc.assert(fc.asyncProperty(documents, sameReading), parameters),
  );

  test('tables whose cells hold any inline markup', {timeout: 600_000}, () =>
    fc.assert(fc.asyncProperty(tables, sameReading), parameters),
  );
});

describe('documents', () => {
  test.skipIf(!hasSharedData).each(markdownUnder(sharedData))('%s', async (name) => {
    const text = fs.readFileSync(path.join(sharedData, name), 'utf8');
    expect(await readWithFastPath(text)).toEqual(readWithRemark(text));
  });
  const samples = path.resolve(import.meta.dirname, '../../samples');
  test.each(markdownUnder(samples))('samples/%s', async (name) => {
    const text = fs.readFileSync(path.join(samples, name), 'utf8');
    expect(await readWithFastPath(text)).toEqual(readWithRemark(text));
  });
});

function markdownUnder(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder, {recursive: true, encoding: 'utf8'});
  return names.filter((name) => /\.(?:md|txt)$/.test(name)).sort();
}
