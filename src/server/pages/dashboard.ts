// The overview, and the button that runs a source.
import {say, type MessageKey} from '../../messages/say.ts';
import {because, failure} from '../../model/errors.ts';
import type {Instant, Language} from '../../model/text.ts';
import {type ListedSource, renderDashboard} from '../../report/web/dashboard.ts';
import {minuteText, type Reader} from '../../report/web/blocks.ts';
import {boardsHref, sourceHref} from '../../report/web/links.ts';
import {findSources, readTotals} from '../../store/sql/overview.ts';
import {activePause, type Pause, setPause} from '../../store/sql/pauses.ts';
import {overviewSources} from '../../store/sql/overview-sources.ts';
import {pauseSource, readSource} from '../../store/sql/sources.ts';
import type {Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {listedChanges} from './changes.ts';
import {formRoute, numberOf, pageRoute, seeOther, textOf} from './respond.ts';

const pageSize = 24;
const latestChanges = 5;
/** Checks in a source's trend. */
const trendLength = 12;
/** A document may contain many boards; the source's own page lists all. */
const maxBoards = 6;

export function dashboardRoutes(web: Web): Route[] {
  const {database} = web.service;
  return [
    pageRoute(web, '/', async (page, {url}) => {
      const search = (url.searchParams.get('q') ?? '').slice(0, 200);
      const offset = numberOf(url, 'offset') ?? 0;
      const {ids, found} = await findSources(database, search, offset, pageSize);
      const pause = await activePause(database, web.service.clock.now());
      const input = {
        totals: await readTotals(database),
        changes: await listedChanges(database, {limit: latestChanges}),
        sources: await readSources(web, ids),
        found,
        search,
        offset,
        pageSize,
        isPaused: pause !== null,
      };
      const paused = pause === null ? '' : pausedNotice(pause, page);
      return renderDashboard(input, {...page, notice: noticeOf(url, page.language) || paused});
    }),
    pauseAllRoute(web, '/pause', (now) => ({from: now, until: null})),
    pauseAllRoute(web, '/resume', () => null),
    actionRoute(web, 'run', async (id) => ((await web.service.runNow(id)) === null ? 'busy' : 'queued')),
    actionRoute(web, 'accept', async (id) => ((await web.service.accept(id)) ? 'accepted' : 'nothing')),
    actionRoute(web, 'pause', async (id) => {
      await pauseSource(database, id, true);
      return 'paused';
    }),
    actionRoute(web, 'resume', async (id) => {
      await pauseSource(database, id, false);
      return 'resumed';
    }),
  ];
}

/** Pauses the schedules of all sources until somebody resumes, or resumes them. */
function pauseAllRoute(web: Web, path: string, pauseAt: (now: Instant) => Pause | null): Route {
  return formRoute(web, path, async () => {
    const {database, clock} = web.service;
    const now = clock.now();
    await setPause(database, pauseAt(now), now);
    return seeOther('/');
  });
}

const notices = {
  queued: 'web.overview.queued',
  busy: 'web.overview.busy',
  accepted: 'web.source.accepted',
  nothing: 'web.source.nothingSuspected',
  paused: 'web.source.pausedNow',
  resumed: 'web.source.resumedNow',
  saved: 'web.form.saved',
  removed: 'web.form.removed',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Does something to a configured source, then shows the page that it was asked from, with a notice. */
function actionRoute(web: Web, name: string, act: (id: string) => Promise<keyof typeof notices>): Route {
  return formRoute(web, `/sources/:id/${name}`, async (form, _page, {param}) => {
    const id = param('id');
    const source = await readSource(web.service.database, id);
    if (source?.configured !== true) throw failure('RECORD_UNKNOWN', {place: because('record-source', {id})});
    const asked = textOf(form, 'back');
    const isOwn = asked === sourceHref(id) || (asked.startsWith(`${boardsHref(id)}/`) && !/[\s?#\\]/.test(asked));
    const back = isOwn ? asked : '/';
    return seeOther(`${back}?${await act(id)}=${encodeURIComponent(id)}`);
  });
}

function pausedNotice({until}: Pause, {language, timeZone}: Reader): string {
  return until === null
    ? say(language, 'web.overview.paused')
    : say(language, 'web.overview.pausedUntil', {until: minuteText(until, timeZone)});
}

/** What the last button did. */
export function noticeOf({searchParams}: URL, language: Language): string {
  for (const [name, key] of Object.entries(notices)) {
    const source = searchParams.get(name);
    if (source !== null) return say(language, key, {source});
  }
  return '';
}

async function readSources({service: {database}}: Web, ids: readonly string[]): Promise<ListedSource[]> {
  const found = await overviewSources(database, ids, trendLength);
  return found.map(({source, isRunning, open, failure, checks, newest}) => {
    const boards = newest.flatMap(({record}) => record.boards.map((board) => ({...board, document: record.source})));
    const trend = checks.map(({findings: {error, warning, info}}) => error + warning + info);
    return {source, isRunning, open, failure, trend, boards: boards.slice(0, maxBoards)};
  });
}
