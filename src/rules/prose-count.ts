// "The table lists 12 models": the number against the rows of the table beside it. Only sentences that state the whole;
// what counts a part ("3 models reach 100 %", "the top 10 of 50") is left alone.
import type {TableShape} from '../model/column.ts';
import {addTo} from '../model/groups.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document, Table} from '../model/table.ts';
import {wordsOf} from '../values/column-values.ts';
import {isMissing} from '../values/missing.ts';
import {canonicalName} from '../values/name.ts';
import {dataRows} from '../values/row-kinds.ts';
import {namingColumn} from '../values/row-name.ts';
import {foldSpelling} from '../values/spelling-fold.ts';
import {proseOfTables} from './prose/near-prose.ts';
import type {Sentence} from './prose/sentences.ts';

type MessageId = 'below' | 'above';

const things = {
  row: '大?模型|产品|系统|工具|方案|方法|车型|城市|国家|大学|高校|球队|队伍|选手|数据集|models?|systems|tools|products|methods|countries|cities|universities|teams|datasets|packages',
  vendor: '厂商|机构|公司|企业|品牌|vendors|companies|providers|organi[sz]ations|brands',
};
const words = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const han = '一二三四五六七八九十';
const number = `(?<number>\\d{1,4}|${words.join('|')}|[${han}两]{1,3}(?=\\s*(?:个|款|种|家|支|所|座)))`;
const whole =
  '共|总计|合计|收录了?|涵盖了?|囊括了?|覆盖了?|纳入了?|汇总了?|统计了?|列出了?|对比了?|评测了?|测评了?|评估了?|包含|包括了?|参评|参与|来自|lists?|covers?|compares?|includes?|contains?|the following|these|all|features?|ranks?|spans?';
const claims = (['row', 'vendor'] as const).flatMap((thing) => [
  {
    thing,
    pattern: new RegExp(
      `(?:${whole})(?:计|有|了|the|all)?\\s*${number}\\s*(?:个|款|种|家|支|所|座)?\\s*(?:[a-z-]+\\s+){0,2}?(?:${things[thing]})`,
      'iu',
    ),
  },
  {
    thing,
    pattern: new RegExp(
      `(?:以下|下表|上表|本表|本榜)[^\\d。]{0,8}${number}\\s*(?:个|款|种|家|支|所|座)\\s*(?:${things[thing]})`,
      'iu',
    ),
  },
]);
/** What was tested may be more than what the table shows: only numbers near its own are held against it. */
const tested = (['row', 'vendor'] as const).flatMap((thing) => [
  {
    thing,
    pattern: new RegExp(
      `\\bwe (?:have )?(?:evaluated?|test(?:ed)?|compared?|benchmark(?:ed)?|rank(?:ed)?|survey(?:ed)?|review(?:ed)?|analy[sz]ed?|measured?)\\s*(?:a total of |all |the |these )?${number}\\s*(?:[a-z-]+\\s+){0,2}?(?:${things[thing]})`,
      'iu',
    ),
  },
  {
    thing,
    pattern: new RegExp(
      `${number}\\s*(?:[a-z-]+\\s+){0,2}?(?:${things[thing]})\\s+(?:were|are|have been|was|is)\\s+(?:evaluated|tested|compared|benchmarked|ranked|listed|included|covered)`,
      'iu',
    ),
  },
  {
    thing,
    pattern: new RegExp(`\\b(?:across|from|by)\\s+${number}\\s+(?:different |distinct )?(?:${things[thing]})`, 'iu'),
  },
  {
    thing,
    pattern: new RegExp(
      `(?:参评|参与评测|参与|收录|上榜|入选|评测|测评|参测)的?(?:${things[thing]})(?:数量|总数)?(?:共计?|总计|合计|为|达|有|：|:)\\s*${number}\\s*(?:个|款|种|家|支|所|座)?`,
      'iu',
    ),
  },
]);
/** A number further off is of another whole. */
const maxApart = 0.34;

/** The sentence is about a part, an approximate number, or another whole. */
const partly =
  /前\s*\d|其中|部分|节选|精选|约|近|余|多个|至少|以上|超过|高于|低于|达到|不少于|除|新增|删除|\b(?:top|some|selected|excerpt|about|nearly|over|more than|at least|of which|out of|each|every|added|removed|new)\b/iu;

export default defineRule<MessageId>({
  meta: {
    id: 'prose-count',
    summary: {
      en: 'A number of models (vendors, products …) in prose that does not match the table next to it',
      'zh-CN': '正文中的数量与旁边的表格不符',
    },
    group: 'prose',
    // One finding on public documents, a false one (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options: {},
    messages: {
      below: {
        en: '“{text}”: the table below has {actual}.',
        'zh-CN': '“{text}”：下方表格中有 {actual} 个。',
      },
      above: {
        en: '“{text}”: the table above has {actual}.',
        'zh-CN': '“{text}”：上方表格中有 {actual} 个。',
      },
    },
  },
  check(document, context) {
    const tables = new Map<Sentence, Table[]>();
    for (const [table, sentences] of proseOfTables(document)) {
      for (const sentence of sentences) addTo(tables, sentence, table);
    }
    for (const [sentence, near] of tables) checkSentence(document, near, sentence, context);
  },
});

