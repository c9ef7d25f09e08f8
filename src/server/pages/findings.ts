// The page of open findings, of all sources or one, each linked to its line.
import {relocalize} from '../../app/relocalize.ts';
import type {Severity} from '../../model/finding.ts';
import type {StoredEdition} from '../../model/service.ts';
import {
  maxListed,
  renderFindings,
  type ListedFinding,
  type RuleTrend,
  wantedFindings,
} from '../../report/web/findings.ts';
import {boardHref} from '../../report/web/links.ts';
import {newestEditionsOf} from '../../store/sql/editions.ts';
import {countFindingsByRule} from '../../store/sql/findings.ts';
import {allOpenFindings, findSources, listChecks, type OpenFinding} from '../../store/sql/overview.ts';
import {listSilenced} from '../../store/sql/silences.ts';
import type {Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {pageRoute} from './respond.ts';

/** Checks in the trend of a rule: a month of daily ones. */
const maxChecks = 30;
/** Sources to choose from; a longer select would not help. */
const maxSources = 1000;
/** Open findings that are read; more would take a page seconds. */
export const maxOpen = 5000;

export function findingRoutes(web: Web): Route[] {
  const {database} = web.service;
  return [
    pageRoute(web, '/findings', async (page, {url}) => {
      const {ids} = await findSources(database, '', 0, maxSources);
      const asked = url.searchParams.get('source');
      const sourceId = asked !== null && ids.includes(asked) ? asked : null;
      const filter = {severity: url.searchParams.get('severity') ?? '', rule: url.searchParams.get('rule') ?? ''};
      const open = relocalize(await allOpenFindings(database, sourceId, maxOpen), web.options.rules, page.language);
      const silenced = relocalize(await listSilenced(database, sourceId, maxOpen), web.options.rules, page.language);
      const shown = new Map(
        (await linkFindings(web, open, wantedFindings(open, filter).slice(0, maxListed))).map((one) => [
          keyOf(one),
          one,
        ]),
      );
      const summaries = new Map(web.options.rules.map(({meta}) => [meta.id, meta.summary[page.language]]));
      const {rules, checks} = sourceId === null ? {rules: [], checks: []} : await trendsOf(web, sourceId, open);
      const input = {
        ...{sources: ids, sourceId, ...filter, rules, checks},
        open: open.map((one) => shown.get(keyOf(one)) ?? {...one, href: ''}),
        silenced,
        summaryOf: (rule: string) => summaries.get(rule) ?? '',
      };
      return renderFindings(input, page);
    }),
  ];
}

function keyOf({sourceId, document, fingerprint}: OpenFinding): string {
  return [sourceId, document, fingerprint].join('\n');
}

/** Returns `wanted`, a part of `open`, with the address of each: the line at its source, or its mark on the board's page. */
export async function linkFindings(
  web: Web,
  open: readonly OpenFinding[],
  wanted: readonly OpenFinding[],
): Promise<ListedFinding[]> {
  const ids = [...new Set(wanted.map(({sourceId}) => sourceId))];
  const newest = await newestEditionsOf(web.service.database, ids);
  const editions = new Map(newest.map((edition) => [`${edition.sourceId}\n${edition.record.source}`, edition]));
  return wanted.map((finding) => {
    const edition = editions.get(`${finding.sourceId}\n${finding.document}`);
    return {...finding, href: remoteLine(finding) ?? (edition === undefined ? '' : markOf(finding, edition, open))};
  });
}

/** GitHub shows a file with its lines. */
function remoteLine({document, content}: OpenFinding): string | null {
  const [, repository, rest] = /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(.+)$/.exec(document) ?? [];
  const line = 'line' in content && typeof content.line === 'number' ? content.line : null;
  if (repository === undefined || rest === undefined || line === null) return null;
  return `https://github.com/${repository}/blob/${rest}?plain=1#L${String(line)}`;
}

/** The board's page numbers the findings of its table, in the order of the run. */
function markOf(finding: OpenFinding, {record}: StoredEdition, open: readonly OpenFinding[]): string {
  const at = record.boards.length === 1 ? 0 : (tableOf(finding) ?? 1) - 1;
  const board = record.boards[at];
  if (board === undefined) return '';
  const own = open.filter(({sourceId, document, content}) => {
    const isHere = sourceId === finding.sourceId && document === finding.document && 'table' in content;
    return isHere && (record.boards.length === 1 || (content.table ?? 1) === at + 1);
  });
  const number = own.findIndex(({fingerprint}) => fingerprint === finding.fingerprint) + 1;
  return `${boardHref(finding.sourceId, finding.document, board.board)}#${number > 0 ? `f-${String(number)}` : 'findings'}`;
}

function tableOf({content}: OpenFinding): number | null {
  return 'table' in content && typeof content.table === 'number' ? content.table : null;
}

async function trendsOf({service: {database}}: Web, sourceId: string, open: readonly OpenFinding[]) {
  const checks = await listChecks(database, sourceId, maxChecks);
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
  return {rules, checks};
}

function severityOf(text: string): Severity {
  return text === 'error' || text === 'warning' ? text : 'info';
}
