// The later table alone, read against no more than the head of the earlier board, is the table that the whole comparison gives.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {diffSnapshots, fullTable, laterTable} from '../../src/diff/index.ts';
import type {FullTable} from '../../src/model/full-table.ts';
import type {Snapshot} from '../../src/model/snapshot.ts';
import {canonicalDocument, readCanonicalHeads, writeCanonical} from '../../src/snapshot/index.ts';
import {editionFile, sampleEditions} from './edition.ts';

const folder = path.join(import.meta.dirname, 'cases');
const pairs = [...new Set(fs.readdirSync(folder).map((file) => file.split('.')[0] ?? ''))];

/** What a page of the newest edition shows of a table. */
const shown = ({columns, rows}: FullTable) => ({
  columns,
  rows: rows.map(({row, place, rankRange, interval, score, cells}) => ({
    ...{row, place, rankRange, interval, score},
    texts: cells.map(({text}) => text),
  })),
});

/** The tables that `laterTable` gives, and how many it leaves to the whole comparison. */
async function compare(before: Snapshot, after: Snapshot): Promise<{given: number; left: number}> {
  const {boards} = await diffSnapshots(before, after);
  const heads = readCanonicalHeads(writeCanonical(canonicalDocument(before)), before.origin);
  const tables = boards.flatMap((changes) => {
    const later = after.boards.find(({id}) => id === changes.board);
    const earlier = changes.boardBefore === null ? later : heads.find(({id}) => id === changes.boardBefore);
    if (later === undefined || earlier === undefined) return [];
    const table = laterTable(changes, earlier, later);
    const whole = fullTable(changes, before, after);
    if (table !== null && whole !== null) expect(shown(table)).toEqual(shown(whole));
    return [table];
  });
  const given = tables.filter((table) => table !== null).length;
  return {given, left: tables.length - given};
}

describe('the later table alone', () => {
  it('is that of the comparison on the sample board', async () => {
    const [, one, two] = await sampleEditions();
    if (one === undefined || two === undefined) throw new Error('editions');
    expect(await compare(one, two)).toEqual({given: 1, left: 0});
  });

  it('is that of the comparison on boards of every kind, and seldom left to it', async () => {
    let [given, left] = [0, 0];
    for (const pair of pairs) {
      const file = (side: string) =>
        path.join(folder, fs.readdirSync(folder).find((one) => one.startsWith(`${pair}.${side}.`)) ?? '');
      const found = await compare(await editionFile(file('a')), await editionFile(file('b')));
      given += found.given;
      left += found.left;
    }
    expect(given).toBeGreaterThan(15);
    expect(left).toBeLessThan(given / 5);
  });
});
