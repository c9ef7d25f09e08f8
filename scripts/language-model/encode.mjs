// Plain texts → one array of character numbers, cut into documents with their script; held-out sources go to a second array.
// usage: node encode.mjs TEXT OUT   reads sources.json beside this file; writes OUT/{train,dev}.u16, OUT/corpus.json
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as OpenCC from 'opencc-js';
import {jiebaWords} from './words.mjs';

const maxHanOfASource = 6e6;
const devHanOfASource = 40e3;
const pieceUnits = 3000;
/** Raw numbers below this are classes of characters that are too rare for a number of their own. */
export const classes = {boundary: 0, han: 1, symbol: 2, letter: 3, emoji: 4, kana: 5, hangul: 6, other: 7};
const firstRaw = 8;
const minCount = 3;

export function classOf(codePoint) {
  if (
    (codePoint >= 0x3400 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    codePoint >= 0x20000
  )
    return classes.han;
  if (codePoint >= 0x1f000) return classes.emoji;
  if (codePoint >= 0x3040 && codePoint <= 0x30ff) return classes.kana;
  if (codePoint >= 0xac00 && codePoint <= 0xd7af) return classes.hangul;
  if (codePoint >= 0x2000 && codePoint <= 0x33ff) return classes.symbol;
  if (codePoint >= 0xc0 && codePoint <= 0x1fff) return classes.letter;
  return classes.other;
}

const isHan = (unit) => unit >= 0x3400 && unit <= 0x9fff;

function hanCount(text) {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}

/** Cuts a document at line ends into pieces of a few thousand units, so that shuffling mixes the fields. */
function* pieces(text) {
  for (const document of text.split('\f')) {
    let start = 0;
    while (start < document.length) {
      let end = document.length;
      if (end - start > pieceUnits * 1.5) {
        end = document.indexOf('\n', start + pieceUnits);
        if (end < 0 || end > start + 3 * pieceUnits) end = start + pieceUnits;
        else end++;
      }
      yield document.slice(start, end);
      start = end;
    }
  }
}

function main([textDir, outDir]) {
  const {sources, development} = JSON.parse(readFileSync(new URL('sources.json', import.meta.url), 'utf8'));
  const held = new Set(development);
  const toSimplified = OpenCC.Converter({from: 't', to: 'cn'});
  const train = [];
  const dev = [];
  let trainHan = 0;
  const bySource = {};
  let state = 12345;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (const {name, maxHan = maxHanOfASource} of sources) {
    let text;
    try {
      text = readFileSync(join(textDir, name.replace('/', '+') + '.txt'), 'utf8');
    } catch {
      continue;
    }
    const all = [...pieces(text)];
    const total = hanCount(text);
    const budget = held.has(name) ? devHanOfASource : maxHan;
    const share = Math.min(1, budget / Math.max(1, total));
    let taken = 0;
    for (const piece of all) {
      if (random() >= share) continue;
      taken += hanCount(piece);
      (held.has(name) ? dev : train).push([piece, name]);
    }
    bySource[name] = taken;
    if (!held.has(name)) trainHan += taken;
  }
  console.log('train', trainHan / 1e6, 'M Han', train.length, 'pieces; dev', dev.length);
  for (let i = train.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [train[i], train[j]] = [train[j], train[i]];
  }
  const counts = new Map();
  for (const [piece] of train) for (const character of piece) counts.set(character, (counts.get(character) ?? 0) + 1);
  const words = jiebaWords().map(([word]) => word);
  for (const word of words) for (const character of word) if (!counts.has(character)) counts.set(character, minCount);
  const raw = new Map();
  const list = [];
  for (const [character, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    if (count < minCount && !(classOf(character.codePointAt(0)) === classes.han && count >= 2)) continue;
    raw.set(character, firstRaw + list.length);
    list.push(character);
  }
  const foldOf = new Map();
  for (const character of list) {
    let folded = character;
    const code = character.codePointAt(0);
    if (code < 0x80) folded = /\d/.test(character) ? '0' : character.toLowerCase();
    else if (isHan(code)) folded = toSimplified(character);
    if (!raw.has(folded)) folded = character;
    foldOf.set(character, folded);
  }
  const tokenOf = new Map();
  for (const character of list)
    if (!tokenOf.has(foldOf.get(character))) tokenOf.set(foldOf.get(character), firstRaw + tokenOf.size);
  const alphabet = list.map((character) => [character.codePointAt(0), tokenOf.get(foldOf.get(character))]);
  console.log('raw', list.length, 'tokens', tokenOf.size);
  const encode = (documents) => {
    const starts = [];
    const scripts = [];
    const names = [];
    let length = 0;
    for (const [piece] of documents) length += piece.length + 1;
    const data = new Uint16Array(length);
    let at = 0;
    for (const [piece, name] of documents) {
      starts.push(at);
      names.push(name);
      let traditional = 0;
      let simplified = 0;
      for (const character of piece) {
        data[at++] = raw.get(character) ?? classOf(character.codePointAt(0));
        if (foldOf.has(character) && isHan(character.charCodeAt(0))) {
          if (foldOf.get(character) !== character) traditional++;
          else if (simplifiedOnly.has(character)) simplified++;
        }
      }
      data[at++] = classes.boundary;
      scripts.push(traditional > simplified ? 1 : 0);
    }
    return {data: data.subarray(0, at), starts, scripts, names};
  };
  const toTraditional = OpenCC.Converter({from: 'cn', to: 't'});
  const simplifiedOnly = new Set(
    list.filter((character) => isHan(character.charCodeAt(0)) && toTraditional(character) !== character),
  );
  const wordPieces = [];
  for (let i = 0; i < words.length; i += 400) wordPieces.push([words.slice(i, i + 400).join('\0'), 'jieba']);
  // '\0' has no number of its own: it becomes a boundary below.
  raw.set('\0', classes.boundary);
  const middle = Math.floor(train.length / 2);
  const withWords = [...wordPieces, ...train.slice(0, middle), ...wordPieces, ...train.slice(middle)];
  const a = encode(withWords);
  const b = encode(dev);
  writeFileSync(join(outDir, 'train.u16'), a.data);
  writeFileSync(join(outDir, 'dev.u16'), b.data);
  writeFileSync(
    join(outDir, 'corpus.json'),
    JSON.stringify({
      trainHan,
      bySource,
      alphabet,
      train: {starts: a.starts, scripts: a.scripts},
      dev: {starts: b.starts, scripts: b.scripts, names: b.names},
    }),
  );
  console.log(
    'characters',
    a.data.length / 1e6,
    'M; traditional pieces',
    a.scripts.filter((s) => s === 1).length,
    'of',
    a.scripts.length,
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) main(process.argv.slice(2));
