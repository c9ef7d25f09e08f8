// A label → what its words say: role, direction, unit. Chinese by substring, English by word; the most telling word wins, so that
// `平均耗时` is a duration although `平均` alone is a score. What the values say is left to roles.ts.
import type {Direction, Role} from '../model/column.ts';
import {readUnit} from '../values/units.ts';

export interface HeaderReading {
  /** What the label may mean, likeliest first; empty for a label without known words. */
  readonly meanings: readonly Meaning[];
  /** Which way an arrow in the label points; null without one. */
  readonly arrow: Direction | null;
  /** Canonical unit in brackets of the label (`花费/千次（元）` → 元); null without. */
  readonly unit: string | null;
  /** An overall score of several: 总分, Overall, Avg. */
  readonly aggregate: boolean;
  /** Half-width lower-case label without decoration and subject brackets, and what stands in its brackets. */
  readonly core: string;
  readonly brackets: readonly string[];
}

export interface Meaning {
  readonly role: Role;
  /** The word that says it. */
  readonly word: string;
  /** 0–1: how sure a column with this word is what it says, values unseen. */
  readonly weight: number;
  readonly direction: Direction | null;
}

/** role, weight, direction, words: Chinese anywhere in the label, Latin as whole words (`/…/` a regular expression). First match wins. */
type Line = readonly [role: Role, weight: number, direction: Direction | null, words: string];

