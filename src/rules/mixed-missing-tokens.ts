// "No value" written in several ways within one column of data: `/`, `-`, `N/A`, `无`, nothing at all.
import type {Fix} from '../model/finding.ts';
import type {Column} from '../model/column.ts';
import {byFrequency} from '../model/groups.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellSpan, cellText, type Document, type Table} from '../model/table.ts';
import {secondHeaderRows} from '../values/second-header.ts';
import {cellsOf, listRows} from '../values/capped-list.ts';
import {missingRows, type MissingRows} from '../values/missing-rows.ts';
import {isSetting} from './column/label-words.ts';
import {unitsInUse} from './column/unit-mix.ts';

type MessageId = 'mixed';

const options = defineOptions({
  canonical: {
    type: 'string',
    description: {
      en: 'Spelling of a missing value; empty: the most frequent one in the column.',
      'zh-CN': '缺失值的写法；留空则取该列最常见的写法。',
    },
    default: '',
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'mixed-missing-tokens',
    summary: {en: 'Missing values written in several ways in one column', 'zh-CN': '同一列里缺失值有多种写法'},
    group: 'missing',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options,
    messages: {
      mixed: {
        en: 'Missing values of “{label}” are written in {kinds} ways: {tokens}.',
        'zh-CN': '“{label}”列的缺失值有 {kinds} 种写法：{tokens}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      for (const column of context.shapeOf(table).columns) checkColumn(document, table, column, context);
    }
  },
});

const dataRoles: ReadonlySet<string> = new Set(['rank', 'score', 'cost', 'duration', 'count']);

/** Columns of numbers and dates only: in words, `none` and `-` may both be answers, and so in a column that lists now a price, now a limit. */
function holdsData(table: Table, {index, role, type, label, missingShare}: Column): boolean {
  if (missingShare === 0 || isSetting(label)) return false;
  if (type === 'date' || dataRoles.has(role)) return true;
  return type === 'number' && unitsInUse(table, index).length === 1;
}

function checkColumn(document: Document, table: Table, column: Column, context: Context): void {
  if (!holdsData(table, column)) return;
  const {rows, tokens} = withoutUnnamedRows(table, missingRows(table, column.index));
  const byCount = byFrequency(tokens);
  if (byCount.length < 2 || hasLegend(document, table, [...new Set(tokens)])) return;
  const {canonical: asked} = context.options;
  const canonical = asked === '' ? clearMajority(byCount) : asked;
  const odd = rows.filter((_, at) => tokens[at] !== (canonical ?? byCount[0]?.[0]));
  const fix = canonical === null ? null : replaceTokens(table, column.index, odd, canonical);
  context.report({
    messageId: 'mixed',
    place: {kind: 'column', table: table.index, column: column.index},
    data: {
      label: column.label,
      kinds: byCount.length,
      tokens: byCount.map(([token, count]) => `“${token}” × ${count}`),
      ...listRows(odd),
    },
    related: cellsOf(table.index, column.index, odd),
    ...(fix === null ? {} : {fix}),
  });
}

/** A second line of the header, or a row of nothing but its name (`Parent Directory`), has no values to leave out. */
function withoutUnnamedRows(table: Table, {rows, tokens, total}: MissingRows): MissingRows {
  const firstRow = secondHeaderRows(table);
  const kept = rows.flatMap((row, at) => (row < firstRow || (tokens[at] === '' && isBare(table, row)) ? [] : [at]));
  return {rows: kept.map((at) => rows[at] ?? 0), tokens: kept.map((at) => tokens[at] ?? ''), total};
}

function isBare(table: Table, row: number): boolean {
  let filled = 0;
  for (let column = 0; column < table.labels.length && filled < 2; column += 1) {
    if (cellText(table, row, column).trim() !== '') filled += 1;
  }
  return filled < 2;
}

/** The most frequent spelling, when no other is as frequent; never the empty one: a mark says that nothing was forgotten. */
function clearMajority(byCount: readonly (readonly [string, number])[]): string | null {
  const written = byCount.filter(([token]) => token !== '');
  const [first, second] = written;
  return first === undefined || (second !== undefined && second[1] === first[1]) ? null : first[0];
}

/** Largest distance of a legend from its table. */
const reach = 600;

/** A note beside the table gives each of the marks a meaning of its own: "`-` not tested, `N/A` not applicable". */
function hasLegend(document: Document, table: Table, tokens: readonly string[]): boolean {
  const marks = tokens.filter((token) => token !== '');
  if (marks.length < 2) return false;
  const {text} = document;
  const notes = [
    text.slice(table.span.end, table.span.end + reach),
    text.slice(Math.max(0, table.span.start - reach), table.span.start),
  ];
  return notes.some((note) => marks.every((mark) => explains(note, mark)));
}

function explains(note: string, mark: string): boolean {
  const quoted = mark.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  return new RegExp(
    `(?:^|[\\s"'“‘「\`(（*,;，；])${quoted}["'”’」\`)）*]*\\s*(?:=|:|：|表示|代表|指|为|means?\\b|denotes?\\b|indicates?\\b|stands for)`,
    'iu',
  ).test(note);
}

function replaceTokens(table: Table, column: number, rows: readonly number[], canonical: string): Fix | null {
  const edits = rows.flatMap((row) => {
    const span = cellSpan(table, row, column);
    return span === null ? [] : [{span, text: canonical}];
  });
  return edits.length < rows.length ? null : {safety: 'safe', edits};
}
