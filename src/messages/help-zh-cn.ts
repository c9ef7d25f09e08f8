// `--help` in Chinese: the English text of each description → its translation. A test compares it with the commands.
export const helpZhCn: Readonly<Record<string, string>> = {
  // The program
  'Checks published tables, repairs mis-encoded documents, and reports what really changed between editions.':
    '检查公开发布的表格，修复乱码文档，报告各版本之间的真正变化。',
  'no colours (also by NO_COLOR)': '不使用颜色（也可设置 NO_COLOR）',
  'silent, error, warn, info or debug': '日志级别：silent、error、warn、info 或 debug',
  'output the version number': '显示版本号',
  'display help for command': '显示帮助',

  // Options of several commands
  'en or zh-CN': '界面语言：en 或 zh-CN',
  'configuration file': '配置文件',
  'ignore configuration files': '忽略配置文件',
  'what to print': '输出格式',
  'write the report to a file': '将报告写入文件',
  'print what would change': '只显示将要修改的内容',
  'folder of the editions (default: from the configuration, or ./snapshots)':
    '存放各版本的文件夹（默认取自配置，否则为 ./snapshots）',
  'folder of the embedded store (without DATABASE_URL)': '内置存储的文件夹（未设置 DATABASE_URL 时使用）',

  // validate
  'check documents; exit 0: no errors, 1: findings, 2: a document could not be read':
    '检查文档；退出状态 0：无错误，1：发现问题，2：有文档无法读取',
  'files, folders, globs, http(s) addresses, or - for standard input (default: this folder)':
    '文件、文件夹、通配模式、http(s) 地址，或用 - 表示标准输入（默认：当前文件夹）',
  'report to print or write; repeatable': '要输出或写入文件的报告，可多次指定',
  'apply safe fixes': '应用安全的修正',
  'apply safe and unsafe fixes': '应用安全和不安全的修正',
  'print what fixes would change, write nothing': '只显示修正将改动的内容，不写入文件',
  'report what remains after fixes, write nothing': '报告修正后仍存在的问题，不写入文件',
  'severity of a rule (off, info, warning, error); repeatable':
    '设置规则的严重程度（off、info、warning、error），可多次指定',
  'only this rule; repeatable': '只运行该规则，可多次指定',
  'skip this rule; repeatable': '跳过该规则，可多次指定',
  'exit 1 with more warnings than this': '警告超过该数目时退出状态为 1',
  'what makes the exit status 1': '问题达到何种严重程度时退出状态为 1',
  'report errors only': '只报告错误',
  'suppress all current findings in tablewatch-suppressions.json':
    '将当前所有问题记入 tablewatch-suppressions.json 予以抑制',
  'remove suppressions that no longer match a finding': '删除不再对应任何问题的抑制项',
  'skip documents that are unchanged since the last run': '跳过自上次运行以来未变化的文档',
  'number of documents checked in parallel': '同时检查的文档数',
  'only documents changed since a git revision': '只检查自某个 git 版本以来改动过的文档',
  'compare with the last edition: `snapshot`, or a git revision (default: that of --since)':
    '与上一版本比较：`snapshot` 或某个 git 版本（默认与 --since 相同）',
  'only documents staged in git; also an error for any staged text file whose encoding the change damaged':
    '只检查 git 暂存区中的文档；暂存的文本文件若因本次改动出现乱码，也报告为错误',
  'check again whenever a document is saved, until Ctrl-C': '文档每次保存后重新检查，按 Ctrl-C 结束',
  'name of the document on standard input': '标准输入中文档的名称',
  'print the settings that apply to a file': '显示对某个文件生效的设置',
  'count findings by rule': '按规则统计问题数',

  // repair
  'undo wrong decoding of documents; exit 0: done, 1: --check found damage, 2: failure':
    '修复文档中的乱码；退出状态 0：完成，1：--check 发现乱码，2：失败',
  'files, or - for standard input (default: standard input; with --since and --staged: all)':
    '文件，或用 - 表示标准输入（默认：标准输入；使用 --since 或 --staged 时为全部文件）',
  'only report whether documents are damaged': '只报告文档是否含乱码',
  'replace each damaged file, keeping FILE.bak': '覆盖含乱码的文件，原文件保留为 FILE.bak',
  'with --write: do not keep FILE.bak': '与 --write 合用：不保留 FILE.bak',
  'write the repaired text to a file': '将修复后的文本写入文件',
  'clean version of the document: unchanged text is copied from it (default: the last clean version in git or in the snapshot store)':
    '文档的无乱码版本：未改动的文字直接取自该版本（默认：git 或已保存的版本中最近的无乱码版本）',
  'do not look for a clean version in the history or in the snapshot store':
    '不在 git 历史和已保存的版本中查找无乱码版本',
  'undo what changes since a git revision broke, in all tracked text files':
    '修复自某个 git 版本以来的改动造成的乱码，范围为所有已跟踪的文本文件',
  'undo what the staged changes broke, in the index and in the work tree':
    '修复暂存的改动造成的乱码，同时更新暂存区和工作区',
  'clean documents of the same kind, such as siblings or snapshots: their vocabulary is used for doubtful characters; repeatable (default: documents beside it)':
    '同类的无乱码文档，例如同系列文档或历史版本：用其词汇判断待核对的字符，可多次指定（默认：同一目录中的文档）',
  'do not read documents beside it': '不读取同一目录中的文档',
  'encoding of the bytes, if known; the output is UTF-8': '原文件的编码（已知时）；输出为 UTF-8',
  'leave restored characters below this (0 to 1) as U+FFFD': '置信度低于该值（0 到 1）的字符保留为 U+FFFD',
  'mark restored characters that are not certain': '标出不确定的还原字符',
  'write an HTML page to review the doubtful characters': '生成用于逐一核对字符的 HTML 页面',

  // snapshot, log, diff, report
  'store the current state of documents as editions; unchanged content adds none':
    '将文档当前内容保存为新版本；内容未变则不新增',
  'files, folders, globs or http(s) addresses (default: the sources of the configuration)':
    '文件、文件夹、通配模式或 http(s) 地址（默认：配置中的来源）',
  'time of the edition, ISO 8601 (default: now)': '版本的时间，ISO 8601 格式（默认：当前时间）',
  'name under which to store a single document': '保存单份文档时使用的名称',
  'store every version of a file in the git history, with commit dates':
    '保存文件在 git 历史中的每个版本，时间取自提交',
  'store every version of an address that the Wayback Machine has, with its times':
    '保存 Wayback Machine 中某个网址的所有历史存档，时间取存档时间',
  'with --from-wayback: another archive with a CDX server (default: https://web.archive.org)':
    '与 --from-wayback 合用：改用其他提供 CDX 接口的存档站（默认 https://web.archive.org）',
  'with --from-git: only commits after a revision; with --from-wayback: only from a date on':
    '与 --from-git 合用：只取某个 git 版本之后的提交；与 --from-wayback 合用：只取某日之后的存档',
  'list the editions of each board: time, id, rows, entered, left, moved':
    '列出各榜单的版本：时间、标识、行数、新增、退出、变动',
  'only boards whose id, title or source contains this': '只列出标识、标题或来源包含该文字的榜单',
  'check every stored file against its hash; exit 2 if one is damaged':
    '核对所有已存文件的哈希值；有损坏时退出状态为 2',
  'what happened to each model, over all editions; formats html, csv (a row per event) and csv-editions (a row per model and edition) need it':
    '列出每个模型在各版本中的变化；html、csv（每个事件一行）和 csv-editions（每个模型每个版本一行）格式须与此选项合用',
  'show what really changed between two editions': '显示两个版本之间的真正变化',
  'file, address, REV:path of git, snapshot:ID, snapshot:SOURCE@latest, or latest':
    '文件、地址、git 的 REV:path、snapshot:ID、snapshot:SOURCE@latest 或 latest',
  'the same': '同上',
  'the five extra arguments that git passes to an external diff command': 'git 传给外部 diff 命令的另外五个参数',
  'exit 1 when a change is at or above this level': '有变化达到该重要程度时退出状态为 1',

  // merge
  'merge two changed versions of a document, tables row by row; exit 1: conflicts are marked':
    '合并同一文档的两个修改版本，表格按行合并；有冲突时做标记，退出状态为 1',
  'the version that both sides changed (git: %O)': '双方修改前的共同版本（git：%O）',
  'our version (git: %A)': '我方版本（git：%A）',
  'their version (git: %B)': '对方版本（git：%B）',
  'write the merged document to a file instead of standard output': '将合并后的文档写入文件，而非标准输出',
  'path of the document if the versions are temporary files (git: %P)': '各版本为临时文件时，文档本身的路径（git：%P）',
  'length of the conflict markers (git: %L)': '冲突标记的长度（git：%L）',
  'name of our version in conflict markers': '冲突标记中我方版本的名称',
  'name of their version in conflict markers': '冲突标记中对方版本的名称',

  // report
  'write the change report of stored editions as one HTML file': '将已存版本的变化报告写成单个 HTML 文件',
  'a board whose id, title or source contains this (default: the only source)':
    '标识、标题或来源包含该文字的榜单（默认：唯一的来源）',
  'the earlier edition: an id of `tablewatch log` (default: the one before --to)':
    '较早的版本：`tablewatch log` 列出的标识（默认：--to 的前一版本）',
  'the later edition (default: the newest)': '较新的版本（默认：最新版本）',
  'every edition of the board in one file': '将该榜单的所有版本写入一个文件',
  'write the page to a file (default: standard output)': '将页面写入文件（默认：标准输出）',

  // digest
  'build the digest of the latest change of each stored document, to preview or to send':
    '为各文档的最近一次变化生成摘要，用于预览或发送',
  'write it as .html, .txt and .eml; needs no mail server': '写成 .html、.txt 和 .eml 文件，无需邮件服务器',
  'send it to this address through the configured mail server': '通过配置的邮件服务器发送到该地址',
  'use the settings of this digest (default: everything of significance minor or above)':
    '使用该摘要的设置（默认：重要程度为 minor 及以上的全部变化）',

  // serve, worker, export, import
  'watch the configured sources on their schedules, mail digests, and serve the dashboard':
    '按计划监测配置的来源，发送摘要邮件，并提供看板网页',
  'port of the dashboard (default: the configuration, else 8080; 0: any free one)':
    '看板端口（默认取自配置，否则为 8080；0 表示任意空闲端口）',
  'address of the dashboard (default: the configuration, else 127.0.0.1)':
    '看板监听地址（默认取自配置，否则为 127.0.0.1）',
  'folder of the embedded store (with DATABASE_URL, PostgreSQL is used instead)':
    '内置存储的文件夹（设置 DATABASE_URL 时改用 PostgreSQL）',
  'watch the bundled samples and their past editions instead of the configured sources':
    '监测自带的样例及其历史版本，而非配置的来源',
  'run an additional worker on the same PostgreSQL (DATABASE_URL), which runs sources and sends mail, but schedules nothing':
    '在同一 PostgreSQL（DATABASE_URL）上增加一个工作进程：运行来源、发送邮件，但不负责调度',
  'folder for clones of git repositories': '存放 git 仓库克隆的文件夹',
  'copy the data of the service: editions to a folder like snapshots/, or everything to another store':
    '导出服务的数据：将各版本导出到类似 snapshots/ 的文件夹，或将全部数据导出到另一存储',
  'a folder of editions, `pglite:FOLDER` or postgres://…': '存放版本的文件夹、`pglite:FOLDER` 或 postgres://…',
  'copy editions, a whole store or a backup into the store of the service': '将各版本、整个存储或备份导入服务的存储',
  'a folder of editions, `pglite:FOLDER`, postgres://… or a backup (.tar.gz)':
    '存放版本的文件夹、`pglite:FOLDER`、postgres://… 或备份（.tar.gz）',

  // mcp
  'serve validate, explain, repair, diff and history to agents (Model Context Protocol, over stdio)':
    '通过标准输入输出，以模型上下文协议（MCP）向智能体提供检查、说明、修复、比较与版本历史功能',
  'files of this folder may be read too; repeatable (default: only the working folder)':
    '同时允许读取该文件夹中的文件，可多次指定（默认：仅当前文件夹）',
  'http(s) addresses may be read': '允许读取 http(s) 地址',
  '`repair` may replace files, keeping FILE.bak': '允许 `repair` 改写文件，原文件保留为 FILE.bak',

  // lsp
  'serve diagnostics, fixes and hovers to editors (Language Server Protocol, over stdio)':
    '通过标准输入输出，以语言服务器协议（LSP）向编辑器提供诊断、修正与悬停说明',
  'what editors add; there is no other way to connect': '编辑器自动添加的选项；仅支持此连接方式',

  // accept
  'make the running service accept a document that lost tables or rows: it becomes an edition':
    '让运行中的服务采用缺少表格或行的文档，存为新版本',
  'id of the source': '来源的标识',
  'address of the service': '服务的地址',
  'port of the service': '服务的端口',

  // rules, init, config, completion, demo
  'list the rules, or explain one': '列出规则，或说明其中一条',
  'rule to explain': '要说明的规则',
  'show the inferred role of each column, with the evidence': '显示推断出的各列角色及其依据',
  'write a commented tablewatch.config.yaml; never overwrites an existing one':
    '生成带注释的 tablewatch.config.yaml；不会覆盖已有文件',
  'draft a table schema from the columns of a document instead': '改为根据文档的列起草表结构定义',
  'print the effective configuration, or check it': '显示生效的配置，或检查配置',
  'the complete configuration, secrets hidden': '显示完整的配置，隐去密钥',
  'report every invalid key with its line and the nearest known key': '报告所有无效的键、所在行及最接近的有效键',
  'print a completion script: source <(tablewatch completion bash)':
    '输出补全脚本：source <(tablewatch completion bash)',
  shell: 'shell 名称',
  'run on the bundled samples: check, repair, snapshot, compare, report, then serve the dashboard':
    '用自带样例演示：检查、修复、保存版本、比较、生成报告，最后启动看板',
  'exit when done; the exit status is 1, because the samples contain faults':
    '完成后退出；样例含有错误，因此退出状态为 1',
};

/** Headings and fixed words of the help. */
export const helpWordsZhCn: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  '[options]': '[选项]',
  '[command]': '[命令]',
};
