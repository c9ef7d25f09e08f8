// Boards and edits of known truth: what a correct differ must say follows from the edits themselves, by code that shares nothing with
// src/diff. A board is a list of entries with an identity of its own; names, order, units and spellings are only how it is printed.

export type Random = () => number;

/** mulberry32: small, seeded, the same on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Entry {
  readonly id: number;
  name: string;
  vendor: string;
  licence: string;
  /** In tenths of a per cent, milliseconds, whole tokens; null: missing. A word stands for itself. */
  score: number | null;
  millis: number;
  tokens: number | string | null;
}

interface Style {
  readonly labels: Record<Field, string>;
  readonly order: readonly Field[];
  readonly scale: 'percent' | 'bare' | 'fraction';
  readonly time: 's' | 'ms';
  readonly shuffled: boolean;
}

type Field = 'name' | 'vendor' | 'score' | 'time' | 'tokens' | 'licence';

export interface EditedPair {
  readonly before: string;
  readonly after: string;
  readonly ending: 'md' | 'csv';
  /** `kind subject …` of everything that is to be said, sorted. */
  readonly truth: readonly string[];
  readonly edits: readonly string[];
}

const english: Record<Field, string> = {
  ...{name: 'Model', vendor: 'Vendor', score: 'Accuracy', time: 'Time', tokens: 'Tokens', licence: 'Licence'},
};
const chinese: Record<Field, string> = {
  ...{name: '模型', vendor: '机构', score: '准确率', time: '耗时', tokens: '消耗token', licence: '许可'},
};
const vendors = ['OpenAI', 'Google', '智谱AI', 'Mistral', '阿里巴巴', 'Meta'];
const licences = ['MIT', 'Apache-2.0', 'GPL', 'proprietary'];
const syllables = 'ba ko lu mi ra to ve zu qi fen gor hal nix pel sor tam wyn'.split(' ');
const sizes = ['7B', '13B', '34B', '70B', ''];

const pick = <Value>(random: Random, list: readonly Value[]): Value => {
  const value = list[Math.floor(random() * list.length)];
  if (value === undefined) throw new Error('a list to pick from');
  return value;
};

function freshName(random: Random, used: Set<string>): string {
  for (;;) {
    const word = Array.from({length: 3}, () => pick(random, syllables)).join('');
    if (used.has(word)) continue;
    used.add(word);
    const size = pick(random, sizes);
    const version = random() < 0.3 ? `-${String(1 + Math.floor(random() * 8))}.5` : '';
    const base = word[0] === undefined ? word : word[0].toUpperCase() + word.slice(1);
    return `${base}${version}${size === '' ? '' : `-${size}`}`;
  }
}

const entryOf = (random: Random, id: number, used: Set<string>): Entry => ({
  id,
  name: freshName(random, used),
  vendor: pick(random, vendors),
  licence: pick(random, licences),
  score: 200 + Math.floor(random() * 800),
  millis: 1000 * (3 + Math.floor(random() * 90)),
  tokens: 100 + Math.floor(random() * 9000),
});

/** Prints a board; numbers as the style says. */
function print(
  entries: readonly Entry[],
  style: Style,
  ending: 'md' | 'csv',
  random: Random,
  summaries: readonly string[] = [],
): string {
  const cell = (entry: Entry, field: Field): string => {
    if (field === 'score') return printScore(entry.score, style);
    if (field === 'time') return style.time === 's' ? `${String(entry.millis / 1000)}s` : `${String(entry.millis)}ms`;
    if (field === 'tokens') return entry.tokens === null ? '' : String(entry.tokens);
    return entry[field];
  };
  const listed = [...entries].sort((one, other) => (other.score ?? -1) - (one.score ?? -1) || one.id - other.id);
  if (style.shuffled) listed.sort(() => random() - 0.5);
  const summary = (word: string): string[] =>
    style.order.map((field) => (field === 'name' ? word : field === 'score' ? '55.5' : ''));
  const rows = [...listed.map((entry) => style.order.map((field) => cell(entry, field))), ...summaries.map(summary)];
  return printTable(
    style.order.map((field) => style.labels[field]),
    rows,
    ending,
  );
}

function printScore(score: number | null, {scale}: Style): string {
  if (score === null) return '-';
  if (scale === 'fraction') return (score / 1000).toFixed(3);
  return scale === 'percent' ? `${(score / 10).toFixed(1)}%` : (score / 10).toFixed(1);
}

function printTable(labels: readonly string[], rows: readonly (readonly string[])[], ending: 'md' | 'csv'): string {
  if (ending === 'csv') return [labels, ...rows].map((row) => row.join(',')).join('\n') + '\n';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(labels), line(labels.map(() => '---')), ...rows.map(line)].join('\n') + '\n';
}

