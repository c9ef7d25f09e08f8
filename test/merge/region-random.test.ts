// Random rows in conflict, with known edits on both sides: what is merged holds both sides' edits in both sides' order, and what excludes
// each other is a conflict. The rows have numbers that the program does not see. REGION_PAIRS=60000 tries more.
import {expect, it} from 'vitest';
import {mergeRegion} from '../../src/merge/merge-region.ts';
import {seeded} from './merge-twin.ts';

interface Row {
  readonly id: number;
  readonly cells: readonly string[];
}

const names = ['Orca', 'Falcon', 'Yi', 'Phi', 'Qwen', 'Gemma', 'Llama', 'Mistral'];
const words = ['kept', 'late', 'free', 'paid', 'open', 'shut', 'good', 'slow'];
const header = ['| Model | State | Terms | Note |', '|---|---|---|---|'];

const lineOf = ({cells}: Row): string => `| ${cells.join(' | ')} |`;

function makeDice(seed: number) {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (texts: readonly string[]): string => texts[below(texts.length)] ?? '';
  let serial = 0;
  const row = (): Row => ({id: (serial += 1), cells: [pick(names), pick(words), pick(words), pick(words)]});
  return {below, pick, row};
}

function edited(base: readonly Row[], {below, pick, row}: ReturnType<typeof makeDice>): Row[] {
  let rows = [...base];
  for (let edits = 1 + below(3); edits > 0; edits -= 1) {
    const kind = below(10);
    const at = below(rows.length);
    const [column, text] = kind < 3 ? [1 + below(3), pick(words)] : [0, pick(names)];
    if (kind < 4) rows = rows.map((one, place) => (place === at ? {...one, cells: one.cells.with(column, text)} : one));
    else rows = kind < 6 ? rows.toSpliced(at, 1) : rows.toSpliced(below(rows.length + 1), 0, row());
  }
  return rows;
}

/** The rows that both sides' edits make; null where they exclude each other. */
function expected(base: readonly Row[], ours: readonly Row[], theirs: readonly Row[]): string[] | null {
  const [mine, yours] = [ours, theirs].map((rows) => new Map(rows.map(({id, cells}) => [id, cells])));
  const lines: string[] = [];
  for (const {id, cells: was} of base) {
    const [one, other] = [mine?.get(id), yours?.get(id)];
    const left = one ?? other;
    if (left === undefined) continue;
    if (one === undefined || other === undefined) {
      if (left.join() !== was.join()) return null;
      continue;
    }
    if (was.some((cell, at) => cell !== one[at] && cell !== other[at] && one[at] !== other[at])) return null;
    lines.push(lineOf({id, cells: was.map((cell, at) => (one[at] === cell ? (other[at] ?? '') : (one[at] ?? '')))}));
  }
  const old = new Set(base.map(({id}) => id));
  // What both sides added is one row.
  const added = new Set([...ours, ...theirs].filter(({id}) => !old.has(id)).map(lineOf));
  return [...lines, ...added].sort();
}

function mergeRows(base: readonly string[], ours: readonly string[], theirs: readonly string[]) {
  return mergeRegion({
    lines: {base, ours, theirs},
    starts: {base: 2, ours: 2, theirs: 2},
    documents: {base: [...header, ...base, ''], ours: [...header, ...ours, ''], theirs: [...header, ...theirs, '']},
  });
}

/** A row changed into what another row was: that it is not that other row, kept, cannot be told. */
function becomesAnother(base: readonly Row[], side: readonly Row[]): boolean {
  const idOf = new Map(base.map((row) => [lineOf(row), row.id]));
  return side.some((row) => (idOf.get(lineOf(row)) ?? row.id) !== row.id);
}

function isInOrder(side: readonly string[], merged: readonly string[]): boolean {
  const places = side.map((line) => merged.indexOf(line)).filter((at) => at >= 0);
  return places.every((at, index) => index === 0 || at > (places[index - 1] ?? -1));
}

const pairs = Number(process.env['REGION_PAIRS'] ?? 2000);

it(`${String(pairs)} random rows in conflict`, {timeout: 600_000}, () => {
  let merged = 0;
  for (let seed = 1; seed <= pairs; seed += 1) {
    const dice = makeDice(seed);
    const base = Array.from({length: dice.below(4)}, dice.row);
    const [ours, theirs] = [edited(base, dice), edited(base, dice)];
    const lines = [base, ours, theirs].map((rows) => rows.map(lineOf));
    const [was = [], mine = [], yours = []] = lines;
    if (becomesAnother(base, ours) || becomesAnother(base, theirs)) continue;
    if ([was, mine].some((side) => side.join() === yours.join()) || was.join() === mine.join()) continue;
    const found = mergeRows(was, mine, yours);
    if (found === null) continue;
    merged += 1;
    const told = `seed ${String(seed)}\n${lines.map((side) => side.join('\n')).join('\n\n')}`;
    expect([...found].sort(), told).toEqual(expected(base, ours, theirs));
    expect(isInOrder(mine, found) && isInOrder(yours, found), told).toBe(true);
  }
  // A merge that refuses everything is never wrong.
  expect(merged).toBeGreaterThan(pairs * 0.2);
});
