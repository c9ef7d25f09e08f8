// Clean documents of the kinds that repair once destroyed (../shared/data/false-alarms), and a maker of such text.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {detectDamage} from '../../src/encoding/detect-damage.ts';
import {repair} from '../../src/encoding/repair.ts';
import {hasSharedData, sharedData} from '../shared-data.ts';

const read = (name: string): string => fs.readFileSync(path.join(sharedData, 'false-alarms', name), 'utf8');

describe.skipIf(!hasSharedData)('documents of ../shared/data/false-alarms', () => {
  it('indentation by no-break spaces beside an accented name is left', () => {
    const text = read('21-nbsp-indentation.md');
    expect(repair(text).text).toBe(text);
    expect(detectDamage(text)).toEqual([]);
  });
  it('of one damaged cell among clean Russian ones only that cell changes', () => {
    const text = read('22-one-damaged-cell-in-a-russian-file.csv');
    const damaged = /4,"([^"]*)"/u.exec(text)?.[1] ?? '';
    expect(repair(text).text).toBe(text.replace(damaged, 'Москвичка нашла своего отца'));
  });
});

// What map libraries write: numbers as characters, two a point, in the order of their codes.
function encodedPolygon(seed: number, length: number): string {
  let state = seed;
  let text = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const unit = 0x40 + Math.floor(((state >>> 16) / 0x10000) ** 3 * 0x1c0);
    text += unit === 0x7c || unit === 0x22 || unit === 0x5c ? '@' : String.fromCharCode(unit);
  }
  return text;
}

describe('numbers encoded as characters', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('polygons of map %i are left', (seed) => {
    const lines = Array.from({length: 200}, (_, i) => `"encodeOffsets":["${encodedPolygon(seed * 1000 + i, 300)}"]`);
    const text = lines.join('\n');
    expect(repair(text).text === text).toBe(true);
  });
});

it('a damaged line in clean French is repaired or left, never read as another page', () => {
  const clean =
    'Nul ne sera tenu en esclavage ni en servitude ; l’esclavage et la traite sont interdits sous toutes leurs formes, à jamais.';
  const damaged = 'Nul ne peut Ãªtre arbitrairement arrÃªtÃ©, dÃ©tenu ni exilÃ©.';
  const text = [clean, clean, damaged, clean, clean].join('\n');
  const right = text.replace(damaged, 'Nul ne peut être arbitrairement arrêté, détenu ni exilé.');
  expect([text, right]).toContain(repair(text).text);
});
