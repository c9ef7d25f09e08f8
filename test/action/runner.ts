// Plays GitHub's runner for a composite action: evaluates the expressions of action.yml, runs its shell steps with the runner's
// environment and files, and notes the steps that use other actions with what they were given.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, {readonly default?: string}>>;
  readonly outputs: Readonly<Record<string, {readonly value: string}>>;
  readonly runs: {readonly using: string; readonly steps: readonly Step[]};
}

export interface Job {
  /** Folder of action.yml. */
  readonly action: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: {readonly name: string; readonly payload: object};
  readonly env: Readonly<Record<string, string>>;
}

export interface JobResult {
  /** Steps that ran, in order. */
  readonly ran: readonly string[];
  readonly uses: readonly {readonly uses: string; readonly with: Readonly<Record<string, string>>}[];
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly failed: string | null;
}

export function readAction(folder: string): Action {
  return parse(fs.readFileSync(path.join(folder, 'action.yml'), 'utf8')) as Action;
}

export async function runJob(job: Job): Promise<JobResult> {
  const {inputs: declared, outputs: offered, runs} = readAction(job.action);
  const github = {event_name: job.event.name, event: job.event.payload, token: 'ghs_test'};
  const steps: Record<string, {outputs: Record<string, string>}> = {};
  const inputs: Record<string, string> = {};
  const evaluate = (text: string): string =>
    text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
      String(value(expression, {inputs, github, steps}) ?? ''),
    );
  for (const [name, {default: standard = ''}] of Object.entries(declared))
    inputs[name] = job.inputs[name] ?? evaluate(standard);
  const files = {
    GITHUB_OUTPUT: path.join(job.temporary, 'output'),
    GITHUB_STEP_SUMMARY: path.join(job.temporary, 'summary.md'),
    GITHUB_EVENT_PATH: path.join(job.temporary, 'event.json'),
  };
  fs.writeFileSync(files.GITHUB_EVENT_PATH, JSON.stringify(job.event.payload));
  fs.writeFileSync(files.GITHUB_STEP_SUMMARY, '');
  const result = {ran: [] as string[], uses: [] as {uses: string; with: Record<string, string>}[], log: ''};
  let failed: string | null = null;
  for (const step of runs.steps) {
    if (failed !== null || value(step.if ?? 'true', {inputs, github, steps}) === false) continue;
    result.ran.push(step.name);
    if (step.uses !== undefined) {
      const given = Object.entries(step.with ?? {}).map(([name, text]) => [name, evaluate(String(text))] as const);
      result.uses.push({uses: step.uses, with: Object.fromEntries(given)});
      continue;
    }
    fs.writeFileSync(files.GITHUB_OUTPUT, '');
    const env = {
      ...job.env,
      ...files,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: job.action,
      GITHUB_WORKSPACE: job.workspace,
      GITHUB_EVENT_NAME: job.event.name,
      RUNNER_TEMP: job.temporary,
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, evaluate(String(text))])),
    };
    // As the runner starts `shell: bash`.
    const {status, out} = await shell(evaluate(step.run ?? ''), job.workspace, env);
    result.log += out;
    if (status !== 0) failed = step.name;
    if (step.id !== undefined) steps[step.id] = {outputs: readOutputs(files.GITHUB_OUTPUT)};
  }
  const outputs = Object.entries(offered).map(([name, output]) => [name, evaluate(output.value)] as const);
  const summary = fs.readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
  return {...result, failed, summary, outputs: Object.fromEntries(outputs)};
}

/** Paths, strings, `==`, `!=` and `&&`: what action.yml uses. @throws for anything else */
function value(expression: string, scope: object): unknown {
  const parts = expression.trim().split(/\s*&&\s*/);
  if (parts.length > 1) return parts.every((part) => value(part, scope) === true);
  const [left = '', operator, right = ''] = expression.trim().split(/\s*(==|!=)\s*/);
  if (operator !== undefined) return (value(left, scope) === value(right, scope)) === (operator === '==');
  if (left === 'true') return true;
  if (/^'[^']*'$/.test(left)) return left.slice(1, -1);
  if (!/^[a-z]+(?:\.[a-z_-]+)+$/.test(left)) throw new Error(`the runner of the tests does not know ${left}`);
  return left.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], scope);
}

function readOutputs(file: string): Record<string, string> {
  const lines = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function shell(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{status: number | null; out: string}> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {cwd, env});
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.on('close', (status) => resolve({status, out}));
  });
}
