// Boards × kinds of defect → how many are found, at warning or above, in the right place. A defect counts as found when the damaged
// document has a finding that the clean one has not, and that points at the damaged row or column, or comes from a rule for the kind.
import {boardsOf} from './board.mjs';
import {kinds} from './defect-kinds.mjs';
import {findingsOf, listDocuments, openDocument} from './documents.mjs';
import {part, printTable} from './print.mjs';
import {randomFrom, seedOf} from './random.mjs';

export async function run(folders, {seed, each, kind: only, misses, json}) {
  const boards = await openBoards(folders);
  const results = [];
  for (const kind of kinds.filter(({id}) => only === undefined || only.split(',').includes(id))) {
    results.push(await tryKind(kind, boards, Number(seed), Number(each), misses));
  }
  if (json) process.stdout.write(`${JSON.stringify({boards: boards.length, kinds: results}, null, 1)}\n`);
  else printResults(results, boards.length);
}

async function openBoards(folders) {
  const boards = [];
  for (const file of listDocuments(folders)) {
    const document = await openDocument(file);
    if (document === null) continue;
    boards.push(...boardsOf(document).slice(0, 3));
  }
  return boards;
}

async function tryKind(kind, boards, seed, each, misses) {
  const result = {kind: kind.id, tried: 0, found: 0, warned: 0, placed: 0};
  for (const board of randomFrom(seed ^ seedOf(kind.id)).shuffle(boards)) {
    if (result.tried >= each) break;
    const random = randomFrom(seed ^ seedOf(kind.id + board.document.source + board.table.index));
    const defect = kind.inject(board, random);
    if (defect === null) continue;
    const fresh = await newFindings(board.document, defect);
    if (fresh === null) continue;
    count(result, kind, board, defect, fresh, misses);
  }
  return result;
}

const clean = new WeakMap();

/** Findings of the damaged document that the clean one has not; null where the edit changed nothing. */
async function newFindings(document, {edits}) {
  const text = applyEdits(document.text, edits);
  if (text === document.text) return null;
  const damaged = await openDocument(document.source, text);
  if (damaged === null) return null;
  if (!clean.has(document)) clean.set(document, new Set(findingsOf(document).map(signature)));
  return findingsOf(damaged).filter((finding) => !clean.get(document).has(signature(finding)));
}

/** What a finding says, without where: rows move when a defect adds one. */
function signature({rule, messageId, data, severity}) {
  return JSON.stringify([rule, messageId, severity, data]);
}

export function applyEdits(text, edits) {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end), text);
}

function count(result, kind, board, defect, fresh, misses) {
  const placed = fresh.filter((finding) => isPlaced(finding, board, defect));
  const telling = [...placed, ...fresh.filter(({rule}) => kind.rules.includes(rule))];
  result.tried += 1;
  if (telling.length > 0) result.found += 1;
  if (telling.some(({severity}) => severity !== 'info')) result.warned += 1;
  if (placed.length > 0) result.placed += 1;
  if (misses && !telling.some(({severity}) => severity !== 'info')) printMiss(kind, board, defect, telling);
}

/** At a damaged row, or at a damaged column as a whole; a defect of the table as a whole is placed by the table. */
function isPlaced({places}, {table: {index}}, {rows, columns}) {
  return places.some(({table, row, column}) => {
    if (table !== index) return false;
    if (row >= 0) return rows.length === 0 ? columns.includes(column) : rows.includes(row);
    return column >= 0 ? columns.includes(column) : rows.length === 0;
  });
}

function printMiss(kind, {document, table}, {rows, columns, edits}, telling) {
  const said = telling.map(({rule, severity}) => `${severity} ${rule}`).join(', ');
  process.stdout.write(
    `${kind.id} ${telling.length > 0 ? `only ${said}` : 'missed'}: ${document.source} table ${table.index + 1} rows ${rows.map((row) => row + 1).join(' ')} columns ${columns.map((column) => table.labels[column]).join(' · ')} <- ${JSON.stringify(edits.map(({text}) => text)).slice(0, 160)}\n`,
  );
}

function printResults(results, boards) {
  printTable(
    ['defect', 'tried', 'found', 'at warning or error', 'right place'],
    results.map(({kind, tried, found, warned, placed}) => [
      kind,
      tried,
      part(found, tried),
      part(warned, tried),
      part(placed, tried),
    ]),
  );
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(
    `${boards} boards, ${results.filter(({tried}) => tried > 0).length} kinds, ${sum('tried')} defects: found ${part(sum('found'), sum('tried'))}, at warning or error ${part(sum('warned'), sum('tried'))}, right place ${part(sum('placed'), sum('tried'))}\n`,
  );
}
