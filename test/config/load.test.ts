import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {checkConfig, findConfig, loadConfig} from '../../src/config/index.ts';
import {defaultConfiguration} from '../../src/model/default-configuration.ts';

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
      'webhooks[0].url: the environment has no CHAT_URL',
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
      message: expect.stringContaining('mail.smtp: the environment has no SMTP_PASSWORD'),
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

describe('checkConfig', () => {
  it.each([
    ['an unknown key, with the nearest one', 'digest: []', 'digest', 1, 'unknown key; did you mean `digests`?'],
    [
      'a wrong key deep inside',
      'digests:\n  - id: team\n    to: a@b.c\n    timezone: UTC',
      'digests[0].timezone',
      4,
      'unknown key; did you mean `timeZone`?',
    ],
    [
      'a wrong value',
      'rules:\n  rank-sequence: fatal',
      'rules.rank-sequence',
      2,
      'expected one of ["off","info","warning","error"]',
    ],
    ['a wrong type', 'server:\n  port: high', 'server.port', 2, 'expected integer'],
    ['a missing key', 'mail: {from: a@b.c}', 'mail', 1, 'the key smtp is missing'],
    [
      'a source with two locations',
      'sources:\n  - {id: a, path: a.md, url: "https://example.org"}',
      'sources[0]',
      2,
      'expected exactly one of path, glob, url, git',
    ],
    ['a source without one', 'sources:\n  - {id: a}', 'sources[0]', 2, 'expected exactly one of path, glob, url, git'],
    ['a missing schema file', 'schemas: [gone.yaml]', 'schemas', null, 'gone.yaml: no such file'],
  ])('%s', async (_, text, key, line, message) => {
    const problems = await checkConfig(write(text), {});
    expect(problems).toContainEqual({key, line, message: expect.stringContaining(message)});
  });
  it.each([
    [
      'aliases that double',
      `a0: &a0 [x, x]\n${Array.from({length: 30}, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('')}`,
    ],
    ['an alias inside itself', 'sources: &a\n  - *a\n'],
    ['maps inside each other, ten thousand deep', '{a: '.repeat(10_000)],
  ])('%s are refused at once and as a problem of the file', async (_, text) => {
    const started = performance.now();
    expect(await checkConfig(write(text), {})).not.toEqual([]);
    await expect(loadConfig({folder, environment: {}})).rejects.toMatchObject({
      code: expect.stringMatching(/^CONFIG_/),
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });
  it('a source with a schema that no file defines, with the nearest one', async () => {
    write('id: board\ncolumns: [{label: Score}]\n', 'board.yaml');
    const text = 'schemas: [board.yaml]\nsources:\n  - id: a\n    path: a.md\n    schema: borad\n';
    expect(await checkConfig(write(text), {})).toEqual([
      {key: 'sources[0].schema', line: 5, message: 'unknown schema; did you mean `board`?'},
    ]);
    expect(await checkConfig(write(text.replace('borad', 'board')), {})).toEqual([]);
    expect(await checkConfig(write(text.replace('schemas: [board.yaml]\n', '')), {})).toEqual([
      {key: 'sources[0].schema', line: 4, message: 'unknown schema; `schemas` is empty'},
    ]);
  });
  it('broken YAML names the line', async () => {
    const problems = await checkConfig(write('rules:\n  a: [1\nsources: []\n'), {});
    expect(problems[0]?.line).toBeGreaterThan(1);
  });
});
