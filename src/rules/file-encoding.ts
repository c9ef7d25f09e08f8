// What the bytes of the document say about their encoding, against what is expected. The text was decoded before; this
// rule reports the encoding and the evidence.
import {formats} from '../model/format.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document} from '../model/table.ts';

type MessageId = 'other' | 'unsure' | 'invalid' | 'unexpectedMark' | 'missingMark' | 'nul';

const options = defineOptions({
  expected: {
    type: 'string',
    description: {
      en: 'Encoding that the document must have, as a WHATWG label.',
      'zh-CN': '文档必须采用的编码（WHATWG 名称）。',
    },
    default: 'utf-8',
  },
  bom: {
    type: 'string',
    enum: ['ignore', 'forbid', 'require'],
    description: {en: 'Whether a byte order mark must be at the start.', 'zh-CN': '开头是否须有字节顺序标记（BOM）。'},
    default: 'ignore',
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'file-encoding',
    summary: {
      en: 'An unexpected encoding, invalid bytes, a missing or unwanted byte order mark, or NUL characters',
      'zh-CN': '编码与预期不符、含无效字节、字节顺序标记与设置不符，或含有 NUL 字符',
    },
    group: 'characters',
    // Few findings; the encoding that it guesses may be wrong (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options,
    messages: {
      other: {
        en: 'The document is {actual}, not {expected} ({reason}).',
        'zh-CN': '文档编码为 {actual}，而不是 {expected}（{reason}）。',
      },
      unsure: {
        en: 'The document is not {expected}. It was read as {actual}, which may be wrong ({reason}).',
        'zh-CN': '文档编码不是 {expected}；暂按 {actual} 读取，未必正确（{reason}）。',
      },
      invalid: {
        en: '{count} {count|byte is|bytes are} not valid {actual}, the first at byte {first}; each is shown as U+FFFD.',
        'zh-CN': '有 {count} 个字节不是有效的 {actual}，首个位于第 {first} 字节；均显示为 U+FFFD。',
      },
      unexpectedMark: {
        en: 'The document begins with a byte order mark.',
        'zh-CN': '文档以字节顺序标记（BOM）开头。',
      },
      missingMark: {
        en: 'The document does not begin with a byte order mark.',
        'zh-CN': '文档开头缺少字节顺序标记（BOM）。',
      },
      nul: {
        en: 'The document contains {count} NUL {count|character|characters}: it is truncated, or not a text file.',
        'zh-CN': '文档含有 {count} 个 NUL 字符：可能被截断，或不是文本文件。',
      },
    },
  },
  check(document, context) {
    if (!formats[document.format].binary) checkDecoding(document, context);
  },
});

/** Below this, short documents of names with accents were read as code pages of other scripts (measured on published tables, 2026-11). */
const known = 0.9;

function checkDecoding({decoding}: Document, {options, report}: Context): void {
  const {encoding, bom, confidence, reason, invalidBytes, firstInvalidByte, nulCount} = decoding;
  const place = {kind: 'document'} as const;
  const expected = options.expected.toLowerCase();
  if (encoding !== expected) {
    const isKnown = confidence >= known;
    report({
      messageId: isKnown ? 'other' : 'unsure',
      place,
      data: {actual: encoding, expected, reason},
      confidence: confidence >= 1 ? 'proven' : 'likely',
      ...(isKnown && expected === 'utf-8' && invalidBytes === 0 ? {fix: {safety: 'unsafe', edits: []}} : {}),
    });
  }
  if (invalidBytes > 0)
    report({messageId: 'invalid', place, data: {count: invalidBytes, actual: encoding, first: firstInvalidByte ?? 0}});
  if (bom && options.bom === 'forbid') report({messageId: 'unexpectedMark', place});
  if (!bom && options.bom === 'require') report({messageId: 'missingMark', place});
  if (nulCount > 0) report({messageId: 'nul', place, data: {count: nulCount}});
}
