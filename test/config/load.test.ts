import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {checkConfig, findConfig, loadConfig} from '../../src/config/index.ts';
import {withKey} from '../../src/model/config-problem.ts';
import {defaultConfiguration} from '../../src/model/default-configuration.ts';
import {errorWords} from '../../src/model/errors.ts';
import type {Language} from '../../src/model/text.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-config-'))));
afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

const write = (text: string, name = 'tablewatch.config.yaml'): string => {
  fs.writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const load = (environment: Record<string, string> = {}) => loadConfig({folder, environment});

describe('loadConfig', () => {
  it('without a file the defaults hold', async () => {
    expect(await loadConfig({folder, file: false, environment: {}})).toBe(defaultConfiguration);
  });
  it('an empty file is the defaults, complete', async () => {
    const file = write('# nothing yet\n');
    expect(await load()).toEqual({...defaultConfiguration, file});
  });
  it('secrets of sections that a command does not use need not be set, and stay as written', async () => {
    write(
      'mail: {smtp: "${ENV:SMTP_URL}", from: board@example.org}\nwebhooks: [{id: chat, kind: slack, url: "${ENV:CHAT_URL}"}]',
    );
    const options = {folder, environment: {SMTP_URL: 'smtp://127.0.0.1'}};
    const {mail, webhooks} = await loadConfig({...options, secretsOf: ['mail']});
    expect([mail?.smtp, webhooks[0]?.url]).toEqual(['smtp://127.0.0.1', '${ENV:CHAT_URL}']);
    await expect(loadConfig({...options, secretsOf: ['webhooks']})).rejects.toThrow(
      'webhooks[0].url: the environment variable CHAT_URL is not set',
    );
    await expect(
      loadConfig({...options, environment: {CHAT_URL: 'https://example.org'}, secretsOf: ['mail']}),
    ).rejects.toThrow('SMTP_URL');
    await expect(loadConfig(options)).rejects.toThrow('CHAT_URL');
  });
  it('the nearest file upwards wins', async () => {
    write('language: en');
    fs.mkdirSync(path.join(folder, 'a/b'), {recursive: true});
    fs.writeFileSync(path.join(folder, 'a/tablewatch.config.json'), '{"language": "zh-CN"}');
    expect(findConfig(path.join(folder, 'a/b'))).toBe(path.join(folder, 'a/tablewatch.config.json'));
    expect((await loadConfig({folder: path.join(folder, 'a/b'), environment: {}})).language).toBe('zh-CN');
  });
  it('severities may stand alone or with options, and the result is frozen', async () => {
    write('rules:\n  rank-sequence: off\n  missing-value: {severity: warning, options: {max: 0.1}}\n');
    const {rules} = await load();
    expect(rules).toEqual({
      'rank-sequence': {severity: 'off'},
      'missing-value': {severity: 'warning', options: {max: 0.1}},
    });
    expect(Object.isFrozen(rules['missing-value'])).toBe(true);
  });
  it('secrets come from the environment', async () => {
    write('mail: {smtp: "smtps://board:${ENV:SMTP_PASSWORD}@mail.example.org", from: board@example.org}');
    expect((await load({SMTP_PASSWORD: 's3cret'})).mail?.smtp).toBe('smtps://board:s3cret@mail.example.org');
    await expect(load()).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('mail.smtp: the environment variable SMTP_PASSWORD is not set'),
    });
  });
  it('digests and sources are completed with defaults', async () => {
    write(
      'sources:\n  - {id: imaging, path: board.md, schedule: "0 8 * * *"}\ndigests:\n  - {id: team, to: team@example.org}\n',
    );
    const configuration = await load();
    expect(configuration.digests[0]).toMatchObject({
      minimum: 'notable',
      frequency: 'each',
      holdEditions: 1,
      language: 'en',
      boards: [],
    });
    expect(configuration.sources[0]).toEqual({id: 'imaging', path: 'board.md', schedule: '0 8 * * *'});
  });
  it('a table schema is loaded from its file', async () => {
    fs.writeFileSync(
      path.join(folder, 'board.yaml'),
      'id: imaging\ncolumns:\n  - {label: 大模型, role: name}\n  - {label: 准确率, role: score, direction: higher}\n',
    );
    write('schemas: [board.yaml]');
    expect((await load()).schemas[0]).toMatchObject({id: 'imaging'});
  });
  it('a file named by the user must be there', async () => {
    await expect(loadConfig({folder, file: 'mine.yaml', environment: {}})).rejects.toMatchObject({
      code: 'CONFIG_NOT_FOUND',
    });
  });
});

const said = async (text: string, language: Language): Promise<string[]> =>
  (await checkConfig(write(text), {})).map(
    (problem) => `${String(problem.line)} ${errorWords(withKey(problem), language)}`,
  );

