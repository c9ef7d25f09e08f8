// What a merge of three texts must hold, worked out in the plainest way and without the program's own code: cells by row name and label,
// rows counted where they have no name, and, for everything else, lines counted.
import {compareRows, renamedByBoth} from './merge-oracle-rows.mjs';

/**
 * `differs`: what of both sides' edits is missing from the merged text, or is in it without being anybody's; null where nothing could be
 * compared. `disjoint`: whether no cell, row or column label was changed by both sides in two ways.
 */
export function examine({base, ours, theirs, merged}, file) {
  const isMarkdown = /\.(?:md|markdown)$/i.test(file);
  const sides = Object.fromEntries(
    Object.entries({base, ours, theirs, merged}).map(([side, text]) => [
      side,
      text === null ? null : readTables(text, isMarkdown),
    ]),
  );
  const differs = [];
  const clashes = [];
  const sameTables =
    new Set(Object.values(sides).flatMap((read) => (read === null ? [] : [[...read.tables.keys()].join('\n')])))
      .size === 1;
  const byTables = sameTables ? compareTables(sides, {differs, clashes}) : 0;
  // A table or heading came, went or changed, or the conflict is between two tables: rows of the whole document are counted.
  if (byTables === 0) {
    const all = Object.entries(sides).map(([side, read]) => [side, read === null ? null : allRows(read.tables)]);
    compareRows(Object.fromEntries(all), {differs, clashes});
  }
  if (merged !== null) {
    compareLines({base, ours, theirs, merged}, isMarkdown, differs);
    if (clashes.length > 0 && differs.length === 0) differs.push(`merged although: ${clashes[0]}`);
  }
  return {disjoint: clashes.length === 0, clashes, differs, tables: byTables};
}

/** How many tables both sides changed, and compares them. */
function compareTables(sides, found) {
  let tables = 0;
  for (const [key, table] of sides.base.tables) {
    const versions = Object.fromEntries(
      Object.entries(sides).map(([side, read]) => [side, read?.tables.get(key) ?? null]),
    );
    if (versions.ours === null || versions.theirs === null) continue;
    if (versions.ours.text === table.text || versions.theirs.text === table.text) continue;
    if (versions.ours.text === versions.theirs.text) continue;
    tables += 1;
    compareTable(versions, found);
  }
  return tables;
}

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

/** Tables by the heading above them, and their place under it. */
function readTables(text, isMarkdown) {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const tables = new Map();
  let heading = '';
  const add = (rows) => {
    let count = 0;
    while (tables.has(`${heading} ${count}`)) count += 1;
    tables.set(`${heading} ${count}`, {labels: rows[0], rows: rows.slice(1), text: JSON.stringify(rows)});
  };
  if (!isMarkdown) {
    const delimiter = ['\t', ';', ','].find((mark) => lines[0].includes(mark)) ?? ',';
    add(lines.filter((line) => line !== '').map((line) => line.split(delimiter).map(tidy)));
    return {tables};
  }
  for (let at = 1; at < lines.length; at += 1) {
    if (/^#+ /.test(lines[at])) heading = tidy(lines[at]);
    if (
      !/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at]) ||
      !lines[at].includes('|') ||
      !lines[at - 1].includes('|')
    )
      continue;
    const rows = [cellsOf(lines[at - 1])];
    for (at += 1; at < lines.length && lines[at].includes('|'); at += 1) rows.push(cellsOf(lines[at]));
    add(rows);
  }
  return {tables};
}

function cellsOf(line) {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map(tidy);
}

function compareTable({base, ours, theirs, merged}, {differs, clashes}) {
  const given = {base, ours, theirs};
  const name = nameOf(base.labels, Object.values(given));
  if (name === undefined) return void compareUnnamed({base, ours, theirs, merged}, {differs, clashes});
  const read = (table) => (table === null ? null : byName(table, name));
  const rows = {base: read(base), ours: read(ours), theirs: read(theirs), merged: merged ? read(merged) : null};
  const ranks = new Set(base.labels.filter((label) => Object.values(given).some((table) => isRank(table, label))));
  const isRemoved = (label) =>
    base.labels.includes(label) && !(ours.labels.includes(label) && theirs.labels.includes(label));
  const labels = [...new Set([...ours.labels, ...theirs.labels])].filter(
    (label) => !ranks.has(label) && !isRemoved(label),
  );
  for (const key of new Set([...rows.base.keys(), ...rows.ours.keys(), ...rows.theirs.keys()])) {
    const [was, one, other] = [rows.base.get(key), rows.ours.get(key), rows.theirs.get(key)];
    const found = rows.merged?.get(key);
    const isSame = (row) =>
      labels.every(
        (label) => row.get(label) === undefined || was.get(label) === undefined || row.get(label) === was.get(label),
      );
    if (was && (!one || !other)) {
      const kept = one ?? other;
      if (kept && !isSame(kept)) clashes.push(`${key}: removed and changed`);
      else if (found) differs.push(`${key}: was removed`);
      continue;
    }
    if (rows.merged && !found) {
      differs.push(`${key}: missing`);
      continue;
    }
    for (const label of labels) {
      const expected = threeWay(was?.get(label), one?.get(label), other?.get(label), Boolean(was));
      if (expected === clash)
        clashes.push(`${key}, ${label}: ${String(one?.get(label))} or ${String(other?.get(label))}`);
      if (found === undefined || expected === undefined) continue;
      if (expected === clash || tidyMarks(found.get(label)) !== tidyMarks(expected))
        differs.push(
          `${key}, ${label}: ${String(found.get(label))}, not ${String(expected === clash ? 'decidable' : expected)}`,
        );
    }
  }
  const keyed = (table) =>
    table.rows.filter((row) => !isInAll(row, table)).map((row) => withoutRanks(row, table.labels, ranks));
  const isInAll = (row, table) => {
    const key = keyOf(row, table.labels, name);
    return rows.base.has(key) && (rows.ours.has(key) || rows.theirs.has(key));
  };
  for (const was of renamedByBoth(keyed(base), keyed(ours), keyed(theirs)))
    clashes.push(`${was.join(' | ').slice(0, 80)}: renamed in two ways, or removed`);
  if (rows.merged)
    for (const key of rows.merged.keys())
      if (!rows.base.has(key) && !rows.ours.has(key) && !rows.theirs.has(key)) differs.push(`${key}: nobody's`);
}

