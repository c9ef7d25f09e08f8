import {describe, expect, test} from 'vitest';
import {type CheckedSource, findingChanges} from '../../src/app/finding-changes.ts';
import {findingsNotice} from '../../src/app/notice-words.ts';
import type {RecordedFinding} from '../../src/model/service.ts';
import {subscriptionTo} from '../scheduler/fakes.ts';

const finding = (
  fingerprint: string,
  severity: RecordedFinding['severity'] = 'error',
  document = 'a.md',
): RecordedFinding => ({
  document,
  rule: 'ragged-row',
  severity,
  fingerprint,
  content: {message: `message ${fingerprint}`, line: 7},
});
const checked = (changes: Partial<CheckedSource>): CheckedSource => ({
  sourceId: 'imaging',
  documents: [{document: 'a.md', isChanged: true, boards: ['board-1', 'Medical imaging']}],
  before: [],
  after: [],
  isBeforeComplete: true,
  ...changes,
});
const reader = (changes = {}) => subscriptionTo('reader', {findings: 'error', ...changes});

describe('what a subscriber to findings is told', () => {
  test('new ones, with those that are gone and left', () => {
    const source = checked({before: [finding('a'), finding('b')], after: [finding('b'), finding('c')]});
    expect(findingChanges(source, reader())).toEqual([{document: 'a.md', appeared: [finding('c')], gone: 1, left: 2}]);
  });

  test('that none is left', () => {
    expect(findingChanges(checked({before: [finding('a')]}), reader())).toEqual([
      {document: 'a.md', appeared: [], gone: 1, left: 0},
    ]);
  });

  test.each([
    ['the same findings', {before: [finding('a')], after: [finding('a')]}, {}],
    ['fewer, but some', {before: [finding('a'), finding('b')], after: [finding('a')]}, {}],
    ['warnings, to a reader of errors', {after: [finding('a', 'warning')]}, {}],
    ['anything, to a reader who did not ask', {after: [finding('a')]}, {findings: undefined}],
    ['other boards', {after: [finding('a')]}, {boards: ['surgery']}],
    [
      'a document that is as it was: the rules have changed',
      {documents: [{document: 'a.md', isChanged: false, boards: []}], after: [finding('a')]},
      {},
    ],
    ['a document that was not checked before', {documents: [], after: [finding('a')]}, {}],
    [
      'more of findings that are not all known',
      {before: [finding('a')], after: [finding('b')], isBeforeComplete: false},
      {},
    ],
  ])('not %s', (_, source, subscription) => {
    expect(findingChanges(checked(source), reader(subscription))).toEqual([]);
  });

  test.each(['imaging', 'a.md', 'board-1', 'medical*'])('a board is named by %s', (name) => {
    expect(findingChanges(checked({after: [finding('a')]}), reader({boards: [name]}))).toHaveLength(1);
  });

  test('warnings where they are asked for', () => {
    const source = checked({after: [finding('a', 'warning'), finding('b', 'info')]});
    expect(findingChanges(source, reader({findings: 'warning'}))).toMatchObject([{left: 1}]);
  });
});

describe('the words', () => {
  const many = Array.from({length: 12}, (_, at) => finding(`f${String(at)}`));
  test('list ten, count the others, and lead to the page', () => {
    const change = {document: 'a.md', appeared: many, gone: 1, left: 13};
    const {subject, text, html} = findingsNotice(
      'imaging',
      [change],
      'https://boards.example.org/sources/imaging',
      'en',
    );
    expect(subject).toBe('[tablewatch] a.md: 12 new findings');
    expect(text.split('\n')).toHaveLength(1 + 10 + 1 + 2);
    expect(text).toContain(
      '- line 7: message f9 (ragged-row)\n- … and 2 more\n\nhttps://boards.example.org/sources/imaging',
    );
    expect(html).toContain('<a href="https://boards.example.org/sources/imaging">');
  });
  test('of several documents name the source, in Chinese', () => {
    const changes = [
      {document: 'a.md', appeared: many.slice(0, 1), gone: 0, left: 1},
      {document: 'b.md', appeared: [], gone: 3, left: 0},
    ];
    const {subject, text} = findingsNotice('imaging', changes, null, 'zh-CN');
    expect(subject).toBe('[tablewatch] imaging：新增 1 个问题');
    expect(text).toContain('第 7 行：message f0');
    expect(text).toContain('b.md：3 个问题已全部消除');
  });
});
