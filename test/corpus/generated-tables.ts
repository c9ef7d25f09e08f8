// Clean tables by a seeded generator: boards under every tie policy, weighted means, price lists, leagues, logs, matrices.
// What it prints is right by construction; the rules must have nothing to say about it.

export interface GeneratedTable {
  readonly name: string;
  readonly format: 'markdown' | 'csv';
  readonly text: string;
}

type Random = () => number;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const kinds = {board, weighted, prices, league, log, matrix, groups, times};

/** `count` tables, the kinds in turn. */
export function generateTables(count: number): GeneratedTable[] {
  const makers = Object.entries(kinds);
  return Array.from({length: count}, (_, at) => {
    const [kind, make] = makers[at % makers.length] ?? ['board', board];
    const random = makeRandom(at + 1);
    const rows = make(random);
    const format = random() < 0.25 ? 'csv' : 'markdown';
    return {name: `${kind} ${at + 1}`, format, text: format === 'csv' ? writeCsv(rows) : writeMarkdown(rows)};
  });
}

const vendors = ['OpenAI', 'Google', '阿里巴巴', '智谱AI', '深度求索', '百度', '腾讯', 'XAI', 'Mistral', '阶跃星辰'];
const families = ['gpt', 'gemini', 'qwen', 'GLM', 'DeepSeek', 'ERNIE', 'hunyuan', 'grok', 'mistral', 'step'];
const variants = ['', '-mini', '-turbo', '-pro', '-flash', '-air', '-max', '-lite'];

/** Different names; the vendor goes with the family. */
function models(random: Random, count: number): {name: string; vendor: string}[] {
  const all = families.flatMap((family, at) =>
    variants.flatMap((variant) =>
      [1, 2, 3, 4].map((version) => ({name: `${family}-${version}${variant}`, vendor: vendors[at] ?? ''})),
    ),
  );
  return shuffle(random, all).slice(0, count);
}

function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({item, key: random()}))
    .sort((a, b) => a.key - b.key)
    .map(({item}) => item);
}

function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** Ranks of scores in descending order. */
function ranksOf(scores: readonly number[], policy: '1224' | '1223' | '1334' | '1234'): number[] {
  return scores.map((score, at) => {
    const before = scores.indexOf(score);
    const last = scores.lastIndexOf(score);
    const distinct = new Set(scores.slice(0, at + 1)).size;
    return {'1224': before + 1, '1223': distinct, '1334': last + 1, '1234': at + 1}[policy];
  });
}

function board(random: Random): string[][] {
  const count = 5 + Math.floor(random() * 60);
  const decimals = pick(random, [0, 1, 2]);
  const percent = random() < 0.5 ? '%' : '';
  const scores = Array.from({length: count}, () => Number((30 + random() * 70).toFixed(decimals))).sort(
    (a, b) => b - a,
  );
  const ranks = ranksOf(scores, pick(random, ['1224', '1223', '1334', '1234']));
  const gap = pick(random, ['/', '-', 'N/A', '']);
  const [header, english] =
    random() < 0.5
      ? [['排名', '机构', '大模型', '准确率', '平均耗时', '花费/千次（元）'], false]
      : [['Rank', 'Vendor', 'Model', 'Accuracy', 'Latency', 'Cost ($)'], true];
  const rows = models(random, count).map(({name, vendor}, at) => {
    const silent = random() < 0.1;
    return [
      ...[String(ranks[at]), vendor, name + (random() < 0.1 ? (english ? ' (new)' : '(new)') : '')],
      ...[(scores[at] ?? 0).toFixed(decimals) + percent, silent ? gap : `${1 + Math.floor(random() * 300)}s`],
      silent ? gap : (random() * 100).toFixed(1),
    ];
  });
  return [header, ...rows];
}

