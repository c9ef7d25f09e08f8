// Runs the fixtures of all rules and holds each rule to what STYLE.md § 9 asks of one. `UPDATE=1` writes the expectations:
// read them before they are committed.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Finding} from '../../src/model/finding.ts';
import {placeSpan} from '../../src/model/place.ts';
import type {Document} from '../../src/model/table.ts';
import {fill} from '../../src/messages/say.ts';
import {rules} from '../../src/rules/index.ts';
import {escapeInvisible, readFixture, rewriteFixture} from './fixture.ts';
import type {Fixture, FixtureCase} from './fixture.ts';
import {lostValues} from './lost-values.ts';
import {checkCase, earlierOf, fixCase, parseCase, writeFindings} from './run-case.ts';

const update = process.env['UPDATE'] === '1';

/** Safe fixes of these give values back that the text had lost; they are proven by damaging the result again. */
const restoring = new Set(['mojibake']);

for (const rule of rules) {
  const {meta} = rule;
  const file = path.join(import.meta.dirname, `${meta.id}.fixture.md`);

  describe(meta.id, () => {
    const fixture: Fixture = fs.existsSync(file) ? readFixture(fs.readFileSync(file, 'utf8')) : {parts: [], cases: []};
    const results: {findings: string; fixed: string | null}[] = [];
    const cases = fixture.cases.map((each, at) => [each.title, each, at] as const);
    const produced: Finding[] = [];
    let silent = 0;

    test.each(cases)('%s', async (_, each, at) => {
      const document = await parseCase(each);
      const before = freeze(document);
      const findings = checkCase(rule, each, document, await earlierOf(each));
      expect(contentsOf(document), 'the document is not changed').toEqual(before);
      produced.push(...findings);
      if (findings.length === 0) silent += 1;
      const written = writeFindings(document, findings);
      const fixed = await fixCase(rule, each, true);
      const shown = fixed.text === each.input ? null : write(each, fixed.text);
      results[at] = {findings: written, fixed: shown};
      if (!update) {
        expect(written).toBe(each.findings);
        expect(shown).toBe(each.fixed);
      }
      for (const finding of findings) checkFinding(rule.meta.messages, document, finding);
      await checkFixes(each, fixed, findings);
    });

    test('has a fixture that produces every message and has a silent case', () => {
      const isWhole = cases.length > 0 && cases.every((_, at) => results[at] !== undefined);
      if (update && isWhole) fs.writeFileSync(file, rewriteFixture(fixture, results));
      const missing = Object.keys(meta.messages).filter((id) => !produced.some((finding) => finding.messageId === id));
      const crash = meta.id === 'rule-crashed';
      expect(crash ? [] : missing, 'messages that no case produces').toEqual([]);
      if (!crash) expect(silent, 'silent cases').toBeGreaterThan(0);
    });

    test('says the truth about its fixes', () => {
      const withFix = produced.filter((finding) => finding.fix !== undefined).length;
      if (meta.fix === 'never') expect(withFix).toBe(0);
      if (meta.fix === 'always') expect(withFix).toBe(produced.length);
      if (meta.fix === 'sometimes') expect(withFix).toBeGreaterThan(0);
    });
  });

  async function checkFixes(
    each: FixtureCase,
    all: {text: string; settled: boolean},
    findings: readonly Finding[],
  ): Promise<void> {
    if (findings.every((finding) => finding.fix === undefined)) return;
    expect(all.settled, 'fixes settle').toBe(true);
    const again = await fixCase(rule, {...each, input: all.text}, true);
    expect(again.text, 'the fixed text is a fixed point').toBe(all.text);
    if (restoring.has(meta.id)) return;
    const safe = await fixCase(rule, each, false);
    const lost = lostValues(await parseCase(each), await parseCase(each, safe.text), each.context.aliases ?? {});
    expect(lost, 'values that safe fixes lose').toEqual([]);
  }
}

function write(each: FixtureCase, text: string): string {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return each.escapes ? escapeInvisible(body) : body.replace(/\r\n/g, '\\r\n');
}

function checkFinding(
  messages: Readonly<Record<string, {en: string; 'zh-CN': string}>>,
  document: Document,
  finding: Finding,
): void {
  const sentence = messages[finding.messageId];
  expect(sentence, `message ${finding.messageId}`).toBeDefined();
  for (const language of ['en', 'zh-CN'] as const) {
    expect(fill(sentence?.[language] ?? '', finding.data, language), 'placeholders filled').not.toMatch(
      /\{\w+(\|[^{}]*)?\}/,
    );
  }
  for (const place of [finding.place, ...(finding.related ?? [])]) {
    const {start, end} = placeSpan(document, place);
    expect(start >= 0 && start <= end && end <= document.text.length, 'span inside the text').toBe(true);
  }
  for (const {span} of finding.fix?.edits ?? []) {
    expect(span.start >= 0 && span.start <= span.end && span.end <= document.text.length, 'edit inside the text').toBe(
      true,
    );
  }
  expect(finding.fingerprint).toMatch(/^[0-9a-f]{16}$/);
}

/** Freezes what can be frozen and returns what cannot: the typed arrays and maps, copied. */
function freeze(document: Document): unknown {
  const contents = contentsOf(document);
  const deep = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(deep);
  };
  deep(document);
  return contents;
}

function contentsOf(document: Document): unknown {
  return document.tables.map((table) => {
    const {rowStarts, cellStarts, cellEnds, rowSpanStarts, rowSpanEnds} = table;
    return [
      [rowStarts, cellStarts, cellEnds, rowSpanStarts, rowSpanEnds].map((offsets) => [...offsets]),
      [...table.cellTexts],
    ];
  });
}
