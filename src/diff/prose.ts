// The text outside tables: changed blocks, and inside them changed words, Chinese ones too. The library `diff` is loaded only when
// a block differs. Bounded by edit lengths, never by time, so that equal input always gives equal output.
import type {ProseChange, ProsePart, ProseSide} from '../model/changeset.ts';
import type {ProseBlock} from '../model/snapshot.ts';
import {hash64} from '../text/hash.ts';

// Blocks added and removed together: beyond this the documents are different texts, reported as removed and added.
const maxBlockEdits = 4000;
// Words changed inside one block; beyond it the block is shown as replaced. A report's longest paragraph has about 600 words.
const maxWordEdits = 1000;
// Share of common character pairs from which two blocks are one block rewritten.
const alikeFrom = 0.4;

/** Returns the changed blocks in document order. */
export async function proseChanges(
  before: readonly ProseBlock[],
  after: readonly ProseBlock[],
  editions: string,
): Promise<ProseChange[]> {
  const keyOf = ({kind, text}: ProseBlock): string => `${kind}\u001f${text}`;
  const [one, other] = [before.map(keyOf), after.map(keyOf)];
  if (one.length === other.length && one.every((key, index) => key === other[index])) return [];
  const {diffArrays, diffWordsWithSpace} = await import('diff');
  const runs = diffArrays(one, other, {maxEditLength: maxBlockEdits}) ?? [
    {removed: true, added: false, value: one},
    {removed: false, added: true, value: other},
  ];
  const segmenter = new Intl.Segmenter('zh', {granularity: 'word'});
  const words: WordDiff = (was, is) =>
    diffWordsWithSpace(was, is, {intlSegmenter: segmenter, maxEditLength: maxWordEdits}) ?? [
      {removed: true, added: false, value: was},
      {removed: false, added: true, value: is},
    ];
  return pairHunks(collectHunks(runs)).map((hunk) => makeChange(hunk, {before, after, editions, words}));
}

interface Run {
  readonly removed: boolean;
  readonly added: boolean;
  readonly value: readonly string[];
}

type WordDiff = (was: string, is: string) => readonly {removed: boolean; added: boolean; value: string}[];

/** Block numbers that changed together, between two unchanged blocks. */
interface Hunk {
  readonly before: {readonly block: number; readonly text: string}[];
  readonly after: {readonly block: number; readonly text: string}[];
}

function collectHunks(runs: readonly Run[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [one, other] = [0, 0];
  let open: Hunk | null = null;
  for (const {removed, added, value} of runs) {
    if (!removed && !added) {
      one += value.length;
      other += value.length;
      open = null;
      continue;
    }
    if (open === null) hunks.push((open = {before: [], after: []}));
    for (const text of value) {
      if (removed) open.before.push({block: one++, text});
      else open.after.push({block: other++, text});
    }
  }
  return hunks;
}

interface BlockPair {
  readonly before: number | null;
  readonly after: number | null;
}

/** Blocks rewritten stay one change; the order of both sides is kept. */
function pairHunks(hunks: readonly Hunk[]): BlockPair[] {
  return hunks.flatMap(({before, after}) => {
    const pairs: BlockPair[] = [];
    let next = 0;
    for (const {block, text} of after) {
      const found = before.findIndex((one, index) => index >= next && index < next + 8 && alike(one.text, text));
      if (found < 0) {
        pairs.push({before: null, after: block});
        continue;
      }
      for (; next < found; next += 1) pairs.push({before: before[next]?.block ?? null, after: null});
      pairs.push({before: before[found]?.block ?? null, after: block});
      next = found + 1;
    }
    for (; next < before.length; next += 1) pairs.push({before: before[next]?.block ?? null, after: null});
    return pairs;
  });
}

function alike(one: string, other: string): boolean {
  const [kind] = one.split('\u001f', 1);
  if (!other.startsWith(`${kind ?? ''}\u001f`)) return false;
  const [first, second] = [pairsOf(one), pairsOf(other)];
  let common = 0;
  for (const pair of first) if (second.has(pair)) common += 1;
  return common >= alikeFrom * Math.max(1, Math.min(first.size, second.size));
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length && at < 4000; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

interface ChangeContext {
  readonly before: readonly ProseBlock[];
  readonly after: readonly ProseBlock[];
  readonly editions: string;
  readonly words: WordDiff;
}

function makeChange(pair: BlockPair, {before, after, editions, words}: ChangeContext): ProseChange {
  const one = sideOf(before, pair.before);
  const other = sideOf(after, pair.after);
  return {
    id: hash64(JSON.stringify(['prose_changed', pair.before, pair.after, one?.text, other?.text, editions])),
    kind: 'prose_changed',
    significance: 'minor',
    heading: pair.after === null ? headingOver(before, pair.before ?? 0) : headingOver(after, pair.after),
    before: one,
    after: other,
    parts: partsOf(one, other, words),
  };
}

function sideOf(blocks: readonly ProseBlock[], number: number | null): ProseSide | null {
  const block = number === null ? undefined : blocks[number];
  return block === undefined ? null : {block: number ?? 0, kind: block.kind, text: block.text, line: block.line};
}

function headingOver(blocks: readonly ProseBlock[], number: number): string {
  for (let index = number; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind === 'heading') return block.text.replace(/^#+\s*/, '');
  }
  return '';
}

function partsOf(one: ProseSide | null, other: ProseSide | null, words: WordDiff): ProsePart[] {
  if (one === null) return [{kind: 'added', text: other?.text ?? ''}];
  if (other === null) return [{kind: 'removed', text: one.text}];
  return words(one.text, other.text).map(({removed, added, value}) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value,
  }));
}
