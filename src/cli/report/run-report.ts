// What `tablewatch report` does: kept editions → changeset, tables, history, checks → one HTML file.
import path from 'node:path';
import {changeReport, checkEditions, earlierChanges} from '../../app/change-report.ts';
import {compareEditions} from '../../app/compare.ts';
import {say} from '../../messages/say.ts';
import type {Changeset} from '../../model/changeset.ts';
import {usageError, failure} from '../../model/errors.ts';
import type {EditionRecord, Snapshot} from '../../model/snapshot.ts';
import {renderDiffHtml} from '../../report/changes/html.ts';
import {rulesOf} from '../../app/rules-of.ts';
import {writeWhole, type CliContext} from '../context.ts';
import {editionWorld, type EditionFlags, type EditionWorld} from '../editions/edition-world.ts';
import {unknownBoard} from '../../workspace/unknown-board.ts';
import {findRecord, openRecord} from '../../workspace/open-edition.ts';
import {seenBefore} from '../../workspace/seen-before.ts';

export interface ReportFlags extends EditionFlags {
  readonly from?: string;
  readonly to?: string;
  readonly all?: boolean;
  readonly outputFile?: string;
}

/** Columns of the chart over the editions: two years of monthly ones fit a page that scrolls sideways. */
const maxEditions = 24;

/** Runs the command. @throws EDITION_UNKNOWN; USAGE where the board or its editions are not clear */
export async function runReport(wanted: string | undefined, flags: ReportFlags, context: CliContext): Promise<void> {
  const world = await editionWorld(flags, context);
  const records = recordsOf(wanted, await world.store.list(), world);
  const pair = pairOf(records, flags);
  const page = await makePage(wanted, records, pair, flags.all === true, world);
  if (flags.outputFile === undefined) return context.out(page);
  await writeWhole(path.resolve(context.folder, flags.outputFile), page);
  const data = {file: flags.outputFile, source: pair.to.source, editions: records.indexOf(pair.to) + 1};
  context.err(`${say(world.language, 'report.written', data)}\n`);
}

/** The editions of the one source that has the board, oldest first. */
function recordsOf(
  wanted: string | undefined,
  all: readonly EditionRecord[],
  {storeFolder}: EditionWorld,
): readonly EditionRecord[] {
  const isNamed = ({source, boards}: EditionRecord): boolean =>
    wanted === undefined ||
    source.includes(wanted) ||
    boards.some(({board, title}) => board.includes(wanted) || title.includes(wanted));
  const named = all.filter(isNamed);
  const sources = [...new Set(named.map(({source}) => source))];
  const [source] = sources;
  if (source === undefined) {
    if (wanted !== undefined && all.length > 0) throw unknownBoard(wanted, all);
    throw failure('EDITION_NONE', {source: storeFolder});
  }
  if (sources.length > 1) throw usageError('report-one-board', {sources});
  return all.filter((record) => record.source === source);
}

interface Pair {
  readonly from: EditionRecord;
  readonly to: EditionRecord;
}

function pairOf(records: readonly EditionRecord[], flags: ReportFlags): Pair {
  const to = flags.to === undefined ? records.at(-1) : findRecord(flags.to, records);
  if (to === undefined) throw failure('EDITION_UNKNOWN', {source: flags.to ?? ''});
  const from = flags.from === undefined ? records[records.indexOf(to) - 1] : findRecord(flags.from, records);
  if (from !== undefined) return {from, to};
  if (flags.from !== undefined) throw failure('EDITION_UNKNOWN', {source: flags.from});
  throw usageError('report-no-earlier', {source: to.source, id: to.id});
}

async function makePage(
  wanted: string | undefined,
  records: readonly EditionRecord[],
  pair: Pair,
  isAll: boolean,
  world: EditionWorld,
): Promise<string> {
  const {configuration, language, environment} = world;
  const editions = await openAll(records.slice(0, records.indexOf(pair.to) + 1).slice(-maxEditions), world);
  const [from, to] = [await openRecord(pair.from, world), editions.at(-1) ?? (await openRecord(pair.to, world))];
  const whole = await compareEditions(from, to, configuration, await seenBefore(from, world));
  const changeset = onlyBoard(whole, wanted);
  const [before, after] = [await world.store.readRaw(pair.from), await world.store.readRaw(pair.to)];
  const check = {source: pair.to.source, before, after, configuration, rules: rulesOf(configuration), language};
  const findings = await checkEditions(check, {
    ...environment,
    progress: {step: () => undefined, busy: () => () => undefined, end: () => undefined},
  });
  const earlier = isAll ? await earlierChanges(editions, configuration) : [];
  const input = changeReport({changeset, from, to, editions, configuration, language});
  return renderDiffHtml({...input, findings, earlier: earlier.map((each) => onlyBoard(each, wanted))});
}

async function openAll(records: readonly EditionRecord[], world: EditionWorld): Promise<Snapshot[]> {
  const editions: Snapshot[] = [];
  for (const [at, record] of records.entries()) {
    world.environment.progress.step(at, records.length, record.id);
    editions.push(await openRecord(record, world));
  }
  world.environment.progress.end();
  return editions;
}

/** A document may contain many boards; if one was named, only that one is shown. */
function onlyBoard(changeset: Changeset, wanted: string | undefined): Changeset {
  if (wanted === undefined) return changeset;
  const boards = changeset.boards.filter(({board, head}) => board.includes(wanted) || head.title.includes(wanted));
  return boards.length === 0 ? changeset : {...changeset, boards};
}
