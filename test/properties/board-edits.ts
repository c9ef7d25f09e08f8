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
  /** Printed where the board has a column of codes. */
  readonly code: string;
}

interface Style {
  readonly labels: Record<Field, string>;
  readonly order: readonly Field[];
  readonly scale: 'percent' | 'bare' | 'fraction';
  readonly time: 's' | 'ms';
  /** Where the unit of time is: in each cell, or in the header alone. */
  readonly timeUnit: 'cell' | 'header';
  readonly tokens: 'one' | 'thousand';
  /** How scores are printed: plainly, with more digits, or with the noise of computing them. */
  readonly digits: 'plain' | 'more' | 'noise';
  readonly shuffled: boolean;
}

type Field = 'name' | 'vendor' | 'score' | 'time' | 'tokens' | 'licence' | 'code';

export interface EditedPair {
  readonly before: string;
  readonly after: string;
  readonly ending: 'md' | 'csv';
  /** `kind subject …` of everything that is to be said, sorted. */
  readonly truth: readonly string[];
  readonly edits: readonly string[];
}

const english: Record<Field, string> = {
  ...{
    name: 'Model',
    vendor: 'Vendor',
    score: 'Accuracy',
    time: 'Time',
    tokens: 'Tokens',
    licence: 'Licence',
    code: 'Code',
  },
};
const chinese: Record<Field, string> = {
  ...{name: '模型', vendor: '机构', score: '准确率', time: '耗时', tokens: '消耗token', licence: '许可', code: '代码'},
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
  code: freshCode(random, used),
});

function freshCode(random: Random, used: Set<string>): string {
  for (;;) {
    const code = Array.from({length: 4}, () => String.fromCharCode(65 + Math.floor(random() * 26))).join('');
    if (used.has(code)) continue;
    used.add(code);
    return code;
  }
}

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
    if (field === 'time') {
      const time = String(style.time === 's' ? entry.millis / 1000 : entry.millis);
      return style.timeUnit === 'cell' ? time + style.time : time;
    }
    if (field === 'tokens') {
      const isScaled = style.tokens === 'thousand' && typeof entry.tokens === 'number';
      return isScaled ? String(Number(entry.tokens) / 1000) : String(entry.tokens ?? '');
    }
    return entry[field];
  };
  const listed = [...entries].sort((one, other) => (other.score ?? -1) - (one.score ?? -1) || one.id - other.id);
  if (style.shuffled) listed.sort(() => random() - 0.5);
  const summary = (word: string): string[] =>
    style.order.map((field) => (field === 'name' ? word : field === 'score' ? '55.5' : ''));
  const rows = [...listed.map((entry) => style.order.map((field) => cell(entry, field))), ...summaries.map(summary)];
  return printTable(
    style.order.map((field) => labelIn(style, field)),
    rows,
    ending,
  );
}

/** A header says the unit that the cells leave out. */
function labelIn({labels, time, timeUnit, tokens}: Style, field: Field): string {
  if (field === 'time' && timeUnit === 'header') return `${labels.time} (${time})`;
  return field === 'tokens' && tokens === 'thousand' ? `${labels.tokens} (K)` : labels[field];
}

function printScore(score: number | null, {scale, digits}: Style): string {
  if (score === null) return '-';
  if (scale === 'fraction') return (score / 1000).toFixed(3);
  if (digits !== 'plain') {
    const sign = scale === 'percent' ? '%' : '';
    return (digits === 'more' ? (score / 10).toFixed(2) : String((score / 10) * (1 + 3e-15))) + sign;
  }
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
  if (random() < 0.4) fields.push('code');
  const labels = random() < 0.5 ? english : chinese;
  const style: Style = {
    ...{labels, order: fields, scale: pick(random, ['percent', 'bare']), time: 's'},
    timeUnit: random() < 0.7 ? 'cell' : 'header',
    ...{tokens: 'one', digits: 'plain', shuffled: false},
  };
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
    slower: [],
    before: [...before],
    apart: [],
    done: new Set(),
  };
  const kinds = [...Object.keys(edits)].sort(() => random() - 0.5).slice(0, Math.floor(random() * 5));
  const done: string[] = [];
  for (const kind of kinds) {
    if (rivals.some((pair) => pair.includes(kind) && pair.some((other) => draft.done.has(other)))) continue;
    if (edits[kind]?.(draft) === true) done.push(kind);
    draft.done.add(kind);
  }
  const heading = (title: string): string => (ending === 'md' ? `# ${title}\n\n` : '');
  const after = `${draft.head}${heading(draft.title)}${print(draft.entries, draft.style, ending, random, draft.summaries)}${draft.tail.join('')}`;
  return {
    before: `${heading('Board')}${print(draft.before, style, ending, random)}${older(draft.apart, style, ending, random)}`,
    after,
    ending,
    truth: [...draft.truth, ...scoreTruth(draft), ...slowerTruth(draft)].sort(),
    edits: done,
  };
}

