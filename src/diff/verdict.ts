// One-sentence summaries: the clauses of a board's and of a whole changeset's verdict, as keys and data.
import {sideText} from '../model/change-event.ts';
import type {BoardChanges, BoardHead, ChangeEvent, Movement} from '../model/changeset.ts';
import type {NoiseFacts, VerdictClause, VerdictEntry, VerdictLink, VerdictMessage} from '../model/verdict.ts';
import {valueClauses, type BoardFacts} from './verdict-values.ts';

// Names that a clause carries; the sentence shows fewer, a subject line fewer still.
const namesCarried = 10;

// Entrants up to this number are named in the sentence with score and place; more are counted.
const named = 3;

/** Returns the clauses of one board, the news first; `nothing` or `noise_only` where there is none. */
export function boardVerdict(facts: BoardFacts): VerdictMessage {
  const movement = moved(facts);
  const isMoved = movement.some(({key}) => key === 'moved');
  const entrants = entered(facts);
  // A new sole leader is more significant than other moves; other new entries are not.
  const [first, second] = hasNewLeader(facts)
    ? [entrants, isMoved ? movement : []]
    : [isMoved ? movement : [], entrants];
  const still = isMoved ? [] : movement;
  const replaced = [...links(facts.events, 'renamed'), ...links(facts.events, 'succeeded')];
  // “Nobody else moved” comes after new and removed entries; if all of them replace each other, after that.
  const replacesOnly = !facts.events.some(
    (event) =>
      (event.kind === 'entered' && event.evidence.succeeds === undefined) ||
      (event.kind === 'left' && event.evidence.succeededBy === undefined),
  );
  const news = [
    ...structure(facts),
    ...duplicates(facts.events),
    ...units(facts.events),
    ...rescored(facts),
    ...first,
    ...second,
    ...left(facts),
    ...(replacesOnly ? [...replaced, ...still] : [...still, ...replaced]),
    ...regrouped(facts),
    ...scoreStates(facts.events),
    ...columns(facts.events),
    ...valueClauses(facts),
  ];
  const clauses = news.length > 0 ? news : writing(facts.events);
  return {clauses: clauses.length > 0 ? clauses : quiet(facts)};
}

function structure({events, head, statistics}: BoardFacts): VerdictClause[] {
  if (events.some(({kind}) => kind === 'board_added'))
    return [{key: 'board_added', data: {board: head.title, rows: statistics.rowsAfter}}];
  if (events.some(({kind}) => kind === 'board_removed'))
    return [{key: 'board_removed', data: {board: head.title, rows: statistics.rowsBefore}}];
  return [];
}

function columns(events: readonly ChangeEvent[]): VerdictClause[] {
  const of = (kind: string): ChangeEvent[] => events.filter((event) => event.kind === kind);
  const renames = of('column_renamed');
  const data = {
    added: of('column_added').map(({field}) => field ?? ''),
    removed: of('column_removed').map(({field}) => field ?? ''),
    renamed: renames.length,
    renames: renames.slice(0, namesCarried).map(linkOf),
  };
  return data.added.length + data.removed.length + data.renamed === 0 ? [] : [{key: 'columns', data}];
}

function linkOf({before, after}: ChangeEvent): VerdictLink {
  return {before: String(before), after: String(after)};
}

/** A unit that is only written or left out changes nothing: such an event is minor. */
function units(events: readonly ChangeEvent[]): VerdictClause[] {
  return events.flatMap(({kind, significance, field, before, after}): VerdictClause[] =>
    kind === 'unit_changed' && significance === 'notable'
      ? [{key: 'unit', data: {field: field ?? '', before: textOrNull(before), after: textOrNull(after)}}]
      : [],
  );
}

