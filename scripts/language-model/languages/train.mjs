// The texts of one language → its packed model. Each character is damaged by a process drawn at random and told apart from those that leave
// the same bytes (learner.mjs); the n-grams whose loss would cost most are kept, with their parts, and trained once more among themselves.
// usage: node --import loader train.mjs TEXT/LANGUAGE LANGUAGE OUT.model [N-GRAMS] [RESERVED.txt]
// With a last file it prints how many of its characters the finished model restores, each by its true neighbours.
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {tokenClass, classOf} from '../../../src/encoding/language/language-model.ts';
import {candidateGroups} from '../damage.mjs';
import {packModel} from '../pack.mjs';
import {createLearner} from './learner.mjs';
import {admit, createTable} from './ngram-table.mjs';

const ngramOrder = 5;
const slotBits = 23;
const firstRaw = Object.keys(tokenClass).length;
const minCount = 3;
const pieceUnits = 3000;
/** One source must not drown the others: manuals of one product are much longer than everything else. */
const maxUnitsOfASource = 5e6;
const learningRate = 0.6;
const secondRate = 0.3;
/** How often each process is drawn; the rest is left alone. */
const shares = [
  ['cp1252', 0.22],
  ['seed', 0.2],
  ['cp1250', 0.12],
  ['cp1253', 0.12],
  ['cp1257', 0.1],
  ['spaces', 0.08],
  ['lastByte', 0.04],
];

function* pieces(text) {
  for (const document of text.split('\f'))
    for (let start = 0; start < document.length;) {
      const end = document.indexOf('\n', start + pieceUnits);
      const stop = end < 0 || end > start + 3 * pieceUnits ? start + pieceUnits : end + 1;
      yield document.slice(start, stop);
      start = stop;
    }
}

