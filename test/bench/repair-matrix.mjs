// What repair does to each process of damage in each language: characters right, left (as they were, or U+FFFD) and wrong, beside ftfy.
// usage: node test/bench/repair-matrix.mjs [DIR] [PROCESS,...]   DIR holds one clean text a language, LANGUAGE.txt (UTF-8); without it the
// Chinese README is taken. Prints a line per process and language with wrong characters, and one per process.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import {register} from 'node:module';
import path from 'node:path';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const {repair} = await import('../../src/encoding/repair.ts');
const {reapplyDamage} = await import('../../src/encoding/reapply-damage.ts');
const {decodeBytes} = await import('../../src/encoding/codec/decode.ts');
const {encodeText} = await import('../../src/encoding/codec/encode.ts');
const {encodeUtf8} = await import('../../src/encoding/codec/utf8.ts');
const {decodeSingleByte, singleByteTable} = await import('../../src/encoding/codec/single-byte.ts');
const {loadLanguageModel} = await import('../../src/encoding/language/language-model.ts');

const root = path.resolve(import.meta.dirname, '../..');
const units = Number(process.env.UNITS ?? 3000);
const undefinedOf = (page) => singleByteTable(page).undefinedBytes.filter((byte) => byte < 0xc0);
const through =
  (readAs, bytes, mark, spaces = false) =>
  (text) =>
    reapplyDamage(text, {writtenIn: 'utf-8', readAs, loss: {bytes, mark, spaces}});
const nativeAs = (writtenIn, readAs) => (text) => {
  const bytes = encodeText(text, writtenIn);
  return bytes === null ? null : decodeBytes(bytes, readAs);
};
const latin = ['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1257'];
const drop1252 = through('windows-1252', undefinedOf('windows-1252'), 'dropped');
const keep1252 = through('windows-1252', [], 'none');
const processes = {
  ...Object.fromEntries(latin.map((page) => [`${page} dropped`, through(page, undefinedOf(page), 'dropped')])),
  'windows-1254, soft hyphen too': through('windows-1254', [...undefinedOf('windows-1254'), 0xad], 'dropped'),
  'windows-1252 U+FFFD': through('windows-1252', undefinedOf('windows-1252'), 'replacement-character'),
  'windows-1252 ?': through('windows-1252', undefinedOf('windows-1252'), 'question-mark'),
  'windows-1252, spaces': through('windows-1252', undefinedOf('windows-1252'), 'dropped', true),
  'windows-1252 lossless': keep1252,
  'ISO 8859-1 lossless': through('iso-8859-1', [], 'none'),
  'ISO 8859-1 stripped': (text) => decodeSingleByte(encodeUtf8(text), 'iso-8859-1').replace(/[\u0080-\u009f]/gu, ''),
  'MacRoman lossless': through('macintosh', [], 'none'),
  'code page 437 lossless': through('ibm437', [], 'none'),
  'windows-1252 twice, dropped': (text) => drop1252(drop1252(text)),
  'windows-1252 twice, lossless': (text) => keep1252(keep1252(text)),
  'GBK U+FFFD': through('gbk', [], 'replacement-character'),
  'GBK swallowed': through('gbk', [], 'swallowed'),
  ...Object.fromEntries(
    ['shift_jis', 'euc-jp', 'euc-kr', 'big5'].map((page) => [
      page,
      (text) => new TextDecoder(page).decode(encodeUtf8(text)),
    ]),
  ),
  ...Object.fromEntries(
    [
      'windows-1251',
      'windows-1253',
      'windows-1255',
      'windows-1256',
      'windows-874',
      'gbk',
      'big5',
      'shift_jis',
      'euc-kr',
    ].map((page) => [`${page} text as ISO 8859-1`, nativeAs(page, 'iso-8859-1')]),
  ),
};

function textsOf(directory) {
  if (directory === undefined)
    return [['zh', fs.readFileSync(path.join(root, 'README.zh-CN.md'), 'utf8').slice(0, units)]];
  return fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, -4), fs.readFileSync(path.join(directory, name), 'utf8').slice(0, units)]);
}

