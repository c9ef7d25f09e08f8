import {expect, test} from 'vitest';
import {logLine} from '../../src/cli/service/log-line.ts';
import {plainPalette} from '../../src/text/palette.ts';

test('an event in a line for a person', () => {
  const event = {
    level: 30,
    time: '2026-11-21T08:30:12.123Z',
    source: 'imaging',
    run: 4,
    outcome: 'changed',
    msg: 'run',
  };
  expect(logLine(JSON.stringify(event), plainPalette)).toBe('08:30:12 run (source imaging, run 4, outcome changed)\n');
  expect(logLine(JSON.stringify({...event, level: 50}), {...plainPalette, red: (text) => `!${text}`})).toContain(
    '!run',
  );
  expect(logLine('no JSON\n', plainPalette)).toBe('no JSON\n');
});
