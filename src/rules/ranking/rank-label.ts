// What a rank column's header says: that it is a rank at all, and by what. `#` and `No.` may be a running number.

const rankWords =
  /rank(?:ing|ed)?|排\s*名|名\s*次|位\s*次|排\s*行|排\s*序|座\s*次|\bplace\b|\bstanding\b|\bposition\b|\bpos\b\.?|\brk\b\.?|順位|순위/iu;
const runningWords = /^(?:序\s*号|序\s*號|编\s*号|編\s*號|行\s*号|no\.?|№|id|index|idx|num(?:ber)?|item|nr\.?)$/iu;

/** Says nothing about the measure: "overall rank", "本期排名". */
const plainQualifiers =
  /overall|global|world|current|total|new|final|综合|总|本期|最新|当前|全球|世界|国内|中国|整体|榜单|赛区|小组|组内|类内|(?:in|within)\s+(?:group|category|class)|\(ub\)/giu;

/** True when the header names a rank in words. */
export function namesRank(label: string): boolean {
  return rankWords.test(label);
}

/** True for a running number (`序号`, `No.`), which ranks nothing. `#` is left open: boards use it for both. */
export function namesRunningNumber(label: string): boolean {
  return runningWords.test(label.trim());
}

/** What the rank goes by as far as its header says: `准确率` of `排名（准确率）`; empty when it says nothing. */
export function rankMeasure(label: string): string {
  return label
    .replace(new RegExp(rankWords.source, 'giu'), ' ')
    .replace(plainQualifiers, ' ')
    .replace(/\bby\b|按|依据|根据|[()（）【】[\]#*:：_/|-]/giu, ' ')
    .trim();
}
