// Numbers that headings are written with: `2.1`, `3.`, `3 Methods`, `IV.`, `一、`, `（二）`, `第二章`, `Part 3`. Headings of one series share all but the last number.
import type {Heading} from '../../model/table.ts';

export interface NumberedHeading {
  readonly heading: Heading;
  /** As written, `2.1` or `一`. */
  readonly text: string;
  readonly number: number;
}

/** Headings of one series, in document order. */
export type Series = readonly NumberedHeading[];

/** By their first heading. Linear. */
export function headingSeries(headings: readonly Heading[]): Series[] {
  const series = new Map<string, NumberedHeading[]>();
  const above: number[] = [];
  headings.forEach((heading, at) => {
    above.length = Math.min(above.length, heading.level - 1);
    const read = readNumber(heading.text);
    if (read !== null) {
      // `2.1` belongs to 2 wherever it is below one title; a plain number belongs to the heading above.
      const scope =
        read.parent === '' ? `${read.style} ${heading.level} ${lastOf(above)}` : `${read.parent} ${above[0] ?? -1}`;
      const alike = series.get(scope);
      const numbered = {heading, text: read.text, number: read.number};
      if (alike === undefined) series.set(scope, [numbered]);
      else if (!isVariant(alike.at(-1), numbered)) alike.push(numbered);
    }
    while (above.length < heading.level - 1) above.push(lastOf(above));
    above.push(at);
  });
  return [...series].flatMap(([scope, alike]) => (scope.startsWith('bare ') && !countsUp(alike) ? [] : [alike]));
}

/** `3 ways to …` is no number of a heading; four of them from 1 on are. */
function countsUp(series: Series): boolean {
  return series.length >= 4 && series[0]?.number === 1 && series.slice(1).every(({number}) => number > 1);
}

/** `3b` beside `3a`: one place of the series. */
function isVariant(before: NumberedHeading | undefined, {text, number}: NumberedHeading): boolean {
  return before?.number === number && /[a-z]$/u.test(before.text) && /[a-z]$/u.test(text);
}

function lastOf(above: readonly number[]): number {
  return above.at(-1) ?? -1;
}

interface ReadNumber {
  readonly style: 'dotted' | 'plain' | 'han' | 'bare' | 'bracketed' | 'roman' | `word ${string}`;
  readonly text: string;
  /** `2.` of `2.1`; empty for a single number. */
  readonly parent: string;
  readonly number: number;
}

/** `3.1.4 (2022-01-17)` is a release: its number counts versions. */
const release = /^\d+\.\d+\.\d+\b.*\b\d{4}-\d{2}-\d{2}\b/u;

/** A year or an amount begins no series: one or two digits, followed by a point, a bracket or a space after dots. */
function readNumber(text: string): ReadNumber | null {
  if (release.test(text)) return null;
  const dotted = /^(\d{1,2}(?:\.\d{1,2})*\.)(\d{1,2})(?=[\s、.．:：]|\p{Script=Han})/u.exec(text);
  if (dotted !== null) return {style: 'dotted', text: dotted[0], parent: dotted[1] ?? '', number: Number(dotted[2])};
  const plain = /^(\d{1,2})([a-z]?)[.、．)）](?=\s|\p{L})/u.exec(text);
  if (plain !== null)
    return {style: 'plain', text: `${plain[1] ?? ''}${plain[2] ?? ''}`, parent: '', number: Number(plain[1])};
  const han = /^(?:([一二三四五六七八九十]{1,3})、|第([一二三四五六七八九十]{1,3}|\s*\d{1,2}\s*)[章节部篇])/u.exec(
    text,
  );
  const digits = (han?.[1] ?? han?.[2] ?? '').trim();
  const number = /\d/u.test(digits) ? Number(digits) : hanNumber(digits);
  return number === null ? readLooseNumber(text) : {style: 'han', text: digits, parent: '', number};
}

const parts =
  'part|chapter|section|appendix|lesson|unit|teil|kapitel|chapitre|partie|parte|capítulo|capitolo|часть|глава';

/** Numbers in brackets, Roman ones, after a word, and those that only a space follows. */
function readLooseNumber(text: string): ReadNumber | null {
  const bracketed = /^[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]/u.exec(text)?.[1];
  if (bracketed !== undefined) {
    const number = /\d/u.test(bracketed) ? Number(bracketed) : hanNumber(bracketed);
    return number === null ? null : {style: 'bracketed', text: bracketed, parent: '', number};
  }
  const word = new RegExp(`^(${parts})\\s+(\\d{1,2}|[IVX]{1,5})(?=$|[\\s.:：—–-])`, 'iu').exec(text);
  if (word !== null) {
    const [, name = '', digits = ''] = word;
    const number = /\d/u.test(digits) ? Number(digits) : romanNumber(digits);
    return number === null ? null : {style: `word ${name.toLowerCase()}`, text: digits, parent: '', number};
  }
  const roman = /^([IVX]{1,5})[.、)](?=\s)/u.exec(text)?.[1];
  if (roman !== undefined) {
    const number = romanNumber(roman);
    return number === null ? null : {style: 'roman', text: roman, parent: '', number};
  }
  const bare = /^(\d{1,2})\s+(?=\p{Lu}|\p{Script=Han})/u.exec(text)?.[1];
  return bare === undefined ? null : {style: 'bare', text: bare, parent: '', number: Number(bare)};
}

/** `XIV` → 14; null for what is not written so. */
function romanNumber(text: string): number | null {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/u.exec(text.toUpperCase());
  if (match === null || text === '') return null;
  const [, tens = '', ones = ''] = match;
  return tens.length * 10 + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(ones);
}

/** `十二` → 12; null for what is not a number up to 99. */
function hanNumber(text: string): number | null {
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text);
  if (match === null || text === '') return /^[一二三四五六七八九]$/u.test(text) ? digitOf(text) : null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens === '' ? digitOf(ones) : ones === '' ? digitOf(tens) : null;
  return (tens === '' ? 10 : digitOf(tens) * 10) + (ones === '' ? 0 : digitOf(ones));
}

function digitOf(text: string): number {
  return '一二三四五六七八九'.indexOf(text) + 1;
}