/** Overall = 0.3 × mean(a, b) + 0.7 × mean(c, d), from unrounded parts; all printed with few decimals. */
function weighted(random: Random): string[][] {
  const decimals = pick(random, [0, 1, 2]);
  const rows = models(random, 4 + Math.floor(random() * 40)).map(({name}) => {
    const level = 40 + random() * 50;
    const parts = Array.from({length: 4}, () => Math.min(100, level + (random() - 0.5) * 20));
    const [a = 0, b = 0, c = 0, d = 0] = parts;
    const overall = 0.3 * ((a + b) / 2) + 0.7 * ((c + d) / 2);
    return {name, values: [overall, ...parts]};
  });
  rows.sort((x, y) => (y.values[0] ?? 0) - (x.values[0] ?? 0));
  return [
    ['Rank', 'Model', 'Overall', 'Recall', 'Grammar', 'Reasoning', 'Coding'],
    ...rows.map(({name, values}, at) => [String(at + 1), name, ...values.map((value) => value.toFixed(decimals))]),
  ];
}

function prices(random: Random): string[][] {
  const sign = pick(random, ['$', '¥', '']);
  return [
    ['Vendor', 'Model', 'Tier', 'Input', 'Output'],
    ...models(random, 3 + Math.floor(random() * 20)).flatMap(({name, vendor}) =>
      ['standard', 'batch'].map((tier) => {
        const input = Math.ceil(random() * 40) / 8;
        return [vendor, name, tier, sign + input.toFixed(2), sign + (input * 4).toFixed(2)];
      }),
    ),
  ];
}

function league(random: Random): string[][] {
  const teams = shuffle(random, 'Falcons Herons Kites Owls Larks Swifts Terns Gulls Crows Rooks'.split(' '));
  const rows = teams.slice(0, 4 + Math.floor(random() * 6)).map((team) => {
    const won = Math.floor(random() * 20);
    const drawn = Math.floor(random() * (20 - won));
    return {team, won, drawn, lost: 20 - won - drawn, points: won * 3 + drawn};
  });
  rows.sort((a, b) => b.points - a.points);
  return [
    ['Pos', 'Team', 'W', 'D', 'L', 'Pts'],
    ...rows.map(({team, won, drawn, lost, points}, at) => [at + 1, team, won, drawn, lost, points].map(String)),
  ];
}

/** Rows without a name of their own, that may repeat themselves. */
function log(random: Random): string[][] {
  const levels: readonly [string, ...string[]] = ['info', 'warn', 'error'];
  const texts: readonly [string, ...string[]] = ['started', 'fetched 3 sources', 'timeout', 'stopped'];
  return [
    ['time', 'level', 'message', 'ms'],
    ...Array.from({length: 5 + Math.floor(random() * 30)}, () => [
      ...[`2025-11-${String(1 + Math.floor(random() * 28)).padStart(2, '0')} 08:00`, pick(random, levels)],
      ...[pick(random, texts), String(Math.floor(random() * 2000))],
    ]),
  ];
}

function matrix(random: Random): string[][] {
  const tasks = shuffle(random, ['MMLU', 'GSM8K', 'HumanEval', 'MATH', 'ARC-C', 'GPQA']).slice(
    0,
    2 + Math.floor(random() * 4),
  );
  return [
    ['Model', ...tasks],
    ...models(random, 3 + Math.floor(random() * 15)).map(({name}) => [
      name,
      ...tasks.map(() => (random() < 0.08 ? '-' : (20 + random() * 79).toFixed(1))),
    ]),
  ];
}

function groups(random: Random): string[][] {
  const tracks = ['文本', '图像', '语音', '代码'].slice(0, 2 + Math.floor(random() * 3));
  return [
    ['赛道', '排名', '大模型', '得分'],
    ...tracks.flatMap((track) => {
      const entries = models(random, 3 + Math.floor(random() * 8)).map(({name}) => ({name, score: 50 + random() * 50}));
      entries.sort((a, b) => b.score - a.score);
      return entries.map(({name, score}, at) => [track, String(at + 1), name, score.toFixed(1)]);
    }),
  ];
}

/** Lower is better. */
function times(random: Random): string[][] {
  const entries = models(random, 4 + Math.floor(random() * 20)).map(({name}) => ({name, time: 100 + random() * 900}));
  entries.sort((a, b) => a.time - b.time);
  return [
    ['Rank', 'Model', 'Latency (ms)'],
    ...entries.map(({name, time}, at) => [String(at + 1), name, time.toFixed(0)]),
  ];
}

function writeMarkdown(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`);
  return [header, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...body, ''].join('\n');
}

function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n') + '\n';
}
