// A figure quoted beside a name, or a first place, against the table that has both. Only names that stand in one table of
// the document, and only figures in the unit of a column that the sentence names.
import type {Column} from '../model/column.ts';
import {defineRule} from '../model/rule.ts';
import type {RuleContext} from '../model/rule.ts';
import {cellText} from '../model/table.ts';
import type {Document, Table} from '../model/table.ts';
import {numberAt, wordsOf} from '../values/column-values.ts';
import {equalPrinted} from '../values/equal.ts';
import {isMissing} from '../values/missing.ts';
import {canonicalName} from '../values/name.ts';
import {readNumber} from '../values/number.ts';
import {dataRows} from '../values/row-kinds.ts';
import {namingColumn} from '../values/row-name.ts';
import {readRanking} from './ranking/read-ranking.ts';
import {makeNameFinder, shortestName} from './prose/name-finder.ts';
import type {Sentence} from './prose/sentences.ts';
import {sentencesOf} from './prose/sentences.ts';

type MessageId = 'figure' | 'first';

/** Names beyond this many are a database, not a board that prose speaks of. */
const mostNames = 2000;
/** Characters between a name and a figure of its own. */
const farthest = 40;

export default defineRule<MessageId>({
  meta: {
    id: 'prose-figure',
    summary: {
      en: 'A figure or first place quoted in prose that the table contradicts',
      'zh-CN': '正文引用的数字或第一名与表格不符',
    },
    group: 'prose',
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      figure: {
        en: 'The text gives {name} a “{label}” of {stated}; row {row} of table {table} has {actual}.',
        'zh-CN': '正文称 {name} 的“{label}”为 {stated}，而第 {table} 张表第 {row} 行是 {actual}。',
      },
      first: {
        en: 'The text puts {name} first; in table {table} it has rank {actual}.',
        'zh-CN': '正文称 {name} 排名第一，而第 {table} 张表中其名次为 {actual}。',
      },
    },
  },
  check(document, context) {
    const sentences = document.tables.length === 0 ? [] : sentencesOf(document);
    if (sentences.length === 0) return;
    const named = namedRows(document, context);
    if (named.size === 0) return;
    const find = makeNameFinder([...named.keys()]);
    for (const sentence of sentences) {
      const quoted = find(sentence.text).flatMap(({name, start}) => {
        const at = named.get(name);
        return at === undefined ? [] : [{...at, name, start}];
      });
      if (quoted.length > 0) checkSentence(sentence, quoted, context);
    }
  },
});

interface NamedRow {
  readonly table: Table;
  readonly row: number;
}

/** Rows by name; names that stand in two rows or two tables are left out. */
function namedRows(document: Document, {shapeOf}: RuleContext<MessageId>): ReadonlyMap<string, NamedRow> {
  const rows = new Map<string, NamedRow>();
  const twice = new Set<string>();
  if (document.blocks.length === 0) return rows;
  for (const table of document.tables) {
    const column = namingColumn(shapeOf(table));
    if (column === null || table.rowCount > mostNames) continue;
    const {ids, words} = wordsOf(table, column);
    for (const row of dataRows(table)) {
      const {name} = canonicalName(words[ids[row] ?? 0] ?? '');
      if (isMissing(name) || name.length < shortestName || /^\p{L}+$/u.test(name)) continue;
      if (rows.has(name)) twice.add(name);
      rows.set(name, {table, row});
    }
  }
  for (const name of twice) rows.delete(name);
  return rows;
}

interface Quoted extends NamedRow {
  readonly name: string;
}

interface QuotedAt extends Quoted {
  /** In the sentence's text. */
  readonly start: number;
}

/** `quoted` ascends; what follows a name, up to the next one, is said of it. */
function checkSentence(sentence: Sentence, quoted: readonly QuotedAt[], context: RuleContext<MessageId>): void {
  const {text} = sentence;
  // "A and B have 92 % and 90 %, respectively": which figure is whose, the order says, not the distance.
  if (quoted.length > 1 && /分别|依次|respectively/iu.test(text)) return;
  quoted.forEach((each, index) => {
    const from = each.start + each.name.length;
    const to = Math.min(from + farthest, quoted[index + 1]?.start ?? text.length);
    const tail = {...sentence, text: text.slice(from, to), start: sentence.start + from};
    checkFigure(sentence, tail, each, context);
    checkFirst(tail, each, context);
  });
}

function checkFigure(
  sentence: Sentence,
  tail: Sentence,
  {name, table, row}: Quoted,
  {report, shapeOf}: RuleContext<MessageId>,
): void {
  const match = /(?<!\d[.,]?|[A-Za-z-])\d+(?:\.\d+)?\s*(?:%|s\b|秒|元|分)/u.exec(tail.text);
  const stated = match === null ? null : readNumber(match[0]);
  if (
    match === null ||
    stated === null ||
    /约|近|超|逾|不到|about|nearly|over|more than|almost|提升|增|涨|降|高出|领先|低于|高于|than|from|从|较|比/iu.test(
      tail.text.slice(0, match.index + match[0].length + 6),
    )
  )
    return;
  const columns = shapeOf(table).columns.filter((column) => isNamed(column, sentence.text));
  const [column] = columns;
  const printed = column === undefined ? null : numberAt(table, row, column.index);
  if (
    column === undefined ||
    columns.length !== 1 ||
    printed === null ||
    printed.unit !== stated.unit ||
    equalPrinted(printed, stated)
  )
    return;
  if (table.labels.some((_, index) => cellText(table, row, index) === match[0].trim())) return;
  report({
    messageId: 'figure',
    place: {kind: 'text', span: {start: tail.start + match.index, end: tail.start + match.index + match[0].length}},
    data: {
      name,
      label: column.label,
      stated: match[0].trim(),
      actual: cellText(table, row, column.index),
      row: row + 1,
      table: table.index + 1,
    },
    confidence: 'likely',
    related: [{kind: 'cell', table: table.index, row, column: column.index}],
  });
}

/** The sentence says the column's header, or its last word. */
function isNamed({label, type}: Column, text: string): boolean {
  const core = label.replace(/[（(【[].*?[)）】\]]/gu, '').trim();
  return type === 'number' && core.length >= 2 && text.toLowerCase().includes(core.toLowerCase());
}

function checkFirst(tail: Sentence, {name, table, row}: Quoted, {report, shapeOf}: RuleContext<MessageId>): void {
  const match =
    /^[^，,。；;、]{0,24}?(?:排名第一|位列第一|位居第一|名列第一|居首|夺冠|登顶|ranks? first|takes? first place|tops the (?:board|table|list|ranking))/iu.exec(
      tail.text,
    );
  const ranking = match === null ? null : readRanking(table, shapeOf(table));
  const rank = ranking?.ranks[row] ?? NaN;
  if (match === null || ranking === null || ranking.groups.length !== 1 || Number.isNaN(rank) || rank === 1) return;
  if (/开源|国产|国内|中国|商用|open|among|在.{1,8}(?:中|上)|其中/iu.test(match[0])) return;
  report({
    messageId: 'first',
    place: {kind: 'text', span: {start: tail.start, end: tail.start + match[0].length}},
    data: {name, actual: rank, row: row + 1, table: table.index + 1},
    confidence: 'likely',
    related: [{kind: 'cell', table: table.index, row, column: ranking.column}],
  });
}
