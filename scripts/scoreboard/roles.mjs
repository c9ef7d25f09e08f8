// Roles of a folder against labels made by hand: `{document, table, language, roles: [[label, role], …]}`, one file a table. A role may
// list alternatives (`count|score`) where two readers would differ. A table is found by its number, or by its labels where a parser
// counts differently.
import fs from 'node:fs';
import path from 'node:path';
import {inferShape} from '../../src/infer/index.ts';
import {openDocument} from './documents.mjs';
import {part, printTable} from './print.mjs';

export async function run([folder], {labels, misses, json}) {
  const results = [];
  for (const name of fs
    .readdirSync(labels)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    const label = JSON.parse(fs.readFileSync(path.join(labels, name), 'utf8'));
    results.push(...(await compare(folder, name, label)));
  }
  if (misses) for (const result of results.filter(({right}) => !right)) printMiss(result);
  if (json) process.stdout.write(`${JSON.stringify(results, null, 1)}\n`);
  else printCounts(results);
}

async function compare(folder, name, {document: source, table: number, language, roles}) {
  const document = await openDocument(path.join(folder, source));
  const table = findTable(document, number, roles);
  const shape = table === null ? null : inferShape(table);
  return roles.map(([label, wanted], index) => {
    const column = shape?.columns[index];
    const role = column?.role ?? 'unread';
    return {
      name,
      source,
      language,
      label,
      wanted,
      role,
      right: wanted.split('|').includes(role),
      evidence: column?.evidence ?? [],
    };
  });
}

/** By its labels; a header of two rows may be read as more than was written down, so else by number and width. */
function findTable(document, number, roles) {
  const tables = document?.tables ?? [];
  const fits = ({labels}) =>
    labels.length === roles.length && labels.every((label, index) => fold(label) === fold(roles[index][0]));
  const numbered = tables[number - 1];
  if (numbered !== undefined && fits(numbered)) return numbered;
  return tables.find(fits) ?? (numbered?.labels.length === roles.length ? numbered : null);
}

function fold(label) {
  return label.toLowerCase().replace(/\s+/gu, '');
}

function printMiss({name, label, wanted, role, evidence}) {
  process.stdout.write(`${name}: "${label}" is ${wanted}, taken for ${role} (${evidence.join('; ')})\n`);
}

function printCounts(results) {
  const languages = [...new Set(results.map(({language}) => language))].sort();
  const rows = languages.map((language) => [
    language,
    ...counts(results.filter((result) => result.language === language)),
  ]);
  printTable(
    ['language', 'tables', 'columns right', 'score columns recognised', 'taken for a score rightly'],
    [...rows, ['all', ...counts(results)]],
  );
}

function counts(results) {
  const right = results.filter((result) => result.right);
  const scores = results.filter(({wanted}) => wanted === 'score');
  const taken = results.filter(({role}) => role === 'score');
  return [
    new Set(results.map(({name}) => name)).size,
    part(right.length, results.length),
    part(scores.filter(({right: found}) => found).length, scores.length),
    part(taken.filter(({right: found}) => found).length, taken.length),
  ];
}
