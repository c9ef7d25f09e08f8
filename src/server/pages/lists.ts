// Changes, runs, one run, one source, findings.
import {because, failure} from '../../model/errors.ts';
import type {Severity} from '../../model/finding.ts';
import type {Language} from '../../model/text.ts';
import {renderFindings, type RuleTrend} from '../../report/web/findings.ts';
import {renderChanges, renderRun, renderRuns} from '../../report/web/lists.ts';
import {renderSource} from '../../report/web/source.ts';
import {countFindingsByRule} from '../../store/sql/findings.ts';
import {findSources, listChecks, newestEditions, openFindings, runningSources} from '../../store/sql/overview.ts';
import {openCountsOf} from '../../store/sql/overview-sources.ts';
import {listRuns, readRun} from '../../store/sql/runs.ts';
import {readSource} from '../../store/sql/sources.ts';
import type {Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {listedChanges} from './changes.ts';
import {noticeOf} from './dashboard.ts';
import {numberOf, pageRoute} from './respond.ts';
import {relocalize} from '../../app/relocalize.ts';

const maxChanges = 100;
const runsOnPage = 50;
const runsOfSource = 10;
/** Checks in the trend of a rule: a month of daily ones. */
const maxChecks = 30;
/** Sources to choose from; a longer select would not help. */
const maxSources = 1000;

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
    pageRoute(web, '/runs/:id', async (page, {params}) => {
      const id = params['id'] ?? '';
      const found = /^\d{1,15}$/.test(id) ? await readRun(database, Number(id)) : null;
      if (found === null) throw failure('RECORD_UNKNOWN', {place: because('record-run', {id})});
      return renderRun(found.run, found.steps, page);
    }),
    pageRoute(web, '/sources/:id', async (page, {params, url}) => {
      const id = params['id'] ?? '';
      const source = await readSource(database, id);
      if (source === null) throw failure('RECORD_UNKNOWN', {place: because('record-source', {id})});
      const input = {
        source,
        isRunning: (await runningSources(database, [id])).has(id),
        open: await openCountsOf(database, id),
        newest: await newestEditions(database, id),
        runs: await listRuns(database, {sourceId: id, limit: runsOfSource}),
      };
      return renderSource(input, {...page, notice: noticeOf(url, page.language)});
    }),
    pageRoute(web, '/findings', async (page, {url}) => {
      const {ids} = await findSources(database, '', 0, maxSources);
      const asked = url.searchParams.get('source');
      const sourceId = asked !== null && ids.includes(asked) ? asked : (ids[0] ?? null);
      const filter = {severity: url.searchParams.get('severity') ?? '', rule: url.searchParams.get('rule') ?? ''};
      const found = await findingsOf(web, sourceId, page.language);
      return renderFindings({sources: ids, sourceId, ...filter, ...found}, page);
    }),
  ];
}

async function findingsOf({service: {database}, options}: Web, sourceId: string | null, language: Language) {
  if (sourceId === null) return {rules: [], checks: [], open: []};
  const checks = await listChecks(database, sourceId, maxChecks);
  const open = relocalize(await openFindings(database, sourceId), options.rules, language);
  const counted = await countFindingsByRule(database, sourceId, maxChecks);
  const trends = new Map<string, {severity: Severity; byRun: Map<number, number>; now: number}>();
  const trendOf = (rule: string, severity: string) => {
    const known = trends.get(rule) ?? {severity: severityOf(severity), byRun: new Map<number, number>(), now: 0};
    trends.set(rule, known);
    return known;
  };
  for (const {rule, severity, runId, count} of counted) {
    const {byRun} = trendOf(rule, severity);
    byRun.set(runId, (byRun.get(runId) ?? 0) + count);
  }
  for (const {rule, severity} of open) trendOf(rule, severity).now += 1;
  const rules: RuleTrend[] = [...trends].map(([rule, {severity, byRun, now}]) => ({
    rule,
    severity,
    now,
    counts: checks.map(({runId}) => byRun.get(runId) ?? 0),
  }));
  rules.sort((a, b) => b.now - a.now || (a.rule < b.rule ? -1 : 1));
  return {rules, checks, open};
}

function severityOf(text: string): Severity {
  return text === 'error' || text === 'warning' ? text : 'info';
}
