// Random lists of positions in which no column names a row, with known edits on both sides: what is merged holds both sides' edits, and what
// both sides changed in two ways is a conflict. The rows have numbers that the program does not see. LIST_PAIRS=5000 tries more.
import {expect, it} from 'vitest';
import {mergeVersions} from '../../src/app/merge-versions.ts';
import {seeded} from './merge-twin.ts';

type Cells = readonly string[];
/** Cells by the number of a row, in order. */
type List = ReadonlyMap<number, Cells>;

const words = [
  ['Orca', 'Falcon', 'Yi'],
  ['Engineer', 'Designer', 'Analyst'],
  ['Oslo', 'Bergen', 'Bodø'],
];
const days = ['Sep 01', 'Sep 02', 'Sep 03'];

/**
 * Links are given once, and new rows are of other companies: a row that comes in the place of a removed one with its link, or with all but
 * its link, cannot be told from a change of it.
 */
function makeDice(seed: number) {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (texts: readonly string[]): string => texts[below(texts.length)] ?? '';
  let serial = 0;
  const link = (): string => `[Apply](https://jobs.example/${String((serial += 1))})`;
  const oldRow = (): string[] => [...words.map(pick), link(), pick(days)];
  const newRow = (): string[] => oldRow().with(0, pick(['Gemma', 'Phi']));
  const newCell = (column: number): string => (column === 3 ? pick(['🔒', link()]) : pick(words[column] ?? days));
  return {below, oldRow, newRow, newCell, nextId: () => 1000 + (serial += 1)};
}

type Dice = ReturnType<typeof makeDice>;

function edited(base: List, {below, newRow, newCell, nextId}: Dice): List {
  let rows = [...base].map(([id, cells]) => ({id, cells}));
  for (let edits = 1 + below(4); edits > 0; edits -= 1) {
    const kind = below(10);
    const at = below(rows.length);
    const column = [3, 3, 4, 2, 1][below(5)] ?? 3;
    if (kind < 6)
      rows = rows.map((row, place) => (place === at ? {...row, cells: row.cells.with(column, newCell(column))} : row));
    else if (kind < 8) rows = rows.toSpliced(at, 1);
    else rows = rows.toSpliced(at, 0, {id: nextId(), cells: newRow()});
  }
  return new Map(rows.map(({id, cells}) => [id, cells]));
}

/** The rows that both sides' edits make; null where they exclude each other. */
function expected(base: List, ours: List, theirs: List): string[] | null {
  const rows: string[] = [];
  for (const [id, was] of base) {
    const [one, other] = [ours.get(id), theirs.get(id)];
    const left = one ?? other;
    if (left === undefined) continue;
    if (one === undefined || other === undefined) {
      if (left.join() !== was.join()) return null;
      continue;
    }
    if (was.some((cell, at) => cell !== one[at] && cell !== other[at] && one[at] !== other[at])) return null;
    rows.push(lineOf(was.map((cell, at) => (one[at] === cell ? (other[at] ?? '') : (one[at] ?? '')))));
  }
  const added = [...ours, ...theirs].filter(([id]) => !base.has(id));
  return [...rows, ...added.map(([, cells]) => lineOf(cells))].sort();
}

const lineOf = (cells: Cells): string => `| ${cells.join(' | ')} |`;
const textOf = (list: List): string =>
  ['| Company | Role | City | Apply | Added |', '|---|---|---|---|---|', ...[...list.values()].map(lineOf), ''].join(
    '\n',
  );

async function mergeLists(base: List, ours: List, theirs: List): Promise<string[] | null> {
  const bytes = (list: List): Uint8Array => new TextEncoder().encode(textOf(list));
  const merged = await mergeVersions({
    source: 'README.md',
    versions: {base: bytes(base), ours: bytes(ours), theirs: bytes(theirs)},
    configuration: {schemas: [], sources: []},
    labels: {ours: 'ours', theirs: 'theirs'},
    markerSize: 7,
  });
  if (merged.conflicts.length > 0) return null;
  return new TextDecoder().decode(merged.bytes).split('\n').slice(2, -1).sort();
}

const pairs = Number(process.env['LIST_PAIRS'] ?? 200);

it(`${String(pairs)} random lists`, {timeout: 600_000}, async () => {
  let merged = 0;
  for (let seed = 1; seed <= pairs; seed += 1) {
    const dice = makeDice(seed);
    const rows = Array.from({length: 6 + dice.below(10)}, dice.oldRow);
    const base: List = new Map([...rows, rows[0] ?? []].map((cells, id) => [id, cells]));
    const [ours, theirs] = [edited(base, dice), edited(base, dice)];
    const found = await mergeLists(base, ours, theirs);
    if (found === null) continue;
    merged += 1;
    const told = `seed ${String(seed)}\n${textOf(base)}\n${textOf(ours)}\n${textOf(theirs)}`;
    expect(found, told).toEqual(expected(base, ours, theirs));
  }
  // A merge that refuses everything is never wrong.
  expect(merged).toBeGreaterThan(pairs * 0.6);
});
