// Help, completion and errors list the formats of the registries, whatever these hold.
import fs from 'node:fs';
import path from 'node:path';
import {spawnSync} from 'node:child_process';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {changeFormats} from '../../src/cli/diff/change-formats.ts';
import {logFormats} from '../../src/cli/editions/log-formats.ts';
import {textOrJson} from '../../src/cli/output-formats.ts';
import {findingFormats} from '../../src/cli/validate/finding-formats.ts';
import {makeFolder, runCli} from './run-cli.ts';

const registries = {
  validate: findingFormats,
  diff: changeFormats,
  log: logFormats,
  rules: textOrJson,
  repair: textOrJson,
};
let folder = '';

beforeAll(() => {
  folder = makeFolder('formats');
  fs.writeFileSync(path.join(folder, 'a.md'), '| Model | Score |\n|---|---|\n| GPT-5 | 88 |\n');
  fs.writeFileSync(path.join(folder, 'b.md'), '| Model | Score |\n|---|---|\n| GPT-5 | 91 |\n');
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe.each(Object.entries(registries))('%s', (command, formats) => {
  const names = Object.keys(formats);

  it('lists its formats in the help', () => {
    const help = runCli([command, '--help'], {cwd: folder}).out.replace(/\s+/g, ' ');
    expect(help).toContain(`(choices: ${names.join(', ')}`);
  });

  it('refuses another format before it does anything', () => {
    const args = command === 'diff' ? ['a.md', 'b.md'] : [];
    const {status, err} = runCli([command, ...args, '--format', 'pdf'], {cwd: folder});
    expect([status, err]).toEqual([2, expect.stringContaining(`--format pdf: expected one of ${names.join(', ')}`)]);
  });

  it.each(['bash', 'zsh', 'fish'])('offers its formats in %s', (shell) => {
    expect(runCli(['completion', shell], {cwd: folder}).out).toContain(names.join(' '));
  });
});

it.each(Object.keys(findingFormats))('validate --format %s writes a report', (name) => {
  const {status} = runCli(['validate', 'a.md', '--format', `${name}:out.${name}`], {cwd: folder});
  expect([status, fs.statSync(path.join(folder, `out.${name}`)).size > 0 || name === 'github']).toEqual([0, true]);
});

it.each(Object.keys(changeFormats))('diff --format %s prints a report', (name) => {
  expect(runCli(['diff', 'a.md', 'b.md', '--format', name], {cwd: folder})).toMatchObject({
    status: 0,
    out: expect.stringContaining('91'),
  });
});

it('the completion of bash offers formats after --format, and options elsewhere', () => {
  const script = runCli(['completion', 'bash'], {cwd: folder}).out;
  const complete = (...words: string[]): string =>
    spawnSync(
      'bash',
      [
        '-c',
        `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_tablewatch; echo "\${COMPREPLY[*]}"`,
      ],
      {encoding: 'utf8'},
    ).stdout.trim();
  expect(complete('tablewatch', 'validate', '-f', 'j')).toBe('json junit');
  expect(complete('tablewatch', 'diff', 'a.md', 'b.md', '--format', 'c')).toBe('changelog');
  expect(complete('tablewatch', 'validate', '--form')).toBe('--format');
  expect(complete('tablewatch', 'va')).toBe('validate');
});
