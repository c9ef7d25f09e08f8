import {describe, expect, test} from 'vitest';
import {matchFileSuppressions, type FileSuppression} from '../../src/validate/index.ts';
import {readDirective} from '../../src/validate/read-directive.ts';
import {at, board, checkDocument, readText, speakingRule} from './document.ts';

const rule = speakingRule('value-type', [at(0), at(1), at(2)]);
const other = speakingRule('row-order', [at(1)]);

/** Ids and rows (from 1) of the suppressed findings. */
async function suppressed(text: string): Promise<string[]> {
  const found = checkDocument(await readText(text), [rule, other]);
  return found.flatMap((each) =>
    each.suppressed === null || !('row' in each.place) ? [] : [`${each.rule} ${each.place.row + 1}`],
  );
}

describe('comments in the document', () => {
  test.each([
    ['nothing without a comment', board, []],
    [
      'the whole file, one rule',
      `<!-- tablewatch-disable-file value-type -->\n\n${board}`,
      ['value-type 1', 'value-type 2', 'value-type 3'],
    ],
    [
      'the whole file, all rules, also from below',
      `${board}\n<!-- tablewatch-disable-file -->\n`,
      ['value-type 1', 'row-order 2', 'value-type 2', 'value-type 3'],
    ],
    [
      'the next table, one row',
      `<!-- tablewatch-disable-next-table value-type row="grok-3-mini" -->\n\n${board}`,
      ['value-type 2'],
    ],
    [
      'the next table, one column that has none',
      `<!-- tablewatch-disable-next-table value-type column="准确率" -->\n\n${board}`,
      [],
    ],
    [
      'the next table, its column',
      `<!-- tablewatch-disable-next-table row-order column="大模型" -->\n\n${board}`,
      ['row-order 2'],
    ],
    ['the next line is the header only', `<!-- tablewatch-disable-next-line value-type -->\n${board}`, []],
    [
      'a range that is open to the end',
      `<!-- tablewatch-disable value-type, row-order -->\n\n${board}`,
      ['value-type 1', 'row-order 2', 'value-type 2', 'value-type 3'],
    ],
    [
      'a range that ends before',
      `<!-- tablewatch-disable value-type -->\n\n<!-- tablewatch-enable value-type -->\n\n${board}`,
      [],
    ],
    [
      'a range of all rules, one of them enabled again',
      `<!-- tablewatch-disable -->\n\n<!-- tablewatch-enable value-type -->\n\n${board}`,
      ['row-order 2'],
    ],
    ['a comment behind the table', `${board}\n<!-- tablewatch-disable value-type -->\n`, []],
  ])('%s', async (_, text, expected) => {
    expect(await suppressed(text)).toEqual(expected);
  });

  test('a finding keeps the reason', async () => {
    const text = `<!-- tablewatch-disable-file value-type -- the publisher says so -->\n\n${board}`;
    expect(checkDocument(await readText(text), [rule])[0]?.suppressed).toEqual({
      kind: 'inline',
      reason: 'the publisher says so',
    });
  });

  test('the line of prose that follows', async () => {
    const text = '<!-- tablewatch-disable-next-line value-type -->\nfirst\n\nsecond\n';
    const spoken = speakingRule(
      'value-type',
      ['first', 'second'].map(
        (word) =>
          ({
            messageId: 'found',
            place: {kind: 'text', span: {start: text.indexOf(word), end: text.indexOf(word) + 3}},
          }) as const,
      ),
    );
    expect(checkDocument(await readText(text), [spoken]).map((each) => each.suppressed?.kind ?? null)).toEqual([
      'inline',
      null,
    ]);
  });

  test('its own line', async () => {
    const text = 'first <!-- tablewatch-disable-line value-type -->\n\nsecond\n';
    const spoken = speakingRule(
      'value-type',
      ['first', 'second'].map(
        (word) =>
          ({
            messageId: 'found',
            place: {kind: 'text', span: {start: text.indexOf(word), end: text.indexOf(word) + 3}},
          }) as const,
      ),
    );
    expect(checkDocument(await readText(text), [spoken]).map((each) => each.suppressed?.kind ?? null)).toEqual([
      'inline',
      null,
    ]);
  });

  test('CSV: a line of its own between the rows', async () => {
    const text =
      'model,score\ngemini-2.5-pro,100.0\n# tablewatch-disable-next-line value-type\ngrok-3-mini,98.5\ngpt-4.1,97.0\n';
    const found = checkDocument(await readText(text, 'csv'), [rule]);
    expect(found.map((each) => each.suppressed?.kind ?? null)).toEqual([null, 'inline', null]);
  });
});

