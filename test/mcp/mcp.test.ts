// `tablewatch mcp` as an agent uses it: the official SDK's own client starts the built program and talks to it over stdio.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import {CallToolResultSchema} from '@modelcontextprotocol/sdk/types.js';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeFolder, runCli} from '../cli/run-cli.ts';

const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');
const board = (rows: string): string => `# Coding\n\n| Rank | Model | Score |\n|---|---|---|\n${rows}`;
const september = board(
  '| 1 | GPT-5 | 91.2 |\n| 2 | Qwen3-Max | 88.0 |\n| 3 | GLM-4.6 | 85.5 |\n| 4 | Kimi-K2 | 80.1 |\n',
);
const october = board(
  '| 1 | Qwen3-Max | 92.4 |\n| 2 | GPT-5 | 91.2 |\n| 3 | GLM-4.6 | 85.5 |\n| 4 | DeepSeek-V4 | 84.0 |\n',
);
const wrong = board('| 1 | GPT-5 | 91.2 |\n| 2 | Qwen3-Max | 188% |\n| 2 | GLM-4.6 |\n| 4 | GPT-5 | 80.1 |\n');

interface Answer {
  readonly text: string;
  readonly isError: boolean;
  // What a program gets; the client has checked it against the tool's output schema.
  readonly content: Record<string, unknown>;
}

let folder = '';
let outside = '';
let client: Client;

async function connect(...args: string[]): Promise<Client> {
  const made = new Client({name: 'test', version: '1'});
  const env = {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8'};
  await made.connect(
    new StdioClientTransport({command: process.execPath, args: [bin, 'mcp', ...args], cwd: folder, env}),
  );
  await made.listTools();
  return made;
}

async function call(name: string, given: Record<string, unknown>, from = client): Promise<Answer> {
  const {content, isError, structuredContent} = CallToolResultSchema.parse(
    await from.callTool({name, arguments: given}),
  );
  const [first] = content;
  return {
    text: first?.type === 'text' ? first.text : '',
    isError: isError === true,
    content: structuredContent ?? {},
  };
}

const git = (...args: string[]): Buffer =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {cwd: folder, stdio: 'pipe'});

beforeAll(async () => {
  outside = makeFolder('mcp-outside');
  fs.writeFileSync(path.join(outside, 'secret.md'), september);
  folder = makeFolder('mcp');
  fs.writeFileSync(path.join(folder, 'board.md'), september);
  fs.writeFileSync(
    path.join(folder, 'latin.md'),
    '# Notiz\n\nDie Qualität der Übersetzung wurde geprüft, größtenteils für Ángel, Álvaro und Íñigo.\n',
  );
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'September');
  expect(runCli(['snapshot', 'board.md', '--at', '2026-09-01T00:00:00Z'], {cwd: folder}).status).toBe(0);
  fs.writeFileSync(path.join(folder, 'board.md'), october);
  expect(runCli(['snapshot', 'board.md', '--at', '2026-10-01T00:00:00Z'], {cwd: folder}).status).toBe(0);
  fs.writeFileSync(path.join(folder, 'wrong.md'), wrong);
  fs.writeFileSync(path.join(folder, 'empty.md'), '');
  fs.symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'link.md'));
  client = await connect();
});
afterAll(async () => {
  await client.close();
  for (const each of [folder, outside]) fs.rmSync(each, {recursive: true, force: true});
});

describe('the tools', () => {
  it('are five, each with a description and schemas of what it takes and gives', async () => {
    const {tools} = await client.listTools();
    expect(tools.map(({name}) => name)).toEqual(['validate', 'explain', 'repair', 'diff', 'history']);
    for (const {description, inputSchema, outputSchema, annotations} of tools) {
      expect(description?.length).toBeGreaterThan(80);
      expect(Object.keys(inputSchema.properties ?? {}).length).toBeGreaterThan(1);
      expect(Object.keys(outputSchema?.properties ?? {}).length).toBeGreaterThan(1);
      expect(annotations?.readOnlyHint).toBe(true);
    }
    expect(client.getServerVersion()?.name).toBe('tablewatch');
  });
});

