// Boards and edits for the merge property, and a twin that applies both sides' edits to the model: it shares no code with src/merge.

export interface Entry {
  readonly id: number;
  readonly name: string;
  readonly vendor: string;
  readonly score: number;
  readonly cost: number;
}

export interface Style {
  readonly format: 'markdown' | 'csv';
  readonly ranked: boolean;
  readonly aligned: boolean;
}

export type Edit =
  | {
      readonly kind: 'set';
      readonly id: number;
      readonly column: 'name' | 'vendor' | 'score' | 'cost';
      readonly value: string | number;
    }
  | {readonly kind: 'remove'; readonly id: number}
  | {readonly kind: 'add'; readonly entry: Entry};

export type Random = () => number;

/** Mulberry32: a number in [0, 1) a call, the same for a seed on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const families = [
  'Orca',
  'Falcon',
  'Yi',
  'Qwen',
  'Baichuan',
  'Mistral',
  'Gemma',
  'Phi',
  'Llama',
  'Hunyuan',
  'Doubao',
  'Step',
];
const vendors = ['阿里巴巴', 'Meta', 'Google', '百度', 'Mistral AI', '腾讯'];

export function randomEntry(random: Random, id: number): Entry {
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  return {
    id,
    name: `${pick(families)}-${String(id)}${pick(['', ' Pro', '-chat', ' mini'])}`,
    vendor: pick(vendors),
    score: Math.round(random() * 600 + 300) / 10,
    cost: Math.round(random() * 1000) / 100,
  };
}

/** Edits of one side; `taken` are entries the other side changed, so that no two edits exclude each other. */
export function randomEdits(random: Random, board: readonly Entry[], taken: Set<string>, firstId: number): Edit[] {
  const edits: Edit[] = [];
  const count = 1 + Math.floor(random() * 6);
  for (let at = 0; at < count; at += 1) {
    const entry = board[Math.floor(random() * board.length)] as Entry;
    const column = (['vendor', 'score', 'cost'] as const)[Math.floor(random() * 3)] ?? 'cost';
    const dice = random();
    if (dice < 0.25) edits.push({kind: 'add', entry: randomEntry(random, firstId + at)});
    else if (dice < 0.4) {
      const keys = ['row', 'name', 'vendor', 'score', 'cost'].map((key) => `${String(entry.id)} ${key}`);
      if (keys.some((key) => taken.has(key))) continue;
      for (const key of keys) taken.add(key);
      edits.push({kind: 'remove', id: entry.id});
    } else {
      const keys = [`${String(entry.id)} ${column}`, `${String(entry.id)} removed`];
      if (taken.has(keys[0] ?? '') || taken.has(`${String(entry.id)} row`)) continue;
      taken.add(keys[0] ?? '');
      taken.add(`${String(entry.id)} row`);
      const fresh = randomEntry(random, entry.id);
      edits.push({kind: 'set', id: entry.id, column, value: fresh[column]});
    }
  }
  return edits;
}

export function applyEdits(board: readonly Entry[], edits: readonly Edit[]): Entry[] {
  let entries = [...board];
  for (const edit of edits) {
    if (edit.kind === 'remove') entries = entries.filter(({id}) => id !== edit.id);
    else if (edit.kind === 'add') entries.push(edit.entry);
    else entries = entries.map((entry) => (entry.id === edit.id ? {...entry, [edit.column]: edit.value} : entry));
  }
  return entries;
}

/** Rows as published: by score if the board is ranked, else in the order given. */
export function rowsOf(entries: readonly Entry[], {ranked}: Style): string[][] {
  const sorted = ranked ? [...entries].sort((a, b) => b.score - a.score) : entries;
  return sorted.map((entry) => {
    const cells = [entry.name, entry.vendor, entry.score.toFixed(1), entry.cost.toFixed(2)];
    const place = sorted.findIndex(({score}) => score === entry.score) + 1;
    return ranked ? [String(place), ...cells] : cells;
  });
}

export function print(entries: readonly Entry[], style: Style): string {
  const labels = [...(style.ranked ? ['排名'] : []), 'Model', 'Vendor', 'Score', 'Cost'];
  const rows = rowsOf(entries, style);
  if (style.format === 'csv') return [labels, ...rows].map((cells) => cells.join(',')).join('\n') + '\n';
  const widths = labels.map((label, at) => Math.max(3, ...[label, ...rows.map((cells) => cells[at] ?? '')].map(width)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (style.aligned ? cell + ' '.repeat((widths[at] ?? 0) - width(cell)) : cell)).join(' | ')} |`;
  const rule = `| ${widths.map((size) => '-'.repeat(style.aligned ? size : 3)).join(' | ')} |`;
  return ['# Board', '', 'Text above.', '', line(labels), rule, ...rows.map(line), '', 'Text below.', ''].join('\n');
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[⺀-￦]/u.test(character) ? 2 : 1), 0);
}
