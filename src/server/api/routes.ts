// The JSON API, version 1; schemas/openapi.v1.json describes it.
import {usageError, failure, because} from '../../model/errors.ts';
import {boardHref} from '../../report/web/links.ts';
import {repairRecord} from '../../report/repair/json.ts';
import {describeNote} from '../../messages/describe-error.ts';
import {listChangesets} from '../../store/sql/changesets.ts';
import {listEditions, newestEditionsOf, readEdition} from '../../store/sql/editions.ts';
import {openFindings} from '../../store/sql/overview.ts';
import {listRuns, readRun} from '../../store/sql/runs.ts';
import {activePause, setPause} from '../../store/sql/pauses.ts';
import {
  endSilence,
  type FindingName,
  listSilenced,
  readNamedFinding,
  silenceFinding,
} from '../../store/sql/silences.ts';
import {listSources, pauseSource, readSource} from '../../store/sql/sources.ts';
import {readOpenApi} from '../openapi.ts';
import {jsonAnswer, type Route, type WebRequest} from '../route.ts';
import {repairLimit} from '../pages/repair.ts';
import {maxReason, untilOf as untilAfter} from '../pages/silence.ts';
import type {Web} from '../web-context.ts';
import {readDocumentBody} from './body.ts';

const base = '/api/v1';
const maxRows = 500;
const maxSilenced = 5000;

export function apiRoutes(web: Web): Route[] {
  const {service, kept} = web;
  const {database} = service;
  const get = (path: string, answer: (request: WebRequest) => Promise<unknown>): Route => ({
    method: 'GET',
    path: base + path,
    handle: async (request) => jsonAnswer(await answer(request)),
  });
  return [
    {method: 'GET', path: `${base}/openapi.json`, handle: async () => jsonAnswer(await readOpenApi())},
    get('/sources', async () => ({sources: (await listSources(database)).map(publicSource)})),
    get('/sources/:id', async ({param}) => publicSource(await knownSource(web, param('id')))),
    {
      method: 'POST',
      path: `${base}/sources/:id/run`,
      handle: async ({param}) => {
        const {id, configured} = await knownSource(web, param('id'));
        if (!configured) throw failure('RECORD_UNKNOWN', {place: because('record-configured', {id})});
        const run = await service.runNow(id);
        return jsonAnswer({run}, run === null ? 409 : 202);
      },
    },
    {
      method: 'POST',
      path: `${base}/sources/:id/accept`,
      handle: async ({param}) => {
        const {id} = await knownSource(web, param('id'));
        const accepted = await service.accept(id);
        return jsonAnswer({accepted}, accepted ? 202 : 409);
      },
    },
    pauseRoute(web, 'pause', true),
    pauseRoute(web, 'resume', false),
    get('/pause', async () => ({pause: await activePause(database, service.clock.now())})),
    {
      method: 'POST',
      path: `${base}/pause`,
      handle: async ({url}) => {
        const now = service.clock.now();
        await setPause(database, {from: now, until: untilOf(url, now)}, now);
        return jsonAnswer({pause: await activePause(database, now)});
      },
    },
    {
      method: 'POST',
      path: `${base}/resume`,
      handle: async () => {
        await setPause(database, null, service.clock.now());
        return jsonAnswer({pause: await activePause(database, service.clock.now())});
      },
    },
    get('/runs', async ({url}) => ({runs: await listRuns(database, {...ofSource(url), ...pageOf(url)})})),
    get('/runs/:id', async ({param}) => {
      const id = wholeNumber(param('id'));
      const found = id === null ? null : await readRun(database, id);
      if (found === null) throw failure('RECORD_UNKNOWN', {place: because('record-run', {id: param('id')})});
      const steps = found.steps.map((step) => ({
        ...step,
        note: step.note === null ? null : describeNote(step.note, 'en'),
      }));
      return {...found.run, steps};
    }),
    get('/editions', async ({url}) => ({
      editions: await listEditions(database, {...ofSource(url), ...textQuery(url, 'document')}),
    })),
    get('/editions/:key', async ({param}) => await knownEdition(web, param('key'))),
    get('/boards', async ({url}) => ({boards: await listBoards(web, url.searchParams.get('source'))})),
    get('/changesets', async ({url}) => ({
      changesets: await listChangesets(database, {
        ...ofSource(url),
        ...textQuery(url, 'document'),
        limit: limitOf(url),
      }),
    })),
    get('/changesets/:from/:to', async ({param}) => {
      const from = await knownEdition(web, param('from'));
      const to = await knownEdition(web, param('to'));
      if (from.sourceId !== to.sourceId || from.record.source !== to.record.source) throw usageError('other-document');
      return await kept.change(from, to);
    }),
    get('/findings', async ({url}) => {
      const {id} = await knownSource(web, url.searchParams.get('source') ?? '');
      const document = url.searchParams.get('document') ?? undefined;
      const silenced = (await listSilenced(database, id, maxSilenced)).filter(
        (one) => document === undefined || one.document === document,
      );
      return {
        findings: (await openFindings(database, id, document)).map(({content}) => content),
        silenced: silenced.map(({content, silence}) => ({...content, silence})),
      };
    }),
    silenceRoute(web, 'silence', async (name, url) => {
      const now = service.clock.now();
      const reason = (url.searchParams.get('reason') ?? '').slice(0, maxReason);
      await silenceFinding(database, name, {reason, until: untilOf(url, now)}, now);
    }),
    silenceRoute(web, 'unsilence', async (name) => void (await endSilence(database, name))),
    {
      method: 'POST',
      path: `${base}/repair`,
      maxBytes: 2 * repairLimit,
      handle: async (request) => {
        const {bytes, source} = await readDocumentBody(request, repairLimit);
        const report = await web.service.repairDocument(bytes, source);
        return jsonAnswer({...repairRecord(report), text: report.text});
      },
    },
  ];
}

