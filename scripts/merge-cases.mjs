// node scripts/merge-cases.mjs FOLDER GITDIR… : collects conflicts of git's own merge in tables from the histories of repositories, one JSON
// file a conflict in FOLDER, for `scripts/merge-histories.mjs`. Three kinds, in each of which git's merge must conflict, and in table rows only:
//   commits  merge commits whose document differs from both parents
//   pulls    two pull requests (refs/pull) that changed the same document since they parted
//   splits   the row edits of one commit, every second one on our side and the others on theirs
// Fetches nothing. A conflict whose marked lines are known already is left out: merges of one branch repeat it.
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {splitRows} from './merge-split.mjs';

const limit = {
  merges: 600,
  pulls: 300,
  pairs: 400,
  files: 6,
  commits: 60,
  casesOfKind: 8,
  bytes: 2e6,
  secondsOfKind: 25,
};
const [into = '', ...repositories] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-merge-'));
process.on('exit', () => fs.rmSync(folder, {recursive: true, force: true}));
fs.mkdirSync(into, {recursive: true});

const known = new Set();
for (const repository of repositories) {
  const name = path.basename(path.dirname(repository)).replace('+', '/');
  const git = gitOf(repository);
  const found = {};
  for (const [kind, collect] of Object.entries({commits: mergeCommits, pulls: pullPairs, splits: splitChanges})) {
    found[kind] = 0;
    const deadline = Date.now() + limit.secondsOfKind * 1000;
    try {
      for (const item of collect(git)) {
        found[kind] += write(kind, name, item) ? 1 : 0;
        if (found[kind] >= limit.casesOfKind || Date.now() > deadline) break;
      }
    } catch (error) {
      console.error(`${name} ${kind}: ${error.message.split('\n')[0]}`);
    }
  }
  console.log(name, JSON.stringify(found));
}

function gitOf(repository) {
  const texts = new Map();
  const run = (...args) =>
    execFileSync('git', ['--git-dir', repository, ...args], {maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore']});
  const lines = (...args) =>
    run(...args)
      .toString()
      .split('\n')
      .filter(Boolean);
  /** Null for what is not there, too large or not UTF-8. */
  const show = (object) => {
    if (!texts.has(object)) {
      if (texts.size > 500) texts.clear();
      texts.set(object, textOf(run, object));
    }
    return texts.get(object);
  };
  return {lines, show};
}

function textOf(run, object) {
  try {
    const bytes = run('show', object);
    return bytes.length < limit.bytes ? new TextDecoder('utf-8', {fatal: true}).decode(bytes) : null;
  } catch {
    return null;
  }
}

/** What the maintainer published is kept as `truth`, although it may hold more than the two sides. */
function* mergeCommits({lines, show}) {
  for (const commit of lines('rev-list', '--merges', `--max-count=${limit.merges}`, '--all')) {
    const files = lines('diff-tree', '--cc', '--name-only', '--no-commit-id', commit).filter(isTable);
    if (files.length === 0) continue;
    const ancestor = baseOf(lines, `${commit}^1`, `${commit}^2`);
    for (const file of files.slice(0, limit.files))
      yield {
        file,
        at: commit,
        ...versions(show, file, {base: ancestor, ours: `${commit}^1`, theirs: `${commit}^2`, truth: commit}),
      };
  }
}

/** The newest pull requests in pairs of neighbours, a year apart at most by their numbers being near. */
function* pullPairs({lines, show}) {
  const heads = lines('for-each-ref', '--format=%(refname)', 'refs/pull')
    .filter((ref) => ref.endsWith('/head'))
    .map((ref) => ({ref, number: Number(/\d+/.exec(ref)?.[0])}))
    .sort((one, other) => other.number - one.number)
    .slice(0, limit.pulls);
  let pairs = 0;
  for (const [at, {ref: ours}] of heads.entries())
    for (const {ref: theirs} of heads.slice(at + 1, at + 6)) {
      pairs += 1;
      if (pairs > limit.pairs) return;
      const ancestor = baseOf(lines, ours, theirs);
      if (ancestor === null) continue;
      const changed = new Set(changedFiles(lines, ancestor, ours));
      if (changed.size === 0 || changed.size > 50) continue;
      const both = changedFiles(lines, ancestor, theirs).filter((file) => changed.has(file));
      for (const file of both.slice(0, limit.files))
        yield {file, at: `${ours} ${theirs}`, ...versions(show, file, {base: ancestor, ours, theirs}), truth: null};
    }
}

function* splitChanges({lines, show}) {
  const files = lines('ls-tree', '-r', '--name-only', 'HEAD').filter(isTable);
  // The documents that change most are the boards; a README in the root comes first.
  const depth = (file) => file.split('/').length;
  for (const file of files.sort((one, other) => depth(one) - depth(other)).slice(0, limit.files))
    for (const commit of lines('log', '--no-merges', `--max-count=${limit.commits}`, '--format=%H', '--', file)) {
      const {base, truth} = versions(show, file, {base: `${commit}^`, truth: commit});
      const split = base && truth ? splitRows(base, truth, file) : null;
      if (split !== null) yield {file, at: commit, base, truth, ...split};
    }
}

function versions(show, file, commits) {
  return Object.fromEntries(
    Object.entries(commits).map(([side, commit]) => [side, commit === null ? null : show(`${commit}:${file}`)]),
  );
}

/** None where a commit's objects are not in this copy. */
function changedFiles(lines, from, to) {
  try {
    return lines('diff', '--name-only', from, to).filter(isTable);
  } catch {
    return [];
  }
}

function baseOf(lines, one, other) {
  try {
    return lines('merge-base', one, other)[0] ?? null;
  } catch {
    return null; // histories without a common commit
  }
}

function isTable(file) {
  return /\.(md|markdown|csv|tsv)$/i.test(file);
}

function write(kind, name, {file, at, base, ours, theirs, truth}) {
  if (!base || !ours || !theirs || ours === theirs || base === ours || base === theirs) return false;
  const conflicts = conflictsByLines({base, ours, theirs}, file);
  if (conflicts === null) return false;
  const mark = createHash('sha256').update(conflicts.join('\n')).digest('hex');
  if (known.has(mark)) return false;
  known.add(mark);
  // Every third is kept unread: by the hash of its repository, so that one document is not on both sides.
  const unread = createHash('sha256').update(name.toLowerCase()).digest()[0] % 3 === 0;
  fs.writeFileSync(
    path.join(into, `${unread ? 'unread' : 'dev'}-${kind}-${mark.slice(0, 12)}.json`),
    JSON.stringify({kind, name, unread, file, at, base, ours, theirs, truth: truth ?? null}),
  );
  return true;
}

/** Null when git's merge has no conflict, or one that is not in the rows of tables alone. */
function conflictsByLines(texts, file) {
  const files = ['ours', 'base', 'theirs'].map((side) => {
    const place = path.join(folder, side);
    fs.writeFileSync(place, texts[side]);
    return place;
  });
  const {stdout, status} = spawnSync('git', ['merge-file', '-p', '-q', ...files], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  if (status === 0 || status === null || status > 127) return null;
  const inTable = /\.md|\.markdown/i.test(file) ? /\|.*\|/ : /[,;\t]/;
  const conflicts = stdout.match(/^<{7} [^]*?^>{7} /gm) ?? [];
  const lines = conflicts.flatMap((text) => text.split('\n').filter((line) => !/^(?:<{7} |={7}$|>{7} )/.test(line)));
  const written = lines.filter((line) => line.trim() !== '');
  return written.length > 0 && written.every((line) => inTable.test(line)) ? conflicts : null;
}
