// Words that are in columns of numbers and say why there is no number. They are answers, not slips.

const statusWords = new RegExp(
  '^(?:' +
    [
      'free|unlimited.*|infinit[ey].*|∞|inf|custom|contact.*|varies.*|variable|negotiable|included?|bundled|on request|quote|n\\.?s\\.?|n\\.?r\\.?|not reported',
      '(?:(?:semi|quarter)[- ]?)?finals?|dn[fsq]|dsq|dq|ret(?:ired)?|nc|wd|w/?o|bye|exempt|withdrawn|disqualified|abandoned|suspended|absent|excused|void|cancel+ed|postponed|draw',
      'oom|out of memory|time ?out|timed out|error|err|fail(?:ed|ure)?|crash(?:ed)?|skipped|unsupported|not supported|n/s|did not .*|saturated|diverged',
      'several|many|few|some|as needed|low|medium|mid|high|max|min|auto|default|none|all|any|yes|no|true|false|ok|pass(?:ed)?|same|equal|ditto|〃|"|new|ref(?:erence)?|baseline|human|hidden|private|closed|open|proprietary|undisclosed|confidential',
      'early|late|half|full|double|single|various|multiple|mixed|other|total|trace|negative|positive|nil|zero|one|two|three|x|✓|✔|✗|✘|✅|❌|○|●|△|▲|▼|★+|☆+|est\\.?.*|see .*|ca\\..*|tie|tied',
      '免费|不限|无限|面议|议价|定制|按需|按量|咨询.*|另询|包含|赠送|限免|不计|不收费|公测|内测|停售|下架|待售|售罄',
      '缺考|弃权|弃赛|退赛|缺席|免考|缓考|轮空|取消|延期|失败|超时|报错|错误|出错|崩溃|不支持|显存不足|未完成|未参加|未参评|未上榜|新上榜|新|无效|保密|不公开|未公开.*|闭源',
      '若干|多个|数个|任意|不定|视情况|高|中|低|极高|极低|较高|较低|一般|优|良|差|好|是|否|有|全部|部分|不变|持平|同上|参考|基准|基线|满分|及格|不及格|自动|默认|最大|最小',
    ].join('|') +
    ')$',
  'iu',
);

const unfinished =
  /^(?:pending\b.*|running|in progress|queued|under review|to be (?:done|added|tested)|待测|待补充|测试中|进行中|排队中)$/iu;

/** True for a word that says that a number will follow. */
export function isUnfinished(text: string): boolean {
  return unfinished.test(text.trim());
}

/** True for a word that a reader takes as an answer in place of a number. */
export function isStatusWord(text: string): boolean {
  return statusWords.test(text.trim().replace(/[*†‡.!！。()（）]/gu, ''));
}
