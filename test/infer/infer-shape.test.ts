import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {TableShape} from '../../src/model/column.ts';
import {inferShape} from '../../src/infer/index.ts';
import {hasSharedData, seedFile, sharedData} from '../shared-data.ts';
import {makeTable} from './make-table.ts';

/** `role role …; key; rank by score (direction)`, with places from 0. */
function sketch(shape: TableShape): string {
  const direction = shape.score === null ? '' : ` ${shape.columns[shape.score]?.direction ?? 'unknown'}`;
  const ranking = `rank ${String(shape.rank)} by ${String(shape.score)}${direction}`;
  const groups = shape.groupBy.length === 0 ? '' : ` per ${shape.groupBy.join()}`;
  return `${shape.columns.map((column) => column.role).join(' ')}; key ${shape.key.join()}; ${ranking}${groups}`;
}

const boards: readonly (readonly [name: string, source: string, expected: string])[] = [
  [
    'a board of models with time, tokens and cost',
    `类别|机构|大模型|【规培结业-医学影像科】准确率|平均耗时|平均消耗token|花费/千次（元）|排名（准确率）
     商用|腾讯|hunyuan-turbos-20250716(new)|100.0%|24s|1188|2.3|1
     开源|月之暗面|kimi-k2-0711-preview(new)|95.0%|81s|851|12.8|2
     商用|google|gemini-2.5-pro|90.0%|25s|2212|155.7|3
     开源|Mistral|Mistral-Small|60.0%|/|/|/|4`,
    'category vendor name score duration count cost rank; key 2; rank 7 by 3 higher',
  ],
  [
    'several scores and no rank: what the rows are sorted by, never the length of the answers',
    `Model | Error Rate | Consistency Rate | Answer Rate | Average Answer Length (Words)
     glm-4.5-air|1.3 %|98.7 %|100.0 %|58.1
     gpt-4.1|2.0 %|98.0 %|99.9 %|91.2
     qwen-plus|2.8 %|97.2 %|99.0 %|70.4
     yi-lightning|3.1 %|96.9 %|100.0 %|62.9
     step-2-mini|4.0 %|96.0 %|98.1 %|99.0
     phi-4|4.5 %|95.5 %|99.7 %|81.6
     gemma-3-4b|6.4 %|93.6 %|99.2 %|66.3`,
    'name score score score count; key 0; rank null by 1 lower',
  ],
  [
    'a dump of a program: underscores, full precision, a length',
    `name | win_rate | avg_length | length_controlled_winrate
     gpt-4.1|50.0|2049|50.0
     qwen-plus|44.10955801|1391|51.33333333333333
     yi-lightning|22.35251298054288|1120|27.65448018
     phi-4|14.09579857390062|1331|22.720189163383225`,
    'name score count score; key 0; rank null by null',
  ],
  [
    'medals make a # column a rank though two scores are swapped',
    `# | 模型 | 总分
     🥇|gpt-4.1|90.1
     🥈|qwen-plus|88.0
     🥉|yi-lightning|61.0
     4|glm-4.5|83.5
     5|step-2-mini|80.2
     6|phi-4|78.0
     7|gemma-3-4b|86.5
     8|ernie-4.5|60.0`,
    'rank name score; key 1; rank 0 by 2 higher',
  ],
  [
    'a score whose header is the subject',
    `类别 | 大模型 | 临床医学-医学影像学 | 排名
     商用|ERNIE-4.5-8K-Preview(new)|84.0|1
     商用|hunyuan-turbos|83.5|2
     开源|hunyuan-large|82.0|3
     开源|qwen-long|82.0|4
     开源|qwen2.5-math-72b-instruct|/|5`,
    'category name score rank; key 1; rank 3 by 2 higher',
  ],
  [
    'an English arena with an interval rank and votes',
    `Rank* (UB) | Model | Arena Score | 95% CI | Votes | Organization | License | Knowledge Cutoff
     1 | GPT-4o-2024-05-13 | 1287 | +5/-4 | 32,181 | OpenAI | Proprietary | 2023/10
     2 | Gemini-1.5-Pro-API-0514 | 1268 | +5/-4 | 25,519 | Google | Proprietary | 2023/11
     2 | Gemini-Advanced-0514 | 1267 | +5/-5 | 27,225 | Google | Proprietary | Online
     3 | GPT-4-Turbo | 1257 | +3/-4 | 57,000 | OpenAI | Proprietary | 2023/12
     5 | Claude 3 Opus | 1248 | +2/-3 | 130,234 | Anthropic | Proprietary | 2023/8`,
    'rank name score other count vendor category date; key 1; rank 0 by 2 higher',
  ],
  [
    'benchmarks beside an average: # follows the average',
    `# | Model | MMLU | GSM8K | Avg
     1 | Qwen2-7B | 70.1 | 80 | 75.05
     2 | Yi-9B | 69 | 81 | 75
     3 | Llama-13B | 68 | 70.0 | 69`,
    'rank name score score score; key 1; rank 0 by 4 higher',
  ],
  [
    'a running number that follows no score',
    '序号|模型|准确率\n1|qwen-plus|70.1\n2|glm-4|90.0\n3|ernie|60.0\n4|step-1|80.0',
    'other name score; key 1; rank null by 2 higher',
  ],
  [
    'a running number that follows the score',
    '序号|模型|准确率\n1|qwen-plus|90.1\n2|glm-4|90.0\n3|ernie|70.0\n4|step-1|60.0',
    'rank name score; key 1; rank 0 by 2 higher',
  ],
  ['a running number alone', '序号|模型\n1|qwen-plus\n2|glm-4\n3|ernie', 'other name; key 1; rank null by null'],
  [
    'word error rate: lower is better',
    'Rank | System | WER | Params\n1 | whisper-large | 2.7 | 1.5B\n2 | wav2vec | 3.4 | 300M\n3 | conformer | 5.1 | 120M',
    'rank name score count; key 1; rank 0 by 2 lower',
  ],
  [
    'hallucination without a rank',
    '模型类型|平均幻觉率|特点分析\n通用模型|13.52%|基于事实性生成\n推理模型|22.95%|倾向于推理补全\n代码生成模型|约 15-20%|逻辑推理较好',
    'name score note; key 0; rank null by 1 lower',
  ],
  [
    'an unknown measure that the rank follows upwards',
    '名次|队伍|xyz\n1|北京队|10.2\n2|上海队|11.4\n3|广州队|15.0\n4|深圳队|20.1',
    'rank name score; key 1; rank 0 by 2 lower',
  ],
  [
    'an unknown measure that the rank does not follow',
    '名次|队伍|xyz\n1|北京队|10.2\n2|上海队|9.4\n3|广州队|15.0\n4|深圳队|8.1',
    'rank name score; key 1; rank 0 by null',
  ],
  [
    'a price list repeats the vendor',
    '厂商|模型|输入价（元/百万token）|输出价（元/百万token）|备注\n阿里|qwen-plus|0.8|2|\n阿里|qwen-max|2.4|9.6|\n百度|ernie-4.5|4|16|限时\n百度|ernie-x1|1|4|',
    'vendor name cost cost note; key 1; rank null by null',
  ],
  [
    'families repeat the name, sizes tell them apart',
    'Model | Size | MMLU\nLlama-3 | 8B | 66.6\nLlama-3 | 70B | 79.5\nQwen2 | 7B | 70.3\nQwen2 | 72B | 84.2',
    'name count score; key 0,1; rank null by 2 higher',
  ],
  [
    'one name twice in a board stays the key',
    '排名|模型|准确率\n1|gpt-5.2|90%\n2|claude|80%\n3|gpt-5.2|70%',
    'rank name score; key 1; rank 0 by 2 higher',
  ],
  [
    'one name of two vendors: vendor and name',
    '机构|模型|准确率\nMeta|Llama-3|66\nGroq|Llama-3|65\n阿里|qwen|60\n百度|ernie|59',
    'vendor name score; key 0,1; rank null by 2 higher',
  ],
  [
    'ranks that start anew per category',
    '类别|排名|模型|得分\n商用|1|gpt-4o|88\n商用|2|gemini|85\n商用|3|claude|84\n开源|1|qwen|86\n开源|2|deepseek|85.5\n开源|3|llama|80',
    'category rank name score; key 2; rank 1 by 3 higher per 0',
  ],
  [
    'dense ties across categories are one ranking',
    '排名|类别|模型|得分\n1|商用|gpt-4o|88\n1|开源|qwen|88\n2|商用|claude|84\n2|开源|deepseek|84\n3|商用|step-1|80',
    'rank category name score; key 2; rank 0 by 3 higher',
  ],
  [
    'subjects without known words beside a total',
    '排名|模型|内科|外科|影像|总分\n1|qwen|90|80|85|85.0\n2|glm|85|82|80|82.3\n3|ernie|80|70|75|75.0\n4|step|60|72|70|67.3',
    'rank name score score score score; key 1; rank 0 by 5 higher',
  ],
  [
    'a contradiction in few rows does not undo the ranking',
    '排名|模型|准确率\n1|gpt-4o|80%\n2|claude|90%\n3|qwen|70%',
    'rank name score; key 1; rank 0 by 2 higher',
  ],
  [
    'medals under a picture',
    '\u{1F3C6}|Model|Score\n\u{1F947}|gpt-4o|90\n\u{1F948}|claude|80\n\u{1F949}|qwen|70\n4|glm|60',
    'rank name score; key 1; rank 0 by 2 higher',
  ],
  [
    'two ranks: each names its measure',
    '模型|准确率|准确率排名|耗时|耗时排名\nqwen|90%|1|20s|3\nglm|80%|2|10s|1\nernie|70%|3|15s|2',
    'name score rank duration rank; key 0; rank 2 by 1 higher',
  ],
  [
    'a ranking by speed',
    'Rank|Model|Output speed (tokens/s)|Latency (s)|Price ($/M tokens)\n1|qwen|200|0.5|0.3\n2|glm|150|0.3|0.5\n3|ernie|100|0.8|0.2\n4|step|50|0.2|0.1',
    'rank name count duration cost; key 1; rank 0 by 2 higher',
  ],
  [
    'a football table',
    'Pos|Team|P|W|D|L|Pts\n1|Arsenal|38|28|5|5|89\n2|City|38|27|7|4|88\n3|Spurs|38|20|6|12|66\n4|Villa|38|18|6|14|60',
    'rank name count count count count score; key 1; rank 0 by 6 higher',
  ],
  [
    'a bench with money in a vague column',
    'Model | % Resolved | Avg. $ | Org | Date\nClaude 4 Opus | 67.6 | $1.13 | Anthropic | 2025-08-02\nGPT-5 | 65.0 | $0.28 | OpenAI | 2025-08-07',
    'name score cost vendor date; key 0; rank null by 1 higher',
  ],
  [
    'words only',
    '模型名称|适用模态|核心能力|性能指标|部署难度|资源链接\nMedSAM|X-ray, CT|通用分割|接近专家|简单|[GitHub](https://github.com/a)\nnnU-Net|CT, MRI|分割框架|SOTA|复杂|[GitHub](https://github.com/b)',
    'name category note other category link; key 0; rank null by null',
  ],
  [
    'headers that cannot be read',
    'æ¨¡å|é€‚|èµ\n**MedSAM**|X-ray|[GitHub](https://github.com/a)\n**nnU-Net**|CT|[GitHub](https://github.com/b)\n**MONAI**|CT|[Docs](https://monai.io)',
    'name other link; key 0; rank null by null',
  ],
  ['a spacer', '模型 |  | 得分\nqwen | | 9\nglm | | 8', 'name spacer score; key 0; rank null by 2 higher'],
  [
    'a note as the only prose',
    'Feature | Status | Notes\nLogin | done | fine\nSearch | open | later',
    'name category note; key 0; rank null by null',
  ],
  ['nothing that names rows', 'x | y\n1 | 2\n3 | 4', 'other other; key ; rank null by null'],
  ['no rows', '模型 | 得分', 'name score; key ; rank null by 1 higher'],
];