const lines: readonly Line[] = [
  ['score', 0.8, 'lower', '平均排名 平均名次 /\\b(?:avg|average|mean)\\.? rank(?:ing)?\\b/'],
  [
    'other',
    0.7,
    null,
    '排名变化 名次变化 变化 升降 涨跌 /\\b(?:rank )?(?:change|delta|diff|trend|movement)\\b/ 95%ci 置信区间 /\\b(?:95% )?(?:ci|confidence interval)\\b/ 标准差 /\\b(?:std|stdev|stderr|variance)\\b/',
  ],
  ['rank', 0.95, null, '排名 名次 位次 排行 rank ranking ranks placement place'],
  ['rank', 0.4, null, '序号 编号 序 # no nr idx index position pos id num s/n'],
  [
    'date',
    0.9,
    null,
    '日期 更新时间 发布时间 上线时间 开源时间 发布于 更新于 成立时间 截止时间 时间点 知识截止 年份 年月 年度 date released updated published /\\b(?:release|update|launch|last) (?:date|updated|time)\\b/ /\\bknowledge cutoff\\b/ cutoff year month',
  ],
  [
    'link',
    0.9,
    null,
    '链接 网址 地址 官网 主页 下载 论文链接 link links url urls homepage website href doi repo repository github huggingface paper arxiv',
  ],
  [
    'duration',
    0.9,
    'lower',
    '耗时 用时 时长 延迟 时延 响应时间 推理时间 运行时间 latency ttft duration elapsed runtime seconds /\\b(?:response|run|running|inference|wall|total|average|avg|mean|median|training|cpu|exec|execution) time\\b/ time 时间',
  ],
  [
    'cost',
    0.9,
    'lower',
    '花费 费用 价格 单价 成本 售价 报价 定价 收费 资费 输入价 输出价 总价 price prices pricing cost costs fee fees spend',
  ],
  [
    'count',
    0.85,
    'lower',
    '消耗token token消耗 消耗tokens 消耗 token用量 /\\b(?:tokens? (?:used|usage|consumed|spent)|(?:used|output|avg|average|mean|total|completion) tokens?)\\b/',
  ],
  ['count', 0.85, 'higher', '速度 吞吐 throughput tokens/s tps qps fps /\\b(?:speed|tok\\/s)\\b/'],
  [
    'count',
    0.85,
    null,
    '参数量 参数规模 参数 题数 题量 样本数 样本量 票数 投票 次数 数量 人数 个数 总数 场次 对战数 规模 上下文长度 上下文窗口 /^上下文$/ 最大长度 显存 内存 大小 样例数 条数 篇数 行数 字数 步数 轮数 层数 数据量 下载量 点赞 收藏 胜场 负场 params param parameters parameter votes vote battles matches games count counts size samples questions tokens token downloads stars likes context words chars characters wins losses draws ties n /\\b(?:number|num|#|no\\.?) of\\b/ /(?<![a-z])lengths?(?![a-z]|[-_\\s]controlled)/ vram memory volume',
  ],
  [
    'note',
    0.85,
    null,
    '备注 说明 注释 描述 简介 点评 评语 特点 优势 劣势 优缺点 亮点 能力 优点 缺点 用途 功能 note notes remark remarks comment comments description details summary strengths weaknesses features',
  ],
  ['tags', 0.85, null, '标签 关键词 tag tags keywords'],
  [
    'category',
    0.9,
    null,
    '类别 类型 分类 种类 类目 组别 分组 赛道 领域 学科 许可证 许可 协议 是否开源 开源情况 级别 等级 档次 层级 难度 地区 区域 国别 所属国家 开源/闭源 开闭源 模态 category categories type types class group groups license licence domain track tier grade level region open-source opensource modality kind difficulty',
  ],
  [
    'vendor',
    0.9,
    null,
    '机构 厂商 公司 厂家 开发商 开发者 供应商 提供商 提供方 品牌 出品方 发布方 研发单位 单位 团队 组织 企业 所属 organization organisation org orgs vendor vendors provider providers developer developers company creator lab manufacturer maker institution affiliation publisher owner author authors',
  ],
  [
    'name',
    0.95,
    null,
    '大模型 模型名称 模型名 模型 产品名称 产品 系统名称 算法 方法名 姓名 选手 队伍 队名 球队 参赛者 名称 model models llm system systems method methods algorithm approach agent team player competitor participant /\\bmodel name\\b/ framework baseline',
  ],
  [
    'score',
    0.9,
    'lower',
    '错误率 误差 幻觉率 失败率 误报率 漏报率 错字率 词错率 困惑度 损失 拒答率 wer cer ter ppl perplexity loss mae mse rmse fid eer epe /\\berror(?: rate)?\\b/ /\\bhallucination(?: rate)?\\b/ /\\bfailure rate\\b/ /\\bbrier\\b/',
  ],
  [
    'score',
    0.95,
    'higher',
    '准确率 正确率 精确率 精度 召回率 通过率 胜率 成功率 得分率 得分 总分 分数 评分 成绩 综合得分 综合分 均分 平均分 敏感性 特异性 完成率 积分 accuracy acc score scores elo points pts precision recall pass@1 pass@k rating ratings auc auroc bleu rouge rouge-l meteor cider ap ap50 ap75 pck hmean bleu-1 bleu-2 bleu-3 bleu-4 rouge-1 rouge-2 top-1 top-5 f1 f1-score /^(?:em|map)$/ ndcg mrr iou dice miou psnr ssim bertscore winrate /(?<![a-z])(?:win|pass|success|resolve|completion|solve|consistency)[\\s_-]?rate\\b/ /\\bf1\\b/ /\\bexact match\\b/ /\\bpass@\\d+\\b/ %resolved resolved solved',
  ],
  [
    'score',
    0.85,
    'higher',
    "mmlu mmlu-pro mmlu-redux gsm8k math500 math-500 humaneval humaneval+ mbpp hellaswag arc-c arc-e arc-challenge arc-agi winogrande truthfulqa bbh bbeh gpqa gpqa-diamond ceval c-eval cmmlu agieval /^(?:drop|arc|math)$/ triviaqa piqa siqa ifeval musr mt-bench mtbench alpacaeval arena-hard livebench livecodebench swe-bench aime aime24 aime25 aime2024 aime2025 mmmu mmmu-pro mathvista docvqa chartqa textvqa simpleqa hle medqa pubmedqa cmb medbench squad glue superglue mgsm belebele boolq codeforces bfcl tau-bench terminal-bench browsecomp toolbench /\\b(?:gpqa|mmlu|aime|swe.?bench|arena|live(?:code)?bench|humanity's last exam)\\b/",
  ],
  [
    'score',
    0.8,
    'higher',
    '综合 总评 总体 总平均 平均 均值 overall total avg average mean aggregate macro micro composite',
  ],
  [
    'name',
    0.6,
    null,
    '项目 方法 名字 标题 课程 学校 院校 大学 国家 城市 省份 商品 品名 任务 数据集 基准 指标 工具 平台 场景 name names title item items product products entry project task dataset benchmark tool language country city school university university',
  ],
  ['category', 0.55, null, '方式 支持 状态 status support'],
];

/** A running number's header: a rank only when the values say so too. */
export const weakWeight = 0.4;

/** Words such as 平均 and Total, that cost and time may carry as well. */
export const vagueWeight = 0.8;

const aggregateWords =
  /总分|总评|总体|综合|总平均|平均分|均分|^平均$|均值|\b(?:overall|total|avg|average|mean|aggregate|composite|macro)\b/u;

const words: readonly {line: Line; han: readonly string[]; latin: ReadonlySet<string>; patterns: readonly RegExp[]}[] =
  lines.map((line) => {
    const all = [...line[3].matchAll(/\/\\b.*?\/(?= |$)|\S+/gu)].map((match) => match[0]);
    const patterns = all.filter((word) => /^\/.+\/$/u.test(word));
    const plain = all.filter((word) => !patterns.includes(word));
    return {
      line,
      han: plain.filter((word) => /\p{Script=Han}/u.test(word)),
      latin: new Set(plain.filter((word) => !/\p{Script=Han}/u.test(word))),
      patterns: patterns.map((word) => new RegExp(word.slice(1, -1), 'u')),
    };
  });

