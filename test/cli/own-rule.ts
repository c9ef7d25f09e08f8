// A whole rule as a team writes it in its own repository.

/** Returns a module whose rule finds tables with more rows than the option `most`. */
export const ownRule = (id: string): string => `import {defineOptions, defineRule} from 'tablewatch';

const options = defineOptions({
  most: {type: 'integer', minimum: 1, description: 'Rows a table may have.', default: 100},
});

export default defineRule({
  meta: {
    id: '${id}',
    summary: {en: 'A table with too many rows', 'zh-CN': '表格行数过多'},
    group: 'structure',
    status: 'preview',
    core: false,
    since: '1.0.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {long: {en: '{count} rows, more than {most}.', 'zh-CN': '共 {count} 行，超过 {most} 行。'}},
  },
  check(document, {options: {most}, report}) {
    for (const table of document.tables)
      if (table.rowCount > most)
        report({messageId: 'long', place: {kind: 'table', table: table.index}, data: {count: table.rowCount, most}});
  },
});
`;
