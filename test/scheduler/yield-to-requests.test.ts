import {expect, test} from 'vitest';
import {makeRequestPriority} from '../../src/scheduler/yield-to-requests.ts';

test('work waits while somebody is answered, and goes on after the last of them', async () => {
  const way = makeRequestPriority();
  await way.free();
  const order: string[] = [];
  const pages = ['first', 'second'].map((name) => {
    let end = (): void => undefined;
    const page = way.answering(async () => {
      await new Promise<void>((resolve) => (end = resolve));
      order.push(name);
    });
    return {page, end};
  });
  const step = way.free().then(() => order.push('step'));
  pages[0]?.end();
  await pages[0]?.page;
  pages[1]?.end();
  await Promise.all([pages[1]?.page, step]);
  expect(order).toEqual(['first', 'second', 'step']);
});

test('a page that never ends does not stop the work, and one that fails does not either', async () => {
  const way = makeRequestPriority();
  await expect(way.answering(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  await way.free();
  void way.answering(() => new Promise(() => undefined));
  await way.free();
});
