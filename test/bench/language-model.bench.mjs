// How much of damaged Chinese text the language model and the lattice decoder give back, on documents that they have not seen.
// usage: node test/bench/language-model.bench.mjs SNAPSHOTS [MODEL] [PROCESS,...]   SNAPSHOTS holds OWNER+NAME/repo (git directories);
// without them only size, load time and memory are measured. Prints one line per process and one JSON line at the end.
import {execFileSync} from 'node:child_process';
import {readFileSync, statSync} from 'node:fs';
import {register} from 'node:module';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const {loadLanguageModel} = await import('../../src/encoding/language/language-model.ts');
const {restore} = await import('../../src/encoding/lattice/restore.ts');
const {rerankWithContext} = await import('../../src/encoding/lattice/rerank-with-context.ts');
const {pairBrackets} = await import('../../src/encoding/lattice/pair-brackets.ts');
const {createCandidates} = await import('../../src/encoding/codec/candidates.ts');
const {gitDirectory} = await import('../../scripts/language-model/extract.mjs');

const unitsOfADocument = 60_000;
const certainShare = 0.995;
const shy = 0xad;
const lossKinds = {
  'cp1254-seed': [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, shy],
  cp1252: [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  'cp1252-shy': [0x81, 0x8d, 0x8f, 0x90, 0x9d, shy],
  'cp1252-q': [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  cp1250: [0x81, 0x83, 0x88, 0x90, 0x98],
  cp1251: [0x98],
  'gbk-fffd': [],
  'gbk-swallowed': [],
};
const swallowed = Array.from({length: 32}, (_, i) => String.fromCharCode(32 + i)).concat('\n', '\r', '\t');
const encoder = new TextEncoder();

/** Slots of a text whose UTF-8 lost some byte values, with the number of the true option of each. */
function loseBytes(text, process) {
  const marked = process.endsWith('-q');
  const lost = new Set(lossKinds[process]);
  const candidates = createCandidates({
    bytes: lossKinds[process],
    mark: marked ? 'question-mark' : 'dropped',
    spaces: false,
  });
  const slots = slotList();
  for (const character of text) {
    const [lead, ...tail] = encoder.encode(character);
    if (lead < 0xc0 || !tail.some((byte) => lost.has(byte))) {
      slots.addCertain(character);
      continue;
    }
    const survivors = marked
      ? tail.map((byte) => (lost.has(byte) ? -1 : byte))
      : tail.filter((byte) => !lost.has(byte));
    slots.addOpen(candidates.list(lead, survivors, false), character);
  }
  return slots;
}

/** Slots of UTF-8 read as GBK: a run of an odd number of bytes loses its last byte, and with `swallowed` the character after it. */
function readAsGbk(text, process) {
  const swallow = process === 'gbk-swallowed';
  const slots = slotList();
  const lists = new Map();
  const characters = Array.from(text);
  for (let at = 0; at < characters.length;) {
    let end = at;
    let bytes = 0;
    while (end < characters.length && characters[end] >= '\x80') bytes += encoder.encode(characters[end++]).length;
    const next = characters[end] ?? '';
    const cut = bytes % 2 === 1 && next !== '' && next < '@';
    for (; at < end - (cut ? 1 : 0); at++) slots.addCertain(characters[at]);
    if (cut) {
      const start = [...encoder.encode(characters[at])].slice(0, -1);
      const key = start.join();
      if (!lists.has(key))
        lists.set(key, {options: lastBytes(start).flatMap((c) => (swallow ? swallowed.map((s) => c + s) : [c]))});
      slots.addOpen(lists.get(key), characters[at++] + (swallow ? next : ''));
      if (swallow) at++;
    } else if (end === at) slots.addCertain(characters[at++]);
  }
  return slots;
}

function lastBytes(start) {
  const all = Array.from({length: 63}, (_, i) => new TextDecoder().decode(Uint8Array.from([...start, 0x81 + i])));
  return all.filter((text) => !text.includes('\ufffd') && !/\p{Cn}/u.test(text));
}

function slotList() {
  const slots = [];
  const truth = [];
  let certain = '';
  return {
    slots,
    truth,
    addCertain: (text) => (certain += text),
    addOpen(list, character) {
      this.flush();
      slots.push(list);
      truth.push(list.options.indexOf(character));
    },
    flush() {
      if (certain === '') return;
      slots.push({options: [certain]});
      truth.push(0);
      certain = '';
    },
  };
}

function measure(text, process, model) {
  const list = process.startsWith('gbk') ? readAsGbk(text, process) : loseBytes(text, process);
  list.flush();
  const started = performance.now();
  const {chosen, confidence} = pairBrackets(
    list.slots,
    rerankWithContext(list.slots, restore(list.slots, model), model),
  );
  const tally = {
    lost: 0,
    right: 0,
    certain: 0,
    certainRight: 0,
    nonAscii: 0,
    bytes: encoder.encode(text).length,
    ms: performance.now() - started,
  };
  for (const character of text) if (character >= '\x80') tally.nonAscii++;
  list.slots.forEach((slot, index) => {
    if (slot.options.length === 1) return;
    const right = chosen[index] === list.truth[index] ? 1 : 0;
    tally.lost++;
    tally.right += right;
    if (confidence[index] >= certainShare) {
      tally.certain++;
      tally.certainRight += right;
    }
  });
  return tally;
}

function documents(snapshots) {
  const list = JSON.parse(readFileSync(new URL('language-model.documents.json', import.meta.url), 'utf8')).documents;
  return list.flatMap(({repository, path, kind}) => {
    const directory = gitDirectory(snapshots, repository);
    if (directory === undefined) {
      console.log(`skipped: ${repository} is not there`);
      return [];
    }
    const text = execFileSync('git', ['--git-dir', directory, 'show', `HEAD:${path}`], {maxBuffer: 1 << 26}).toString(
      'utf8',
    );
    return [{name: `${repository}:${path}`, kind, text: text.slice(0, unitsOfADocument)}];
  });
}

function sum(tallies) {
  const total = {lost: 0, right: 0, certain: 0, certainRight: 0, nonAscii: 0, bytes: 0, ms: 0};
  for (const tally of tallies) for (const key of Object.keys(total)) total[key] += tally[key];
  return total;
}

const percent = (part, whole) => (whole === 0 ? 'none' : ((100 * part) / whole).toFixed(2));

function line(name, t) {
  const certain = `certain ${percent(t.certain, t.lost)} of them, right ${percent(t.certainRight, t.certain)}`;
  return `${name}: lost ${t.lost}, right ${percent(t.right, t.lost)}; all non-ASCII ${percent(t.nonAscii - t.lost + t.right, t.nonAscii)}; ${certain}; ${(t.bytes / t.ms / 1000).toFixed(2)} MB/s`;
}

const [snapshots, modelPath = new URL('../../src/encoding/models/zh.model', import.meta.url), only] =
  process.argv.slice(2);
const before = process.memoryUsage.rss();
const started = performance.now();
const model = loadLanguageModel(readFileSync(modelPath));
const loadMs = performance.now() - started;
console.log(
  `model ${(statSync(modelPath).size / 1e6).toFixed(2)} MB, loaded in ${loadMs.toFixed(0)} ms, ${((process.memoryUsage.rss() - before) / 1e6).toFixed(0)} MB resident`,
);
if (snapshots === undefined) console.log('skipped: no directory of snapshots given, so nothing is restored');
const results = {};
const texts = snapshots === undefined ? [] : documents(snapshots);
for (const kind of texts.length === 0 ? [] : (only?.split(',') ?? Object.keys(lossKinds))) {
  const tallies = texts.map(({text}) => measure(text, kind, model));
  if (process.env.DOCUMENTS) texts.forEach(({name}, i) => console.log('  ' + line(name, tallies[i])));
  for (const field of new Set(texts.map((text) => text.kind)))
    console.log('  ' + line(`${kind}, ${field}`, sum(tallies.filter((_, i) => texts[i].kind === field))));
  results[kind] = sum(tallies);
  console.log(line(kind, results[kind]));
}
console.log(JSON.stringify({head: model.head, loadMs, results}));