function older(entries: readonly Entry[], style: Style, ending: 'md' | 'csv', random: Random): string {
  return entries.length === 0 ? '' : `\n## Older\n\n${print(entries, style, ending, random)}`;
}

/** Kinds that together leave no single truth: a change of scale is only known by the values that did not change otherwise. */
const rivals: readonly (readonly string[])[] = [
  ['fraction', 'score'],
  ['fraction', 'digits'],
  ['recode', 'duplicate', 'deduplicate'],
  ['merge', 'split', 'in_front'],
  ['merge', 'deduplicate'],
  ['slower', 'header_unit'],
];

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
  readonly slower: {readonly name: string; readonly before: number; readonly after: number}[];
  /** Entries of the earlier edition, without those that have a board of their own there. */
  before: Entry[];
  apart: Entry[];
  readonly done: Set<string>;
}

/** Thirty per cent of the survivors, and ten, are told as one re-score. */
function scoreTruth({scores, entries}: Draft): string[] {
  const survivors = entries.filter(({id, score}) => id < 1000 && score !== null).length;
  if (scores.length >= 10 && scores.length >= 0.3 * survivors) return [`rescored ${String(scores.length)}`];
  return scores.map(({name, before, after}) => `score_changed ${name} ${String(before / 10)} ${String(after / 10)}`);
}

/** Times are compared in the later edition's unit. */
function slowerTruth({slower, style}: Draft): string[] {
  const size = style.time === 's' ? 1000 : 1;
  return slower.map(
    ({name, before, after}) => `measure_changed ${name} ${String(before / size)} ${String(after / size)}`,
  );
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
      draft.slower.push({name: entry.name, before: was, after: entry.millis});
    }
    return true;
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
  cell_unit: (draft) => {
    if (draft.style.timeUnit === 'header') return false;
    draft.style = {...draft.style, time: 'ms'};
    draft.truth.push(`unit_changed ${draft.style.labels.time}`);
    return true;
  },
  header_unit: (draft) => {
    if (draft.style.timeUnit === 'cell') return false;
    const before = labelIn(draft.style, 'time');
    draft.style = {...draft.style, time: 'ms'};
    const after = labelIn(draft.style, 'time');
    draft.truth.push(`unit_changed ${after}`, `column_renamed ${before} ${after}`);
    return true;
  },
  thousands: (draft) => {
    const before = labelIn(draft.style, 'tokens');
    draft.style = {...draft.style, tokens: 'thousand'};
    const after = labelIn(draft.style, 'tokens');
    draft.truth.push(`unit_changed ${after}`, `column_renamed ${before} ${after}`);
    return true;
  },
  fraction: (draft) => {
    draft.style = {...draft.style, scale: 'fraction'};
    draft.truth.push('unit_changed score');
    return true;
  },
  digits: (draft) => {
    draft.style = {...draft.style, digits: draft.random() < 0.5 ? 'more' : 'noise'};
    return true;
  },
  recode: (draft) => {
    if (!draft.style.order.includes('code')) return false;
    for (const entry of takeFree(draft, 2)) {
      const name = freshName(draft.random, draft.used);
      draft.truth.push(`renamed ${entry.name} ${name}`);
      entry.name = name;
    }
    return true;
  },
  deduplicate: (draft) => {
    for (const entry of takeFree(draft, 1)) {
      draft.before.push({...entry, id: 3000 + entry.id});
      draft.truth.push(`duplicate_resolved ${entry.name}`);
    }
    return true;
  },
  merge: (draft) => {
    const moved = draft.ending === 'csv' ? [] : takeFree(draft, 4);
    if (moved.length === 0) return false;
    draft.apart = draft.before.filter(({id}) => moved.some((entry) => entry.id === id));
    draft.before = draft.before.filter((entry) => !draft.apart.includes(entry));
    draft.truth.push('board_removed', ...moved.map(({name}) => `moved_here ${name}`));
    return true;
  },
};