/** A pair of editions with up to four kinds of edit, each on rows of its own. */
export function editedPair(seed: number): EditedPair {
  const random = randomOf(seed);
  const used = new Set<string>();
  const count = 8 + Math.floor(random() * 22);
  const before = Array.from({length: count}, (_, id) => entryOf(random, id, used));
  const ending = random() < 0.5 ? 'md' : 'csv';
  const fields: Field[] = ['name', 'vendor', 'score', 'time', 'tokens', 'licence'];
  const labels = random() < 0.5 ? english : chinese;
  const style: Style = {labels, order: fields, scale: pick(random, ['percent', 'bare']), time: 's', shuffled: false};
  const draft: Draft = {
    random,
    used,
    ending,
    entries: before.map((entry) => ({...entry})),
    free: before.map(({id}) => id),
    style,
    truth: [],
    summaries: [],
    tail: [],
    head: '',
    title: 'Board',
    next: count,
    scores: [],
  };
  const kinds = [...Object.keys(edits)].sort(() => random() - 0.5).slice(0, Math.floor(random() * 5));
  const done: string[] = [];
  for (const kind of kinds) if (edits[kind]?.(draft) === true) done.push(kind);
  const heading = (title: string): string => (ending === 'md' ? `# ${title}\n\n` : '');
  const after = `${draft.head}${heading(draft.title)}${print(draft.entries, draft.style, ending, random, draft.summaries)}${draft.tail.join('')}`;
  return {
    before: heading('Board') + print(before, style, ending, random),
    after,
    ending,
    truth: [...draft.truth, ...scoreTruth(draft)].sort(),
    edits: done,
  };
}

interface Draft {
  readonly random: Random;
  readonly used: Set<string>;
  readonly ending: 'md' | 'csv';
  entries: Entry[];
  /** Entries that no edit has touched. */
  free: number[];
  style: Style;
  readonly truth: string[];
  /** Names of summary rows. */
  readonly summaries: string[];
  readonly tail: string[];
  head: string;
  title: string;
  next: number;
  readonly scores: {readonly name: string; readonly before: number; readonly after: number}[];
}

/** Thirty per cent of the survivors, and ten, are told as one re-score. */
function scoreTruth({scores, entries}: Draft): string[] {
  const survivors = entries.filter(({id, score}) => id < 1000 && score !== null).length;
  if (scores.length >= 10 && scores.length >= 0.3 * survivors) return [`rescored ${String(scores.length)}`];
  return scores.map(({name, before, after}) => `score_changed ${name} ${String(before / 10)} ${String(after / 10)}`);
}

function takeFree(draft: Draft, most: number): Entry[] {
  const taken: Entry[] = [];
  const wanted = 1 + Math.floor(draft.random() * most);
  while (taken.length < wanted && draft.free.length > 4) {
    const [id] = draft.free.splice(Math.floor(draft.random() * draft.free.length), 1);
    const entry = draft.entries.find((one) => one.id === id);
    if (entry !== undefined) taken.push(entry);
  }
  return taken;
}

type Edit = (draft: Draft) => boolean;

const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toLowerCase(),
  (name) => name.replaceAll('-', ' '),
  (name) => name.replace(/-([^-]+)$/u, ' ($1)'),
  (name) => name.replaceAll('-', '_'),
];

