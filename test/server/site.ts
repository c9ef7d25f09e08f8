// The service with its web for tests: the bundled samples over their editions, and what else a test brings. Real store, real runs.
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {vi} from 'vitest';
import {demoConfiguration, importSamples, readSample} from '../../src/cli/service/demo-service.ts';
import {packageFolder} from '../../src/workspace/package-files.ts';
import {defaultConfiguration} from '../../src/config/index.ts';
import type {Configuration} from '../../src/model/configuration.ts';
import {rules} from '../../src/rules/index.ts';
import type {ServiceEvent} from '../../src/scheduler/service.ts';
import {type RunningService, serve} from '../../src/server/serve.ts';
import {sha256} from '../../src/store/content-files.ts';
import {listRuns} from '../../src/store/sql/runs.ts';

export interface Site {
  readonly url: string;
  readonly running: RunningService;
  /** Troubles of the service itself, as its log would have them. */
  readonly troubles: readonly unknown[];
  readonly close: () => Promise<void>;
}

const models = path.resolve(import.meta.dirname, '../../src/encoding/models');

/** Starts it on a free port and waits until every source has run once. `hasSamples`: the bundled samples are watched, too. */
export async function startSite(changes: Partial<Configuration> = {}, hasSamples = true): Promise<Site> {
  const directory = await mkdtemp(path.join(tmpdir(), 'tablewatch-site-'));
  const samples = hasSamples ? demoConfiguration(defaultConfiguration).sources : [];
  const configuration: Configuration = {
    ...defaultConfiguration,
    server: {host: '127.0.0.1', port: 0, data: directory},
    ...changes,
    sources: [...samples, ...(changes.sources ?? [])],
  };
  const troubles: unknown[] = [];
  const onEvent = (event: ServiceEvent): void => {
    if (event.kind === 'error' || event.kind === 'mail-server') troubles.push(event.error);
  };
  const options = {
    configuration,
    rules,
    language: 'en',
    clock: {now: () => new Date().toISOString()},
    vote: () => null,
    world: {sha256, languageModel: (language: string) => readFile(path.join(models, `${language}.model`))},
    folder: packageFolder,
    url: null,
    directory,
    onEvent,
    sample: readSample,
  } as const;
  const running = await serve({
    ...options,
    ...(hasSamples ? {prepare: (database, queue) => importSamples(options, database, queue)} : {}),
  });
  await settled(running, configuration.sources.length);
  const close = async (): Promise<void> => {
    await running.stop();
    await rm(directory, {recursive: true, force: true});
  };
  return {url: running.url, running, troubles, close};
}

/** Every source has run, and nothing is queued or under way. */
async function settled({service}: RunningService, sources: number): Promise<void> {
  const check = async (): Promise<void> => {
    const runs = await listRuns(service.database, {limit: 200});
    const ran = new Set(runs.filter(({state}) => state === 'done' || state === 'failed').map(({sourceId}) => sourceId));
    if (runs.some(({state}) => state === 'queued' || state === 'running') || ran.size < sources)
      throw new Error(`${String(ran.size)} of ${String(sources)} sources have run`);
  };
  await vi.waitFor(check, {timeout: 90_000, interval: 100});
}

/** A form's token and the session cookie that it belongs to, as a browser gets them with a page. */
export async function openForm(url: string, cookie = ''): Promise<{readonly csrf: string; readonly cookie: string}> {
  const answer = await fetch(`${url}/repair`, {headers: cookie === '' ? {} : {cookie}});
  const session = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const csrf = /name="csrf" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  return {csrf, cookie: [cookie, ...session].filter((part) => part !== '').join('; ')};
}
