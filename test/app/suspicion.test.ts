// Which fetched documents are held back, and when they are believed.
import {describe, expect, it} from 'vitest';
import {isConfirmed, nextSuspicion, suspicionOf} from '../../src/app/suspicion.ts';

const guards = {keptRows: 0.5, minRows: 8, confirmations: 1};
const boards = (...rows: number[]): {rows: number}[] => rows.map((count) => ({rows: count}));

describe('a document that lost its rows', () => {
  it.each([
    ['all tables', [62], [], {before: 62, after: 0}],
    ['all rows of a small board', [3], [], {before: 3, after: 0}],
    ['most rows', [40, 22], [10], {before: 62, after: 10}],
    ['one board of two, less than half', [40, 22], [40], null],
    ['a quarter, as real boards do', [102], [79], null],
    ['most rows of a board too small to tell', [7], [2], null],
    ['nothing: it never had any', [], [], null],
  ])('%s', (_, before, after, suspicion) => {
    expect(suspicionOf(boards(...before), boards(...after), guards)).toEqual(suspicion);
  });

  it('is believed when a later run finds the same, not when the same run is done again', () => {
    const first = nextSuspicion(null, {before: 62, after: 20}, 7, guards);
    expect(isConfirmed(first, guards)).toBe(false);
    expect(isConfirmed(nextSuspicion(first, {before: 62, after: 20}, 7, guards), guards)).toBe(false);
    expect(isConfirmed(nextSuspicion(first, {before: 62, after: 21}, 8, guards), guards)).toBe(true);
    expect(isConfirmed(nextSuspicion(first, {before: 62, after: 0}, 8, guards), guards)).toBe(false);
  });

  it('is believed at once where nothing has to be confirmed, or a person accepted it', () => {
    const first = nextSuspicion(null, {before: 62, after: 20}, 7, guards);
    expect(isConfirmed(first, {...guards, confirmations: 0})).toBe(true);
    expect(isConfirmed({...first, accepted: true}, guards)).toBe(true);
  });
});
