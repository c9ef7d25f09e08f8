// Regular expressions of the sources against denial of service: none takes exponential time, and those that take more than linear time
// are known by name, so that none is added unseen. What is known takes quadratic time at worst, in threads with a limit.
import fs from 'node:fs';
import path from 'node:path';
import {analyse} from 'scslre';
import ts from 'typescript';
import {expect, test} from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');
const knownFile = path.join(import.meta.dirname, 'superlinear.txt');

interface Pattern {
  readonly file: string;
  readonly pattern: string;
}

/** Literals of all files; generated ones are data. */
function patternsOf(): Pattern[] {
  const names = fs.readdirSync(source, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'));
  return names.sort().flatMap((file) => {
    const text = fs.readFileSync(path.join(source, file), 'utf8');
    const found: Pattern[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push({file: file.replaceAll('\\', '/'), pattern: node.text});
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
    return found;
  });
}

function reportsOf({pattern}: Pattern) {
  const end = pattern.lastIndexOf('/');
  return analyse({source: pattern.slice(1, end), flags: pattern.slice(end + 1)}, {reportTypes: {Move: false}}).reports;
}

/** Patterns that are put together when a file of ours is loaded: what its rules, values and words are found by. */
async function builtPatterns(): Promise<Pattern[]> {
  const built = new Map<string, Pattern>();
  const Real = RegExp;
  const watched = new Proxy(Real, {
    construct(target, args: [pattern: string | RegExp, flags?: string], self) {
      const made = Object(Reflect.construct(target, args, self));
      // The frame above this one is the caller; packages build their own.
      const [, file] = /\/src\/([\w./-]+\.ts)/.exec(new Error().stack?.split('\n')[2] ?? '') ?? [];
      if (made instanceof Real && file !== undefined) built.set(String(made), {file, pattern: String(made)});
      return made;
    },
  });
  globalThis.RegExp = watched;
  try {
    await import('../../src/rules/index.ts');
    await import('../../src/index.ts');
    await import('../../src/app/validate-documents.ts');
  } finally {
    globalThis.RegExp = Real;
  }
  return [...built.values()].sort((one, other) => (one.file + one.pattern < other.file + other.pattern ? -1 : 1));
}

const literals = patternsOf();
const built = await builtPatterns();
const patterns = [...literals, ...built];
const reported = patterns.map((pattern) => ({...pattern, reports: reportsOf(pattern)}));

test('the checker sees what it is for', () => {
  expect(literals.length).toBeGreaterThan(500);
  expect(built.length).toBeGreaterThan(30);
  expect(reportsOf({file: '', pattern: '/^(?:a+)+$/'}).some(({exponential}) => exponential)).toBe(true);
  expect(reportsOf({file: '', pattern: '/^a*ba*$/'})).toEqual([]);
});

test('none takes exponential time', () => {
  const bad = reported.filter(({reports}) => reports.some(({exponential}) => exponential));
  expect(bad.map(({file, pattern}) => `${file} ${pattern}`)).toEqual([]);
});

test('none takes more than linear time but those that are known', () => {
  const found = reported.filter(({reports}) => reports.length > 0).map(({file, pattern}) => `${file} ${pattern}`);
  if (process.env['UPDATE'] === '1') fs.writeFileSync(knownFile, `${found.join('\n')}\n`);
  expect(found).toEqual(fs.readFileSync(knownFile, 'utf8').trim().split('\n'));
});
