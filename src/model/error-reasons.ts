// Why something failed, where the reason is ours and not the system's: a key and its data, so that the sentence it is part of
// can be said in any language. Reasons given by the system, a server or a parser stay as they came.
import {configReasons} from './config-reasons.ts';
import type {Language} from './text.ts';
import {usageReasons} from './usage-reasons.ts';

export const errorReasons = {
  ...usageReasons,
  ...configReasons,
  'not-regular-file': {en: 'not a regular file', 'zh-CN': '不是普通文件'},
  'not-an-address': {en: 'not an address: {url}', 'zh-CN': '不是有效的地址：{url}'},
  'not-a-folder': {en: 'not a folder', 'zh-CN': '不是文件夹'},
  'taken-over': {en: 'another process, which took it over', 'zh-CN': '已接管它的另一进程'},
  'not-a-store': {
    en: 'its folder `pg` contains something other than a database',
    'zh-CN': '其中的 pg 文件夹不是数据库',
  },
  'coding-unknown': {en: 'unknown content coding {coding}', 'zh-CN': '未知的内容编码 {coding}'},
  'not-a-cdx-list': {en: 'its response is not a list of captures (CDX)', 'zh-CN': '返回的不是存档列表（CDX）'},
  'proxy-refused': {en: 'the proxy responded with {status}', 'zh-CN': '代理返回 {status}'},
  'host-unknown': {en: 'the name {host} has no address', 'zh-CN': '域名 {host} 没有对应的地址'},
  'git-ended': {en: 'git ended early', 'zh-CN': 'git 提前结束'},
  'binary-signature': {en: 'begins with the signature of {format}', 'zh-CN': '开头是 {format} 格式的标志'},
  'binary-controls': {
    en: '{controls} control characters in the first {bytes} bytes',
    'zh-CN': '前 {bytes} 字节中有 {controls} 个控制字符',
  },
  'other-digest': {en: 'its SHA-256 is {actual}…, not {expected}…', 'zh-CN': 'SHA-256 为 {actual}…，应为 {expected}…'},
  'json-ended': {en: 'the text ends where a value is expected', 'zh-CN': '文本在应有值的位置结束'},
  'json-expected': {en: 'expected {what}', 'zh-CN': '应为 {what}'},
  'json-expected-either': {en: 'expected {one} or {other}', 'zh-CN': '应为 {one} 或 {other}'},
  'json-control': {en: 'a control character in a string', 'zh-CN': '字符串中有控制字符'},
  'json-escape': {en: 'unknown escape sequence', 'zh-CN': '未知的转义序列'},
  'json-unclosed': {en: 'a string starts here and is never closed', 'zh-CN': '从此处开始的字符串没有结束'},
  'json-value': {en: 'expected a value', 'zh-CN': '此处应为一个值'},
  'json-surplus': {en: 'unexpected text after the value', 'zh-CN': '值之后还有多余内容'},
  'json-line': {en: 'expected one object per line', 'zh-CN': '每行应为一个对象'},
  'yaml-deep': {en: 'nested more than {limit} levels deep', 'zh-CN': '嵌套超过 {limit} 层'},
  'select-none': {
    en: '`select` matches none of its {count} {count|table|tables} ({selection})',
    'zh-CN': 'select 与其中 {count} 个表格均不匹配（{selection}）',
  },
  'select-format': {
    en: '`select.{key}` does not apply to {format} documents',
    'zh-CN': 'select.{key} 不适用于 {format} 文档',
  },
  'select-syntax': {en: '`select.{key}` is not valid: {error}', 'zh-CN': 'select.{key} 有误：{error}'},
  'not-an-archive': {en: 'not a tar archive', 'zh-CN': '不是 tar 归档'},
  'folder-missing': {en: 'folder {folder} not found', 'zh-CN': '找不到文件夹 {folder}'},
  'git-missing': {en: 'git is not installed', 'zh-CN': '未安装 git'},
  'near-miss': {en: '; did you mean `{name}`?', 'zh-CN': '，是否应为 `{name}`？'},
  'board-not-stored': {en: 'no stored board matches {name}{hint}', 'zh-CN': '没有与 {name} 匹配的榜单{hint}'},
  'boards-known': {en: '; stored: {known}', 'zh-CN': '；已保存：{known}'},
  'revision-unknown': {en: 'no such commit, branch or tag', 'zh-CN': '没有这个提交、分支或标签'},
  'file-gone': {en: 'the file no longer exists', 'zh-CN': '文件已不存在'},
  'field-wrong': {en: 'a field is missing or of the wrong type', 'zh-CN': '缺少字段或字段类型不对'},
  'no-bytes': {en: 'only its text was given, not its bytes', 'zh-CN': '只提供了文本，没有提供字节'},
  'no-mail-section': {en: 'the configuration has no mail section', 'zh-CN': '配置中没有 mail 部分'},
  'too-many-backups': {en: '100 backups already exist', 'zh-CN': '已有 100 个备份'},
  'port-in-use': {en: 'another program uses it', 'zh-CN': '已被其他程序占用'},
  'port-range': {
    en: '--port {port}: expected a number from 0 to 65535',
    'zh-CN': '--port {port}：应为 0 到 65535 的数字',
  },
  'pause-until': {
    en: '“{until}” is not a date and time in the future',
    'zh-CN': '“{until}”不是将来的日期时间',
  },
  'step-repair': {en: 'repairing', 'zh-CN': '修复'},
  'step-parse': {en: 'parsing', 'zh-CN': '解析'},
  'step-validate': {en: 'checking', 'zh-CN': '检查'},
  'step-snapshot': {en: 'normalizing', 'zh-CN': '规范化'},
  'step-diff': {en: 'comparing', 'zh-CN': '比较'},
  'body-text': {en: 'expected {"text": "…"}', 'zh-CN': '应为 {"text": "…"}'},
  'body-json': {en: 'the body is not JSON in UTF-8', 'zh-CN': '请求正文不是 UTF-8 编码的 JSON'},
  'other-document': {en: 'the two editions are of different documents', 'zh-CN': '这两个版本不属于同一份文档'},
  'postgres-backup': {
    en: 'the store is a PostgreSQL server: use pg_dump, or `tablewatch export`',
    'zh-CN': '存储为 PostgreSQL 服务器：请使用 pg_dump 或 tablewatch export',
  },
  'language-unknown': {en: '--lang {language}: expected en or zh-CN', 'zh-CN': '--lang {language}：应为 en 或 zh-CN'},
  'format-unknown': {
    en: '--format {format}: expected one of {formats}',
    'zh-CN': '--format {format}：应为 {formats} 之一',
  },
  'write-not-allowed': {
    en: 'the server was started without --allow-write',
    'zh-CN': '服务启动时未加 --allow-write',
  },
  'text-or-path': {en: 'give either path or text', 'zh-CN': '请提供 path 或 text 其中之一'},
  'no-such-finding': {
    en: '{source}: no finding with fingerprint {fingerprint}',
    'zh-CN': '{source}：没有指纹为 {fingerprint} 的问题',
  },
  'rule-or-finding': {en: 'give a rule, or a path with a fingerprint', 'zh-CN': '请提供规则，或文件路径与指纹'},
  'other-process': {en: 'another process', 'zh-CN': '另一个进程'},
  'process-on-host': {en: 'process {pid} on {host}', 'zh-CN': '主机 {host} 上的进程 {pid} '},
  'record-run': {en: 'run {id}', 'zh-CN': '运行 {id}'},
  'record-source': {en: 'source {id}', 'zh-CN': '来源“{id}”'},
  'record-configured': {en: 'configured source {id}', 'zh-CN': '已配置的来源“{id}”'},
  'record-edition': {en: 'edition {id}', 'zh-CN': '版本 {id}'},
  'record-board': {en: 'board {id}', 'zh-CN': '榜单“{id}”'},
  'record-finding': {en: 'finding {id}', 'zh-CN': '问题“{id}”'},
  'record-model': {en: 'model {id}', 'zh-CN': '模型“{id}”'},
  'record-subscription': {en: 'subscription {id}', 'zh-CN': '订阅“{id}”'},
  'record-delivery': {en: 'delivery {id}', 'zh-CN': '投递 {id}'},
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type ReasonKey = keyof typeof errorReasons;

/** One of our own reasons inside an error's data. Plain data: it is stored and read back. */
export interface ErrorReason {
  readonly reason: ReasonKey;
  readonly data?: ErrorData;
}

/** An error that explains another one. */
interface ErrorCause {
  readonly code: string;
  readonly data: ErrorData;
}

/** Lists are joined when the sentence is made. */
export type ErrorValue = string | number | ErrorReason | ErrorCause | readonly (string | number)[];

/** What fills the placeholders of an error's sentence. */
export type ErrorData = Readonly<{[name: string]: ErrorValue}>;

/** Returns a reason as a value of an error's data. */
export function because(reason: ReasonKey, data?: ErrorData): ErrorReason {
  return data === undefined ? {reason} : {reason, data};
}
