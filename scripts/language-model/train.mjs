// Encoded corpus → one weight per n-gram (orders 2 to 5) and per character, learnt on the task itself.
// Each position is damaged by a random process; the candidates that share what survives are told apart by the sum of the weights of
// all n-grams through the position (a softmax, trained by AdaGrad in one pass). An n-gram enters when it is seen a second time and
// its weight is learnt on later text only, so nothing is ever evaluated by its own example.
// usage: node --import loader train.mjs CORPUS OUT [limit in M characters] [FROM]
// With FROM (the OUT of a run before, with its selection ngrams.bin) only the selected n-grams are trained further, at a rate that falls to 0.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {extendFirstLane, extendSecondLane} from '../../src/encoding/language/ngram-hash.ts';
import {candidateGroups} from './damage.mjs';

const slotBits = Number(process.env.SLOT_BITS ?? 26);
const slots = 2 ** slotBits;
const firstRate = Number(process.env.RATE ?? 1.2);
let rate = Number(process.env.RATE ?? 1.2);
const secondRate = Number(process.env.SECOND_RATE ?? 0);
const startWeight = Number(process.env.START ?? 1);
const squaresKept = 0.3;
const maxCandidates = 4096;
const order = Number(process.env.ORDER ?? 5);

const slotMask = slots - 1;
const keys = new Uint32Array(slots * 4); // fingerprint, weight, gradient square, count
const numbers = new Float32Array(keys.buffer);
const bloom = new Uint32Array(2 ** 28); // 2^33 bits: the n-grams seen once

let inserted = 0;

function find(h, g) {
  let slot = (h ^ (g >>> 7)) & slotMask;
  const fingerprint = g | 1;
  for (;;) {
    const at = slot * 4;
    const key = keys[at];
    if (key === 0) return -1;
    if (key === fingerprint >>> 0) return at;
    slot = (slot + 1) & slotMask;
  }
}

function insert(h, g) {
  let slot = (h ^ (g >>> 7)) & slotMask;
  while (keys[slot * 4] !== 0) slot = (slot + 1) & slotMask;
  keys[slot * 4] = (g | 1) >>> 0;
  inserted++;
}

/** True when this n-gram was seen before; remembers it. */
function seenOnce(h, g) {
  const a = Math.imul(h, 0x2c1b3c6d) ^ g;
  const word = (a >>> 4) & (2 ** 28 - 1);
  const bits = (1 << (g & 31)) | (1 << ((g >>> 10) & 31));
  if ((bloom[word] & bits) === bits) return true;
  bloom[word] |= bits;
  return false;
}

/** Takes the selected n-grams of a run before over: weight, gradient square, count. Squares shrink, so that the weights can move again. */
function takeOver(from) {
  const bytes = readFileSync(join(from, 'weights.bin'));
  const rows = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const mask = rows.length / 4 - 1;
  const list = readFileSync(join(from, 'ngrams.bin'));
  const lanes = new Int32Array(list.buffer, list.byteOffset, list.length / 4);
  for (let i = 0; i < lanes.length; i += 3) {
    const fingerprint = (lanes[i + 1] | 1) >>> 0;
    let slot = (lanes[i] ^ (lanes[i + 1] >>> 7)) & mask;
    while (rows[slot * 4] !== fingerprint && rows[slot * 4] !== 0) slot = (slot + 1) & mask;
    if (find(lanes[i], lanes[i + 1]) >= 0) continue;
    insert(lanes[i], lanes[i + 1]);
    const at = find(lanes[i], lanes[i + 1]);
    for (let k = 1; k < 4; k++) keys[at + k] = rows[slot * 4 + k];
    numbers[at + 2] *= squaresKept;
  }
}

