// The overview, and the button that runs a source.
import {say} from '../../messages/say.ts';
import {failure} from '../../model/errors.ts';
import {type ListedSource, renderDashboard} from '../../report/page-dashboard.ts';
import {
  countOpenFindings,
  findSources,
  listChecks,
  newestEditions,
  readTotals,
  runningSources,
} from '../../store/sql/overview.ts';
import {readSource} from '../../store/sql/sources.ts';
import type {Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {listedChanges} from './changes.ts';
import {formRoute, numberOf, pageRoute, seeOther} from './respond.ts';

const pageSize = 24;
const latestChanges = 5;
/** Checks in a source's trend. */
const trendLength = 12;
/** A document may hold many boards; the source's own page lists all. */
const mostBoards = 6;

export function dashboardRoutes(web: Web): Route[] {
  const {database} = web.service;
  return [
    pageRoute(web, '/', async (page, {url}) => {
      const search = (url.searchParams.get('q') ?? '').slice(0, 200);
      const offset = numberOf(url, 'offset') ?? 0;
      const {ids, found} = await findSources(database, search, offset, pageSize);
      const input = {
        totals: await readTotals(database),
        changes: await listedChanges(database, {limit: latestChanges}),
        sources: await readSources(web, ids),
        found,
        search,
        offset,
        pageSize,
      };
      return renderDashboard(input, {...page, notice: noticeOf(url, page.language)});
    }),
    formRoute(web, '/sources/:id/run', async (_form, _page, {params}) => {
      const id = params['id'] ?? '';
      const source = await readSource(database, id);
      if (source?.configured !== true) throw failure('SOURCE_NOT_FOUND', {source: id});
      const run = await web.service.runNow(id);
      return seeOther(`/?${run === null ? 'busy' : 'queued'}=${encodeURIComponent(id)}`);
    }),
  ];
}

function noticeOf(url: URL, language: Parameters<typeof say>[0]): string {
  const [queued, busy] = [url.searchParams.get('queued'), url.searchParams.get('busy')];
  if (queued !== null) return say(language, 'web.overview.queued', {source: queued});
  return busy === null ? '' : say(language, 'web.overview.busy', {source: busy});
}

async function readSources({service: {database}}: Web, ids: readonly string[]): Promise<ListedSource[]> {
  const running = await runningSources(database, ids);
  const sources: ListedSource[] = [];
  for (const id of ids) {
    const source = await readSource(database, id);
    if (source === null) continue;
    const checks = await listChecks(database, id, trendLength);
    const boards = (await newestEditions(database, id)).flatMap(({record}) =>
      record.boards.map((board) => ({...board, document: record.source})),
    );
    sources.push({
      source,
      isRunning: running.has(id),
      open: await countOpenFindings(database, id),
      trend: checks.map(({findings: {error, warning, info}}) => error + warning + info),
      boards: boards.slice(0, mostBoards),
    });
  }
  return sources;
}
