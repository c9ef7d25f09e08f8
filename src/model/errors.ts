// The catalogue of error codes. Nothing outside this file invents a code; docs/errors.md lists each.
import {editionErrors} from './edition-errors.ts';
import {type ErrorMeaning, meaning} from './error-meaning.ts';
import {because, type ErrorData, errorReasons, type ErrorValue} from './error-reasons.ts';
import {fetchErrors} from './fetch-errors.ts';
import {fillPattern} from './fill-pattern.ts';
import type {FindingData} from './finding.ts';
import {isList} from './guards.ts';
import {joinWords} from './join-words.ts';
import {parseErrors} from './parse-errors.ts';
import {serviceErrors} from './service-errors.ts';
import type {RecordedFailure} from './service.ts';
import type {Language} from './text.ts';
import {thrownMessage} from './thrown.ts';

export {because, type ErrorData, type ErrorReason, type ErrorValue, type ReasonKey} from './error-reasons.ts';
export type {ErrorMeaning};

/** An external failure: timeout, 404, full disk, a document that cannot be read. Exit status 2. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;
  constructor(code: ErrorCode, data: ErrorData, cause?: unknown) {
    super(errorSentence(code, data, 'en'), {cause});
    this.name = 'Failure';
    this.code = code;
    this.data = data;
  }
  get source(): string | null {
    const source = this.data['source'];
    return source === undefined || typeof source === 'object' ? null : String(source);
  }
  get retryable(): boolean {
    return errors[this.code].retryable;
  }
  /** In English, for callers of the library; our own pages and commands ask `describeError`. */
  get hint(): string {
    return errors[this.code].hint.en;
  }
}

/** The call or the configuration is wrong. Exit status 2. */
export class Misuse extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;
  constructor(code: ErrorCode, data: ErrorData) {
    super(errorSentence(code, data, 'en'));
    this.name = 'Misuse';
    this.code = code;
    this.data = data;
  }
}

/** Returns an error of the catalogue; anything else that was thrown is a bug of ours, reported without a stack. */
export function asKnown(error: unknown, source: string): Failure | Misuse {
  if (error instanceof Failure || error instanceof Misuse) return error;
  return failure('BUG', {source, reason: thrownMessage(error)});
}

export const errors = {
  ...parseErrors,
  ...serviceErrors,
  ...editionErrors,
  SOURCE_NOT_FOUND: meaning(
    '{source}: file not found',
    '{source}：找不到该文件',
    ['Check the path; a pattern needs quotes in most shells.', '请检查路径；在多数 shell 中，通配符需要加引号。'],
    404,
  ),
  SOURCE_NO_MATCH: meaning(
    '{source}: no document matches',
    '{source}：没有匹配的文档',
    [
      'Files listed in .gitignore and .tablewatchignore are left out; to read such a file, name it directly.',
      '.gitignore 与 .tablewatchignore 中的文件会被略过；直接写出文件名即可照常读取。',
    ],
    404,
  ),
  SOURCE_DENIED: meaning(
    '{source}: permission denied',
    '{source}：没有读取权限',
    ['Give this user permission to read it.', '请为当前用户授予读取权限。'],
    403,
  ),
  SOURCE_LOOP: meaning('{source}: symbolic links form a loop', '{source}：符号链接成环', [
    'Remove the circular link.',
    '请删除循环链接。',
  ]),
  SOURCE_IS_DIRECTORY: meaning('{source} is a directory', '{source}：是目录', [
    'Give the path of a file.',
    '请指定文件。',
  ]),
  SOURCE_OUTSIDE: meaning(
    '{source}: outside the folders that may be read',
    '{source}：不在允许读取的目录内',
    [
      'Start the server in a folder that contains it, or allow the folder with --allow; addresses need --allow-network.',
      '请在包含它的目录中启动服务，或用 --allow 允许该目录；网址需要 --allow-network。',
    ],
    403,
  ),
  SOURCE_TOO_LARGE: meaning(
    '{source}: {actual} bytes exceed the limit of {limit}',
    '{source}：{actual} 字节，超过上限 {limit}',
    [
      'Split the document, or raise `limits.maxBytes` in the configuration.',
      '请拆分文档，或在配置中调高 limits.maxBytes。',
    ],
    413,
  ),
  SOURCE_UNREADABLE: meaning(
    '{source}: cannot be read ({reason})',
    '{source}：无法读取（{reason}）',
    ['Check the reason reported by the system.', '请查看系统给出的原因。'],
    500,
    true,
  ),
  SOURCE_BINARY: meaning(
    '{source} is a binary file, not a document ({reason})',
    '{source}：是二进制文件，不是文档（{reason}）',
    [
      'Use a Markdown, CSV, HTML, XLSX, ODS, Parquet, JSON or YAML file.',
      '请提供 Markdown、CSV、HTML、XLSX、ODS、Parquet、JSON 或 YAML 文件。',
    ],
    415,
  ),
  SOURCE_EMPTY: meaning('{source}: the document is empty (0 bytes)', '{source}：文档为空（0 字节）', [
    'An empty file is often a failed export or download; fetch it again.',
    '空文件通常是导出或下载失败所致：请重新获取。',
  ]),
  ...fetchErrors,
  SOURCE_TABLES_GONE: meaning(
    '{source}: the document no longer has any rows; it had {before}',
    '{source}：文档中已没有任何表格行（此前有 {before} 行）',
    [
      'It may be an error page. It becomes an edition when the next scheduled fetch finds the same, or at once with `tablewatch accept SOURCE` or the button on the page of the source.',
      '可能是错误页面。若下一次定时读取仍是如此，它将成为新版本；也可用 tablewatch accept 来源 或来源页面上的按钮立即采用。',
    ],
    502,
  ),
  SOURCE_ROWS_GONE: meaning(
    '{source}: only {after} of {before} rows are left',
    '{source}：{before} 行中仅剩 {after} 行',
    [
      'It may be an error page or an export that was cut off. It becomes an edition when the next scheduled fetch finds the same, or at once with `tablewatch accept SOURCE` or the button on the page of the source.',
      '可能是错误页面或不完整的导出。若下一次定时读取仍是如此，它将成为新版本；也可用 tablewatch accept 来源 或来源页面上的按钮立即采用。',
    ],
    502,
  ),
  SOURCE_CHANGING: meaning(
    '{source}: the file keeps changing while it is read',
    '{source}：读取过程中文件不断变化',
    [
      'It will be read again later. Write to another file and rename it when it is complete.',
      '稍后会重新读取；建议先写到别处，完成后再改名。',
    ],
    409,
    true,
  ),
  SOURCE_GIT: meaning(
    '{source}: git reported: {reason}',
    '{source}：git 提示：{reason}',
    ['Check the revision and the path (from the repository root).', '请检查版本与路径（相对仓库根目录）。'],
    404,
  ),
  DOCUMENT_UNREADABLE: meaning(
    '{source}: the document cannot be parsed ({reason})',
    '{source}：文档无法解析（{reason}）',
    ['Open it in an editor at that position.', '请用编辑器打开该处查看。'],
  ),
  WRITE_FAILED: meaning(
    '{source}: cannot be written ({reason})',
    '{source}：无法写入（{reason}）',
    [
      'Nothing was changed. Check free space and permissions, then run again.',
      '未作任何更改。请检查剩余空间与权限后重试。',
    ],
    507,
  ),
  CONFIG_NOT_FOUND: meaning(
    '{source}: configuration file not found',
    '{source}：找不到该配置文件',
    ['`tablewatch init` writes one.', '可用 tablewatch init 生成配置。'],
    404,
  ),
  CONFIG_INVALID: meaning('{source}: {reason}', '{source}：{reason}', [
    '`tablewatch config check` lists every invalid key.',
    '可用 tablewatch config check 列出所有无效的键。',
  ]),
  RULE_UNKNOWN: meaning(
    'unknown rule `{actual}`{reason}',
    '未知规则 {actual}{reason}',
    ['`tablewatch rules` lists all of them.', '可用 tablewatch rules 列出全部规则。'],
    404,
  ),
  USAGE: meaning(
    '{reason}',
    '{reason}',
    ['`tablewatch --help` shows commands and options.', 'tablewatch --help 可查看命令与选项。'],
    400,
  ),
  BUG: meaning(
    '{source}: internal error ({reason})',
    '{source}：内部错误（{reason}）',
    ['Please report this with the document.', '请附上该文档报告此问题。'],
    500,
  ),
  INTERRUPTED: meaning(
    'interrupted',
    '已中断',
    ['No partial results were left behind; run it again.', '未留下不完整的结果；可重新运行。'],
    503,
  ),
} as const satisfies Readonly<Record<string, ErrorMeaning>>;

