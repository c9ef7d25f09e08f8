// `validate` under a configuration: what it says of a source holds for findings too.
import {describe, expect, test} from 'vitest';
import {validateDocuments, type ValidateRequest} from '../../src/app/validate-documents.ts';
import {defaultConfiguration} from '../../src/model/default-configuration.ts';
import type {SourceSetting} from '../../src/model/configuration.ts';
import type {Environment} from '../../src/model/environment.ts';
import type {TableSchema} from '../../src/model/rule.ts';
import {rules} from '../../src/rules/index.ts';

const nothing = (): void => undefined;

function environmentOf(text: string): Environment {
  return {
    clock: {now: () => '2026-01-01T00:00:00.000Z'},
    sources: {
      expand: (patterns) => Promise.resolve(patterns),
      read: () => Promise.resolve({bytes: new TextEncoder().encode(text), mediaType: null}),
    },
    files: {write: () => Promise.resolve()},
    progress: {step: nothing, busy: () => nothing, end: nothing},
    cache: null,
    languageModel: () => Promise.reject(new Error('not needed')),
  };
}

function requestOf(source: Partial<SourceSetting>, schemas: readonly TableSchema[] = []): ValidateRequest {
  return {
    patterns: ['boards/a.md'],
    configuration: {...defaultConfiguration, sources: [{id: 'a', ...source}], schemas},
    rules,
    settings: {},
    only: [],
    skip: [],
    suppressions: [],
    language: 'en',
    stdinName: '<stdin>',
  };
}

async function findingsOf(text: string, source: Partial<SourceSetting>, schemas: readonly TableSchema[] = []) {
  const {findings, failures} = await validateDocuments(requestOf(source, schemas), environmentOf(text));
  expect(failures).toEqual([]);
  return findings.map(({rule, messageId, column}) => `${rule}/${messageId} ${column ?? ''}`.trim());
}

describe('language models', () => {
  const asked: string[] = [];
  const check = async (text: string): Promise<readonly string[]> => {
    asked.length = 0;
    const environment = environmentOf(text);
    const languageModel = (language: string): Promise<Uint8Array> => {
      asked.push(language);
      return environment.languageModel(language);
    };
    await validateDocuments(requestOf({}), {...environment, languageModel});
    return asked;
  };
  // What looks like damage to a careless eye: accents side by side, an example of mojibake, rare characters, a control, text of many scripts.
  test.each([
    '| 模型 | 得分 |\n| --- | --- |\n| 文心一言 | 91.2 |\n| 要什么没什么 | 90.8 |\n',
    '| Élève | Âge |\n| --- | --- |\n| Zoë | 12 |\n\nMojibake: `CafÃ©` for Café.\n',
    '| Модель | Балл |\n| --- | --- |\n| «Рівні» | 7 |\n\nكلمة עברית ไทย हिन्दी 한국어 日本語\n',
  ])('are not opened for a clean document (%#)', async (text) => {
    expect(await check(text)).toEqual([]);
  });
});

// Without pins nothing says that fewer points are better.
const golf = `| Rank | Player | Points |
|---|---|---|
| 1 | Ann | 10 |
| 2 | Bob | 20 |
| 3 | Cid | 15 |
| 4 | Dee | 40 |
| 5 | Eve | 50 |
`;

describe('what a source pins', () => {
  test.each([
    ['by path', {path: 'boards/a.md'}],
    ['by path with ./', {path: './boards/a.md'}],
    ['by pattern', {glob: 'boards/*.md'}],
  ])('columns, named %s', async (_, source) => {
    const columns = {points: {role: 'score', direction: 'lower'}} as const;
    expect(await findingsOf(golf, {...source, columns})).toEqual(['rank-contradicts-score/above Rank']);
    expect(await findingsOf(golf, source)).toEqual([]);
  });

  test('a table schema, also where the table lacks a column', async () => {
    const schema = {
      id: 'golf',
      columns: [{label: 'Rank'}, {label: 'Player'}, {label: 'Points', maximum: 45}, {label: 'Holes'}],
    };
    expect(await findingsOf(golf, {path: 'boards/a.md', schema: 'golf'}, [schema])).toEqual(
      expect.arrayContaining(['schema-columns/missing', 'value-range/limit Points']),
    );
  });

  test('a table schema, but not for the other tables of the document', async () => {
    const schema = {id: 'prices', columns: [{label: 'Model'}, {label: 'Price'}, {label: 'Holes'}]};
    const found = await findingsOf(golf, {path: 'boards/a.md', schema: 'prices'}, [schema]);
    expect(found.filter((name) => name.startsWith('schema-columns'))).toEqual([]);
  });
});
