// One-sentence summaries: the clauses of a board's and of a whole changeset's verdict, as keys and data.
import {differingPath, sideText} from '../model/change-event.ts';
import {labelOf, type BoardChanges, type BoardHead, type ChangeEvent, type Movement} from '../model/changeset.ts';
import type {NoiseFacts, VerdictClause, VerdictEntry, VerdictLink, VerdictMessage} from '../model/verdict.ts';
import {isTotalWord} from '../values/row-kinds.ts';
import {valueClauses, type BoardFacts} from './verdict-values.ts';

// Names that a clause carries; the sentence shows fewer, a subject line fewer still.
const maxBoardNames = 10;

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
  const hasNewColumns = facts.events.some(({kind}) => kind === 'column_added');
  const news = [
    ...structure(facts),
    ...duplicates(facts.events),
    ...units(facts),
    ...rescored(facts),
    ...first,
    ...second,
    ...uncertainLead(facts),
    ...left(facts),
    ...(replacesOnly ? [...replaced, ...still] : [...still, ...replaced]),
    ...regrouped(facts),
    ...scoreStates(facts.events),
    ...(hasNewColumns ? columns(facts.events) : []),
    ...valueClauses(facts),
    // A column under another name is less than a changed value.
    ...(hasNewColumns ? [] : columns(facts.events)),
  ];
  const isAboutColumns = news.every(({key}) => key === 'columns');
  const clauses = isAboutColumns ? [...news, ...writing(facts.events)] : news;
  return {clauses: clauses.length > 0 ? clauses : quiet(facts)};
}

function structure({events, head, statistics}: BoardFacts): VerdictClause[] {
  return events.flatMap((event): VerdictClause[] => {
    if (event.kind !== 'board_added' && event.kind !== 'board_removed') return [];
    const rows = event.kind === 'board_added' ? statistics.rowsAfter : statistics.rowsBefore;
    const others = isRegrouped(event) ? event.evidence.boards.map(({title}) => title) : [];
    return [{key: event.kind, data: {board: head.title, rows, others}}];
  });
}

/** Rows that were, or are, on another board are not news of this one. */
function isRegrouped({significance, evidence}: ChangeEvent<'board_added' | 'board_removed'>): boolean {
  return significance !== 'headline' && evidence.boards.length > 0;
}

function columns(events: readonly ChangeEvent[]): VerdictClause[] {
  const of = (kind: string): ChangeEvent[] => events.filter((event) => event.kind === kind);
  // A header that changed with its unit is said with the unit.
  const unitChanged = new Set(of('unit_changed').map(({after}) => after));
  const renames = of('column_renamed').filter(({after}) => !unitChanged.has(after));
  const data = {
    added: of('column_added').map(({field}) => field ?? ''),
    removed: of('column_removed').map(({field}) => field ?? ''),
    renamed: renames.length,
    renames: renames.slice(0, maxBoardNames).map(linkOf),
  };
  return data.added.length + data.removed.length + data.renamed === 0 ? [] : [{key: 'columns', data}];
}

function linkOf({before, after}: ChangeEvent): VerdictLink {
  return {before: String(before), after: String(after)};
}

/** A unit that is only written or left out changes nothing: such an event is minor. */
function units({events, head}: BoardFacts): VerdictClause[] {
  return events.flatMap((event): VerdictClause[] => {
    if (event.kind !== 'unit_changed' || event.significance !== 'notable') return [];
    const {before, after, evidence} = event;
    const field = labelOf(event, head);
    const factor = 'factor' in evidence ? evidence.factor : null;
    return [{key: 'unit', data: {field, before: textOrNull(before), after: textOrNull(after), factor}}];
  });
}

/** The parts of a heading's path that differ. */
function headingLink({before, after}: ChangeEvent): VerdictLink {
  return differingPath(String(before), String(after));
}

function textOrNull(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function duplicates(events: readonly ChangeEvent[]): VerdictClause[] {
  return (['duplicate_appeared', 'duplicate_resolved'] as const).flatMap((key): VerdictClause[] => {
    const names = events.filter(({kind}) => kind === key).flatMap(({subjects}) => subjects);
    return names.length === 0 ? [] : [{key, data: listOf(names)}];
  });
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
        first: fresh.filter(({subjects}) => subjects.some((name) => top.has(name))).length,
        tiedFirst: top.size,
        ranked: facts.statistics.rankedAfter,
        names: namesOf(fresh),
        entries: fresh.slice(0, named).map((event) => entryOf(event, facts.head)),
        fresh: fresh.length,
      },
    },
  ];
}

function hasNewLeader({events}: BoardFacts): boolean {
  return events.some((event) => event.kind === 'entered' && event.evidence.place?.[1] === 1);
}

const maxQuestions = 100;

