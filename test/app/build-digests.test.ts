import {describe, expect, test} from 'vitest';
import {type CommittedChange, dueAt, planDigests} from '../../src/app/build-digests.ts';
import {composeDigest} from '../../src/app/compose-digest.ts';
import {forReader} from '../../src/app/word-digest.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import type {Delivery, Subscription, SubscriptionState} from '../../src/model/service.ts';
import {compareTexts, subscriptionTo} from '../scheduler/fakes.ts';

const now = '2026-11-21T23:30:00.000Z';

interface Event {
  readonly kind?: string;
  readonly subjects: readonly string[];
  readonly significance: string;
  readonly before?: string;
  readonly after?: string;
}

/** A changeset with these events on one board. */
function changeset(events: readonly Event[], title = 'Medical imaging'): Changeset {
  const board = {
    board: `s#${title}`,
    boardBefore: null,
    head: {title},
    events: events.map((event) => ({kind: 'score_changed', field: 'score', evidence: {}, ...event})),
  };
  // Only what digests read.
  return {verdict: 'v', events: [], prose: [], boards: [board]} as unknown as Changeset;
}

function change(events: readonly Event[], editions = [4, 3, 2, 1]): CommittedChange {
  return {
    sourceId: 's',
    document: 'd.md',
    editions,
    changeset: changeset(events),
    vendors: {'MiniMax-M1': 'MiniMax', 'GLM-4.5': 'Zhipu'},
  };
}

const active = (subscription: Subscription): SubscriptionState => ({
  subscription,
  configured: true,
  origin: 'file',
  state: 'active',
  createdAt: now,
  lastSentAt: null,
});
const subjects = (found: Changeset | null) =>
  found?.boards.flatMap(({events}) => events.flatMap((event) => event.subjects)) ?? null;

const events = [
  {subjects: ['MiniMax-M1'], significance: 'headline'},
  {subjects: ['GLM-4.5'], significance: 'minor'},
  {subjects: ['Qwen3-8B'], significance: 'noise'},
  {subjects: ['constructor'], significance: 'noise'},
];

