// Chosen n-grams and character weights → the packed model (see src/encoding/language/language-model.ts for its reader).
// usage: node --import loader pack.mjs CORPUS NGRAMS UNIGRAMS OUT COUNT
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {magic} from '../../src/encoding/language/language-model.ts';
import {fingerprintOf} from '../../src/encoding/language/ngram-filter.ts';
import {jiebaWords, wordColumns} from './words.mjs';

const firstRaw = 8;
const maxSlack = 2;

/** 64 weights: every occurring one is near one of them (quantiles widened towards the ends, then Lloyd's algorithm). */
export function codebookOf(weights) {
  const sorted = Float32Array.from(weights).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  let book = Array.from(
    {length: 64},
    (_, i) => 0.5 * at((i + 0.5) / 64) + 0.5 * (at(0.0005) + ((at(0.9995) - at(0.0005)) * (i + 0.5)) / 64),
  );
  const sample = sorted.filter((_, i) => i % 37 === 0 || sorted.length < 1e5);
  for (let round = 0; round < 25; round++) {
    const sums = new Float64Array(64);
    const counts = new Float64Array(64);
    for (const weight of sample) {
      const number = nearest(book, weight);
      sums[number] += weight;
      counts[number]++;
    }
    book = book.map((value, i) => (counts[i] > 0 ? sums[i] / counts[i] : value)).sort((a, b) => a - b);
  }
  return Float32Array.from(book);
}

export function nearest(book, weight) {
  let from = 0;
  let to = book.length - 1;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (book[middle] <= weight) from = middle;
    else to = middle;
  }
  return weight - book[from] <= book[to] - weight ? from : to;
}

/**
 * A binary fuse filter (Graf and Lemire 2022) that answers with 24 bits: three cells, one in each of three neighbouring segments, whose
 * exclusive or is fingerprint and weight number. Found by peeling: cells that only one n-gram uses go first.
 */
export function buildFilter(first, second, numbers, slack = 1) {
  const count = first.length;
  const segmentBits = Math.max(4, Math.min(16, Math.floor(Math.log(Math.max(count, 2)) / Math.log(3.33) + 2.25)));
  const segment = 1 << segmentBits;
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(Math.max(count, 10)));
  const segmentCount = Math.max(1, Math.ceil((count * factor * slack) / segment) - 2 + (count < 1e4 ? 2 : 0));
  const cells = (segmentCount + 2) * segment;
  const places = (i, out) => {
    const h = first[i];
    const g = second[i];
    const mask = segment - 1;
    const base = Math.floor((h >>> 0) * (segmentCount / 4294967296));
    const mixed = Math.imul(h ^ (g >>> 11), 0x2c1b3c6d);
    out[0] = (base << segmentBits) + (g & mask);
    out[1] = ((base + 1) << segmentBits) + ((g >>> 16) & mask);
    out[2] = ((base + 2) << segmentBits) + ((mixed >>> 8) & mask);
  };
  const users = new Uint8Array(cells);
  const mixture = new Uint32Array(cells);
  const out = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    places(i, out);
    for (const cell of out) {
      if (users[cell] === 255) throw new Error('a cell is too crowded');
      users[cell]++;
      mixture[cell] ^= i;
    }
  }
  const order = new Uint32Array(count);
  const own = new Uint32Array(count);
  const queue = [];
  for (let cell = 0; cell < cells; cell++) if (users[cell] === 1) queue.push(cell);
  let peeled = 0;
  while (queue.length > 0) {
    const cell = queue.pop();
    if (users[cell] !== 1) continue;
    const i = mixture[cell];
    order[peeled] = i;
    own[peeled++] = cell;
    places(i, out);
    for (const other of out) {
      users[other]--;
      mixture[other] ^= i;
      if (users[other] === 1) queue.push(other);
    }
  }
  // Small sets need some luck, or more room.
  if (peeled < count && slack < maxSlack) return buildFilter(first, second, numbers, slack * 1.1);
  if (peeled < count) throw new Error(`peeling stopped at ${peeled} of ${count}`);
  const low = new Uint16Array(cells);
  const high = new Uint8Array(cells);
  for (let k = count - 1; k >= 0; k--) {
    const i = order[k];
    places(i, out);
    const value = (fingerprintOf(first[i], second[i]) << 6) | numbers[i];
    let others = 0;
    for (const cell of out) if (cell !== own[k]) others ^= low[cell] | (high[cell] << 16);
    const cell = value ^ others;
    low[own[k]] = cell & 0xffff;
    high[own[k]] = cell >>> 16;
  }
  return {count, segmentBits, segmentCount, cells, low, high};
}

