// How well and how fast whole documents are repaired, by every process of damage: detection, decoder, proof and all.
// usage: node test/bench/repair.bench.mjs [SNAPSHOTS] [PROCESS,...]   SNAPSHOTS holds OWNER+NAME/repo (git directories) of language-model.documents.json;
// without it the Chinese documents beside this project are taken. Prints a line per process, the calibration, speeds, and one JSON line.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import {register} from 'node:module';
import path from 'node:path';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const {repair} = await import('../../src/encoding/repair.ts');
const {replay} = await import('../../src/encoding/replay.ts');
const {detectDamage} = await import('../../src/encoding/detect-damage.ts');
const {reapplyDamage} = await import('../../src/encoding/reapply-damage.ts');
const {encodeUtf8} = await import('../../src/encoding/codec/utf8.ts');
const {singleByteTable} = await import('../../src/encoding/codec/single-byte.ts');
const {loadLanguageModel} = await import('../../src/encoding/language/language-model.ts');
const {gitDirectory} = await import('../../scripts/language-model/extract.mjs');

const unitsOfADocument = 60_000;
const shy = 0xad;
const root = path.resolve(import.meta.dirname, '../..');
const undefinedOf = (page) => singleByteTable(page).undefinedBytes.filter((byte) => byte < 0xc0);
const singleByte = (readAs, bytes, mark = 'dropped', spaces = false) => ({
  writtenIn: 'utf-8',
  readAs,
  loss: {bytes, mark, spaces},
});
const processes = {
  'cp1254-seed': singleByte('windows-1254', [...undefinedOf('windows-1254'), shy]),
  cp1252: singleByte('windows-1252', undefinedOf('windows-1252')),
  'cp1252-shy': singleByte('windows-1252', [...undefinedOf('windows-1252'), shy]),
  'cp1252-q': singleByte('windows-1252', undefinedOf('windows-1252'), 'question-mark'),
  'cp1252-fffd': singleByte('windows-1252', undefinedOf('windows-1252'), 'replacement-character'),
  'cp1252-nbsp': singleByte('windows-1252', undefinedOf('windows-1252'), 'dropped', true),
  'cp1252-keep': singleByte('windows-1252', [], 'none'),
  cp1250: singleByte('windows-1250', undefinedOf('windows-1250')),
  cp1251: singleByte('windows-1251', undefinedOf('windows-1251')),
  'latin-1-keep': singleByte('iso-8859-1', [], 'none'),
  macroman: singleByte('macintosh', [], 'none'),
  'gbk-fffd': singleByte('gbk', [], 'replacement-character'),
  'gbk-swallowed': singleByte('gbk', [], 'swallowed'),
};
const limits = [0, 0.5, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999, 1.01];

function documents(snapshots) {
  if (snapshots === undefined) return documentsHere();
  const list = JSON.parse(
    fs.readFileSync(path.join(import.meta.dirname, 'language-model.documents.json'), 'utf8'),
  ).documents;
  return list.flatMap(({repository, path: file}) => {
    const directory = gitDirectory(snapshots, repository);
    if (directory === undefined) {
      console.log(`skipped: ${repository} is not there`);
      return [];
    }
    const text = execFileSync('git', ['--git-dir', directory, 'show', `HEAD:${file}`], {maxBuffer: 1 << 26}).toString(
      'utf8',
    );
    return [text.slice(0, unitsOfADocument)];
  });
}

// Not the measure that counts (the model may have seen texts like these), but one that every machine can take.
function documentsHere() {
  console.log('no directory of snapshots given: only the Chinese documents beside this project are measured');
  const seeds = path.resolve(root, '../shared/data/seeds');
  const files = [path.join(root, 'README.zh-CN.md')];
  if (fs.existsSync(seeds))
    files.push(
      ...fs
        .readdirSync(seeds)
        .filter((name) => /^00[0-3]/.test(name))
        .map((name) => path.join(seeds, name)),
    );
  return files
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.readFileSync(file, 'utf8').slice(0, unitsOfADocument));
}

// A text with damage of its own, or one that holds a character the process cannot take apart, measures nothing.
const isSound = (text) => text.length > 0 && detectDamage(text).length === 0;

function measure(text, process, model) {
  const damaged = reapplyDamage(text, process);
  const started = performance.now();
  const result = repair(damaged, {model});
  const ms = performance.now() - started;
  if (replay(result.plan, damaged) !== result.text) throw new Error('the plan does not replay');
  const {counts, points} = compare(text, result);
  const tally = {
    documents: 1,
    exact: result.text === text ? 1 : 0,
    bytes: encodeUtf8(damaged).length,
    ms,
    ...counts,
  };
  return {tally, points};
}

// Walks both texts side by side. What was decoded is equal; after a restored stretch of perhaps another length the next decoded characters tell
// where they meet again, and at the latest the next line does.
function compare(text, result) {
  const counts = {nonAscii: 0, right: 0, lost: 0, lostRight: 0};
  const points = [];
  const [lines, ownLines] = [lineStarts(text), lineStarts(result.text)];
  let line = 1;
  let at = 0;
  let from = 0;
  const walkTo = (end) => {
    for (; lines.length === ownLines.length && ownLines[line] <= end; line++) {
      if (ownLines[line] < from) continue;
      countDecoded(text, at, result.text.slice(from, ownLines[line]), counts);
      [at, from] = [lines[line], ownLines[line]];
    }
    at += countDecoded(text, at, result.text.slice(from, end), counts);
    from = end;
  };
  for (const [i, {offset, chosen, confidence, certainty}] of result.restored.entries()) {
    walkTo(offset);
    from = offset + chosen.length;
    const next = result.text.slice(from, Math.min(from + 8, result.restored[i + 1]?.offset ?? Infinity));
    const truth = text.slice(at, at + meetingPoint(text, at, chosen.length, next));
    const right = truth === chosen;
    counts.lost++;
    counts.lostRight += right ? 1 : 0;
    countDecoded(truth, 0, chosen, counts);
    points.push({confidence, certainty, right});
    at += truth.length;
  }
  walkTo(result.text.length);
  return {counts, points};
}

