import {describe, expect, it} from 'vitest';
import {numbersOf} from '../../src/values/column-values.ts';
import {readNumber} from '../../src/values/number.ts';
import {readRoman} from '../../src/values/roman.ts';
import {makeTable} from '../infer/make-table.ts';

describe('places', () => {
  it.each([
    ['\u{1F3C5} 1', 1],
    ['\u{1F3C5} 2', 2],
    ['\u{1F3C6} 12', 12],
    ['1위', 1],
    ['2등', 2],
    ['1º', 1],
    ['3ª', 3],
    ['1er', 1],
    ['3ème', 3],
    ['2-е', 2],
    ['4)', 4],
  ])('%s is place %d', (text, place) => {
    expect(readNumber(text)).toMatchObject({value: place, ordinal: true});
  });

  it.each(['I', 'V', 'X', 'T5', '4o', '\u{1F3C5} gold'])('%s alone is no number', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('reads a column of Roman numerals, and no column of letters', () => {
    const values = (cells: string[]): number[] => [
      ...numbersOf(makeTable(`R|N\n${cells.map((cell) => `${cell}|x`).join('\n')}`), 0).values,
    ];
    expect(values(['I', 'II', 'III', 'IV', 'V', 'IX', 'XIV'])).toEqual([1, 2, 3, 4, 5, 9, 14]);
    expect(values(['I', 'II', 'III', 'draw'])).toEqual([NaN, NaN, NaN, NaN]);
    expect(values(['I', 'V', 'X'])).toEqual([NaN, NaN, NaN]);
  });

  it.each([
    ['xl', 40],
    ['lxxxix', 89],
    ['iiii', null],
    ['', null],
    ['mix', null],
  ])('Roman "%s" is %s', (text, value) => {
    expect(readRoman(text)).toBe(value);
  });
});

describe('what is said of the true value', () => {
  it.each([
    ['1456 +8/-7', 1456, 8],
    ['1267 +5/−5', 1267, 5],
    ['87.3 (±0.4)', 87.3, 0.4],
    ['87.3 ± 0.4%', 87.3, 0.4],
  ])('%s', (text, value, uncertainty) => {
    expect(readNumber(text)).toMatchObject({value, uncertainty});
  });

  it('reads the number before an interval, and no interval alone', () => {
    expect(readNumber('87.3 [86.1, 88.4]')).toMatchObject({value: 87.3, remark: '86.1, 88.4'});
    expect(readNumber('[86.1, 88.4]')).toBeNull();
    expect(readNumber('+8/-7')).toBeNull();
  });
});
