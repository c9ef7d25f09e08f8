// What the text says to be new or gone since the last edition, against the entries that came and left: a count ("12 models added", 新增 3 个模型),
// or a name in a list of new or removed ones. Linear in the text.
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import {canonicalName} from '../values/name.ts';
import {rowName} from '../values/row-name.ts';
import {rowPairs} from './history/row-pairs.ts';
import {sentencesOf, type Sentence} from './prose/sentences.ts';

type MessageId = 'added' | 'removed' | 'notNew';

const things = '(?:大?模型|产品|系统|条目|models?|entries|systems|products|tools)';
const count = '(?<count>\\d{1,3})';
const added = new RegExp(
  `(?:新增|新加入|新收录|新上榜)(?:了|的)?\\s*${count}\\s*(?:个|款|种)?\\s*${things}|\\b(?:added|adds|adding)\\s+${count}\\s+(?:new\\s+)?${things}|${count}\\s+new\\s+${things}\\b|${count}\\s+${things}\\s+(?:were|have been)\\s+added`.replaceAll(
    '?<count>',
    '',
  ),
  'iu',
);
const removed = new RegExp(
  `(?:删除|移除|下架|退出)(?:了|的)?\\s*${count}\\s*(?:个|款|种)?\\s*${things}|\\b(?:removed|removes|dropped)\\s+${count}\\s+${things}|${count}\\s+${things}\\s+(?:were|have been)\\s+(?:removed|dropped)`.replaceAll(
    '?<count>',
    '',
  ),
  'iu',
);
/** Older entries of a changelog, and counts that are no more than a bound. */
const other =
  /\d{4}[-/.年]|约|近|超过|至少|以上|about|nearly|over|more than|at least|up to|以来|累计|since|so far|in total/iu;
const newList =
  /(?:本期新增|本次新增|新增模型|新上榜(?:模型)?|新增)\s*[:：]\s*(?<names>[^。；;\n]{2,200})|\b(?:new (?:models|entries|in this edition)|newly added|added)\s*[:：]\s*(?<english>[^.;\n]{2,200})/iu;

export default defineRule<MessageId>({
  meta: {
    id: 'changelog-mismatch',
    summary: {
      en: 'Text that misstates what was added or removed since the last edition',
      'zh-CN': '正文所述的新增、删除与上一版以来的实际变化不符',
    },
    group: 'history',
    // Not tried on real histories (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      added: {
        en: '“{text}”: {actual} were added since the last edition.',
        'zh-CN': '“{text}”：与上一版相比实际新增 {actual} 个。',
      },
      removed: {
        en: '“{text}”: {actual} were removed since the last edition.',
        'zh-CN': '“{text}”：与上一版相比实际删除 {actual} 个。',
      },
      notNew: {
        en: '“{name}” is listed as new, but the last edition had it.',
        'zh-CN': '“{name}”被列为新增，但上一版已有。',
      },
    },
  },
  check(document, context) {
    const changes = changesOf(document, context);
    if (changes === null) return;
    for (const sentence of sentencesOf(document)) checkSentence(sentence, changes, context);
  },
});

interface Changes {
  readonly added: number;
  readonly removed: number;
  /** Canonical names of entries that were there before. */
  readonly known: ReadonlySet<string>;
}

/** Of all tables that have a last edition; null where none has, or where no entry was added or removed: the text may announce future changes. */
function changesOf(document: Document, {earlier, shapeOf}: RuleContext<MessageId>): Changes | null {
  let [came, left] = [0, 0];
  const known = new Set<string>();
  for (const table of document.tables) {
    const pairs = rowPairs(table, earlier);
    if (pairs === null) continue;
    came += pairs.entered.length;
    left += pairs.gone.length;
    for (const {row} of pairs.stayed) known.add(canonicalName(rowName(table, shapeOf(table), row)).name);
  }
  return came + left === 0 ? null : {added: came, removed: left, known};
}

function checkSentence(sentence: Sentence, changes: Changes, context: RuleContext<MessageId>): void {
  const {text} = sentence;
  if (!other.test(text)) {
    checkCount('added', added, sentence, changes.added, context);
    checkCount('removed', removed, sentence, changes.removed, context);
  }
  checkNames(sentence, changes, context);
}

function checkCount(
  messageId: 'added' | 'removed',
  pattern: RegExp,
  {text, start}: Sentence,
  actual: number,
  {report}: RuleContext<MessageId>,
): void {
  const match = pattern.exec(text);
  const stated = Number(match?.slice(1).find((group) => group !== undefined && group !== ''));
  if (match === null || Number.isNaN(stated) || stated === actual) return;
  report({
    messageId,
    place: {kind: 'text', span: {start: start + match.index, end: start + match.index + match[0].length}},
    data: {text: match[0], stated, actual},
    confidence: 'likely',
  });
}

function checkNames({text, start}: Sentence, {known}: Changes, {report}: RuleContext<MessageId>): void {
  const match = newList.exec(text);
  const list = match?.groups?.['names'] ?? match?.groups?.['english'];
  if (match === null || list === undefined) return;
  const from = match.index + match[0].length - list.length;
  for (const item of list.matchAll(/(?:(?!\s(?:and|和)\s)[^,，、])+/gu)) {
    const name = canonicalName(
      item[0]
        .replace(/^\s*(?:and|和)\s+/iu, '')
        .replace(/[.。\s]+$/u, '')
        .trim(),
    ).name;
    if (!known.has(name)) continue;
    const at = start + from + item.index;
    report({
      messageId: 'notNew',
      place: {kind: 'text', span: {start: at, end: at + item[0].length}},
      data: {name},
      confidence: 'likely',
    });
  }
}
