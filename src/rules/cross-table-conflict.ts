// One name, one measure, two values in two tables of a document. Only where the tables otherwise agree about it: tables
// of different test sets share headers and names, and disagree nearly everywhere.
import type {Column, TableShape} from '../model/column.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Document, type Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {numberAt} from '../values/column-values.ts';
import {equalPrinted} from '../values/equal.ts';
import {isMissing} from '../values/missing.ts';
import {namingColumn} from '../values/row-name.ts';
import {rowsByName} from '../values/rows-by-name.ts';

type MessageId = 'values' | 'words';

/** Names in common that must agree, and the share of them, before the others count as conflicts. */
const minAgreeing = 3;
/** Sizes and numbers of parameters are round, and agree by chance. */
const minAgreeingCounts = 5;
const mostlyAgreeing = 0.75;

const options = defineOptions({
  tolerance: {
    type: 'number',
    minimum: 0,
    description: {en: 'Largest difference at which two numbers still agree.', 'zh-CN': '两个数仍算一致的最大差值。'},
    default: 0,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'cross-table-conflict',
    summary: {
      en: 'Different values for the same name and measure in two tables',
      'zh-CN': '同一对象的同一指标在两张表中取值不同',
    },
    group: 'identity',
    // One finding on public documents; it compared two measures of one unit (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {
      values: {
        en: '“{label}” of {names} differs from table {otherTable}: {values}. The tables agree on {agreeing} other {agreeing|row|rows}.',
        'zh-CN': '{names} 的“{label}”与第 {otherTable} 张表不同：{values}。两表其余 {agreeing} 行一致。',
      },
      words: {
        en: '“{label}” of {names} differs from table {otherTable}: {values}. The tables agree on {agreeing} other {agreeing|row|rows}.',
        'zh-CN': '{names} 的“{label}”与第 {otherTable} 张表不一致：{values}。两表其余 {agreeing} 行一致。',
      },
    },
  },
  check(document, context) {
    const named = namedTables(document, context);
    for (const [at, later] of named.entries()) {
      const reported = new Set<string>();
      for (const earlier of named.slice(0, at)) compareTables(earlier, later, {...context, reported});
    }
  },
});

/** What was already reported about a table, by label and name: one conflict is one finding, however many earlier tables it is with. */
interface Comparison extends Context {
  readonly reported: Set<string>;
}

