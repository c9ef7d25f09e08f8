// The examples of the rules' pages: what is called incorrect speaks, what is called correct is silent.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {rules} from '../../src/rules/index.ts';
import type {FixtureCase} from '../../src/testing/fixture.ts';
import {checkCase, worldOf, parseCase} from '../../src/testing/run-case.ts';

const folder = path.resolve(import.meta.dirname, '../../src/rules');
const example = /^(`{3,}|~{3,})(\w+) (incorrect|correct)( \{.*\})?\n([^]*?)\n\1$/gm;

for (const rule of rules) {
  const {id, group} = rule.meta;
  describe(`page of ${id}`, () => {
    const file = path.join(folder, `${id}.md`);
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    const examples = [...text.matchAll(example)].map(
      (match, at) => [`${match[3] ?? ''} example ${at + 1}`, match] as const,
    );

    test('exists and says why', () => {
      expect(text).toContain('## Why\n');
      const kinds = new Set(examples.map(([name]) => name.split(' ')[0]));
      if (id !== 'rule-crashed' && group !== 'history') expect([...kinds].sort()).toEqual(['correct', 'incorrect']);
    });

    test.each(examples)('%s', async (_, match) => {
      const options: unknown = match[4] === undefined ? {} : JSON.parse(match[4]);
      const {context, earlier, other, ...rest} = Object.fromEntries(Object.entries(options ?? {}));
      const each: FixtureCase = {
        title: '',
        format: match[2] ?? '',
        input: readEscapes(match[5] ?? '') + '\n',
        findings: '',
        fixed: null,
        options: rest,
        context: context ?? {},
        earlier: typeof earlier === 'string' ? earlier : null,
        other: typeof other === 'string' ? other : null,
        escapes: false,
      };
      const findings = checkCase(rule, each, await parseCase(each), await worldOf(each));
      if (match[3] === 'incorrect') expect(findings.length).toBeGreaterThan(0);
      else expect(findings).toEqual([]);
    });
  });
}

/** Pages write invisible characters as `\u{200B}` too. */
function readEscapes(text: string): string {
  return text.replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