describe('validate', () => {
  it('finds what the command finds, and counts it', async () => {
    const {content, isError} = await call('validate', {paths: ['wrong.md']});
    const report = JSON.parse(runCli(['validate', 'wrong.md', '-f', 'json'], {cwd: folder}).out);
    const findings = content['findings'] as {fingerprint: string}[];
    expect(isError).toBe(false);
    expect(findings.length).toBeGreaterThan(2);
    expect(findings.map(({fingerprint}) => fingerprint).sort()).toEqual(
      report.findings.map(({fingerprint}: {fingerprint: string}) => fingerprint).sort(),
    );
    expect(content['summary']).toMatchObject(report.summary);
  });
  it('answers shortly: the worst findings first, the rest counted', async () => {
    const {text, content} = await call('validate', {paths: ['wrong.md'], limit: 1});
    expect(content['findings']).toMatchObject([{severity: 'error'}]);
    expect(content['omitted']).toBeGreaterThan(0);
    expect(text.split('\n')).toHaveLength(3);
  });
  it('checks a text that is in no file', async () => {
    const {content} = await call('validate', {text: wrong, name: 'draft.md'});
    expect(content['findings']).toContainEqual(expect.objectContaining({source: 'draft.md'}));
  });
  it('compares with a git revision', async () => {
    fs.writeFileSync(path.join(folder, 'board.md'), october.replace(' 85.5 |', ''));
    const {content} = await call('validate', {paths: ['board.md'], against: 'HEAD'});
    fs.writeFileSync(path.join(folder, 'board.md'), october);
    expect(content['findings']).toContainEqual(expect.objectContaining({baselineState: 'new'}));
  });
  it('an unreadable document is a failure beside the findings of others', async () => {
    const {content, isError} = await call('validate', {paths: ['wrong.md', 'empty.md']});
    expect(isError).toBe(false);
    expect(content['failures']).toMatchObject([{source: 'empty.md', code: 'SOURCE_EMPTY'}]);
  });
});

describe('explain', () => {
  it('gives the page of a rule', async () => {
    const {text, content} = await call('explain', {rule: 'value-range'});
    expect(content['rule']).toMatchObject({id: 'value-range', group: 'values'});
    expect(text).toContain('## Why');
  });
  it('tells a finding with its column, its fix and the past of its row', async () => {
    const found = await call('validate', {paths: ['wrong.md']});
    const findings = found.content['findings'] as {rule: string; fingerprint: string; fix: string}[];
    const short = findings.find(({rule}) => rule === 'short-row');
    const {content} = await call('explain', {path: 'wrong.md', fingerprint: short?.fingerprint});
    expect(content).toMatchObject({finding: {rule: 'short-row', line: 7}, rule: {id: 'short-row'}});
    const range = findings.find(({rule}) => rule === 'value-range');
    expect(
      (await call('explain', {path: 'wrong.md', fingerprint: range?.fingerprint})).content['column'],
    ).toMatchObject({
      label: 'Score',
      role: 'score',
      evidence: expect.arrayContaining([expect.any(String)]),
    });
  });
  it('names a rule that there is not, and a finding that is gone', async () => {
    expect(await call('explain', {rule: 'no-such-rule'})).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^RULE_UNKNOWN: /),
    });
    expect(await call('explain', {path: 'wrong.md', fingerprint: '0'.repeat(16)})).toMatchObject({
      isError: true,
      text: expect.stringContaining('no finding with fingerprint'),
    });
    expect(await call('explain', {})).toMatchObject({isError: true, text: expect.stringMatching(/^USAGE: /)});
  });
});

