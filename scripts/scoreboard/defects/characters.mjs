// Characters that are not what they look like, and text decoded wrongly.
import {editCell, damageNumber} from './edit.mjs';

const lookAlikes = {a: '\u0430', e: '\u0435', o: '\u043E', c: '\u0441', p: '\u0440', x: '\u0445'}; // Cyrillic letters

export const characterKinds = [
  name('look-alike-letter', (text) =>
    /^[\x20-\x7E]{4,}$/.test(text) && /[aeocpx]/.test(text)
      ? text.replace(/[aeocpx]/, (letter) => lookAlikes[letter])
      : null,
  ),
  name('zero-width-space', (text) => (text.length < 4 ? null : `${text.slice(0, 2)}\u200B${text.slice(2)}`)),
  name('replacement-character', (text) => (text.length < 4 ? null : `${text.slice(0, 2)}\uFFFD${text.slice(3)}`)),
  name(
    'decoded-as-latin-1',
    (text) => (/[^\x00-\x7F]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : null),
    ['mojibake'],
  ),
  name('trademark-mojibake', (text) => `${text}\u00E2\u201E\u00A2`, ['mojibake']),
  name('accent-mojibake', (text) => `${text} Caf\u00C3\u00A9`, ['mojibake']),
  name('unclosed-bold', (text, board) => (board.separator === '|' && !text.includes('*') ? `** ${text}**` : null), [
    'broken-emphasis',
  ]),
  {
    id: 'full-width-digits',
    rules: ['fullwidth-form'],
    inject: (board, random) =>
      damageNumber(board, random, (cell) =>
        cell.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ),
  },
  {
    id: 'no-break-space-in-number',
    rules: ['invisible-character'],
    inject: (board, random) => damageNumber(board, random, (cell) => cell.replace(/(\d)(\d)/, '$1\u00A0$2')),
  },
];

function name(id, change, rules = ['mixed-script', 'invisible-character', 'file-encoding', 'mojibake']) {
  return {
    id,
    rules,
    inject: (board, random) => {
      if (board.name === null) return null;
      const row = 1 + random.below(board.rows.length - 2);
      const text = change(board.raw(row, board.name.index), board);
      return text === null ? null : editCell(board, row, board.name.index, text);
    },
  };
}
