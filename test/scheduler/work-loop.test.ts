// A loop that is told to stop while it asks the queue: nothing is begun that the shutdown would have to cut short.
import {expect, test, vi} from 'vitest';
import {startWorkLoop} from '../../src/scheduler/work-loop.ts';
import type {Job, Queue} from '../../src/store/sql/queue.ts';

test('a job that is fetched while the loop stops is given back, and not begun', async () => {
  let answer: (jobs: Job[]) => void = () => undefined;
  const fetch = vi.fn(() => new Promise<Job[]>((resolve) => (answer = resolve)));
  const fail = vi.fn(() => Promise.resolve());
  const work = vi.fn(() => Promise.resolve());
  const loop = startWorkLoop({
    queue: {fetch, fail} as unknown as Queue,
    name: 'run',
    concurrency: 1,
    free: () => Promise.resolve(),
    pollMs: 10,
    work,
    onError: () => undefined,
  });
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
  const stopped = loop.stop(1000);
  answer([{id: 'a', subject: 1}]);
  await stopped;
  expect(work).not.toHaveBeenCalled();
  expect(fail).toHaveBeenCalledWith('run', 'a', 'the worker stops');
});
