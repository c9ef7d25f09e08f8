// The recipes of docs/service.md: signals reach the service itself, the program that they start is in the package, and the unit is valid.
// Those of docs/ci.md: what they run writes the files that they hand on. Needs the built program.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {makeFolder} from '../cli/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const guide = fs.readFileSync(path.join(root, 'docs/service.md'), 'utf8');
const fence = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide)?.[1] ?? '';
const unit = fence('ini');
const image = fence('dockerfile');

test.each([
  ['the unit', /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? []],
  ['the image', JSON.parse(/^CMD (\[.*\])$/m.exec(image)?.[1] ?? '[]') as string[]],
])('%s starts node on the program of the package', (_, command) => {
  const {bin}: {bin: {tablewatch: string}} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(path.basename(command[0] ?? '')).toBe('node');
  expect(command[1]).toMatch(new RegExp(`node_modules/tablewatch/${bin.tablewatch.replace('.', '\\.')}$`));
  expect(command[2]).toBe('serve');
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!hasSystemd)('the unit is valid (systemd-analyze)', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-unit-'));
  const file = path.join(folder, 'tablewatch.service');
  // What it starts is not on this machine; everything else is verified as it is.
  fs.writeFileSync(file, unit.replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`));
  const {stderr} = spawnSync('systemd-analyze', ['verify', '--man=no', file], {encoding: 'utf8'});
  fs.rmSync(folder, {recursive: true});
  expect(stderr.split('\n').filter((line) => line.includes('tablewatch.service'))).toEqual([]);
});

const table = ['| Rank | Model | Score |', '|---|---|---|', '| 1 | Orca | 91 |', '| 3 | Orca | 90 |', ''].join('\n');

/** Runs a line of a recipe in a folder with one faulty table, with the built program in the place of the package. */
function runRecipe(line: string): {folder: string; status: number | null} {
  const folder = makeFolder('recipe');
  fs.writeFileSync(path.join(folder, 'README.md'), table);
  const program = `'${process.execPath}' '${path.join(root, 'dist/cli.js')}'`;
  const {status} = spawnSync('sh', ['-c', line.replace('npx --yes tablewatch', program)], {cwd: folder});
  return {folder, status};
}

describe.each(['docs/ci.md', 'docs/ci.zh-CN.md'])('%s', (file) => {
  const recipes = fs.readFileSync(path.join(root, file), 'utf8');
  const read = (folder: string, name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

  test('GitLab: the job fails on errors, and the reports it hands on are what GitLab reads', () => {
    const [, source = ''] = /```yaml\n# \.gitlab-ci\.yml\n([^]*?)```/.exec(recipes) ?? [];
    const {tables, ...others} = parse(source) as Record<
      string,
      {script: string[]; artifacts: {when: string; reports: Record<string, string>}}
    >;
    expect(others).toEqual({});
    // Without `when: always` a job that fails keeps no report.
    expect(tables?.artifacts.when).toBe('always');
    expect(Object.keys(tables ?? {}).sort()).toEqual(['artifacts', 'image', 'script']);
    const {folder, status} = runRecipe(tables?.script.join(' && ') ?? '');
    expect(status).toBe(1);
    const {codequality = '', junit = '', ...more} = tables?.artifacts.reports ?? {};
    expect(more).toEqual({});
    const issues = JSON.parse(read(folder, codequality)) as object[];
    // GitLab's Code Quality report format.
    const issue = {
      description: expect.stringMatching(/./),
      check_name: expect.stringMatching(/./),
      fingerprint: expect.stringMatching(/./),
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
      location: {path: 'README.md', lines: {begin: expect.any(Number)}},
    };
    expect(issues.length).toBeGreaterThan(0);
    for (const one of issues) expect(one).toMatchObject(issue);
    expect(read(folder, junit)).toMatch(/<testsuite name="README\.md"[^>]* failures="[1-9]/);
  });

  test('Jenkins: the step leaves the verdict to the quality gate, which reads what the step wrote', () => {
    const [, source = ''] = /```groovy\n([^]*?)```/.exec(recipes) ?? [];
    const [, line = ''] = /sh '(.*)'/.exec(source) ?? [];
    const [, junit = ''] = /junit '(.*)'/.exec(source) ?? [];
    const [, sarif = ''] = /sarif\(pattern: '(.*)'\)/.exec(source) ?? [];
    const {folder, status} = runRecipe(line);
    expect(status).toBe(0);
    expect(read(folder, junit)).toMatch(/<testsuite name="README\.md"[^>]* failures="[1-9]/);
    expect(JSON.parse(read(folder, sarif))).toMatchObject({version: '2.1.0', runs: [{results: [{level: 'error'}]}]});
    expect(source.match(/\{/g)).toHaveLength(source.match(/\}/g)?.length ?? 0);
  });
});
