import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {nameComparer, sortPlaces} from '../../src/diff/name-order.ts';

const letter = fc.constantFrom('a', 'b', 'Z', '-', '4', '模', '型', '\u0000', '\uffff', '\u{1F947}');
const name = fc.array(letter, {maxLength: 16}).map((letters) => letters.join(''));

describe('names', () => {
  test('compare as their code units do, long common beginnings too', () => {
    fc.assert(
      fc.property(fc.array(name, {maxLength: 40}), fc.constantFrom('', 'DeepSeek-R1-0528-'), (endings, beginning) => {
        const names = endings.map((ending) => beginning + ending);
        const places = Uint32Array.from(names.keys());
        sortPlaces(places, {from: 0, to: names.length}, new Uint32Array(names.length), nameComparer(names));
        expect(Array.from(places, (place) => names[place])).toEqual([...names].sort());
      }),
      {seed: 20251121},
    );
  });

  test('that are equal keep their order', () => {
    const names = Array.from({length: 30}, (_, at) => (at % 3 === 0 ? 'GLM-4.5' : 'Qwen3'));
    const places = Uint32Array.from(names.keys());
    sortPlaces(places, {from: 0, to: 30}, new Uint32Array(15), nameComparer(names));
    expect([...places.subarray(0, 10)]).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
  });
});
