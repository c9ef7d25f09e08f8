// What header words say about the limits of a column's numbers. Chosen from headers of boards, reports and price lists (2026-11).

const boundedWords =
  /准确率|正确率|精确率|召回率|胜率|通过率|成功率|命中率|得分率|合格率|及格率|优秀率|错误率|失败率|幻觉率|拒答率|市场份额|accuracy|\bacc\b|precision|\brecall\b|\bf1\b|pass@|pass rate|win[ -]?rate|success rate|error rate|hit rate|exact match|market share/iu;

/** Percentages of change, of something else, or of a plan: above 100 and below 0 are ordinary. */
const unboundedWords =
  /增|涨|跌|变化|变动|同比|环比|提升|提高|下降|降幅|改善|差|相对|收益|回报|利润|毛利|达成|完成|利用|负载|负荷|进度|加速|偏离|拨备|杠杆|负债|溢价|折扣|growth|change|increase|decrease|gain|improv|delta|Δ|diff|\byoy\b|\bqoq\b|\bmom\b|cagr|return|\broi\b|margin|\bvs\b|relative|speed-?up|markup|discount|utili[sz]|load|progress|achiev|premium|gross|enrol|reduction|uplift|lift|swing|\bof (?:baseline|base|target|plan|spec|peak|theoretical)\b|\bof ~?\d/iu;

const paidOrTimed =
  /花费|价格|单价|售价|费用|成本|耗时|延迟|时延|时长|用时|响应时间|推理时间|\bcost|\bprice|latency|duration|elapsed|runtime|run ?time|\btime\b|seconds|\bttft\b/iu;

const differenceWords =
  /差|变|增|减|结余|余额|盈|亏|退|折|补贴|节省|change|delta|Δ|diff|balance|variance|gain|loss|refund|credit|saving|offset|vs|gap|shift|behind|interval|±/iu;

/** A share of a whole: never outside 0–100 %. */
export function isBoundedShare(label: string): boolean {
  return boundedWords.test(label) && !unboundedWords.test(label);
}

/** A percentage that may leave 0–100: growth, return, completion. */
export function isOpenPercentage(label: string): boolean {
  return unboundedWords.test(label);
}

/** A price, cost or time as such, not a difference of two. */
export function isPaidOrTimed(label: string): boolean {
  // `Time % to zap` compares.
  return paidOrTimed.test(label) && !differenceWords.test(label) && !/%.*\bto\b/iu.test(label);
}

/** A time that a machine needed, where one unit is expected; the length of a session or a film is written informally. */
export function isMeasuredTime(label: string): boolean {
  return /耗时|延迟|时延|响应|推理|用时|latency|elapsed|run ?time|\btime\b|response|\bttft\b|seconds/iu.test(label);
}

/** A column of settings, one thing a row: words and numbers, `None` among them, are values there. */
export function isSetting(label: string): boolean {
  return /^(?:values?|settings?|defaults?(?: values?)?|数?值|参数|取值|默认|默认值|缺省值|设置)$/iu.test(label.trim());
}