/** Which characters of both lists are in a longest common subsequence. Quadratic in what differs; a line at a time. */
function common(a, b) {
  let start = 0;
  let end = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [m, n] = [a.length - start - end, b.length - start - end];
  const width = n + 1;
  const lengths = new Uint16Array((m + 1) * width);
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[start + i] === b[start + j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  const [inA, inB] = [new Uint8Array(a.length).fill(1), new Uint8Array(b.length).fill(1)];
  inA.fill(0, start, start + m);
  inB.fill(0, start, start + n);
  for (let i = 0, j = 0; i < m && j < n;) {
    if (a[start + i] === b[start + j]) inA[start + i++] = inB[start + j++] = 1;
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return [inA, inB];
}

const isCounted = (character) => character > '\u007f';

function score(clean, damaged, result) {
  let [of, from, to] = [clean, damaged, result].map((text) => text.split('\n'));
  if (of.length !== from.length || of.length !== to.length) [of, from, to] = [[clean], [damaged], [result]];
  const tally = {characters: 0, right: 0, wrong: 0};
  of.forEach((line, i) => {
    const truth = Array.from(line);
    const count = truth.filter(isCounted).length;
    tally.characters += count;
    if (line === to[i]) tally.right += count;
    if (line === to[i] || from[i] === to[i]) return;
    const repaired = Array.from(to[i]);
    const [isRight, isTrue] = common(truth, repaired);
    const [, isOld] = common(Array.from(from[i]), repaired);
    tally.right += truth.filter((character, k) => isCounted(character) && isRight[k] === 1).length;
    tally.wrong += repaired.filter(
      (c, k) => isCounted(c) && c !== '\ufffd' && isTrue[k] === 0 && isOld[k] === 0,
    ).length;
  });
  return tally;
}

function ftfyOf(cases) {
  const script =
    'import sys, json, ftfy\nfor line in sys.stdin: print(json.dumps(ftfy.fix_encoding(json.loads(line))))\n';
  const input = cases.map(({damaged}) => JSON.stringify(damaged)).join('\n');
  const run = spawnSync('python3', ['-c', script], {input, encoding: 'utf8', maxBuffer: 1 << 30});
  if (run.status !== 0) return null;
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const percent = (part, whole) => ((100 * part) / Math.max(1, whole)).toFixed(2).padStart(6);
const shares = ({characters, right, wrong}) =>
  `right ${percent(right, characters)} % · left ${percent(Math.max(0, characters - right - wrong), characters)} % · wrong ${percent(wrong, characters)} %`;
const sum = (tallies) =>
  tallies.reduce(
    (a, b) => ({characters: a.characters + b.characters, right: a.right + b.right, wrong: a.wrong + b.wrong}),
    {characters: 0, right: 0, wrong: 0},
  );

const models = new Map();
/** `MODELS=DIR` measures other models than those of the package. */
const model = (language) => {
  const file = path.join(process.env.MODELS ?? path.join(root, 'src/encoding/models'), `${language}.model`);
  if (!models.has(language))
    models.set(language, fs.existsSync(file) ? loadLanguageModel(fs.readFileSync(file)) : null);
  return models.get(language);
};
const wanted = process.argv[3]?.split(',');
const cases = textsOf(process.argv[2]).flatMap(([language, text]) =>
  Object.entries(processes)
    .filter(([name]) => wanted?.includes(name) ?? true)
    .flatMap(([name, damage]) => {
      const damaged = damage(text);
      return damaged === null || damaged === text ? [] : [{language, name, text, damaged}];
    }),
);
const ftfy = ftfyOf(cases);
const rows = cases.map((one, i) => ({
  ...one,
  ours: score(one.text, one.damaged, repair(one.damaged, {model}).text),
  theirs: ftfy === null ? null : score(one.text, one.damaged, ftfy[i]),
}));
console.log(
  `${String(cases.length)} cells; ${ftfy === null ? 'ftfy: skipped, python3 has it not' : 'with ftfy fix_encoding'}`,
);
for (const name of new Set(rows.map((row) => row.name))) {
  const own = rows.filter((row) => row.name === name);
  const good = own.filter(({ours}) => ours.wrong < ours.characters * 0.005).length;
  console.log(
    `${name}: ${shares(sum(own.map(({ours}) => ours)))}; ${String(good)} of ${String(own.length)} languages with < 0.5 % wrong`,
  );
  if (ftfy !== null) console.log(`    ftfy: ${shares(sum(own.map(({theirs}) => theirs)))}`);
  for (const {language, ours} of own)
    if (ours.wrong >= ours.characters * 0.005) console.log(`    ${language}: ${shares(ours)}`);
}
console.log(JSON.stringify(rows.map(({language, name, ours, theirs}) => ({language, name, ours, theirs}))));
