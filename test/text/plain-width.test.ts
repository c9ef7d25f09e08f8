// The short way through a text's width says what the long one does.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, it} from 'vitest';
import {displayWidth} from '../../src/text/width.ts';

const pieces = [
  'a',
  'Z',
  '7',
  ' ',
  '%',
  '→',
  '−',
  '×',
  '÷',
  '–',
  '—',
  '“',
  '”',
  '…',
  '▲',
  '▼',
  '中',
  '文',
  '，',
  '。',
  '（',
  '）',
  '「',
  '👍🏽',
  'é',
  'e\u0301',
  '❤\ufe0f',
  '👨\u200d👩\u200d👧',
  '\u200b',
  '\u202e',
  'ｶﾞ',
  '~',
  '～',
  '\t',
];

it('is the width of the whole text, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), (parts) => {
      const text = parts.join('');
      expect(displayWidth(text)).toBe(/^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text));
    }),
    {numRuns: 2000},
  );
});
