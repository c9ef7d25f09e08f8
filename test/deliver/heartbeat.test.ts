import {createServer} from 'node:http';
import {afterEach, expect, test} from 'vitest';
import {type Heartbeat, type HeartbeatOptions, startHeartbeat} from '../../src/deliver/heartbeat.ts';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** A monitor that gives one answer; status 0: none. */
async function monitor(status: number, headers: Record<string, string> = {}) {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (status !== 0) response.writeHead(status, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const {port} = Object(server.address());
  return {url: `http://127.0.0.1:${String(port)}/ping/5d2a9c1e-secret`, calls};
}

function start(
  url: string | undefined,
  more: Partial<HeartbeatOptions> = {},
): {heartbeat: Heartbeat; failures: Error[]} {
  const failures: Error[] = [];
  const onFailure = (error: Error): void => void failures.push(error);
  const heartbeat = startHeartbeat({url: () => url, fetch, onFailure, gatherMs: 5, timeoutMs: 60_000, ...more});
  closers.push(heartbeat.stop);
  return {heartbeat, failures};
}

test('runs that end together are one call, later ones another', async () => {
  const {url, calls} = await monitor(200);
  const {heartbeat, failures} = start(url);
  heartbeat.beat();
  heartbeat.beat();
  await expect.poll(() => calls, {timeout: 60_000}).toEqual(['GET /ping/5d2a9c1e-secret']);
  await expect.poll(() => (heartbeat.beat(), calls.length), {timeout: 60_000}).toBeGreaterThan(1);
  expect(failures).toEqual([]);
});

test.each([
  ['has trouble', 500, 60_000, 'CHANNEL_REFUSED'],
  ['hangs', 0, 100, 'CHANNEL_UNREACHABLE'],
])('a monitor that %s: one failure, without its address, however often', async (_, status, timeoutMs, code) => {
  const {url, calls} = await monitor(status);
  const {heartbeat, failures} = start(url, {timeoutMs});
  await expect.poll(() => (heartbeat.beat(), calls.length)).toBeGreaterThan(2);
  expect(failures).toMatchObject([{code}]);
  expect(failures[0]?.message).not.toContain('secret');
});

test('a redirect inward is not followed, a refused connection is reported', async () => {
  const inner = await monitor(200);
  const outer = await monitor(302, {location: inner.url});
  for (const url of [outer.url, 'http://127.0.0.1:47123/5d2a9c1e-secret']) {
    const {heartbeat, failures} = start(url);
    heartbeat.beat();
    await expect.poll(() => failures.length).toBe(1);
    expect(failures[0]?.message).not.toContain('secret');
  }
  expect(inner.calls).toEqual([]);
});

test('without an address, or after its stop, nobody is called', async () => {
  const {url, calls} = await monitor(200);
  let asked = 0;
  const {heartbeat} = start(undefined, {url: () => void (asked += 1)});
  heartbeat.beat();
  await expect.poll(() => asked).toBe(1);
  const stopped = start(url, {gatherMs: 0});
  stopped.heartbeat.stop();
  stopped.heartbeat.beat();
  const {heartbeat: other} = start(url, {gatherMs: 20});
  other.beat();
  await expect.poll(() => calls.length).toBe(1);
});