function lineStarts(text) {
  return [0, ...Array.from(text.matchAll(/\n/g), ({index}) => index + 1)];
}

/** Counts the characters outside ASCII of as much of `text` as `decoded` covers; returns its length. */
function countDecoded(text, at, decoded, counts) {
  for (let k = 0; k < decoded.length; k++) {
    if ((text.charCodeAt(at + k) || 0) <= 0x7f) continue;
    counts.nonAscii++;
    if (text[at + k] === decoded[k]) counts.right++;
  }
  return decoded.length;
}

function meetingPoint(text, at, length, next) {
  return (
    [length, length - 1, length + 1, length + 2, 0].find((tried) => tried >= 0 && text.startsWith(next, at + tried)) ??
    length
  );
}

function add(total, tally) {
  for (const [key, value] of Object.entries(tally)) total[key] = (total[key] ?? 0) + value;
  return total;
}

const percent = (part, whole) => (whole > 0 ? ((100 * part) / whole).toFixed(2) : 'none');

function printCalibration(points) {
  console.log('calibration: confidence, characters, right %');
  for (let i = 0; i + 1 < limits.length; i++) {
    const inside = points.filter(({confidence}) => confidence >= limits[i] && confidence < limits[i + 1]);
    console.log(
      `  ${limits[i].toFixed(4)} ${String(inside.length).padStart(7)} ${percent(inside.filter(({right}) => right).length, inside.length)}`,
    );
  }
  for (const certainty of ['certain', 'likely', 'check']) {
    const inside = points.filter((point) => point.certainty === certainty);
    console.log(
      `  ${certainty}: ${percent(inside.length, points.length)} % of all, right ${percent(inside.filter(({right}) => right).length, inside.length)} %`,
    );
  }
}

function cleanSpeed(texts) {
  const all = texts.join('\n');
  for (let i = 0; i < 3; i++) detectDamage(all);
  const bytes = encodeUtf8(all).length;
  const time = (work) => {
    const started = performance.now();
    for (let i = 0; i < 5; i++) work();
    return (5 * bytes) / 1000 / (performance.now() - started);
  };
  return {detect: time(() => detectDamage(all)), repair: time(() => repair(all))};
}

function ftfyVersion() {
  const run = spawnSync('python3', ['-c', 'import ftfy; print(ftfy.__version__)'], {encoding: 'utf8'});
  return run.status === 0 ? run.stdout.trim() : null;
}

const modelFile = path.join(root, 'src/encoding/models/zh.model');
const memory = process.memoryUsage.rss();
const loading = performance.now();
const model = loadLanguageModel(fs.readFileSync(modelFile));
const loadMs = performance.now() - loading;
console.log(
  `model ${(fs.statSync(modelFile).size / 1e6).toFixed(2)} MB, loaded in ${loadMs.toFixed(0)} ms, ${((process.memoryUsage.rss() - memory) / 1e6).toFixed(0)} MB resident`,
);
const texts = documents(process.argv[2]).filter(isSound);
console.log(`${texts.length} documents, ${texts.join('').length} characters`);
const results = {};
const points = [];
const wanted = process.argv[3]?.split(',') ?? Object.keys(processes);
for (const [name, damage] of Object.entries(processes).filter(([name]) => wanted.includes(name))) {
  const measured = texts.map((text) => measure(text, damage, model));
  const t = measured.map(({tally}) => tally).reduce(add, {});
  results[name] = t;
  points.push(...measured.flatMap((one) => one.points));
  console.log(
    `${name}: lost ${t.lost}, right ${percent(t.lostRight, t.lost)} %; all non-ASCII ${percent(t.right, t.nonAscii)} %; exact ${t.exact} of ${t.documents}; ${(t.bytes / t.ms / 1000).toFixed(2)} MB/s`,
  );
}
printCalibration(points);
const clean = cleanSpeed(texts);
console.log(`clean text: detection ${clean.detect.toFixed(0)} MB/s, repair ${clean.repair.toFixed(0)} MB/s`);
const ftfy = ftfyVersion();
console.log(ftfy === null ? 'ftfy: skipped, python3 has it not (pip install ftfy)' : compareWithFtfy(ftfy));
console.log(JSON.stringify({model: {bytes: fs.statSync(modelFile).size, loadMs}, results, clean}));

function compareWithFtfy(version) {
  const script =
    'import sys, json, time, ftfy\nfor line in sys.stdin:\n d = json.loads(line); t = time.time(); r = ftfy.fix_encoding(d["damaged"]); print(json.dumps({"ms": (time.time() - t) * 1000, "text": r}))\n';
  const damage = processes['cp1254-seed'];
  const input = texts.map((text) => JSON.stringify({damaged: reapplyDamage(text, damage)})).join('\n');
  const run = spawnSync('python3', ['-c', script], {input, encoding: 'utf8', maxBuffer: 1 << 30});
  const answers = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const tally = answers.map(({text}, i) => compare(texts[i], {text, restored: []}).counts).reduce(add, {});
  return `ftfy ${version} fix_encoding, cp1254-seed: all non-ASCII ${percent(tally.right, tally.nonAscii)} %`;
}