export type ErrorCode = keyof typeof errors;

/** Returns the failure of a code; `data.source` becomes its source. Words are made where it is shown: `describeError`. */
export function failure(code: ErrorCode, data: ErrorData, cause?: unknown): Failure {
  return new Failure(code, data, cause);
}

/** Returns the misuse of a code. */
export function misuse(code: ErrorCode, data: ErrorData): Misuse {
  return new Misuse(code, data);
}

/** Returns the misuse of a command, a tool or a request, with its reason. */
export function usageError(...reason: Parameters<typeof because>): Misuse {
  return misuse('USAGE', {reason: because(...reason)});
}

/** Returns an error as it is stored; `source` where it names none itself. */
export function recordOf(error: Failure | Misuse, source: string | null): RecordedFailure {
  const {code, data, message} = error;
  const isFailure = error instanceof Failure;
  const retryable = isFailure && error.retryable;
  return {
    code,
    data,
    message,
    hint: errors[code].hint.en,
    retryable,
    source: (isFailure ? error.source : null) ?? source,
  };
}

/** Returns the HTTP status of a code; 500 for one that is not in the catalogue. */
export function httpStatus(code: string): number {
  return isErrorCode(code) ? errors[code].status : 500;
}

/** True for codes of the catalogue; stored failures may contain codes of another version. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code);
}

/** Returns a code's sentence in a language, filled from `data`; unknown placeholders stay. */
export function errorSentence(code: ErrorCode, data: ErrorData, language: Language): string {
  return fillWords(errors[code][language], data, language);
}

/** Returns a value of an error's data as it is part of a sentence. */
export function errorWords(value: ErrorValue, language: Language): string {
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return joinWords(value, language);
  if ('code' in value) return isErrorCode(value.code) ? errorSentence(value.code, value.data, language) : value.code;
  // A reason may have been stored by another version.
  return fillWords(errorReasons[value.reason]?.[language] ?? value.reason, value.data ?? {}, language);
}

/** Lists are given whole, for a reader picks one of the choices; capped only with their `…Total` beside them. */
function fillWords(pattern: string, data: ErrorData, language: Language): string {
  const words: Record<string, FindingData[string]> = {};
  for (const [name, value] of Object.entries(data))
    words[name] = isList(value) && `${name}Total` in data ? value : errorWords(value, language);
  return fillPattern(pattern, words, language);
}
