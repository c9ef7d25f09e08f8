// Bytes → repaired text → document → snapshot, with its canonical text and both digests. Repair comes first, so that a
// mis-encoded edition compares as what it says.
import {detectDamage} from '../encoding/detect-damage.ts';
import type {TableShape} from '../model/column.ts';
import {netEntries, type Changeset} from '../model/changeset.ts';
import type {Damage} from '../model/encoding.ts';
import type {Environment} from '../model/environment.ts';
import {formats} from '../model/format.ts';
import type {BoardRecord, EditionOrigin, NewEdition, Snapshot, SnapshotEncoding} from '../model/snapshot.ts';
import type {Document, Table} from '../model/table.ts';
import type {Instant} from '../model/text.ts';
import {
  canonicalBoard,
  canonicalDocument,
  type SnapshotOptions,
  takeSnapshot,
  writeCanonical,
  writeCanonicalBoard,
} from '../snapshot/index.ts';
import {readDocument, type ReadDocumentOptions} from './read-document.ts';
import {repairWithModels} from './repair-with-models.ts';

export interface TakeOptions extends ReadDocumentOptions {
  readonly shapeOf: (table: Table) => TableShape;
  readonly viewOf?: SnapshotOptions['viewOf'];
  readonly boardId?: string | undefined;
  readonly origin?: Partial<EditionOrigin>;
  /** False where nobody asks for the digest of the canonical text: it is as long as the document, and its `canonical` is then empty. */
  readonly withCanonical?: boolean;
}

/** The parts of the environment needed to take a snapshot. */
export interface SnapshotWorld {
  /** Lower-case hex. */
  readonly sha256: (content: string | Uint8Array) => string;
  readonly languageModel: Environment['languageModel'];
}

export interface TakenSnapshot {
  /** With both digests in its origin, or that of the bytes alone. */
  readonly snapshot: Snapshot;
  readonly canonical: string;
  readonly bytes: Uint8Array;
}

/** Returns the snapshot of a document's bytes. @throws SOURCE_EMPTY SOURCE_BINARY DOCUMENT_UNREADABLE */
export async function takeSnapshotOf(
  bytes: Uint8Array,
  options: TakeOptions,
  world: SnapshotWorld,
): Promise<TakenSnapshot> {
  const read = await readDocument(bytes, options);
  const repaired = formats[read.format].binary ? null : await repairText(read.text, world);
  return snapshotRead(bytes, await readRepaired(read, repaired, options), options, world);
}

/** A document as it was published, and as it was meant: the same where its text had not been decoded wrongly. */
export interface ReadDocument {
  readonly read: Document;
  readonly document: Document;
  readonly repaired: RepairedText | null;
}

/** Returns the snapshot of a document that was read. */
export function snapshotRead(
  bytes: Uint8Array,
  {read, document, repaired}: ReadDocument,
  options: TakeOptions,
  world: Pick<SnapshotWorld, 'sha256'>,
): TakenSnapshot {
  const snapshot = takeSnapshot(document, {
    shapeOf: options.shapeOf,
    viewOf: options.viewOf,
    boardId: options.boardId,
    origin: {source: options.source, ...options.origin},
    repaired: repaired?.repaired,
  });
  const {withCanonical = true} = options;
  const canonical = withCanonical ? writeCanonical(canonicalDocument(snapshot)) : '';
  const canonicalSha256 = withCanonical ? world.sha256(canonical) : null;
  const digests = {rawSha256: world.sha256(bytes), canonicalSha256};
  const encoding = {...snapshot.encoding, label: read.decoding.encoding, bom: read.decoding.bom};
  return {snapshot: {...snapshot, encoding, origin: {...snapshot.origin, ...digests}}, canonical, bytes};
}

/** A text that had been decoded wrongly, repaired. */
export interface RepairedText {
  readonly text: string;
  readonly repaired: Omit<SnapshotEncoding, 'label' | 'bom'>;
}

/** Returns the repaired text; null when there is nothing to repair. Not for spreadsheets and JSON: they state their characters themselves. */
export async function repairText(
  text: string,
  world: Pick<SnapshotWorld, 'languageModel'>,
): Promise<RepairedText | null> {
  const damage = detectDamage(text).filter(({repairable}) => repairable);
  const [first] = damage;
  if (first === undefined) return null;
  const result = await repairWithModels(text, {}, world);
  if (!result.changed) return null;
  const {restored, uncertain, decoded} = result.characters;
  const process = processOf(first);
  return {text: result.text, repaired: {damaged: true, process, restored: decoded + restored, uncertain}};
}

/** Reads the repaired text with the format of the published one. */
export async function readRepaired(
  read: Document,
  repaired: RepairedText | null,
  options: ReadDocumentOptions,
): Promise<ReadDocument> {
  if (repaired === null) return {read, document: read, repaired};
  return {
    read,
    document: await readDocument(repaired.text, {...options, format: read.format, encoding: undefined}),
    repaired,
  };
}

function processOf({kind, codePage}: Damage): string {
  const [from = '', to = ''] = kind.split('-as-');
  return to === '' ? kind : `${from.replace('utf8', 'utf-8')} read as ${codePage ?? to}`;
}

/** Returns what the store keeps of a snapshot; `changeset` is against the edition before, null for the first. */
export function editionOf(
  {snapshot, canonical, bytes}: TakenSnapshot,
  observedAt: Instant,
  changeset: Changeset | null,
  sha256: SnapshotWorld['sha256'],
): NewEdition {
  const {origin, format} = snapshot;
  const boards = snapshot.boards.map((board): BoardRecord => {
    const changes = changeset?.boards.find((each) => each.board === board.id);
    const entries = changes === undefined ? null : netEntries(changes);
    return {
      board: board.id,
      title: board.title,
      rows: board.rowCount,
      canonicalSha256: sha256(writeCanonicalBoard(canonicalBoard(board))),
      entered: entries?.entered ?? null,
      left: entries?.left ?? null,
      moved: changes?.statistics.moved ?? null,
    };
  });
  return {
    record: {
      source: origin.source,
      observedAt,
      rawSha256: origin.rawSha256 ?? sha256(bytes),
      canonicalSha256: origin.canonicalSha256 ?? sha256(canonical),
      byteLength: bytes.byteLength,
      format,
      commit: origin.commit,
      boards,
    },
    raw: bytes,
    canonical,
  };
}