describe('inferShape on', () => {
  it.each(boards)('%s', (_, source, expected) => {
    expect(sketch(inferShape(makeTable(source)))).toBe(expected);
  });

  it('a contradiction that is the whole order of a known score keeps its direction', () => {
    const rows = Array.from({length: 12}, (_, row) => `${String(row + 1)}|model-${String(row)}|${String(50 + row)}%`);
    expect(sketch(inferShape(makeTable(['排名|模型|准确率', ...rows].join('\n'))))).toBe(
      'rank name score; key 1; rank 0 by 2 higher',
    );
  });

  it('gives every settled role its evidence', () => {
    const shape = inferShape(makeTable(boards[0]?.[1] ?? ''));
    expect(shape.columns[7]).toMatchObject({
      confidence: 0.97,
      evidence: [
        {reason: 'headerWord', data: {word: '排名'}},
        {reason: 'numbers', data: {percent: 100}},
        {reason: 'rankedBy', data: {label: '【规培结业-医学影像科】准确率', percent: 100, rows: 4}},
      ],
    });
    expect(shape.columns.every((column) => column.role === 'other' || column.evidence.length > 0)).toBe(true);
    expect(shape.columns.map((column) => column.unit)).toEqual([null, null, null, '%', 's', null, '元', null]);
  });
});

