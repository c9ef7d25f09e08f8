// For machines: does it live, may it be asked, and its numbers.
import type {Registry} from 'prom-client';
import type {Service} from '../scheduler/service.ts';
import {isStuck} from '../store/sql/runs-stuck.ts';
import {jsonAnswer, type Route} from './route.ts';

/** `/healthz` (the process answers), `/readyz` (so does the store), `/metrics` (Prometheus). */
export function healthRoutes(
  {database, queue, clock}: Pick<Service, 'database' | 'queue' | 'clock'>,
  metrics: Registry,
): Route[] {
  return [
    {method: 'GET', path: '/healthz', handle: () => jsonAnswer({status: 'ok'})},
    {
      method: 'GET',
      path: '/readyz',
      handle: async () => {
        try {
          if (await isStuck(database, clock.now()))
            return jsonAnswer({status: 'runs wait, and none has ended for half an hour'}, 503);
          return jsonAnswer({
            status: 'ok',
            store: database.engine,
            runs: await queue.size('run'),
            mails: await queue.size('mail'),
          });
        } catch {
          return jsonAnswer({status: 'the store does not answer'}, 503);
        }
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      handle: async () => ({
        status: 200,
        headers: {'content-type': metrics.contentType},
        body: await metrics.metrics(),
      }),
    },
  ];
}
