// Several spellings of one vendor or category: `google` and `Google`, `ＸＡＩ` and `XAI`, what an alias file says is one.
import {includesLabel} from '../text/labels.ts';
import type {Column} from '../model/column.ts';
import {addTo} from '../model/groups.ts';
import {pushAll} from '../model/lists.ts';
import type {Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellSpan, rawCell, type Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {holdsProse} from '../values/column-prose.ts';
import {wordsOf} from '../values/column-values.ts';
import {isMissing} from '../values/missing.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';
import {foldSpelling} from '../values/spelling-fold.ts';
import {oneOrMany} from './column/one-or-many.ts';
import {misspellings, maxWords} from './identity/misspellings.ts';

type MessageId = 'spellings' | 'aliased' | 'many' | 'misspelled';

/** Rows from which on a column of different words is a list of them. */
const minInList = 20;
/** More words than this a letter away from others: they are made to differ so. */
const maxTypos = 2;
/** More names than this in one column are one finding. */
const maxSingle = 10;

const options = defineOptions({
  columns: {
    type: 'array',
    items: {type: 'string'},
    description: {
      en: 'Labels of the columns to check; empty: inferred vendors and categories.',
      'zh-CN': '要检查的列名；留空则检查推断出的机构列与类别列。',
    },
    default: [],
  },
  allow: {
    type: 'array',
    items: {type: 'string'},
    description: {en: 'Spellings that are allowed in addition to others.', 'zh-CN': '允许与其他写法并存的写法。'},
    default: [],
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'inconsistent-spelling',
    summary: {en: 'Several spellings of one vendor or category', 'zh-CN': '同一机构或类别有多种写法'},
    group: 'identity',
    // Names a letter apart may be two names (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options,
    messages: {
      spellings: {
        en: '“{label}” spells one name in {kinds} ways: {spellings}.',
        'zh-CN': '“{label}”列中同一名称有 {kinds} 种写法：{spellings}。',
      },
      aliased: {
        en: '“{label}” has other spellings of “{wanted}”: {spellings}.',
        'zh-CN': '“{label}”列中“{wanted}”另有其他写法：{spellings}。',
      },
      misspelled: {
        en: '“{label}”: is “{word}” (row {row}) a typo for “{wanted}”, which appears {count} times?',
        'zh-CN': '“{label}”列第 {row} 行的“{word}”是否为“{wanted}”（出现 {count} 次）之误？',
      },
      many: {
        en: '“{label}” spells {count} names in several ways: {names}.',
        'zh-CN': '“{label}”列中有 {count} 个名称存在多种写法：{names}。',
      },
    },
  },
  check(document, context) {
    const asked = context.options.columns;
    for (const table of document.tables) {
      for (const column of context.shapeOf(table).columns) {
        const isChecked =
          asked.length > 0
            ? includesLabel(asked, column.label)
            : column.role === 'vendor' || column.role === 'category' || isVocabulary(table, column);
        if (isChecked) checkColumn(table, column, context);
        if (isChecked || column.role === 'name') checkTypos(table, column, context);
      }
    }
  },
});

/** More words than this are names of persons or places, which may well be written in two ways (`Anna Maria`, `Annamaria`). */
const maxVocabulary = 40;

/** Among more words than that, how often the usual spelling appears at least. */
const minAmongMany = 6;

/** A column without a role whose few words come again and again. */
function isVocabulary(table: Table, {role, type, index, distinctShare}: Column): boolean {
  if (role !== 'other' || type !== 'text' || distinctShare > 0.5) return false;
  return wordsOf(table, index).words.length <= maxVocabulary && !holdsProse(table, index);
}

/** In code, `boolean` and `Boolean` are two types. */
const codeTypes: ReadonlySet<string> = new Set(
  'bool boolean int integer long short float double decimal number bigint string str char character byte void object array list map set dict tuple date datetime any null none nil function symbol error exception'.split(
    ' ',
  ),
);

/** Numbers with a sign, and marks in which the case of each letter says something: `ABCD`, `aBCD`; `xxx`, `Xxx`. */
function areCodes(group: readonly Spelling[]): boolean {
  if (group.every(({word}) => !/\p{L}/u.test(word) || /^(.)\1*$/iu.test(word))) return true;
  const signs = new Set(group.map(({word}) => /(?:^|\s)[-−]\d/u.test(word)));
  return (
    signs.size > 1 ||
    group.some(({word}) => /^[A-Za-z]{2,4}$/u.test(word) && /[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Z][a-z][A-Z]/u.test(word))
  );
}

/** In a long column whose words are nearly all different, `George Town` and `Georgetown` are two towns. */
function areNeighbours(table: Table, {distinctShare}: Column, group: readonly Spelling[]): boolean {
  const rows = group.reduce((sum, each) => sum + each.rows.length, 0);
  return table.rowCount >= minInList && distinctShare > 0.8 && rows === group.length && rows > 1;
}

/** One spelling: its word, and the data rows it is in. */
interface Spelling {
  readonly word: string;
  readonly rows: number[];
}

function checkColumn(table: Table, column: Column, context: Context): void {
  const allowed = new Set(context.options.allow);
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellingsOf(table, column.index)) {
    const known = context.canonicalSpelling(spelling.word);
    const folded = foldSpelling(known);
    if (allowed.has(spelling.word) || folded.length < 2 || codeTypes.has(folded)) continue;
    addTo(groups, folded, spelling);
  }
  const several = [...groups.values()].filter(
    (group) =>
      (group.length > 1 && !areCodes(group) && !areNeighbours(table, column, group)) ||
      aliasOf(group, context) !== null,
  );
  const reportOne = (group: readonly Spelling[]): void => reportGroup(table, column, group, context);
  oneOrMany(several, maxSingle, reportOne, () => reportMany(table, column, several, context));
}