/** A lead that is news, and that the scores' uncertainty does not bear out. */
function uncertainLead({events, statistics, uncertainty}: BoardFacts): VerdictClause[] {
  const [leader, more] = statistics.topBlockAfter?.names ?? [];
  const [first] = uncertainty?.groups ?? [];
  if (leader === undefined || more !== undefined || first === undefined || first.count < 2) return [];
  // A grid finer than whole points may be that of printing: such a number of questions is for the statistics, not for the headline.
  if (uncertainty?.questions !== null && (uncertainty?.questions ?? 0) > maxQuestions) return [];
  const before = statistics.topBlockBefore?.names ?? [];
  const isNews = (before.length !== 1 || before[0] !== leader) && events.length > 0 && statistics.rowsBefore > 0;
  const names = first.names.filter((name) => name !== leader);
  return isNews
    ? [{key: 'uncertain_lead', data: {leader, count: first.count - 1, names: names.slice(0, maxBoardNames)}}]
    : [];
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
  return events.flatMap(({subjects}) => subjects).slice(0, maxBoardNames);
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
    .slice(0, maxBoardNames)
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
    ...(lost.length === 0 ? [] : [{key: 'lost_score', data: listOf(lost)} as const]),
    ...(got.length === 0 ? [] : [{key: 'got_score', data: listOf(got)} as const]),
  ];
}

/** Bookkeeping that is said only where there is no other news: spellings and a heading. */
function writing(events: readonly ChangeEvent[]): VerdictClause[] {
  const respelled = events.filter(({kind, significance}) => kind === 'respelled' && significance !== 'noise');
  const heading = events.find(({kind}) => kind === 'board_moved');
  const [first] = respelled;
  return [
    ...(first === undefined ? [] : [{key: 'respelled', data: {count: respelled.length, ...linkOf(first)}} as const]),
    ...(heading === undefined ? [] : [{key: 'heading', data: headingLink(heading)} as const]),
  ];
}

/** Rows on another board of the document, and rows that do not rank. */
function regrouped({events}: BoardFacts): VerdictClause[] {
  return [
    ...events.flatMap((event): VerdictClause[] => {
      if (event.kind !== 'moved_away' && event.kind !== 'moved_here') return [];
      const board = String((event.kind === 'moved_away' ? event.after : event.before) ?? '');
      return [{key: event.kind, data: {...listOf(event.subjects), board}}];
    }),
    ...rowsOutside.flatMap(({kind, total, heading}): VerdictClause[] => {
      const rows = events.filter((event) => event.kind === kind && event.significance !== 'noise');
      const names = rows.flatMap(({subjects}) => subjects);
      const totals = names.filter(isTotalWord);
      const headings = names.filter((name) => !isTotalWord(name));
      return [
        ...(totals.length === 0 ? [] : [{key: total, data: listOf(totals)}]),
        ...(headings.length === 0 ? [] : [{key: heading, data: listOf(headings)}]),
      ];
    }),
  ];
}

/** Rows outside the ranking are totals, or headings of what follows. */
const rowsOutside = [
  {kind: 'summary_row_added', total: 'summary_row_added', heading: 'heading_row_added'},
  {kind: 'summary_row_removed', total: 'summary_row_removed', heading: 'heading_row_removed'},
  {kind: 'summary_row_changed', total: 'summary_row_changed', heading: 'heading_row_changed'},
] as const;

function listOf(names: readonly string[]): {readonly count: number; readonly names: readonly string[]} {
  return {count: names.length, names: names.slice(0, maxBoardNames)};
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
        formats: noise.formatOnlyCells - noise.linksChanged,
        links: noise.linksChanged,
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
  // A board made of others' rows is told with the board that they left.
  const isReportedElsewhere = ({verdict}: BoardChanges): boolean =>
    verdict.clauses.some(
      (clause) =>
        /^board_(?:added|removed)$/u.test(clause.key) && 'others' in clause.data && clause.data.others.length > 0,
    );
  const loud = boards.filter((board) => !isQuiet(board) && !isReportedElsewhere(board));
  const weight = ({statistics, status}: BoardChanges): number =>
    statistics.moved * 1000 + statistics.entered + statistics.left + (status === 'changed' ? 0.5 : 0);
  const [first, ...others] = [...loud].sort((one, other) => weight(other) - weight(one));
  const proseClause: VerdictClause[] = prose > 0 ? [{key: 'prose', data: {count: prose}}] : [];
  const names = others.map(({head}) => head.title).slice(0, maxBoardNames);
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
  const sum = {ranks: 0, cells: 0, tagsRemoved: 0, tagsAdded: 0, rows: 0, formats: 0, links: 0, measures: 0};
  const keys = ['ranks', 'cells', 'tagsRemoved', 'tagsAdded', 'rows', 'formats', 'links', 'measures'] as const;
  for (const {verdict} of boards)
    for (const clause of verdict.clauses)
      if (clause.key === 'noise_only') for (const key of keys) sum[key] += clause.data[key];
  return sum;
}