/** All pieces of the folder's files, shuffled. */
function readFolder(folder, random) {
  const list = [];
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const share = maxUnitsOfASource / text.length;
    for (const piece of pieces(text)) if (share >= 1 || random() < share) list.push(piece);
  }
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** Characters by frequency with their tokens: digits count as `0`. Capitals are tokens of their own: 0.25 points more than folded. */
function alphabetOf(texts) {
  const counts = new Map();
  for (const text of texts) for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const list = [...counts]
    .filter(([, count]) => count >= minCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const known = new Set(list.map(([character]) => character));
  const tokens = new Map();
  const foldOf = (character) => (/\d/.test(character) && known.has('0') ? '0' : character);
  return list.map(([character, count]) => {
    const folded = foldOf(character);
    if (!tokens.has(folded)) tokens.set(folded, firstRaw + tokens.size);
    return {character, codePoint: character.codePointAt(0), token: tokens.get(folded), count};
  });
}

/** Texts as characters' numbers, a boundary after each. */
function encode(texts, alphabet) {
  const rawOf = new Map(alphabet.map(({character}, i) => [character, firstRaw + i]));
  const data = new Uint16Array(texts.reduce((sum, text) => sum + text.length + 1, 0));
  let length = 0;
  for (const text of texts) {
    for (const character of text) data[length++] = rawOf.get(character) ?? classOf(character.codePointAt(0));
    data[length++] = tokenClass.boundary;
  }
  return data.subarray(0, length);
}

function drawGroup(groups, draw) {
  let left = draw;
  for (const [name, share] of shares) {
    if (left < share) return groups[name];
    left -= share;
  }
  return undefined;
}

/** Goes through the text once; `rateAt` gives the rate at a share of it, 0 to learn nothing. */
function pass(data, tokens, {groups, learner, random, rateAt, visit}) {
  let tested = 0;
  let correct = 0;
  for (let p = 0; p < data.length; p++) {
    if (data[p] === 0) continue;
    const candidates = drawGroup(groups, random())?.[data[p]];
    if (candidates !== undefined && candidates.length > 1) {
      const best = learner.score(tokens, p, candidates);
      tested++;
      if (candidates[best] === data[p]) correct++;
      const rate = rateAt(p / data.length);
      if (rate > 0) learner.learn(candidates, data[p], rate);
    }
    visit?.(p);
  }
  return `${((100 * correct) / tested).toFixed(2)} % of ${tested}`;
}

/** Slots worth keeping: by what their loss would cost (weight² × squares of gradients), each after its parts. */
function selectSlots(table, most) {
  const slots = [];
  const worth = new Float32Array(table.size);
  for (let slot = 0; slot < table.size; slot++) {
    if (!table.isUsed(slot)) continue;
    worth[slot] = table.weight[slot] ** 2 * table.squares[slot];
    if (worth[slot] > 0) slots.push(slot);
  }
  slots.sort((a, b) => worth[b] - worth[a]);
  const kept = new Set();
  const keep = (slot) => {
    if (slot < 0 || kept.has(slot)) return;
    keep(table.prefix[slot]);
    keep(table.suffix[slot]);
    kept.add(slot);
  };
  for (const slot of slots) {
    if (kept.size >= most) break;
    keep(slot);
  }
  return [...kept];
}

function main([folder, language, out, most = '60000', reserved]) {
  let state = 12345;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const texts = readFolder(folder, random);
  const alphabet = alphabetOf(texts);
  const size = firstRaw + alphabet.length;
  const tokenOf = Uint16Array.from({length: size}, (_, raw) => alphabet[raw - firstRaw]?.token ?? raw);
  const codePointOf = Uint32Array.from({length: size}, (_, raw) => alphabet[raw - firstRaw]?.codePoint ?? 0);
  const groups = candidateGroups(codePointOf, firstRaw);
  const data = encode(texts, alphabet);
  const tokens = data.map((raw) => tokenOf[raw]);

  const unigrams = Float32Array.from(
    {length: size},
    (_, raw) => 0.6 * Math.log(((alphabet[raw - firstRaw]?.count ?? 0) + 0.3) / 1000),
  );
  const unigramSquares = new Float32Array(size);
  const table = createTable(slotBits);
  const endings = new Int32Array(ngramOrder + 1).fill(-1);
  const learner = createLearner({table, unigrams, unigramSquares, tokenOf, order: ngramOrder});
  const first = pass(data, tokens, {
    groups,
    learner,
    random,
    rateAt: () => learningRate,
    visit: (p) => admit(table, tokens, p, ngramOrder, endings),
  });
  const kept = selectSlots(table, Number(most));
  const small = createTable(Math.ceil(Math.log2(kept.length / 0.5)));
  for (const slot of kept) {
    const at = small.insert(table.first[slot], table.second[slot]);
    small.weight[at] = table.weight[slot];
    small.squares[at] = table.squares[slot] * 0.3;
  }
  const again = createLearner({table: small, unigrams, unigramSquares, tokenOf, order: ngramOrder});
  const second = pass(data, tokens, {groups, learner: again, random, rateAt: (share) => secondRate * (1 - share)});

  const ranks = alphabet.map((_, i) => i).sort((a, b) => alphabet[a].codePoint - alphabet[b].codePoint);
  const slots = kept.map((slot) => small.find(table.first[slot], table.second[slot]));
  const own = ranks.map((i) => unigrams[firstRaw + i]);
  const model = packModel({
    about: {
      language,
      generator: 'scripts/language-model/languages',
      date: new Date().toISOString().slice(0, 10),
      sources: createHash('sha256')
        .update(readFileSync(new URL('sources.json', import.meta.url)))
        .digest('hex'),
      characters: data.length,
    },
    codePoints: ranks.map((i) => alphabet[i].codePoint),
    tokens: ranks.map((i) => alphabet[i].token),
    simplified: own,
    traditional: own,
    first: Int32Array.from(slots, (slot) => small.first[slot]),
    second: Int32Array.from(slots, (slot) => small.second[slot]),
    weights: Float32Array.from(slots, (slot) => small.weight[slot]),
    words: [],
  });
  writeFileSync(out, model);
  console.log(
    `${language}: ${(data.length / 1e6).toFixed(1)} M characters, ${alphabet.length} in the alphabet, ${table.count()} n-grams, ${kept.length} kept, ${(model.length / 1e3).toFixed(0)} KB`,
  );
  console.log(`    while learning: ${first}, with the kept ones ${second}`);
  if (reserved !== undefined) printReserved(reserved, {alphabet, tokenOf, groups, learner: again});
}

function printReserved(file, {alphabet, tokenOf, groups, learner}) {
  const data = encode([readFileSync(file, 'utf8')], alphabet);
  const tokens = data.map((raw) => tokenOf[raw]);
  for (const [name] of shares) {
    const result = pass(data, tokens, {
      groups: {[shares[0][0]]: groups[name]},
      learner,
      random: () => 0,
      rateAt: () => 0,
    });
    console.log(`    reserved, ${name}: ${result}`);
  }
}

main(process.argv.slice(2));