function textOrNull(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function duplicates(events: readonly ChangeEvent[]): VerdictClause[] {
  const names = events.filter(({kind}) => kind === 'duplicate_appeared').flatMap(({subjects}) => subjects);
  return names.length === 0
    ? []
    : [{key: 'duplicates', data: {count: names.length, names: names.slice(0, namesCarried)}}];
}

function rescored({events, statistics, head}: BoardFacts): VerdictClause[] {
  const event = events.find((each) => each.kind === 'rescored');
  if (event === undefined) return [];
  const {scoreChanged: changed, survivors} = statistics;
  return [{key: 'rescored', data: {changed, survivors, median: event.evidence.median, unit: unitOf(head)}}];
}

function unitOf({columns: list, score}: BoardHead): string | null {
  return list.find(({label}) => label === score)?.unit ?? null;
}

function isPresent({statistics}: BoardFacts): boolean {
  return statistics.rowsBefore > 0 && statistics.rowsAfter > 0;
}

function entered(facts: BoardFacts): VerdictClause[] {
  const events = facts.events.filter((event) => event.kind === 'entered' || event.kind === 're-entered');
  if (events.length === 0 || !isPresent(facts)) return [];
  const top = new Set(facts.statistics.topBlockAfter?.names);
  const fresh = events.filter(({evidence}) => evidence.succeeds === undefined);
  return [
    {
      key: 'entered',
      data: {
        count: events.length,
        first: events.filter(({subjects}) => subjects.some((name) => top.has(name))).length,
        tiedFirst: top.size,
        ranked: facts.statistics.rankedAfter,
        names: namesOf(events),
        entries: fresh.slice(0, named).map((event) => entryOf(event, facts.head)),
        fresh: fresh.length,
      },
    },
  ];
}

function hasNewLeader({events}: BoardFacts): boolean {
  return events.some((event) => event.kind === 'entered' && event.evidence.place?.[1] === 1);
}

function entryOf(event: ChangeEvent<'entered' | 're-entered'>, head: BoardHead): VerdictEntry {
  const {score, place} = event.evidence;
  const cell = event.cells.find(({column}) => column === head.score)?.after ?? null;
  return {
    name: event.subjects[0] ?? '',
    score: score === null ? null : cell === null ? String(score) : sideText(cell),
    place: head.rankedBy === 'none' ? null : place,
  };
}

function left(facts: BoardFacts): VerdictClause[] {
  const events = facts.events.filter((event) => event.kind === 'left');
  if (events.length === 0 || !isPresent(facts)) return [];
  const gone = events.filter(({evidence}) => evidence.succeededBy === undefined);
  return [{key: 'left', data: {count: events.length, names: namesOf(gone), gone: gone.length}}];
}

function namesOf(events: readonly ChangeEvent[]): string[] {
  return events.flatMap(({subjects}) => subjects).slice(0, namesCarried);
}

/** Stated if an entry moved, and if none did although scores or entries changed. */
function moved({statistics, movement, noise, head, events}: BoardFacts): VerdictClause[] {
  if (statistics.survivors === 0 || head.rankedBy === 'none') return [];
  if (statistics.moved === 0) {
    const quietBoard = statistics.entered + statistics.left === 0 && !events.some(({kind}) => kind === 'rescored');
    if (quietBoard) return [];
    return [{key: 'none_moved', data: {survivors: statistics.survivors, ranks: noise.publishedRanksChanged}}];
  }
  const movers = movement
    .filter((entry) => entry.class === 'moved')
    .sort((one, other) => shift(other) - shift(one))
    .slice(0, namesCarried)
    .map(({subject, before, after}) => ({
      name: subject,
      ...writtenScores(subject, events, head),
      up: after.place[0] < before.place[0],
    }));
  return [{key: 'moved', data: {count: statistics.moved, survivors: statistics.survivors, movers}}];
}

/** A mover's scores as its cells say them; null on boards without a score. */
function writtenScores(
  subject: string,
  events: readonly ChangeEvent[],
  {score}: BoardHead,
): {before: string | null; after: string | null} {
  const cells = events
    .filter(({kind}) => kind === 'score_changed' || kind === 'rescored')
    .flatMap((event) => event.cells.filter((cell) => cell.subject === subject && cell.column === score));
  const [cell] = cells;
  if (cell === undefined || cell.before === null || cell.after === null) return {before: null, after: null};
  return {before: sideText(cell.before), after: sideText(cell.after)};
}

function shift({before, after}: Movement): number {
  return Math.abs((after.score ?? -after.place[0]) - (before.score ?? -before.place[0]));
}

function links(events: readonly ChangeEvent[], kind: 'renamed' | 'succeeded'): VerdictClause[] {
  const found = events.filter((event) => event.kind === kind);
  const [first] = found;
  return first === undefined ? [] : [{key: kind, data: {count: found.length, ...linkOf(first)}}];
}

function scoreStates(events: readonly ChangeEvent[]): VerdictClause[] {
  const names = (kind: string): string[] => events.filter((event) => event.kind === kind).flatMap((e) => e.subjects);
  const [lost, got] = [names('became_unranked'), names('became_ranked')];
  return [
    ...(lost.length === 0
      ? []
      : [{key: 'lost_score', data: {count: lost.length, names: lost.slice(0, namesCarried)}} as const]),
    ...(got.length === 0
      ? []
      : [{key: 'got_score', data: {count: got.length, names: got.slice(0, namesCarried)}} as const]),
  ];
}

/** Bookkeeping that is said only where there is no other news: spellings and a heading. */
function writing(events: readonly ChangeEvent[]): VerdictClause[] {
  const respelled = events.filter(({kind, significance}) => kind === 'respelled' && significance !== 'noise');
  const heading = events.find(({kind}) => kind === 'board_moved');
  const [first] = respelled;
  return [
    ...(first === undefined ? [] : [{key: 'respelled', data: {count: respelled.length, ...linkOf(first)}} as const]),
    ...(heading === undefined ? [] : [{key: 'heading', data: linkOf(heading)} as const]),
  ];
}

/** Rows on another board of the document, and rows that do not rank. */
function regrouped({events}: BoardFacts): VerdictClause[] {
  const moved = events.flatMap((event): VerdictClause[] => {
    if (event.kind !== 'moved_away') return [];
    const names = event.subjects.slice(0, namesCarried);
    return [{key: 'moved_rows', data: {count: event.subjects.length, names, board: String(event.after ?? '')}}];
  });
  const summaries = events
    .filter(({kind, significance}) => kind.startsWith('summary_row_') && significance !== 'noise')
    .flatMap(({subjects}) => subjects);
  if (summaries.length === 0) return moved;
  const data = {count: summaries.length, names: summaries.slice(0, namesCarried)};
  return [...moved, {key: 'summary_rows', data}];
}

function quiet({events, statistics, noise}: BoardFacts): VerdictClause[] {
  if (events.length === 0) return [{key: 'nothing', data: {rows: statistics.rowsAfter}}];
  const cells = events.reduce((sum, event) => sum + (event.kind === 'published_rank_only' ? 0 : event.cells.length), 0);
  return [
    {
      key: 'noise_only',
      data: {
        ranks: noise.publishedRanksChanged,
        cells,
        tagsRemoved: noise.tagsRemoved,
        tagsAdded: noise.tagsAdded,
        rows: noise.rowsReordered,
        formats: noise.formatOnlyCells,
        measures: noise.withinTolerance,
      },
    },
  ];
}

/** Returns the verdict of the whole changeset: the document's own clauses, those of the board that changed most, the count of the other changed boards, and the prose. */
export function wholeVerdict(
  boards: readonly BoardChanges[],
  documentClauses: readonly VerdictClause[],
  prose: number,
): VerdictMessage {
  const isQuiet = ({verdict}: BoardChanges): boolean =>
    verdict.clauses.every(({key}) => key === 'nothing' || key === 'noise_only');
  const loud = boards.filter((board) => !isQuiet(board));
  const weight = ({statistics, status}: BoardChanges): number =>
    statistics.moved * 1000 + statistics.entered + statistics.left + (status === 'changed' ? 0.5 : 0);
  const [first, ...others] = [...loud].sort((one, other) => weight(other) - weight(one));
  const proseClause: VerdictClause[] = prose > 0 ? [{key: 'prose', data: {count: prose}}] : [];
  const names = others.map(({head}) => head.title).slice(0, namesCarried);
  const othersClause: VerdictClause[] = others.length > 0 ? [{key: 'others', data: {count: others.length, names}}] : [];
  const clauses = [...documentClauses, ...boardClauses(first, boards.length), ...othersClause, ...proseClause];
  if (clauses.length > 0) return {clauses};
  const rows = boards.reduce((sum, {statistics}) => sum + statistics.rowsAfter, 0);
  if (boards.every(({status}) => status === 'same')) return {clauses: [{key: 'nothing', data: {rows}}]};
  return {clauses: [{key: 'noise_only', data: sumNoise(boards)}]};
}

/** A board's clauses, its title before them where the document has several. */
function boardClauses(board: BoardChanges | undefined, boards: number): readonly VerdictClause[] {
  if (board === undefined) return [];
  const isNamed = board.status === 'added' || board.status === 'removed';
  const title: VerdictClause[] = boards > 1 && !isNamed ? [{key: 'board', data: {title: board.head.title}}] : [];
  return [...title, ...board.verdict.clauses];
}

function sumNoise(boards: readonly BoardChanges[]): NoiseFacts {
  const sum = {ranks: 0, cells: 0, tagsRemoved: 0, tagsAdded: 0, rows: 0, formats: 0, measures: 0};
  const keys = ['ranks', 'cells', 'tagsRemoved', 'tagsAdded', 'rows', 'formats', 'measures'] as const;
  for (const {verdict} of boards)
    for (const clause of verdict.clauses)
      if (clause.key === 'noise_only') for (const key of keys) sum[key] += clause.data[key];
  return sum;
}
