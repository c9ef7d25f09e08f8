// Unescaped pipes inside code spans and links of table cells: GFM splits the cell there, in code as well.
import type {Fix} from '../model/finding.ts';
import {placeAt} from '../model/place.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellCount, type Document, type Table} from '../model/table.ts';
import {splitSpans} from './fit/split-span.ts';

type MessageId = 'code' | 'link';

export default defineRule<MessageId>({
  meta: {
    id: 'pipe-in-code',
    summary: {
      en: 'An unescaped pipe inside a code span or a link that splits a cell',
      'zh-CN': '代码或链接中未转义的竖线把单元格一分为二',
    },
    group: 'structure',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options: {},
    messages: {
      code: {
        en: 'The pipe inside the code {text} ends the cell: row {row} has {actual} cells where the header has {expected}. Write \\|.',
        'zh-CN':
          '代码 {text} 中的竖线被当作单元格分隔：第 {row} 行有 {actual} 个单元格，而表头有 {expected} 个。应写作 \\|。',
      },
      link: {
        en: 'The pipe inside the link {text} ends the cell: row {row} has {actual} cells where the header has {expected}. Write \\|.',
        'zh-CN':
          '链接 {text} 中的竖线被当作单元格分隔：第 {row} 行有 {actual} 个单元格，而表头有 {expected} 个。应写作 \\|。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      if (table.format === 'markdown') for (const row of suspectRows(document, table)) checkRow(table, row, context);
    }
  },
});

/** Rows that hold a backtick, and rows wider than the header that hold a link. Finds them by searching the text. */
function suspectRows(document: Document, table: Table): Set<number> {
  const rows = new Set<number>();
  for (const mark of ['`', '](', '[']) {
    for (let at = table.text.indexOf(mark, table.span.start); at >= 0 && at < table.span.end;) {
      const place = placeAt(document, at);
      const row = place?.row ?? -1;
      if (row >= 0 && (mark === '`' || cellCount(table, row) > table.labels.length)) rows.add(row);
      at = table.text.indexOf(mark, row >= 0 ? Math.max(at + 1, table.rowSpanEnds[row] ?? 0) : at + 1);
    }
  }
  return rows;
}

function checkRow(table: Table, row: number, {report}: RuleContext<MessageId>): void {
  const torn = splitSpans(table, row);
  const pipes = torn.reduce((sum, span) => sum + span.pipes.length, 0);
  const actual = cellCount(table, row);
  for (const span of torn) {
    const safe = actual - pipes === table.labels.length;
    const fix: Fix = {safety: 'safe', edits: span.pipes.map((pipe) => ({span: {start: pipe, end: pipe}, text: '\\'}))};
    report({
      messageId: span.kind,
      place: {kind: 'cell', table: table.index, row, column: span.first},
      data: {text: span.text, row: row + 1, actual, expected: table.labels.length},
      ...(safe ? {fix} : {confidence: 'likely'}),
    });
  }
}
