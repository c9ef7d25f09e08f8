// One entry, one measure, two values in two documents: a README and its translation, a page and its data. Tables belong together by the
// names of their entries and by agreeing nearly everywhere; where they do not, they are of two editions or test sets, and nothing is said.
import type {ComparableTable} from '../model/comparable.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {compareTables, type ColumnComparison, type TableComparison} from './documents/compare-tables.ts';
import {areOneDocument, haveSameNumbers} from './documents/same-document.ts';

type MessageId = 'values' | 'words' | 'missing' | 'extra';

const options = defineOptions({
  tolerance: {
    type: 'number',
    minimum: 0,
    description: {en: 'Largest difference at which two numbers still agree.', 'zh-CN': '两个数仍算一致的最大差值。'},
    default: 0,
  },
  entries: {
    type: 'boolean',
    description: {
      en: 'Also report entries that only one of two translations of a document lists.',
      'zh-CN': '同一文档的两个译本中仅一个列出的条目也报告。',
    },
    default: true,
  },
});

type Context = RuleContext<MessageId, typeof options>;

/** What two tables must agree on before the rest counts as disagreement: values, and their share of all that both give. */
const translated = {values: 5, share: 0.75};
/** Documents that are no translations of each other may have their own measurements. */
const related = {values: 8, share: 0.9};
/** Entries that only one translation has, at most: otherwise it shows an excerpt. */
const fewEntries = 0.34;
/** A column that differs in this share of the entries was measured again. */
const mostly = 0.5;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'documents-disagree',
    summary: {
      en: 'Different values for the same entry in two documents',
      'zh-CN': '同一条目在两个文档中取值不同',
    },
    group: 'identity',
    // Few findings, on three repositories (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {
      values: {
        en: '“{label}” of {names} differs from {otherSource}, line {otherLine}: {values}. The tables agree on {agreeing} other {agreeing|value|values}.',
        'zh-CN':
          '{names} 的“{label}”与 {otherSource} 第 {otherLine} 行不一致：{values}。两表其余 {agreeing} 个值一致。',
      },
      words: {
        en: '“{label}” of {names} differs from {otherSource}, line {otherLine}: {values}. The tables agree on {agreeing} other {agreeing|value|values}.',
        'zh-CN':
          '{names} 的“{label}”与 {otherSource} 第 {otherLine} 行不一致：{values}。两表其余 {agreeing} 个值一致。',
      },
      missing: {
        en: '{count} {count|entry|entries} of the table in {otherSource}, line {otherLine}, {count|is|are} missing here: {names}. The tables agree on {agreeing} {agreeing|value|values}.',
        'zh-CN':
          '{otherSource} 第 {otherLine} 行的表中有 {count} 个条目未列入本表：{names}。两表有 {agreeing} 个值一致。',
      },
      extra: {
        en: '{count} {count|entry|entries} {count|is|are} missing from the table in {otherSource}, line {otherLine}: {names}. The tables agree on {agreeing} {agreeing|value|values}.',
        'zh-CN':
          '{otherSource} 第 {otherLine} 行的表未列入本表的 {count} 个条目：{names}。两表有 {agreeing} 个值一致。',
      },
    },
  },
  check(_, context) {
    const {others} = context;
    if (others === null) return;
    for (const own of others.own()) checkTable(own, others.like(own), context);
  },
});

/** With each other document, the table that agrees most. */
function checkTable(own: ComparableTable, candidates: readonly ComparableTable[], context: Context): void {
  const best = new Map<string, TableComparison>();
  for (const other of candidates) {
    if (!haveSameNumbers(own.source, other.source)) continue;
    const found = compareTables(own, other, context.options.tolerance);
    const known = best.get(other.source);
    if (known === undefined || found.agreeing > known.agreeing) best.set(other.source, found);
  }
  const reported = new Set<string>();
  for (const comparison of best.values()) reportTable(comparison, reported, context);
}

function reportTable(comparison: TableComparison, reported: Set<string>, context: Context): void {
  const {own, other, agreeing, compared, columns} = comparison;
  const isTranslation = areOneDocument(own.source, other.source);
  const need = isTranslation ? translated : related;
  if (agreeing < need.values || agreeing < compared * need.share) return;
  const isSameTest = haveSameNumbers(own.heading, other.heading) && !columns.some((column) => isMeasuredAnew(column));
  if (!isTranslation && !isSameTest) return;
  for (const column of columns) reportColumn(column, comparison, reported, context);
  if (isTranslation && context.options.entries) reportEntries(comparison, reported, context);
}

function isMeasuredAnew({agreeing, different}: ColumnComparison): boolean {
  return different.length >= 3 && different.length > (agreeing + different.length) * mostly;
}

function reportColumn(
  {own: column, other: otherColumn, agreeing: here, different: all}: ColumnComparison,
  {own, other, agreeing}: TableComparison,
  reported: Set<string>,
  {report}: Context,
): void {
  const different = all.filter((entry) => !reported.has(`${column.label} ${own.names[entry.own] ?? ''}`));
  const [first] = different;
  if (first === undefined || (column.type !== 'number' && (here < 3 || here < all.length * 2))) return;
  for (const entry of different) reported.add(`${column.label} ${own.names[entry.own] ?? ''}`);
  const rows = different.map((entry) => own.rows[entry.own] ?? 0);
  report({
    messageId: column.type === 'number' ? 'values' : 'words',
    place: {kind: 'cell', table: own.table, row: rows[0] ?? 0, column: column.index},
    data: {
      ...{label: column.label, otherSource: other.source, otherLine: other.lines[first.other] ?? 1, agreeing},
      ...listRows(rows),
      ...listWords(
        'names',
        different.map((entry) => own.names[entry.own] ?? ''),
      ),
      ...listWords(
        'values',
        different.map((entry) => `${column.texts[entry.own] ?? ''} / ${otherColumn.texts[entry.other] ?? ''}`),
      ),
    },
    confidence: 'likely',
    ...(column.type === 'number' ? {} : {severity: 'info' as const}),
    related: cellsOf(own.table, column.index, rows.slice(1)),
  });
}

/** A board that was updated in one language only. */
function reportEntries(
  {own, other, agreeing, shared}: TableComparison,
  reported: Set<string>,
  {report}: Context,
): void {
  const missing = other.names.filter((name) => !own.names.includes(name));
  const extra = own.names.filter((name) => !other.names.includes(name));
  // Names on both sides that the other lacks are names that were translated.
  if (missing.length > 0 && extra.length > 0) return;
  const only = missing.length > 0 ? missing : extra;
  const fresh = only.filter((name) => !reported.has(name));
  if (fresh.length === 0 || only.length > Math.max(1, shared * fewEntries)) return;
  for (const name of fresh) reported.add(name);
  report({
    messageId: missing.length > 0 ? 'missing' : 'extra',
    place: {kind: 'table', table: own.table},
    data: {
      ...{otherSource: other.source, otherLine: other.lines[0] ?? 1, agreeing, count: fresh.length},
      ...listWords('names', fresh),
    },
    confidence: 'likely',
  });
}
