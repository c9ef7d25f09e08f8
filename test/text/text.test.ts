import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hash32, hash64} from '../../src/text/hash.ts';
import {lineColumn, lineText, makeLineIndex} from '../../src/text/line-index.ts';
import {displayWidth, padEndWidth, padStartWidth, truncateWidth, wrapWidth} from '../../src/text/width.ts';

describe('hashes', () => {
  it('hash32 is FNV-1a of a part of the text', () => {
    // Reference values of draft-eastlake-fnv: "" and "foobar".
    expect(hash32('', 0, 0) >>> 0).toBe(0x811c9dc5);
    expect(hash32('a foobar', 2, 8) >>> 0).toBe(0xbf9cf968);
  });
  it('hash64 differs between 100,000 texts that differ in one place', () => {
    const texts = Array.from({length: 50_000}, (_, at) => [
      `value-range\u0000${String(at)}`,
      `${String(at)}\u0000排名`,
    ]);
    const hashes = new Set(texts.flat().map(hash64));
    expect(hashes.size).toBe(100_000);
    expect(hash64('')).toMatch(/^[0-9a-f]{16}$/u);
  });
});

describe('makeLineIndex', () => {
  it.each([
    ['\n ends a line', '准确率\n排名', 4, {line: 2, column: 1}],
    ['\r\n ends one line', 'a\r\nb', 3, {line: 2, column: 1}],
    ['a lone \r ends a line', 'a\rb', 2, {line: 2, column: 1}],
    ['mixed ends', 'a\r\n\n\rb', 5, {line: 4, column: 1}],
    ['the empty text has one line', '', 0, {line: 1, column: 1}],
    ['past the end is behind the last character', 'ab', 9, {line: 1, column: 3}],
  ])('%s', (_, text, offset, place) => {
    expect(lineColumn(makeLineIndex(text), offset)).toEqual(place);
  });
  it('agrees with splitting the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '排', '\n', '\r', '\r\n', '|')), (parts) => {
        const text = parts.join('');
        const index = makeLineIndex(text);
        expect(Array.from(index.starts, (_, line) => lineText(text, index, line + 1))).toEqual(
          text.split(/\r\n|\n|\r/),
        );
      }),
    );
  });
});

describe('width', () => {
  it('wide characters take two columns', () =>
    expect([displayWidth('排名 1'), displayWidth('abc'), displayWidth('✅')]).toEqual([6, 3, 2]));
  it('fills to a width on either side', () =>
    expect([padEndWidth('榜', 4), padStartWidth('榜', 4)]).toEqual(['榜  ', '  榜']));
  it('cuts between graphemes', () =>
    expect([truncateWidth('平均耗时', 5), truncateWidth('👨‍👩‍👧 family', 4), truncateWidth('short', 9)]).toEqual([
      '平均…',
      '👨‍👩‍👧 …',
      'short',
    ]));
  it('breaks lines at spaces and between wide characters', () =>
    expect(wrapWidth('rank 7 stands twice 名次重复出现', 12)).toEqual(['rank 7', 'stands twice', '名次重复出现']));
  it('no line is wider than asked unless one word is, and nothing but spaces is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('rank', '排名', ' ', 'GLM-4.5', '，')),
        fc.integer({min: 8, max: 40}),
        (parts, width) => {
          const lines = wrapWidth(parts.join(''), width);
          expect(lines.join('').replaceAll(' ', '')).toBe(parts.join('').replaceAll(' ', ''));
          for (const line of lines) expect(displayWidth(line) <= width || /^\S+$/.test(line)).toBe(true);
        },
      ),
    );
  });
});
