// What a visitor without a document of one's own can try: for each task a short one with something to find.
import type {NamedBytes} from './engine.ts';
import type {Task} from './share.ts';

const before = `# Coding leaderboard

| Rank | Model | Vendor | Score |
|---|---|---|---|
| 1 | Qwen3-32B | Alibaba | 91.5% |
| 2 | GLM-4.5 | Zhipu AI | 90.0% |
| 3 | deepseek-v3.1 | DeepSeek | 88.0% |
| 4 | gpt-4.1 | OpenAI | 85.5% |
| 5 | grok-3-mini | xAI | 85.5% |
`;

// One is new, one left, one moved; the other rank numbers only shifted.
const after = `# Coding leaderboard

| Rank | Model | Vendor | Score |
|---|---|---|---|
| 1 | kimi-k2 | Moonshot AI | 93.0% |
| 2 | Qwen3-32B | Alibaba | 91.5% |
| 3 | deepseek-v3.1 | DeepSeek | 91.0% |
| 4 | GLM-4.5 | Zhipu AI | 90.0% |
| 5 | gpt-4.1 | OpenAI | 85.5% |
`;

// A share above 100 %, a row without its last cell, a row given twice.
const faulty = `# Coding leaderboard

| Rank | Model | Vendor | Score |
|---|---|---|---|
| 1 | Qwen3-32B | Alibaba | 92.0% |
| 2 | GLM-4.5 | Zhipu AI | 91.5% |
| 3 | deepseek-v3.1 | DeepSeek | 108.0% |
| 4 | gpt-4.1 | OpenAI |
| 5 | grok-3-mini | xAI | 85.5% |
| 6 | grok-3-mini | xAI | 85.5% |
`;

const chinese = `# 编程能力榜

| 排名 | 大模型 | 机构 | 准确率 |
|---|---|---|---|
| 1 | 通义千问 | 阿里巴巴 | 91.5% |
| 2 | 智谱清言 | 智谱AI | 90.0% |

本次评测共有二十道题目，成绩每月更新一次。
`;

/** Returns the documents of a task: two to compare, else one. */
export function examplesOf(task: Task): readonly NamedBytes[] {
  if (task === 'compare') return [named('2025-10.md', before), named('2025-11.md', after)];
  return [task === 'check' ? named('leaderboard.md', faulty) : named('leaderboard.md', misread(chinese))];
}

function named(name: string, text: string): NamedBytes {
  return {name, bytes: new TextEncoder().encode(text)};
}

/** As when a program takes UTF-8 for the code page of a Western computer. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}
