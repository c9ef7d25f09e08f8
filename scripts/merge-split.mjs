// The row edits of one commit → two sides, as two people would have made them: each side has every second edit and numbers its own rows.
import {diffArrays} from 'diff';

/** Null unless neighbouring rows changed and every changed line is a row that was changed, added or removed; a move is no edit of a row. */
export function splitRows(base, truth, file) {
  const isMarkdown = /\.(?:md|markdown)$/i.test(file);
  const numbered = isMarkdown ? runningColumn(base) && runningColumn(truth) : false;
  const [before, after] = [base, truth].map((text) => (numbered ? withoutNumbers(text) : text).split('\n'));
  const parts = diffArrays(before, after);
  const hunks = [];
  let last = null;
  for (const {added, removed, value} of parts) {
    if (!added && !removed) {
      last = null;
      hunks.push({same: value});
      continue;
    }
    if (last === null) hunks.push((last = {before: [], after: []}));
    last[added ? 'after' : 'before'].push(...value);
  }
  const changed = hunks.filter((hunk) => !hunk.same);
  const lines = changed.flatMap((hunk) => [...hunk.before, ...hunk.after]);
  if (lines.length === 0 || lines.length > 200 || !lines.every((line) => isRow(line, isMarkdown))) return null;
  const names = ['before', 'after'].map((side) => changed.flatMap((hunk) => hunk[side].map((line) => nameOf(line))));
  if (names.some((list) => new Set(list).size < list.length || list.includes(''))) return null;
  const edits = changed.map(editsOf);
  if (edits.includes(null) || names[0].some((name) => names[1].includes(name) && !isPaired(edits, name))) return null;
  if (!edits.some((list) => list.filter(({kind}) => kind !== 'kept').length > 1)) return null;
  let count = 0;
  for (const edit of edits.flat()) if (edit.kind !== 'kept') edit.side = count++ % 2;
  const side = (which) => {
    let next = 0;
    const written = hunks.flatMap(
      (hunk) =>
        hunk.same ?? edits[next++].flatMap((edit) => (edit.side === which ? (edit.after ?? []) : (edit.before ?? []))),
    );
    return numbered ? withNumbers(written.join('\n')) : written.join('\n');
  };
  return {ours: side(0), theirs: side(1)};
}

/** In the order of both versions; null when rows changed places. */
function editsOf({before, after}) {
  const oldNames = before.map(nameOf);
  const edits = [];
  let at = 0;
  for (const line of after) {
    const was = oldNames.indexOf(nameOf(line));
    if (was < 0) {
      edits.push({kind: 'added', after: [line]});
      continue;
    }
    if (was < at) return null;
    for (; at < was; at += 1) edits.push({kind: 'removed', name: oldNames[at], before: [before[at]]});
    edits.push({kind: 'changed', name: oldNames[was], before: [before[was]], after: [line]});
    at = was + 1;
  }
  for (; at < before.length; at += 1) edits.push({kind: 'removed', name: oldNames[at], before: [before[at]]});
  return edits;
}

function isPaired(edits, name) {
  return edits.flat().some((edit) => edit.kind === 'changed' && edit.name === name);
}

function isRow(line, isMarkdown) {
  return isMarkdown ? /^\s*\|?.+\|/.test(line) && !/^[\s|:-]*$/.test(line) : /[,;\t]/.test(line);
}

/** The first cell with a word. */
function nameOf(line) {
  const cells = line.split(/[|,;\t]/).map((cell) => cell.trim());
  return cells.find((cell) => /\p{L}{2}/u.test(cell)) ?? '';
}

const number = /^(\s*\|\s*)(\d+)(\s*\|)/;

/** Whether each table counts its rows in the first column. */
function runningColumn(text) {
  let count = 0;
  let tables = 0;
  for (const line of text.split('\n')) {
    const found = number.exec(line);
    if (found === null) {
      if (/^\s*\|/.test(line) && count > 0) return false;
      count = 0;
    } else {
      count += 1;
      tables += count === 1 ? 1 : 0;
      if (Number(found[2]) !== count) return false;
    }
  }
  return tables > 0;
}

function withoutNumbers(text) {
  return text.replace(new RegExp(number, 'gm'), '$1#$3');
}

function withNumbers(text) {
  let count = 0;
  return text
    .split('\n')
    .map((line) => {
      if (!/^\s*\|\s*#\s*\|/.test(line)) {
        if (!/^\s*\|/.test(line)) count = 0;
        return line;
      }
      count += 1;
      return line.replace('#', String(count));
    })
    .join('\n');
}
