// action.yml: valid by the schema of a validator that is not ours, and run step by step as GitHub would, with a server in GitHub's place.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {parseAction} from '@actions/workflow-parser/actions/action-parser';
import {parseWorkflow} from '@actions/workflow-parser/workflows/workflow-parser';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {makeFolder} from '../cli/run-cli.ts';
import {readAction, runJob, type JobResult} from './runner.ts';

const root = path.resolve(import.meta.dirname, '../..');
const board = (rows: string): string => `# Coding\n\n| Rank | Model | Score |\n|---|---|---|\n${rows}`;
const before = board('| 1 | GPT-5 | 91.2 |\n| 2 | Qwen3-Max | 88.0 |\n| 3 | GLM-4.6 | 85.5 |\n');
const after = board('| 1 | Qwen3-Max | 92.4 |\n| 2 | GPT-5 | 91.2 |\n| 3 | GLM-4.6 | 85.5 | 7 |\n');

let folder = '';
let base = '';
let tools = '';
let api = '';
let comments: {id: number; body: string}[] = [];
let requests: string[] = [];
let refuse = false;
const server = http.createServer((request, response) => {
  requests.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`);
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  request.on('end', () => {
    const {body = ''} = (text === '' ? {} : JSON.parse(text)) as {body?: string};
    const known = comments.find(({id}) => request.url?.endsWith(`/issues/comments/${id}`) === true);
    if (refuse) response.statusCode = 403;
    else if (request.method === 'POST') comments.push({id: 100 + comments.length, body});
    else if (request.method === 'PATCH' && known !== undefined) known.body = body;
    response.end(JSON.stringify(request.method === 'GET' ? comments : {}));
  });
});
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

beforeAll(async () => {
  folder = makeFolder('action');
  tools = makeFolder('action-tools');
  // The registry is not asked: this npm notes what it is to install, and puts the built program there.
  fs.writeFileSync(
    path.join(tools, 'npm'),
    `#!/bin/sh\necho "npm $*"\nfor word; do [ "$last" = --prefix ] && prefix=$word; last=$word; done\nmkdir -p "$prefix/node_modules"\nln -sfn '${root}' "$prefix/node_modules/tablewatch"\n`,
    {mode: 0o755},
  );
  fs.writeFileSync(path.join(folder, 'board.md'), before);
  fs.writeFileSync(path.join(folder, 'same.md'), before);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'before');
  base = git('rev-parse', 'HEAD');
  fs.writeFileSync(path.join(folder, 'board.md'), after);
  fs.writeFileSync(path.join(folder, 'new.md'), before);
  git('add', '.');
  git('commit', '-qm', 'after');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  api = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
});
afterAll(() => {
  server.close();
  for (const each of [folder, tools]) fs.rmSync(each, {recursive: true, force: true});
});
beforeEach(() => {
  comments = [];
  requests = [];
  refuse = false;
});

