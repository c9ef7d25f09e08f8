// Documents that are templates (Jinja, Liquid, Handlebars): their loops and filters are in place of rows and cells.
import {rowSpan, type Table} from '../../model/table.ts';

/** True when the row is a template's: `{% for … %}`, or `{{ value | filter }}`, whose pipe ends no cell. */
export function isTemplateRow(table: Table, row: number): boolean {
  const {start, end} = rowSpan(table, row);
  return /\{%.*%\}|\{\{[^{}]*\|[^{}]*\}\}/u.test(table.text.slice(start, end));
}
