// The synthetic pairs of CHANGE_MODEL, in Markdown and CSV, against what a correct differ says of them.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {applyChangeset, diffSnapshots} from '../../src/diff/index.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import {canonicalBoard, canonicalDocument, writeCanonical, writeCanonicalBoard} from '../../src/snapshot/index.ts';
import {hasSharedData, sharedData} from '../shared-data.ts';
import {editionFile, eventsOf, movers, onlyBoard, subjectsOf} from './edition.ts';

interface Gold {
  readonly entered?: readonly string[];
  readonly left?: readonly string[];
  readonly renamed?: readonly (readonly [string, string])[];
  readonly scoreChanged?: readonly (readonly [string, number, number])[];
  readonly reallyMoved?: readonly string[];
  readonly vendorRespelled?: readonly (readonly [string, string, number])[];
  readonly tagRemoved?: number;
  readonly bulk?: string;
}

const folder = path.join(sharedData, 'pairs');
const pairs = hasSharedData ? fs.readdirSync(folder).sort() : [];
const cases = pairs.flatMap((pair) => ['md', 'csv'].map((ending) => ({pair, ending})));

async function compare(pair: string, ending: string): Promise<{changeset: Changeset; applied: boolean}> {
  const [before, after] = await Promise.all(
    ['a', 'b'].map((name) => editionFile(path.join(folder, pair, `${name}.${ending}`))),
  );
  if (before === undefined || after === undefined) throw new Error('a pair is two files');
  const changeset = await diffSnapshots(before, after);
  const applied = writeCanonical(applyChangeset(before, changeset)) === writeCanonical(canonicalDocument(after));
  return {changeset, applied};
}

describe.skipIf(!hasSharedData)('pairs of ../shared/data', () => {
  it.each(cases)('$pair in $ending', async ({pair, ending}) => {
    const gold: Gold = JSON.parse(fs.readFileSync(path.join(folder, pair, 'gold.json'), 'utf8'));
    const {changeset, applied} = await compare(pair, ending);
    expect(applied).toBe(true);
    if (gold.entered) expect(subjectsOf(changeset, 'entered')).toEqual([...gold.entered].sort());
    if (gold.left) expect(subjectsOf(changeset, 'left')).toEqual([...gold.left].sort());
    if (gold.renamed)
      expect(eventsOf(changeset, 'renamed').map(({before, after}) => [before, after])).toEqual(gold.renamed);
    if (gold.reallyMoved) expect(movers(changeset)).toEqual([...gold.reallyMoved].sort());
    if (gold.scoreChanged && gold.bulk === undefined) {
      const told = eventsOf(changeset, 'score_changed').map(({subjects, before, after}) => [
        subjects[0],
        before,
        after,
      ]);
      expect(told.sort()).toEqual([...gold.scoreChanged].sort());
    }
    for (const [before, after, rows] of gold.vendorRespelled ?? []) {
      const told = eventsOf(changeset, 'respelled').filter(({field}) => field === 'vendor');
      expect(told).toMatchObject([{before, after}]);
      expect(told[0]?.subjects).toHaveLength(rows);
    }
    if (gold.tagRemoved) expect(subjectsOf(changeset, 'tag_removed')).toHaveLength(gold.tagRemoved);
    if (gold.bulk) expect(eventsOf(changeset, 'rescored')).toHaveLength(1);
  });

  it.each(cases.filter(({pair}) => /ties_only|format_only|tags_dropped/.test(pair)))(
    '$pair in $ending is nothing worth a mail',
    async ({pair, ending}) => {
      const {changeset} = await compare(pair, ending);
      expect(changeset.significance).toBe('noise');
      expect(changeset.verdict).toMatch(/^No real change/);
    },
  );

  it('p1: 91 of the 93 changed published ranks are noise, the two movers explain the others', async () => {
    const {changeset} = await compare('p1_brief', 'md');
    const {noise} = onlyBoard(changeset);
    expect([noise.publishedRanksChanged, noise.publishedRanksOfMovers]).toEqual([93, 2]);
    const [renamed] = eventsOf(changeset, 'renamed');
    expect(renamed?.evidence).toMatchObject({points: 7, sameTokens: false});
    expect(Number(renamed?.evidence.similarity)).toBeCloseTo(0.667, 3);
  });

  it('p4: survivors shift by four or five published ranks and none moves', async () => {
    const {changeset} = await compare('p4_entrants_top', 'csv');
    const shifts = onlyBoard(changeset).movement.map(
      ({published}) => (published?.after ?? 0) - (published?.before ?? 0),
    );
    expect(new Set(shifts)).toEqual(new Set([4, 5]));
  });

  it('p5: the board is canonically the same on both sides and in both formats, byte for byte', async () => {
    const editions = await Promise.all(
      ['a.md', 'b.md', 'a.csv', 'b.csv'].map((name) => editionFile(path.join(folder, 'p5_format_only', name))),
    );
    const texts = editions.flatMap(({boards}) => boards.map((board) => writeCanonicalBoard(canonicalBoard(board))));
    expect(texts).toHaveLength(4);
    expect(new Set(texts).size).toBe(1);
  });
});
