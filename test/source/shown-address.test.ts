import {describe, expect, test} from 'vitest';
import {shownAddress} from '../../src/source/index.ts';

describe('what is secret is not shown', () => {
  test.each([
    ['https://user:hunter2@example.org/board.md', 'https://***@example.org/board.md'],
    ['https://ghp_abcdef@example.org/x.git', 'https://***@example.org/x.git'],
    ['http://u:p@ss@example.org/board.md', 'http://***@example.org/board.md'],
    ['ssh://git:hunter2@example.org/x.git', 'ssh://***@example.org/x.git'],
    ['user:hunter2@example.org:x.git', '***@example.org:x.git'],
    ['https://example.org/b.csv?token=abc&page=2', 'https://example.org/b.csv?token=***&page=2'],
    ['https://example.org/b.csv?page=2&access_token=abc', 'https://example.org/b.csv?page=2&access_token=***'],
    [
      'https://example.org/b.csv?X-Amz-Signature=abc&X-Amz-Date=1',
      'https://example.org/b.csv?X-Amz-Signature=***&X-Amz-Date=1',
    ],
    ['https://example.org/b.csv?api%5Fkey=abc#key=1', 'https://example.org/b.csv?api%5Fkey=***#key=***'],
    ['https://example.org/b.csv?apikey=a=b', 'https://example.org/b.csv?apikey=***'],
  ])('%s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
    expect(shownAddress(shown)).toBe(shown);
  });
});

test.each([
  'https://example.org/board.md',
  'https://example.org/a@b/board.md?mail=a@b',
  'https://example.org/b.csv?keyword=x&tokens=2&monkey=1&page=3',
  'git@example.org:boards/x.git',
  'ssh://git@example.org/x.git',
  'boards/*.md',
  '../board@v2.md',
  'https://example.org/%zz?a%zz=1',
])('%s is shown as it is', (address) => expect(shownAddress(address)).toBe(address));
