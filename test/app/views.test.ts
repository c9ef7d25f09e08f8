// Transposed tables through the whole program: what validate, snapshot and diff say of them.
import {describe, expect, it} from 'vitest';
import {diffSnapshots, readDocument, renderReport, takeSnapshot, validate} from '../../src/index.ts';
import {sayRule} from '../../src/messages/say.ts';
import type {Finding} from '../../src/model/finding.ts';
import {placeSpan} from '../../src/model/place.ts';
import {rules} from '../../src/rules/index.ts';

const board = `# Results

| Benchmark | Qwen2-7B | GLM-4-9B | Gemma2-9B | Yi-9B | Phi-3.5 | MiniCPM3 | Mistral-7B | Llama3-8B | Baichuan2 | InternLM2 | DeepSeek-7B | MiniCPM-2B |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Model Size | 7B | 9B | 9B | 9B | 3.8B | 4B | 7B | 8B | 13B | 7B | 7B | 2B |
| MMLU | 70.5 | 72.4 | 72.6 | 69.4 | 68.4 | 67.2 | 62.7 | 66.5 | 59.2 | 65.8 | 49.4 | 53.5 |
| BBH | 64.9 | 76.3 | 65.2 | 67.8 | 68.6 | 70.2 | 56.1 | 61.4 | 49.0 | 60.3 | 39.5 | 36.9 |
| MT-Bench | 8.41 | 8.35 | 7.88 | 8.28 | 8.60 | 8.42 | 6.84 | 8.00 | 6.21 | 7.49 | 5.92 | 6.08 |
| GSM8K | 85.7 | 79.6 | 84.9 | 86.3 | 82.8 | 81.1 | 52.2 | 79.8 | 52.8 | 70.8 | 63.1 | 53.8 |
`;

async function open(text: string): ReturnType<typeof readDocument> {
  return readDocument(text, {source: 'README.md'});
}

function say(finding: Finding, language: 'en' | 'zh-CN'): string {
  const rule = rules.find(({meta}) => meta.id === finding.rule);
  const sentence = rule?.meta.messages[finding.messageId];
  return sentence === undefined ? '' : sayRule(language, sentence, finding.data);
}

describe('a transposed table', () => {
  it('has no findings where it is clean', async () => {
    expect(validate(await open(board))).toEqual([]);
  });

  it('has findings at the cell as printed, with its column for a row', async () => {
    const document = await open(board.replace('67.8', '678'));
    const [finding] = validate(document).filter(({rule}) => rule === 'misplaced-decimal');
    if (finding === undefined) throw new Error('nothing found');
    const span = placeSpan(document, finding.place);
    expect(document.text.slice(span.start, span.end)).toBe('678');
    expect(finding.data).toMatchObject({row: 5, name: 'Yi-9B', label: 'BBH'});
    expect(say(finding, 'en')).toContain('Yi-9B (column 5)');
    expect(say(finding, 'zh-CN')).toContain('第 5 列');
  });

  it('is compared by model', async () => {
    const before = takeSnapshot(await open(board));
    const after = takeSnapshot(await open(board.replace('| 76.3 |', '| 77.3 |').replaceAll(/\| [^|]+ \|\n/g, '|\n')));
    const text = await renderReport(await diffSnapshots(before, after), {format: 'text'});
    expect(text).toContain('GLM-4-9B');
    expect(text).toMatch(/76\.3 → 77\.3/);
    expect(text).toContain('MiniCPM-2B');
    expect(text).not.toContain('column');
  });
});
