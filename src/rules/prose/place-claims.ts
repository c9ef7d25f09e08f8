// Places that a sentence gives to a named row: "X ranks third", "the best model is X", 位居榜首, 排名第三. Read from the words right after the name,
// or right before it; claims about a part ("first among open models", 在数学上) are left alone.
import type {QuotedAt} from './quoted-rows.ts';

export interface PlaceClaim extends QuotedAt {
  /** From 1. */
  readonly place: number;
  /** In the sentence. */
  readonly from: number;
  readonly to: number;
}

const first =
  '(?:排名|位列|位居|名列|高居|稳居|仍居|雄踞|占据|夺得|问鼎|蝉联)\\s*(?:榜首|首位|第一名?|冠军|头名)|居首|夺冠|登顶|(?:得分|分数|总分|综合得分|准确率)最高|ranks? (?:first|1st|#1|no\\. ?1|number one)\\b|is (?:ranked )?(?:first|1st|#1|number one)\\b|(?:takes?|took|holds?|claims?) (?:the )?(?:first place|top spot|lead|crown)|tops the (?:board|table|list|ranking|leaderboard)|leads(?: the (?:board|table|field|pack|ranking|leaderboard))?(?=\\s*(?:[.,;]|with|$))|(?:has|achieves|gets) the (?:highest|best) (?:overall )?(?:score|accuracy|result)';
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const han = '一二三四五六七八九十';
const nth = `(?:排名|位列|位居|名列|排在?|居)\\s*第\\s*(?<han>[${han}]{1,2}|\\d{1,3})(?!个|次|种|类|季|\\d)|(?:ranks?|ranked|places?|comes?|finishes|is(?: ranked)?|in) (?:in )?(?:the )?(?:#|no\\. ?)?(?<english>${ordinals.join('|')}|\\d{1,3}(?:st|nd|rd|th))\\b(?: place)?`;
/** What is said to be first right before its name. */
const head =
  /(?:榜首|第一名|首位|冠军|头名|(?:得分|分数|总分|准确率)最高(?:的)?(?:大?模型|产品|系统)?|(?:最佳|最好|最强|表现最好)的?(?:大?模型|产品|系统|方案))\s*(?:依然|仍然|仍)?(?:是|为)\s*$|(?:the )?(?:best|top|leading|highest[- ]scoring|top[- ]scoring|number one) (?:model|system|entry|performer|tool|library|framework)s?(?: overall)? (?:is|remains)\s*$|(?:first place goes to|the leader is|the winner is|led by)\s*$/iu;
/** `排名第三的是`, `第二名为`, `third place goes to` right before the name. */
const headNth = new RegExp(
  `(?:(?:排名|位列|位居|名列|排在?)?第\\s*(?<han>[${han}]{1,2}|\\d{1,3})\\s*(?:名|位)?的?(?:大?模型|产品|系统)?\\s*(?:是|为)|(?<english>${ordinals.join('|')}) place (?:goes to|is|was)|in (?<second>${ordinals.join('|')}) place is)\\s*$`,
  'iu',
);
/** The claim is about a part, another time, or not made at all. */
const partly =
  /开源|国产|国内|中国|商用|其中|子榜|单项|分项|组别|类别|同类|方面|任务|领域|维度|能力|价格|速度|曾|此前|上期|去年|上月|有望|可能|除|之外|如果|若|不是|并非|非|without|except|open|among|\bif\b|\bnot\b|\bno longer\b|would|could|was\b|used to|previous|last (?:year|month|week)|once|category|categories|subset|\bon (?!the (?:board|table|list|leaderboard))|\bin (?:terms|the (?!ranking|table|list|leaderboard|overall))|per|price|speed|cost|在[^，,。]{1,16}(?:上|中|里|内)/iu;

/** `quoted` ascends; at most one claim a name. */
export function placeClaims(text: string, quoted: readonly QuotedAt[]): PlaceClaim[] {
  return quoted.flatMap((each, index) => {
    const from = each.start + each.name.length;
    const clause = clauseOf(text, each.start, from);
    if (partly.test(clause)) return [];
    const tail = text.slice(from, Math.min(from + 48, quoted[index + 1]?.start ?? text.length));
    const behind = new RegExp(`^[^，,。；;、\\d]{0,16}?(?:${first})`, 'iu').exec(tail);
    if (behind !== null) return [{...each, place: 1, from, to: from + behind[0].length}];
    const ranked = new RegExp(`^[^，,。；;、\\d]{0,16}?(?:${nth})`, 'iu').exec(tail);
    const place = ranked === null ? null : readPlace(ranked.groups ?? {});
    if (ranked !== null && place !== null) return [{...each, place, from, to: from + ranked[0].length}];
    const lead = text.slice(Math.max(0, each.start - 60), each.start);
    const counted = headNth.exec(lead);
    const named = counted === null ? null : readPlace(counted.groups ?? {});
    if (counted !== null && named !== null)
      return [{...each, place: named, from: each.start - counted[0].length, to: from}];
    const before = head.exec(lead);
    return before === null ? [] : [{...each, place: 1, from: each.start - before[0].length, to: from}];
  });
}

/** From the sentence's beginning to the end of the clause that the name is in: what is said first limits what follows. */
function clauseOf(text: string, start: number, end: number): string {
  const stop = text.slice(end).search(/[，,。；;]/u);
  return text.slice(0, start) + text.slice(end, stop < 0 ? Math.min(text.length, end + 60) : end + stop);
}

function readPlace(groups: Readonly<Record<string, string | undefined>>): number | null {
  const {han: chinese} = groups;
  const english = groups['english'] ?? groups['second'];
  if (english !== undefined) {
    const at = ordinals.indexOf(english.toLowerCase());
    return at >= 0 ? at + 1 : Number.parseInt(english, 10);
  }
  if (chinese === undefined) return null;
  if (/^\d+$/u.test(chinese)) return Number(chinese);
  const [tens = '', ones = ''] = chinese;
  if (chinese.length === 1) return han.indexOf(tens) + 1;
  return tens === '十' ? 10 + han.indexOf(ones) + 1 : null;
}
