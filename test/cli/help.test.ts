// `--help` and errors in arguments, in the language of the user.
import fs from 'node:fs';
import path from 'node:path';
import type {Command} from 'commander';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {localizeHelp} from '../../src/cli/localize-help.ts';
import {buildProgram} from '../../src/cli/main.ts';
import {helpZhCn} from '../../src/messages/help-zh-cn.ts';
import {makeFolder, runCli} from './run-cli.ts';

const program = buildProgram({
  ...{out: () => undefined, err: () => undefined, folder: '.', env: {}, outIsTerminal: false, errIsTerminal: false},
  ...{width: 80, color: false, signal: new AbortController().signal, exit: () => undefined},
  leaveSignals: () => () => undefined,
});

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

const commands = withSubcommands(program);
const builtIn = ['output the version number', 'display help for command'];

test('each description has a Chinese translation, and each translation a description', () => {
  const texts = commands.flatMap((command) => [
    command.description(),
    ...command.options.map(({description}) => description),
    ...command.registeredArguments.map(({description}) => description),
  ]);
  expect([...new Set([...texts, ...builtIn])].sort()).toEqual(Object.keys(helpZhCn).sort());
});

test('Chinese help contains no English sentence', async () => {
  await localizeHelp(program, 'zh-CN');
  for (const command of commands) {
    const words = command.helpInformation().replace(/^用法：.*$|`[^`]*`|source <\(.*\)/gmu, '');
    expect(words, command.name()).not.toMatch(/[a-z]{2,}[ ,]+[a-z]{2,} [a-z]{2,}/u);
    expect(words, command.name()).toMatch(/选项：/u);
  }
});

let folder = '';

beforeAll(() => {
  folder = makeFolder('help');
  fs.mkdirSync(path.join(folder, 'configured'));
  fs.writeFileSync(path.join(folder, 'configured/tablewatch.config.yaml'), 'language: zh-CN\n');
});

afterAll(() => fs.rmSync(folder, {recursive: true}));

test.each([
  [['--help'], {LANG: 'zh_CN.UTF-8'}, '.'],
  [['validate', '--help'], {LANG: 'zh_CN.UTF-8'}, '.'],
  [['help', 'validate'], {TABLEWATCH_LANG: 'zh-CN'}, '.'],
  [['diff', '--help', '--lang', 'zh-CN'], {}, '.'],
  [['repair', '--help'], {}, 'configured'],
])('%j prints Chinese with %j in %s', (args, env, place) => {
  const done = runCli(args, {cwd: path.join(folder, place), env});
  expect(done.status).toBe(0);
  expect(done.out).toContain('用法：');
});

test('`--lang en` wins over the environment', () => {
  expect(runCli(['diff', '--help', '--lang', 'en'], {cwd: folder, env: {LANG: 'zh_CN.UTF-8'}}).out).toContain('Usage:');
});

test.each([
  [['frobnicate'], 'unknown command frobnicate', '未知命令 frobnicate'],
  [['valdate'], 'unknown command valdate; did you mean validate?', '未知命令 valdate，是否应为 validate？'],
  [['validate', '--fixx'], 'unknown option --fixx; did you mean --fix?', '未知选项 --fixx，是否应为 --fix？'],
  [['validate', '--since'], '--since <rev>: a value is missing', '--since <rev>：缺少取值'],
  [['validate', '--fail-on', 'x'], '--fail-on x: expected one of error', '--fail-on x：应为 error'],
  [['completion', 'x'], '<shell> x: expected one of bash', '<shell> x：应为 bash'],
  [['diff', 'a'], 'the argument <to> is missing', '缺少参数 <to>'],
  [['digest', 'x'], 'too many arguments: at most 0 expected, 1 given', '参数过多：最多 0 个，实际 1 个'],
  [['digest'], 'digest needs --preview FOLDER or --to ADDRESS', 'digest 需要 --preview FOLDER 或 --to ADDRESS'],
  [['validate', '--jobs', 'x', '.'], '--jobs x: expected a whole number', '--jobs x：应为整数'],
  [['validate', '--rule', 'x'], '--rule x: expected ID:SEVERITY', '--rule x：格式应为 ID:SEVERITY'],
  [['repair', '--min-confidence', '3', 'x.md'], 'expected a number from 0 to 1', '应为 0 到 1 之间的数'],
  [['repair', '--check', '--write', 'x.md'], 'cannot be combined', '不能同时使用'],
  [['snapshot'], 'snapshot needs a file', 'snapshot 需要指定文件'],
  [['snapshot', '--at', 'soon', 'x.md'], '--at soon: expected a time', '--at soon：应为形如'],
  [['worker', '--no-config'], 'a worker needs DATABASE_URL', 'worker 需要 DATABASE_URL'],
  [['demo'], 'the folder `samples` here is not the one of the demo', '不是 demo 的样例'],
])('%j is refused in either language', (args, en, zh) => {
  const env = {DATABASE_URL: ''};
  fs.mkdirSync(path.join(folder, 'samples'), {recursive: true});
  const english = runCli(args, {cwd: folder, env});
  expect([english.status, english.err]).toEqual([2, expect.stringContaining(en)]);
  const chinese = runCli(args, {cwd: folder, env: {...env, LANG: 'zh_CN.UTF-8'}});
  expect([chinese.status, chinese.err]).toEqual([2, expect.stringContaining(zh)]);
  expect(chinese.err).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/u);
});

const wrong = 'digest: []\nserver: {port: high}\nschedule: {timeZone: Mars/Base}\n';
const late = 'sources: [{id: a, path: a.md, schedule: "0 25 * * *", timeZone: Mars/Base}]\ndigests: [{id: a, to: b}]\n';

test.each([
  [
    wrong,
    ['unknown key; did you mean `digests`?', 'expected a whole number'],
    ['未知的键，是否应为 `digests`？', '应为整数'],
  ],
  [
    late,
    [
      'is not a cron expression: `25` is not a valid hour',
      'unknown time zone',
      '`b` is not a mail address',
      'warning: digests',
    ],
    ['不是有效的 cron 表达式：“25”不是有效的小时', '没有时区', '“b”不是有效的邮箱地址', '警告：digests'],
  ],
])('problems of a configuration are in the language asked for', (text, english, chinese) => {
  const file = path.join(folder, 'wrong.yaml');
  fs.writeFileSync(file, text);
  const check = ['config', 'check', '--config', file];
  const runs = [
    runCli(check, {cwd: folder}),
    runCli([...check, '--lang', 'zh-CN'], {cwd: folder}),
    runCli(check, {cwd: folder, env: {LANG: 'zh_CN.UTF-8'}}),
  ];
  expect(runs.map(({status}) => status)).toEqual([2, 2, 2]);
  for (const words of english) expect(runs[0]?.out).toContain(words);
  for (const words of chinese) expect(runs[1]?.out).toContain(words);
  expect(runs[2]?.out).toBe(runs[1]?.out);
  expect(runs[1]?.out).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/u);
  const refused = runCli(['validate', '--config', file, '--lang', 'zh-CN'], {cwd: folder});
  if (text === wrong) expect(refused.err).toContain('未知的键，是否应为 `digests`？（另有 1 处）');
});

test('a rule is explained with its options in Chinese', () => {
  const {out} = runCli(['rules', 'lost-rows', '--lang', 'zh-CN'], {cwd: folder});
  expect(out).toContain('maxShare：上一版的行允许消失的比例。（默认为 0.2）');
});
