import {describe, expect, test} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {applyFixes, fixDocument} from '../../src/fix/index.ts';
import {inferShape} from '../../src/infer/index.ts';
import {failure} from '../../src/model/errors.ts';
import type {Finding, Fix, Safety} from '../../src/model/finding.ts';
import type {Format} from '../../src/model/format.ts';
import {rules} from '../../src/rules/index.ts';
import {validateDocument} from '../../src/validate/index.ts';

function fix(start: number, end: number, text: string, safety: Safety = 'safe'): Fix {
  return {safety, edits: [{span: {start, end}, text}]};
}

describe('applyFixes', () => {
  test.each([
    ['nothing to do', [], 'abcdef', 0],
    ['one', [fix(1, 2, 'X')], 'aXcdef', 0],
    ['two apart, given in any order', [fix(4, 5, 'Y'), fix(1, 2, 'X')], 'aXcdYf', 0],
    ['neighbours', [fix(1, 2, 'X'), fix(2, 3, 'Y')], 'aXYdef', 0],
    ['overlapping: the first stays', [fix(1, 3, 'X'), fix(2, 4, 'Y')], 'aXdef', 1],
    ['the same edit twice', [fix(1, 2, 'X'), fix(1, 2, 'X')], 'aXcdef', 1],
    ['two insertions at one place', [fix(2, 2, 'X'), fix(2, 2, 'Y')], 'abXcdef', 1],
    ['an insertion at the border of an edit', [fix(1, 2, 'X'), fix(2, 2, 'Y')], 'aXcdef', 1],
    ['deletion and insertion at the ends', [fix(0, 1, ''), fix(6, 6, '!')], 'bcdef!', 0],
    ['outside the text', [fix(5, 7, 'X')], 'abcdef', 1],
    ['without edits', [{safety: 'safe', edits: []} as Fix], 'abcdef', 1],
  ])('%s', (_, fixes, text, skipped) => {
    const result = applyFixes('abcdef', fixes);
    expect([result.text, result.skipped.length, result.applied.length]).toEqual([
      text,
      skipped,
      fixes.length - skipped,
    ]);
  });

  test('a fix of several edits is applied whole or not at all', () => {
    const many: Fix = {
      safety: 'safe',
      edits: [
        {span: {start: 5, end: 6}, text: 'Z'},
        {span: {start: 0, end: 1}, text: 'A'},
      ],
    };
    expect(applyFixes('abcdef', [many]).text).toBe('AbcdeZ');
    expect(applyFixes('abcdef', [fix(0, 2, 'X'), many]).text).toBe('Xcdef');
    expect(applyFixes('abcdef', [fix(4, 6, 'X'), {...many, edits: [...many.edits]}]).text).toBe('AbcdeZ');
  });

  test('fixes of rows lie between the edits of a column, and those that touch one of them wait', () => {
    const text = '0123456789'.repeat(2000);
    const column: Fix = {
      safety: 'unsafe',
      edits: Array.from({length: 2000}, (_, row) => ({span: {start: row * 10, end: row * 10 + 2}, text: 'ab'})),
    };
    const rows = Array.from({length: 2000}, (_, row) => fix(row * 10 + (row % 2 === 0 ? 5 : 1), row * 10 + 6, 'c'));
    const result = applyFixes(text, [column, ...rows]);
    expect([result.applied.length, result.skipped.length]).toEqual([1001, 1000]);
    expect(result.text).toBe('ab234c6789ab23456789'.repeat(1000));
  });

  test('100,000 fixes', () => {
    const text = 'ab'.repeat(100_000);
    const fixes = Array.from({length: 100_000}, (_, at) => fix(2 * at, 2 * at + 1, 'A'));
    expect(applyFixes(text, fixes).text).toBe('Ab'.repeat(100_000));
  });
});

function finding(each: Fix): Finding {
  return {
    rule: 'r',
    messageId: 'm',
    place: {kind: 'document'},
    data: {},
    severity: 'error',
    confidence: 'proven',
    fingerprint: '',
    suppressed: null,
    fix: each,
  };
}

/** Finds each `a` and would make it `b`. */
const findA = (safety: Safety) => (text: string) =>
  [...text.matchAll(/a/g)].map(({index}) => finding(fix(index, index + 1, 'b', safety)));