/** A sentence between two tables may be about either; one that fits neither is compared with the nearer one. */
function checkSentence(
  document: Document,
  tables: readonly Table[],
  {text, start}: Sentence,
  context: RuleContext<MessageId>,
): void {
  if (partly.test(text) || namesItsOwn(text)) return;
  for (const {thing, pattern} of [...claims, ...tested]) {
    const match = pattern.exec(text);
    const stated = readCount(match?.groups?.['number'] ?? '');
    if (match === null || stated === null) continue;
    const table = nearest(tables, start);
    if (table === undefined) return;
    const all = tables.map((each) => countsOf(document, each, thing, context));
    const [actual] = countsOf(document, table, thing, context);
    if (actual === undefined || all.some((counts) => counts.includes(stated))) return;
    const isLoose = tested.some((each) => each.pattern === pattern) || /来自|spans?|features?|ranks?/iu.test(match[0]);
    if (isLoose && Math.abs(stated - actual) > Math.max(2, maxApart * actual)) return;
    const digits = match.groups?.['number'] ?? '';
    const from = start + match.index + match[0].indexOf(digits);
    const span = {start: from, end: from + digits.length};
    context.report({
      messageId: start < table.span.start ? 'below' : 'above',
      place: {kind: 'text', span},
      data: {text: match[0].trim(), stated, actual, table: table.index + 1},
      confidence: 'likely',
      related: [{kind: 'table', table: table.index}],
      ...(/^\d+$/u.test(digits) ? {fix: {safety: 'unsafe' as const, edits: [{span, text: String(actual)}]}} : {}),
    });
    return;
  }
}

function nearest(tables: readonly Table[], offset: number): Table | undefined {
  const apart = ({span}: Table): number => (offset < span.start ? span.start - offset : offset - span.end);
  return [...tables].sort((a, b) => apart(a) - apart(b))[0];
}

/** "A, B and C, 3 models in all": the sentence counts what it lists. */
function namesItsOwn(text: string): boolean {
  const listed = text.split(/[,，、]/u).length;
  return (
    listed >= 3 &&
    /(?:共|总计|合计|in all|in total|altogether)|[:：][^:：]*[,，、]/u.test(text) &&
    /包含|包括|分别|includ|consist|namely|[:：]/iu.test(text)
  );
}

function readCount(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text) >= 2 ? Number(text) : null;
  const at = words.indexOf(text.toLowerCase());
  return at < 0 ? readHan(text) : at + 2;
}

/** `十二` → 12, `两` → 2, `三十` → 30; null for what is not a number from 2 to 99. */
function readHan(text: string): number | null {
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text === '两' ? '二' : text);
  if (match === null || text === '') return null;
  const [, tens = '', ten = '', ones = ''] = match;
  const digit = (character: string): number => han.indexOf(character) + 1;
  const value =
    ten === ''
      ? digit(tens === '' ? ones : tens)
      : (tens === '' ? 10 : digit(tens) * 10) + (ones === '' ? 0 : digit(ones));
  return value >= 2 ? value : null;
}

/** Counts that the sentence may mean, the likeliest first; the sum over all tables among them. Empty when the table has no such column. */
function countsOf(
  document: Document,
  table: Table,
  thing: 'row' | 'vendor',
  {shapeOf}: RuleContext<MessageId>,
): number[] {
  const own = countThings(table, shapeOf(table), thing);
  if (own === null) return [];
  const all = document.tables.map((each) => countThings(each, shapeOf(each), thing)?.distinct ?? 0);
  const whole = all.reduce((sum, count) => sum + count, 0);
  return thing === 'vendor'
    ? [own.distinct, whole]
    : [own.distinct, own.rows, own.filled, whole, table.labels.length - 1];
}

interface Counts {
  readonly distinct: number;
  readonly rows: number;
  readonly filled: number;
}

function countThings(table: Table, shape: TableShape, thing: 'row' | 'vendor'): Counts | null {
  const vendor = shape.columns.find(({role}) => role === 'vendor')?.index ?? null;
  const column = thing === 'row' ? namingColumn(shape) : vendor;
  if (column === null) return null;
  const {ids, words: cells} = wordsOf(table, column);
  const rows = dataRows(table);
  const filled = rows.filter((row) => !isMissing(cells[ids[row] ?? 0] ?? ''));
  const fold = (row: number): string => foldSpelling(canonicalName(cells[ids[row] ?? 0] ?? '').name);
  return {distinct: new Set(filled.map(fold)).size, rows: rows.length, filled: filled.length};
}
