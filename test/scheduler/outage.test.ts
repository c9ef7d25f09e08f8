import {createServer, connect, type Socket} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {requestRun} from '../../src/scheduler/enqueue.ts';
import {listEditions} from '../../src/store/sql/editions.ts';
import {openStore} from '../../src/store/sql/index.ts';
import {listDeliveries} from '../../src/store/sql/deliveries.ts';
import {listRuns} from '../../src/store/sql/runs.ts';
import {createDatabase, dropDatabase, hasPostgres} from '../store/sql/engines.ts';
import {type Documents, setUp, sourceRow, startFakeService, subscriptionTo, systemClock} from './fakes.ts';

/** A way to the server that can be cut: connections break, and new ones are refused until it is mended. */
async function cuttable(url: string) {
  const {hostname, port} = new URL(url);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((socket) => {
    if (isCut) return socket.destroy();
    const onward = connect(Number(port), hostname);
    for (const one of [socket, onward]) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => open.delete(one));
    }
    socket.pipe(onward).pipe(socket);
    socket.on('close', () => onward.destroy());
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  const address = server.address();
  through.port = typeof address === 'object' ? String(address?.port) : '';
  return {
    url: through.href,
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => (isCut = false),
    close: () => server.close(),
  };
}

// Thirty seconds by hand: OUTAGE_SECONDS=30 npx vitest run test/scheduler/outage
const seconds = Number(process.env['OUTAGE_SECONDS'] ?? 6);

test.skipIf(!hasPostgres)(
  'the database goes away in the middle of runs and mails: nothing is lost (PostgreSQL at 127.0.0.1:5432)',
  async () => {
    const url = await createDatabase();
    const way = await cuttable(url);
    const direct = await openStore({url, directory: ''});
    const store = await openStore({url: way.url, directory: '', onError: () => undefined});
    const documents: Documents = new Map();
    const names = Array.from({length: 10}, (_, index) => `board-${String(index)}`);
    let fetched = 0;
    for (const name of names) {
      documents.set(`${name}.md`, async () => {
        await delay(30);
        return `${name} ${String((fetched += 1))}`;
      });
    }
    await setUp(
      direct,
      names.map((name) => sourceRow(name)),
      [subscriptionTo('reader')],
    );
    const service = await startFakeService(store, documents, {
      sweepMs: 500,
      patienceSeconds: 3,
      times: {beatMs: 300, silentMs: 2000},
    });
    const driving = new AbortController();
    const driver = (async () => {
      for (let round = 0; !driving.signal.aborted; round++) {
        await requestRun(
          {database: direct, queue: service.queue, clock: systemClock},
          names[round % names.length] ?? '',
        ).catch(() => undefined);
        await delay(30);
      }
    })();
    await delay(1500);
    way.cut();
    await delay(seconds * 1000);
    way.mend();
    await delay(2000);
    driving.abort();
    await driver;
    const waiting = () =>
      direct.query(`select 'run' as kind, id, state, worker, attempt from tablewatch.run where state in ('queued', 'running')
    union all select 'delivery', id, state, worker, attempt from tablewatch.delivery where state in ('queued', 'sending', 'uncertain')`);
    await expect.poll(waiting, {timeout: 90_000, interval: 500}).toEqual([]);
    const runs = await listRuns(direct, {limit: 10_000});
    expect(runs.filter(({state}) => state !== 'done')).toEqual([]);
    expect(await listEditions(direct)).toHaveLength(runs.length);
    const deliveries = await listDeliveries(direct, {limit: 10_000});
    const told = deliveries.reduce((sum, {items}) => sum + items.length, 0);
    expect(told).toBe(runs.length - names.length);
    for (const {messageId, repeats, state} of deliveries) {
      expect(state).toBe('sent');
      expect(service.sent.filter((mail) => mail.messageId === messageId).length).toBe(1 + repeats);
    }
    await service.stop();
    await store.close();
    await direct.close();
    way.close();
    await dropDatabase(url);
  },
  180_000,
);
