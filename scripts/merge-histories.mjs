// node scripts/merge-histories.mjs GITDIR… : how many conflicts that git's own merge left in tables are merged by rows, on the histories
// of real documents. For each merge commit whose document differs from both parents, and for each change of at least two neighbouring
// table rows split between two sides, git's line merge is tried first; only what it cannot merge counts. Fetches and writes nothing.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {register} from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
const {mergeVersions} = await import('../src/app/merge-versions.ts');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-merge-'));
const most = {commits: 200, files: 6, splits: 25, seconds: 15};
const totals = {splits: counts(), commits: counts()};
// What was counted is printed also when it is ended early.
process.once('SIGTERM', () => process.exit(0));
process.on('exit', () => {
  fs.rmSync(folder, {recursive: true, force: true});
  for (const [kind, {conflicts, merged, right, wrong}] of Object.entries(totals))
    console.log(
      `${kind}: ${conflicts} conflicts of git, ${merged} merged, ${right} as published, ${wrong.length} otherwise`,
    );
  for (const line of totals.splits.wrong) console.log(`differs: ${line}`);
  for (const line of totals.commits.wrong) console.log(`differs from the published merge: ${line}`);
});

let deadline = Infinity;
for (const repository of process.argv.slice(2)) {
  deadline = Date.now() + most.seconds * 1000;
  const git = (...args) =>
    execFileSync('git', ['--git-dir', repository, ...args], {maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore']});
  try {
    await mergeCommits(git, repository);
    await splitChanges(git, repository);
  } catch (error) {
    console.error(`${repository}: ${error.message.split('\n')[0]}`);
  }
}
function counts() {
  return {conflicts: 0, merged: 0, right: 0, wrong: []};
}

/** Real merges: what the maintainer published is the truth, although it may hold more than the two sides. */
async function mergeCommits(git, repository) {
  const commits = git('rev-list', '--merges', `--max-count=${most.commits}`, '--all')
    .toString()
    .split('\n')
    .filter(Boolean);
  for (const commit of commits) {
    if (Date.now() > deadline) return;
    const files = git('diff-tree', '--cc', '--name-only', '--no-commit-id', commit)
      .toString()
      .split('\n')
      .filter(isTable);
    for (const file of files.slice(0, most.files)) {
      const [ours, theirs, truth] = [`${commit}^1:${file}`, `${commit}^2:${file}`, `${commit}:${file}`].map((name) =>
        show(git, name),
      );
      const base = ancestor(git, commit, file);
      if (base && ours && theirs && truth)
        await count(totals.commits, {
          base,
          ours,
          theirs,
          truth,
          name: `${repository} ${commit.slice(0, 10)} ${file}`,
          file,
        });
    }
  }
}

function ancestor(git, commit, file) {
  try {
    return show(git, `${git('merge-base', `${commit}^1`, `${commit}^2`).toString().trim()}:${file}`);
  } catch {
    return null; // histories without a common commit
  }
}

/** Real changes of one commit, every second changed row on our side and the others on theirs. */
async function splitChanges(git, repository) {
  const files = git('ls-tree', '-r', '--name-only', 'HEAD').toString().split('\n').filter(isTable).slice(0, most.files);
  for (const file of files) {
    const commits = git('log', '--no-merges', `--max-count=${most.splits}`, '--format=%H', '--', file)
      .toString()
      .split('\n')
      .filter(Boolean);
    for (const commit of commits) {
      if (Date.now() > deadline + most.seconds * 1000) return;
      const [base, truth] = [show(git, `${commit}^:${file}`), show(git, `${commit}:${file}`)];
      const split = base && truth ? splitRows(base, truth) : null;
      if (split !== null)
        await count(totals.splits, {base, truth, ...split, name: `${repository} ${commit.slice(0, 10)} ${file}`, file});
    }
  }
}

function isTable(file) {
  return /\.(md|markdown|csv|tsv)$/i.test(file);
}

function show(git, name) {
  try {
    const bytes = git('show', name);
    return bytes.length < 2e6 ? bytes.toString('utf8') : null;
  } catch {
    return null;
  }
}

/** Lines that were replaced one by one, taken in turn; null without two neighbours, or where lines came or went among them. */
function splitRows(base, truth) {
  const [before, after] = [base.split('\n'), truth.split('\n')];
  if (before.length !== after.length) return null;
  const changed = before.flatMap((line, at) => (line === after[at] ? [] : [at]));
  if (changed.length < 2 || changed.length > 200 || !changed.some((at, index) => changed[index + 1] === at + 1))
    return null;
  // A row that only moved is no change of its own: half of an exchange would be a duplicate.
  const nameOf = (line) =>
    line
      .split(/[|,]/)
      .map((cell) => cell.trim())
      .filter((cell) => /\p{L}{2}/u.test(cell))[0] ?? '';
  if (
    changed.some((at) => nameOf(before[at] ?? '') !== nameOf(after[at] ?? '') || !/[|,].*[|,]/.test(before[at] ?? ''))
  )
    return null;
  const side = (parity) => before.map((line, at) => (changed.indexOf(at) % 2 === parity ? after[at] : line)).join('\n');
  return {ours: side(0), theirs: side(1)};
}

async function count(total, {base, ours, theirs, truth, name, file}) {
  if (ours === theirs || base === ours || base === theirs || conflictByLines(base, ours, theirs, file) === null) return;
  const encode = (text) => new TextEncoder().encode(text);
  const result = await mergeVersions({
    source: path.basename(file),
    versions: {base: encode(base), ours: encode(ours), theirs: encode(theirs)},
    configuration: {schemas: [], sources: []},
    labels: {ours: 'ours', theirs: 'theirs'},
    markerSize: 7,
  });
  total.conflicts += 1;
  if (result.conflicts.length > 0) return;
  total.merged += 1;
  const same = (text) =>
    text
      .replace(/[ \t\r]+/g, ' ')
      .replace(/ ?\| ?/g, '|')
      .replace(/-{2,}/g, '--')
      .trim();
  if (same(new TextDecoder().decode(result.bytes)) === same(truth)) total.right += 1;
  else {
    total.wrong.push(name);
    if (process.env['KEEP'])
      for (const [side, text] of Object.entries({base, ours, theirs, truth, merged: result.bytes}))
        fs.writeFileSync(path.join(process.env['KEEP'], `${String(total.wrong.length)}-${side}`), text);
  }
}

/** Null when git's merge has no conflict, or one that is not in the rows of tables alone. */
function conflictByLines(base, ours, theirs, file) {
  const files = Object.entries({ours, base, theirs}).map(([side, text]) => {
    const place = path.join(folder, side);
    fs.writeFileSync(place, text);
    return place;
  });
  const {stdout, status} = spawnSync('git', ['merge-file', '-p', '-q', ...files], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  if (status === 0 || status === null || status > 127) return null;
  const inTable = /\.md|\.markdown/i.test(file) ? /^\s*$|\|.*\|/ : /[,;\t]/;
  const conflicts = stdout.match(/^<{7} [^]*?^>{7} /gm) ?? [];
  const lines = conflicts.flatMap((text) => text.split('\n').filter((line) => !/^(?:<{7} |={7}$|>{7} )/.test(line)));
  return lines.every((line) => line.trim() === '' || inTable.test(line)) ? conflicts : null;
}
