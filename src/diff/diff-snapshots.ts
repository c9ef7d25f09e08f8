// Two snapshots → Changeset: the document's own events, every board's changes, the prose, and one sentence for it all.
import {
  diffSchemaVersion,
  type BoardChanges,
  type Changeset,
  type ChangeEvent,
  type EditionSide,
  type ProseChange,
} from '../model/changeset.ts';
import {countBy} from '../model/groups.ts';
import type {Board, Snapshot} from '../model/snapshot.ts';
import type {VerdictClause} from '../model/verdict.ts';
import {highest} from '../model/significance.ts';
import {verdictSentence} from '../messages/verdict.ts';
import {boardChanges, pairBoards} from './board-changes.ts';
import {matchBoards} from './boards/match-boards.ts';
import {withMovedRows} from './boards/moved-rows.ts';
import {documentEvents} from './events/document.ts';
import {defaultDiffOptions, type DiffOptions} from './options.ts';
import {proseChanges} from './prose.ts';
import {wholeVerdict} from './verdict.ts';

/**
 * Returns all that differs between an earlier and a later edition. Equal input gives equal output, whatever the order of rows.
 * O(n log n) in rows; a promise only because the words of changed prose need a library that is loaded then.
 */
export async function diffSnapshots(
  from: Snapshot,
  to: Snapshot,
  options: Partial<DiffOptions> = {},
): Promise<Changeset> {
  const editions = `${digestOf(from)} ${digestOf(to)}`;
  const settings = {...defaultDiffOptions, ...options};
  const pairs = matchBoards(withOwnTitles(from.boards), withOwnTitles(to.boards)).map((match) =>
    pairBoards(match, settings, editions),
  );
  const comparisons = withMovedRows(pairs.map(({comparison}) => comparison));
  const boards = pairs.map((pair, index) => boardChanges({...pair, comparison: comparisons[index] ?? pair.comparison}));
  const events = documentEvents(from, to, editions);
  const prose = withoutBoardHeadings(await proseChanges(from.prose, to.prose, editions), boards);
  const news = prose.filter(({significance}) => significance !== 'noise').length;
  const verdictMessage = wholeVerdict(boards, encodingClauses(events, to), news);
  return {
    schemaVersion: diffSchemaVersion,
    from: sideOf(from),
    to: sideOf(to),
    verdict: verdictSentence(verdictMessage, 'en'),
    verdictMessage,
    significance: significanceOf(boards, events, prose),
    events,
    boards,
    prose,
  };
}

/** Boards that share a title are numbered in the order of the document: a reader must see which one is meant. */
function withOwnTitles(boards: readonly Board[]): readonly Board[] {
  const count = countBy(boards.map(({title}) => title));
  if (count.size === boards.length) return boards;
  const seen = new Map<string, number>();
  return boards.map((board) => {
    const {title} = board;
    if (count.get(title) === 1) return board;
    const place = (seen.get(title) ?? 0) + 1;
    seen.set(title, place);
    return {...board, title: `${title} (${String(place)})`};
  });
}

function digestOf({origin}: Snapshot): string {
  return origin.canonicalSha256 ?? origin.rawSha256 ?? origin.source;
}

function sideOf({origin, encoding, boards}: Snapshot): EditionSide {
  return {...origin, encoding, rows: boards.reduce((sum, {rowCount}) => sum + rowCount, 0)};
}

function encodingClauses(events: readonly ChangeEvent[], {encoding}: Snapshot): VerdictClause[] {
  const event = events.find(({kind}) => kind === 'encoding_repaired');
  if (event === undefined) return [];
  const data = {process: String(event.after ?? event.before ?? ''), uncertain: encoding.uncertain};
  return [{key: event.after === null ? 'encoding_repaired' : 'encoding_broken', data}];
}

function significanceOf(
  boards: readonly BoardChanges[],
  events: readonly ChangeEvent[],
  prose: readonly ProseChange[],
): Changeset['significance'] {
  const all = [...events, ...boards.flatMap((board) => board.events)];
  return highest([
    ...new Set(all.map(({significance}) => significance)),
    ...prose.map(({significance}) => significance),
  ]);
}

/** A heading that a board was moved under, or came and went with, is reported with the board. */
function withoutBoardHeadings(prose: readonly ProseChange[], boards: readonly BoardChanges[]): ProseChange[] {
  const headings = new Set(
    boards
      .filter(
        ({status, events}) =>
          status === 'added' || status === 'removed' || events.some(({kind}) => kind === 'board_moved'),
      )
      .flatMap(({head, events}) => [
        ...head.headingPath,
        ...events.flatMap(({kind, before}) => (kind === 'board_moved' ? String(before).split(' / ') : [])),
      ]),
  );
  const isReported = (side: ProseChange['before']): boolean =>
    side === null || (side.kind === 'heading' && headings.has(headingText(side.text)));
  return prose.map((change) =>
    headings.size > 0 && isReported(change.before) && isReported(change.after)
      ? {...change, significance: 'noise'}
      : change,
  );
}

/** `## Models` and a heading underlined with `---` alike. */
function headingText(text: string): string {
  return text
    .replace(/^#+\s*|\s*#+$/gu, '')
    .replace(/\n[-=]+$/u, '')
    .trim();
}
