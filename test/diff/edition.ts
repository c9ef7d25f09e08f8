// Snapshots for tests: from Markdown, CSV or a list of rows, through the real parser and inference.
import fs from 'node:fs';
import path from 'node:path';
import {readDocument} from '../../src/app/read-document.ts';
import {inferShape} from '../../src/infer/index.ts';
import type {BoardChanges, ChangeEvent, Changeset, EventKind} from '../../src/model/changeset.ts';
import type {Snapshot} from '../../src/model/snapshot.ts';
import {takeSnapshot, type SnapshotOptions} from '../../src/snapshot/index.ts';

export const samples = path.resolve(import.meta.dirname, '../../samples');

/** Snapshot of a text; the source's ending names its format. */
export async function editionOf(
  text: string,
  source = 'board.md',
  options: Partial<SnapshotOptions> = {},
): Promise<Snapshot> {
  const document = await readDocument(text, {source});
  return takeSnapshot(document, {shapeOf: inferShape, ...options});
}

export function editionFile(file: string): Promise<Snapshot> {
  return editionOf(fs.readFileSync(file, 'utf8'), path.basename(file));
}

/** The sample board's editions, oldest first. */
export function sampleEditions(): Promise<Snapshot[]> {
  const files = ['2025-08', '2025-09', '2025-11'].map((name) => path.join(samples, 'imaging-board', `${name}.md`));
  return Promise.all(files.map(editionFile));
}

/** A Markdown table. */
export function table(labels: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `|${cells.join('|')}|`;
  return [line(labels), line(labels.map(() => '---')), ...rows.map(line)].join('\n') + '\n';
}

/** A small ranked board: name, score, and anything else. */
export function board(rows: readonly (readonly (string | number)[])[], labels = ['模型', '准确率', '排名']): string {
  return table(labels, rows);
}

export function onlyBoard(changeset: Changeset): BoardChanges {
  const [first] = changeset.boards;
  if (first === undefined || changeset.boards.length > 1) throw new Error('expected one board');
  return first;
}

export function eventsOf<Kind extends EventKind>(
  changeset: Changeset,
  kind: Kind,
): Extract<ChangeEvent, {readonly kind: Kind}>[] {
  return changeset.boards
    .flatMap(({events}) => events)
    .filter((event): event is Extract<ChangeEvent, {readonly kind: Kind}> => event.kind === kind);
}

export function subjectsOf(changeset: Changeset, kind: EventKind): string[] {
  return eventsOf(changeset, kind)
    .flatMap(({subjects}) => subjects)
    .sort();
}

export function movers(changeset: Changeset): string[] {
  return changeset.boards
    .flatMap(({movement}) => movement)
    .filter((entry) => entry.class === 'moved')
    .map(({subject}) => subject)
    .sort();
}
