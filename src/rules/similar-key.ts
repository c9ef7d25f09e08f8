// Two names that differ only in case, width, spaces, dashes or tags. One model written twice when the values agree; two models,
// perhaps, when they differ: a question for a person. Nothing is ever merged.
import {oneOrMany} from './column/one-or-many.ts';
import type {Column, TableShape} from '../model/column.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {cellsOf, listRows} from '../values/capped-list.ts';
import {wordsOf} from '../values/column-values.ts';
import {isMissing} from '../values/missing.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';
import {compareCells} from '../values/row-values.ts';
import {isMeasure, keyColumns, keyOption, informativeColumns} from './identity/key-columns.ts';
import {nearWords, type NearWords} from './identity/near-words.ts';

type MessageId = 'same' | 'question' | 'many';

/** More near names than this are one finding: two tables were joined, say. */
const maxSingle = 10;

const options = defineOptions({key: keyOption});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'similar-key',
    summary: {
      en: 'Two names that differ only in case, width, spaces, dashes or tags',
      'zh-CN': '两个名称仅在大小写、全半角、空格、连字符或标签上不同',
    },
    group: 'identity',
    // Names that differ in a dash or in case may be two things (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {
      same: {
        en: 'Rows {rows} have the same values and nearly the same name: {words}.',
        'zh-CN': '第 {rows} 行的值相同，名称几乎一样：{words}。',
      },
      question: {
        en: 'Rows {rows} have nearly the same name but different values: {entries}. Are they different entries?',
        'zh-CN': '第 {rows} 行名称几乎一样，值却不同：{entries}。是否为不同的条目？',
      },
      many: {
        en: '{count} names appear in several spellings: {words}.',
        'zh-CN': '有 {count} 个名称有多种写法：{words}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context);
  },
});

interface Near {
  readonly rows: readonly number[];
  readonly words: readonly string[];
  readonly agrees: boolean;
  /** Nothing but case, spaces and dashes tells the names apart. */
  readonly isDoubtful: boolean;
  readonly differsInMeasuresOnly: boolean;
  /** The column that shows the difference, or the name itself. */
  readonly shown: number;
}

function checkTable(table: Table, context: Context): void {
  const shape = context.shapeOf(table);
  const key = keyColumns(table, shape, context.options);
  const name = key.find((column) => shape.columns[column]?.role === 'name') ?? key[0] ?? nearlyKey(shape);
  if (name === undefined || shape.columns[name]?.type !== 'text') return;
  // Two names that differ in case make each other part of a longer key, which then says that they are two.
  const isOwnKey = key === shape.key && nearlyKey(shape) === name;
  const partners = isOwnKey ? [] : key.filter((column) => column !== name);
  const near = nearWords(wordsOf(table, name).words);
  const found = nearRows(table, shape, {name, partners, near}).map((each) => ({
    ...each,
    agrees: each.agrees && haveSame(table, key, name, each.rows),
  }));
  oneOrMany(
    found,
    maxSingle,
    // Several such pairs: the table has each name in two spellings on purpose.
    (each) => reportOne(table, name, {...each, isDoubtful: each.isDoubtful && isAloneInCell(table, found)}, context),
    () => reportMany(table, name, {found, count: found.length + near.more}, context),
  );
}

/** Nothing else of the key tells the rows apart. */
function haveSame(table: Table, key: readonly number[], name: number, rows: readonly number[]): boolean {
  return key.every(
    (column) => column === name || rows.every((row) => compareCells(table, column, rows[0] ?? 0, row) !== 'different'),
  );
}

/** From this share of different words on, a column names its rows, though two of them may be one. */
const mostlyDistinct = 0.8;

function nearlyKey({columns}: TableShape): number | undefined {
  return columns.find(({role, distinctShare}) => role === 'name' && distinctShare >= mostlyDistinct)?.index;
}

/** Rows below which a table is too short to say that all other names differ in more. */
const minNames = 6;

function isAloneInCell({rowCount}: Table, [each, ...others]: readonly Near[]): boolean {
  if (each === undefined || others.length > 0) return false;
  return each.differsInMeasuresOnly || (rowCount >= minNames && !each.words.some((word) => /[*†‡]$/u.test(word)));
}

/** Dates and numbers are not names: 1/11/15 and 11/1/15 fold alike. */
function isName(word: string): boolean {
  return /\p{L}/u.test(word) && !isMissing(word);
}

interface Names {
  readonly name: number;
  readonly partners: readonly number[];
  readonly near: NearWords;
}