interface NamedTable {
  readonly table: Table;
  readonly shape: TableShape;
  /** Row by canonical name; names that appear twice are left out. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Tables compared with one another; a document of more than this has a table per subject. */
const maxTables = 20;

function namedTables(document: Document, {shapeOf}: Context): NamedTable[] {
  if (document.tables.length < 2) return [];
  return document.tables.slice(0, maxTables).flatMap((table) => {
    const shape = shapeOf(table);
    const column = namingColumn(shape);
    return column === null ? [] : [{table, shape, rows: rowsByName(table, column)}];
  });
}

function compareTables(earlier: NamedTable, later: NamedTable, context: Comparison): void {
  const tolerance = context.options.tolerance;
  const compared = later.shape.columns.flatMap((column) => {
    if (!isCompared(column) && column.type !== 'number') return [];
    const other = earlier.shape.columns.find(({label, role}) => label === column.label && role === column.role);
    return other === undefined ? [] : [comparisonOf(earlier, later, {column, other}, tolerance)];
  });
  // Numbers that mostly differ are measured on two test sets; costs and sizes belong to the test set then.
  const apart = compared.filter(({column, agreeing, different}) => {
    return column.type === 'number' && different.length >= minAgreeing && different.length > agreeing;
  });
  const isApart = apart.length > 0;
  // Two benchmarks under one header: a score that mostly agrees (`allocs/op`, mostly 0) agrees by chance.
  const isOtherTest = apart.some(({column: {role}}) => role === 'score' || role === 'duration');
  for (const each of compared) {
    const {column} = each;
    if (!isCompared(column)) continue;
    if (column.type === 'number' && isApart && (isOtherTest || column.role !== 'score')) continue;
    if (column.type !== 'number' && (!isBoard(earlier) || !isBoard(later))) continue;
    reportConflict(earlier, later, each, context);
  }
}

/** Vendors and categories belong to the names of a board; in tables without measures, a type or kind belongs to the table. */
function isBoard({shape}: NamedTable): boolean {
  return shape.columns.some(
    ({role, type}) => type === 'number' && (role === 'score' || role === 'cost' || role === 'duration'),
  );
}

function isCompared({role, label}: Column): boolean {
  return (
    label !== '' &&
    (role === 'score' || role === 'cost' || role === 'vendor' || role === 'category' || role === 'count')
  );
}

interface Compared {
  readonly column: Column;
  /** Names that both tables give a value for: how many agree, and where they do not. */
  readonly agreeing: number;
  readonly different: readonly {readonly name: string; readonly row: number; readonly values: string}[];
}

function comparisonOf(
  earlier: NamedTable,
  later: NamedTable,
  {column, other}: {column: Column; other: Column},
  tolerance: number,
): Compared {
  const different: {name: string; row: number; values: string}[] = [];
  let agreeing = 0;
  for (const [name, row] of later.rows) {
    const before = earlier.rows.get(name);
    if (before === undefined) continue;
    const a = cellText(earlier.table, before, other.index);
    const b = cellText(later.table, row, column.index);
    if (isMissing(a) || isMissing(b)) continue;
    // Small counts (1 win, 2 draws) agree by chance.
    if (agrees(earlier.table, later.table, [before, other.index], [row, column.index], tolerance))
      agreeing += /^[+-]?\d$/u.test(b.trim()) ? 0 : 1;
    else different.push({name, row, values: `${a} / ${b}`});
  }
  return {column, agreeing, different};
}

function reportConflict(
  earlier: NamedTable,
  later: NamedTable,
  {column, agreeing, different: all}: Compared,
  {report, reported}: Comparison,
): void {
  const different = all.filter(({name}) => !reported.has(`${column.label} ${name}`));
  const fewest = column.role === 'count' ? minAgreeingCounts : minAgreeing;
  if (different.length === 0 || agreeing < fewest || agreeing < mostlyAgreeing * (agreeing + all.length)) return;
  const rows = different.map(({row}) => row);
  for (const {name} of different) reported.add(`${column.label} ${name}`);
  report({
    messageId: column.type === 'number' ? 'values' : 'words',
    place: {kind: 'cell', table: later.table.index, row: rows[0] ?? 0, column: column.index},
    data: {
      ...{label: column.label, otherTable: earlier.table.index + 1, agreeing, count: rows.length},
      ...listRows(rows),
      ...listWords(
        'names',
        different.map(({name}) => name),
      ),
      ...listWords(
        'values',
        different.map(({values}) => values),
      ),
    },
    // What is a category by its few words only (an architecture, a venue) may differ from table to table.
    ...(column.type === 'number' || column.role === 'vendor' || column.evidence[0]?.reason === 'headerWord'
      ? {confidence: 'likely' as const}
      : {severity: 'info' as const, confidence: 'hint' as const}),
    related: cellsOf(later.table.index, column.index, rows.slice(1)),
  });
}

type Cell = readonly [row: number, column: number];

function agrees(
  earlier: Table,
  later: Table,
  [row, column]: Cell,
  [otherRow, otherColumn]: Cell,
  tolerance: number,
): boolean {
  const a = numberAt(earlier, row, column);
  const b = numberAt(later, otherRow, otherColumn);
  if (a === null || b === null) return cellText(earlier, row, column) === cellText(later, otherRow, otherColumn);
  return equalPrinted(a, b) || Math.abs(a.value - b.value) <= tolerance;
}