describe.skipIf(!hasSharedData)('inferShape on the shared documents', () => {
  const full = 'category vendor name score duration count cost rank; key 2; rank 7 by 3 higher';
  it.each([
    ['seed 000', () => seedFile('000'), 'category name score rank; key 1; rank 3 by 2 higher'],
    ['seed 001', () => seedFile('001'), full],
    ['edition 2025-08', () => path.join(sharedData, 'editions/2025-08.md'), full],
    ['edition 2025-09', () => path.join(sharedData, 'editions/2025-09.md'), full],
    ['edition 2025-11', () => path.join(sharedData, 'editions/2025-11.md'), full],
    ...['p1_brief', 'p2_ties_only', 'p3_tags_dropped', 'p4_entrants_top', 'p6_rescored'].map(
      (pair) => [pair, () => path.join(sharedData, 'pairs', pair, 'b.md'), full] as const,
    ),
    [
      'p5_format_only',
      () => path.join(sharedData, 'pairs/p5_format_only/b.md'),
      'rank name vendor category score cost duration count; key 1; rank 0 by 4 higher',
    ],
  ] as const)('%s', (_, file, expected) => {
    const lines = fs.readFileSync(file(), 'utf8').split(/\r?\n/u);
    const table = makeTable(lines.filter((line) => line.startsWith('|')).join('\n'));
    expect(sketch(inferShape(table))).toBe(expected);
  });
});

