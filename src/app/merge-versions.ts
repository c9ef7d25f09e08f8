// The use case of `tablewatch merge`: three versions of a document → one. The result is read again before it is believed: a table that
// does not hold what was decided for each of its cells is merged by lines instead.
import type {Configuration} from '../model/configuration.ts';
import {Failure} from '../model/errors.ts';
import {formats, type Format} from '../model/format.ts';
import {cellText, type Document, type Table} from '../model/table.ts';
import {mergeDocuments, mergeLines, type MergedDocument, type MergeOptions} from '../merge/merge-documents.ts';
import type {MergedText, ThreeWay, Version} from '../merge/model.ts';
import {boardTables, takeSnapshot} from '../snapshot/index.ts';
import {readDocument} from './read-document.ts';
import {settingOf, shapesFor} from './shape-of.ts';

export interface MergeRequest extends MergeOptions {
  /** Path of the document: its ending says the format, and the configuration may pin its columns. */
  readonly source: string;
  readonly versions: ThreeWay<Uint8Array>;
  readonly configuration: Pick<Configuration, 'schemas' | 'sources'>;
}

export interface MergeResult extends Omit<MergedText, 'text'> {
  readonly bytes: Uint8Array;
}

/** Returns the merged document in the encoding of ours. Never throws for what the versions contain. */
export async function mergeVersions(request: MergeRequest): Promise<MergeResult> {
  const documents = await readVersions(request);
  if (documents === null) return mergeBytes(request);
  const {ours} = documents;
  const merged = await provenMerge(documents, request);
  return {...merged, bytes: new TextEncoder().encode((ours.decoding.bom ? '\ufeff' : '') + merged.text)};
}

async function provenMerge(documents: ThreeWay<Document>, request: MergeRequest): Promise<MergedText> {
  const versions = {
    base: versionOf(documents.base, request),
    ours: versionOf(documents.ours, request),
    theirs: versionOf(documents.theirs, request),
  };
  const merged = mergeDocuments(versions, request);
  if (merged.tables === 0 || (await holds(merged, documents.ours))) return merged;
  return mergeLines({base: documents.base.text, ours: documents.ours.text, theirs: documents.theirs.text}, request);
}

/** Null when one version is no table document in UTF-8 (another encoding, spreadsheet, damaged): then its bytes are merged as lines. */
async function readVersions({source, versions}: MergeRequest): Promise<ThreeWay<Document> | null> {
  try {
    const ours = await readDocument(versions.ours, {source});
    const read = (bytes: Uint8Array): Promise<Document> => readDocument(bytes, {source, format: ours.format});
    const documents = {base: await read(versions.base), ours, theirs: await read(versions.theirs)};
    return Object.values(documents).every((document) => isMergeable(document)) ? documents : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function isMergeable({decoding, format, text}: Document): boolean {
  const {binary}: {readonly binary?: boolean} = formats[format satisfies Format];
  return binary !== true && decoding.encoding === 'utf-8' && decoding.invalidBytes === 0 && !text.includes('\u0000');
}

function versionOf(document: Document, {source, configuration}: MergeRequest): Version {
  const {shapeOf, viewOf} = shapesFor(configuration, settingOf(configuration, source));
  const plain = {...document, tables: document.tables.filter((table) => viewOf(table) === null)};
  const {boards} = takeSnapshot(plain, {shapeOf});
  const tables = boardTables(plain, {}).flatMap((table, index) => {
    const board = boards[index];
    return board === undefined ? [] : [{table, board}];
  });
  return {document, tables};
}

/** Whether the merged text, read again, has the tables that were decided on. */
async function holds({text, expected}: MergedDocument, {source, format}: Document): Promise<boolean> {
  const decided = expected.filter((cells) => cells !== null);
  if (decided.length === 0) return true;
  try {
    const {tables} = await readDocument(text, {source, format});
    let next = 0;
    for (const table of tables) if (decided[next] !== undefined && isTable(table, decided[next] ?? [])) next += 1;
    return next === decided.length;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function isTable(table: Table, [labels = [], ...rows]: readonly (readonly string[])[]): boolean {
  return (
    table.rowCount === rows.length &&
    table.labels.length === labels.length &&
    rows.every((cells, row) => cells.every((cell, column) => cellText(table, row, column) === cell))
  );
}

/** ISO 8859-1 gives each byte a character and back: lines of any encoding pass through unchanged. */
function mergeBytes({versions, ...options}: MergeRequest): MergeResult {
  const read = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return text;
  };
  const merged = mergeLines(
    {base: read(versions.base), ours: read(versions.ours), theirs: read(versions.theirs)},
    {...options, bytes: true},
  );
  return {...merged, bytes: Uint8Array.from(merged.text, (character) => character.charCodeAt(0))};
}