/** Cells by the labels of the base; a column that a side added or removed is left out, and so are ranks. */
function compareUnnamed(tables, found) {
  const given = [tables.base, tables.ours, tables.theirs];
  const labels = tables.base.labels.filter(
    (label) => given.every((table) => table.labels.includes(label)) && !given.some((table) => isRank(table, label)),
  );
  const rowsOf = (table) =>
    table && table.rows.map((row) => labels.map((label) => row[table.labels.indexOf(label)] ?? ''));
  compareRows(Object.fromEntries(Object.entries(tables).map(([side, table]) => [side, rowsOf(table)])), found);
}

function allRows(tables) {
  return [...tables.values()].flatMap((table) => {
    const ranks = table.labels.map((label) => isRank(table, label));
    return [table.labels, ...table.rows].map((row) => row.filter((_, at) => !ranks[at]));
  });
}

/** The first column, or pair of columns, with words that differ from row to row in each version. */
function nameOf(labels, tables) {
  const words = labels.filter((label) => tables.every((table) => hasWords(table, label)));
  const names = [
    ...words.map((one) => [one]),
    ...words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other])),
  ];
  return names.find((name) => tables.every((table) => byName(table, name).size === table.rows.length));
}

const clash = Symbol('clash');

function threeWay(base, ours, theirs, isOld) {
  if (!isOld) {
    if (ours === undefined || theirs === undefined) return ours ?? theirs;
    return tidyMarks(ours) === tidyMarks(theirs) ? ours : clash;
  }
  if (ours === undefined || theirs === undefined) return base === undefined ? (ours ?? theirs) : undefined; // a column removed or added
  if (tidyMarks(ours) === tidyMarks(theirs)) return ours;
  if (base === ours) return theirs;
  if (base === theirs) return ours;
  if (base === undefined) return clash;
  // One side may set a cell in bold that the other corrects.
  const [was, one, other] = [base, ours, theirs].map(tidyMarks);
  if (one === was) return theirs;
  return other === was ? ours : clash;
}

/** Bold, italics and struck-out text, and the width of links' spaces, are looks. */
function tidyMarks(text = '') {
  return text.replace(/[*_~`]+/g, '').trim();
}

function hasWords({labels, rows}, label) {
  const column = labels.indexOf(label);
  return column >= 0 && rows.filter((row) => /\p{L}{2}/u.test(row[column] ?? '')).length > rows.length / 2;
}

function keyOf(row, labels, name) {
  return name.map((label) => row[labels.indexOf(label)] ?? '').join(' / ');
}

function withoutRanks(row, labels, ranks) {
  return row.filter((_, at) => !ranks.has(labels[at]));
}

function byName({labels, rows}, name) {
  return new Map(
    rows.map((row) => [keyOf(row, labels, name), new Map(labels.map((label, at) => [label, row[at] ?? '']))]),
  );
}

/** Whole numbers from 0, 1 or so on, each within the number of rows. */
function isRank({labels, rows}, label) {
  const column = labels.indexOf(label);
  const cells = rows.map((row) => (row[column] ?? '').replace(/[*#.]/g, '').trim()).filter((cell) => cell !== '');
  return (
    /rank|^#|^no\.?$|place|排名|序号|^$/i.test(label) && cells.length > 0 && cells.every((cell) => /^\d+$/.test(cell))
  );
}

/** Lines outside tables: what each side added is there, what it removed is not. */
function compareLines(texts, isMarkdown, differs) {
  const counts = Object.fromEntries(Object.entries(texts).map(([side, text]) => [side, countLines(text, isMarkdown)]));
  for (const line of new Set(Object.values(counts).flatMap((lines) => [...lines.keys()]))) {
    const of = (side) => counts[side].get(line) ?? 0;
    const least = of('ours') === of('theirs') ? of('ours') : of('ours') + of('theirs') - of('base');
    if (
      of('merged') < Math.min(least, of('ours'), of('theirs')) ||
      of('merged') > Math.max(least, of('ours'), of('theirs'))
    )
      differs.push(`line ${JSON.stringify(line.slice(0, 60))}: ${String(of('merged'))} times, not ${String(least)}`);
  }
}

function countLines(text, isMarkdown) {
  const counts = new Map();
  if (!isMarkdown) return counts;
  for (const line of text.split(/\r?\n/)) {
    const kept = tidy(line);
    if (kept === '' || kept.includes('|')) continue;
    counts.set(kept, (counts.get(kept) ?? 0) + 1);
  }
  return counts;
}