function main([corpusDir, outDir, limit, from]) {
  const corpus = JSON.parse(readFileSync(join(corpusDir, 'corpus.json'), 'utf8'));
  const read = (name) => {
    const bytes = readFileSync(join(corpusDir, name));
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  };
  const firstRaw = 8;
  const rawCount = corpus.alphabet.length + firstRaw;
  const tokenOf = new Uint16Array(rawCount);
  const codePointOf = new Uint32Array(rawCount);
  for (let i = 0; i < firstRaw; i++) tokenOf[i] = i;
  corpus.alphabet.forEach(([codePoint, token], i) => {
    tokenOf[firstRaw + i] = token;
    codePointOf[firstRaw + i] = codePoint;
  });
  const train = read('train.u16');
  const dev = read('dev.u16');
  const groups = candidateGroups(codePointOf, firstRaw);

  const unigrams = [new Float32Array(rawCount), new Float32Array(rawCount)];
  const unigramSquares = [new Float32Array(rawCount), new Float32Array(rawCount)];
  if (from === undefined) initialUnigrams(unigrams, train, corpus.train, rawCount);
  else {
    const bytes = readFileSync(join(from, 'unigrams.bin'));
    const list = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    for (const script of [0, 1]) {
      unigrams[script].set(list.subarray(script * rawCount, (script + 1) * rawCount));
      unigramSquares[script].fill(1000);
    }
    takeOver(from);
  }

  const scores = new Float64Array(maxCandidates);
  const features = new Int32Array(maxCandidates * 16);
  const featureEnd = new Int32Array(maxCandidates);
  const rightH = new Int32Array(8);
  const rightG = new Int32Array(8);

  /** Scores every candidate at `p`; returns the index of the best. */
  function score(data, p, candidates, unigram) {
    let left = 0;
    while (left < order - 1 && p - left - 1 >= 0 && data[p - left - 1] !== 0) left++;
    let right = 0;
    while (right < order - 1 && data[p + right + 1] !== 0) right++;
    for (let e = 1; e <= right; e++) {
      let h = 0;
      let g = 0;
      for (let q = p + e; q > p; q--) {
        const token = tokenOf[data[q]];
        h = extendFirstLane(h, token);
        g = extendSecondLane(g, token);
      }
      rightH[e] = h;
      rightG[e] = g;
    }
    let used = 0;
    let best = 0;
    for (let c = 0; c < candidates.length; c++) {
      const raw = candidates[c];
      const token = tokenOf[raw];
      let sum = unigram[raw];
      let widest = left;
      for (let e = 0; e <= right; e++) {
        let h = extendFirstLane(e === 0 ? 0 : rightH[e], token);
        let g = extendSecondLane(e === 0 ? 0 : rightG[e], token);
        if (e > 0) {
          const at = find(h, g);
          if (at < 0) break;
          sum += numbers[at + 1];
          features[used++] = at;
        }
        const most = Math.min(widest, order - 1 - e);
        for (let s = 1; s <= most; s++) {
          const other = tokenOf[data[p - s]];
          h = extendFirstLane(h, other);
          g = extendSecondLane(g, other);
          const at = find(h, g);
          if (at < 0) {
            widest = s - 1;
            break;
          }
          sum += numbers[at + 1];
          features[used++] = at;
        }
      }
      scores[c] = sum;
      featureEnd[c] = used;
      if (sum > scores[best]) best = c;
    }
    return best;
  }

  function learn(candidates, truth, unigram, squares) {
    let top = -Infinity;
    for (let c = 0; c < candidates.length; c++) if (scores[c] > top) top = scores[c];
    let total = 0;
    for (let c = 0; c < candidates.length; c++) total += Math.exp(scores[c] - top);
    let start = 0;
    for (let c = 0; c < candidates.length; c++) {
      const end = featureEnd[c];
      const gradient = Math.exp(scores[c] - top) / total - (candidates[c] === truth ? 1 : 0);
      if (gradient > 0.002 || gradient < -0.002) {
        const square = gradient * gradient;
        for (let f = start; f < end; f++) {
          const at = features[f];
          numbers[at + 2] += square;
          numbers[at + 1] -= (rate * gradient) / Math.sqrt(startWeight + numbers[at + 2]);
        }
        const raw = candidates[c];
        squares[raw] += square;
        unigram[raw] -= (rate * 0.3 * gradient) / Math.sqrt(10 + squares[raw]);
      }
      start = end;
    }
  }

  /** Lets the n-grams that end at `p` in. */
  function admit(data, p) {
    let h = 0;
    let g = 0;
    for (let s = 0; s < order; s++) {
      const raw = p - s < 0 ? 0 : data[p - s];
      if (raw === 0) return;
      h = extendFirstLane(h, tokenOf[raw]);
      g = extendSecondLane(g, tokenOf[raw]);
      if (s === 0) continue;
      const at = find(h, g);
      if (at >= 0) {
        numbers[at + 3]++;
        continue;
      }
      if (!seenOnce(h, g)) return;
      if (inserted < slots * 0.8) insert(h, g);
    }
  }

  function develop() {
    const result = {};
    const names = corpus.dev.names;
    for (let d = 0; d < corpus.dev.starts.length; d++) {
      const start = corpus.dev.starts[d];
      const end = corpus.dev.starts[d + 1] ?? dev.length;
      const unigram = unigrams[corpus.dev.scripts[d]];
      const tally = (result[names[d]] ??= [0, 0, 0, 0]);
      for (let p = start; p < end; p++) {
        const raw = dev[p];
        if (raw < firstRaw) continue;
        const candidates = groups.seed[raw];
        if (candidates !== undefined) {
          tally[0]++;
          if (candidates[score(dev, p, candidates, unigram)] === raw) tally[1]++;
        }
        const tail = groups.lastByte[raw];
        if (tail !== undefined && dev[p + 1] !== 0 && codePointOf[dev[p + 1]] < 128) {
          tally[2]++;
          if (tail[score(dev, p, tail, unigram)] === raw) tally[3]++;
        }
      }
    }
    return result;
  }

  let state = 99;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const most = Math.min(train.length, limit === undefined ? Infinity : Number(limit) * 1e6);
  const started = Date.now();
  let tested = 0;
  let right = 0;
  let nextReport = 5e6;
  let han = 0;
  let nextProgress = 0;
  if (from !== undefined) {
    const all = develop();
    const sum = (k) => Object.values(all).reduce((total, tally) => total + tally[k], 0);
    console.log(
      `taken over ${inserted} in ${((Date.now() - started) / 1000).toFixed(0)} s: dev seed ${((100 * sum(1)) / sum(0)).toFixed(3)} last byte ${((100 * sum(3)) / sum(2)).toFixed(3)}`,
    );
  }
  const last = corpus.train.starts.findLastIndex((start) => start <= most);
  for (let pass = 0; pass <= (secondRate > 0 ? 1 : 0); pass++) {
    if (pass === 1) {
      rate = secondRate;
      han = 0;
      nextReport = Infinity;
    }
    for (let d = 0; d <= last; d++) {
      const start = corpus.train.starts[d];
      const end = corpus.train.starts[d + 1] ?? train.length;
      const script = corpus.train.scripts[d];
      const unigram = unigrams[script];
      const squares = unigramSquares[script];
      for (let p = start; p < end; p++) {
        const raw = train[p];
        if (raw === 0) continue;
        const code = codePointOf[raw];
        if (code >= 0x3400 && code <= 0x9fff) han++;
        const draw = random();
        let candidates;
        if (from !== undefined)
          candidates = furtherCandidates(
            groups,
            raw,
            code,
            codePointOf[train[p - 1] ?? 0],
            codePointOf[train[p + 1]],
            draw,
          );
        else if (code < 128) {
          if (draw < 0.1 && codePointOf[train[p - 1] ?? 0] > 0x7ff) candidates = groups.swallowed;
          if (candidates !== undefined && !candidates.includes(raw)) candidates = undefined;
        } else if (draw < 0.55) candidates = groups.seed[raw];
        else if (draw < 0.7) candidates = groups.cp1252[raw];
        else if (draw < 0.82) candidates = groups.cp1250[raw];
        else if (draw < (codePointOf[train[p + 1]] < 128 ? 1 : 0.86)) candidates = groups.lastByte[raw];
        if (candidates?.includes(raw)) {
          const best = score(train, p, candidates, unigram);
          tested++;
          if (candidates[best] === raw) right++;
          learn(candidates, raw, unigram, squares);
        }
      }
      if (process.env.PROGRESS && Date.now() > nextProgress) {
        nextProgress = Date.now() + 15000;
        console.log(
          `${((Date.now() - started) / 1000).toFixed(0)} s: ${(end / 1e6).toFixed(1)} M characters, ${(process.cpuUsage().user / 1e6).toFixed(0)} s of processor, tested ${tested}`,
        );
      }
      if (from !== undefined) rate = firstRate * (1 - start / most);
      else if (pass === 0) for (let p = start; p < end; p++) admit(train, p);
      if (han >= nextReport || d === last) {
        const all = develop();
        const seconds = (Date.now() - started) / 1000;
        const sum = (k) => Object.values(all).reduce((total, tally) => total + tally[k], 0);
        console.log(
          `${(han / 1e6).toFixed(1)} M Han, ${(end / 1e6).toFixed(0)} M characters, ${seconds.toFixed(0)} s, ${(inserted / 1e6).toFixed(1)} M n-grams, ` +
            `own ${((100 * right) / tested).toFixed(2)}, dev seed ${((100 * sum(1)) / sum(0)).toFixed(3)} last byte ${((100 * sum(3)) / sum(2)).toFixed(3)}`,
        );
        console.log(
          '   ' +
            Object.entries(all)
              .map(
                ([name, t]) =>
                  `${name.split('/')[1]} ${((100 * t[1]) / t[0]).toFixed(2)} ${((100 * t[3]) / t[2]).toFixed(1)}`,
              )
              .join(', '),
        );
        right = tested = 0;
        nextReport = han < 10e6 ? 10e6 : nextReport * 1.5;
      }
    }
  }
  if (process.env.DRY) return;
  writeFileSync(join(outDir, 'weights.bin'), keys);
  writeFileSync(join(outDir, 'unigrams.bin'), Buffer.concat(unigrams.map((u) => Buffer.from(u.buffer))));
}

