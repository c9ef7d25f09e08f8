// Folders → documents, and documents → findings, with the rules' own settings: what `tablewatch validate` says without a configuration.
import fs from 'node:fs';
import path from 'node:path';
import {readDocument} from '../../src/app/read-document.ts';
import {rules} from '../../src/rules/index.ts';
import {validate} from '../../src/app/library.ts';
import {relocate, ruleText} from './places.mjs';

const readable = /\.(?:md|markdown|csv|tsv|html?|txt|json|jsonl|xlsx)$/i;

/** Paths of all documents below the folders, sorted; a file given by name is taken as it is. */
export function listDocuments(folders) {
  return folders.flatMap((folder) => {
    if (!fs.statSync(folder).isDirectory()) return [folder];
    return fs
      .readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && readable.test(entry.name))
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  });
}

/** The document of a path, or null where it cannot be read. */
export async function openDocument(file, content = fs.readFileSync(file)) {
  try {
    return await readDocument(content, {source: file});
  } catch {
    return null;
  }
}

/** Findings with 1-based places, the sentence, and an identity that survives other lines being edited. */
export function findingsOf(document) {
  return validate(document).map((finding) => ({
    ...finding,
    ...relocate(document, finding),
    sentence: ruleText(rules, finding),
    identity: finding.fingerprint,
  }));
}
