// Links: what goes in comes out; anything else is refused without harm.
import {deflateRawSync} from 'node:zlib';
import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {packFragment, unpackFragment, type SharedState} from '../../src/playground/share.ts';

const fragmentOf = (value: unknown): string => `#1.${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

it('restores every text, with its line ends, byte order mark and half surrogates', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '|', '\r', '\n', '\ufeff', '\ud83d', '甲', '\u0000', '"'),
    maxLength: 200,
  });
  await fc.assert(
    fc.asyncProperty(text, text, async (before, after) => {
      const state: SharedState = {
        task: 'compare',
        documents: [
          {name: '旧.md', text: before},
          {name: 'new.csv', text: after},
        ],
      };
      expect(await unpackFragment((await packFragment(state)) ?? '')).toEqual(state);
    }),
    {seed: 7, numRuns: 50},
  );
});

it('makes no link that mail or chat would cut', async () => {
  const noise = Array.from({length: 20_000}, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');
  expect(await packFragment({task: 'check', documents: [{name: 'a.md', text: noise}]})).toBeNull();
});

const document = {name: 'a.md', text: '| a |'};

test.each([
  ['nothing', ''],
  ['another fragment', '#readme'],
  ['base64 that is none', '#1.%%%'],
  ['a stream that is cut', fragmentOf({task: 'check', documents: [document]}).slice(0, -9)],
  ['another task', fragmentOf({task: 'delete', documents: [document]})],
  ['two documents to check', fragmentOf({task: 'check', documents: [document, document]})],
  ['one document to compare', fragmentOf({task: 'compare', documents: [document]})],
  ['a document without text', fragmentOf({task: 'check', documents: [{name: 'a.md'}]})],
  ['a list', fragmentOf([])],
  ['what unpacks to more than 4 MB', fragmentOf({task: 'check', documents: [{name: 'a.md', text: ' '.repeat(5e6)}]})],
])('refuses %s', async (_name, fragment) => {
  expect(await unpackFragment(fragment)).toBeNull();
});