describe('checkConfig', () => {
  it.each([
    [
      'an unknown key, with the nearest one',
      'digest: []',
      '1 digest: unknown key; did you mean `digests`?',
      '1 digest：未知的键，是否应为 `digests`？',
    ],
    [
      'an unknown key that resembles none',
      'mail: {smtp: x, from: a@b.c, dkim: {domainName: a, keySelector: b, privateKey: c, colour: 1}}',
      '1 mail.dkim.colour: unknown key; known here: domainName, keySelector, privateKey',
      '1 mail.dkim.colour：未知的键；此处可用：domainName、keySelector、privateKey',
    ],
    [
      'a wrong key deep inside',
      'digests:\n  - id: team\n    to: a@b.c\n    timezone: UTC',
      '4 digests[0].timezone: unknown key; did you mean `timeZone`?',
      '4 digests[0].timezone：未知的键，是否应为 `timeZone`？',
    ],
    [
      'a wrong value',
      'rules:\n  rank-sequence: fatal',
      '2 rules.rank-sequence: expected one of off, info, warning, error',
      '2 rules.rank-sequence：应为 off、info、warning、error 之一',
    ],
    ['a wrong type', 'server:\n  port: high', '2 server.port: expected a whole number', '2 server.port：应为整数'],
    ['a missing key', 'mail: {from: a@b.c}', '1 mail: the key smtp is missing', '1 mail：缺少键 smtp'],
    [
      'too small a number',
      'digests: [{id: a, to: a@b.c, holdEditions: 0}]',
      '1 digests[0].holdEditions: expected 1 or more',
      '1 digests[0].holdEditions：不能小于 1',
    ],
    [
      'too large a number',
      'server: {port: 70000}',
      '1 server.port: expected 65535 or less',
      '1 server.port：不能大于 65535',
    ],
    [
      'an empty list',
      'overrides: [{files: [], rules: {}}]',
      '1 overrides[0].files: the list must not be empty',
      '1 overrides[0].files：列表不能为空',
    ],
    [
      'a time that is none',
      'digests: [{id: a, to: a@b.c, at: "25:00"}]',
      '1 digests[0].at: not valid here; expected a value such as 08:00',
      '1 digests[0].at：取值无效；应形如 08:00',
    ],
    [
      'a source with two locations',
      'sources:\n  - {id: a, path: a.md, url: "https://example.org"}',
      '2 sources[0]: expected exactly one of path, glob, url, git',
      '2 sources[0]：path、glob、url、git 须有且只有一个',
    ],
    [
      'a source without one',
      'sources:\n  - {id: a}',
      '2 sources[0]: expected exactly one of path, glob, url, git',
      '2 sources[0]：path、glob、url、git 须有且只有一个',
    ],
    [
      'a secret that is not set',
      'mail: {smtp: "${ENV:SMTP_URL}", from: a@b.c}',
      'null mail.smtp: the environment variable SMTP_URL is not set',
      'null mail.smtp：未设置环境变量 SMTP_URL',
    ],
  ])('%s', async (_, text, english, chinese) => {
    expect([await said(text, 'en'), await said(text, 'zh-CN')]).toEqual([[english], [chinese]]);
  });
  it.each([
    ['is missing', null, 'gone.yaml: file not found', 'gone.yaml：找不到该文件'],
    [
      'has a wrong key',
      'id: board\ncolumns:\n  - {label: Score, rol: score}',
      'board.yaml:3: columns[0].rol: unknown key; did you mean `role`?',
      'board.yaml:3：columns[0].rol：未知的键，是否应为 `role`？',
    ],
    [
      'lists an entry twice',
      'id: board\ncolumns: [{label: A}]\nkey: [A, A]',
      'board.yaml:3: key: entries 1 and 2 are equal',
      'board.yaml:3：key：第 1 项与第 2 项相同',
    ],
    [
      'has a pattern that is none',
      'id: board\ncolumns: [{label: A, pattern: "("}]',
      'board.yaml:2: columns[0].pattern: not a valid regular expression',
      'board.yaml:2：columns[0].pattern：不是有效的正则表达式',
    ],
    ['is not YAML', 'id: [', 'board.yaml:1: not valid YAML: ', 'board.yaml:1：不是有效的 YAML：'],
  ])('a table schema that %s', async (_, schema, english, chinese) => {
    if (schema !== null) write(schema, 'board.yaml');
    const text = `schemas: [${schema === null ? 'gone.yaml' : 'board.yaml'}]`;
    const [first = ''] = await said(text, 'en');
    expect(first).toContain(english);
    expect((await said(text, 'zh-CN'))[0]).toContain(chinese);
  });
  it('every keyword of the schemas has words in both languages', () => {
    const keywords = new Set<string>();
    const visit = (value: unknown, isNames: boolean): void => {
      if (Array.isArray(value)) return value.forEach((each) => visit(each, false));
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (!isNames) keywords.add(key);
        visit(inner, !isNames && ['properties', 'definitions', 'dependencies'].includes(key));
      }
    };
    for (const name of ['config', 'table'])
      visit(
        JSON.parse(fs.readFileSync(path.join(import.meta.dirname, `../../schemas/${name}.v1.json`), 'utf8')),
        false,
      );
    const worded = [
      'type',
      'enum',
      'required',
      'additionalProperties',
      'oneOf',
      'minimum',
      'maximum',
      'exclusiveMinimum',
    ];
    worded.push('pattern', 'format', 'minItems', 'uniqueItems', 'dependencies');
    const silent = ['$schema', '$id', '$ref', 'title', 'description', 'default', 'definitions', 'examples'];
    const structure = ['properties', 'propertyNames', 'items', 'anyOf'];
    expect([...keywords].filter((key) => ![...silent, ...structure, ...worded].includes(key))).toEqual([]);
  });
  it.each([
    [
      'aliases that double',
      `a0: &a0 [x, x]\n${Array.from({length: 30}, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('')}`,
    ],
    ['an alias inside itself', 'sources: &a\n  - *a\n'],
    ['maps inside each other, ten thousand deep', '{a: '.repeat(10_000)],
  ])('%s are refused at once and as a problem of the file', async (_, text) => {
    const started = process.cpuUsage();
    expect(await checkConfig(write(text), {})).not.toEqual([]);
    await expect(loadConfig({folder, environment: {}})).rejects.toMatchObject({
      code: expect.stringMatching(/^CONFIG_/),
    });
    const {user, system} = process.cpuUsage(started);
    // Of processor time, in microseconds: other work on the machine does not count.
    expect(user + system).toBeLessThan(5_000_000);
  });
  it('a source with a schema that no file defines, with the nearest one', async () => {
    write('id: board\ncolumns: [{label: Score}]\n', 'board.yaml');
    const text = 'schemas: [board.yaml]\nsources:\n  - id: a\n    path: a.md\n    schema: borad\n';
    expect(await said(text, 'en')).toEqual(['5 sources[0].schema: unknown schema; did you mean `board`?']);
    expect(await said(text, 'zh-CN')).toEqual(['5 sources[0].schema：未知的表结构定义，是否应为 `board`？']);
    expect(await checkConfig(write(text.replace('borad', 'board')), {})).toEqual([]);
    expect(await said(text.replace('schemas: [board.yaml]\n', ''), 'en')).toEqual([
      '4 sources[0].schema: unknown schema; `schemas` is empty',
    ]);
  });
  it('broken YAML names the line', async () => {
    const problems = await checkConfig(write('rules:\n  a: [1\nsources: []\n'), {});
    expect(problems[0]?.line).toBeGreaterThan(1);
  });
});

