// Document + shapes → Snapshot: every table a board of canonical values, the text between them as blocks. Pure and linear.
import type {TableShape} from '../model/column.ts';
import type {Board, EditionOrigin, ProseBlock, Snapshot, SnapshotEncoding} from '../model/snapshot.ts';
import type {Document, Table} from '../model/table.ts';
import type {TableView} from '../model/table-view.ts';
import {lineColumn, makeLineIndex} from '../text/line-index.ts';
import {makeBoard} from './board.ts';

export interface SnapshotOptions {
  /** Roles, key and ranking of a table: inferred, or pinned by a table schema. */
  readonly shapeOf: (table: Table) => TableShape;
  /** The arrangement with one entry a row of a table that is printed otherwise. */
  readonly viewOf?: ((table: Table) => TableView | null) | undefined;
  /** What is known about the edition in addition to its document; `source` defaults to the document's. */
  readonly origin?: Partial<EditionOrigin>;
  /** Board id that the configuration pins for this source; further boards of the document get `-2`, `-3` … */
  readonly boardId?: string | undefined;
  /** What repair undid before the document was parsed. */
  readonly repaired?: Omit<SnapshotEncoding, 'label' | 'bom'> | undefined;
}

/** Returns the tables that become boards, in the boards' order: those with a body row, in the arrangement with one entry a row. */
export function boardTables({tables}: Document, {viewOf}: Pick<SnapshotOptions, 'viewOf'>): Table[] {
  return tables.filter(({rowCount}) => rowCount > 0).map((table) => viewOf?.(table)?.table ?? table);
}

/** Returns the canonical state of a document; tables without a body row are left out. */
export function takeSnapshot(document: Document, options: SnapshotOptions): Snapshot {
  const source = options.origin?.source ?? document.source;
  const boards: Board[] = [];
  const seen = new Map<string, number>();
  for (const table of boardTables(document, options)) {
    // Looked for only where it counts: a document may have thousands of tables.
    const named = table.headingPath.length > 0 ? '' : boldLineAbove(document, table) || (document.title ?? '');
    const board = makeBoard(table, options.shapeOf(table), {source, pinned: options.boardId, named});
    const twin = (seen.get(board.id) ?? 0) + 1;
    seen.set(board.id, twin);
    boards.push(twin === 1 ? board : {...board, id: `${board.id}-${String(twin)}`});
  }
  return {
    origin: {...unknownOrigin, ...options.origin, source},
    format: document.format,
    encoding: {label: document.decoding.encoding, bom: document.decoding.bom, ...(options.repaired ?? undamaged)},
    boards,
    prose: readProse(document),
  };
}

/** The paragraph right above a table, where it is one bold line: what stands in for a heading. */
function boldLineAbove({text, blocks}: Document, {span}: Pick<Table, 'span'>): string {
  const above = blocks.findLast((block) => block.span.end <= span.start);
  if (above?.kind !== 'paragraph' || text.slice(above.span.end, span.start).trim() !== '') return '';
  const [, bold = ''] =
    /^(?:\*\*|__)([^*_\n]{1,100})(?:\*\*|__)[:：]?$/u.exec(text.slice(above.span.start, above.span.end).trim()) ?? [];
  return bold.trim().replace(/[:：]$/u, '');
}

const unknownOrigin = {id: null, observedAt: null, rawSha256: null, canonicalSha256: null, commit: null};
const undamaged = {damaged: false, process: null, restored: 0, uncertain: 0};

function readProse(document: Document): ProseBlock[] {
  if (document.blocks.length === 0) return [];
  const index = makeLineIndex(document.text);
  return document.blocks.flatMap(({kind, span}) => {
    const text = tidy(document.text.slice(span.start, span.end));
    return text === '' ? [] : [{kind, text, line: lineColumn(index, span.start).line}];
  });
}

/** Line ends, trailing spaces and runs of spaces are layout, not text. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00A0]+/g, ' ') // spaces, tabs, NO-BREAK SPACE
    .replace(/ *\n */g, '\n')
    .trim();
}
