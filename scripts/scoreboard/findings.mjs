// Findings of a folder by rule and severity, with the number of documents that have them.
import {findingsOf, listDocuments, openDocument} from './documents.mjs';
import {printTable} from './print.mjs';

const severities = ['error', 'warning', 'info'];

export async function run(folders, {show, severity, json}) {
  const counts = new Map();
  let documents = 0;
  for (const file of listDocuments(folders)) {
    const document = await openDocument(file);
    if (document === null) continue;
    documents += 1;
    for (const finding of findingsOf(document)) {
      const id = `${finding.rule}/${finding.messageId}`;
      const count = counts.get(id) ?? {id, error: 0, warning: 0, info: 0, documents: new Set()};
      count[finding.severity] += 1;
      count.documents.add(file);
      counts.set(id, count);
      if (isAsked(finding, show, severity)) printFinding(file, document, finding);
    }
  }
  const rows = [...counts.values()]
    .map((count) => ({...count, documents: count.documents.size}))
    .sort((a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info);
  if (json) process.stdout.write(`${JSON.stringify({documents, rules: rows}, null, 1)}\n`);
  else {
    printTable(
      ['rule', 'error', 'warning', 'info', 'documents'],
      rows.map((row) => [row.id, row.error, row.warning, row.info, row.documents]),
    );
    process.stdout.write(`${documents} documents\n`);
  }
}

function isAsked({rule, messageId, severity: found}, show, severity) {
  if (show !== undefined) return show === rule || show === `${rule}/${messageId}`;
  return severity !== undefined && severities.indexOf(found) <= severities.indexOf(severity);
}

function printFinding(file, document, {rule, messageId, severity, place, sentence, table, row}) {
  const offset =
    place.kind === 'text' ? place.span.start : (document.tables[table]?.rowSpanStarts[Math.max(row, 0)] ?? 0);
  const line = document.text.slice(0, offset).split('\n').length;
  process.stdout.write(`${file}:${line} ${severity} ${rule}/${messageId}: ${sentence.slice(0, 300)}\n`);
}