function filterHead({count, segmentBits, segmentCount, cells}) {
  return {count, segmentBits, segmentCount, cells};
}

/** The file: magic, one line of JSON, sections aligned to 4 bytes. `words` are pairs of a word and its frequency. */
export function packModel({about, codePoints, tokens, simplified, traditional, first, second, weights, words}) {
  const book = codebookOf(weights);
  const numbers = Uint8Array.from(weights, (weight) => nearest(book, weight));
  const filter = buildFilter(first, second, numbers);
  const columns = wordColumns(words, codePoints, tokens);
  const wordFilter = buildFilter(columns.first, columns.second, columns.numbers);
  const all = [...simplified, ...traditional];
  const least = all.reduce((a, b) => Math.min(a, b), Infinity);
  const step = Math.max(1e-6, (all.reduce((a, b) => Math.max(a, b), -Infinity) - least) / 255);
  const head = {
    format: 2,
    ...about,
    alphabet: codePoints.length,
    ngrams: filterHead(filter),
    words: filterHead(wordFilter),
    strangerWeight: Math.round((least - 2) * 100) / 100,
    unigramScale: [least, step],
  };
  const quantise = (list) => Uint8Array.from(list, (value) => Math.round((value - least) / step));
  const parts = [Buffer.from(magic + JSON.stringify(head) + '\n', 'latin1')];
  for (const section of [
    Uint32Array.from(codePoints),
    Uint16Array.from(tokens),
    quantise(simplified),
    quantise(traditional),
    book,
    filter.low,
    filter.high,
    wordFilter.low,
    wordFilter.high,
  ]) {
    parts.push(Buffer.from(section.buffer, section.byteOffset, section.byteLength));
  }
  return Buffer.concat(
    parts.map((part) => Buffer.concat([part, Buffer.alloc((4 - (part.length % 4)) % 4, part === parts[0] ? 10 : 0)])),
  );
}

/** Makes the two scripts comparable: characters that both write alike (the 1,000 most frequent) differ by 0 in the median. */
function medianDifference(ranks, alphabet, unigrams, half) {
  const isHan = (code) => code >= 0x4e00 && code <= 0x9fff;
  const byToken = new Map();
  for (const [code, token] of alphabet) if (isHan(code)) byToken.set(token, (byToken.get(token) ?? 0) + 1);
  const differences = ranks
    .filter((i) => isHan(alphabet[i][0]) && byToken.get(alphabet[i][1]) === 1)
    .sort((a, b) => a - b)
    .slice(0, 1000)
    .map((i) => unigrams[firstRaw + i] - unigrams[half + firstRaw + i])
    .sort((a, b) => a - b);
  return differences[differences.length >> 1] ?? 0;
}

function main([corpusDir, ngramsPath, unigramsPath, out, most]) {
  const corpus = JSON.parse(readFileSync(join(corpusDir, 'corpus.json'), 'utf8'));
  const bytes = readFileSync(ngramsPath);
  const lines = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const floats = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const count = Math.min(lines.length / 3, Number(most));
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  const weights = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    first[i] = lines[i * 3];
    second[i] = lines[i * 3 + 1];
    weights[i] = floats[i * 3 + 2];
  }
  const raw = readFileSync(unigramsPath);
  const unigrams = new Float32Array(raw.buffer, raw.byteOffset, raw.length / 4);
  const half = unigrams.length / 2;
  const ranks = corpus.alphabet.map((_, i) => i).sort((a, b) => corpus.alphabet[a][0] - corpus.alphabet[b][0]);
  const shift = medianDifference(ranks, corpus.alphabet, unigrams, half);
  const sources = readFileSync(new URL('sources.json', import.meta.url));
  const about = {
    generator: 'scripts/language-model',
    date: new Date().toISOString().slice(0, 10),
    sources: createHash('sha256').update(sources).digest('hex'),
    hanCharacters: corpus.trainHan,
  };
  const model = packModel({
    about,
    codePoints: ranks.map((i) => corpus.alphabet[i][0]),
    tokens: ranks.map((i) => corpus.alphabet[i][1]),
    simplified: ranks.map((i) => unigrams[firstRaw + i]),
    traditional: ranks.map((i) => unigrams[half + firstRaw + i] + shift),
    first,
    second,
    weights,
    words: jiebaWords(),
  });
  writeFileSync(out, model);
  console.log(out, (model.length / 1e6).toFixed(2), 'MB', count, 'n-grams');
}

if (process.argv[1] === new URL(import.meta.url).pathname) main(process.argv.slice(2));
