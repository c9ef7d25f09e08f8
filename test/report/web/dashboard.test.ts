import {describe, expect, test} from 'vitest';
import type {FindingCounts, SourceState} from '../../../src/model/service.ts';
import {stateOf} from '../../../src/report/web/dashboard.ts';

// What a state is made of; the rest of a source says nothing about it.
const source = {configured: true, paused: false, failures: 0, lastRunAt: '2026-11-21T08:00:00.000Z'} as SourceState;
const counts = (error: number): FindingCounts => ({error, warning: 3, info: 1});

describe('the state of a source', () => {
  test.each<[string, Partial<SourceState>, FindingCounts | null, string, string]>([
    ['is healthy without errors', {}, counts(0), 'healthy', 'good'],
    ['is never healthy with errors', {}, counts(4), '4 errors', 'bad'],
    ['is healthy when nothing had to be checked', {}, null, 'healthy', 'good'],
    ['failing says more than errors', {failures: 2}, counts(4), 'failing (2 in a row)', 'bad'],
    ['waits for its first run', {lastRunAt: null}, null, 'waiting for its first run', ''],
  ])('%s', (_, change, open, state, stateKind) => {
    expect(stateOf({...source, ...change}, {isRunning: false, open}, 'en')).toEqual({state, stateKind});
  });
});
