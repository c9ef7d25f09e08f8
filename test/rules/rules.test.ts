// Runs the fixtures of all rules and holds each rule to what STYLE.md § 9 asks of one. `UPDATE=1` writes the expectations:
// read them before they are committed.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {rules} from '../../src/rules/index.ts';
import {type Fixture, readFixture, rewriteFixture} from '../../src/testing/fixture.ts';
import {type CaseResult, problemsOfAll, testCase} from '../../src/testing/test-rule.ts';

const update = process.env['UPDATE'] === '1';

for (const rule of rules) {
  const {id} = rule.meta;
  const file = path.join(import.meta.dirname, `${id}.fixture.md`);

  describe(id, () => {
    const fixture: Fixture = fs.existsSync(file) ? readFixture(fs.readFileSync(file, 'utf8')) : {parts: [], cases: []};
    const cases = fixture.cases.map((each) => [each.title, each] as const);
    const results: CaseResult[] = [];

    test.each(cases)('%s', async (_, each) => {
      const result = await testCase(rule, each);
      results.push(result);
      const {findings, fixed} = each;
      if (!update) expect(result.written).toEqual({findings, fixed});
      expect(result.problems).toEqual([]);
    });

    test('has cases for every message, a silent one, and says the truth about its fixes', () => {
      expect(results.length, 'cases that ran').toBe(cases.length);
      if (update && cases.length > 0)
        fs.writeFileSync(
          file,
          rewriteFixture(
            fixture,
            results.map(({written}) => written),
          ),
        );
      expect(problemsOfAll(rule, results)).toEqual([]);
    });
  });
}
