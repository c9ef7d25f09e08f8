// What people see in a terminal: every line fits its width, breaks where the language allows it, and is in one language.
import fs from 'node:fs';
import path from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import type {CliContext} from '../../src/cli/context.ts';
import {buildProgram} from '../../src/cli/main.ts';
import {displayWidth} from '../../src/text/width.ts';
import {makeFolder} from './run-cli.ts';

const folder = makeFolder('terminal');
const samples = path.resolve(import.meta.dirname, '../../samples');
const boards = ['2025-09.md', '2025-11.md'].map((name) => path.join(samples, 'imaging-board', name));

async function linesOf(args: readonly string[], width: number): Promise<readonly string[]> {
  let shown = '';
  const context: CliContext = {
    out: (text) => void (shown += text),
    err: (text) => void (shown += text),
    folder,
    env: {},
    outIsTerminal: true,
    errIsTerminal: false,
    width,
    color: false,
    signal: new AbortController().signal,
    leaveSignals: () => () => undefined,
    exit: () => undefined,
  };
  await buildProgram(context).parseAsync([...args], {from: 'user'});
  return shown.split('\n');
}

beforeAll(async () => {
  const [earlier = '', later = ''] = boards;
  for (const [file, at] of [
    [earlier, '2025-09-01T00:00Z'],
    [later, '2025-11-01T00:00Z'],
  ] as const)
    await linesOf(['snapshot', file, '--source', 'imaging.md', '--at', at, '--no-config'], 80);
});

const commands = [
  ['rules'],
  ['rules', 'mixed-units'],
  ['rules', 'missing-value'],
  ['rules', '--explain-roles', path.join(samples, 'faulty', 'leaderboard.md')],
  ['diff', ...boards],
  ['log'],
];

test.each(commands.flatMap((args) => [80, 120].map((width) => [args, width] as const)))(
  '%j fits %i columns in both languages',
  async (args, width) => {
    const english = await linesOf([...args, '--lang', 'en'], width);
    const chinese = await linesOf([...args, '--lang', 'zh-CN'], width);
    // A path cannot be broken.
    const isTooWide = (line: string): boolean => displayWidth(line) > width && !line.trim().startsWith(samples);
    expect([...english, ...chinese].filter(isTooWide)).toEqual([]);
    expect(chinese.filter((line) => /[（《「【“]$/u.test(line))).toEqual([]);
    expect(chinese.filter((line) => /^\s*[，。、；：）》」】”]/u.test(line))).toEqual([]);
    expect(chinese.filter((line) => /\p{Script=Han} ?\(|\)\p{Script=Han}/u.test(line))).toEqual([]);
    expect(chinese.filter((line) => /\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/u.test(line))).toEqual([]);
  },
);

test('a rule’s page shows its tables as columns', async () => {
  const lines = await linesOf(['rules', 'mixed-units', '--lang', 'en'], 80);
  expect(lines).toContain('group   severity  core  status   since  fix');
  expect(lines.filter((line) => line.startsWith('|'))).toEqual([]);
});

test.each([
  [['log', 'imagine.md'], 'no stored board matches imagine.md; did you mean `imaging.md`?'],
  [['report', 'imagine.md'], 'no stored board matches imagine.md; did you mean `imaging.md`?'],
  [['log', 'speech'], 'no stored board matches speech; stored: imaging.md'],
])('%j names what was likely meant', async (args, sentence) => {
  await expect(linesOf([...args, '--lang', 'en'], 80)).rejects.toThrow(sentence);
});

test('the editions are listed to the minute', async () => {
  const lines = await linesOf(['log', '--lang', 'en'], 80);
  expect(lines.filter((line) => line.includes('2025-09-01 00:00Z'))).toHaveLength(1);
  expect(fs.existsSync(path.join(folder, 'snapshots'))).toBe(true);
});
