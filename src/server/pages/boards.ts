// The page of a board, the page of a model on it, and their feeds; what the public pages show of them, too.
import {because, failure} from '../../model/errors.ts';
import type {RecordedFailure, StoredEdition} from '../../model/service.ts';
import type {BoardHistory} from '../../model/history.ts';
import type {Language} from '../../model/text.ts';
import type {ChangePageInput} from '../../report/changes/page-input.ts';
import type {FindingRecord} from '../../report/findings/finding-record.ts';
import {renderBoardPage} from '../../report/web/board.ts';
import type {TableQuery} from '../../report/web/board-table.ts';
import {boardHref} from '../../report/web/links.ts';
import {type ModelPageInput, renderModelPage} from '../../report/web/model.ts';
import {isHeld} from '../../report/web/source.ts';
import {listEditions} from '../../store/sql/editions.ts';
import {openFindings} from '../../store/sql/overview.ts';
import {listRuns} from '../../store/sql/runs.ts';
import type {Route, WebRequest} from '../route.ts';
import type {OpenBoard} from '../edition-cache.ts';
import type {Web} from '../web-context.ts';
import {feedAnswer, feedKinds, type KeyedChange} from './board-feeds.ts';
import {noticeOf} from './dashboard.ts';
import {languageOf, pageRoute} from './respond.ts';
import {relocalize} from '../../app/relocalize.ts';

const path = '/boards/:source/:document/:board';
/** Editions that chart and history go back: two years of monthly ones. */
export const maxEditions = 24;

export function boardRoutes(web: Web): Route[] {
  return [
    pageRoute(web, path, async (page, request) => {
      const found = await findBoard(web, request);
      const {sourceId, document, board, editions} = found;
      const asked = request.url.searchParams.get('history');
      const input = {
        sourceId,
        document,
        board,
        editions,
        ...(await newestOf(web, found)),
        history: await historyOf(web, found, page.language, asked),
        href: boardHref(sourceId, document, board),
        isPublic: false,
        findings: await findingsOf(web, found, page.language),
        query: queryOf(request.url),
        held: await heldOf(web, sourceId, document),
        hasWholeHistory: asked === 'all',
      };
      return renderBoardPage(input, {...page, notice: noticeOf(request.url, page.language)});
    }),
    pageRoute(web, `${path}/models/:name`, async (page, request) => {
      const found = await findBoard(web, request);
      const {sourceId, document, board} = found;
      const model = await modelOf(web, found, request.param('name'), page.language);
      return renderModelPage({...model, address: {href: boardHref(sourceId, document, board), isPublic: false}}, page);
    }),
    ...feedKinds.flatMap((kind) =>
      [`${path}/feed.${kind}`, `${path}/models/:name/feed.${kind}`].map((feedPath): Route => ({
        method: 'GET',
        path: feedPath,
        handle: async (request) => {
          const found = await findBoard(web, request);
          const changes = await changesBetween(web, found.editions);
          const href = boardHref(found.sourceId, found.document, found.board);
          return feedAnswer(web, {
            kind,
            board: found.board,
            changes,
            address: {href, isPublic: false},
            model: request.param('name') || null,
            path: request.url.pathname,
            language: languageOf(request, web.options.language),
          });
        },
      })),
    ),
  ];
}

/** One model over the editions. @throws RECORD_UNKNOWN */
export async function modelOf(
  web: Web,
  found: FoundBoard,
  name: string,
  language: Language,
): Promise<Omit<ModelPageInput, 'address'>> {
  const [history] = (await changeOf(web, found, language)).histories ?? [];
  const track = history?.tracks.find((one) => one.name === name);
  if (history === undefined || track === undefined)
    throw failure('RECORD_UNKNOWN', {place: because('record-model', {id: name})});
  return {history, track, changes: await changesBetween(web, found.editions)};
}

/** Why what the last run fetched of the document was held back; null where it was not. */
async function heldOf({service: {database}}: Web, sourceId: string, document: string): Promise<RecordedFailure | null> {
  const [last] = await listRuns(database, {sourceId, limit: 1});
  return isHeld(last) && last.failure.source === document ? last.failure : null;
}

export function queryOf({searchParams}: URL): TableQuery {
  const whole = (name: string, pattern: RegExp): number => {
    const text = searchParams.get(name) ?? '';
    return pattern.test(text) ? Number(text) : 0;
  };
  return {
    isWhole: searchParams.get('rows') === 'all',
    search: (searchParams.get('q') ?? '').slice(0, 200),
    sort: whole('sort', /^-?\d{1,4}$/),
    from: whole('from', /^\d{1,9}$/),
  };
}

