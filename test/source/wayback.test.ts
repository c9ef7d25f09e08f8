// What an archive answers when asked for its captures, and what passes for a list.
import {expect, test} from 'vitest';
import {listCaptures} from '../../src/source/wayback.ts';

const head = ['timestamp', 'original'];
const address = 'https://example.org/board?lang=en';

async function ask(answer: string, since?: string) {
  const asked: URL[] = [];
  const read = (location: string) => {
    asked.push(new URL(location));
    return Promise.resolve({bytes: Buffer.from(answer), mediaType: null});
  };
  const captures = await listCaptures(address, {archive: 'https://archive.test/base//', since, read});
  return {captures, asked};
}

test('captures have the instant and the address of the original bytes', async () => {
  const {captures, asked} = await ask(JSON.stringify([head, ['20250801123059', address]]), '2025-07-31T22:00:00.000Z');
  expect(captures).toEqual([
    {
      observedAt: '2025-08-01T12:30:59.000Z',
      location: `https://archive.test/base/web/20250801123059id_/${address}`,
    },
  ]);
  expect(asked[0]?.pathname).toBe('/base/cdx/search/cdx');
  expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({
    url: address,
    filter: 'statuscode:200',
    collapse: 'digest',
    from: '20250731220000',
  });
});

test.each([
  ['no answer at all', ' \n'],
  ['an empty list', '[]'],
  ['a head alone', JSON.stringify([head])],
])('%s is an address without captures', async (_, answer) => {
  const {captures, asked} = await ask(answer);
  expect(captures).toEqual([]);
  expect(asked[0]?.searchParams.has('from')).toBe(false);
});

test.each([
  ['a page', '<html>Too many requests</html>'],
  ['an object', '{"error": "blocked"}'],
  ['a cut list', '[["timestamp","original"],["2025'],
  ['rows that are no rows', JSON.stringify([head, 'x'])],
  ['a time that is none', JSON.stringify([head, ['20250801', address]])],
  ['a time that would lead elsewhere', JSON.stringify([head, ['../../../etc/x', address]])],
  ['a row without an address', JSON.stringify([head, ['20250801123059', 7]])],
  ['one bad row among good ones', JSON.stringify([head, ['20250801123059', address], []])],
])('%s is refused', async (_, answer) => {
  await expect(ask(answer)).rejects.toMatchObject({
    code: 'SOURCE_UNREACHABLE',
    data: {source: 'https://archive.test/base', reason: {reason: 'not-a-cdx-list'}},
  });
});