describe('fixDocument', () => {
  test('settles in one pass and says what is left', async () => {
    const result = await fixDocument({text: 'banana', check: findA('safe'), unsafe: false});
    expect(result).toMatchObject({text: 'bbnbnb', passes: 1, settled: true, remaining: []});
    expect(result.applied).toHaveLength(3);
  });
  test('unsafe fixes wait to be asked for', async () => {
    expect((await fixDocument({text: 'banana', check: findA('unsafe'), unsafe: false})).text).toBe('banana');
    expect((await fixDocument({text: 'banana', check: findA('unsafe'), unsafe: true})).text).toBe('bbnbnb');
  });
  test('display fixes are never applied, suppressed findings neither', async () => {
    expect((await fixDocument({text: 'banana', check: findA('display'), unsafe: true})).text).toBe('banana');
    const check = (text: string) =>
      findA('safe')(text).map((each) => ({...each, suppressed: {kind: 'inline', reason: null} as const}));
    expect((await fixDocument({text: 'banana', check, unsafe: true})).text).toBe('banana');
  });
  test('overlapping fixes take their turns', async () => {
    const check = (text: string) =>
      [...text.matchAll(/aa/g)]
        .map(({index}) => finding(fix(index, index + 2, 'a')))
        .concat(text.includes('aaa') ? [finding(fix(1, 3, 'a'))] : []);
    const result = await fixDocument({text: 'aaaa', check, unsafe: false});
    expect(result.text).toBe('a');
    expect(result.passes).toBeGreaterThan(1);
  });
  test('rules that undo each other end after ten passes, unsettled', async () => {
    const check = (text: string) => [finding(fix(0, 1, text.startsWith('a') ? 'b' : 'a'))];
    const result = await fixDocument({text: 'a', check, unsafe: false});
    expect([result.passes, result.settled]).toEqual([10, false]);
  });
});

describe('in the dialect of the document', () => {
  const fixes = async (format: Format, text: string): Promise<string> => {
    const check = async (now: string) =>
      validateDocument(await readDocument(now, {source: `board.${format}`, format}), {
        rules,
        shapeOf: inferShape,
        damage: () => [],
      });
    const fixed = await fixDocument({text, unsafe: true, check});
    expect(fixed.settled).toBe(true);
    return fixed.text;
  };

  test.each([';', '|', '\t', ','])('a short row is padded with the %j of its file', async (delimiter) => {
    const rows = ['Model,Score,Price', 'GPT-5,88.3,1.2', 'GLM-4.5,70.1,0.9', 'Qwen3,69.5'];
    const write = (lines: string[]) => `${lines.join('\n').replaceAll(',', delimiter)}\n`;
    expect(await fixes('csv', write(rows))).toBe(write([...rows.slice(0, 3), 'Qwen3,69.5,']));
  });

  test('a mark for "missing" stays inside its quotes in JSON, and never stands where a key is absent', async () => {
    const rows = [
      {m: 'a', s: '-'},
      {m: 'b', s: '-'},
      {m: 'c', s: 'N/A'},
      {m: 'd'},
      {m: 'e', s: null},
      {m: 'f', s: '88'},
    ];
    const text = JSON.stringify([...rows, {m: 'g', s: '87.5'}, {m: 'h', s: '85'}, {m: 'i', s: '80.5'}]);
    expect(() => void JSON.parse(text)).not.toThrow();
    const fixed: unknown = JSON.parse(await fixes('json', text));
    expect(fixed).toEqual(JSON.parse(text));
    const whole = text.replace('{"m":"d"},{"m":"e","s":null},', '');
    expect(await fixes('json', whole)).toBe(whole.replace('"N/A"', '"-"'));
  });

  test('a pass whose text cannot be read is taken back, and only the rule at fault is not followed', async () => {
    const finding = (rule: string, made: Fix): Finding => ({...({} as Finding), rule, suppressed: null, fix: made});
    const fixed = await fixDocument({
      text: 'abc',
      unsafe: false,
      check(text) {
        if (text.includes('!')) throw failure('PARSE_JSON', {source: 'x', line: 1, column: 1, reason: '!'});
        return [...(text.startsWith('a') ? [finding('good', fix(0, 1, 'A'))] : []), finding('bad', fix(2, 3, '!'))];
      },
    });
    expect([fixed.text, fixed.settled, fixed.applied.map(({rule}) => rule)]).toEqual(['Abc', true, ['good']]);
  });
});
