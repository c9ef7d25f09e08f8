// Characters that are invisible to readers but not to comparisons: zero-width and direction controls anywhere, strange spaces inside
// keys and numbers. One search over the text; places are made for what is found.
import type {Edit} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import type {Offset} from '../model/text.ts';
import {isAloneInCell, withoutInvisible} from './characters/alone.ts';
import {findCharacters} from './characters/find-characters.ts';
import {groupPlaces} from './characters/group-places.ts';
import {insideCode} from './characters/inside-code.ts';
import {
  codePointName,
  invisibleNames,
  invisiblePattern,
  isExpected,
  unusualSpaceNames,
  unusualSpacePattern,
} from './characters/named-characters.ts';
import {characterClass, hasClass} from './characters/present.ts';
import {isUnusualSpace} from './characters/unusual-spaces.ts';

type MessageId = 'inCell' | 'inColumn' | 'inProse' | 'space';

const options = defineOptions({
  allow: {
    type: 'array',
    items: {type: 'string'},
    description: {en: 'Code points to allow, such as `U+00AD`.', 'zh-CN': '允许出现的码位，例如 `U+00AD`。'},
    default: [],
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'invisible-character',
    summary: {
      en: 'Zero-width and direction control characters; no-break spaces in keys and numbers',
      'zh-CN': '零宽字符、方向控制字符；主键和数字中的不换行空格',
    },
    group: 'characters',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'always',
    options,
    messages: {
      inCell: {
        en: 'Row {row}: “{text}” contains {name} ({code}); it looks like another spelling but is not equal to it.',
        'zh-CN': '第 {row} 行的“{text}”中有不可见字符 {name}（{code}）：看起来相同，实际不同。',
      },
      inColumn: {
        en: '{count} {count|cell contains|cells contain} {name} ({code}), such as “{text}”; {rows|row|rows} {rows}.',
        'zh-CN': '{count} 个单元格中有不可见字符 {name}（{code}），首个为“{text}”；第 {rows} 行。',
      },
      inProse: {
        en: '{name} ({code}) appears {count} {count|time|times} in the text, first near “{text}”.',
        'zh-CN': '正文中有 {count} 个不可见字符 {name}（{code}），首处在“{text}”附近。',
      },
      space: {
        en: 'The space in “{text}” is a {name} ({code}); {rows|row|rows} {rows}.',
        'zh-CN': '“{text}”中的空格是 {name}（{code}）；第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    const allowed = new Set(context.options.allow);
    if (hasClass(document, characterClass.invisible)) reportInvisible(document, context, allowed);
    if (hasClass(document, characterClass.strangeSpace)) reportSpaces(document, context, allowed);
  },
});

function reportInvisible(document: Document, {report}: Context, allowed: ReadonlySet<string>): void {
  const inCode = insideCode(document);
  const isFault = (offset: Offset): boolean =>
    !isExpected(document.text, offset) && !inCode(offset) && !isAloneInCell(document, offset);
  const odd = findCharacters(document.text, {pattern: invisiblePattern(), isFault, allowed});
  for (const [name, {place, related, rows, spans, text}] of groupPlaces(document, odd)) {
    const code = Number(name.split(' ')[0]);
    const data = {name: invisibleNames.get(code) ?? '', code: codePointName(code), text: withoutInvisible(text)};
    const fix = {
      safety: 'safe',
      edits: spans.map((span): Edit => ({span, text: isLineBreak(code) ? ' ' : ''})),
    } as const;
    const [first] = rows;
    if (first === undefined) report({messageId: 'inProse', place, related, data: {...data, count: spans.length}, fix});
    else if (rows.length === 1) report({messageId: 'inCell', place, related, data: {...data, row: first}, fix});
    else report({messageId: 'inColumn', place, related, data: {...data, count: rows.length, rows}, fix});
  }
}

function reportSpaces(document: Document, {report, shapeOf}: Context, allowed: ReadonlySet<string>): void {
  const isFault = (offset: Offset): boolean => isUnusualSpace(document, offset, shapeOf);
  const odd = findCharacters(document.text, {pattern: unusualSpacePattern(), isFault, allowed});
  for (const [name, {place, related, rows, spans, text}] of groupPlaces(document, odd)) {
    const code = Number(name.split(' ')[0]);
    const data = {
      name: unusualSpaceNames.get(code) ?? '',
      code: codePointName(code),
      text: text.replace(unusualSpacePattern(), ' '),
      rows,
    };
    const edits = spans.map((span): Edit => ({span, text: ' '}));
    report({messageId: 'space', place, related, data, fix: {safety: 'safe', edits}});
  }
}

function isLineBreak(code: number): boolean {
  return code === 0x2028 || code === 0x2029;
}
