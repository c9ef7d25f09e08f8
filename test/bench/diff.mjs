// `npm run bench:diff`: the differ beside daff (its defaults, and with the name column as id) on generated boards of 1k, 10k and 100k
// rows with 1 % mixed changes. Needs a build. Each measurement is a process of its own: time, processor time, largest resident memory,
// and precision and recall by kind of change against the generator's truth. --quick leaves out 100k, --json FILE writes the figures.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const args = process.argv.slice(2);
// What daff calls an updated row, in our kinds.
const changedKinds = ['renamed', 'score_changed', 'measure_changed', 'value_missing', 'tag_added'];
if (args[0] === '--one') console.log(JSON.stringify(await measure(args[1], args[2])));
else await runAll();

async function runAll() {
  const sizes = args.includes('--quick') ? [1000, 10_000] : [1000, 10_000, 100_000];
  const results = [];
  for (const rows of sizes) {
    const folder = await writePair(rows);
    for (const tool of ['tablewatch', 'daff', 'daff-ids']) {
      const result = {rows, tool, ...measureApart(tool, folder)};
      results.push(result);
      print(result);
    }
    fs.rmSync(folder, {recursive: true, force: true});
  }
  const file = args[args.indexOf('--json') + 1];
  if (args.includes('--json') && file) fs.writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}

/** Writes both editions, as Markdown and as rows, and the truth into a folder of their own. */
async function writePair(rows) {
  const {register} = await import('node:module');
  register('../../scripts/typescript-loader.mjs', import.meta.url);
  const {generatePair, toMarkdown} = await import('./generated-boards.ts');
  const {labels, before, after, truth} = generatePair(rows);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-diff-'));
  fs.writeFileSync(path.join(folder, 'a.md'), toMarkdown(labels, before));
  fs.writeFileSync(path.join(folder, 'b.md'), toMarkdown(labels, after));
  fs.writeFileSync(
    path.join(folder, 'rows.json'),
    JSON.stringify([
      [labels, ...before],
      [labels, ...after],
    ]),
  );
  fs.writeFileSync(path.join(folder, 'truth.json'), JSON.stringify(truth));
  return folder;
}

function measureApart(tool, folder) {
  const command = ['--max-old-space-size=8192', fileURLToPath(import.meta.url), '--one', tool, folder];
  // Ten minutes: daff's defaults need more than that for 100,000 rows on the slower of our machines.
  const child = spawnSync(process.execPath, command, {encoding: 'utf8', timeout: 600_000, maxBuffer: 1 << 28});
  return child.status === 0 ? JSON.parse(child.stdout) : {failed: child.signal ?? child.stderr.slice(-300)};
}

