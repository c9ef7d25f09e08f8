// Text that was decoded wrongly, named by its process: the code page it went through and the bytes it lost. What is
// detected and restored comes from the repairer; here it becomes one finding for each process.
import type {Damage} from '../model/encoding.ts';
import type {Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import {damagedCells, type DamagedCell} from './characters/damaged-cells.ts';
import {causesOf, isIntended, unquoted} from './characters/damage-causes.ts';
import {processNames} from './characters/damage-names.ts';
import {joinSpans} from './characters/join-spans.ts';

type MessageId = 'decodedAs' | 'lostBytes' | 'marked' | 'lost' | 'cell' | 'cellUtf8';

const options = defineOptions({
  minConfidence: {
    type: 'number',
    minimum: 0,
    maximum: 1,
    description: {en: 'Lowest confidence of damage to report.', 'zh-CN': '报告乱码所需的最低置信度。'},
    default: 0.5,
  },
  allow: {
    type: 'array',
    items: {type: 'string'},
    description: {
      en: 'Texts to accept as written, such as examples of mojibake.',
      'zh-CN': '按原样接受的文字，例如作为示例的乱码。',
    },
    default: [],
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'mojibake',
    summary: {
      en: 'Text decoded with the wrong encoding, named by process and lost bytes',
      'zh-CN': '以错误编码解码的乱码，并指出过程与丢失的字节',
    },
    group: 'characters',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options,
    messages: {
      decodedAs: {
        en: '{process}: {count} {count|character|characters} in {places} {places|place|places}, such as “{excerpt}”{restored}.',
        'zh-CN': '{processZh}：{places} 处共 {count} 个字符，例如“{excerpt}”{restoredZh}。',
      },
      lostBytes: {
        en: '{process}, and lost the bytes {bytes}: {count} {count|character|characters}, {lossy} of them incomplete, such as “{excerpt}”{restored}.',
        'zh-CN':
          '{processZh}，并丢失了字节 {bytes}：共 {count} 个字符，其中 {lossy} 个不完整，例如“{excerpt}”{restoredZh}。',
      },
      marked: {
        en: '{process}; lost bytes show as {mark}: {count} {count|character|characters}, {lossy} of them incomplete, such as “{excerpt}”{restored}.',
        'zh-CN':
          '{processZh}；丢失的字节显示为 {mark}：共 {count} 个字符，其中 {lossy} 个不完整，例如“{excerpt}”{restoredZh}。',
      },
      lost: {
        en: '{process}: the original text in {places} {places|place|places} cannot be restored (“{excerpt}”).',
        'zh-CN': '{processZh}：有 {places} 处的原文无法由此文本还原（“{excerpt}”）。',
      },
      cell: {
        en: 'Row {row}: “{text}” in “{label}” is Chinese text (GBK) that was read as a western encoding.',
        'zh-CN': '第 {row} 行：“{label}”中的“{text}”是被当作西文编码读取的中文（GBK）。',
      },
      cellUtf8: {
        en: 'Row {row}: “{damaged}” in “{label}” (“{text}”) is UTF-8 that was read as windows-1252; it should be “{restored}”.',
        'zh-CN':
          '第 {row} 行：“{label}”列“{text}”中的“{damaged}”是被当作 windows-1252 读取的 UTF-8，应为“{restored}”。',
      },
    },
  },
  check(document, context) {
    const {allow: meant, minConfidence} = context.options;
    const likely = context
      .damage()
      .flatMap((each) => (each.confidence < minConfidence ? [] : (unquoted(document.text, each) ?? [])));
    const damage = causesOf(likely).filter((each) => !meant.some((text) => isIntended(document.text, each, text)));
    damage.forEach((each, at) => reportDamage(document, each, at === 0 && damage.length === 1, context));
    if (damage.length === 0) for (const cell of damagedCells(document)) reportCell(cell, meant, context);
  },
});

function reportDamage(document: Document, damage: Damage, isOnly: boolean, context: Context): void {
  const [first, ...others] = joinSpans(damage.spans);
  if (first === undefined) return;
  const fix = isOnly && damage.repairable ? repairFix(document, damage, context) : null;
  context.report({
    messageId: messageOf(damage),
    place: {kind: 'text', span: first},
    related: others.map((span) => ({kind: 'text', span})),
    data: {
      ...processNames(damage),
      codePage: damage.codePage ?? '',
      kind: damage.kind,
      bytes: damage.lostBytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')),
      mark: damage.lossMark === 'question-mark' ? '?' : 'U+FFFD',
      count: damage.damagedCharacters,
      lossy: damage.lossyCharacters,
      places: 1 + others.length,
      excerpt: damage.excerpt,
      restored: damage.restoredExcerpt === null ? '' : ` for “${damage.restoredExcerpt}”`,
      restoredZh: damage.restoredExcerpt === null ? '' : `应为“${damage.restoredExcerpt}”`,
    },
    confidence: damage.confidence >= 0.99 ? 'proven' : 'likely',
    ...(fix === null ? {} : {fix}),
  });
}

function reportCell(
  {table, row, column, text, misread}: DamagedCell,
  meant: readonly string[],
  {report}: RuleContext<MessageId>,
): void {
  if (meant.includes(text)) return;
  report({
    messageId: misread === null ? 'cell' : 'cellUtf8',
    place: {kind: 'cell', table: table.index, row, column},
    data: {row: row + 1, label: table.labels[column] ?? '', text, ...misread},
    confidence: 'likely',
  });
}

function messageOf({repairable, lostBytes, lossMark, lossyCharacters}: Damage): MessageId {
  if (!repairable) return 'lost';
  if (lossMark === 'question-mark' || lossMark === 'replacement-character') return 'marked';
  return lostBytes.length > 0 && lossyCharacters > 0 ? 'lostBytes' : 'decodedAs';
}

/** The whole text is replaced: the repair proves itself for the document, not for a stretch of it. */
function repairFix(document: Document, damage: Damage, {repair}: Context): Fix | null {
  const repaired = repair?.() ?? null;
  if (repaired === null || !repaired.changed) return null;
  const isCertain = damage.lossyCharacters === 0 && damage.confidence >= 0.99;
  return {
    safety: isCertain ? 'safe' : 'unsafe',
    edits: [{span: {start: 0, end: document.text.length}, text: repaired.text}],
  };
}
