// What spellings of one name share: case, width, spaces, dashes, and the traditional or simplified form of a character.
// Not the whole of 繁/简: the characters that are in names of vendors and categories of the boards (2026-11).

const traditional =
  '雲華訊騰開閉聯東門業國學電語譜圖飛億軟體際寶團訓練數據庫書醫療類別環視頻應識實驗機構級產異號灣為義車銀網絡龍鳳馬鳥魚點燈臺廣達豐歐風貝萬藝術計劃設備評測單項總結隊員賽場長時間';
const simplified =
  '云华讯腾开闭联东门业国学电语谱图飞亿软体际宝团训练数据库书医疗类别环视频应识实验机构级产异号湾为义车银网络龙凤马鸟鱼点灯台广达丰欧风贝万艺术计划设备评测单项总结队员赛场长时间';
const toSimplified = new Map([...traditional].map((character, at) => [character, [...simplified][at] ?? character]));

/** Equal for spellings of one word; empty for a word of nothing but spaces and dashes. */
export function foldSpelling(word: string): string {
  const folded = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.·・,，'’\u200B-\u200D\u2010-\u2015\u2060\uFEFF]/gu, '');
  return /[\u4E00-\u9FFF]/u.test(folded) ? [...folded].map((each) => toSimplified.get(each) ?? each).join('') : folded;
}
