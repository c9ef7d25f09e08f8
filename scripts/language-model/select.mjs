// Trained weights → the n-grams worth keeping, best first. Worth is what removing the weight would cost (weight² × gradient squares,
// optimal brain damage), and never less than that of an n-gram it is part of: so every beginning of the list is closed under parts.
// usage: node --import loader select.mjs CORPUS WEIGHTS OUT [most]
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {extendFirstLane, extendSecondLane} from '../../src/encoding/language/ngram-hash.ts';

const ngramOrder = 5;

function main([corpusDir, weightsPath, out, most = '8e6']) {
  const corpus = JSON.parse(readFileSync(join(corpusDir, 'corpus.json'), 'utf8'));
  const bytes = readFileSync(join(corpusDir, 'train.u16'));
  const data = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const tokenOf = new Uint16Array(corpus.alphabet.length + 8);
  for (let i = 0; i < 8; i++) tokenOf[i] = i;
  corpus.alphabet.forEach(([, token], i) => (tokenOf[8 + i] = token));
  const table = readFileSync(weightsPath);
  const keys = new Uint32Array(table.buffer, table.byteOffset, table.length / 4);
  const numbers = new Float32Array(table.buffer, table.byteOffset, table.length / 4);
  const slotMask = keys.length / 4 - 1;
  const find = (h, g) => {
    let slot = (h ^ (g >>> 7)) & slotMask;
    const fingerprint = (g | 1) >>> 0;
    for (;;) {
      const key = keys[slot * 4];
      if (key === 0) return -1;
      if (key === fingerprint) return slot * 4;
      slot = (slot + 1) & slotMask;
    }
  };
  for (let at = 0; at < keys.length; at += 4)
    if (keys[at] !== 0) numbers[at + 3] = numbers[at + 1] ** 2 * numbers[at + 2];

  const ring = new Int32Array(8 * 8).fill(-1);
  const eachWindow = (visit) => {
    for (let p = 0; p < data.length; p++) {
      const base = (p & 7) * 8;
      ring.fill(-1, base, base + 8);
      let h = 0;
      let g = 0;
      for (let n = 1; n <= ngramOrder; n++) {
        const raw = p - n + 1 < 0 ? 0 : data[p - n + 1];
        if (raw === 0) break;
        h = extendFirstLane(h, tokenOf[raw]);
        g = extendSecondLane(g, tokenOf[raw]);
        if (n === 1) continue;
        const at = find(h, g);
        if (at < 0) break;
        ring[base + n] = at;
        visit(p, n, at, h, g);
      }
    }
  };
  const worths = [];
  for (let at = 0; at < keys.length; at += 64) if (keys[at] !== 0) worths.push(numbers[at + 3]);
  worths.sort((a, b) => b - a);
  const cut = worths[Math.min(worths.length - 1, Math.floor(Number(most) / 16))];
  const limit = Math.floor(Number(most) * 1.5);
  const first = new Uint32Array(limit);
  const second = new Uint32Array(limit);
  const weight = new Float32Array(limit);
  const worth = new Float32Array(limit);
  const order = new Uint8Array(limit);
  const expanded = new Uint8Array(limit);
  let count = 0;
  const ringFirst = new Int32Array(64);
  const ringSecond = new Int32Array(64);
  // Once an n-gram is in the list, its place there stands where its gradient squares were, below zero.
  const keep = (slot, n, least) => {
    const at = ring[slot];
    if (at < 0) return;
    if (numbers[at + 2] >= 0) {
      if (count >= limit) return;
      first[count] = ringFirst[slot];
      second[count] = ringSecond[slot];
      weight[count] = numbers[at + 1];
      worth[count] = Math.max(numbers[at + 3], least);
      order[count] = n;
      numbers[at + 2] = -1 - count++;
    } else {
      const place = -1 - numbers[at + 2];
      if (worth[place] < least) worth[place] = least;
    }
  };
  eachWindow((p, n, at, h, g) => {
    ringFirst[(p & 7) * 8 + n] = h;
    ringSecond[(p & 7) * 8 + n] = g;
    const own = numbers[at + 3];
    if (own < cut || (numbers[at + 2] < 0 && expanded[-1 - numbers[at + 2]] === 1)) return;
    for (let k = 0; k <= n - 2; k++) for (let m = 2; m <= n - k; m++) keep(((p - k) & 7) * 8 + m, m, own);
    if (numbers[at + 2] < 0) expanded[-1 - numbers[at + 2]] = 1;
  });
  const ranks = new Uint32Array(count).map((_, i) => i).sort((a, b) => worth[b] - worth[a]);
  const kept = Math.min(count, Number(most));
  const lines = new Uint32Array(kept * 3);
  const floats = new Float32Array(lines.buffer);
  const orders = new Uint8Array(kept);
  for (let i = 0; i < kept; i++) {
    const from = ranks[i];
    lines[i * 3] = first[from];
    lines[i * 3 + 1] = second[from];
    floats[i * 3 + 2] = weight[from];
    orders[i] = order[from];
  }
  writeFileSync(out, lines);
  for (const size of [1e6, 2e6, 3e6, 4e6, 6e6, 8e6]) {
    if (size > kept) break;
    const byOrder = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < size; i++) byOrder[orders[i]]++;
    console.log(size / 1e6, 'M: worth', worth[ranks[size - 1]].toFixed(4), 'orders', byOrder.slice(2).join(' '));
  }
  console.log('kept', kept, 'of', count);
}

main(process.argv.slice(2));
