// A number that does not follow from the others of its row as it does in all other rows: a total that is not the sum of its parts, a rate that
// is not solved / total. Only identities that all rows but one or two keep, within rounding.
import type {TableShape} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {rowName} from '../values/row-name.ts';
import {brokenIdentities, deriveAt, type Identity} from './arithmetic/find-identities.ts';

type MessageId = Identity['kind'];

export default defineRule<MessageId>({
  meta: {
    id: 'derived-value',
    summary: {
      en: 'A number that does not match other columns the way it does in all other rows',
      'zh-CN': '数值与其他列的推算关系在其余各行都成立，唯独此行不符',
    },
    group: 'values',
    // Not read on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      sum: {
        en: '{name} (row {row}): “{label}” is {actual}, but {parts} add up to {derived}; the sum is correct in {holds} other rows.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，而{parts}之和为 {derived}；其余 {holds} 行均相符。',
      },
      ratio: {
        en: '{name} (row {row}): “{label}” is {actual}, but {parts} give a ratio of {derived}; the ratio is correct in {holds} other rows.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，而{parts}之比为 {derived}；其余 {holds} 行均相符。',
      },
      percent: {
        en: '{name} (row {row}): “{label}” is {actual}, but {parts} give {derived}%; the percentage is correct in {holds} other rows.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，而{parts}之比为 {derived}%；其余 {holds} 行均相符。',
      },
      product: {
        en: '{name} (row {row}): “{label}” is {actual}, but {parts} multiply to {derived}; the product is correct in {holds} other rows.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，而{parts}之积为 {derived}；其余 {holds} 行均相符。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context.shapeOf(table), context);
  },
});

/** One row is reported once, by the identity that most rows keep. */
function checkTable(table: Table, shape: TableShape, context: RuleContext<MessageId>): void {
  const reported = new Set<number>();
  const broken = brokenIdentities(table, shape.columns).sort((a, b) => b.holds - a.holds);
  for (const identity of broken) {
    for (const row of identity.misses) {
      if (reported.has(row)) continue;
      reported.add(row);
      reportRow(table, shape, identity, row, context);
    }
  }
}

function reportRow(
  table: Table,
  shape: TableShape,
  identity: Identity,
  row: number,
  {report}: RuleContext<MessageId>,
): void {
  const {kind, target, parts, holds} = identity;
  const {index, label} = target.column;
  report({
    messageId: kind,
    place: {kind: 'cell', table: table.index, row, column: index},
    data: {
      ...{row: row + 1, name: rowName(table, shape, row), label, holds},
      actual: cellText(table, row, index),
      parts: parts.map(({column}) => `“${column.label}” (${cellText(table, row, column.index)})`),
      derived: Number((deriveAt(identity, row)?.value ?? NaN).toPrecision(6)),
    },
    confidence: 'likely',
    related: parts.map(({column}) => ({kind: 'cell', table: table.index, row, column: column.index})),
  });
}
