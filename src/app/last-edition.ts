// The last edition of a document → what rules and the report compare with.
import type {Configuration, SourceSetting} from '../model/configuration.ts';
import {Failure} from '../model/errors.ts';
import type {EditionOrigin, Snapshot} from '../model/snapshot.ts';
import {type Format, formats} from '../model/format.ts';
import type {Document} from '../model/table.ts';
import {takeSnapshot} from '../snapshot/index.ts';
import type {EarlierEditions} from './history.ts';
import {readDocument, type ReadDocumentOptions} from './read-document.ts';
import {shapesFor} from './shape-of.ts';
import {readRepaired, repairText, type SnapshotWorld} from './take-snapshot.ts';

/** An edition as it was published, and names of older ones. */
export interface LastEdition {
  readonly bytes: Uint8Array;
  readonly format?: Format;
  readonly origin: Partial<EditionOrigin>;
  readonly older: readonly Snapshot[];
}

export interface OpenedEdition {
  /** As it was published, before any repair. */
  readonly published: Document;
  readonly editions: EarlierEditions;
}

/** Returns the last edition, read as the document after it is; null when it cannot be read (it was empty, say). */
export async function openLastEdition(...edition: Parameters<typeof readEdition>): Promise<OpenedEdition | null> {
  try {
    return await readEdition(...edition);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

async function readEdition(
  {bytes, format, origin, older}: LastEdition,
  read: ReadDocumentOptions,
  settings: {readonly configuration: Configuration; readonly setting: SourceSetting | undefined},
  world: Pick<SnapshotWorld, 'languageModel'>,
): Promise<OpenedEdition> {
  const {configuration, setting} = settings;
  const published = await readDocument(bytes, {...read, format: read.format ?? format});
  const repaired = formats[published.format].binary ? null : await repairText(published.text, world);
  const {document} = await readRepaired(published, repaired, read);
  const {shapeOf, viewOf} = shapesFor(configuration, setting);
  const options = {shapeOf, viewOf, boardId: setting?.board, origin: {source: read.source, ...origin}};
  const last = takeSnapshot(document, options);
  return {published, editions: {last, older}};
}
