// Which columns print an interval around another one's numbers, and what it says in a row.
import type {Column, TableShape} from '../../model/column.ts';
import {cellText, type Table} from '../../model/table.ts';
import {numbersOf} from '../../values/column-values.ts';

export interface Bounded {
  readonly value: number;
  /** Half the last printed digit. */
  readonly half: number;
  readonly low: number;
  readonly high: number;
}

export interface Bounds {
  /** The column whose numbers are bounded. */
  readonly column: Column;
  /** Null where the row prints no interval. */
  readonly at: (row: number) => Bounded | null;
}

const number = '[-+−]?\\d+(?:\\.\\d+)?';
/** `[85.1, 89.0]`, `(85.1–89.0)`, `85.1 ~ 89.0`. */
const interval = new RegExp(
  `^[\\[(（]?\\s*(${number})\\s*%?\\s*(?:,|，|;|–|—|~|至|\\bto\\b|-)\\s*(${number})\\s*%?\\s*[\\])）]?$`,
  'u',
);
/** `87.3 [85.1, 89.0]`. */
const behind = new RegExp(
  `^(${number})\\s*%?\\s*[\\[(（]\\s*(${number})\\s*%?\\s*(?:,|，|–|—|~|-|\\bto\\b)\\s*(${number})\\s*%?\\s*[\\])）]$`,
  'u',
);
const intervalWords = /\bci\b|\d\d\s?% ?ci|confidence|interval|置信|区间|\brange\b/iu;
const lowWords = /\blower(?: bound)?\b|\blow\b|\bmin(?:imum)?\b|\blb\b|下限|下界|最小值?|最低值?/iu;
const highWords = /\bupper(?: bound)?\b|\bhigh\b|\bmax(?:imum)?\b|\bub\b|上限|上界|最大值?|最高值?/iu;
const middleWords = /\bavg\b|average|\bmean\b|median|平均|均值|中位|score|estimate|得分|分数/iu;

/** Columns with intervals of their own, in order; empty for most tables. */
export function boundsOf(table: Table, shape: TableShape): Bounds[] {
  return [...inCells(table, shape), ...inColumns(table, shape), ...asBounds(table, shape)];
}

function readAs(pattern: RegExp, text: string): number[] | null {
  const match = text.length > 60 ? null : pattern.exec(text.trim());
  return match === null ? null : match.slice(1).map((part) => Number(part.replace('−', '-')));
}

function halfOf(text: string): number {
  return 0.5 * 10 ** -(/\.(\d+)/u.exec(text)?.[1]?.length ?? 0);
}

function inCells(table: Table, {columns}: TableShape): Bounds[] {
  return columns.flatMap((column): Bounds[] => {
    if (readAs(behind, cellText(table, 0, column.index)) === null) return [];
    const at = (row: number): Bounded | null => {
      const text = cellText(table, row, column.index);
      const [value, low, high] = readAs(behind, text) ?? [];
      return value === undefined || low === undefined || high === undefined
        ? null
        : {value, half: halfOf(text), low, high};
    };
    return [{column, at}];
  });
}

/** A column of intervals belongs to the nearest column of numbers on its left, or to the score. */
function inColumns(table: Table, {columns, score}: TableShape): Bounds[] {
  return columns.flatMap((column): Bounds[] => {
    if (!intervalWords.test(column.label) || readAs(interval, cellText(table, 0, column.index)) === null) return [];
    const left = columns.slice(0, column.index).findLast(({type, role}) => type === 'number' && role !== 'rank');
    const bounded = left ?? columns[score ?? -1];
    if (bounded === undefined || bounded.type !== 'number') return [];
    return [
      {column: bounded, at: boundedBy(table, bounded, (row) => readAs(interval, cellText(table, row, column.index)))},
    ];
  });
}

function boundedBy(table: Table, column: Column, read: (row: number) => readonly number[] | null): Bounds['at'] {
  const {values, decimals} = numbersOf(table, column.index);
  return (row) => {
    const [low, high] = read(row) ?? [];
    const value = values[row] ?? NaN;
    if (low === undefined || high === undefined || Number.isNaN(value) || Number.isNaN(low) || Number.isNaN(high))
      return null;
    return {value, half: 0.5 * 10 ** -(decimals[row] ?? 0), low, high};
  };
}

/** `Min`, `Max` and `Avg` of one thing: what is left of their labels is the same. */
function asBounds(table: Table, {columns}: TableShape): Bounds[] {
  const numeric = columns.filter(({type, role}) => type === 'number' && role !== 'rank');
  const rest = (label: string, words: RegExp): string =>
    label
      .toLowerCase()
      .replace(new RegExp(words.source, 'giu'), '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return numeric.flatMap((low): Bounds[] => {
    if (!lowWords.test(low.label)) return [];
    const subject = rest(low.label, lowWords);
    const high = numeric.find(({label}) => highWords.test(label) && rest(label, highWords) === subject);
    const middle = numeric.find(
      ({label}) =>
        middleWords.test(label) &&
        !lowWords.test(label) &&
        !highWords.test(label) &&
        isSubject(rest(label, middleWords), subject),
    );
    if (high === undefined || middle === undefined || low.unit !== high.unit || middle.unit !== low.unit) return [];
    const [lows, highs] = [numbersOf(table, low.index).values, numbersOf(table, high.index).values];
    const units = [low, high, middle].map(({index}) => unitsOf(table, index));
    // `924.16us` below `0.98ms`: only numbers printed in one unit are compared.
    const read = (row: number): readonly number[] | null =>
      units.every((unitAt) => unitAt(row) === units[0]?.(row)) ? [lows[row] ?? NaN, highs[row] ?? NaN] : null;
    return [{column: middle, at: boundedBy(table, middle, read)}];
  });
}

function unitsOf(table: Table, column: number): (row: number) => string | null {
  const {units, unitIds} = numbersOf(table, column);
  return (row) => units[unitIds[row] ?? 0] ?? null;
}

/** `ci` of `CI lower` says nothing about what is measured. */
function isSubject(middle: string, subject: string): boolean {
  return middle === subject || subject === '' || subject === 'ci' || /^\d\dci$/u.test(subject);
}