/** What a label says. Cost: the words of a fixed list, about 20 µs. */
export function readHeader(label: string): HeaderReading {
  const asWritten = label
    .normalize('NFKC')
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const folded = simplify(asWritten.toLowerCase());
  const {core, brackets} = splitBrackets(folded);
  const own = meaningsOf(core === '' ? brackets.join(' ') : core);
  const meanings = own.length > 0 ? own : meaningsOf(brackets.join(' ')).filter((meaning) => meaning.role === 'score');
  const arrow = /[↑⬆▲]/u.test(folded) ? 'higher' : /[↓⬇▼]/u.test(folded) ? 'lower' : null;
  const aggregate = aggregateWords.test(core);
  return {meanings, arrow, unit: unitOfLabel(splitBrackets(asWritten)), aggregate, core, brackets};
}

/** Traditional characters of header words, and the simplified ones in their places. */
const traditional =
  '說類稱數據準確時間費價錢廠構組織單備註鏈結連標籤總評測試開發級別號編項國語誤錯勝績領許證協議遲長團隊產場選關鍵點優勢劣圖區難經濟學鐘';
const simplified =
  '说类称数据准确时间费价钱厂构组织单备注链结连标签总评测试开发级别号编项国语误错胜绩领许证协议迟长团队产场选关键点优势劣图区难经济学钟';

function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const place = traditional.indexOf(character);
    return place < 0 ? character : simplified.charAt(place);
  });
}

/** `【规培结业-医学影像科】准确率` → core `准确率`; `排名（准确率）` → core `排名`, brackets `准确率`. */
function splitBrackets(folded: string): {core: string; brackets: readonly string[]} {
  const brackets = [...folded.matchAll(/[([【「《{]([^()[\]【】「」《》{}]*)[)\]】」》}]/gu)].map((match) =>
    (match[1] ?? '').trim(),
  );
  const core = folded.replace(/[([【「《{][^()[\]【】「」《》{}]*[)\]】」》}]/gu, ' ');
  return {
    core: core
      .replace(/[*`~↑↓⬆⬇▲▼\p{Extended_Pictographic}](?<![#\d©®™])/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    brackets,
  };
}

/** One meaning for each line of the list that has a word in the label. A word of small weight is only believed alone (`#`, but not `# Params`). */
function meaningsOf(core: string): readonly Meaning[] {
  const tokens = tokensOf(core);
  return words.flatMap(({line: [role, weight, direction], han, latin, patterns}) => {
    const word =
      han.find((candidate) => core.includes(candidate)) ??
      tokens.find((token) => latin.has(token)) ??
      patterns.find((pattern) => pattern.test(core))?.exec(core)?.[0];
    if (word === undefined || (weight <= weakWeight && word.length < core.replace(/[.:]$/u, '').length)) return [];
    return [{role, word, weight: isHead(role, word, core) ? weight : weight * 0.6, direction}];
  });
}

/** The head of a label stands last: `模型版本` names no model, `机构名称` an organisation. */
function isHead(role: Role, word: string, core: string): boolean {
  if (role !== 'name' && role !== 'vendor') return true;
  return (
    core.replace(/(?:名称|名字|名|\s?names?|s)$/u, '').endsWith(word.replace(/(?:名称|名|s)$/u, '')) ||
    core.endsWith(word)
  );
}

function tokensOf(core: string): string[] {
  const tokens = core.split(/[\s,;:|]+/u);
  return [
    ...new Set(
      tokens.flatMap((token) => [token, token.replace(/[.:]$|^[#%](?=.)/gu, ''), ...token.split(/[/_.]|-(?=\p{L})/u)]),
    ),
  ];
}

/** As written: `M` is a million, `m` is not. */
function unitOfLabel({core, brackets}: {core: string; brackets: readonly string[]}): string | null {
  const tail = /[,，/]\s*([^\s,，/]+)$/u.exec(core)?.[1];
  for (const text of [...brackets, ...(tail === undefined ? [] : [tail])]) {
    const unit = readUnit(text.replace(/^(?:单位|unit|in)\s*[:：]?\s*/iu, ''));
    if (unit !== null) return unit.name;
  }
  return /(?:^|\s)%|%$/u.test(core) ? '%' : (/(?<![\p{L}\d])[$€£¥]$/u.exec(core)?.[0].replace('¥', '元') ?? null);
}
