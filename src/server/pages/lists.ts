// Changes, runs, one run, one source.
import {because, failure} from '../../model/errors.ts';
import {renderChanges, renderRun, renderRuns} from '../../report/web/lists.ts';
import {renderSource} from '../../report/web/source.ts';
import {newestEditionsOf} from '../../store/sql/editions.ts';
import {runningSources} from '../../store/sql/overview.ts';
import {openCountsOf} from '../../store/sql/overview-sources.ts';
import {listRuns, readRun} from '../../store/sql/runs.ts';
import {readSource} from '../../store/sql/sources.ts';
import type {Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {listedChanges} from './changes.ts';
import {noticeOf} from './dashboard.ts';
import {numberOf, pageRoute} from './respond.ts';

const maxChanges = 100;
const runsOnPage = 50;
const runsOfSource = 10;

export function listRoutes(web: Web): Route[] {
  const {database} = web.service;
  return [
    pageRoute(web, '/changes', async (page, {url}) => {
      const sourceId = url.searchParams.get('source');
      return renderChanges(
        await listedChanges(database, {limit: maxChanges, ...(sourceId === null ? {} : {sourceId})}),
        page,
      );
    }),
    pageRoute(web, '/runs', async (page, {url}) => {
      const [sourceId, before] = [url.searchParams.get('source'), numberOf(url, 'before')];
      const failedOnly = url.searchParams.get('state') === 'failed';
      const runs = await listRuns(database, {
        limit: runsOnPage + 1,
        ...(sourceId === null ? {} : {sourceId}),
        ...(failedOnly ? {state: 'failed' as const} : {}),
        ...(before === null ? {} : {before}),
      });
      const shown = runs.slice(0, runsOnPage);
      const next = runs.length > runsOnPage ? (shown.at(-1)?.id ?? null) : null;
      return renderRuns({runs: shown, sourceId, failedOnly, next}, page);
    }),
    pageRoute(web, '/runs/:id', async (page, {param}) => {
      const id = param('id');
      const found = /^\d{1,15}$/.test(id) ? await readRun(database, Number(id)) : null;
      if (found === null) throw failure('RECORD_UNKNOWN', {place: because('record-run', {id})});
      return renderRun(found.run, found.steps, page);
    }),
    pageRoute(web, '/sources/:id', async (page, {param, url}) => {
      const id = param('id');
      const source = await readSource(database, id);
      if (source === null) throw failure('RECORD_UNKNOWN', {place: because('record-source', {id})});
      const input = {
        source,
        isRunning: (await runningSources(database, [id])).has(id),
        open: await openCountsOf(database, id),
        newest: await newestEditionsOf(database, [id]),
        runs: await listRuns(database, {sourceId: id, limit: runsOfSource}),
      };
      return renderSource(input, {...page, notice: noticeOf(url, page.language)});
    }),
  ];
}
