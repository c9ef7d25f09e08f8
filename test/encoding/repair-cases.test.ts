import {describe, expect, it} from 'vitest';
import {detectDamage} from '../../src/encoding/detect-damage.ts';
import {reapplyDamage} from '../../src/encoding/reapply-damage.ts';
import {repair} from '../../src/encoding/repair.ts';
import {replay} from '../../src/encoding/replay.ts';
import knownFailures from './cases/known-failures.json' with {type: 'json'};
import negative from './cases/negative.json' with {type: 'json'};
import synthetic from './cases/synthetic.json' with {type: 'json'};
import wild from './cases/wild.json' with {type: 'json'};

interface Case {
  readonly label: string;
  readonly original: string;
  readonly fixed: string;
}

// Damaged once more, the controls of windows-1252 read as ISO 8859-1 come back as two characters each, which nothing proves; and lost bytes of text
// that was damaged twice are not guessed.
const outermostOnly = new Set([
  'windows-1252 as ISO 8859-1',
  'í that lost its soft hyphen, inside and at the end of words',
]);

const oneMoreLayer = (text: string): string =>
  reapplyDamage(text, {writtenIn: 'utf-8', readAs: 'windows-1252', loss: {bytes: [], mark: 'none', spaces: false}}) ??
  '';

describe.each<[string, readonly Case[]]>([
  ['wild', wild],
  ['synthetic', synthetic],
])('%s cases are repaired', (_, cases) => {
  it.each(cases.map((c) => [c.label, c] as const))('%s', (__, {original, fixed}) => {
    const result = repair(original);
    expect(result.text).toBe(fixed);
    expect(result.changed).toBe(true);
    expect(replay(result.plan, original)).toBe(fixed);
    expect(repair(fixed).changed).toBe(false);
    expect(detectDamage(original).some((damage) => damage.repairable)).toBe(true);
  });
  it.each(cases.filter((c) => !outermostOnly.has(c.label)).map((c) => [c.label, c] as const))(
    '%s, with one more layer of damage',
    (__, {original, fixed}) => {
      expect(repair(oneMoreLayer(original)).text).toBe(fixed);
    },
  );
});

describe('negative cases are left alone', () => {
  it.each(negative.map((c) => [c.label, c] as const))('%s', (_, {original}) => {
    const result = repair(original);
    expect(result.text).toBe(original);
    expect(result.plan).toEqual([]);
    expect(detectDamage(original)).toEqual([]);
  });
  it('are a quarter of all cases and more', () => {
    expect(negative.length * 4).toBeGreaterThanOrEqual(negative.length + synthetic.length + wild.length);
  });
});

describe('known failures still fail (one that passes belongs to the synthetic cases)', () => {
  it.each(knownFailures.map((c) => [c.label, c] as const))('%s', (_, {original, fixed}) => {
    expect(repair(original).text).not.toBe(fixed);
  });
});
