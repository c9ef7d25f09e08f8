// `tablewatch/testing` as a team uses it: from its own folder, with its own rule, under a plain `node`.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {ownRule} from './own-rule.ts';
import {makeFolder} from './run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder = '';

const rule = ownRule('long-table');
const fixture = `# long-table

## Too long

\`\`\`input
| Model | Score |
|---|---|
| GPT-5 | 88 |
| o3 | 61 |
\`\`\`

\`\`\`options
{"most": 1}
\`\`\`

\`\`\`findings
1:3-1:16 long-table/long warning proven {"count":2,"most":1}
\`\`\`

## As long as allowed

\`\`\`input
| Model | Score |
|---|---|
| GPT-5 | 88 |
| o3 | 61 |
\`\`\`

\`\`\`findings
\`\`\`
`;

const test = `import fs from 'node:fs';
import {testRule} from 'tablewatch/testing';
import rule from './my-rule.mjs';
const rewrite = process.env.UPDATE === '1';
const text = await testRule(rule, fs.readFileSync('long-table.fixture.md', 'utf8'), {rewrite});
if (rewrite) fs.writeFileSync('long-table.fixture.md', text);
`;

beforeAll(() => {
  folder = makeFolder('testing');
  fs.mkdirSync(path.join(folder, 'node_modules'));
  fs.symlinkSync(root, path.join(folder, 'node_modules/tablewatch'));
  fs.writeFileSync(path.join(folder, 'rule.test.mjs'), test);
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

function run(ruleText: string, fixtureText: string, env: Readonly<Record<string, string>> = {}) {
  fs.writeFileSync(path.join(folder, 'my-rule.mjs'), ruleText);
  fs.writeFileSync(path.join(folder, 'long-table.fixture.md'), fixtureText);
  const {status, stderr} = spawnSync(process.execPath, ['rule.test.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, UPDATE: '', ...env},
  });
  return {status, stderr};
}

it('passes where the fixture says what the rule finds', () => {
  expect(run(rule, fixture)).toEqual({status: 0, stderr: ''});
});

it('fails on a difference, and shows it', () => {
  const {status, stderr} = run(rule, fixture.replace('"count":2', '"count":3'));
  expect(status).toBe(1);
  expect(stderr).toContain('Too long: findings: expected');
  expect(stderr).toContain('{"count":2,"most":1}');
});

it('writes the expectations on request', () => {
  expect(run(rule, fixture.replace(/^1:1-.*$/m, 'wrong'), {UPDATE: '1'}).status).toBe(0);
  expect(fs.readFileSync(path.join(folder, 'long-table.fixture.md'), 'utf8')).toBe(fixture);
});

it.each([
  ['a message without its data', (text: string) => text.replace(', most}}', '}}'), 'placeholders without data in en'],
  [
    'a document that is changed',
    (text: string) => text.replace('if (table', 'if ((table.rowStarts[1] += 1) > 0 && table'),
    'changes the document',
  ],
  ['a crash', (text: string) => text.replace('if (table.rowCount', 'if (table.gone.rowCount'), 'the rule crashes'],
  [
    'fixes that it says it makes',
    (text: string) => text.replace("fix: 'never'", "fix: 'always'"),
    'meta.fix is always',
  ],
])('fails on %s, whatever the fixture expects', (_, change, message) => {
  const {status, stderr} = run(change(rule), fixture, {UPDATE: '1'});
  expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
});

it('fails where no case is silent', () => {
  expect(run(rule, fixture.slice(0, fixture.indexOf('## As long'))).stderr).toContain('no case is silent');
});
