// The project's own documents: links lead somewhere, the map of the sources is the tree, and our tables pass our rules.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {globSync} from 'tinyglobby';
import {describe, expect, it} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {validate} from '../../src/app/library.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Documents written for people; fixtures, samples and editions hold faults or figures on purpose. */
const documents = globSync(
  ['*.md', 'src/**/*.md', '{scripts,docs}/**/*.md', 'test/{bench,soak}/**/*.md', 'samples/README.md'],
  {cwd: root},
)
  .filter((name) => !name.includes('_template'))
  .sort();

describe('the project’s own documents', () => {
  it('are found', () => {
    expect(documents).toContain('README.md');
    expect(documents).toContain('README.zh-CN.md');
    expect(documents.length).toBeGreaterThan(30);
  });
  it.each(documents.filter((name) => !name.startsWith('src/rules/')))('%s: no error, no warning', async (name) => {
    const document = await readDocument(fs.readFileSync(path.join(root, name)), {source: name});
    const loud = validate(document).filter(({severity}) => severity !== 'info');
    expect(loud.map(({rule, messageId, data}) => `${rule} ${messageId} ${JSON.stringify(data)}`)).toEqual([]);
  });
  it.each(documents)('%s: links lead to files that are there', (name) => {
    const text = fs
      .readFileSync(path.join(root, name), 'utf8')
      .replace(/^(`{3,}|~{3,})[^]*?^\1/gm, '')
      .replace(/`[^`\n]*`/g, '');
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    const missing = targets.filter((target) => !fs.existsSync(path.resolve(root, path.dirname(name), target)));
    expect(missing).toEqual([]);
  });
  it('src/README.md names every folder of src/, and no other', () => {
    const map = fs.readFileSync(path.join(root, 'src/README.md'), 'utf8');
    const named = [...map.matchAll(/^\| `(\w+)\/` \|/gm)].map((match) => match[1]).sort();
    const folders = fs
      .readdirSync(path.join(root, 'src'), {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => name)
      .sort();
    expect(named).toEqual(folders);
  });
  it('the changelog tells of the version that package.json has', () => {
    const {version} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {version: string};
    expect(fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${version}`);
  });
  it('no file names a registry host or a folder of one machine', () => {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\0');
    const texts = listed.filter((name) => /\.(ts|mjs|js|cjs|json|md|yaml|yml|hbs|sh)$|^\.ci\/run$/.test(name));
    const own = new RegExp(['/work', '/main\\b|registry\\.', 'npmjs\\.org|/tmp', '/helpers'].join(''));
    const hits = texts.filter(
      (name) => fs.existsSync(path.join(root, name)) && own.test(fs.readFileSync(path.join(root, name), 'utf8')),
    );
    expect(hits).toEqual([]);
  });
});