describe('what a reader is told', () => {
  test.each([
    ['headlines only', {minimum: 'headline'}, ['MiniMax-M1']],
    ['minor and above', {minimum: 'minor'}, ['MiniMax-M1', 'GLM-4.5']],
    ['everything', {minimum: 'noise'}, ['MiniMax-M1', 'GLM-4.5', 'Qwen3-8B', 'constructor']],
    [
      'a followed model counts one level more',
      {minimum: 'notable', boards: ['*imaging'], models: ['glm-4*']},
      ['MiniMax-M1', 'GLM-4.5'],
    ],
    ['models without boards: these and nothing else', {minimum: 'minor', models: ['GLM-4.5']}, ['GLM-4.5']],
    ['a vendor, by its models', {minimum: 'minor', vendors: ['minimax']}, ['MiniMax-M1']],
    ['a board by its title', {minimum: 'headline', boards: ['Medical imaging']}, ['MiniMax-M1']],
    ['a board by the id of its source', {minimum: 'headline', boards: ['s']}, ['MiniMax-M1']],
    ['a board by the path of its document', {minimum: 'headline', boards: ['d.*']}, ['MiniMax-M1']],
    ['another board', {minimum: 'noise', boards: ['Surgery']}, null],
    ['nothing at this level', {minimum: 'headline', models: ['Qwen3-8B']}, null],
    ['stars in the middle', {minimum: 'noise', models: ['Q*3-*B']}, ['Qwen3-8B']],
    ['a vendor, although a model is called like a part of the language', {vendors: ['constructor*']}, null],
    ['a star is not a letter to skip', {minimum: 'noise', models: ['Qwen3-8B*8B']}, null],
  ] as [string, Partial<Subscription>, string[] | null][])('%s', (_, wishes, expected) => {
    expect(subjects(forReader(change(events), subscriptionTo('r', wishes)))).toEqual(expected);
  });

  test.each([
    ['each: now', {}, now],
    ['each, in quiet hours: at their end', {quietHours: {from: '22:00', to: '07:00'}}, '2026-11-22T07:00:00.000Z'],
    ['each, gathered: at the end of the minute', {gatherMinutes: 5}, '2026-11-21T23:30:00.000Z'],
    [
      'each, gathered, in quiet hours: at their end',
      {gatherMinutes: 1, quietHours: {from: '22:00', to: '07:00'}},
      '2026-11-22T07:00:00.000Z',
    ],
    [
      'daily, in the zone of the reader',
      {frequency: 'daily', at: '08:00', timeZone: 'Asia/Shanghai'},
      '2026-11-22T00:00:00.000Z',
    ],
    ['weekly, on Monday', {frequency: 'weekly', at: '08:00', weekday: 1}, '2026-11-23T08:00:00.000Z'],
  ] as [string, Partial<Subscription>, string][])('when: %s', (_, wishes, expected) => {
    expect(dueAt(subscriptionTo('r', wishes), now)).toBe(expected);
  });

  test('changes of one minute have one end', () => {
    const gathering = subscriptionTo('r', {gatherMinutes: 1});
    const ends = ['08:00:00.001', '08:00:31.000', '08:01:00.000'].map((time) =>
      dueAt(gathering, `2026-11-21T${time}Z`),
    );
    expect(new Set(ends)).toEqual(new Set(['2026-11-21T08:01:00.000Z']));
  });

  test('beyond the most of a day, changes wait until one may go, and through the quiet hours', () => {
    const free = '2026-11-22T22:10:00.000Z';
    expect(dueAt(subscriptionTo('r', {gatherMinutes: 1}), now, free)).toBe(free);
    expect(dueAt(subscriptionTo('r', {gatherMinutes: 1}), now, '2026-11-01T00:00:00.000Z')).toBe(now);
    expect(dueAt(subscriptionTo('r', {quietHours: {from: '22:00', to: '07:00'}}), now, free)).toBe(
      '2026-11-23T07:00:00.000Z',
    );
    const state = {...active(subscriptionTo('full')), freeAt: free};
    expect(planDigests([change(events)], [state], now)).toMatchObject([{subscriptionId: 'full', dueAt: free}]);
  });

  test('only active subscriptions that the change concerns get an item', () => {
    const states = [
      active(subscriptionTo('yes')),
      active(subscriptionTo('other', {boards: ['Surgery']})),
      {...active(subscriptionTo('gone')), state: 'unsubscribed' as const},
      {...active(subscriptionTo('removed')), configured: false},
    ];
    expect(planDigests([change(events)], states, now)).toEqual([
      {subscriptionId: 'yes', sourceId: 's', document: 'd.md', fromEdition: 3, toEdition: 4, dueAt: now},
    ]);
  });

  test('with hold, the change that now stands for n editions is told', () => {
    const held = [active(subscriptionTo('held', {holdEditions: 3}))];
    expect(planDigests([change(events)], held, now)).toMatchObject([{fromEdition: 1, toEdition: 2}]);
    expect(planDigests([change(events, [3, 2, 1])], held, now)).toEqual([]);
  });
});

describe('the words of a delivery', () => {
  const delivery = (items: [number, number, string][]): Delivery =>
    ({
      items: items.map(([fromEdition, toEdition, document]) => ({sourceId: 's', document, fromEdition, toEdition})),
    }) as unknown as Delivery;
  const environment = (neighbours: Changeset[] = []) => {
    const compared: string[] = [];
    return {
      compared,
      compare: (from: number, to: number) => {
        compared.push(`${String(from)}→${String(to)}`);
        return Promise.resolve(compareTexts(String(from), String(to)));
      },
      neighbours: () => Promise.resolve(neighbours),
      renderDigest: (changesets: readonly Changeset[]) =>
        Promise.resolve({
          subject: changesets.map(({verdict}) => verdict).join(),
          preheader: '',
          html: '',
          text: '',
          markdown: '',
        }),
    };
  };

  test('several changes of one document are told as one', async () => {
    const env = environment();
    const message = await composeDigest(
      delivery([
        [1, 2, 'a'],
        [2, 5, 'a'],
        [3, 4, 'b'],
      ]),
      subscriptionTo('r'),
      env,
    );
    expect(env.compared).toEqual(['1→5', '3→4']);
    expect(message?.subject).toBe('1 → 5,3 → 4');
  });

  test('what is not for this reader makes no mail', async () => {
    expect(
      await composeDigest(delivery([[1, 2, 'a']]), subscriptionTo('r', {boards: ['Surgery']}), environment()),
    ).toBeNull();
  });

  test('a value that was taken back within the hold is not told', async () => {
    const back = changeset([{subjects: ['MiniMax-M1'], significance: 'headline', before: '2', after: '1'}]);
    const subscription = subscriptionTo('r', {holdEditions: 2});
    expect(await composeDigest(delivery([[1, 2, 'a']]), subscription, environment([back]))).toBeNull();
    expect(await composeDigest(delivery([[1, 2, 'a']]), subscription, environment())).not.toBeNull();
  });
});
