// Text that was meant as a table and is shown as a paragraph, as code or as raw HTML. Reads the prose of Markdown
// documents: what did become a table is none of it. Linear in the lines of prose that hold pipes.
import type {Fix} from '../model/finding.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import {
  blankLineBefore,
  dedent,
  insertDelimiter,
  joinAbove,
  narrowPipes,
  rewriteDelimiter,
} from './unrendered/repairs.ts';
import {lostTables, type LostTable} from './unrendered/lost-tables.ts';

type MessageId = 'widths' | 'noDelimiter' | 'cutOff' | 'insideHtml' | 'indented' | 'wideBars';

export default defineRule<MessageId>({
  meta: {
    id: 'table-not-rendered',
    summary: {en: 'Looks like a table, but is shown as plain text', 'zh-CN': '看起来像表格，却只显示为普通文字'},
    group: 'structure',
    // Markdown dialects differ; four of four findings were false in one, since mended (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options: {},
    messages: {
      widths: {
        en: 'This is not rendered as a table: the header has {header} cells, the delimiter line {delimiter}.',
        'zh-CN': '此处不会显示为表格：表头有 {header} 个单元格，而分隔行有 {delimiter} 个。',
      },
      noDelimiter: {
        en: '{rows} lines look like rows of a table, but the delimiter line below the first one is missing.',
        'zh-CN': '有 {rows} 行看起来是表格，但第一行下面缺少由短横线组成的分隔行。',
      },
      cutOff: {
        en: 'A blank line cuts {rows} {rows|row|rows} off from the table above: readers see pipes instead of cells.',
        'zh-CN': '空行把下面 {rows} 行与上方表格隔开，因此只显示为带竖线的普通文字。',
      },
      insideHtml: {
        en: 'The table of {rows} lines follows an HTML tag without a blank line between them, so it is shown as raw text.',
        'zh-CN': '这个 {rows} 行的表格紧跟在 HTML 标签之后，中间没有空行，因此只显示为原始文本。',
      },
      indented: {
        en: 'The table of {rows} lines is indented by {spaces} spaces, so it is shown as code.',
        'zh-CN': '这个 {rows} 行的表格缩进了 {spaces} 个空格，因此显示为代码。',
      },
      wideBars: {
        en: 'The {rows} lines are separated by full-width bars (｜), which do not make a table.',
        'zh-CN': '这 {rows} 行使用了全角竖线（｜），不能构成表格。',
      },
    },
  },
  check(document, context) {
    if (document.format === 'markdown') for (const lost of lostTables(document)) reportLost(document, lost, context);
  },
});

function reportLost(document: Document, lost: LostTable, {report}: RuleContext<MessageId>): void {
  const place = {kind: 'text', span: spanOf(lost)} as const;
  const rows = lost.lines.length;
  switch (lost.kind) {
    case 'widths':
      report({
        messageId: 'widths',
        place,
        data: {header: lost.header, delimiter: lost.delimiter},
        // Cut down to one cell, the delimiter line would hide all columns but one.
        ...(lost.header < 2 ? {} : {fix: unsafe(rewriteDelimiter(document, lost))}),
      });
      return;
    case 'noDelimiter':
      if (isJekyll(document.text)) return;
      report({
        messageId: 'noDelimiter',
        place,
        data: {rows},
        confidence: 'likely',
        fix: unsafe(insertDelimiter(document, lost)),
      });
      return;
    case 'cutOff':
      if (isJekyll(document.text)) return;
      report({messageId: 'cutOff', place, data: {rows}, confidence: 'likely', fix: unsafe(joinAbove(document, lost))});
      return;
    case 'insideHtml':
      report({messageId: 'insideHtml', place, data: {rows}, fix: unsafe(blankLineBefore(lost))});
      return;
    case 'indented':
      report({
        messageId: 'indented',
        place,
        data: {rows, spaces: lost.spaces},
        confidence: 'likely',
        fix: unsafe(dedent(document, lost)),
      });
      return;
    case 'wideBars':
      report({
        messageId: 'wideBars',
        place,
        data: {rows},
        confidence: 'likely',
        fix: unsafe(narrowPipes(document, lost)),
      });
  }
}

/** A page with a layout is rendered by kramdown, whose tables need no delimiter line. */
function isJekyll(text: string): boolean {
  const front = /^---[ \t]*\r?\n([^]*?)\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.[1] ?? '';
  return /^layout:/mu.test(front);
}

function unsafe(edits: Fix['edits']): Fix {
  return {safety: 'unsafe', edits};
}

function spanOf({lines}: LostTable): Span {
  return {start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0};
}
