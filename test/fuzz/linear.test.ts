// Time that grows no faster than the text: cells of one thing again and again, which make patterns try everything. What takes quadratic time
// shows at twice the length, what takes exponential time never ends.
import {performance} from 'node:perf_hooks';
import {expect, test} from 'vitest';
import {inferShape} from '../../src/infer/index.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {rules} from '../../src/rules/index.ts';
import {validateDocument} from '../../src/validate/index.ts';
import {utf8} from '../parse/input.ts';

const repeated = [
  ...[
    'a',
    ' ',
    '1',
    '1,',
    '1+',
    '1.',
    '0',
    '0.',
    '1/',
    '/',
    '%',
    '±',
    '~',
    '±1 ',
    '1 2 ',
    '12s ',
    '1分',
    '30秒',
    'to ',
    '至',
    '每',
    '1e',
  ],
  ...[
    '-',
    '*',
    '**a',
    '_a_',
    '~~',
    '`',
    '(',
    '()',
    '[',
    '[](',
    '[a](',
    '[a|',
    '{%',
    '{{|',
    '<',
    '<a ',
    '</',
    '<!--',
    '|',
    '\\|',
    '"a" ',
  ],
  ...[
    'Aa',
    'aA',
    'x-',
    'X1-',
    'a1',
    'α',
    'αa',
    '中',
    '中 ',
    'é',
    '⭐',
    '¹',
    '🆕',
    '思考',
    'http://',
    'www.',
    '@',
    'a@',
    '#',
    'a#',
    '?',
    '=',
  ],
  ...[
    '&',
    '&lt;',
    '^',
    '$',
    '，',
    '。',
    '（',
    '（新',
    '【',
    '１',
    'Ａ',
    '\u200b',
    '\u202e',
    '\u00a0',
    ' \u00a0',
    '\u2003',
    '\t',
    '.',
    '…',
    ';',
  ],
];

// By hand: LINEAR_LENGTH=20000 npx vitest run test/fuzz/linear.test.ts
const length = Number(process.env['LINEAR_LENGTH'] ?? 200);

/** A board with a row for each, as a name and as a score. */
function boardOf(format: 'csv' | 'markdown', end: string): string {
  const cells = repeated.map((unit) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end);
  const rows = cells.flatMap((cell, at) => [
    [cell, String(at)],
    [`GLM-${String(at)}`, cell],
  ]);
  if (format === 'csv')
    return ['Model,Score', ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))].join(
      '\n',
    );
  const lines = rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return ['| Model | Score |', '|---|---|', ...lines, '', ...cells.flatMap((cell) => [cell, ''])].join('\n');
}

// Exponential time would need years; a loaded machine takes its time, too.
test.each([
  ['csv', 'x'],
  ['csv', '\u0001'],
  ['markdown', 'x'],
  ['markdown', '!'],
] as const)(
  'cells of one thing again and again, in %s, before %j',
  async (format, end) => {
    const started = performance.now();
    const document = await parseDocument({...utf8(`${boardOf(format, end)}\n`), source: `board.${format}`, format});
    validateDocument(document, {rules, settings: {}, shapeOf: inferShape, damage: () => []});
    expect(performance.now() - started).toBeLessThan(20_000 + length * 20);
  },
  120_000,
);
