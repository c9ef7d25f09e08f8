// What names a row: never an interval beside its score; and a name without values is an entry, not a heading.
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {editionOf, eventsOf, subjectsOf} from './edition.ts';

const arena = (intervals: readonly string[], scores: readonly number[]): string => {
  const names = ['ultra', 'image-1', 'ultra', 'flux-pro', 'photon', 'recraft', 'bagel', 'kontext', 'dreamer', 'sketch'];
  const rows = names.map((name, row) =>
    [row + 1, name, scores[row] ?? 0, intervals[row] ?? '', row % 2 === 0 ? 'Acme' : 'Bolt'].join(','),
  );
  return ['rank,model,arena_score,95_pct_ci,organization', ...rows].join('\n') + '\n';
};

describe('names and figures', () => {
  it('an interval that changed makes nobody new, renamed or gone where a name is there twice', async () => {
    const scores = [1138, 1136, 1113, 1070, 1050, 1034, 1023, 1001, 970, 916];
    const before = arena(
      ['+5/-5', '+4/-4', '+4/-4', '+3/-3', '+3/-3', '+6/-6', '+4/-4', '+5/-5', '+3/-3', '+7/-7'],
      scores,
    );
    const after = arena(
      ['+4/-4', '+3/-3', '+4/-4', '+3/-3', '+3/-3', '+5/-5', '+3/-3', '+5/-5', '+3/-3', '+6/-6'],
      scores.map((score) => score + 1),
    );
    const changeset = await diffSnapshots(await editionOf(before, 'a.csv'), await editionOf(after, 'b.csv'));
    for (const kind of ['entered', 'left', 'renamed', 'duplicate_appeared', 'duplicate_resolved'] as const)
      expect(subjectsOf(changeset, kind)).toEqual([]);
    expect(eventsOf(changeset, 'score_changed').flatMap(({subjects}) => subjects)).toContain('image-1');
  });

  it('models listed before they are measured are new ones, not headings', async () => {
    const list = (names: readonly string[]): string =>
      ['| model | STS | NLI | avg |', '|---|---|---|---|', ...names.map((name) => `| ${name} | | | |`)].join('\n') +
      '\n';
    const names = ['ruby-base', 'ruby-large', 'opal-base', 'jade-base'];
    const changeset = await diffSnapshots(
      await editionOf(list(names)),
      await editionOf(list([...names, 'onyx-base', 'onyx-large'])),
    );
    expect(subjectsOf(changeset, 'entered')).toEqual(['onyx-base', 'onyx-large']);
    expect(eventsOf(changeset, 'summary_row_added')).toEqual([]);
  });
});
