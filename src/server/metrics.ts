// The numbers of the service for Prometheus, counted from its events.
import {collectDefaultMetrics, Counter, Gauge, Histogram, Registry} from 'prom-client';
import type {Service, ServiceEvent} from '../scheduler/service.ts';
import {readWaiting} from '../store/sql/waiting.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly count: (event: ServiceEvent) => void;
  readonly countRequest: (seen: {status: number; milliseconds: number}) => void;
  /** Lets the gauges ask the store. */
  readonly watch: (service: Pick<Service, 'queue' | 'database' | 'clock'>) => void;
}

const countSources = `select count(*) filter (where failures = 0) as ok, count(*) filter (where failures > 0) as failing
  from tablewatch.source where configured`;

export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({register: registry});
  const runs = new Counter({
    name: 'tablewatch_runs_total',
    help: 'Runs by how they ended',
    labelNames: ['end'],
    registers,
  });
  const deliveries = new Counter({
    name: 'tablewatch_deliveries_total',
    help: 'Deliveries by how they ended',
    labelNames: ['end'],
    registers,
  });
  const recovered = new Counter({
    name: 'tablewatch_recovered_total',
    help: 'Runs and deliveries taken over from dead workers',
    labelNames: ['kind'],
    registers,
  });
  const errors = new Counter({name: 'tablewatch_errors_total', help: 'Troubles of the service itself', registers});
  const buckets = [0.005, 0.02, 0.1, 0.5, 2, 10];
  const requests = new Histogram({
    name: 'tablewatch_http_request_duration_seconds',
    help: 'Time to answer a request, by status',
    labelNames: ['status'],
    buckets,
    registers,
  });
  return {
    registry,
    count(event) {
      if (event.kind === 'run') runs.inc({end: event.end.state === 'done' ? event.end.outcome : event.end.state});
      if (event.kind === 'delivery') deliveries.inc({end: event.outcome});
      if (event.kind === 'error') errors.inc();
      if (event.kind !== 'swept') return;
      recovered.inc({kind: 'run'}, event.report.runs);
      recovered.inc({kind: 'delivery'}, event.report.uncertain + event.report.deliveries);
    },
    countRequest: ({status, milliseconds}) => requests.observe({status}, milliseconds / 1000),
    watch({queue, database, clock}) {
      new Gauge({
        name: 'tablewatch_queue_waiting',
        help: 'Jobs that wait in a queue',
        labelNames: ['queue'],
        registers,
        async collect() {
          for (const name of ['run', 'mail'] as const) {
            this.set({queue: name}, await queue.size(name).catch(() => Number.NaN));
          }
        },
      });
      const waiting = () => readWaiting(database, clock.now()).catch(() => null);
      new Gauge({
        name: 'tablewatch_run_longest_seconds',
        help: 'How long the run that has taken longest has been under way',
        registers,
        async collect() {
          this.set((await waiting())?.longestRun ?? Number.NaN);
        },
      });
      new Gauge({
        name: 'tablewatch_queue_oldest_seconds',
        help: 'How long the oldest run and the oldest mail have been due and not begun',
        labelNames: ['queue'],
        registers,
        async collect() {
          const found = await waiting();
          this.set({queue: 'run'}, found?.oldestRun ?? Number.NaN);
          this.set({queue: 'mail'}, found?.oldestMail ?? Number.NaN);
        },
      });
      new Gauge({
        name: 'tablewatch_sources',
        help: 'Configured sources, by whether their last run failed',
        labelNames: ['state'],
        registers,
        async collect() {
          const [counted] = await database.query<{ok: number; failing: number}>(countSources).catch(() => []);
          this.set({state: 'ok'}, counted?.ok ?? Number.NaN);
          this.set({state: 'failing'}, counted?.failing ?? Number.NaN);
        },
      });
    },
  };
}
