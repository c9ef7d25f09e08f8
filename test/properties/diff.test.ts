// What must hold for any two editions, on generated boards: names with variants and twins, ties, gaps, renamed and moved columns.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {shapesFor} from '../../src/app/shape-of.ts';
import {applyChangeset, diffSnapshots} from '../../src/diff/index.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import type {Snapshot} from '../../src/model/snapshot.ts';
import {canonicalDocument, writeCanonical} from '../../src/snapshot/index.ts';
import {editionOf, eventsOf, movers, subjectsOf, table} from '../diff/edition.ts';

const seed = 20251121;
const runs = {seed, numRuns: 150};

interface Row {
  readonly name: string;
  readonly vendor: string;
  readonly score: string;
  readonly time: string;
  readonly note: string;
}

const lines = ['qwen-plus', 'GLM-4.5', 'hunyuan-turbos', 'MiniMax-M1', 'grok-3-mini', 'ERNIE-Lite-8K', 'step-3'];
const name = fc
  .tuple(
    fc.constantFrom(...lines),
    fc.constantFrom('', '-0414', '-2507', '-think', '-Air', '-20250716'),
    fc.constantFrom('', '', '', '(new)'),
  )
  .map((parts) => parts.join(''));
const row: fc.Arbitrary<Row> = fc.record({
  name,
  vendor: fc.constantFrom('阿里巴巴', '智谱AI', '智谱', 'Google', 'google', '/'),
  score: fc.constantFrom('100.0%', '95.0%', '90%', '85.0%', '80.0%', '77.5%', '/', '60.0%'),
  time: fc.constantFrom('12s', '13s', '24s', '128s', '600s', '/', '1分30秒'),
  note: fc.constantFrom('', '开源', '**开源**', 'beta'),
});
const rows = fc.array(row, {minLength: 1, maxLength: 25});
const uniqueRows = fc.uniqueArray(row, {minLength: 2, maxLength: 25, selector: (one) => one.name.replace('(new)', '')});

const scoreOf = ({score}: Row): number => (score === '/' ? -1 : Number.parseFloat(score));

/** A board as publishers make it: by score, numbered from 1 in the order of the rows. */
function publish(content: readonly Row[], labels = ['机构', '大模型', '准确率', '耗时', '备注', '排名']): string {
  const sorted = [...content].sort((one, other) => scoreOf(other) - scoreOf(one));
  return table(
    labels,
    sorted.map((one, index) => [one.vendor, one.name, one.score, one.time, one.note, index + 1]),
  );
}

/** Tiny tied boards may be read as ranked by this or that; what a property says of the differ must not hang on it. */
const {shapeOf} = shapesFor(
  {schemas: []},
  {
    columns: {
      大模型: {role: 'name'},
      准确率: {role: 'score', direction: 'higher'},
      排名: {role: 'rank'},
      耗时: {role: 'duration'},
    },
  },
);
const pinned = (content: readonly Row[]): Promise<Snapshot> => editionOf(publish(content), 'board.md', {shapeOf});

const canonical = (snapshot: Snapshot): string => writeCanonical(canonicalDocument(snapshot));

/** What a changeset says, without places in the source. */
function told(changeset: Changeset): unknown {
  return changeset.boards.map(({events, movement, statistics}) => ({
    events: events
      .filter(({kind}) => kind !== 'row_order_only' && kind !== 'published_rank_only')
      .map(({kind, subjects, field, before, after, significance}) => ({
        kind,
        subjects,
        field,
        before,
        after,
        significance,
      })),
    movement: movement.map((entry) => ({
      subject: entry.subject,
      class: entry.class,
      before: entry.before,
      after: entry.after,
    })),
    tau: statistics.kendallTauB,
  }));
}

