// Numbers of one column in units that do not compare at a glance: s and min, % and fraction, 元 and $, k and plain.
import type {Column, TableShape} from '../model/column.ts';
import type {Edit, Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellSpan, cellText, rawCell, type Table} from '../model/table.ts';
import {byLabel} from '../text/labels.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {numbersOf} from '../values/column-values.ts';
import {isMeasuredTime} from './column/label-words.ts';
import {usesLargestUnits, unitsInUse, type UnitUse} from './column/unit-mix.ts';

type MessageId = 'units' | 'currencies' | 'fractions' | 'bare' | 'lone';

/** Numbers without a unit that make a single unit a slip. */
const minBare = 6;

/** Above this share of the second unit, the column is meant to hold both. */
const maxOdd = 0.34;

const options = defineOptions({
  unit: {
    type: 'object',
    additionalProperties: {type: 'string'},
    description: {
      en: 'The expected unit, by label; by default that of most cells.',
      'zh-CN': '各列应有的单位，按列名给出；默认取多数单元格的单位。',
    },
    default: {},
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'mixed-units',
    summary: {en: 'Numbers in one column in different units', 'zh-CN': '同一列的数字单位不一致'},
    group: 'values',
    // Two findings on public documents; `1990s` was taken for seconds (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options,
    messages: {
      units: {
        en: '“{label}” mixes {units}; {rows|row|rows} {rows}: {values}.',
        'zh-CN': '“{label}”列混用了 {units}；第 {rows} 行为 {values}。',
      },
      currencies: {
        en: '“{label}” mixes currencies ({units}); {rows|row|rows} {rows}: {values}.',
        'zh-CN': '“{label}”列混用了不同货币：{units}；第 {rows} 行为 {values}。',
      },
      fractions: {
        en: '“{label}” is in percent, but {rows|row|rows} {rows} {rows|is a fraction|are fractions}: {values}.',
        'zh-CN': '“{label}”列以百分数表示，第 {rows} 行却写成小数：{values}。',
      },
      lone: {
        en: '“{label}” has a unit only in {rows|row|rows} {rows}: {values}.',
        'zh-CN': '“{label}”列只有第 {rows} 行带有单位：{values}。',
      },
      bare: {
        en: '“{label}” is in {unit}, but without a unit in {rows|row|rows} {rows}: {values}.',
        'zh-CN': '“{label}”列带单位 {unit}，第 {rows} 行却没有单位：{values}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      for (const column of shape.columns) {
        if (column.numericShare < 0.5 || column.role === 'rank') continue;
        const mix = mixOf(table, shape, column, byLabel(context.options.unit, column.label) ?? null);
        if (mix !== null) reportMix(table, column, mix, context);
      }
    }
  },
});

interface Mix {
  readonly messageId: MessageId;
  readonly main: UnitUse;
  readonly odd: readonly UnitUse[];
  /** May be intended: reported as information, not as a warning. */
  readonly isCasual: boolean;
}

function mixOf(table: Table, shape: TableShape, column: Column, wanted: string | null): Mix | null {
  const uses = unitsInUse(table, column.index);
  const main = uses.find(({unit}) => wanted !== null && unit === wanted) ?? uses[0];
  if (main === undefined || uses.length < 2) return null;
  const odd = uses.filter((use) => use !== main);
  const total = uses.reduce((sum, {rows}) => sum + rows.length, 0);
  const share = (total - main.rows.length) / total;
  const messageId = kindOf(table, column, main, odd);
  if (
    messageId === null ||
    total < 3 ||
    (messageId === 'units' && main.base === '' && usesLargestUnits(table, column.index, uses))
  )
    return null;
  if (
    messageId === 'bare' &&
    (total < minBare || (share > 0.1 && total - main.rows.length > 1) || namesUnit(column, main))
  )
    return null;
  const isAsked = wanted !== null;
  return {
    messageId,
    main,
    odd,
    isCasual: !isAsked && (share > maxOdd || isFree(table, shape, column, {messageId, uses})),
  };
}

const currencies: ReadonlySet<string> = new Set(['元', '$', '€', '£', 'HK$', 'NT$', 'JP¥', '₩', '₹']);

