// Error codes of the table parsers; errors.ts includes them in the catalogue.
import {type ErrorMeaning, meaning} from './error-meaning.ts';

export const parseErrors = {
  PARSE_TOO_DEEP: meaning(
    '{source}:{line}: lists or quotes are nested more than {limit} levels deep',
    '{source}:{line}：列表或引用嵌套超过 {limit} 层',
    [
      'Remove the repeated `>` or list markers; no renderer shows that many.',
      '请删除重复的 > 或列表标记；没有渲染器能显示这么多层。',
    ],
  ),
  PARSE_TOO_LARGE: meaning(
    '{source}: apart from tables and plain prose, the document has {actual} characters; the limit is {limit}',
    '{source}：除表格与普通正文外，文档还有 {actual} 个字符，超过上限 {limit} 个',
    ['Split the document.', '请拆分文档。'],
    413,
  ),
  PARSE_TOO_WIDE: meaning(
    '{source}:{place}: a row has {actual} cells; the limit is {limit}',
    '{source}:{place}：一行有 {actual} 个单元格，超过上限 {limit}',
    [
      'Look for a missing line end or a wrong `colspan` there, or split the table.',
      '请检查该处是否缺少换行或 colspan 有误，或拆分表格。',
    ],
    413,
  ),
  PARSE_TOO_MANY_CELLS: meaning(
    '{source}:{place}: the tables have {actual} cells up to here; the limit is {limit}',
    '{source}:{place}：到此处为止，表格共有 {actual} 个单元格，超过上限 {limit}',
    ['Split the document.', '请拆分文档。'],
    413,
  ),
  PARSE_TOO_SPARSE: meaning(
    '{source}:{place}: spans, gaps and missing keys amount to {actual} cells up to here; the limit for this document is {limit}',
    '{source}:{place}：到此处为止，合并单元格、空缺和缺失的键相当于 {actual} 个单元格，超过本文档的上限 {limit}',
    [
      'Correct `rowspan`, `colspan`, merged cells or a stray value in the last column; give the objects of a list the same keys.',
      '请修正 rowspan、colspan、合并单元格或最末列的多余内容；列表中的对象应使用相同的键。',
    ],
    413,
  ),
  PARSE_UNPACKED: meaning(
    '{source}: unpacked, the workbook has {actual} bytes; the limit is {limit}',
    '{source}：工作簿解压后有 {actual} 字节，超过上限 {limit}',
    ['Split the workbook, or save the sheet as CSV.', '请拆分工作簿，或将工作表另存为 CSV。'],
    413,
  ),
  TOO_MANY_FINDINGS: meaning(
    '{source}: rule {rule} alone has more than {limit} findings',
    '{source}：仅规则 {rule} 就有超过 {limit} 个问题',
    [
      'Turn the rule off for this document (`rules` in the configuration), or fix the first findings it lists.',
      '请在配置的 rules 中对此文档关闭该规则，或先修正最前面的几个问题。',
    ],
    413,
  ),
  PARSE_QUOTE: meaning(
    '{source}:{line}: a quoted cell starts here and is never closed',
    '{source}:{line}：从此处开始的引号单元格直到文档结尾也没有结束',
    ['Close the quote, or double it if it is part of the text.', '请补上右引号；若引号属于正文，请写成两个。'],
  ),
  PARSE_JSON: meaning(
    '{source}:{line}:{column}: not JSON ({reason})',
    '{source}:{line}:{column}：不是 JSON（{reason}）',
    [
      'Correct the document there, or set its format with --stdin-filename or `format`.',
      '请修正该处，或用 --stdin-filename 或 format 指明格式。',
    ],
  ),
  PARSE_YAML: meaning(
    '{source}:{line}:{column}: not YAML ({reason})',
    '{source}:{line}:{column}：不是 YAML（{reason}）',
    [
      'Correct the document there, or set its format with --stdin-filename or `format`.',
      '请修正该处，或用 --stdin-filename 或 format 指明格式。',
    ],
  ),
  PARSE_SELECT: meaning(
    '{source}: {reason}',
    '{source}：{reason}',
    [
      'Compare `select` of the source with the document; `tablewatch rules --explain-roles FILE` without it shows all tables.',
      '请对照文档检查该来源的 select；去掉它后，tablewatch rules --explain-roles 文件 可列出全部表格。',
    ],
    422,
  ),
  PARSE_PARQUET: meaning(
    '{source}: the Parquet file cannot be read ({reason})',
    '{source}：无法读取 Parquet 文件（{reason}）',
    ['Rewrite it with a current library, or export it as CSV.', '请用较新的库重新写入，或导出为 CSV。'],
  ),
  PARSE_WORKBOOK: meaning('{source}: the workbook cannot be read ({reason})', '{source}：无法读取工作簿（{reason}）', [
    'Open it in a spreadsheet program and save it again as .xlsx without a password.',
    '请用电子表格程序打开，去掉密码后另存为 .xlsx。',
  ]),
} as const satisfies Readonly<Record<string, ErrorMeaning>>;
