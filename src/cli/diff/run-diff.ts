// What `tablewatch diff` does: two locations → two snapshots → changeset → report → exit status.
import path from 'node:path';
import {compareEditions} from '../../app/compare.ts';
import type {Changeset, Significance} from '../../model/changeset.ts';
import {usageError} from '../../model/errors.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {paletteOf, writeWhole, type CliContext} from '../context.ts';
import {editionWorld, type EditionFlags, type EditionWorld} from '../editions/edition-world.ts';
import {openEdition} from '../../workspace/open-edition.ts';
import {reaches} from '../../model/significance.ts';
import {renderAs} from '../output-formats.ts';
import {changeFormats, formatsWithoutAnchors} from './change-formats.ts';
import {seenBefore} from '../../workspace/seen-before.ts';

export interface DiffFlags extends EditionFlags {
  readonly format: string;
  readonly outputFile?: string;
  readonly failOn: Significance | 'none';
}

/** Runs the command; seven locations are what git gives its external diff command. @throws Failure, Misuse */
export async function runDiff(locations: readonly string[], flags: DiffFlags, context: CliContext): Promise<void> {
  const world = {...(await editionWorld(flags, context)), withCanonical: !formatsWithoutAnchors.has(flags.format)};
  const {from, to} = await openPair(locations, world);
  const before = await seenBefore(from, world);
  const done = world.environment.progress.busy(
    `${from.origin.source} → ${to.origin.source}`,
    sizeOf(from) + sizeOf(to),
  );
  const changeset = await compareEditions(from, to, world.configuration, before);
  done();
  const report = await renderAs(flags.format, changeFormats, {
    changeset,
    from,
    to,
    world,
    ...(await terminalOf(flags, context)),
  });
  if (flags.outputFile === undefined) context.out(report);
  else await writeWhole(path.resolve(context.folder, flags.outputFile), report);
  context.exit(isAtLeast(changeset, flags.failOn) ? 1 : 0);
}

/** Files and pipes get plain text of 76 columns. */
async function terminalOf({outputFile}: DiffFlags, context: CliContext) {
  const isRead = outputFile === undefined && (context.outIsTerminal || context.color);
  if (!isRead) return {};
  const width = context.outIsTerminal ? Math.min(context.width, readableWidth) : undefined;
  return {terminal: {palette: await paletteOf(context), ...(width === undefined ? {} : {width})}};
}

/** Longer lines are hard to read, however wide the terminal is. */
const readableWidth = 140;

/** About the bytes of an edition's tables: a cell is taken for eight. */
function sizeOf({boards}: Snapshot): number {
  return boards.reduce((sum, {columns, rowCount}) => sum + columns.length * rowCount * 8, 0);
}

interface Pair {
  readonly from: Snapshot;
  readonly to: Snapshot;
}

async function openPair(locations: readonly string[], world: EditionWorld): Promise<Pair> {
  const [first = '', second = '', , , fifth = ''] = locations;
  if (locations.length === 2) return {from: await openEdition(first, world), to: await openEdition(second, world)};
  if (locations.length !== 7 && locations.length !== 9) throw usageError('diff-two', {count: locations.length});
  // path old-file old-hex old-mode new-file new-hex new-mode (gitdiff(7), GIT_EXTERNAL_DIFF); `/dev/null` is a file that is not there.
  const [old, now] = [await openSide(second, first, world), await openSide(fifth, first, world)];
  return {from: old ?? withoutBoards(now, first), to: now ?? withoutBoards(old, first)};
}

async function openSide(file: string, source: string, world: EditionWorld): Promise<Snapshot | null> {
  if (file === '/dev/null') return null;
  const snapshot = await openEdition(file, world);
  return {...snapshot, origin: {...snapshot.origin, source}};
}

function withoutBoards(other: Snapshot | null, source: string): Snapshot {
  if (other === null) throw usageError('neither-edition', {source});
  const origin = {source, id: null, observedAt: null, rawSha256: null, canonicalSha256: null, commit: null};
  return {...other, origin, boards: [], prose: []};
}

function isAtLeast({significance}: Changeset, level: DiffFlags['failOn']): boolean {
  if (level === 'none' || significance === null) return false;
  return reaches(significance, level);
}
