// One open document: checked a moment after the last keystroke; work on a text that has changed since is given up.
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {examineDocument, type ExaminedDocument} from '../app/examine-document.ts';
import {readDocument} from '../app/read-document.ts';
import {settingOf} from '../app/shape-of.ts';
import {Failure} from '../model/errors.ts';
import type {Format} from '../model/format.ts';
import {sourceOf, type FolderWorld} from './world.ts';

/** A document as it was checked. */
export interface CheckedDocument extends ExaminedDocument {
  readonly version: number;
  readonly world: FolderWorld;
}

/** Formats of editors' languages, for documents whose name does not say. */
const formatsByLanguage: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  csv: 'csv',
  tsv: 'tsv',
  html: 'html',
  json: 'json',
  jsonl: 'jsonl',
};

/** Returns a document with its findings; null when it has changed meanwhile, or is empty. @throws SOURCE_… PARSE_… */
export async function checkText(
  document: TextDocument,
  world: FolderWorld,
  isOutdated: () => boolean,
): Promise<CheckedDocument | null> {
  const {request, environment, folder} = world;
  const source = sourceOf(document.uri, folder);
  const {version} = document;
  const setting = settingOf(request.configuration, source);
  const byName = /\.\w+$/.test(source) ? undefined : formatsByLanguage[document.languageId];
  const format = setting?.format ?? byName;
  try {
    const parsed = await readDocument(document.getText(), {source, format, encoding: 'utf-8', select: setting?.select});
    // A keystroke that came in meanwhile is taken before the rules run.
    await new Promise((resolve) => setImmediate(resolve));
    if (isOutdated()) return null;
    const examined = examineDocument(parsed, request, {now: environment.clock.now(), earlier: null});
    return {...examined, version, world};
  } catch (error) {
    if (error instanceof Failure && error.code === 'SOURCE_EMPTY') return null;
    throw error;
  }
}
