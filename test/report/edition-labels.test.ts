import {describe, expect, test} from 'vitest';
import type {EditionOrigin} from '../../src/model/snapshot.ts';
import {editionLabels} from '../../src/report/changes/edition-labels.ts';

function edition(source: string, observedAt: string | null = null): EditionOrigin {
  return {source, observedAt, id: null, rawSha256: null, canonicalSha256: null, commit: null};
}

describe('editions are called by', () => {
  test.each([
    [
      'their days',
      [edition('a.md', '2026-01-01T08:00:00.000Z'), edition('a.md', '2026-01-02T08:00:00.000Z')],
      ['2026-01-01', '2026-01-02'],
    ],
    ['their files', [edition('x/2025-08.md'), edition('x/2025-09.md')], ['2025-08', '2025-09']],
    [
      'their seconds',
      [edition('a.md', '2026-01-01T08:00:01.000Z'), edition('a.md', '2026-01-01T08:00:02.000Z')],
      ['2026-01-01 16:00:01 GMT+8', '2026-01-01 16:00:02 GMT+8'],
    ],
    [
      'thousandths of a second',
      [edition('a.md', '2026-01-01T08:00:01.001Z'), edition('a.md', '2026-01-01T08:00:01.020Z')],
      ['2026-01-01 16:00:01.001 GMT+8', '2026-01-01 16:00:01.020 GMT+8'],
    ],
    ['their folders', [edition('old/boards/a.md'), edition('new/boards/a.md')], ['old/boards/a', 'new/boards/a']],
    [
      'file and time, where only one has a time',
      [edition('a.md', '2026-01-01T08:00:00.000Z'), edition('a.md')],
      ['a 2026-01-01 16:00 GMT+8', 'a'],
    ],
    ['numbers, where nothing tells them apart', [edition('a.md'), edition('a.md')], ['edition 1', 'edition 2']],
  ])('%s', (_what, editions, labels) => {
    expect(editionLabels(editions, 'en', 'Asia/Shanghai')).toEqual(labels);
  });

  test('numbers in the reader’s language', () => {
    expect(editionLabels([edition('a.md'), edition('a.md')], 'zh-CN')).toEqual(['第 1 版', '第 2 版']);
  });
});
