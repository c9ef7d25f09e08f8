// Tables of a folder → templates to label by hand: the header and a few rows, without anything the program believes.
import {cellText} from '../../src/model/table.ts';
import {listDocuments, openDocument} from './documents.mjs';

const shownRows = 4;
const longestCell = 60;

export async function run(folders, {limit = '1'}) {
  for (const file of listDocuments(folders)) {
    const document = await openDocument(file);
    const tables = (document?.tables ?? []).filter(({rowCount, labels}) => rowCount >= 2 && labels.length >= 2);
    for (const table of tables.slice(0, Number(limit))) process.stdout.write(`${templateOf(file, table)}\n`);
  }
}

function templateOf(file, table) {
  const rows = Array.from({length: Math.min(shownRows, table.rowCount)}, (_, row) =>
    table.labels.map((_, column) => cellText(table, row, column).slice(0, longestCell)),
  );
  return JSON.stringify({document: file, table: table.index + 1, rowCount: table.rowCount, labels: table.labels, rows});
}
