import {spawn, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeFolder, runCli} from './run-cli.ts';

let folder = '';
const write = (name: string, content: string): string => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
  fs.writeFileSync(path.join(folder, name), content);
  return name;
};
const run = (...args: string[]) => runCli(args, {cwd: folder});
const gap =
  '|大模型|准确率|排名|\n|---|---|---|\n|GLM-4.5|95.0%|1|\n|Qwen3-32B|90.0%|2|\n|kimi-k2|85.0%|3|\n|step-3|80.0%|4|\n|ernie-5|75.0%|6|\n|doubao|70.0%|7|\n';
const clean = gap.replace('|6|', '|5|').replace('|7|', '|6|');

beforeAll(() => {
  folder = makeFolder('validate');
  write('clean.md', clean);
  write('gap.md', gap);
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('tablewatch validate', () => {
  it('a clean document: exit 0, one line', () => {
    expect(run('validate', 'clean.md')).toEqual({
      status: 0,
      out: '✔ No findings in 1 document (1 table, 6 rows).\n',
      err: '',
    });
  });
  it('a rank gap: exit 1, on its line, with its source', () => {
    const {status, out} = run('validate', 'gap.md');
    expect(status).toBe(1);
    expect(out).toMatch(/gap\.md/);
    expect(out).toMatch(/7:\d+ +error +.*rank-sequence/s);
    expect(out).toContain('│ |ernie-5|75.0%|6|');
  });
  it('speaks Chinese when asked, by flag and by environment', () => {
    expect(run('validate', '--lang', 'zh-CN', 'clean.md').out).toBe('✔ 1 个文档未发现问题（1 个表格，6 行）。\n');
    expect(runCli(['validate', 'clean.md'], {cwd: folder, env: {TABLEWATCH_LANG: 'zh_CN.UTF-8'}}).out).toContain(
      '未发现问题',
    );
  });
  it('a folder, a glob, several formats at once, one of them to a file', () => {
    const {out} = run('validate', '.', '--format', 'stylish', '--format', 'json:out/report.json');
    expect(out).toContain('2 documents');
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'out/report.json'), 'utf8')).summary.error).toBe(1);
    expect(run('validate', '*.md', '--format', 'json').out).toBe(
      fs.readFileSync(path.join(folder, 'out/report.json'), 'utf8'),
    );
  });
  it('standard input under a name', () => {
    const {status, out} = runCli(['validate', '-', '--stdin-filename', 'boards/new.md'], {cwd: folder, input: gap});
    expect([status, out.includes('boards/new.md')]).toEqual([1, true]);
  });
  it('rules and severities of the command line', () => {
    expect(run('validate', 'gap.md', '--rule', 'rank-sequence:warning').status).toBe(0);
    expect(run('validate', 'gap.md', '--skip', 'rank-sequence').status).toBe(0);
    expect(run('validate', 'gap.md', '--only', 'duplicate-row').status).toBe(0);
    expect(run('validate', 'gap.md', '--rule', 'rank-sequence:warning', '--max-warnings', '0').status).toBe(1);
    expect(run('validate', 'gap.md', '--rule', 'rank-sequence:info', '--fail-on', 'any').status).toBe(1);
    expect(run('validate', 'gap.md', '--fail-on', 'never').status).toBe(0);
  });
  it.each([
    [['--fromat', 'json'], /did you mean --format/],
    [['--rule', 'rank-sequence'], /expected ID:SEVERITY/],
    [['--only', 'rank-sequense'], /unknown rule `rank-sequense`/],
    [['--format', 'pdf'], /expected one of stylish, json/],
    [['--max-warnings', 'few'], /whole number/],
    [['--config', 'gone.yaml'], /configuration file not found/],
  ])('misuse %j: exit 2, said in a sentence', (args, message) => {
    const {status, err} = run('validate', ...args, 'clean.md');
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
  it('the configuration holds, and an override wins for its files', () => {
    write(
      'configured/tablewatch.config.yaml',
      "rules: {rank-sequence: warning}\noverrides:\n  - files: ['drafts/**']\n    rules: {rank-sequence: off}\n",
    );
    write('configured/board.md', gap);
    write('configured/drafts/board.md', gap);
    const {status, out} = runCli(['validate', '--format', 'json'], {cwd: path.join(folder, 'configured')});
    expect([status, JSON.parse(out).summary]).toEqual([
      0,
      {error: 0, warning: 1, info: 0, fixable: expect.any(Number), suppressed: 0},
    ]);
    expect(runCli(['validate', '--no-config', 'board.md'], {cwd: path.join(folder, 'configured')}).status).toBe(1);
  });
  it('suppressions: accept what is there, then only new findings count, then prune', () => {
    const cwd = path.join(folder, 'accepted');
    write('accepted/board.md', gap);
    expect(runCli(['validate', '--suppress-all', 'board.md'], {cwd}).err).toContain('1 added');
    expect(runCli(['validate', 'board.md'], {cwd}).status).toBe(0);
    write('accepted/board.md', `提要：本榜每月更新。\n\n${gap}`);
    expect(runCli(['validate', 'board.md'], {cwd}).status).toBe(0);
    write('accepted/board.md', clean);
    expect(runCli(['validate', '--prune-suppressions', 'board.md'], {cwd}).err).toContain('1 dropped');
  });
  it('inline: not here', () => {
    write('inline.md', `<!-- tablewatch-disable-next-table rank-sequence -- 名次取自总榜 -->\n\n${gap}`);
    expect(run('validate', 'inline.md').status).toBe(0);
  });
  it('--fix repairs in place, --diff shows and writes nothing', () => {
    const hidden = clean.replace('GLM-4.5', 'GLM\u200B-4.5');
    write('hidden.md', hidden);
    expect(run('validate', '--diff', 'hidden.md').out).toContain('+|GLM-4.5|95.0%|1|');
    expect(fs.readFileSync(path.join(folder, 'hidden.md'), 'utf8')).toBe(hidden);
    run('validate', '--fix', 'hidden.md');
    expect(fs.readFileSync(path.join(folder, 'hidden.md'), 'utf8')).toBe(clean);
  });
  it('--cache keeps results with --jobs too', () => {
    const cwd = path.join(folder, 'cached');
    write('cached/gap.md', gap);
    write('cached/clean.md', clean);
    const first = runCli(['validate', '--cache', '--jobs', '2', '--format', 'json'], {cwd});
    const kept = fs.readdirSync(path.join(cwd, '.tablewatch-cache'));
    expect(kept).toHaveLength(2);
    // An entry that says something else shows that the second run reads it.
    for (const name of kept) {
      const file = path.join(cwd, '.tablewatch-cache', name);
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('"rows":6', '"rows":77'));
    }
    const second = runCli(['validate', '--cache', '--jobs', '2', '--format', 'json'], {cwd});
    expect(second).toEqual({...first, out: first.out.replaceAll('"rows": 6', '"rows": 77')});
    expect(second.out).not.toBe(first.out);
  });
  it('--against compares with the last edition, in git or in the store', () => {
    const cwd = path.join(folder, 'history');
    write('history/sub/board.md', gap);
    runGit(['init', '-q'], cwd);
    runGit(['add', '.'], cwd);
    runGit(['-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'Add a board'], cwd);
    expect(runCli(['snapshot', 'sub/board.md'], {cwd}).status).toBe(0);
    write('history/sub/board.md', gap.replaceAll(/\|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|/g, '|$1|$3|'));
    write('history/sub/new.md', gap);
    for (const edition of ['HEAD', 'snapshot']) {
      const {out} = runCli(['validate', 'sub', '--against', edition, '--format', 'json'], {cwd});
      const findings: {rule: string; source: string; data: {label?: string}; baselineState?: string}[] =
        JSON.parse(out).findings;
      const missing = findings.filter(({rule}) => rule === 'schema-columns');
      expect(missing.map(({source, data, baselineState}) => [source, data.label, baselineState])).toEqual([
        ['sub/board.md', '准确率', 'new'],
      ]);
      expect(findings.find(({source}) => source === 'sub/new.md')).not.toHaveProperty('baselineState');
    }
    expect(runCli(['validate', 'sub', '--against', 'nowhere'], {cwd}).status).toBe(2);
    expect(JSON.parse(runCli(['validate', 'sub', '--format', 'json'], {cwd}).out).findings).not.toContainEqual(
      expect.objectContaining({rule: 'schema-columns'}),
    );
  });
  it('--cache and --jobs give the same report', () => {
    const first = run('validate', '.', '--format', 'json');
    expect(run('validate', '.', '--format', 'json', '--cache')).toEqual(first);
    expect(run('validate', '.', '--format', 'json', '--cache')).toEqual(first);
    expect(run('validate', '.', '--format', 'json', '--jobs', '3')).toEqual(first);
    fs.rmSync(path.join(folder, '.tablewatch-cache'), {recursive: true});
  });
  it('an http address', async () => {
    const server = http.createServer((_, response) => response.end(gap));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/board.md`;
    write('fetching/tablewatch.config.yaml', 'limits: {allowPrivateAddresses: true}\n');
    const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');
    const child = spawn(process.execPath, [bin, 'validate', url, '--format', 'json'], {
      cwd: path.join(folder, 'fetching'),
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const status = await new Promise((resolve) => child.on('close', resolve));
    server.close();
    expect(status).toBe(1);
    expect(JSON.parse(Buffer.concat(chunks).toString()).documents[0].source).toBe(url);
  });
  it('a private address is refused without the setting', () => {
    const {status, err} = run('validate', 'http://127.0.0.1:9/board.md');
    expect([status, /private or local address/.test(err)]).toEqual([2, true]);
  });
  it.each(['fr', 'english', ''])('the language %j, which there is not', (language) => {
    const {status, err} = run('validate', 'board.md', '--lang', language);
    expect([status, err]).toEqual([2, expect.stringContaining('expected en or zh-CN')]);
  });
  it('only what is staged, only what changed since a revision', () => {
    const cwd = path.join(folder, 'repository');
    fs.mkdirSync(cwd);
    const git = (...args: string[]) => runGit(args, cwd);
    write('repository/old.md', gap);
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'Add a board');
    write('repository/new.md', gap);
    git('add', 'new.md');
    expect(
      JSON.parse(runCli(['validate', '--staged', '--format', 'json'], {cwd}).out).documents.map(
        (each: {source: string}) => each.source,
      ),
    ).toEqual(['new.md']);
    write('repository/old.md', clean);
    const since = JSON.parse(runCli(['validate', '--since', 'HEAD', '--format', 'json'], {cwd}).out);
    expect(since.documents.map((each: {source: string}) => each.source)).toEqual(['new.md', 'old.md']);
    for (const command of [['validate'], ['repair']]) {
      const {status, err} = runCli([...command, '--since', 'nowhere'], {cwd});
      expect([status, err]).toEqual([2, expect.stringContaining('--since nowhere: git reported: no such commit')]);
      const outside = runCli([...command, '--since', 'nowhere'], {cwd: folder});
      expect(outside.err).toMatch(/--since nowhere: .*not a git repository/);
    }
  });
});

describe('other commands', () => {
  it('rules lists all, explains one, and says when there is none', () => {
    expect(run('rules').out).toContain('rank-contradicts-score');
    expect(run('rules', 'rank-sequence').out).toContain('# rank-sequence');
    expect(JSON.parse(run('rules', 'rank-sequence', '--format', 'json').out).id).toBe('rank-sequence');
    expect(run('rules', 'rank-gap')).toMatchObject({status: 2});
    expect(run('rules', 'rank-sequense').err).toContain('did you mean `rank-sequence`?');
    const chinese = run('rules', 'rank-sequence', '--lang', 'zh-CN').out;
    expect([chinese.startsWith('rank-sequence\n'), /\{\w+|[a-z]{3,} [a-z]{3,}/.exec(chinese)?.[0]]).toEqual([
      true,
      undefined,
    ]);
    expect(run('rules', 'rank-sequence').out.split('## Why')[0]).not.toMatch(/[\u4E00-\u9FFF]{4}/);
    expect(run('rules', '--explain-roles', 'clean.md').out).toMatch(/准确率 +score/);
  });
  it('explains the roles that the configuration pins', () => {
    const cwd = path.join(folder, 'pinned');
    write('pinned/board.md', clean);
    write('pinned/tablewatch.config.yaml', 'sources:\n  - {id: a, path: board.md, columns: {准确率: {role: cost}}}\n');
    expect(runCli(['rules', '--explain-roles', 'board.md'], {cwd}).out).toMatch(/准确率 +cost/);
  });
  it('init writes a configuration that is right, and never over one', () => {
    const cwd = path.join(folder, 'begun');
    fs.mkdirSync(cwd);
    for (const language of ['en', 'zh-CN']) {
      expect(runCli(['init', '--lang', language], {cwd}).status).toBe(0);
      expect(runCli(['config', 'check'], {cwd})).toMatchObject({status: 0, err: ''});
      expect(runCli(['init'], {cwd}).status).toBe(2);
      fs.rmSync(path.join(cwd, 'tablewatch.config.yaml'));
    }
  });
  it('config check names the wrong key, print hides secrets', () => {
    write('wrong/tablewatch.config.yaml', 'rules: {}\ndigest: []\n');
    const wrong = runCli(['config', 'check'], {cwd: path.join(folder, 'wrong')});
    expect(wrong).toMatchObject({
      status: 2,
      out: expect.stringContaining('tablewatch.config.yaml:2: digest: unknown key; did you mean `digests`?'),
    });
    write('secret/tablewatch.config.yaml', 'server: {token: "${ENV:TOKEN}"}\n');
    const printed = runCli(['config', 'print'], {cwd: path.join(folder, 'secret'), env: {TOKEN: 'hunter2'}});
    expect(printed.out).not.toContain('hunter2');
    write(
      'chat/tablewatch.config.yaml',
      'webhooks: [{id: chat, kind: slack, url: "${ENV:SLACK_URL}", secret: plain}]\n',
    );
    const chat = runCli(['config', 'print'], {
      cwd: path.join(folder, 'chat'),
      env: {SLACK_URL: 'https://hooks/T0/hunter2'},
    });
    expect(chat.status).toBe(0);
    expect(chat.out).toContain('"url": "${ENV:SLACK_URL}"');
    expect(chat.out).not.toMatch(/hunter2|plain/);
  });
  it('--help and --version end with 0', () => {
    expect(run('--version')).toMatchObject({status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/)});
    expect(run('validate', '--help')).toMatchObject({status: 0, out: expect.stringContaining('--max-warnings')});
  });
});

function runGit(args: readonly string[], cwd: string): void {
  const child = spawnSync('git', [...args], {cwd});
  if (child.status !== 0) throw new Error(String(child.stderr));
}
