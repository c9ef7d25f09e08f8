import {describe, expect, test} from 'vitest';
import {rules} from '../../src/rules/index.ts';
import {defineRule, type RuleOptions} from '../../src/model/rule.ts';
import {at, board, checkDocument, readText, speakingRule} from './document.ts';

const crashed = rules.filter((rule) => rule.meta.id === 'rule-crashed');

describe('which rules run', () => {
  const rule = speakingRule('duplicate-row', [at(0)]);
  const off = speakingRule('mixed-precision', [at(0)], 'off');

  test('a rule runs with its own severity', async () => {
    expect(checkDocument(await readText(board), [rule])[0]?.severity).toBe('warning');
  });
  test("the user's severity wins, also over the report's", async () => {
    const loud = speakingRule('duplicate-row', [at(0, 1, {severity: 'error'})]);
    expect(checkDocument(await readText(board), [loud])[0]?.severity).toBe('error');
    expect(
      checkDocument(await readText(board), [loud], {settings: {'duplicate-row': {severity: 'info'}}})[0]?.severity,
    ).toBe('info');
  });
  test('a rule that is off is silent, unless turned on', async () => {
    expect(checkDocument(await readText(board), [off])).toEqual([]);
    expect(
      checkDocument(await readText(board), [off], {settings: {'mixed-precision': {severity: 'error'}}}),
    ).toHaveLength(1);
    expect(checkDocument(await readText(board), [rule], {settings: {'duplicate-row': {severity: 'off'}}})).toEqual([]);
  });
  test('a removed rule never runs', async () => {
    const removed = {...rule, meta: {...rule.meta, status: 'removed'} as const};
    expect(checkDocument(await readText(board), [removed], {settings: {'duplicate-row': {severity: 'error'}}})).toEqual(
      [],
    );
  });
  test('a hint is no error unless the user says so', async () => {
    const hint = speakingRule('similar-key', [at(0, 1, {confidence: 'hint'})], 'error');
    expect(checkDocument(await readText(board), [hint])[0]?.severity).toBe('warning');
    expect(
      checkDocument(await readText(board), [hint], {settings: {'similar-key': {severity: 'error'}}})[0]?.severity,
    ).toBe('error');
  });
  test('options are completed from their defaults and frozen', async () => {
    const seen: RuleOptions[] = [];
    const curious = defineRule({...rule, check: (_, {options}) => void seen.push(options)});
    checkDocument(await readText(board), [curious]);
    checkDocument(await readText(board), [curious], {settings: {'duplicate-row': {options: {limit: 7}}}});
    expect(seen).toEqual([{limit: 3}, {limit: 7}]);
    expect(Object.isFrozen(seen[0])).toBe(true);
  });
});

describe('a rule that crashes', () => {
  const broken = defineRule({
    ...speakingRule('row-order', []),
    check: (_, {report}) => {
      report({messageId: 'found', place: {kind: 'document'}});
      throw new Error('no such column');
    },
  });
  const rule = speakingRule('duplicate-row', [at(0)]);

  test('becomes a finding with its id, its own findings are left out, the others run on', async () => {
    const found = checkDocument(await readText(board), [broken, rule, ...crashed]);
    expect(found.map(({rule: id, data}) => [id, data])).toEqual([
      ['rule-crashed', {rule: 'row-order', message: 'no such column'}],
      ['duplicate-row', {}],
    ]);
  });
  test('is silent where rule-crashed is off', async () => {
    const found = checkDocument(await readText(board), [broken, ...crashed], {
      settings: {'rule-crashed': {severity: 'off'}},
    });
    expect(found).toEqual([]);
  });
});

describe('order, twins and fingerprints', () => {
  test('document order, then rule, then message; equal findings once', async () => {
    const late = speakingRule('a-late', [at(2), at(0), at(2)]);
    const early = speakingRule('b-early', [at(0)]);
    const found = checkDocument(await readText(board), [early, late]);
    expect(found.map((each) => [each.rule, 'row' in each.place ? each.place.row : null])).toEqual([
      ['a-late', 0],
      ['b-early', 0],
      ['a-late', 2],
    ]);
  });
  test('a row inserted above leaves the fingerprint as it is', async () => {
    const before = checkDocument(await readText(board), [speakingRule('value-type', [at(1)])])[0]?.fingerprint;
    const text = `# 榜单之外的一段\n\n${board}`
      .replace('# 榜单之外的一段\n\n', '前言。\n\n')
      .replace('| 1 |', '| 0 | o3 | 100.0% |\n| 1 |');
    expect(checkDocument(await readText(text), [speakingRule('value-type', [at(2)])])[0]?.fingerprint).toBe(before);
  });
  test('another cell, rule, message or heading changes it', async () => {
    const fingerprint = async (text: string, id: string, row: number, column: number) =>
      checkDocument(await readText(text), [speakingRule(id, [at(row, column)])])[0]?.fingerprint;
    const all = await Promise.all([
      fingerprint(board, 'value-type', 1, 1),
      fingerprint(board, 'value-type', 1, 2),
      fingerprint(board, 'value-type', 2, 1),
      fingerprint(board, 'value-range', 1, 1),
      fingerprint(`# 医学影像\n\n${board}`, 'value-type', 1, 1),
    ]);
    expect(new Set(all).size).toBe(5);
    for (const each of all) expect(each).toMatch(/^[0-9a-f]{16}$/);
  });
  test('twins are told apart by number', async () => {
    const text = board.replace('| 2 | grok-3-mini | 98.5% |', '| 1 | gemini-2.5-pro | 100.0% |');
    const found = checkDocument(await readText(text), [speakingRule('duplicate-row', [at(0), at(1)])]);
    expect(new Set(found.map((each) => each.fingerprint)).size).toBe(2);
  });
});

describe('one cause, one finding', () => {
  const damage = {
    kind: 'utf8-as-single-byte',
    codePage: 'windows-1254',
    lostBytes: [0x81],
    lossMark: 'dropped',
    rounds: 1,
    damagedCharacters: 9,
    lossyCharacters: 1,
    confidence: 1,
    repairable: true,
    excerpt: 'x',
    restoredExcerpt: null,
  } as const;
  const mojibake = rules.filter((rule) => rule.meta.id === 'mojibake');

  test('inside damaged text only mojibake and the counting of cells speak', async () => {
    const document = await readText(board);
    const inside = [speakingRule('mixed-script', [at(0)]), speakingRule('short-row', [at(0)]), ...mojibake];
    const found = checkDocument(document, inside, {
      damage: () => [{...damage, spans: [{start: 0, end: document.text.length}]}],
    });
    expect(found.map((each) => each.rule)).toEqual(['mojibake', 'short-row']);
  });
  test('outside of it all rules speak', async () => {
    const document = await readText(board);
    const found = checkDocument(document, [speakingRule('mixed-script', [at(2)]), ...mojibake], {
      damage: () => [{...damage, spans: [{start: 0, end: 20}]}],
    });
    expect(found.map((each) => each.rule)).toEqual(['mojibake', 'mixed-script']);
  });
});