/** Rows with similar names that no other key column distinguishes. */
function nearRows(table: Table, shape: TableShape, {name, partners, near}: Names): Near[] {
  const {ids, words} = wordsOf(table, name);
  const groups = near.groups.filter((group) => isName(words[group[0] ?? 0] ?? ''));
  if (groups.length === 0) return [];
  const kinds = rowKindsOf(table);
  const rowOf = new Map<number, number>();
  ids.forEach((id, row) => {
    if (kinds[row] === rowKind.data && !rowOf.has(id)) rowOf.set(id, row);
  });
  return groups.flatMap((group) => {
    const rows = group.flatMap((id) => rowOf.get(id) ?? []).sort((a, b) => a - b);
    const first = rows[0] ?? 0;
    const same = rows.filter((row) =>
      partners.every((column) => compareCells(table, column, first, row) !== 'different'),
    );
    return same.length < 2 ? [] : [assess(table, shape, name, same)];
  });
}

function assess(table: Table, shape: TableShape, name: number, rows: readonly number[]): Near {
  const first = rows[0] ?? 0;
  const columns = comparedColumns(shape, name);
  const different = columns.find(({index}) =>
    rows.some((row) => compareCells(table, index, first, row) === 'different'),
  );
  // Words alone prove nothing: lists of abbreviations and of routes (`am`, `a.m.`) repeat them on purpose.
  const proven = columns.some(
    ({index, type}) =>
      type === 'number' &&
      (isTelling(cellText(table, first, index)) || /\d/u.test(cellText(table, first, name))) &&
      rows.every((row) => compareCells(table, index, first, row) === 'same'),
  );
  const words = rows.map((row) => cellText(table, row, name));
  const isDoubtful = isOneName(words) && different !== undefined && columns.some(({type}) => type === 'number');
  return {
    rows,
    words,
    agrees: different === undefined && proven,
    isDoubtful,
    differsInMeasuresOnly: differInMeasuresOnly(table, shape, name, rows),
    shown: different?.index ?? name,
  };
}

/** Letters below which two spellings are abbreviations. */
const longName = 5;

/** Two spellings of one name: no dots, commas or brackets that make another. A star is a footnote. */
function isOneName(words: readonly string[]): boolean {
  const folded = words.map((word) =>
    word
      .toLowerCase()
      .replace(/[*†‡]+$/u, '')
      .replace(/(?<=[\p{L}\d])[\s_\u2010-\u2014-](?=[\p{L}\d(])/gu, ''),
  );
  // Two different marks are two footnotes.
  const marks = new Set(words.flatMap((word) => /[*†‡]+$/u.exec(word)?.[0] ?? []));
  return words.length === 2 && marks.size < 2 && folded[0] === folded[1] && (folded[0]?.length ?? 0) >= longName;
}

function differInMeasuresOnly(table: Table, shape: TableShape, name: number, rows: readonly number[]): boolean {
  const [first = 0, second = 0] = rows;
  const different = informativeColumns(shape).filter(
    ({index}) => index !== name && compareCells(table, index, first, second) === 'different',
  );
  return different.length > 0 && different.every(isMeasure);
}

/** Three digits that count: in lists of plain words, `0`, `100` and `1.5` agree by chance. */
function isTelling(text: string): boolean {
  return text.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length >= 3;
}

/** Measures where there are any: a category may flip between two spellings of one model. Otherwise everything but the name. */
function comparedColumns(shape: TableShape, name: number): Column[] {
  const others = informativeColumns(shape).filter(({index}) => index !== name);
  const measures = others.filter(
    ({role}) => role === 'score' || role === 'cost' || role === 'duration' || role === 'count',
  );
  return measures.length > 0
    ? measures.sort((a, b) => Number(b.role === 'score') - Number(a.role === 'score'))
    : others;
}

function reportOne(table: Table, name: number, near: Near, {report}: Context): void {
  const {rows, words, agrees, isDoubtful, shown} = near;
  const entries = rows.map((row) =>
    [cellText(table, row, name), shown === name ? '' : cellText(table, row, shown)].join(' ').trim(),
  );
  report({
    messageId: agrees ? 'same' : 'question',
    place: {kind: 'cell', table: table.index, row: rows[1] ?? 0, column: name},
    data: {...listRows(rows), words: words.slice(), entries, label: table.labels[shown] ?? ''},
    ...(agrees || isDoubtful
      ? {confidence: agrees ? ('likely' as const) : ('hint' as const)}
      : {severity: 'info' as const, confidence: 'hint' as const}),
    related: cellsOf(
      table.index,
      name,
      rows.filter((_, at) => at !== 1),
    ),
  });
}

function reportMany(
  table: Table,
  name: number,
  {found, count}: {found: readonly Near[]; count: number},
  {report}: Context,
): void {
  const rows = found.flatMap((each) => each.rows).sort((a, b) => a - b);
  const agrees = found.filter((each) => each.agrees).length > found.length / 2;
  report({
    messageId: 'many',
    place: {kind: 'column', table: table.index, column: name},
    data: {count, ...listRows(rows), words: found.slice(0, 100).map(({words}) => words.join(' / ')), wordsTotal: count},
    ...(agrees ? {confidence: 'likely' as const} : {severity: 'info' as const, confidence: 'hint' as const}),
    related: cellsOf(table.index, name, rows),
  });
}
