// Why something failed, where the reason is ours and not the system's: a key and its data, so that the sentence it is part of
// can be said in any language. Reasons given by the system, a server or a parser stay as they came.
import type {Language} from './text.ts';
import {usageReasons} from './usage-reasons.ts';

export const errorReasons = {
  ...usageReasons,
  'not-regular-file': {en: 'not a regular file', 'zh-CN': '不是普通文件'},
  'not-an-address': {en: 'not an address: {url}', 'zh-CN': '不是有效的地址：{url}'},
  'not-a-folder': {en: 'it is not a folder', 'zh-CN': '不是文件夹'},
  'taken-over': {en: 'another process, which took it over', 'zh-CN': '已接管它的另一进程'},
  'not-a-store': {
    en: 'its folder `pg` contains something other than a database',
    'zh-CN': '其中的 pg 文件夹不是数据库',
  },
  'coding-unknown': {en: 'unknown content coding {coding}', 'zh-CN': '未知的内容编码 {coding}'},
  'host-unknown': {en: 'the name {host} has no address', 'zh-CN': '域名 {host} 没有对应的地址'},
  'git-ended': {en: 'git ended early', 'zh-CN': 'git 提前结束'},
  'yaml-deep': {en: 'nested more than {limit} levels deep', 'zh-CN': '嵌套超过 {limit} 层'},
  'not-an-archive': {en: 'it is not a tar archive', 'zh-CN': '不是 tar 归档'},
  'folder-missing': {en: 'there is no folder {folder}', 'zh-CN': '没有文件夹 {folder}'},
  'git-missing': {en: 'git is not installed', 'zh-CN': '未安装 git'},
  'near-miss': {en: '; did you mean `{name}`?', 'zh-CN': '；是否指 `{name}`？'},
  'revision-unknown': {en: 'no such commit, branch or tag', 'zh-CN': '没有这个提交、分支或标签'},
  'file-gone': {en: 'the file is gone', 'zh-CN': '文件已不存在'},
  'field-wrong': {en: 'a field is missing or of the wrong type', 'zh-CN': '缺少字段或字段类型不对'},
  'no-bytes': {en: 'only its text was given, not its bytes', 'zh-CN': '只提供了文本，没有提供字节'},
  'no-mail-section': {en: 'the configuration has no mail section', 'zh-CN': '配置中没有 mail 部分'},
  'too-many-backups': {en: '100 backups already exist', 'zh-CN': '已有 100 个备份'},
  'port-in-use': {en: 'another program uses it', 'zh-CN': '已被其他程序占用'},
  'port-range': {
    en: '--port {port}: expected a number from 0 to 65535',
    'zh-CN': '--port {port}：应为 0 到 65535 的数字',
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
  'record-run': {en: 'run {id}', 'zh-CN': '运行 {id}'},
  'record-source': {en: 'source {id}', 'zh-CN': '来源“{id}”'},
  'record-configured': {en: 'configured source {id}', 'zh-CN': '已配置的来源“{id}”'},
  'record-edition': {en: 'edition {id}', 'zh-CN': '版本 {id}'},
  'record-board': {en: 'board {id}', 'zh-CN': '榜单“{id}”'},
  'record-model': {en: 'model {id}', 'zh-CN': '模型“{id}”'},
  'record-subscription': {en: 'subscription {id}', 'zh-CN': '订阅“{id}”'},
  'record-delivery': {en: 'delivery {id}', 'zh-CN': '投递 {id}'},
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type ReasonKey = keyof typeof errorReasons;

/** One of our own reasons inside an error's data. Plain data: it is stored and read back. */
export interface ErrorReason {
  readonly reason: ReasonKey;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type ErrorValue = string | number | ErrorReason;

/** What fills the placeholders of an error's sentence. */
export type ErrorData = Readonly<Record<string, ErrorValue>>;

/** Returns a reason as a value of an error's data. */
export function because(reason: ReasonKey, data?: Readonly<Record<string, string | number>>): ErrorReason {
  return data === undefined ? {reason} : {reason, data};
}