async function run(
  inputs: Record<string, string> = {},
  event = 'pull_request',
): Promise<JobResult & {reports: string}> {
  const temporary = fs.mkdtempSync(path.join(tools, 'job-'));
  const job = await runJob({
    action: root,
    workspace: folder,
    temporary,
    inputs,
    event: {name: event, payload: event === 'pull_request' ? {pull_request: {number: 7, base: {sha: base}}} : {}},
    env: {
      PATH: `${tools}:${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      GITHUB_API_URL: api,
      GITHUB_REPOSITORY: 'octo/boards',
    },
  });
  return {...job, reports: path.join(temporary, 'tablewatch-reports')};
}

/** What GitHub's own parser, with its schemas of actions and workflows, says of one. */
function problemsOf(content: string, parse: typeof parseAction = parseAction): string[] {
  const silent = (): void => undefined;
  const {context} = parse({name: 'file.yml', content}, {error: silent, info: silent, verbose: silent});
  return context.errors.getErrors().map(({message}) => message);
}

/** Actions of others that a file uses, each with its commit and version. */
const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

describe('the release workflow', () => {
  const text = fs.readFileSync(path.join(root, '.github/workflows/release.yml'), 'utf8');
  it('is valid, and publishes with provenance what the checks have passed', () => {
    expect(problemsOf(text, parseWorkflow)).toEqual([]);
    expect(problemsOf(text.replace('runs-on:', 'runs_on:'), parseWorkflow)).not.toEqual([]);
    expect(text).toMatch(/needs: check[\s\S]*id-token: write[\s\S]*npm publish --provenance/);
  });
  it('pins other actions by commit, and has no expression in a script', () => {
    for (const [, used] of text.matchAll(/uses: (.*)/g)) expect(used).toMatch(pinned);
    for (const [, script] of text.matchAll(/run: (.*)/g)) expect(script).not.toContain('${{');
  });
});

describe('action.yml', () => {
  const text = fs.readFileSync(path.join(root, 'action.yml'), 'utf8');
  it('is a valid composite action', () => {
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(text.replace('using: composite', 'using: magic'))).not.toEqual([]);
    expect(problemsOf(text.replace(/^ +shell: bash\n/m, ''))).not.toEqual([]);
  });
  it('pins other actions by commit, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map((match) => match[1]);
    expect(used.length).toBe(3);
    for (const each of used) expect(each).toMatch(pinned);
  });
  it('no script has an expression in it, which a title or branch name could break out of', () => {
    for (const {run: script = ''} of readAction(root).runs.steps) expect(script).not.toContain('${{');
  });
});

describe('in a pull request', () => {
  it('annotates, sums up, compares, comments, uploads, and fails at last', async () => {
    const job = await run({version: '1.2.3'});
    expect(job.ran).toEqual([
      'Set up Node.js',
      'Install tablewatch',
      'Check tables',
      'Compare tables',
      'Comment on the pull request',
      'Upload findings to code scanning',
      'Keep the reports',
      'Result',
    ]);
    expect(job.failed).toBe('Result');
    expect(job.log).toMatch(/npm install .* tablewatch@1\.2\.3/);
    expect(job.log).toMatch(/^::error file=board\.md,line=7,.*title=surplus-cell::/m);
    expect(job.summary).toContain('### board.md');
    expect(job.outputs).toMatchObject({errors: '1', reports: job.reports});
    const [, sarif, artifact] = job.uses;
    const log = JSON.parse(fs.readFileSync(sarif?.with['sarif_file'] ?? '', 'utf8')) as {
      runs: {results: {ruleId: string}[]}[];
    };
    expect(log.runs[0]?.results.map(({ruleId}) => ruleId)).toContain('surplus-cell');
    expect(artifact?.with).toEqual({name: 'tablewatch', path: job.reports});
    expect(fs.readdirSync(job.reports).sort()).toEqual([
      'changes-1.html',
      'changes.md',
      'report.html',
      'report.json',
      'report.sarif',
    ]);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(/^<!-- tablewatch-changes -->[^]*<code>board\.md<\/code>[^]*Qwen3-Max/);
    expect(comments[0]?.body).not.toContain('new.md');
    expect(requests).toEqual([
      'GET /repos/octo/boards/issues/7/comments?per_page=100&page=1 Bearer ghs_test',
      'POST /repos/octo/boards/issues/7/comments Bearer ghs_test',
    ]);
  });
  it('writes its own comment again, and nobody else’s', async () => {
    comments = [
      {id: 1, body: 'Have you seen <!-- tablewatch-changes -->?'},
      {id: 2, body: '<!-- tablewatch-changes -->\nold'},
    ];
    await run();
    expect(comments).toHaveLength(2);
    expect(comments[0]?.body).toBe('Have you seen <!-- tablewatch-changes -->?');
    expect(comments[1]?.body).toContain('Qwen3-Max');
  });
  it('says nothing where no table changed, but brings an old comment up to date', async () => {
    await run({paths: 'same.md', 'fail-on': 'never'});
    expect(comments).toEqual([]);
    comments = [{id: 2, body: '<!-- tablewatch-changes -->\nold'}];
    await run({paths: 'same.md', 'fail-on': 'never'});
    expect(comments[0]?.body).toContain('No table changes');
  });
  it('from a fork, whose token may not write, it warns and goes on', async () => {
    refuse = true;
    const job = await run({'fail-on': 'never'});
    expect(job.log).toContain('::warning title=tablewatch::no comment: GET issues/7/comments');
    expect(job.failed).toBeNull();
  });
  it('leaves out what was turned off', async () => {
    const job = await run({comment: 'false', sarif: 'false', artifact: '', 'node-version': '', 'fail-on': 'never'});
    expect(job.ran).toEqual(['Install tablewatch', 'Check tables', 'Compare tables', 'Result']);
    expect(requests).toEqual([]);
  });
  it('fetches the base in a shallow checkout', async () => {
    const whole = folder;
    folder = path.join(tools, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${whole}`, folder]);
    const {log} = await run({'fail-on': 'never'});
    folder = whole;
    expect(log).toContain('1 of 2 changed documents compared');
    expect(comments[0]?.body).toContain('Qwen3-Max');
  });
});

describe('elsewhere', () => {
  it('a push is checked, and nothing is compared', async () => {
    const job = await run({}, 'push');
    expect(job.ran).not.toContain('Compare tables');
    expect(job.ran).not.toContain('Comment on the pull request');
    expect(job.failed).toBe('Result');
  });
  it('several paths and arguments, one a line; the shell does not read them', async () => {
    const job = await run(
      {paths: 'same.md\n new.md \n$(touch gotcha)', arguments: '--only\nshort-row', language: 'zh-CN'},
      'push',
    );
    expect(fs.existsSync(path.join(folder, 'gotcha'))).toBe(false);
    const report = JSON.parse(fs.readFileSync(path.join(job.reports, 'report.json'), 'utf8')) as {
      documents: {source: string}[];
    };
    expect(report.documents.map(({source}) => source)).toEqual(['same.md', 'new.md']);
    expect(job.log).toContain('没有匹配的文档');
  });
  it('wrong arguments fail the step that has them', async () => {
    const job = await run({arguments: '--only\nno-such-rule'}, 'push');
    expect(job.failed).toBe('Check tables');
    expect(job.log).toContain('no-such-rule');
  });
});
