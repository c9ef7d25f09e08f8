// The editions of each board, for a reader and for a program.
import type {BoardEdition} from '../../app/editions-by-board.ts';
import {say} from '../../messages/say.ts';
import type {Instant} from '../../model/text.ts';
import {countsText} from '../../report/changes/counts-text.ts';
import {padEndWidth} from '../../text/width.ts';
import type {EditionWorld} from './edition-world.ts';

export interface LogInput {
  /** The editions of each board that was asked for, oldest first. */
  readonly boards: readonly (readonly BoardEdition[])[];
  /** Whether the store has no editions at all. */
  readonly isEmpty: boolean;
  readonly world: Pick<EditionWorld, 'language' | 'storeFolder'>;
}

export function renderLogText({boards, isEmpty, world}: LogInput): string {
  if (isEmpty) return `${say(world.language, 'log.empty', {folder: world.storeFolder})}\n`;
  return boards.map((entries) => boardText(entries, world)).join('\n');
}

export function renderLogJson({boards}: LogInput): string {
  return `${JSON.stringify(boards.map(toJson), null, 1)}\n`;
}

function boardText(entries: readonly BoardEdition[], {language}: Pick<EditionWorld, 'language'>): string {
  const last = entries.at(-1)?.board;
  const head = say(language, 'log.board', {title: last?.title ?? '', board: last?.board ?? ''});
  const width = Math.max(...entries.map(({edition}) => edition.id.length));
  const lines = entries.map(({edition, board}, index) => {
    const same = entries[index - 1]?.board.canonicalSha256 === board.canonicalSha256;
    const change = same ? say(language, 'log.unchanged', {rows: board.rows}) : countsText(board, language);
    const commit = edition.commit === null ? '' : `  ${edition.commit.slice(0, 10)}`;
    return `  ${minuteOf(edition.observedAt)}  ${padEndWidth(edition.id, width)}  ${change}${commit}`;
  });
  return `${[head, ...lines].join('\n')}\n`;
}

/** `2025-08-01 00:00Z`: editions that follow each other within a minute are told apart by their ids. */
function minuteOf(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}Z`;
}

function toJson(entries: readonly BoardEdition[]): object {
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