describe('any two editions', () => {
  it('an edition compared with itself has no events', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (content) => {
        const [one, other] = [await editionOf(publish(content)), await editionOf(publish(content))];
        const changeset = await diffSnapshots(one, other);
        expect(changeset.significance).toBeNull();
        expect(movers(changeset)).toEqual([]);
      }),
      runs,
    );
  });

  it('the events applied to the earlier edition give the later one', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const [one, other] = [await editionOf(publish(first)), await editionOf(publish(second))];
        expect(writeCanonical(applyChangeset(one, await diffSnapshots(one, other)))).toBe(canonical(other));
      }),
      runs,
    );
  });

  it('so they do when columns come, go, move and are renamed', async () => {
    const labels = fc.shuffledSubarray(['机构', '大模型', '准确率', '耗时', '备注', '排名'], {minLength: 2});
    const rename = fc.constantFrom(
      (label: string) => label,
      (label: string) => label.replace('耗时', '平均耗时'),
    );
    await fc.assert(
      fc.asyncProperty(rows, rows, labels, rename, async (first, second, kept, spell) => {
        const before = await editionOf(publish(first));
        const all = ['机构', '大模型', '准确率', '耗时', '备注', '排名'];
        const cells = publish(second)
          .trim()
          .split('\n')
          .slice(2)
          .map((line) => line.slice(1, -1).split('|'));
        const after = await editionOf(
          table(
            kept.map(spell),
            cells.map((line) => kept.map((label) => line[all.indexOf(label)] ?? '')),
          ),
        );
        expect(writeCanonical(applyChangeset(before, await diffSnapshots(before, after)))).toBe(canonical(after));
      }),
      runs,
    );
  });

  it('backwards, who entered left, and the same ones moved', async () => {
    await fc.assert(
      fc.asyncProperty(uniqueRows, uniqueRows, async (first, second) => {
        const [one, other] = [await editionOf(publish(first)), await editionOf(publish(second))];
        const [forth, back] = [await diffSnapshots(one, other), await diffSnapshots(other, one)];
        expect(subjectsOf(back, 'left')).toEqual(subjectsOf(forth, 'entered'));
        expect(subjectsOf(back, 'entered')).toEqual(subjectsOf(forth, 'left'));
        expect(movers(back).length).toBe(movers(forth).length);
        const pairs = (changeset: Changeset, kind: 'renamed' | 'succeeded', turned: boolean): string[] =>
          eventsOf(changeset, kind)
            .map(({before, after}) =>
              turned ? `${String(after)} ${String(before)}` : `${String(before)} ${String(after)}`,
            )
            .sort();
        expect(pairs(back, 'renamed', true)).toEqual(pairs(forth, 'renamed', false));
        expect(pairs(back, 'succeeded', true)).toEqual(pairs(forth, 'succeeded', false));
      }),
      runs,
    );
  });

  it('the order of rows and of equal scores changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.infiniteStream(fc.nat(1000)), async (first, second, dice) => {
        const next = (): number => dice.next().value ?? 0;
        const shuffled = (content: readonly Row[]): Row[] =>
          content
            .map((one) => ({one, at: next()}))
            .sort((a, b) => a.at - b.at)
            .map(({one}) => one);
        const [one, other] = [await pinned(first), await pinned(second)];
        const mixed = [await pinned(shuffled(first)), await pinned(shuffled(second))] as const;
        expect(told(await diffSnapshots(...mixed))).toEqual(told(await diffSnapshots(one, other)));
      }),
      runs,
    );
  });

  it('every published rank change is accounted for exactly', async () => {
    await fc.assert(
      fc.asyncProperty(uniqueRows, uniqueRows, async (first, second) => {
        const changeset = await diffSnapshots(await pinned(first), await pinned(second));
        for (const {movement, noise} of changeset.boards) {
          for (const {published} of movement) {
            expect(published).not.toBeNull();
            if (published === null) continue;
            const {before, after, entrants, leavers, overtaken, overtook, tieOrder, unexplained} = published;
            expect(after - before).toBe(entrants - leavers + overtaken - overtook + tieOrder);
            expect(unexplained).toBe(0);
          }
          const {byEntrantsAndLeavers, byTieOrder, byOthersMoves, againstScores, byNumbering, byScoreOnly, bySeveral} =
            noise;
          const causes =
            byEntrantsAndLeavers + byTieOrder + byOthersMoves + againstScores + byNumbering + byScoreOnly + bySeveral;
          expect(causes + noise.publishedRanksOfMovers).toBe(noise.publishedRanksChanged);
        }
      }),
      runs,
    );
  });

  it('a model whose score did not change is never called a mover', async () => {
    await fc.assert(
      fc.asyncProperty(uniqueRows, uniqueRows, async (first, second) => {
        const changeset = await diffSnapshots(await pinned(first), await pinned(second));
        for (const {movement} of changeset.boards)
          for (const entry of movement)
            if (entry.class === 'moved') expect(entry.before.score).not.toBe(entry.after.score);
      }),
      runs,
    );
  });
});