const edits: Record<string, Edit> = {
  score: (draft) => {
    for (const entry of takeFree(draft, 4)) {
      const was = entry.score ?? 0;
      entry.score = Math.max(10, was + (draft.random() < 0.5 ? -1 : 1) * (1 + Math.floor(draft.random() * 150)));
      if (entry.score !== was) draft.scores.push({name: entry.name, before: was, after: entry.score});
    }
    return true;
  },
  enter: (draft) => {
    for (let left = 1 + Math.floor(draft.random() * 3); left > 0; left -= 1) {
      const entry = {...entryOf(draft.random, 0, draft.used), id: 1000 + draft.next++};
      draft.entries.push(entry);
      draft.truth.push(`entered ${entry.name}`);
    }
    return true;
  },
  leave: (draft) => {
    for (const entry of takeFree(draft, 3)) {
      draft.entries = draft.entries.filter((one) => one !== entry);
      draft.truth.push(`left ${entry.name}`);
    }
    return true;
  },
  respell: (draft) => {
    for (const entry of takeFree(draft, 2)) {
      const name = pick(draft.random, spellings)(entry.name);
      if (name === entry.name) continue;
      draft.truth.push(`respelled ${entry.name} ${name}`);
      entry.name = name;
    }
    return true;
  },
  prefix: (draft) => {
    for (const entry of takeFree(draft, 1)) {
      const name = `${entry.vendor}-${entry.name}`;
      draft.truth.push(`respelled ${entry.name} ${name}`);
      entry.name = name;
    }
    return true;
  },
  succeed: (draft) => {
    for (const entry of takeFree(draft, 1)) {
      if (!/-\d\.5/u.test(entry.name)) return false;
      const later = entry.name.replace(/-(\d)\.5/u, (_, digit: string) => `-${String(Number(digit) + 1)}.5`);
      draft.truth.push(`succeeded ${entry.name} ${later}`);
      const change = {name: later, score: Math.min(999, (entry.score ?? 0) + 13), millis: entry.millis + 7000};
      const tokens = typeof entry.tokens === 'number' ? entry.tokens * 2 + 11 : entry.tokens;
      draft.entries = draft.entries.map((one) =>
        one === entry ? {...one, ...change, tokens, id: 1000 + draft.next++} : one,
      );
    }
    return true;
  },
  licence: (draft) => {
    const changes = new Map<string, string[]>();
    for (const entry of takeFree(draft, 3)) {
      const to = pick(
        draft.random,
        licences.filter((one) => one !== entry.licence),
      );
      const key = `${entry.licence} → ${to}`;
      changes.set(key, [...(changes.get(key) ?? []), entry.name]);
      entry.licence = to;
    }
    for (const [key, names] of changes) draft.truth.push(`value_changed ${key} ${names.sort().join('+')}`);
    return true;
  },
  word: (draft) => {
    for (const entry of takeFree(draft, 1)) {
      draft.truth.push(`value_changed ${String(entry.tokens)} → unlimited ${entry.name}`);
      entry.tokens = 'unlimited';
    }
    return true;
  },
  missing: (draft) => {
    for (const entry of takeFree(draft, 1)) {
      entry.tokens = null;
      draft.truth.push(`value_missing ${entry.name}`);
    }
    return true;
  },
  slower: (draft) => {
    for (const entry of takeFree(draft, 3)) {
      const was = entry.millis;
      entry.millis *= 3;
      const size = draft.style.time === 's' ? 1000 : 1;
      draft.truth.push(`measure_changed ${entry.name} ${String(was / size)} ${String(entry.millis / size)}`);
    }
    return draft.style.time === 's';
  },
  unscored: (draft) => {
    for (const entry of takeFree(draft, 1)) {
      entry.score = null;
      draft.truth.push(`became_unranked ${entry.name}`);
    }
    return true;
  },
  duplicate: (draft) => {
    for (const entry of takeFree(draft, 1)) {
      draft.entries.push({...entry, id: 2000 + entry.id});
      draft.truth.push(`duplicate_appeared ${entry.name}`);
    }
    return true;
  },
  average: (draft) => {
    const word = draft.style.labels === english ? 'Average' : '平均';
    draft.summaries.push(word);
    draft.truth.push(`summary_row_added ${word}`);
    return true;
  },
  order: (draft) => {
    draft.style = {...draft.style, shuffled: true};
    return true;
  },
  columns: (draft) => {
    draft.style = {...draft.style, order: [...draft.style.order].sort(() => draft.random() - 0.5)};
    return true;
  },
  rename_column: (draft) => {
    const label = draft.style.labels === english ? 'Terms of use' : '授权方式';
    draft.truth.push(`column_renamed ${draft.style.labels.licence} ${label}`);
    draft.style = {...draft.style, labels: {...draft.style.labels, licence: label}};
    return true;
  },
  drop_column: (draft) => {
    draft.truth.push(`column_removed ${draft.style.labels.vendor}`);
    draft.style = {...draft.style, order: draft.style.order.filter((field) => field !== 'vendor')};
    return true;
  },
  heading: (draft) => {
    if (draft.ending === 'csv') return false;
    draft.title = 'Results';
    draft.truth.push('board_moved');
    return true;
  },
  in_front: (draft) => {
    if (draft.ending === 'csv') return false;
    const rows = Array.from({length: 3}, (_, id) => ({...entryOf(draft.random, id, draft.used), id: 5000 + id}));
    draft.tail.push(`\n${print(rows, draft.style, draft.ending, draft.random)}`);
    draft.truth.push('board_added');
    return true;
  },
  split: (draft) => {
    const moved = draft.ending === 'csv' ? [] : takeFree(draft, 4);
    if (moved.length === 0) return false;
    draft.entries = draft.entries.filter((entry) => !moved.includes(entry));
    draft.tail.push(`\n## Older\n\n${print(moved, draft.style, draft.ending, draft.random)}`);
    draft.truth.push('board_added', ...moved.map(({name}) => `moved_away ${name}`));
    return true;
  },
};
