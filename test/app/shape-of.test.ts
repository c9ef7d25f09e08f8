import {expect, test} from 'vitest';
import {settingOf} from '../../src/app/shape-of.ts';
import type {SourceSetting} from '../../src/model/configuration.ts';

const sources: readonly SourceSetting[] = [
  {id: 'exact', path: './boards/a.md'},
  {id: 'pattern', glob: 'boards/*.md'},
  {id: 'address', url: 'https://example.org/a:b.md'},
  {id: 'commit', git: {repository: '.', file: 'lists/c.md'}},
];

test.each([
  ['boards/a.md', 'exact'],
  ['./boards/a.md', 'exact'],
  ['boards/b.md', 'pattern'],
  ['HEAD~1:boards/a.md', 'exact'],
  ['origin/main:boards/b.md', 'pattern'],
  ['HEAD:./boards/a.md', 'exact'],
  ['v1.2:lists/c.md', 'commit'],
  ['https://example.org/a:b.md', 'address'],
  ['https://example.org/x:boards/a.md', undefined],
  ['HEAD:other.md', undefined],
])('%s is read as %s', (location, id) => {
  expect(settingOf({sources}, location)?.id).toBe(id);
});
