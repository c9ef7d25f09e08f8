import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {identityTokens} from '../../src/values/identity-tokens.ts';
import {canonicalName, foldName} from '../../src/values/name.ts';

const names: readonly (readonly [text: string, name: string, ...tags: string[]])[] = [
  ['hunyuan-turbos-20250716(new)', 'hunyuan-turbos-20250716', 'new'],
  ['**hunyuan-turbos-20250716**（new）', 'hunyuan-turbos-20250716', 'new'],
  ['[kimi-k2-0711-preview](https://example.org)(new)', 'kimi-k2-0711-preview', 'new'],
  ['gemini\u20112.5\u2011pro', 'gemini-2.5-pro'],
  ['Ｑwen3-32B', 'Qwen3-32B'],
  ['豆包\u00A0', '豆包'],
  ['Claude\u3000 3.5  Sonnet（新）', 'Claude 3.5 Sonnet', 'new'],
  ['Claude 3.5 Sonnet [NEW]', 'Claude 3.5 Sonnet', 'new'],
  ['GPT-4o \u{1F195}', 'GPT-4o', 'new'],
  ['GPT-4o【更新】', 'GPT-4o', 'updated'],
  ['GPT-4o (new)(hot)', 'GPT-4o', 'new', 'hot'],
  ['GPT-4o (new) (new)', 'GPT-4o', 'new'],
  ['\u{1F525} Qwen-Max', 'Qwen-Max', '\u{1F525}'],
  ['~~davinci-002~~', 'davinci-002', 'struck'],
  ['`gpt-4`', 'gpt-4'],
  ['*GPT-4*（新）', 'GPT-4', 'new'],
  ['__GPT-4__', 'GPT-4'],
  ['\\*\\*GPT-4\\*\\*', 'GPT-4'],
  ['<b>GPT-4</b>', 'GPT-4'],
  ['GPT-4<sup>1</sup>', 'GPT-4'],
  ['GPT-4¹', 'GPT-4'],
  ['GPT-4*', 'GPT-4', '*'],
  ['GPT-4†', 'GPT-4', '†'],
  ['GPT-4™', 'GPT-4'],
  ['gpt\u200B-4', 'gpt-4'],
];

describe('canonicalName', () => {
  it.each(names)('%s', (text, name, ...tags) => {
    expect(canonicalName(text)).toEqual({name, tags});
  });

  const kept = [
    ...[
      'Qwen3-235B (thinking)',
      'GPT-5 (high)',
      'ERNIE 4.5 (Preview)',
      'gemini-2.5-pro',
      'internlm2_5-7b-chat',
      'Command R+',
    ],
    ...[
      'R*',
      'C++',
      'Mixtral 8x7B (base)',
      '360gpt2-pro',
      '智谱AI',
      '(new)',
      '\u{1F195}',
      '',
      'new',
      'newton',
      'a_b_c',
      'o1',
      '5*3 test',
    ],
    ...['news (local)', 'constructor', '__proto__x', '~~<b>~~', 'Llama-3.1 [8B]'],
  ];
  it.each(kept)('keeps %s', (text) => {
    expect(canonicalName(text).name).toBe(text);
    expect(canonicalName(text).tags).toEqual([]);
  });

  it('is its own canonical name, for any text', () => {
    const pieces = fc.constantFrom(
      '(new)',
      '**',
      '~~',
      '[',
      '](',
      ')',
      '`',
      '\\',
      '*',
      '_',
      '（新）',
      '\u{1F525}',
      ' ',
      'GPT-4',
      '¹',
      '\u200B',
      '<b>',
      '\u2011',
      'é',
      'e\u0301',
    );
    const texts = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(pieces, {maxLength: 14}).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const {name} = canonicalName(text);
        expect(canonicalName(name)).toEqual({name, tags: []});
      }),
      {numRuns: 5000},
    );
  });
});

describe('foldName', () => {
  it.each([
    ['grok-4-fast', 'Grok 4 Fast', true],
    ['gpt-4.1', 'GPT 4.1', true],
    ['DeepSeek_V3', 'deepseek-v3', true],
    ['Ｑwen3', 'qwen3', true],
    ['gemini\u20112.5', 'gemini-2.5', true],
    ['OpenAI', 'openAI', true],
    ['gpt-4', 'gpt-5', false],
    ['Qwen-Max', 'Qwen-Max-Latest', false],
    ['Command R+', 'Command R', false],
    ['GPT-5 (high)', 'GPT-5', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(foldName(a) === foldName(b)).toBe(same);
  });

  it('folds a folded name to itself, for any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => foldName(foldName(text)) === foldName(text)),
      {numRuns: 3000},
    );
  });
});

describe('identityTokens', () => {
  it.each([
    ['qwen3-235b-a22b-instruct-2507', '235b 2507 3 a22b instruct'],
    ['Qwen3-30B-A3B-Thinking-2507', '2507 3 30b a3b think'],
    ['doubao-seed-1-6-flash-thinking-250615', '1.6 250615 flash think'],
    ['claude-3-5-sonnet', '3.5 sonnet'],
    ['Claude 3.5 Sonnet', '3.5 sonnet'],
    ['gpt-4o-mini-2024-07-18', '20240718 4o mini'],
    ['gpt-4o', '4o'],
    ['GLM-4.5-nothink', '4.5 nothink'],
    ['glm 4.5 non-thinking', '4.5 nothink'],
    ['gemini-2.0-pro-exp-02-05', '0205 2.0 exp pro'],
    ['Mixtral-8x7B', '8x7b'],
    ['ERNIE-4.5-Turbo-32K', '32k 4.5 turbo'],
    ['豆包', ''],
    ['', ''],
    ['constructor toString', ''],
    ['minimax', ''],
    ['professional', ''],
  ])('%s: %s', (name, tokens) => {
    expect(identityTokens(name).join(' ')).toBe(tokens);
  });

  it.each([
    ['grok-4-fast', 'Grok 4 Fast', true],
    ['GLM-4.5-Air', 'GLM-4.5', false],
    ['gpt-5-mini', 'gpt-5-nano', false],
    ['hunyuan-turbos-20250716', 'hunyuan-turbos-20250926', false],
    ['Qwen3-8B', 'Qwen3-8B-nothink', false],
  ])('of %s and %s are equal: %s', (a, b, equal) => {
    expect(identityTokens(a).join() === identityTokens(b).join()).toBe(equal);
  });
});

describe('a name of one thing again and again', () => {
  it.each(['\u{1F195}', '\u{1F195}\u200d', '(new)', '\u2b50', '**', '`', 'a1-', '\u00b9'])(
    '%j takes no exponential time',
    (unit) => {
      const started = performance.now();
      canonicalName(`${unit.repeat(200)}x`);
      identityTokens(`${unit.repeat(200)}x`);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