describe('repair', () => {
  const damage = (): string => new TextDecoder('windows-1252').decode(fs.readFileSync(path.join(folder, 'latin.md')));
  it('gives the repaired text of a text', async () => {
    const {content} = await call('repair', {text: damage(), includeText: true});
    expect(content).toMatchObject({changed: true, proven: true, written: false});
    expect(content['text']).toBe(fs.readFileSync(path.join(folder, 'latin.md'), 'utf8'));
  });
  it('shows the changed lines of a file and does not touch it', async () => {
    const before = damage();
    fs.writeFileSync(path.join(folder, 'broken.md'), before);
    const {content, text} = await call('repair', {path: 'broken.md'});
    expect(content['diff']).toContain('+Die Qualität der Übersetzung');
    expect(text).toContain('UTF-8');
    expect(fs.readFileSync(path.join(folder, 'broken.md'), 'utf8')).toBe(before);
  });
  it('takes what was lost from the last clean version in git', async () => {
    const lossy = damage().replace(/[\u0080-\u009f]/g, '');
    const clean = fs.readFileSync(path.join(folder, 'latin.md'));
    fs.writeFileSync(path.join(folder, 'latin.md'), lossy);
    const {content} = await call('repair', {path: 'latin.md', includeText: true});
    fs.writeFileSync(path.join(folder, 'latin.md'), clean);
    expect(content['text']).toBe(clean.toString('utf8'));
    expect(content['characters']).toMatchObject({witness: 5, uncertain: 0});
  });
  it('writes only when the server was started so, keeping the damaged file', async () => {
    expect(await call('repair', {path: 'broken.md', write: true})).toMatchObject({
      isError: true,
      text: expect.stringContaining('--allow-write'),
    });
    const writer = await connect('--allow-write');
    const {tools} = await writer.listTools();
    expect(tools.find(({name}) => name === 'repair')?.annotations?.readOnlyHint).toBe(false);
    const {content} = await call('repair', {path: 'broken.md', write: true}, writer);
    await writer.close();
    expect(content['written']).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'broken.md'))).toEqual(fs.readFileSync(path.join(folder, 'latin.md')));
    expect(fs.existsSync(path.join(folder, 'broken.md.bak'))).toBe(true);
  });
  it('wants one document', async () => {
    expect(await call('repair', {})).toMatchObject({isError: true, text: expect.stringMatching(/^USAGE: /)});
  });
});

describe('diff', () => {
  it('tells who entered, left and overtook', async () => {
    const {content, text} = await call('diff', {from: 'HEAD:board.md', to: 'board.md'});
    const kinds = (content['events'] as {kind: string; subjects: string[]}[]).map(
      ({kind, subjects}) => `${kind} ${subjects[0] ?? ''}`,
    );
    expect(kinds).toEqual(expect.arrayContaining(['entered DeepSeek-V4', 'left Kimi-K2', 'score_changed Qwen3-Max']));
    expect(content['boards']).toMatchObject([{entered: 1, left: 1}]);
    expect(text).toContain('DeepSeek-V4');
  });
  it('opens editions of the store', async () => {
    const {content} = await call('diff', {from: 'snapshot:board.md@previous', to: 'latest', limit: 1});
    expect(content['events']).toHaveLength(1);
    expect(content['omitted']).toBeGreaterThan(0);
    expect(await call('diff', {from: 'snapshot:none', to: 'latest'})).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^EDITION_UNKNOWN: /),
    });
  });
});

describe('history', () => {
  it('lists the editions of each board', async () => {
    const {content, text} = await call('history', {});
    expect(content['boards']).toMatchObject([
      {title: 'Coding', total: 2, editions: [{rows: 4}, {entered: 1, left: 1}]},
    ]);
    expect(text).toContain('2026-10-01');
  });
  it('tells what happened to an entry', async () => {
    const {content} = await call('history', {entry: 'qwen'});
    expect(content['entries']).toMatchObject([
      {name: 'Qwen3-Max', events: [{}, {text: expect.stringContaining('92.4')}]},
    ]);
  });
  it('says when there is none', async () => {
    expect((await call('history', {board: 'no such board'})).text).toContain('tablewatch snapshot');
  });
});

