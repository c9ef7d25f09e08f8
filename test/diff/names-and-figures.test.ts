// What names a row: never an interval beside its score; and a name without values is an entry, not a heading.
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {eventSentence} from '../../src/report/changes/event-sentence.ts';
import {editionOf, eventsOf, onlyBoard, subjectsOf, table} from './edition.ts';

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

  it('rows whose name is not known are called by another column, too', async () => {
    const servers = (state: string): string =>
      table(
        ['API or Server', 'Implemented?', 'Models supported:', 'Request Types:'],
        [
          ['Ruby Completions', 'yes', 'up to `ruby-002`', 'until'],
          ['Ruby Chat', state, '(link here?)', 'until (no logprobs)'],
          ['Opalic', 'yes', '(supported engines?)', 'until (no logprobs)'],
          ['Textjade', 'Needs testing', '???', 'until, rolling'],
          ['Onyx', 'needs help', 'TODO: list of engines', 'until, rolling'],
          ['CoralML', 'soon', '???', 'until, rolling'],
          ['vAmber', 'No', 'All models', 'until'],
          ['Your server here!', '...', '...', '...'],
        ],
      );
    const changeset = await diffSnapshots(await editionOf(servers('yes')), await editionOf(servers('Not yet')));
    expect(eventsOf(changeset, 'value_changed').flatMap(({subjects}) => subjects)).toEqual([
      expect.stringContaining('Ruby Chat'),
    ]);
  });

  it('a beta of the next version succeeds the version before', async () => {
    const tools = (version: string, other: string, time: number): string =>
      table(
        ['Tool', 'Build', 'Memory'],
        [
          [`Packer ${version}`, `${String(time)}ms`, `${String(time * 2)}MB`],
          [`Packer (Lazy) ${version}`, `${String(time + 90)}ms`, `${String(time * 3)}MB`],
          [`Roller ${other}`, `${String(time + 210)}ms`, `${String(time * 5)}MB`],
        ],
      );
    const changeset = await diffSnapshots(
      await editionOf(tools('1.4.12', '7.0.6', 410)),
      await editionOf(tools('1.5.0-beta.0', '7.1.1', 530)),
    );
    expect(eventsOf(changeset, 'succeeded').map(({before, after}) => [before, after])).toContainEqual([
      'Packer 1.4.12',
      'Packer 1.5.0-beta.0',
    ]);
  });

  it('nobody leads a board of one row', async () => {
    const one = (score: string): string => table(['Model', 'Params', 'EER (%)'], [['ruby', '12M', score]]);
    const changeset = await diffSnapshots(await editionOf(one('3.16')), await editionOf(one('20.41')));
    expect(eventsOf(changeset, 'score_changed')).toMatchObject([{section: 'movers', significance: 'notable'}]);
    const {events} = onlyBoard(changeset);
    expect(events.map((event) => eventSentence(event, {language: 'en', head: null}))).toEqual([
      expect.not.stringContaining('place'),
    ]);
  });
});

describe('tables of one heading and the same rows', () => {
  const device = (times: readonly [number, number, number], extra = ''): string =>
    table(
      ['model', 'cpu (ms)', 'gpu (ms)', ...(extra === '' ? [] : ['npu (ms)'])],
      ['mobile', 'mobile-8', 'squeeze'].map((name, row) => [
        ...[name, times[row] ?? 0, Math.round((times[row] ?? 0) / 5)],
        ...(extra === '' ? [] : [extra]),
      ]),
    );

  it('are told apart by what is in them when a column of one is dropped', async () => {
    const [second, third] = [device([94, 62, 122]), device([60, 37, 74])];
    const page = (first: string): string => ['## Speed', first, second, third].join('\n');
    const changeset = await diffSnapshots(
      await editionOf(page(device([88, 55, 127], '4.9'))),
      await editionOf(page(device([88, 55, 127]))),
    );
    expect(changeset.boards.flatMap(({events}) => events.map(({kind}) => kind))).toEqual(['column_removed']);
  });

  it('a list without a header is the same one when it is written in capitals', async () => {
    const list =
      ['colour\tcolor', 'fibre\tfiber', 'labour\tlabor', 'theatre\ttheater', 'odour\todor', 'fibre\tfibra'].join('\n') +
      '\n';
    const changeset = await diffSnapshots(
      await editionOf(list, 'words.tsv'),
      await editionOf(list.toUpperCase(), 'words.tsv'),
    );
    expect(changeset.boards.map(({matchedBy}) => matchedBy)).toEqual(['only']);
    for (const kind of ['entered', 'left', 'duplicate_appeared', 'duplicate_resolved'] as const)
      expect(subjectsOf(changeset, kind)).toEqual([]);
  });

  it('a day more of each region is named by its day', async () => {
    const days = (count: number): string =>
      ['dep,sexe,jour,hosp']
        .concat(
          Array.from({length: count}, (_, day) =>
            ['01', '02', '2A'].flatMap((dep) =>
              ['h', 'f'].map(
                (sexe) => `${dep},${sexe},2020-03-${String(18 + day)},${String(7 + day * 3 + dep.length)}`,
              ),
            ),
          ).flat(),
        )
        .join('\n') + '\n';
    const changeset = await diffSnapshots(await editionOf(days(4), 'a.csv'), await editionOf(days(5), 'b.csv'));
    expect(subjectsOf(changeset, 'entered')).toHaveLength(6);
    expect(subjectsOf(changeset, 'entered').every((name) => name.includes('2020-03-22'))).toBe(true);
  });
});
