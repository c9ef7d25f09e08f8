// Git is given the addresses that were checked, so that a second look-up of the name cannot lead it elsewhere.
import {expect, test} from 'vitest';
import {defaultConfiguration} from '../../src/config/index.ts';
import {pinAddress} from '../../src/scheduler/pin-address.ts';

const {limits} = defaultConfiguration;
const found = ['93.184.215.14', '2606:2800:21f::1'];
const pin = (place: string, lookup = (): Promise<string[]> => Promise.resolve(found)) =>
  pinAddress(place, {limits, lookup});

test.each([
  ['https://boards.example/b.git', 'boards.example:443:93.184.215.14,[2606:2800:21f::1]'],
  ['http://boards.example/b.git', 'boards.example:80:93.184.215.14,[2606:2800:21f::1]'],
  ['https://boards.example:8443/b.git', 'boards.example:8443:93.184.215.14,[2606:2800:21f::1]'],
])('%s', async (place, resolved) => {
  expect(await pin(place)).toEqual({place, settings: [`http.curloptResolve=${resolved}`]});
});

test('the git protocol is given the address itself', async () => {
  expect((await pin('git://boards.example/b.git')).place).toBe('git://93.184.215.14/b.git');
});

test.each(['../clone', 'file:///srv/boards.git', 'https://93.184.215.14/b.git'])(
  '%s has no name to resolve',
  async (place) => {
    expect(await pin(place, () => Promise.resolve(['93.184.215.14']))).toEqual({place, settings: []});
  },
);

test('a name without an address, and one that leads to a private network', async () => {
  await expect(pin('https://boards.example/b.git', () => Promise.resolve([]))).rejects.toMatchObject({
    code: 'SOURCE_UNREACHABLE',
  });
  await expect(
    pin('https://boards.example/b.git', () => Promise.resolve([...found, '10.0.0.1'])),
  ).rejects.toMatchObject({
    code: 'SOURCE_REFUSED_ADDRESS',
    data: {actual: '10.0.0.1'},
  });
});