describe('the folder is the border', () => {
  it.each([
    ['validate', {paths: ['../']}],
    ['validate', {paths: ['/etc/*.md']}],
    ['validate', {paths: ['*/../../**/*.md']}],
    ['validate', {paths: ['link.md']}],
    ['validate', {paths: ['-']}],
    ['validate', {paths: ['http://127.0.0.1:9/board.md']}],
    ['validate', {paths: ['file:///etc/passwd']}],
  ])('%s %j is a failure', async (name, given) => {
    const {content} = await call(name, given);
    expect(content['failures']).toMatchObject([{code: 'SOURCE_OUTSIDE'}]);
    expect(content['findings']).toEqual([]);
  });
  it.each([
    ['explain', {path: 'link.md', fingerprint: 'a'}],
    ['repair', {path: '../x.md'}],
    ['repair', {path: 'latin.md', base: '/etc/hostname'}],
    ['diff', {from: 'link.md', to: 'board.md'}],
    ['diff', {from: 'HEAD:../x.md', to: 'board.md'}],
    ['diff', {from: 'snapshot:/../../etc/hostname', to: 'board.md'}],
    ['diff', {from: 'board.md', to: '-'}],
  ])('%s %j is an error', async (name, given) => {
    expect(await call(name, given)).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^(SOURCE_OUTSIDE|EDITION_UNKNOWN): /),
    });
  });
  it('a folder above in the same repository is outside', async () => {
    fs.mkdirSync(path.join(folder, 'below'), {recursive: true});
    const made = new Client({name: 'test', version: '1'});
    await made.connect(
      new StdioClientTransport({command: process.execPath, args: [bin, 'mcp'], cwd: path.join(folder, 'below')}),
    );
    for (const from of ['HEAD:board.md', ':0:board.md', 'HEAD:./../board.md'])
      expect(await call('diff', {from, to: 'HEAD:./board.md'}, made)).toMatchObject({
        isError: true,
        text: expect.stringMatching(/^SOURCE_OUTSIDE/),
      });
    await made.close();
  });
  it('--allow opens another folder, --allow-network an address', async () => {
    const server = http.createServer((_, response) => response.end(wrong)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/board.md`;
    const open = await connect('--allow', outside, '--allow-network');
    expect((await call('validate', {paths: ['link.md']}, open)).content['failures']).toEqual([]);
    // Private addresses stay closed, as everywhere.
    expect((await call('validate', {paths: [url]}, open)).content['failures']).toMatchObject([
      {code: 'SOURCE_REFUSED_ADDRESS'},
    ]);
    fs.writeFileSync(path.join(folder, 'open.yml'), 'limits: {allowPrivateAddresses: true}\n');
    const local = await connect('--allow-network', '--config', 'open.yml');
    expect((await call('validate', {paths: [url]}, local)).content['summary']).toMatchObject({documents: 1});
    await open.close();
    await local.close();
    server.close();
  });
});

describe('errors', () => {
  it('wrong arguments name the argument', async () => {
    expect(await call('validate', {limit: 0})).toMatchObject({isError: true, text: expect.stringContaining('limit')});
  });
  it('are in the language asked for', async () => {
    const chinese = await connect('--lang', 'zh-CN');
    expect((await call('repair', {path: 'gone.md'}, chinese)).text).toBe(
      'SOURCE_NOT_FOUND: gone.md：找不到该文件\n请检查路径；在多数 shell 中，通配符需要加引号。',
    );
    await chinese.close();
  });
  it('prints nothing but the protocol, and ends with its input', () => {
    const done = runCli(['mcp'], {cwd: folder, input: ''});
    expect(done).toEqual({status: 0, out: '', err: ''});
  });
});