/** Words a letter away from a frequent one: whole cells of vendors and categories, the words of names. */
function checkTypos(table: Table, column: Column, {options, report}: Context): void {
  // More words are a dictionary.
  if (wordsOf(table, column.index).words.length > maxWords) return;
  const allowed = new Set(options.allow);
  // Names that come again (drivers, teams) are compared as a whole; those of products by their words; a list of plain words is a dictionary.
  const isName = column.role === 'name' && column.distinctShare >= 0.5;
  if (isName && !holdsProducts(table, column)) return;
  const rowsOf = new Map<string, number[]>();
  for (const {word, rows} of spellingsOf(table, column.index)) {
    for (const part of isName ? new Set(word.match(/\p{L}{5,}/gu)) : [word]) {
      const known = rowsOf.get(part);
      if (known === undefined) rowsOf.set(part, [...rows]);
      else pushAll(known, rows);
    }
  }
  const words = [...rowsOf].map(([word, rows]) => ({word, count: rows.length}));
  // Of many words some are a letter apart: `Redding` and `Reading`, `Houlton` and `Houston` are four towns.
  const least = words.length > maxVocabulary ? minAmongMany : 0;
  const slips = misspellings(words, !isName).filter(({word, like, count}) => {
    return count >= least && !allowed.has(word) && word.toLowerCase() !== like.toLowerCase();
  });
  // Several of them: the words are made to differ by a letter.
  if (slips.length > maxTypos) return;
  for (const {word, like, count} of slips) {
    const [row = 0] = rowsOf.get(word) ?? [];
    if (haveOwnCodes(table, column.index, row, rowsOf.get(like) ?? [])) continue;
    report({
      messageId: 'misspelled',
      place: {kind: 'cell', table: table.index, row, column: column.index},
      data: {label: column.label, word, wanted: like, count, row: row + 1},
      confidence: 'likely',
    });
  }
}

/** Share of the words of which each has a code of its own, in a column of codes. */
const codedShare = 0.9;

