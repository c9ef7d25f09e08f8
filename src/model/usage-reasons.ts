// Why the arguments of a command cannot be used; part of the reasons in error-reasons.ts.
import type {Language} from './text.ts';

export const usageReasons = {
  'command-unknown': {en: 'unknown command {name}', 'zh-CN': '未知命令 {name}'},
  'command-unknown-near': {
    en: 'unknown command {name}; did you mean {near}?',
    'zh-CN': '未知命令 {name}，是否应为 {near}？',
  },
  'option-unknown': {en: 'unknown option {name}', 'zh-CN': '未知选项 {name}'},
  'option-unknown-near': {
    en: 'unknown option {name}; did you mean {near}?',
    'zh-CN': '未知选项 {name}，是否应为 {near}？',
  },
  'option-value-missing': {en: '{name}: a value is missing', 'zh-CN': '{name}：缺少取值'},
  'argument-missing': {en: 'the argument <{name}> is missing', 'zh-CN': '缺少参数 <{name}>'},
  'arguments-surplus': {
    en: 'too many arguments: at most {expected} expected, {actual} given',
    'zh-CN': '参数过多：最多 {expected} 个，实际 {actual} 个',
  },
  'choice-unknown': {en: '{name} {value}: expected one of {choices}', 'zh-CN': '{name} {value}：应为 {choices} 之一'},
  'flags-exclusive': {en: '{flags} cannot be combined', 'zh-CN': '{flags} 不能同时使用'},
  'number-whole': {en: '{flag} {text}: expected a whole number', 'zh-CN': '{flag} {text}：应为整数'},
  'rule-flag': {
    en: '--rule {flag}: expected ID:SEVERITY with off, info, warning or error',
    'zh-CN': '--rule {flag}：格式应为 ID:SEVERITY，其中 SEVERITY 为 off、info、warning 或 error',
  },
  'watch-files': {en: '--watch expects files, not {path}', 'zh-CN': '--watch 只能监视文件，不能监视 {path}'},
  'base-stdin': {
    en: '--base {base}: standard input has no history; name a file',
    'zh-CN': '--base {base}：标准输入没有历史版本，请指定文件',
  },
  'base-one-document': {
    en: '--base FILE is the clean version of one document; for several name a revision',
    'zh-CN': '--base FILE 只对应一份文档；处理多份文档时请指定 git 版本',
  },
  'base-implied': {
    en: '--base cannot be combined with --since or --staged: they name the base',
    'zh-CN': '--base 不能与 --since 或 --staged 同时使用：基准版本已由后者指定',
  },
  'single-file-flags': {
    en: '--output and --from are for single files; use --write or --diff',
    'zh-CN': '--output 与 --from 只用于单个文件；请改用 --write 或 --diff',
  },
  'several-documents': {
    en: 'several documents need --write, --check, --diff or --format json',
    'zh-CN': '处理多份文档时，请使用 --write、--check、--diff 或 --format json',
  },
  'write-stdin': {
    en: '--write needs a file; standard input cannot be replaced',
    'zh-CN': '--write 需要文件，无法改写标准输入',
  },
  'charset-unknown': {
    en: '--from {name}: unknown encoding (utf-8, gb18030, big5, shift_jis, euc-kr, windows-1252 …)',
    'zh-CN': '--from {name}：未知编码（utf-8、gb18030、big5、shift_jis、euc-kr、windows-1252 等）',
  },
  'confidence-range': {
    en: '--min-confidence {text}: expected a number from 0 to 1',
    'zh-CN': '--min-confidence {text}：应为 0 到 1 之间的数',
  },
  'source-names-one': {
    en: '--source names one document, and {count} were given',
    'zh-CN': '--source 只能为一份文档命名，实际有 {count} 份',
  },
  'snapshot-nothing': {
    en: 'snapshot needs a file, or sources in the configuration',
    'zh-CN': 'snapshot 需要指定文件，或在配置中设置来源',
  },
  'time-unreadable': {
    en: '--at {text}: expected a time such as 2025-11-01T08:00Z',
    'zh-CN': '--at {text}：应为形如 2025-11-01T08:00Z 的时间',
  },
  'report-one-board': {
    en: 'report needs one board; found {sources}',
    'zh-CN': 'report 需要指定一个榜单；现有 {sources}',
  },
  'report-no-earlier': {
    en: '{source} has no edition before {id}; a report needs two',
    'zh-CN': '{source} 在 {id} 之前没有版本；报告需要两个版本',
  },
  'digest-target': {
    en: 'digest needs --preview FOLDER or --to ADDRESS',
    'zh-CN': 'digest 需要 --preview FOLDER 或 --to ADDRESS',
  },
  'digest-unknown': {en: '--digest {id}: not in the configuration', 'zh-CN': '--digest {id}：配置中没有该摘要'},
  'to-needs-mail': {
    en: '--to needs a mail section in the configuration',
    'zh-CN': '使用 --to 时，配置中须有 mail 部分',
  },
  'worker-embedded': {
    en: 'a worker needs DATABASE_URL: only the process that serves can use the embedded store',
    'zh-CN': 'worker 需要 DATABASE_URL：内置存储只能由 serve 进程使用',
  },
  'demo-samples': {
    en: 'the folder `samples` here is not the one of the demo: run it in an empty folder',
    'zh-CN': '此处的 samples 文件夹不是 demo 的样例：请在空文件夹中运行',
  },
  'diff-two': {en: 'diff expects two editions, not {count}', 'zh-CN': 'diff 需要两个版本，实际有 {count} 个'},
  'neither-edition': {en: '{source}: neither edition exists', 'zh-CN': '{source}：两个版本都不存在'},
  'marker-size': {
    en: '--marker-size {size}: expected a number from 1 to 1000',
    'zh-CN': '--marker-size {size}：应为 1 到 1000 的整数',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
