// Text of one cell → does it stand for "no value", and in which spelling. Checks a cell alone: whether a word such as `无` is an
// answer ("open source: none") rather than a gap depends on the column.

/** Spellings of "no value", lower case, half width. Seen in published boards and reports, 2025-11; `/%` and the like are a token with its column's unit left behind. */
const tokens = new Set([
  ...['', '/', '\\', '-', '--', '---', '.', '..', '...', '_', '__', '?', '??', '???', '*', '|'],
  ...[
    'n/a',
    'n.a.',
    'n.a',
    'na',
    '#n/a',
    'n/d',
    'nd',
    'nan',
    'nil',
    'null',
    'none',
    'undefined',
    'missing',
    'blank',
    'empty',
  ],
  ...['tbd', 'tba', 'tbc', 'unknown', 'not available', 'not applicable', 'not tested', 'no data', 'pending'],
  ...['#value!', '#ref!', '#div/0!', '#name?', '#null!', '#num!'],
  ...[
    '无',
    '空',
    '缺',
    '缺失',
    '暂无',
    '暂缺',
    '未知',
    '不详',
    '不明',
    '待定',
    '待测',
    '待补',
    '待补充',
    '待更新',
    '待公布',
  ],
  ...[
    '未测',
    '未测试',
    '未测评',
    '未评测',
    '未公布',
    '未公开',
    '未披露',
    '未提供',
    '未填',
    '未填写',
    '不适用',
    '不支持测试',
  ],
  ...['暂无数据', '无数据', '没有数据', '数据缺失', '暂未公布', '暂未公开', '尚未公布'],
]);

/** The longest token, a unit left behind it, and a pair of brackets around them. */
const longestToken = 20;
const invisible = /[\u200B\u200C\u200D\u2060\uFEFF]/gu; // zero-width space, non-joiner, joiner, word joiner, byte order mark
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu; // hyphens, dashes, minus sign, their small and full-width forms
const leftBehindUnit = /^([/\\-]+|n\/a)\s*(?:%|‰|ms|s|秒|元|\$|分)$/u;

/** True when the cell holds no value: empty, or one of the many spellings of that. */
export function isMissing(text: string): boolean {
  return missingToken(text) !== null;
}

/** How the gap is written (trimmed, as printed; empty for an empty cell); null when the cell holds a value. */
export function missingToken(text: string): string | null {
  if (text.length > longestToken && text.trim().length > longestToken) return null;
  if (holdsDigit(text)) return null;
  if (/^[a-z ]+$/iu.test(text)) return tokens.has(text.trim().toLowerCase()) ? text.trim() : null;
  const printed = text.replace(invisible, '').trim();
  const token = foldToken(printed);
  return tokens.has(token) || leftBehindUnit.test(token) ? printed : null;
}

/** 1–9: no token has one (`#DIV/0!` has a 0), and most names and all but one of the numbers do. */
function holdsDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x31 && code <= 0x39) return true;
  }
  return false;
}

function foldToken(printed: string): string {
  const folded = printed.replace(dashes, '-').normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
  const inner = /^[([【<](.{1,12})[)\]】>]$/u.exec(folded)?.[1];
  return inner === undefined ? folded : inner.trim();
}
