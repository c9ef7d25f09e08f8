// Two editions of a generated board and the truth of what changed between them: about 1 % of the rows, of every kind, under the
// publisher's usual noise (ranks numbered 1..n, equal scores in random order, two per cent of the measures off by a hair).

export interface GeneratedPair {
  readonly labels: readonly string[];
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** Kind → names (the later edition's where both have one). */
  readonly truth: Readonly<Record<string, readonly string[]>>;
}

interface Entry {
  readonly vendor: string;
  readonly category: string;
  readonly name: string;
  readonly tag: string;
  readonly score: number;
  readonly seconds: number | null;
  readonly tokens: number;
  readonly cost: number;
}

/** Mulberry32: small, and the same on every machine. */
export function makeDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const families = [
  'Qwen',
  'GLM',
  'hunyuan-turbos',
  'Doubao',
  'ERNIE',
  'DeepSeek-R',
  'MiniMax-M',
  'step',
  'kimi-k',
  'grok',
];
const vendors = ['阿里巴巴', '智谱AI', '腾讯', '豆包', '百度', '深度求索', 'minimax', '阶跃星辰', '月之暗面', 'XAI'];
const variants = ['', '-think', '-Air', '-mini', '-Instruct', '-Flash', '-chat', '-Lite'];

/** Returns the pair for a number of rows. */
export function generatePair(rows: number, seed = 20251121): GeneratedPair {
  const dice = makeDice(seed);
  const before = Array.from({length: rows}, (_, index) => makeEntry(index, dice));
  const truth: Record<string, string[]> = {};
  const note = (kind: string, name: string): void => {
    (truth[kind] ??= []).push(name);
  };
  const after: Entry[] = [];
  for (const entry of before) {
    const changed = dice() < 0.009 ? change(entry, Math.floor(dice() * 6), dice, note) : wobble(entry, dice);
    if (changed !== null) after.push(changed);
  }
  const entrants = Math.max(2, Math.round(rows * 0.0015));
  for (let index = 0; index < entrants; index += 1) {
    const entry = {...makeEntry(rows + index, dice), tag: '(new)'};
    after.push(entry);
    note('entered', entry.name);
  }
  const labels = ['类别', '机构', '大模型', '准确率', '平均耗时', '平均消耗token', '花费/千次（元）', '排名（准确率）'];
  return {labels, before: publish(before, dice), after: publish(after, dice), truth};
}

function makeEntry(index: number, dice: () => number): Entry {
  const family = index % families.length;
  const name = `${families[family] ?? ''}${String(Math.floor(index / 10) + 1)}${variants[Math.floor(dice() * variants.length)] ?? ''}-${String(1 + Math.floor(dice() * 400))}b`;
  return {
    vendor: vendors[family] ?? '',
    category: dice() < 0.5 ? '商用' : '开源',
    name,
    tag: '',
    score: Math.round((1 - dice() ** 2) * 1000) / 10,
    seconds: dice() < 0.05 ? null : 1 + Math.floor(dice() * 600),
    tokens: 50 + Math.floor(dice() * 20_000),
    cost: Math.round(dice() * 3000) / 10,
  };
}

function wobble(entry: Entry, dice: () => number): Entry {
  return dice() < 0.02 ? {...entry, tokens: Math.round(entry.tokens * (1 + (dice() - 0.5) / 20))} : entry;
}

function change(
  entry: Entry,
  kind: number,
  dice: () => number,
  note: (kind: string, name: string) => void,
): Entry | null {
  switch (kind) {
    case 0:
      note('left', entry.name);
      return null;
    case 1: {
      const name = `${entry.name}-0728`;
      note('renamed', name);
      return {...entry, name};
    }
    case 2: {
      const score =
        Math.round(Math.min(100, Math.max(0, entry.score + (dice() < 0.5 ? -1 : 1) * (2 + dice() * 20))) * 10) / 10;
      if (score !== entry.score) note('score_changed', entry.name);
      return {...entry, score};
    }
    case 3:
      note('measure_changed', entry.name);
      return {...entry, tokens: entry.tokens * 3};
    case 4:
      if (entry.seconds !== null) note('value_missing', entry.name);
      return {...entry, seconds: null};
    default:
      note('tag_added', entry.name);
      return {...entry, tag: '(new)'};
  }
}

/** By score, equal scores in random order, numbered from 1. */
function publish(entries: readonly Entry[], dice: () => number): string[][] {
  return entries
    .map((entry) => ({entry, chance: dice()}))
    .sort((one, other) => other.entry.score - one.entry.score || one.chance - other.chance)
    .map(({entry}, index) => [
      entry.category,
      entry.vendor,
      entry.name + entry.tag,
      `${entry.score.toFixed(1)}%`,
      entry.seconds === null ? '/' : `${String(entry.seconds)}s`,
      String(entry.tokens),
      entry.cost.toFixed(1),
      String(index + 1),
    ]);
}

/** The pair's rows as a Markdown table. */
export function toMarkdown(labels: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `|${cells.join('|')}|`;
  return `${[line(labels), line(labels.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