/** Null where the units have nothing to do with one another: a list of specifications. */
function kindOf(table: Table, {index}: Column, main: UnitUse, odd: readonly UnitUse[]): MessageId | null {
  const uses = [main, ...odd];
  const money = uses.map(({base}) => base.split('/')[0] ?? '');
  if (money.every((base) => currencies.has(base)))
    return new Set(money).size > 1 ? 'currencies' : factorsDiffer(uses) ? 'units' : null;
  const [other] = odd;
  if (other === undefined || odd.length > 2) return null;
  if (main.base === '%' && odd.length === 1 && other.unit === null)
    return areFractions(table, index, other.rows) ? 'fractions' : 'bare';
  if (uses.every(({base}) => base === main.base))
    return factorsDiffer(uses) && (main.base === 's' || main.base === '') ? 'units' : null;
  if (main.unit === null && odd.length === 1 && other.rows.length === 1 && main.rows.length >= minBare) return 'lone';
  return other.unit === null && odd.length === 1 && (main.base === 's' || currencies.has(main.base)) ? 'bare' : null;
}

function factorsDiffer(uses: readonly UnitUse[]): boolean {
  return new Set(uses.map(({factor}) => factor)).size > 1;
}

function areFractions(table: Table, column: number, rows: readonly number[]): boolean {
  const {values, decimals} = numbersOf(table, column);
  return rows.every((row) => (values[row] ?? 0) > 0 && (values[row] ?? 0) < 1 && (decimals[row] ?? 0) > 0);
}

/** The header names the unit already: a cell without it says the same. */
function namesUnit({label}: Column, {unit}: UnitUse): boolean {
  return unit !== null && label.toLowerCase().includes(unit.toLowerCase());
}

/** Prices of several countries; lengths of sessions and films; numbers shortened as people do. */
function isFree(
  table: Table,
  shape: TableShape,
  column: Column,
  {messageId, uses}: {messageId: MessageId; uses: readonly UnitUse[]},
): boolean {
  if (messageId === 'currencies')
    return shape.columns.some(({label}) => /币种|货币|国家|地区|区域|currency|country|region|market/iu.test(label));
  if (messageId !== 'units') return column.role === 'other';
  // `350M` beside `1.7B` is clear; `1.2k` next to `850` is not.
  if (uses[0]?.base === '' && uses.every(({unit}) => unit !== null)) return true;
  if (usesLargestUnits(table, column.index, uses)) return true;
  const isBoard = shape.rank !== null || shape.score !== null;
  return uses[0]?.base === 's' && !isBoard && !isMeasuredTime(column.label);
}

function reportMix(table: Table, column: Column, {messageId, main, odd, isCasual}: Mix, {report}: Context): void {
  const rows = odd.flatMap((use) => use.rows).sort((a, b) => a - b);
  const isExact = (messageId === 'units' && main.base === 's') || messageId === 'fractions'; // 1.1k can be 1,050 to 1,150
  const fix = isExact ? conversion(table, column.index, main, odd) : null;
  report({
    messageId,
    place: {kind: 'cell', table: table.index, row: rows[0] ?? 0, column: column.index},
    data: {
      ...{
        label: column.label,
        unit: main.unit ?? '',
        units: [main, ...odd].map(({unit, rows: used}) => `${unit ?? '∅'} × ${used.length}`),
      },
      ...listRows(rows),
      ...listWords(
        'values',
        rows.map((row) => cellText(table, row, column.index)),
      ),
    },
    ...(isCasual ? {severity: 'info' as const, confidence: 'hint' as const} : {confidence: 'likely' as const}),
    related: cellsOf(table.index, column.index, rows.slice(1)),
    ...(fix === null || isCasual ? {} : {fix}),
  });
}

/** Writes the odd cells in the main unit, where that is exact to three decimals; all of them or none. */
function conversion(table: Table, column: number, main: UnitUse, odd: readonly UnitUse[]): Fix | null {
  const sample = /^([^\d.-]*)-?[\d.,]+(\D*)$/u.exec(rawCell(table, main.rows[0] ?? 0, column));
  if (sample === null) return null;
  const edits: Edit[] = [];
  for (const {factor, rows} of odd) {
    const ratio = main.base === '%' ? 100 : factor / main.factor;
    for (const row of rows) {
      const span = cellSpan(table, row, column);
      const text = exact((numbersOf(table, column).values[row] ?? NaN) * ratio);
      if (span === null || text === null || !/^[^\d.-]*-?\d+(?:\.\d+)?\D*$/u.test(rawCell(table, row, column)))
        return null;
      edits.push({span, text: `${sample[1] ?? ''}${text}${sample[2] ?? ''}`});
    }
  }
  return {safety: 'unsafe', edits: edits.sort((a, b) => a.span.start - b.span.start)};
}

function exact(value: number): string | null {
  const tidy = Math.round(value * 1000) / 1000;
  return Math.abs(tidy - value) < 1e-9 * Math.max(1, Math.abs(value)) ? String(tidy) : null;
}
