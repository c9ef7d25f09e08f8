// The service with its web: what `tablewatch serve` runs.
import type {Configuration} from '../model/configuration.ts';
import {requireTokenBeyondLoopback} from '../scheduler/check-configuration.ts';
import {type Service, type ServiceOptions, startService} from '../scheduler/service.ts';
import {healthRoutes} from './health.ts';
import {listen, type WebServer} from './listen.ts';
import {makeMetrics} from './metrics.ts';
import type {Route} from './route.ts';
import {unsubscribeRoutes} from './unsubscribe.ts';
import {makeWeb} from './web.ts';
import type {WebOptions} from './web-context.ts';

export interface ServeOptions extends Omit<ServiceOptions, 'schedule'>, WebOptions {
  readonly onRequest?: (seen: {method: string; path: string; status: number; milliseconds: number}) => void;
  /** Further routes, before the pages. */
  readonly routes?: (service: Service) => readonly Route[];
}

export interface RunningService {
  readonly service: Service;
  readonly web: WebServer;
  readonly url: string;
  /** Takes a checked configuration into use. Host and port stay: what listens is not moved. @throws SERVER_EXPOSED */
  readonly follow: (configuration: Configuration) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @throws STORE_… SERVER_PORT SERVER_EXPOSED SCHEDULE_… */
export async function serve(options: ServeOptions): Promise<RunningService> {
  const {host, port} = options.configuration.server;
  requireTokenBeyondLoopback(options.configuration.server, `${host}:${String(port)}`);
  const metrics = makeMetrics();
  const onEvent: ServiceOptions['onEvent'] = (event) => {
    metrics.count(event);
    options.onEvent(event);
  };
  const service = await startService({...options, schedule: true, onEvent});
  metrics.watch(service);
  try {
    const site = makeWeb(service, options);
    const routes = yieldToRequests(service, [
      ...healthRoutes(service, metrics.registry),
      ...unsubscribeRoutes(service),
      ...(options.routes?.(service) ?? []),
      ...site.routes,
    ]);
    const onRequest = (seen: {method: string; path: string; status: number; milliseconds: number}): void => {
      metrics.countRequest(seen);
      options.onRequest?.(seen);
    };
    const onError = (error: unknown): void => onEvent({kind: 'error', error, subject: null});
    const web = await listen({host, port, routes, guard: site.guard, tell: site.tell, onRequest, onError});
    const shown = host.includes(':') ? `[${host}]` : host;
    return {
      service,
      web,
      url: `http://${shown}:${String(web.port)}`,
      follow: async (next) => {
        requireTokenBeyondLoopback({...next.server, host}, `${host}:${String(port)}`);
        await service.follow({...next, server: {...next.server, host, port}});
      },
      stop: () => stop(service, web),
    };
  } catch (error) {
    await service.stop();
    throw error;
  }
}

/** Runs wait while a request is answered. */
function yieldToRequests(service: Service, routes: readonly Route[]): Route[] {
  return routes.map((route) => ({...route, handle: (request) => service.answering(() => route.handle(request))}));
}

async function stop(service: Service, web: WebServer): Promise<void> {
  await web.close();
  await service.stop();
}