function pauseRoute(web: Web, name: string, paused: boolean): Route {
  const handle: Route['handle'] = async ({param}) => {
    const {id} = await knownSource(web, param('id'));
    await pauseSource(web.service.database, id, paused);
    return jsonAnswer(publicSource(await knownSource(web, id)));
  };
  return {method: 'POST', path: `${base}/sources/:id/${name}`, handle};
}

/** Does something about a finding of the last check, then answers what is known of it. @throws RECORD_UNKNOWN */
function silenceRoute(web: Web, name: string, act: (finding: FindingName, url: URL) => Promise<void>): Route {
  const {database} = web.service;
  const handle: Route['handle'] = async ({url}) => {
    const read = (key: string): string => url.searchParams.get(key) ?? '';
    const finding = {
      sourceId: read('source'),
      document: read('document'),
      rule: read('rule'),
      fingerprint: read('fingerprint'),
    };
    if ((await readNamedFinding(database, finding)) === null)
      throw failure('RECORD_UNKNOWN', {place: because('record-finding', {id: finding.fingerprint})});
    await act(finding, url);
    const {silence = null} = (await readNamedFinding(database, finding)) ?? {};
    return jsonAnswer({silence});
  };
  return {method: 'POST', path: `${base}/findings/${name}`, handle};
}

/** Null: for good. @throws USAGE for what is no instant after `now` */
function untilOf({searchParams}: URL, now: string): string | null {
  const text = searchParams.get('until') ?? '';
  const until = untilAfter(text, now);
  if (until === undefined) throw usageError('pause-until', {until: text});
  return until;
}

async function knownSource({service}: Web, id: string) {
  const source = await readSource(service.database, id);
  if (source === null) throw failure('RECORD_UNKNOWN', {place: because('record-source', {id})});
  return source;
}

/** The setting may contain secrets; the other fields are enough. */
function publicSource({setting: _setting, ...source}: Awaited<ReturnType<typeof knownSource>>) {
  return source;
}

async function knownEdition({service}: Web, key: string) {
  const number = wholeNumber(key);
  const edition = number === null ? null : await readEdition(service.database, number);
  if (edition === null) throw failure('RECORD_UNKNOWN', {place: because('record-edition', {id: key})});
  return edition;
}

async function listBoards({service: {database}}: Web, sourceId: string | null) {
  const ids = sourceId === null ? (await listSources(database)).map(({id}) => id) : [sourceId];
  return (await newestEditionsOf(database, ids)).flatMap(({sourceId: id, key, record}) =>
    record.boards.map((board) => ({
      ...board,
      sourceId: id,
      document: record.source,
      edition: key,
      observedAt: record.observedAt,
      page: boardHref(id, record.source, board.board),
    })),
  );
}

function ofSource(url: URL): {sourceId?: string} {
  const sourceId = url.searchParams.get('source');
  return sourceId === null ? {} : {sourceId};
}

function textQuery(url: URL, name: 'document'): {document?: string} {
  const text = url.searchParams.get(name);
  return text === null ? {} : {document: text};
}

function pageOf(url: URL): {limit: number; before?: number} {
  const before = wholeNumber(url.searchParams.get('before') ?? '');
  return {limit: limitOf(url), ...(before === null ? {} : {before})};
}

function limitOf(url: URL): number {
  return Math.min(maxRows, Math.max(1, wholeNumber(url.searchParams.get('limit') ?? '') ?? 50));
}

function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
