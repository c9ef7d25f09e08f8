// node scripts/merge-histories.mjs FOLDER [PREFIX] : merges the conflicts that `scripts/merge-cases.mjs` collected in FOLDER (those whose file
// name starts with PREFIX), and checks each merged text against `merge-oracle.mjs`, which shares no code with the program.
// Prints one line a conflict with VERBOSE=1; with KEEP=FOLDER the versions of what is not merged, or differs, are written there.
import fs from 'node:fs';
import path from 'node:path';
import {register} from 'node:module';
import {examine} from './merge-oracle.mjs';

register('./typescript-loader.mjs', import.meta.url);
const {mergeVersions} = await import('../src/app/merge-versions.ts');

const [from = '', prefix = ''] = process.argv.slice(2);
const totals = new Map();
// What was counted is printed also when it is ended early.
process.once('SIGTERM', () => process.exit(0));
process.on('exit', () => {
  for (const [group, total] of totals) console.log(group, JSON.stringify(total));
});
for (const name of fs.readdirSync(from).sort()) {
  if (!name.startsWith(prefix)) continue;
  const item = JSON.parse(fs.readFileSync(path.join(from, name), 'utf8'));
  const result = await merge(item);
  const merged = result.conflicts.length > 0 ? null : new TextDecoder().decode(result.bytes);
  const found = examine({...item, merged}, item.file);
  const group = `${item.unread ? 'unread' : 'dev'} ${item.kind}`;
  if (!totals.has(group))
    totals.set(group, {
      conflicts: 0,
      disjoint: 0,
      merged: 0,
      published: 0,
      unchecked: 0,
      differing: 0,
      disjointMerged: 0,
    });
  const total = totals.get(group);
  const isMerged = merged !== null;
  total.conflicts += 1;
  total.disjoint += found.disjoint === true ? 1 : 0;
  total.merged += isMerged ? 1 : 0;
  total.disjointMerged += isMerged && found.disjoint === true ? 1 : 0;
  total.published += isMerged && item.truth !== null && same(merged) === same(item.truth) ? 1 : 0;
  total.unchecked += isMerged && found.disjoint === null ? 1 : 0;
  total.differing += isMerged && found.differs.length > 0 ? 1 : 0;
  report(name, item, {result, isMerged, found});
}

function merge({file, base, ours, theirs}) {
  const encode = (text) => new TextEncoder().encode(text);
  return mergeVersions({
    source: path.basename(file),
    versions: {base: encode(base), ours: encode(ours), theirs: encode(theirs)},
    configuration: {schemas: [], sources: []},
    labels: {ours: 'ours', theirs: 'theirs'},
    markerSize: 7,
  });
}

function report(name, item, {result, isMerged, found}) {
  const isOdd = !isMerged || found.differs.length > 0;
  if (process.env['VERBOSE']) {
    const state = isMerged ? (found.differs.length > 0 ? 'DIFFERS' : 'merged') : 'conflict';
    const why = isMerged
      ? found.differs
      : result.conflicts.map(({reason, row, columns}) => [reason, row, ...columns].join(' '));
    const truly =
      found.disjoint === true ? 'disjoint' : found.disjoint === false ? `clash ${found.clashes[0]}` : 'unknown';
    console.log(`${name} ${item.name} ${item.file}: ${state}, ${truly}; ${why.slice(0, 3).join(' · ')}`);
  }
  const keep = process.env['KEEP'];
  if (!keep || !isOdd) return;
  for (const side of ['base', 'ours', 'theirs']) fs.writeFileSync(path.join(keep, `${name}-${side}`), item[side]);
  fs.writeFileSync(path.join(keep, `${name}-merged`), result.bytes);
}

/** Spaces and dashes that only lay out a table are no difference. */
function same(text) {
  return text
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ ?\| ?/g, '|')
    .replace(/-{2,}/g, '--')
    .trim();
}
