// The short soak; `npm run soak` is the long one. Both kill processes of the built program.
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {expect, test} from 'vitest';
import {hasPostgres} from '../store/sql/engines.ts';

const isBuilt = existsSync(process.env['SOAK_DIST'] ?? resolve(import.meta.dirname, '../../dist/scheduler/worker.js'));

const cases = [
  ['resend', 'two workers and a driver on PostgreSQL, killed five times', 'postgres', 5, 40],
  ['hold', 'two workers and a driver on PostgreSQL, killed five times', 'postgres', 5, 40],
  ['resend', 'one process on PGlite, killed once', 'pglite', 1, 30],
] as const;

test.skipIf(!isBuilt || !hasPostgres).each(cases)(
  'policy %s: %s, nothing is lost and nothing told twice unawares (needs the build and PostgreSQL)',
  async (onUncertain, _, engine, kills, runs) => {
    const {soak} = await import('./soak.mjs');
    const {numbers, wrong} = await soak({engine, kills, runs, onUncertain, seconds: 100});
    expect(wrong).toEqual([]);
    expect(numbers['runs']).toBeGreaterThanOrEqual(runs);
    expect(numbers['mailsReceived']).toBeGreaterThan(0);
  },
  120_000,
);
