// Error codes of the service: store, schedule, mail and chat; errors.ts includes them in the catalogue.
import {type ErrorMeaning, meaning} from './error-meaning.ts';

export const serviceErrors = {
  SERVICE_UNREACHABLE: meaning(
    'the service at {source} did not answer as expected ({reason})',
    '位于 {source} 的服务未按预期响应（{reason}）',
    [
      'Start it with `tablewatch serve`, or give its address with --host and --port; a token is read from `server.token`.',
      '请用 tablewatch serve 启动服务，或用 --host 和 --port 指定其地址；令牌取自 server.token。',
    ],
    503,
    true,
  ),
  STORE_LOCKED: meaning(
    'the data directory {directory} is in use by {holder}',
    '数据目录 {directory} 正被{holder}使用',
    [
      'Stop that process, or give this one its own --data. Two processes on one directory would lose data.',
      '请停止该进程，或为本进程指定另一个 --data 目录：两个进程共用一个目录会丢失数据。',
    ],
    423,
  ),
  STORE_UNREADABLE: meaning(
    'the embedded database in {directory} cannot be opened ({reason})',
    '无法打开 {directory} 中的内置数据库（{reason}）',
    [
      'Restore the directory from a backup, or start with another --data.',
      '请从备份恢复该目录，或使用另一个 --data 目录。',
    ],
    500,
  ),
  STORE_FULL: meaning(
    'less than {limit} MB are free where the store is ({place})',
    '存储所在磁盘的剩余空间不足 {limit} MB（{place}）',
    ['Free some disk space; the service then continues automatically.', '请释放磁盘空间；服务会自动恢复。'],
    507,
    true,
  ),
  STORE_UNREACHABLE: meaning(
    'PostgreSQL at {place} does not answer ({reason})',
    '位于 {place} 的 PostgreSQL 没有响应（{reason}）',
    [
      'Check DATABASE_URL, that the server runs, and that it accepts this user.',
      '请检查 DATABASE_URL、服务器是否在运行，以及该用户是否有权登录。',
    ],
    503,
    true,
  ),
  DOCUMENT_SLOW: meaning('{source}: {step} did not end within {limit} s', '{source}：{step}未能在 {limit} 秒内完成', [
    'Split the document, turn off the rule that is slow, or raise `limits.stepSeconds`. Other sources are not affected.',
    '请拆分文档、关闭耗时的规则，或调高 limits.stepSeconds。其他来源不受影响。',
  ]),
  DOCUMENT_LARGE: meaning(
    '{source}: {step} needs more than {limit} MB of memory',
    '{source}：{step}所需内存超过 {limit} MB',
    [
      'Split the document, or raise `limits.memoryMb`. Other sources are not affected.',
      '请拆分文档，或调高 limits.memoryMb。其他来源不受影响。',
    ],
  ),
  SOURCE_SECRET: meaning(
    '{source}: the configuration of this process does not contain the whole address',
    '{source}：本进程的配置中没有完整的地址',
    [
      'Start every `serve` and `worker` with the same configuration file and environment: secrets are not stored.',
      '所有 serve 与 worker 进程须使用同一配置文件和环境变量：密钥不会写入存储。',
    ],
    500,
    true,
  ),
  CHANNEL_SECRET: meaning(
    'the configuration of this process does not contain the webhook {place}',
    '本进程的配置中没有 webhook {place}',
    [
      'Start every `serve` and `worker` with the same configuration file and environment: secrets are not stored.',
      '所有 serve 与 worker 进程须使用同一配置文件和环境变量：密钥不会写入存储。',
    ],
    500,
    true,
  ),
  STORE_SETTINGS: meaning(
    'the PostgreSQL settings are incomplete: {present} is set, {missing} is not',
    'PostgreSQL 设置不完整：已设置 {present}，缺少 {missing}',
    [
      'Set DATABASE_URL, or all of PGHOST, PGUSER and PGDATABASE, or none of them (embedded store).',
      '请设置 DATABASE_URL，或同时设置 PGHOST、PGUSER、PGDATABASE，或全部不设（使用内置存储）。',
    ],
    400,
  ),
  STORE_DAMAGED: meaning(
    'the content {actual} is missing from the store or damaged',
    '存储中的内容 {actual} 已丢失或损坏',
    ['Restore the store from a backup; other editions are not affected.', '请从备份恢复存储；其他版本不受影响。'],
    500,
  ),
  STORE_NEWER: meaning(
    'the store at {place} has schema version {actual}; this version of tablewatch supports {expected}',
    '{place} 的存储结构版本为 {actual}，本程序只支持到 {expected}',
    ['Use a newer version of tablewatch.', '请使用更新版本的 tablewatch。'],
    409,
  ),
  STORE_NOT_EMPTY: meaning(
    'the store at {place} already contains {actual} editions',
    '{place} 的存储中已有 {actual} 个版本',
    ['Import into an empty store.', '请导入到空的存储中。'],
    409,
  ),
  RUN_CRASHED: meaning(
    '{source}: the run failed with an internal error ({reason})',
    '{source}：运行因内部错误中断（{reason}）',
    ['Please report it with the log; the next run starts over.', '请附上日志报告此问题；下次运行会重新开始。'],
    500,
    true,
  ),
  RUN_OVERDUE: meaning(
    '{source}: the run did not end within {limit} s',
    '{source}：运行未能在 {limit} 秒内结束',
    [
      'The source does not respond, or the document is very large. It runs again at its next scheduled time.',
      '可能是来源没有响应，或文档过大。将在下次计划时间重新运行。',
    ],
    504,
  ),
  RUN_ABANDONED: meaning(
    '{source}: {attempts} workers crashed during this run',
    '{source}：已有 {attempts} 个工作进程在该次运行中崩溃',
    ['The document may be too large for the available memory.', '该文档可能超出可用内存。'],
    500,
  ),
  SCHEDULE_INVALID: meaning(
    'the schedule `{expression}` is not a cron expression: {reason}',
    '计划“{expression}”不是有效的 cron 表达式：{reason}',
    ['Five fields: minute, hour, day of month, month, day of week.', '应为五个字段：分、时、日、月、星期。'],
    400,
  ),
  SCHEDULE_TWO_MEANINGS: meaning(
    'the schedule `{expression}` sets both day of month and day of week',
    '计划“{expression}”同时设置了日与星期',
    [
      'Programs disagree on whether one or both must match. Set one of them and leave the other `*`.',
      '不同程序对“满足其一”还是“同时满足”的理解不同。请只设置其中一个，另一个保留 *。',
    ],
    400,
  ),
  SCHEDULE_NEVER: meaning(
    'the schedule `{expression}` matches no date',
    '计划“{expression}”不对应任何日期',
    ['Use a day that exists, such as 28 February.', '请使用存在的日期，例如 2 月 28 日。'],
    400,
  ),
  TIME_ZONE_UNKNOWN: meaning(
    'unknown time zone `{actual}`',
    '没有时区“{actual}”',
    ['Use an IANA name such as Asia/Shanghai or UTC.', '请使用 IANA 名称，例如 Asia/Shanghai 或 UTC。'],
    400,
  ),
  MAIL_UNREACHABLE: meaning(
    'the mail server {place} cannot be used ({reason})',
    '无法使用邮件服务器 {place}（{reason}）',
    [
      'Check host, port, TLS and login of the mail section; queued mail is kept.',
      '请检查 mail 部分的主机、端口、TLS 与登录信息；排队的邮件会保留。',
    ],
    502,
    true,
  ),
  MAIL_REFUSED: meaning(
    'the mail server rejected the message ({reason})',
    '邮件服务器拒收（{reason}）',
    [
      'Check the recipient; after a permanent rejection nothing is sent again.',
      '请检查收件人；被永久拒收后不会再发送。',
    ],
    502,
  ),
  MAIL_HEADER: meaning(
    'the mail header {actual} contains a line break or control character',
    '邮件头 {actual} 含有换行或控制字符',
    ['Remove it from the name, address or subject.', '请从名称、地址或主题中删除。'],
    400,
  ),
  CHANNEL_REFUSED: meaning(
    'the channel {place} rejected the message ({reason})',
    '渠道 {place} 拒收消息（{reason}）',
    ['Check the address and secret of the webhook.', '请检查 webhook 的地址与密钥。'],
    502,
  ),
  CHANNEL_UNREACHABLE: meaning(
    'the channel {place} cannot be reached ({reason})',
    '无法连接渠道 {place}（{reason}）',
    ['It will be retried later.', '稍后会重试。'],
    502,
    true,
  ),
  SERVER_PORT: meaning(
    'cannot listen on {place}: {reason}',
    '无法监听 {place}：{reason}',
    ['Stop the other program, or choose another --port.', '请停止占用端口的程序，或用 --port 指定其他端口。'],
    409,
  ),
  SERVER_EXPOSED: meaning(
    'listening on {place} without a token would let anyone in',
    '监听 {place} 而不设令牌，任何人都能访问',
    [
      'Set `server.token` in the configuration, or serve on 127.0.0.1 behind a proxy that requires a login.',
      '请在配置中设置 server.token，或只监听 127.0.0.1，由需要登录的代理转发。',
    ],
    400,
  ),
  REQUEST_TOO_LARGE: meaning(
    'the request is larger than {limit} bytes',
    '请求超过 {limit} 字节',
    ['Send less data at once.', '请分批发送。'],
    413,
  ),
  RECORD_UNKNOWN: meaning(
    'no such {place}',
    '没有 {place}',
    [
      'The overview lists what is stored; old runs and editions are removed after a while.',
      '概览列出了现有内容；较早的运行与版本会在一段时间后清除。',
    ],
    404,
  ),
  TOKEN_INVALID: meaning(
    'this link is not valid',
    '该链接无效',
    ['Use the link in a more recent mail.', '请使用较新邮件中的链接。'],
    404,
  ),
} as const satisfies Readonly<Record<string, ErrorMeaning>>;
