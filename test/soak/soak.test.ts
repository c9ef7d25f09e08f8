// The short soak; `npm run soak` is the long one. Both kill processes of the built program.
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {expect, test} from 'vitest';
import {hasPostgres} from '../store/sql/engines.ts';
import type {SoakOptions} from './soak.mjs';

const isBuilt = existsSync(resolve(process.env['SOAK_DIST'] ?? 'dist', 'scheduler/worker.js'));

/** Ends as soon as all is through; the limits are for a machine that does much else. */
const [longestSeconds, timeoutMs] = [280, 300_000];

async function holds(options: SoakOptions): Promise<void> {
  const {soak} = await import('./soak.mjs');
  const {numbers, wrong} = await soak({...options, seconds: longestSeconds});
  expect(wrong).toEqual([]);
  expect(numbers['runs']).toBeGreaterThanOrEqual(options.runs ?? 0);
  expect(numbers['mailsReceived']).toBeGreaterThan(0);
}

test.skipIf(!isBuilt || !hasPostgres).each(['resend', 'hold'] as const)(
  'two workers and a driver are killed five times, policy %s: nothing is lost and nothing told twice unawares (needs the build and PostgreSQL)',
  (onUncertain) => holds({engine: 'postgres', kills: 5, runs: 40, onUncertain}),
  timeoutMs,
);

test.skipIf(!isBuilt)(
  'one process on PGlite is killed once: nothing is lost and nothing told twice unawares (needs the build)',
  () => holds({engine: 'pglite', kills: 1, runs: 15, onUncertain: 'resend'}),
  timeoutMs,
);
