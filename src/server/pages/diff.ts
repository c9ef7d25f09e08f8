// What changed between any two editions of a document.
import {because, failure} from '../../model/errors.ts';
import type {StoredEdition} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import type {ChangePageInput} from '../../report/changes/page-input.ts';
import {renderDiffPage} from '../../report/web/diff.ts';
import {diffHref} from '../../report/web/links.ts';
import type {Database} from '../../store/sql/database.ts';
import {listEditions, readEdition} from '../../store/sql/editions.ts';
import type {Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {pageRoute} from './respond.ts';

/** Editions that chart and history go back from the later one. */
const maxEditions = 24;

export function diffRoutes(web: Web): Route[] {
  const {database} = web.service;
  return [
    pageRoute(web, '/diff', async (page, {url}) => {
      const [one, other] = [await asked(database, url, 'from'), await asked(database, url, 'to')];
      const editions = await listEditions(database, {sourceId: one.sourceId, document: one.record.source});
      if (!editions.some(({key}) => key === other.key)) throw failure('EDITION_UNKNOWN', {source: other.record.source});
      // Picking them the wrong way round means the same thing.
      const [from, to] = one.sequence <= other.sequence ? [one, other] : [other, one];
      const change = from.key === to.key ? null : await changeInput(web, editions, from, to, page.language);
      const whole = url.searchParams.get('rows') === 'all' ? {} : {wholeHref: `${diffHref(from.key, to.key)}&rows=all`};
      return renderDiffPage(
        {change: change === null ? null : {...change, ...whole}, editions, from: from.key, to: to.key, board: null},
        page,
      );
    }),
  ];
}

/** By key, or by the id that mails and feeds know. @throws RECORD_UNKNOWN */
export async function asked(database: Database, url: URL, name: string): Promise<StoredEdition> {
  const text = url.searchParams.get(name) ?? '';
  const document = url.searchParams.get('document');
  const found =
    document === null
      ? /^\d{1,15}$/.test(text)
        ? await readEdition(database, Number(text))
        : null
      : (await listEditions(database, {document, id: text})).at(-1);
  if (found === null || found === undefined)
    throw failure('RECORD_UNKNOWN', {place: because('record-edition', {id: text})});
  return found;
}

async function changeInput(
  {kept, service}: Web,
  editions: readonly StoredEdition[],
  from: StoredEdition,
  to: StoredEdition,
  language: Language,
): Promise<ChangePageInput> {
  const until = editions.filter(({sequence}) => sequence <= to.sequence).slice(-maxEditions);
  const report = await kept.report({from, to, editions: until});
  return {...report, language, timeZone: service.configuration().schedule.timeZone};
}