/** What a further run trains: the GBK class is drawn as often as its weakness asks for, where it can occur (before ASCII below `@`). */
function furtherCandidates(groups, raw, code, before, after, draw) {
  if (code < 128) {
    return code < 64 && before > 0x7ff && draw < 0.25 ? groups.swallowedByGbk : undefined;
  }
  if (after > 0 && after < 64 && draw < 0.45) return groups.lastByte[raw];
  const other = (draw * 7919) % 1;
  if (other < 0.5) return groups.seed[raw];
  if (other < 0.75) return groups.cp1252[raw];
  if (other < 0.9) return groups.cp1250[raw];
  return other < 0.93 ? groups.lastByte[raw] : undefined;
}

function initialUnigrams(unigrams, data, documents, rawCount) {
  for (const script of [0, 1]) {
    const counts = new Float64Array(rawCount);
    for (let d = 0; d < documents.starts.length; d++) {
      if (documents.scripts[d] !== script) continue;
      const end = documents.starts[d + 1] ?? data.length;
      for (let p = documents.starts[d]; p < end; p++) counts[data[p]]++;
    }
    for (let raw = 0; raw < rawCount; raw++) unigrams[script][raw] = 0.6 * Math.log((counts[raw] + 0.3) / 1000);
  }
}

main(process.argv.slice(2));
