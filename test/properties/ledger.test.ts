// A ledger replayed up to an edition is that edition: names and scores as published, read here from the generated rows alone.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {shapesFor} from '../../src/app/shape-of.ts';
import {boardLedgers, replayLedger} from '../../src/diff/index.ts';
import type {BoardLedger, LedgerState} from '../../src/model/ledger.ts';
import type {Snapshot} from '../../src/model/snapshot.ts';
import {editionOf, table} from '../diff/edition.ts';

interface Row {
  readonly name: string;
  readonly score: string;
  readonly time: string;
}

const models = ['qwen-plus', 'GLM-4.5', 'hunyuan-turbos', 'MiniMax-M1', 'grok-3-mini', 'ERNIE-Lite-8K', 'step-3'];
const row: fc.Arbitrary<Row> = fc.record({
  name: fc
    .tuple(fc.constantFrom(...models), fc.constantFrom('', '-0414', ' 0414', '-think', '-Air', '-20250716'))
    .map((parts) => parts.join('')),
  score: fc.constantFrom('100.0%', '95.0%', '90%', '85.0%', '85%', '77.5%', '/', '60.0%'),
  time: fc.constantFrom('12s', '13s', '24s', '128s', '600s'),
});
const edition = fc.uniqueArray(row, {minLength: 2, maxLength: 15, selector: ({name}) => name});
const editions = fc.array(edition, {minLength: 1, maxLength: 5});

const {shapeOf} = shapesFor(
  {schemas: []},
  {columns: {大模型: {role: 'name'}, 准确率: {role: 'score', direction: 'higher'}, 耗时: {role: 'duration'}}},
);
const publish = (rows: readonly Row[]): Promise<Snapshot> =>
  editionOf(
    `# 影像\n\n${table(
      ['大模型', '准确率', '耗时'],
      rows.map(({name, score, time}) => [name, score, time]),
    )}`,
    'board.md',
    {shapeOf},
  );

const published = (rows: readonly Row[]): string[] =>
  rows.map(({name, score}) => `${name}: ${score === '/' ? '–' : score}`).sort();
const replayed = (ledger: BoardLedger, at: number): string[] =>
  [...replayLedger(ledger, at).values()].map(({name, score}) => `${name}: ${score?.text ?? '–'}`).sort();

describe('a ledger of any editions', () => {
  it('gives back the names and scores of each, also after renames, gaps and returns', async () => {
    await fc.assert(
      fc.asyncProperty(editions, async (content) => {
        const [both, ...others] = boardLedgers(await Promise.all(content.map(publish)));
        expect(others).toEqual([]);
        if (both === undefined) throw new Error('a ledger');
        content.forEach((rows, at) => expect(replayed(both.ledger, at)).toEqual(published(rows)));
      }),
      {seed: 20251121, numRuns: 60},
    );
  });

  it('goes from state to state: every event begins where the model was', async () => {
    await fc.assert(
      fc.asyncProperty(editions, async (content) => {
        const [both] = boardLedgers(await Promise.all(content.map(publish)));
        const now = new Map<number, LedgerState | null>();
        for (const {model, kind, before, after} of both?.ledger.events ?? []) {
          expect(before).toEqual(now.get(model) ?? null);
          expect(before).not.toEqual(after);
          if (kind === 'entered') expect(now.has(model)).toBe(false);
          if (kind === 're-entered') expect(now.get(model)).toBeNull();
          now.set(model, after);
        }
        expect([...now.keys()].sort()).toEqual(both?.ledger.models.map(({model}) => model).sort());
      }),
      {seed: 20251121, numRuns: 60},
    );
  });
});
