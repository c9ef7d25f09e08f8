// Changes to render in tests: the sample board's, a hostile one, and the largest board that the budgets are for.
import {changeReport, earlierChanges} from '../../src/app/change-report.ts';
import {defaultDiffOptions, diffSnapshots} from '../../src/diff/index.ts';
import type {Snapshot} from '../../src/model/snapshot.ts';
import type {Language} from '../../src/model/text.ts';
import type {ChangePageInput} from '../../src/report/changes/page-input.ts';
import {editionOf, sampleEditions, table} from '../diff/edition.ts';

const configuration = {aliases: {}, tolerances: {}};

export interface Change extends ChangePageInput {
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly editions: readonly Snapshot[];
}

/** The change between the last two editions, with all before them as history. */
export async function changeOf(editions: readonly Snapshot[], language: Language = 'en', all = false): Promise<Change> {
  const [from, to] = editions.slice(-2);
  if (from === undefined || to === undefined) throw new Error('a change needs two editions');
  const changeset = await diffSnapshots(from, to, defaultDiffOptions);
  const input = changeReport({changeset, from, to, editions, configuration, language});
  return {...input, from, to, editions, earlier: all ? await earlierChanges(editions, configuration) : []};
}

export async function sampleChange(language: Language = 'en'): Promise<Change> {
  return changeOf(await sampleEditions(), language);
}

/** 2025-08 to 2025-09: nobody really moved. */
export async function quietChange(language: Language = 'en'): Promise<Change> {
  return changeOf((await sampleEditions()).slice(0, 2), language);
}

/** Names that would be markup, a formula, a link or turned text, were they not escaped. U+202E turns text around. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; alert(1); '",
  '{{constructor}}',
  'a &amp; b',
  '[click](https://evil.example/)',
  '\u202etxt.exe',
  '</script><script>alert(2)</script>',
  // Canonical names have no tags; this is none.
  'nano <1 & "2" >3',
  '=HYPERLINK("https://evil.example/")',
];

/** In CSV, where a cell is text and nothing else. */
export async function hostileChange(): Promise<Change> {
  const names = [...hostileNames, '`tick` | pipe'];
  const csv = (rows: readonly (readonly (string | number)[])[]): string =>
    rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\n') + '\n';
  const edition = (kept: readonly string[], shift: number): string => {
    const scored = kept.map((name, at) => ({name, score: 95 - ((at * 3 + shift) % kept.length) * 5}));
    const sorted = scored.sort((a, b) => b.score - a.score);
    const rows = sorted.map(({name, score}, at) => [name, '<b>v</b>', `${String(score)}%`, at + 1]);
    return csv([['模型', '机构 <i>', '准确率', '排名'], ...rows]);
  };
  const before = await editionOf(edition(names, 0), 'a<b>.csv');
  const after = await editionOf(edition([...names.slice(1), 'new <one>'], 2), 'b<b>.csv');
  return changeOf([before, after]);
}

/** A newcomer belongs to another family than the one whose row it takes: successions are few on the real board. */
function family(at: number, serial: number): string {
  const families = [
    'qwen-plus',
    'deepseek',
    'GLM',
    'gemini-flash',
    'gpt-mini',
    'spark',
    'claude-sonnet',
    'hunyuan-turbos',
  ];
  return families[(at + Math.floor(serial / 1000) * 3) % families.length] ?? '';
}

/** 150 rows of 8 columns over 5 editions, as many changes as a busy half year brings; the same every time. */
export async function largestEditions(rows = 150, count = 5): Promise<Snapshot[]> {
  const labels = [
    '类别',
    '机构',
    '大模型',
    '【规培结业-医学影像科】准确率',
    '平均耗时',
    '平均消耗token',
    '花费/千次（元）',
    '排名（准确率）',
  ];
  const vendors = ['阿里巴巴', '深度求索', '智谱AI', 'google', 'openAI', '科大讯飞', 'anthropic', '腾讯'];
  const editions = Array.from({length: count}, (_, edition) => {
    const models = Array.from({length: rows}, (_, at) => {
      // A fifth of the models is replaced at each edition, as on the sample board over its five editions; scores lie on a grid of 20 questions.
      const serial = at % 5 === 0 ? at + edition * 1000 : at;
      const score = 100 - ((serial * 7 + (at % 11 === 0 ? edition : 0)) % 21) * 5;
      return {
        name: `${family(at, serial)}-${String(serial)}b-instruct`,
        score: Math.max(0, score),
        serial,
      };
    }).sort((a, b) => b.score - a.score || ((a.serial * 31 + edition * 7) % 97) - ((b.serial * 31 + edition * 7) % 97));
    const cells = models.map(({name, score, serial}, at) => [
      serial % 2 === 0 ? '开源' : '商用',
      vendors[serial % vendors.length] ?? '',
      name,
      `${score.toFixed(1)}%`,
      `${String(10 + (serial % 90))}s`,
      300 + (serial % 4000),
      (1 + (serial % 300) / 10).toFixed(1),
      at + 1,
    ]);
    return editionOf(table(labels, cells), `2026-0${String(edition + 1)}.md`);
  });
  return Promise.all(editions);
}
