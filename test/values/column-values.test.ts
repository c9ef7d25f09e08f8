import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cellText} from '../../src/model/table.ts';
import {baseNumbersOf, numberAt, numbersOf, wordsOf} from '../../src/values/column-values.ts';
import {isMissing} from '../../src/values/missing.ts';
import {readNumber} from '../../src/values/number.ts';
import {makeTable} from '../infer/make-table.ts';

const board = makeTable(`
  大模型 | 准确率 | 耗时
  **qwen-plus** | 100.0% | 30s
  glm-4 | / | 2min
  ernie | 约 15-20% |
  step-1 | 很高 | 1,188
  short-row
`);

describe('numbersOf', () => {
  it('keeps numbers, gaps and words apart, by row', () => {
    const numbers = numbersOf(board, 1);
    expect([...numbers.values]).toEqual([100, NaN, 17.5, NaN, NaN]);
    expect([...numbers.state]).toEqual([1, 0, 1, 2, 0]);
    expect(numbers).toMatchObject({numberCount: 2, missingCount: 2, units: [null, '%']});
    expect([...numbers.flags]).toEqual([0, 0, 3, 0, 0]);
  });

  it('is made once per table and column', () => {
    expect(numbersOf(board, 1)).toBe(numbersOf(board, 1));
    expect(wordsOf(board, 1)).toBe(wordsOf(board, 1));
  });

  it('reads past the last column as missing', () => {
    expect([...numbersOf(board, 99).state]).toEqual([0, 0, 0, 0, 0]);
  });

  it('knows units and brings them to one base', () => {
    expect(numbersOf(board, 2).units).toEqual([null, 's', 'min']);
    expect([...baseNumbersOf(board, 2)]).toEqual([30, 120, NaN, 1188, NaN]);
    expect(numberAt(board, 1, 2)).toMatchObject({value: 2, unit: 'min'});
  });

  it('agrees with readNumber and isMissing in every cell, fast path or not', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[0-9.,]{1,18}[%s]?$/u),
      fc.stringMatching(/^[A-Za-z$¥约第#（]{0,4}[-. ]?[0-9]{0,4}[a-zA-Z%元]{0,3}$/u),
      fc.string({unit: 'grapheme', maxLength: 12}),
      fc.constantFrom(
        'N/A',
        '0414',
        'model-1',
        'more 5',
        'No. 5',
        'T-5',
        'USD 3',
        '通义-3',
        '约3',
        'jp¥3',
        '①',
        '🥇',
        'Ｑ3',
        '#DIV/0!',
        'c. 5',
      ),
    );
    fc.assert(
      fc.property(fc.array(cell, {minLength: 1, maxLength: 20}), (cells) => {
        const clean = cells.map((text) => text.replace(/[|\r\n]|^[\s:-]+$/gu, '').trim());
        const table = makeTable(['label | x', ...clean.map((text) => `y | ${text} | z`)].join('\n'));
        const numbers = numbersOf(table, 1);
        for (let row = 0; row < table.rowCount; row += 1) {
          const text = cellText(table, row, 1);
          const number = isMissing(text) ? null : readNumber(text);
          expect([text, numbers.state[row]]).toEqual([text, isMissing(text) ? 0 : number === null ? 2 : 1]);
          if (number === null) continue;
          expect([text, numbers.values[row], numbers.decimals[row], numbers.units[numbers.unitIds[row] ?? 0]]).toEqual([
            text,
            number.value,
            number.decimals,
            number.unit,
          ]);
        }
      }),
      {numRuns: 3000},
    );
  });
});

describe('wordsOf', () => {
  it('numbers the plain cell texts in first-seen order', () => {
    const table = makeTable('a | b\nx | **q**\ny | q\nx | r\nz');
    expect(wordsOf(table, 0)).toEqual({ids: Uint32Array.of(0, 1, 0, 2), words: ['x', 'y', 'z']});
    expect(wordsOf(table, 1)).toEqual({ids: Uint32Array.of(0, 0, 1, 2), words: ['q', 'r', '']});
  });

  it('gives every row its own text back', () => {
    const word = fc.constantFrom('a', 'b', '**a**', '**c**', 'c', '', 'aa', '大', '**大**');
    fc.assert(
      fc.property(fc.array(word, {maxLength: 40}), (cells) => {
        const table = makeTable(['label | x', ...cells.map((text) => `${text} | y`)].join('\n'));
        const {ids, words} = wordsOf(table, 0);
        expect(Array.from(ids, (id) => words[id])).toEqual(Array.from(ids, (_, row) => cellText(table, row, 0)));
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });
});
