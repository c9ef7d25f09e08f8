// Several documents of one run: a README and its translation, with and without a cache.
import {describe, expect, test} from 'vitest';
import {validateDocuments, type ValidateRequest} from '../../src/app/validate-documents.ts';
import {defaultConfiguration} from '../../src/model/default-configuration.ts';
import type {Environment} from '../../src/model/environment.ts';
import {rules} from '../../src/rules/index.ts';

const nothing = (): void => undefined;
const english = `| Model | MMLU | GSM8K |
|---|---|---|
| qwen3-max | 90.1 | 95.2 |
| glm-4.6 | 88.2 | 93.0 |
| step-3 | 87.3 | 91.7 |
| kimi-k2 | 86.5 | 92.4 |
`;
const chinese = english.replace('Model', '模型').replace('87.3', '78.3');

function environmentOf(texts: Readonly<Record<string, string>>, cache: Environment['cache'] = null): Environment {
  return {
    clock: {now: () => '2026-01-01T00:00:00.000Z'},
    sources: {
      expand: (patterns) => Promise.resolve(patterns),
      read: (location) => Promise.resolve({bytes: new TextEncoder().encode(texts[location] ?? ''), mediaType: null}),
    },
    files: {write: () => Promise.resolve()},
    progress: {step: nothing, busy: () => nothing, end: nothing},
    cache,
    languageModel: () => Promise.reject(new Error('not needed')),
  };
}

/** Keeps every answer by source, bytes and key. */
function memory(): NonNullable<Environment['cache']> {
  const known = new Map<string, unknown>();
  const nameOf = (source: string, bytes: Uint8Array, key: string): string =>
    [source, new TextDecoder().decode(bytes), key].join('\n');
  return {
    recall: (source, bytes, key) => known.get(nameOf(source, bytes, key)) ?? null,
    keep: (source, bytes, key, value) => void known.set(nameOf(source, bytes, key), JSON.parse(JSON.stringify(value))),
  };
}

async function disagreements(
  texts: Readonly<Record<string, string>>,
  request: Partial<ValidateRequest> = {},
  cache: Environment['cache'] = null,
): Promise<string[]> {
  const {findings, failures} = await validateDocuments(
    {
      patterns: Object.keys(texts),
      configuration: defaultConfiguration,
      rules,
      settings: {},
      only: [],
      skip: [],
      suppressions: [],
      language: 'en',
      stdinName: '<stdin>',
      ...request,
    },
    environmentOf(texts, cache),
  );
  expect(failures).toEqual([]);
  return findings
    .filter(({rule}) => rule === 'documents-disagree')
    .map(({source, line, message}) => `${source}:${line} ${message}`);
}

const told = [
  'README.zh-CN.md:5 “MMLU” of step-3 differs from README.md, line 5: 78.3 / 87.3. The tables agree on 7 other values.',
];

describe('the documents of a run', () => {
  test('are compared, and a difference is reported once, in the later one', async () => {
    expect(await disagreements({'README.md': english, 'README.zh-CN.md': chinese})).toEqual(told);
    expect(await disagreements({'README.md': english, 'README.zh-CN.md': english})).toEqual([]);
    expect(await disagreements({'README.zh-CN.md': chinese})).toEqual([]);
  });

  test('are not compared where the rule is off, or off for one of them', async () => {
    const texts = {'README.md': english, 'README.zh-CN.md': chinese};
    expect(await disagreements(texts, {skip: ['documents-disagree']})).toEqual([]);
    expect(await disagreements(texts, {only: ['value-type']})).toEqual([]);
    const overrides = [{files: ['*.zh-CN.md'], rules: {'documents-disagree': {severity: 'off' as const}}}];
    expect(await disagreements(texts, {configuration: {...defaultConfiguration, overrides}})).toEqual([]);
  });

  test('are compared with what a cache remembers of the others', async () => {
    const cache = memory();
    const texts = {'README.md': english, 'README.zh-CN.md': chinese};
    expect(await disagreements(texts, {}, cache)).toEqual(told);
    expect(await disagreements(texts, {}, cache)).toEqual(told);
    expect(await disagreements({...texts, 'README.md': english.replace('87.3', '78.3')}, {}, cache)).toEqual([]);
  });
});