/** Another column gives each word a code, and these two have different ones: two players that are nearly namesakes. */
function haveOwnCodes(table: Table, column: number, row: number, rows: readonly number[]): boolean {
  const {ids: words, words: list} = wordsOf(table, column);
  const [first = row] = rows;
  return table.labels.some((_, other) => {
    if (other === column) return false;
    const {ids: codes} = wordsOf(table, other);
    const code = codes[first];
    if (code === codes[row] || rows.some((each) => codes[each] !== code)) return false;
    const pairs = new Set<string>();
    words.forEach((word, at) => pairs.add(`${word} ${codes[at] ?? ''}`));
    const used = new Set(codes);
    return Math.min(used.size, list.length) >= codedShare * Math.max(pairs.size, list.length);
  });
}

/** At least half of the names have a digit. */
function holdsProducts(table: Table, {index}: Column): boolean {
  const {words} = wordsOf(table, index);
  return 2 * words.filter((word) => /\d/u.test(word)).length >= words.length;
}

/** The words of a column in data rows, in first-seen order; gaps and code left out. */
function spellingsOf(table: Table, column: number): Spelling[] {
  const {ids, words} = wordsOf(table, column);
  const kinds = rowKindsOf(table);
  const spellings = words.map((word): Spelling => ({word, rows: []}));
  ids.forEach((id, row) => {
    if (kinds[row] === rowKind.data) spellings[id]?.rows.push(row);
  });
  return spellings.filter(
    ({word, rows}) => rows.length > 0 && !isMissing(word) && !rawCell(table, rows[0] ?? 0, column).startsWith('`'),
  );
}

/** What the alias file wants instead of one of the spellings; null when it says nothing. */
function aliasOf(group: readonly Spelling[], {canonicalSpelling}: Context): string | null {
  return group.map(({word}) => canonicalSpelling(word)).find((wanted, at) => wanted !== group[at]?.word) ?? null;
}

function reportMany(table: Table, column: Column, groups: readonly (readonly Spelling[])[], {report}: Context): void {
  const odd = groups.flatMap((group) => {
    const most = group.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
    return group.flatMap((each) => (each === most ? [] : each.rows));
  });
  const rows = odd.sort((a, b) => a - b);
  report({
    messageId: 'many',
    place: {kind: 'column', table: table.index, column: column.index},
    data: {
      ...{label: column.label, count: groups.length},
      ...listRows(rows),
      ...listWords(
        'names',
        groups.map((group) => group.map(({word}) => word).join(' / ')),
      ),
    },
    confidence: 'likely',
    related: cellsOf(table.index, column.index, rows),
  });
}

function reportGroup(table: Table, column: Column, group: readonly Spelling[], context: Context): void {
  const first = group[0]?.word ?? '';
  const alias = aliasOf(group, context);
  const byCount = [...group].sort((a, b) => b.rows.length - a.rows.length);
  const majority =
    byCount.length > 1 && byCount[0]?.rows.length === byCount[1]?.rows.length ? null : (byCount[0]?.word ?? null);
  const wanted = alias ?? majority;
  const odd = byCount
    .filter(({word}) => word !== (wanted ?? byCount[0]?.word))
    .flatMap(({rows}) => rows)
    .sort((a, b) => a - b);
  const fix = wanted === null ? null : respell(table, column.index, odd, wanted, alias !== null);
  context.report({
    messageId: alias === null ? 'spellings' : 'aliased',
    place: {kind: 'cell', table: table.index, row: odd[0] ?? 0, column: column.index},
    data: {
      ...{label: column.label, kinds: byCount.length, wanted: wanted ?? first},
      ...{spellings: byCount.map(({word, rows}) => `“${word}” × ${rows.length}`), words: byCount.map(({word}) => word)},
      ...listRows(odd),
    },
    confidence: alias === null ? 'likely' : 'proven',
    related: cellsOf(table.index, column.index, odd.slice(1)),
    ...(fix === null ? {} : {fix}),
  });
}

function respell(table: Table, column: number, rows: readonly number[], wanted: string, isAlias: boolean): Fix | null {
  const edits = rows.flatMap((row) => {
    const span = cellSpan(table, row, column);
    return span === null || /[`*_[\]<"|\\]/u.test(rawCell(table, row, column)) ? [] : [{span, text: wanted}];
  });
  return edits.length === 0 ? null : {safety: isAlias ? 'safe' : 'unsafe', edits};
}
