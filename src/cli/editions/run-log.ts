// What `tablewatch log` does: the index of the store, by board; or the check of all that it keeps.
import {say} from '../../messages/say.ts';
import type {BoardRecord, EditionRecord} from '../../model/snapshot.ts';
import {padEndWidth} from '../../text/width.ts';
import {type CliContext, writeError} from '../context.ts';
import {editionWorld, type EditionFlags, type EditionWorld} from './edition-world.ts';

export interface LogFlags extends EditionFlags {
  readonly verify?: boolean;
  readonly format: string;
}

/** Runs the command. @throws EDITION_INDEX when the index itself is damaged */
export async function runLog(wanted: string | undefined, flags: LogFlags, context: CliContext): Promise<void> {
  const world = await editionWorld(flags, context);
  if (flags.verify === true) return verify(world);
  const editions = await world.store.list();
  const boards = [...groupByBoard(editions).values()].filter(
    (entries) => wanted === undefined || names(entries, wanted),
  );
  if (flags.format === 'json') return context.out(`${JSON.stringify(boards.map(toJson), null, 1)}\n`);
  if (editions.length === 0) return context.out(`${say(world.language, 'log.empty', {folder: world.storeFolder})}\n`);
  context.out(boards.map((entries) => boardText(entries, world)).join('\n'));
}

async function verify({store, storeFolder, language, context}: EditionWorld): Promise<void> {
  const {editions, failures} = await store.verify();
  for (const failure of failures) writeError(failure, language, context);
  const key = failures.length === 0 ? 'log.verified' : 'log.damaged';
  context.out(`${say(language, key, {editions, folder: storeFolder, count: failures.length})}\n`);
  context.exit(failures.length === 0 ? 0 : 2);
}

interface Entry {
  readonly edition: EditionRecord;
  readonly board: BoardRecord;
}

function groupByBoard(editions: readonly EditionRecord[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const edition of editions) {
    for (const board of edition.boards) {
      const group = groups.get(board.board);
      if (group === undefined) groups.set(board.board, [{edition, board}]);
      else group.push({edition, board});
    }
  }
  return groups;
}

function names(entries: readonly Entry[], wanted: string): boolean {
  return entries.some(({edition, board}) =>
    [board.board, board.title, edition.source].some((text) => text.includes(wanted)),
  );
}

function boardText(entries: readonly Entry[], {language}: EditionWorld): string {
  const last = entries.at(-1)?.board;
  const head = say(language, 'log.board', {title: last?.title ?? '', board: last?.board ?? ''});
  const width = Math.max(...entries.map(({edition}) => edition.id.length));
  const lines = entries.map(({edition, board}, index) => {
    const same = entries[index - 1]?.board.canonicalSha256 === board.canonicalSha256;
    const {rows, entered, left, moved} = board;
    const change =
      entered === null || left === null || moved === null
        ? say(language, 'log.counts', {rows})
        : say(language, same ? 'log.unchanged' : 'log.change', {rows, entered, left, moved});
    const commit = edition.commit === null ? '' : `  ${edition.commit.slice(0, 10)}`;
    return `  ${edition.observedAt}  ${padEndWidth(edition.id, width)}  ${change}${commit}`;
  });
  return `${[head, ...lines].join('\n')}\n`;
}

function toJson(entries: readonly Entry[]): object {
  const last = entries.at(-1)?.board;
  return {
    board: last?.board,
    title: last?.title,
    editions: entries.map(({edition, board}) => ({
      id: edition.id,
      source: edition.source,
      observedAt: edition.observedAt,
      commit: edition.commit,
      rawSha256: edition.rawSha256,
      canonicalSha256: board.canonicalSha256,
      rows: board.rows,
      entered: board.entered,
      left: board.left,
      moved: board.moved,
    })),
  };
}