describe('inferShape never throws', () => {
  it('on any small table', () => {
    const label = fc.constantFrom(
      '排名',
      '#',
      '模型',
      '准确率',
      '耗时',
      '',
      '类别',
      'x',
      '总分',
      'Rank (Score)',
      '更新时间',
      '**',
      '（）',
    );
    const cell = fc.oneof(
      fc.constantFrom('1', '2', '3', '/', '', '90%', 'qwen', '商用', '2025-07-14', '1.5', '-1', '🥇'),
      fc.string({maxLength: 6}),
    );
    const rows = fc.array(fc.array(cell, {maxLength: 6}), {maxLength: 8});
    fc.assert(
      fc.property(fc.array(label, {minLength: 1, maxLength: 6}), rows, (labels, body) => {
        const clean = body.map((cells) => cells.map((text) => text.replace(/[|\r\n]/gu, '')).join('|'));
        const shape = inferShape(makeTable([labels.join('|'), ...clean].join('\n')));
        const places = [...shape.key, ...shape.groupBy, shape.rank ?? 0, shape.score ?? 0];
        expect(places.every((place) => place >= 0 && place < Math.max(1, shape.columns.length))).toBe(true);
        expect(shape.columns.every((column) => column.confidence >= 0 && column.confidence <= 1)).toBe(true);
      }),
      {numRuns: 2000},
    );
  });

  it('on an empty table', () => {
    expect(inferShape(makeTable(''))).toMatchObject({columns: [], key: [], rank: null, score: null, groupBy: []});
  });

  it('on 10,000 columns, in linear time', () => {
    const line = (text: (column: number) => string): string =>
      Array.from({length: 10_000}, (_, column) => text(column)).join('|');
    const rows = Array.from({length: 5}, (_, row) =>
      line((column) => String(column % 7 === 0 ? row + 1 : (column * row) % 90)),
    );
    const labels = line((column) =>
      column % 3 === 0 ? `得分${String(column)}` : column % 7 === 0 ? '排名' : `x${String(column)}`,
    );
    expect(inferShape(makeTable([labels, ...rows].join('\n'))).columns).toHaveLength(10_000);
  });
});
