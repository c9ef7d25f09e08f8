// What to say in one sentence: the clauses of a board's and of a whole changeset's verdict, as keys and data.
import type {BoardChanges, ChangeEvent, Movement} from '../model/changeset.ts';
import type {VerdictClause, VerdictMessage} from '../model/verdict.ts';

type BoardFacts = Pick<BoardChanges, 'events' | 'statistics' | 'noise' | 'head' | 'movement'>;

// Names that a clause carries; the sentence shows fewer, a subject line fewer still.
const namesCarried = 10;

/** Returns the clauses of one board, in reading order; `nothing` or `noise_only` where there is no news. */
export function boardVerdict(facts: BoardFacts): VerdictMessage {
  const clauses = [
    ...structure(facts),
    ...rescored(facts),
    ...entered(facts),
    ...left(facts),
    ...moved(facts),
    ...links(facts.events, 'renamed'),
    ...links(facts.events, 'succeeded'),
    ...values(facts),
  ];
  return {clauses: clauses.length > 0 ? clauses : quiet(facts)};
}

function structure({events, head, statistics}: BoardFacts): VerdictClause[] {
  if (events.some(({kind}) => kind === 'board_added'))
    return [{key: 'board_added', data: {board: head.title, rows: statistics.rowsAfter}}];
  if (events.some(({kind}) => kind === 'board_removed'))
    return [{key: 'board_removed', data: {board: head.title, rows: statistics.rowsBefore}}];
  const labels = (kind: string): string[] =>
    events.flatMap((event) => (event.kind === kind ? [event.field ?? ''] : []));
  const data = {
    added: labels('column_added'),
    removed: labels('column_removed'),
    renamed: labels('column_renamed').length,
  };
  return data.added.length + data.removed.length + data.renamed === 0 ? [] : [{key: 'columns', data}];
}

function rescored({events, statistics}: BoardFacts): VerdictClause[] {
  const event = events.find((each) => each.kind === 'rescored');
  if (event === undefined) return [];
  const {median} = event.evidence;
  return [{key: 'rescored', data: {changed: statistics.scoreChanged, survivors: statistics.survivors, median}}];
}

function isPresent({statistics}: BoardFacts): boolean {
  return statistics.rowsBefore > 0 && statistics.rowsAfter > 0;
}

function entered(facts: BoardFacts): VerdictClause[] {
  const events = facts.events.filter(({kind}) => kind === 'entered' || kind === 're-entered');
  if (events.length === 0 || !isPresent(facts)) return [];
  const top = new Set(facts.statistics.topBlockAfter?.names);
  return [
    {
      key: 'entered',
      data: {
        count: events.length,
        first: events.filter(({subjects}) => subjects.some((name) => top.has(name))).length,
        tiedFirst: top.size,
        ranked: facts.statistics.rankedAfter,
        names: namesOf(events),
      },
    },
  ];
}

function left(facts: BoardFacts): VerdictClause[] {
  const events = facts.events.filter(({kind}) => kind === 'left');
  if (events.length === 0 || !isPresent(facts)) return [];
  return [{key: 'left', data: {count: events.length, names: namesOf(events)}}];
}

function namesOf(events: readonly ChangeEvent[]): string[] {
  return events.flatMap(({subjects}) => subjects).slice(0, namesCarried);
}

/** Said whenever somebody moved, and where nobody did although ranks or entries changed. */
function moved({statistics, movement, noise, head, events}: BoardFacts): VerdictClause[] {
  if (statistics.survivors === 0 || head.rankedBy === 'none' || events.some(({kind}) => kind === 'rescored')) return [];
  if (statistics.moved === 0) {
    const quietBoard = statistics.entered + statistics.left === 0;
    if (quietBoard) return [];
    return [{key: 'none_moved', data: {survivors: statistics.survivors, ranks: noise.publishedRanksChanged}}];
  }
  const unit = head.columns.find(({label}) => label === head.score)?.unit ?? '';
  const movers = movement
    .filter((entry) => entry.class === 'moved')
    .sort((one, other) => shift(other) - shift(one))
    .slice(0, namesCarried)
    .map(({subject, before, after}) => ({
      name: subject,
      before: before.score === null ? null : `${String(before.score)}${unit === '%' ? '%' : ''}`,
      after: after.score === null ? null : `${String(after.score)}${unit === '%' ? '%' : ''}`,
      up: after.place[0] < before.place[0],
    }));
  return [{key: 'moved', data: {count: statistics.moved, survivors: statistics.survivors, movers}}];
}

function shift({before, after}: Movement): number {
  return Math.abs((after.score ?? -after.place[0]) - (before.score ?? -before.place[0]));
}

function links(events: readonly ChangeEvent[], kind: 'renamed' | 'succeeded'): VerdictClause[] {
  const found = events.filter((event) => event.kind === kind);
  const [first] = found;
  if (first === undefined) return [];
  const data = {count: found.length, before: String(first.before), after: String(first.after)};
  return [{key: kind, data}];
}

/** Values that count: everything above noise that is no score of a mover and no identity. */
function values({events}: BoardFacts): VerdictClause[] {
  const bulk = events.some(({kind}) => kind === 'rescored');
  const kinds = new Set([
    'score_changed',
    'measure_changed',
    'value_missing',
    'value_filled',
    'became_unranked',
    'became_ranked',
  ]);
  const found = events.filter(
    (event) =>
      kinds.has(event.kind) &&
      event.significance !== 'noise' &&
      !(event.kind === 'score_changed' && (bulk || event.evidence.class === 'moved')),
  );
  if (found.length === 0) return [];
  const rows = new Set(found.flatMap(({subjects}) => subjects));
  const count = found.reduce((sum, {cells, subjects}) => sum + (cells.length === 0 ? 1 : subjects.length), 0);
  return [{key: 'values', data: {count, rows: rows.size}}];
}

function quiet({events, statistics, noise}: BoardFacts): VerdictClause[] {
  if (events.length === 0) return [{key: 'nothing', data: {rows: statistics.rowsAfter}}];
  const cells = events.reduce((sum, event) => sum + (event.kind === 'published_rank_only' ? 0 : event.cells.length), 0);
  return [{key: 'noise_only', data: {ranks: noise.publishedRanksChanged, cells}}];
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
  const clauses = [...documentClauses, ...(first?.verdict.clauses ?? []), ...othersClause, ...proseClause];
  if (clauses.length > 0) return {clauses};
  const rows = boards.reduce((sum, {statistics}) => sum + statistics.rowsAfter, 0);
  if (boards.every(({status}) => status === 'same')) return {clauses: [{key: 'nothing', data: {rows}}]};
  return {clauses: [{key: 'noise_only', data: sumNoise(boards)}]};
}

function sumNoise(boards: readonly BoardChanges[]): {ranks: number; cells: number} {
  let [ranks, cells] = [0, 0];
  for (const {verdict} of boards) {
    for (const clause of verdict.clauses) {
      if (clause.key !== 'noise_only') continue;
      ranks += clause.data.ranks;
      cells += clause.data.cells;
    }
  }
  return {ranks, cells};
}