describe('readDirective', () => {
  const span = {start: 0, end: 1};
  test.each([
    ['prettier-ignore', null],
    ['tablewatch', null],
    ['see tablewatch-disable', null],
  ])('%s is not ours', (text, expected) => {
    expect(readDirective({text, span})).toBe(expected);
  });
  test.each([
    ['tablewatch-disable', {kind: 'disable', rules: [], reason: null}],
    ['tablewatch-disable a-rule b-rule', {kind: 'disable', rules: ['a-rule', 'b-rule'], reason: null}],
    [
      'tablewatch-disable-next-line a-rule,b-rule -- since 2024 -- really',
      {kind: 'disable-next-line', rules: ['a-rule', 'b-rule'], reason: 'since 2024 -- really'},
    ],
    ['tablewatch-disable-next-table a-rule row="GPT 5, new" column=得分', {row: 'GPT 5, new', column: '得分'}],
    ['tablewatch-disable a-rule --', {rules: ['a-rule'], reason: null}],
    ['tablewatch-disabled a-rule', {kind: 'malformed', word: 'tablewatch-disabled'}],
    ['tablewatch-disable A_Rule', {kind: 'malformed', word: 'A_Rule'}],
    ['tablewatch-disable a-rule line="3"', {kind: 'malformed', word: 'line'}],
  ])('%s', (text, expected) => {
    expect(readDirective({text, span})).toMatchObject(expected);
  });
});

describe('the file of suppressions', () => {
  const now = '2026-11-21T08:00:00.000Z';
  const entry: FileSuppression = {
    rule: 'value-type',
    source: 'board.md',
    fingerprint: '',
    reason: 'known',
    expires: null,
  };

  async function match(changes: Partial<FileSuppression>) {
    const findings = checkDocument(await readText(board), [rule]);
    return matchFileSuppressions(
      'board.md',
      findings,
      [{...entry, fingerprint: findings[1]?.fingerprint ?? '', ...changes}],
      now,
    );
  }

  test('marks the finding that an entry names', async () => {
    const {findings, unused, expired} = await match({});
    expect(findings.map((each) => each.suppressed)).toEqual([null, {kind: 'file', reason: 'known'}, null]);
    expect([unused, expired]).toEqual([[], []]);
  });
  test.each([
    ['another rule', {rule: 'row-order'}, 1, 0],
    ['another fingerprint', {fingerprint: '0000000000000000'}, 1, 0],
    ['another source', {source: 'other.md'}, 0, 0],
    ['run out yesterday', {expires: '2026-11-20'}, 0, 1],
    ['run out a second ago', {expires: '2026-11-21T07:59:59.000Z'}, 0, 1],
  ])('%s: nothing is marked', async (_, changes, unused, expired) => {
    const result = await match(changes);
    expect(result.findings.every((each) => each.suppressed === null)).toBe(true);
    expect([result.unused.length, result.expired.length]).toEqual([unused, expired]);
  });
  test('the last day still counts', async () => {
    const {findings} = await match({expires: '2026-11-21'});
    expect(findings.some((each) => each.suppressed !== null)).toBe(true);
  });
});