export interface FoundBoard {
  readonly sourceId: string;
  readonly document: string;
  readonly board: string;
  /** Of the document, oldest first, up to the newest one that has the board. */
  readonly editions: readonly StoredEdition[];
  /** Number of the board in its document, from 0. */
  readonly at: number;
}

/** @throws RECORD_UNKNOWN */
function findBoard(web: Web, {param}: WebRequest): Promise<FoundBoard> {
  return openBoard(web, {sourceId: param('source'), document: param('document'), board: param('board')});
}

/** @throws RECORD_UNKNOWN */
export async function openBoard(
  {service: {database}}: Web,
  {sourceId, document, board}: Pick<FoundBoard, 'sourceId' | 'document' | 'board'>,
): Promise<FoundBoard> {
  const all = await listEditions(database, {sourceId, document});
  const last = all.findLastIndex(({record}) => record.boards.some((one) => one.board === board));
  const newest = all[last];
  if (newest === undefined) throw failure('RECORD_UNKNOWN', {place: because('record-board', {id: board})});
  const at = newest.record.boards.findIndex((one) => one.board === board);
  return {sourceId, document, board, editions: all.slice(0, last + 1), at};
}

/** The newest edition of a board, and what changed last. */
export function newestOf({kept}: Web, {editions, board}: FoundBoard): Promise<OpenBoard> {
  const [from, to] = [editions.at(-2) ?? editions.at(-1), editions.at(-1)];
  if (from === undefined || to === undefined)
    throw failure('RECORD_UNKNOWN', {place: because('record-board', {id: board})});
  return kept.board({from, to, board});
}

/** Rows of all editions together, up to which the history is on the page at once: they take some 0.25 s. */
const maxRowsAtOnce = 2000;

/** The history of a board; null where it is large and not asked for. */
export async function historyOf(
  web: Web,
  found: FoundBoard,
  language: Language,
  asked: string | null,
): Promise<BoardHistory | null> {
  const rows = found.editions
    .slice(-maxEditions)
    .reduce((sum, {record}) => sum + record.boards.reduce((rowsOfEdition, one) => rowsOfEdition + one.rows, 0), 0);
  if (rows > maxRowsAtOnce && asked === null) return null;
  return (await changeOf(web, found, language)).histories?.[0] ?? null;
}

/** The change that led to the newest edition, or to the one with this key, of this board alone, with its table and history. */
export async function changeOf(
  {kept, service}: Web,
  {editions: all, board}: Pick<FoundBoard, 'editions' | 'board'>,
  language: Language,
  key = all.at(-1)?.key,
): Promise<ChangePageInput> {
  const editions = all.slice(0, all.findIndex((edition) => edition.key === key) + 1);
  const to = editions.at(-1);
  if (to === undefined) throw failure('RECORD_UNKNOWN', {place: because('record-board', {id: board})});
  const from = editions.at(-2) ?? to;
  const report = await kept.report({from, to, editions: editions.slice(-maxEditions)});
  const isIt = (one: {readonly board: string}): boolean => one.board === board;
  return {
    changeset: {...report.changeset, boards: report.changeset.boards.filter(isIt)},
    fullTables: report.fullTables.filter(isIt),
    histories: (report.histories ?? []).filter(isIt),
    language,
    timeZone: service.configuration().schedule.timeZone,
  };
}

/** Newest first; those that are kept. */
export async function changesBetween({kept}: Web, editions: readonly StoredEdition[]): Promise<KeyedChange[]> {
  const changes: KeyedChange[] = [];
  const recent = editions.slice(-maxEditions);
  for (const [at, to] of recent.entries()) {
    const from = recent[at - 1];
    if (from !== undefined) changes.unshift({changeset: await kept.change(from, to), from: from.key, to: to.key});
  }
  return changes;
}

/** Findings of this board: its number is the table's. Findings about the whole document are listed with its first board. */
async function findingsOf(
  {service, options}: Web,
  {sourceId, document, editions, at}: FoundBoard,
  language: Language,
): Promise<FindingRecord[]> {
  const recorded = await openFindings(service.database, sourceId, document);
  const found = relocalize(recorded, options.rules, language);
  const isOnly = editions.at(-1)?.record.boards.length === 1;
  return found.flatMap(({content}): FindingRecord[] => {
    if (!isFindingRecord(content)) return [];
    const {table} = content;
    return isOnly || table === at + 1 || (table === null && at === 0) ? [content] : [];
  });
}

/** What an older version of the program wrote may lack what pages show. */
function isFindingRecord(content: object): content is FindingRecord {
  return 'message' in content && 'line' in content && 'row' in content && 'column' in content && 'table' in content;
}
