// Figures that a sentence gives to named rows: after each name, in brackets, or all names first and then all figures ("A and B have 92 % and
// 90 %, respectively"; 分别为). Which column is meant, the sentence says, or the unit does.
import type {Column, TableShape} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';
import {numbersOf} from '../../values/column-values.ts';
import {readNumber, type NumberValue} from '../../values/number.ts';
import type {QuotedAt} from './quoted-rows.ts';

export interface FigureClaim extends QuotedAt {
  /** As written, and what it reads as. */
  readonly text: string;
  readonly stated: NumberValue;
  /** Place of the figure in the sentence. */
  readonly from: number;
  readonly column: Column;
}

/** Characters between a name and a figure of its own. */
const farthest = 40;
const figure = /(?<![\d.,]|[A-Za-z-])\d+(?:\.\d+)?\s*(?:%|s\b|秒|元|分(?!别|之|钟))/gu;
/** In a list of as many figures as names, decimals need no unit. */
const listed = /(?<![\d.,]|[A-Za-z-])(?:\d+\.\d+(?![\d.])|\d+(?=\s*%))\s*%?/gu;
const inexact =
  /约|近|超|逾|不到|about|nearly|over|more than|almost|roughly|提升|提高|增|涨|降|高出|领先|落后|低于|高于|差距|相差|than|from|from|从|较|比|曾|此前|上期|上月|去年|previous|last (?:year|month|week)|earlier/iu;
const inOrder = /分别|依次|respectively/iu;

type ShapeOf = (quoted: QuotedAt) => TableShape;

/** `quoted` ascends. */
export function figureClaims(text: string, quoted: readonly QuotedAt[], shapeOf: ShapeOf): FigureClaim[] {
  if (quoted.length > 1 && inOrder.test(text)) return claimsInOrder(text, quoted, shapeOf);
  return quoted.flatMap((each, index) => {
    const from = each.start + each.name.length;
    const to = Math.min(from + farthest, quoted[index + 1]?.start ?? text.length);
    const [match] = figuresIn(text, from, to);
    if (
      match === undefined ||
      inexact.test(text.slice(from, Math.min(text.length, match.from + match.text.length + 6)))
    )
      return [];
    const column =
      columnNamed(shapeOf(each), text) ?? columnMeant(shapeOf(each), each, match, text.slice(from, match.from));
    return column === null ? [] : [{...each, ...match, column}];
  });
}

interface Figure {
  readonly text: string;
  readonly stated: NumberValue;
  readonly from: number;
}

function figuresIn(text: string, from: number, to: number, pattern = figure): Figure[] {
  return [...text.slice(from, to).matchAll(pattern)].flatMap((match) => {
    const stated = readNumber(match[0]);
    return stated === null ? [] : [{text: match[0].trim(), stated, from: from + match.index}];
  });
}

/** Each list of figures belongs to the names before it, one to one; anything else is left alone. */
function claimsInOrder(text: string, quoted: readonly QuotedAt[], shapeOf: ShapeOf): FigureClaim[] {
  const isEnglish = /respectively/iu.test(text);
  const first = quoted[0];
  const lastName = quoted.at(-1);
  if (first === undefined || lastName === undefined || inexact.test(text)) return [];
  const marks = [...text.matchAll(/分别|依次/giu)].map((match) => match.index);
  const spans = isEnglish
    ? [{label: text, from: lastName.start + lastName.name.length, to: text.length}]
    : marks.map((from, at) => ({
        label: text.slice(at === 0 ? 0 : (marks[at - 1] ?? 0), from),
        from,
        to: marks[at + 1] ?? text.length,
      }));
  return spans.flatMap(({label, from, to}) => {
    const united = figuresIn(text, from, to);
    const figures = united.length > 0 ? united : figuresIn(text, from, to, listed);
    if (figures.length !== quoted.length || lastName.start >= (figures[0]?.from ?? 0)) return [];
    return quoted.flatMap((each, at) => {
      const match = figures[at];
      const column =
        match === undefined
          ? null
          : (columnNamed(shapeOf(each), label) ?? columnMeant(shapeOf(each), each, match, '得分'));
      return match === undefined || column === null ? [] : [{...each, ...match, column}];
    });
  });
}

/** The one column of numbers whose header the sentence says. */
function columnNamed({columns}: TableShape, text: string): Column | null {
  const said = text.toLowerCase();
  const named = columns.filter(({label, type}) => {
    const core = label
      .replace(/[（(【[].*?[)）】\]]/gu, '')
      .trim()
      .toLowerCase();
    return type === 'number' && core.length >= 2 && said.includes(core);
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Right after the name, or after "scores": the score that the board ranks by, where no other score has its unit. */
function columnMeant(shape: TableShape, {table}: QuotedAt, {stated}: Figure, between: string): Column | null {
  if (
    !/^\s*[（(]\s*$|^\s*(?:scores?|scored|achieve[sd]?|reach(?:es|ed)|gets?|got|with|at|以)\s*$|得分|得到?了?\s*$|取得|获得|拿下|达到?/iu.test(
      between,
    )
  )
    return null;
  const column = shape.columns[shape.score ?? -1];
  if (column === undefined) return null;
  const unitOf = ({index}: Column): string | null => {
    const {state, unitIds, units} = numbersOf(table, index);
    const first = state.indexOf(1);
    return first < 0 ? null : (units[unitIds[first] ?? 0] ?? null);
  };
  const alike = shape.columns.filter(
    (each) => each.type === 'number' && each.role !== 'rank' && unitOf(each) === unitOf(column),
  );
  // Scores up to 100 are printed without the sign that the text adds.
  const isPercent = stated.unit === '%' && unitOf(column) === null && isOutOfHundred(table, column);
  return (unitOf(column) === stated.unit || isPercent) && alike.length === 1 ? column : null;
}

/** All numbers are between 1 and 100, and some have decimals. */
function isOutOfHundred(table: Table, {index}: Column): boolean {
  const {values, decimals} = numbersOf(table, index);
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 && known.every((value) => value > 1 && value <= 100) && decimals.some((count) => count > 0);
}
