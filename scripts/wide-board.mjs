// A board as large and as wide as published ones get, with the longest names that were seen on them: for screenshots and browser tests.

const vendors = [
  'OpenAI',
  '阿里巴巴',
  '上海人工智能实验室（Shanghai AI Laboratory）与香港中文大学',
  'Technology Innovation Institute (TII), Abu Dhabi',
  'Mistral AI',
  '智谱AI',
  'Allen Institute for AI',
];
const families = [
  'deepseek-ai/DeepSeek-R1-Distill-Llama-70B-abliterated-GGUF-Q4_K_M-imatrix',
  'Qwen3-235B-A22B-Instruct-2507',
  'hunyuan-turbos-20250926-思考模式（联网搜索增强版）',
  'gpt-5.1-codex-max-xhigh',
  'NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO',
  'GLM-4.5-Air',
  'o3',
];
const measures = [
  'Average',
  'MMLU-Pro',
  'GPQA Diamond',
  'IFEval',
  'AIME 2025',
  'LiveCodeBench v6',
  'SWE-bench Verified',
  'HLE',
  'C-Eval',
  'BBH',
];
const others = ['Parameters', 'Context', 'Price in', 'Price out', 'Latency', 'Licence', 'Released'];

/** Returns Markdown of `rows` rows and 20 columns. `edition` 0 or 1: the second scores every seventh model anew, and 12 are new. */
export function wideBoard(rows, edition) {
  const header = ['Rank', 'Model', 'Vendor', ...measures, ...others];
  const count = edition === 0 ? rows - 12 : rows;
  const body = Array.from({length: count}, (_, at) => {
    const name = `${families[at % families.length]}-${String(at).padStart(5, '0')}`;
    const shift = edition === 1 && at % 7 === 3 ? ((at % 5) - 2) * 0.6 : 0;
    const average = 91 - (at * 60) / rows + shift;
    const scores = measures.map((_measure, column) =>
      (average - column * 1.3 + ((at * (column + 3)) % 7) * 0.4 * Math.sign(column)).toFixed(1),
    );
    const rest = [
      `${String((at * 7) % 400)}B`,
      '128k',
      `$${((at % 40) / 4).toFixed(2)}`,
      `$${((at % 40) / 2).toFixed(2)}`,
      `${(1 + (at % 30) / 10).toFixed(1)} s`,
      'Apache-2.0',
      '2025-07-0' + String(1 + (at % 9)),
    ];
    return {average, cells: [name, vendors[at % vendors.length], ...scores, ...rest]};
  }).sort((a, b) => b.average - a.average);
  const lines = body.map(({cells}, at) => `| ${String(at + 1)} | ${cells.join(' | ')} |`);
  return [
    '# Open model leaderboard',
    '',
    `| ${header.join(' | ')} |`,
    `|${' --- |'.repeat(header.length)}`,
    ...lines,
    '',
  ].join('\n');
}
