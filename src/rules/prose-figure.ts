// A figure, a place or a lead that prose gives to a name, against the table that has it. Only names that are in one table of the document, and
// only where the sentence leaves no doubt which column it is about.
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText} from '../model/table.ts';
import {numberAt} from '../values/column-values.ts';
import {equalPrinted} from '../values/equal.ts';
import {figureClaims, type FigureClaim} from './prose/figure-claims.ts';
import {makeNameFinder} from './prose/name-finder.ts';
import {placeClaims, type PlaceClaim} from './prose/place-claims.ts';
import {namedRows, type QuotedAt} from './prose/quoted-rows.ts';
import {sentencesOf, type Sentence} from './prose/sentences.ts';
import {placeOf} from './ranking/place-of.ts';

type MessageId = 'figure' | 'first' | 'rank';

const maxRatio = 1.5;

export default defineRule<MessageId>({
  meta: {
    id: 'prose-figure',
    summary: {
      en: 'A figure, rank or first place in prose that the table contradicts',
      'zh-CN': '正文引用的数字、名次或第一名与表格不符',
    },
    group: 'prose',
    // Not read on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      figure: {
        en: 'The text gives {name} a “{label}” of {stated}; row {row} of table {table} has {actual}.',
        'zh-CN': '正文称 {name} 的“{label}”为 {stated}，而第 {table} 张表第 {row} 行为 {actual}。',
      },
      first: {
        en: 'The text puts {name} first; in table {table} it has rank {actual}.',
        'zh-CN': '正文称 {name} 排名第一，而第 {table} 张表中其名次为 {actual}。',
      },
      rank: {
        en: 'The text gives {name} rank {stated}; in table {table} it has rank {actual}.',
        'zh-CN': '正文称 {name} 排名第 {stated}，而第 {table} 张表中其名次为 {actual}。',
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
      const quoted = find(sentence.text).flatMap(({name, start}): QuotedAt[] => {
        const at = named.get(name);
        return at === undefined ? [] : [{...at, name, start}];
      });
      if (quoted.length > 0) checkSentence(sentence, quoted, context);
    }
  },
});

function checkSentence({text, start}: Sentence, quoted: readonly QuotedAt[], context: RuleContext<MessageId>): void {
  for (const claim of figureClaims(text, quoted, ({table}) => context.shapeOf(table)))
    checkFigure(claim, start, context);
  for (const claim of placeClaims(text, quoted)) checkPlace(claim, start, context);
}

function checkFigure(
  {name, table, row, column, text, stated, from}: FigureClaim,
  start: number,
  {report}: RuleContext<MessageId>,
): void {
  const printed = numberAt(table, row, column.index);
  if (printed === null) return;
  // Without the sign a figure far off is something else: a difference, an error.
  const isSigned =
    stated.unit === '%' &&
    printed.unit === null &&
    stated.value >= printed.value / maxRatio &&
    stated.value <= printed.value * maxRatio;
  if ((printed.unit !== stated.unit && !isSigned) || equalPrinted(printed, stated)) return;
  // The figure is another column's.
  if (table.labels.some((_, index) => cellText(table, row, index).replace(/\s/gu, '') === text.replace(/\s/gu, '')))
    return;
  report({
    messageId: 'figure',
    place: {kind: 'text', span: {start: start + from, end: start + from + text.length}},
    data: {
      ...{name, label: column.label, stated: text, actual: cellText(table, row, column.index)},
      ...{row: row + 1, table: table.index + 1},
    },
    confidence: 'likely',
    related: [{kind: 'cell', table: table.index, row, column: column.index}],
  });
}

function checkPlace(
  {name, table, row, place, from, to}: PlaceClaim,
  start: number,
  {report, shapeOf}: RuleContext<MessageId>,
): void {
  const actual = placeOf(table, shapeOf(table), row);
  if (actual === null || (place >= actual.best && place <= actual.worst)) return;
  report({
    messageId: place === 1 ? 'first' : 'rank',
    place: {kind: 'text', span: {start: start + from, end: start + to}},
    data: {name, stated: place, actual: actual.printed, row: row + 1, table: table.index + 1},
    confidence: 'likely',
    related: [{kind: 'cell', table: table.index, row, column: actual.column}],
  });
}