describe('how a source is asked for and what is read of it', () => {
  const problems = async (source: string) => {
    const file = write(`sources:\n  - id: board\n    url: https://example.org/\n    ${source}\n`);
    return (await checkConfig(file, {TOKEN: 't'})).map((problem) => errorWords(withKey(problem), 'en'));
  };
  it.each([
    'headers: {Authorization: "Bearer ${ENV:TOKEN}", Accept-Language: zh}',
    'cookies: {session: "${ENV:TOKEN}", consent: "yes"}',
    'proxy: "http://reader:${ENV:TOKEN}@proxy.example.org:3128"',
    'proxy: "${ENV:TOKEN}"',
    'browser: true',
    'browser: {waitFor: "table tr:nth-child(3)", executable: /usr/bin/chromium}',
    'select: {css: "#board > table", heading: Results *}',
    'select: {jsonPath: "$.rows[?@.score > 1]"}',
  ])('%s is right', async (source) => expect(await problems(source)).toEqual([]));
  it.each([
    ['headers: {Authorization: Bearer abc}', 'headers.Authorization: secrets come from the environment'],
    ['headers: {X-Api-Key: abc}', 'headers.X-Api-Key: secrets come from the environment'],
    ['headers: {Host: example.org}', 'headers: not valid here; expected a value such as Accept-Language'],
    ['headers: {accept: "a\\nb"}', 'headers.accept'],
    ['cookies: {session: "a; b"}', 'cookies.session'],
    ['proxy: "http://reader:abc@proxy.example.org"', 'proxy: secrets come from the environment'],
    ['proxy: socks5://proxy.example.org', 'proxy'],
    ['browser: yes please', 'browser: expected true, false or a mapping'],
    ['browser: {wait: table}', 'browser.wait: unknown key'],
    ['browser: true\n    headers: {Accept-Language: zh}', 'headers: pages opened with `browser`'],
    ['select: {css: "table["}', 'select.css'],
    ['select: {jsonPath: "$[?("}', 'select.jsonPath'],
    ['select: {xpath: //table}', 'select.xpath: unknown key'],
  ])('%s is refused', async (source, problem) => {
    const found = await problems(source);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`sources[0].${problem}`);
  });
  it('a file has no headers', async () => {
    const file = write('sources:\n  - id: board\n    path: board.md\n    headers: {accept: text/csv}\n');
    expect((await checkConfig(file, {})).map((problem) => errorWords(withKey(problem), 'en'))).toEqual([
      'sources[0]: the key url is missing',
    ]);
  });
});
