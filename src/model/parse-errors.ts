// The part of the catalogue that reading tables speaks. Joined to it in errors.ts.
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
    '{source}: apart from tables and plain prose the document has {actual} characters; the limit is {limit}',
    '{source}：除表格与普通正文外，文档还有 {actual} 个字符，超过上限 {limit}',
    ['Split the document.', '请拆分文档。'],
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
      'Correct the document there, or give its format with --stdin-filename or `format`.',
      '请修正该处，或用 --stdin-filename 或 format 指明格式。',
    ],
  ),
  PARSE_WORKBOOK: meaning('{source}: the workbook cannot be read ({reason})', '{source}：无法读取工作簿（{reason}）', [
    'Open it in a spreadsheet program and save it again as .xlsx without a password.',
    '请用电子表格程序打开，去掉密码后另存为 .xlsx。',
  ]),
} as const satisfies Readonly<Record<string, ErrorMeaning>>;