function print({tool, rows, failed, ms, cpuMs, stages = '', rssMb, quality}) {
  const head = `${String(rows).padStart(7)}  ${tool.padEnd(10)}`;
  if (failed) return console.log(`${head}  failed: ${failed}`);
  const times = `${ms.toFixed(0).padStart(7)} ms  processor ${cpuMs.toFixed(0).padStart(6)} ms  ${rssMb.toFixed(0).padStart(5)} MB`;
  console.log(`${head}${times}  ${stages}`);
  for (const [kind, {truth, found, precision, recall}] of Object.entries(quality)) {
    const counts = `truth ${String(truth).padStart(6)}  found ${String(found).padStart(6)}`;
    console.log(
      `${' '.repeat(21)}${kind.padEnd(16)} ${counts}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
    );
  }
}

function measure(tool, folder) {
  const truth = JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8'));
  return tool === 'tablewatch' ? runOurs(folder, truth) : runDaff(folder, truth, tool === 'daff-ids');
}

/** Resources since a start. */
function watch() {
  const [start, usage] = [performance.now(), process.cpuUsage()];
  return () => {
    const {user, system} = process.cpuUsage(usage);
    return {ms: performance.now() - start, cpuMs: (user + system) / 1000};
  };
}

function maxRssMb() {
  return process.resourceUsage().maxRSS / 1024;
}

/** From parsed documents to the changeset. Told is the first, cold round, as on a command line; the third shows what a server sees. */
async function runOurs(folder, truth) {
  const built = (name) => import(new URL(`../../dist/${name}`, import.meta.url).href);
  const [{readDocument}, {inferShape}] = [await built('app/read-document.js'), await built('infer/index.js')];
  const [{takeSnapshot}, {diffSnapshots}] = [await built('snapshot/index.js'), await built('diff/index.js')];
  const bytes = ['a.md', 'b.md'].map((name) => fs.readFileSync(path.join(folder, name)));
  const rounds = [];
  let changeset;
  for (let round = 0; round < 3; round += 1) {
    const parsing = watch();
    const documents = [];
    for (const content of bytes) documents.push(await readDocument(content, {source: 'board.md'}));
    const parse = parsing().ms;
    const all = watch();
    for (const {tables} of documents) tables.forEach((table) => inferShape(table));
    const infer = all().ms;
    const [one, other] = documents.map((document) => takeSnapshot(document, {shapeOf: inferShape}));
    const snapshot = all().ms - infer;
    changeset = await diffSnapshots(one, other);
    rounds.push({...all(), parse, infer, snapshot, rssMb: maxRssMb()});
  }
  const [{ms, cpuMs, parse, infer, snapshot, rssMb}, , warm] = rounds;
  const split = [infer, snapshot, ms - infer - snapshot].map((time) => time.toFixed(0));
  const stages = `parsed in ${parse.toFixed(0)} ms before; infer ${split[0]}, snapshot ${split[1]}, diff ${split[2]}; third round ${warm.ms.toFixed(0)} ms, processor ${warm.cpuMs.toFixed(0)} ms`;
  const events = changeset.boards.flatMap((board) => board.events);
  const found = (kind) =>
    events.filter((event) => event.kind === kind && event.significance !== 'noise').flatMap(({subjects}) => subjects);
  return {ms, cpuMs, rssMb, stages, quality: judge(truth, found)};
}

/** From arrays of cells to daff's highlighted table, by its defaults or with the name column as id. */
async function runDaff(folder, truth, withIds) {
  const {default: daff} = await import('daff');
  const rows = JSON.parse(fs.readFileSync(path.join(folder, 'rows.json'), 'utf8'));
  const [one, other] = rows.map((table) => new daff.TableView(table));
  const all = watch();
  const flags = new daff.CompareFlags();
  flags.show_unchanged = false;
  if (withIds) flags.addPrimaryKey('大模型');
  const alignment = daff.compareTables(one, other, flags).align();
  const output = [];
  new daff.TableDiff(alignment, flags).hilite(new daff.TableView(output));
  const used = all();
  const found = readHighlights(output);
  const changed = changedKinds.flatMap((kind) => truth[kind] ?? []);
  const quality = judge({entered: truth.entered ?? [], left: truth.left ?? [], changed}, (kind) => found[kind] ?? []);
  return {...used, rssMb: maxRssMb(), quality};
}

function readHighlights(output) {
  const found = {entered: [], left: [], changed: []};
  const column = (output.find((row) => row[0] === '@@') ?? []).indexOf('大模型');
  for (const row of output) {
    const action = String(row[0]);
    const name = String(row[column]).replace(/^.*->/, '').replace('(new)', '');
    if (action === '+++') found.entered.push(name);
    else if (action === '---') found.left.push(name);
    else if (action.endsWith('->')) found.changed.push(name);
  }
  return found;
}

function judge(truth, found) {
  return Object.fromEntries(
    Object.entries(truth).map(([kind, names]) => {
      const [wanted, got] = [new Set(names), new Set(found(kind))];
      const hits = [...got].filter((name) => wanted.has(name)).length;
      const precision = got.size === 0 ? 1 : hits / got.size;
      return [
        kind,
        {truth: wanted.size, found: got.size, precision, recall: wanted.size === 0 ? 1 : hits / wanted.size},
      ];
    }),
  );
}
