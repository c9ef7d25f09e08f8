// A comma where the other numbers of the column have a point (`85,3` beside `87.1`), or thousands parted by commas where the others are not.
// Programs read such a cell as another number, or as text. Linear in distinct words.
import type {Column} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {wordsOf} from '../values/column-values.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';

type MessageId = 'decimalComma' | 'decimalPoint' | 'thousands';

/** Numbers in the usual form that say what is usual, and how many may differ. */
const minUsual = 4;
const maxOdd = 0.2;

export default defineRule<MessageId>({
  meta: {
    id: 'mixed-number-format',
    summary: {
      en: 'A decimal comma among decimal points, or thousands separators in a few cells only',
      'zh-CN': '同一列混用小数点与小数逗号，或仅少数单元格使用千位分隔符',
    },
    group: 'values',
    // No finding on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      decimalComma: {
        en: '“{label}”: {values} {count|is|are} written with a decimal comma, {others} other numbers with a point; {count|row|rows} {rows}.',
        'zh-CN': '“{label}”列的 {values} 使用小数逗号，其余 {others} 个使用小数点；第 {rows} 行。',
      },
      decimalPoint: {
        en: '“{label}”: {values} {count|is|are} written with a decimal point, {others} other numbers with a comma; {count|row|rows} {rows}.',
        'zh-CN': '“{label}”列的 {values} 使用小数点，其余 {others} 个使用小数逗号；第 {rows} 行。',
      },
      thousands: {
        en: '“{label}”: {values} {count|has|have} thousands separators, {others} other numbers of that size do not; {count|row|rows} {rows}.',
        'zh-CN': '“{label}”列的 {values} 使用千位分隔符，其余 {others} 个同量级数字未使用；第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      for (const column of context.shapeOf(table).columns) {
        if (column.type === 'number' && column.role !== 'rank') checkColumn(table, column, context);
      }
    }
  },
});

type Form = 'point' | 'comma' | 'grouped' | 'bare';

/** `85.3`, `85,3`, `1,234`, `1234`; null for everything else, signs and units aside. */
function formOf(word: string): Form | null {
  const number = /^[+\-−]?\s*[$¥€£]?\s*(?<number>\d[\d.,]*\d|\d)\s*(?:%|\p{L}{0,3})$/u.exec(word)?.groups?.['number'];
  if (number === undefined) return null;
  if (/^\d+\.\d+$/u.test(number)) return 'point';
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/u.test(number)) return 'grouped';
  if (/^\d+,\d+$/u.test(number)) return 'comma';
  return /^[1-9]\d{3,}$/u.test(number) ? 'bare' : null;
}

function checkColumn(table: Table, column: Column, context: RuleContext<MessageId>): void {
  const {ids, words} = wordsOf(table, column.index);
  if (!words.some((word) => word.includes(',')) || !words.some((word) => /^[^,]*\d[^,]*$/u.test(word))) return;
  const forms = words.map(formOf);
  const rows: Record<Form, number[]> = {point: [], comma: [], grouped: [], bare: []};
  const kinds = rowKindsOf(table);
  ids.forEach((id, row) => {
    const form = forms[id];
    if (form !== null && form !== undefined && kinds[row] === rowKind.data) rows[form].push(row);
  });
  const {point, comma, grouped, bare} = rows;
  const odd = {label: column.label, table, index: column.index};
  // `1,234` among numbers below ten with three decimals is a decimal comma as well.
  const commas = isThreeDecimals(words, ids, point, grouped) ? [...comma, ...grouped].sort((a, b) => a - b) : comma;
  if (isFew(commas, point)) reportRows('decimalComma', {...odd, rows: commas, others: point.length}, context);
  else if (isFew(point, comma)) reportRows('decimalPoint', {...odd, rows: point, others: comma.length}, context);
  else if (isFew(grouped, bare) && point.length === 0)
    reportRows('thousands', {...odd, rows: grouped, others: bare.length}, context);
}

function isFew(rows: readonly number[], others: readonly number[]): boolean {
  return rows.length > 0 && others.length >= minUsual && rows.length <= Math.max(1, maxOdd * others.length);
}

/** All numbers with a point have three decimals and no more digits before it than the grouped ones. */
function isThreeDecimals(
  words: readonly string[],
  ids: Uint32Array,
  point: readonly number[],
  grouped: readonly number[],
): boolean {
  if (grouped.length === 0 || point.length < minUsual) return false;
  const text = (row: number): string => words[ids[row] ?? 0] ?? '';
  const longest = Math.max(...point.slice(0, 1000).map((row) => /(\d+)\./u.exec(text(row))?.[1]?.length ?? 9));
  return (
    point.every((row) => /\.\d{3}(?!\d)/u.test(text(row))) &&
    grouped.every((row) => (/^\D*(\d+),\d{3}(?!,)/u.exec(text(row))?.[1]?.length ?? 9) <= longest)
  );
}

interface Odd {
  readonly label: string;
  readonly table: Table;
  readonly index: number;
  readonly rows: readonly number[];
  readonly others: number;
}

function reportRows(
  messageId: MessageId,
  {label, table, index, rows, others}: Odd,
  {report}: RuleContext<MessageId>,
): void {
  const {ids, words} = wordsOf(table, index);
  report({
    messageId,
    place: {kind: 'cell', table: table.index, row: rows[0] ?? 0, column: index},
    data: {
      ...{label, others, count: rows.length},
      ...listRows(rows),
      ...listWords(
        'values',
        rows.map((row) => words[ids[row] ?? 0] ?? ''),
      ),
    },
    confidence: 'likely',
    related: cellsOf(table.index, index, rows.slice(1)),
  });
}
