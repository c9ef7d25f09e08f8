// One search over the boards, models and open findings of all sources.
import {relocalize} from '../../app/relocalize.ts';
import {severities} from '../../model/finding.ts';
import type {StoredEdition} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {boardHref, modelHref} from '../../report/web/links.ts';
import {type FoundName, maxFound, renderSearch, type SearchInput} from '../../report/web/search.ts';
import {readContent} from '../../report/web/findings.ts';
import {rowNamesOf} from '../../snapshot/index.ts';
import {newestEditionsOf} from '../../store/sql/editions.ts';
import {allOpenFindings, findSources} from '../../store/sql/overview.ts';
import type {Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {linkFindings, maxOpen} from './findings.ts';
import {pageRoute} from './respond.ts';

/** Sources whose boards are opened for a search: each opened edition is parsed, some milliseconds. */
const maxSources = 100;

export function searchRoutes(web: Web): Route[] {
  return [
    pageRoute(web, '/search', async (page, {url, signal}) => {
      const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
      const {boards, models} = query === '' ? {boards: [], models: []} : await findNames(web, query, signal);
      const findings = query === '' ? [] : await findFindings(web, query, page.language);
      return renderSearch({query, boards, models, findings}, page);
    }),
  ];
}

type Names = {readonly boards: FoundName[]; readonly models: FoundName[]};

async function findNames(web: Web, query: string, signal: AbortSignal): Promise<Names> {
  const {database} = web.service;
  const found: Names = {boards: [], models: []};
  const {ids} = await findSources(database, '', 0, maxSources);
  for (const edition of await newestEditionsOf(database, ids)) {
    if (signal.aborted || (found.models.length >= maxFound && found.boards.length >= maxFound)) return found;
    await searchEdition(web, edition, query, found);
  }
  return found;
}

async function searchEdition(web: Web, edition: StoredEdition, query: string, found: Names): Promise<void> {
  const {sourceId, record} = edition;
  const snapshot = await web.kept.open(edition).catch(() => null);
  for (const [at, {board, title}] of record.boards.entries()) {
    const href = boardHref(sourceId, record.source, board);
    if (matches(title, query) || matches(sourceId, query)) add(found.boards, {name: title, href, place: sourceId});
    const table = snapshot?.boards[at];
    if (snapshot === null || table === undefined) continue;
    for (const name of new Set(rowNamesOf({...snapshot, boards: [table]})))
      if (matches(name, query))
        add(found.models, {
          name,
          href: modelHref(href, name),
          place: title === sourceId ? sourceId : `${title} · ${sourceId}`,
        });
  }
}

async function findFindings(web: Web, query: string, language: Language): Promise<SearchInput['findings']> {
  const open = relocalize(await allOpenFindings(web.service.database, null, maxOpen), web.options.rules, language);
  const wanted = open.filter(
    ({rule, document, content}) =>
      matches(rule, query) || matches(document, query) || matches(readContent(content).message, query),
  );
  const errorsFirst = severities.flatMap((one) => wanted.filter(({severity}) => severity === one));
  const linked = await linkFindings(web, open, errorsFirst.slice(0, maxFound));
  return linked.map(({severity, rule, content, href, sourceId}) => {
    const {message} = readContent(content);
    return {severity, rule, name: message, href, place: sourceId};
  });
}

function matches(text: string, query: string): boolean {
  return text.toLowerCase().includes(query.toLowerCase());
}

function add(list: FoundName[], one: FoundName): void {
  if (list.length < maxFound) list.push(one);
}
