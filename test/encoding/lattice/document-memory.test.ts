import {describe, expect, test} from 'vitest';
import {rememberDocument} from '../../../src/encoding/lattice/document-memory.ts';
import {lanesOf} from '../language/small-model.ts';

/** `text` as tokens (its code units), every character as certain as said. */
function readingOf(text: string, confidence: readonly number[] = []) {
  const units = Array.from(text, (character) => character.charCodeAt(0));
  return {
    tokens: Uint16Array.from(units),
    confidence: Float32Array.from(units, (_, at) => confidence[at] ?? 1),
    wide: Uint8Array.from(units, (unit) => (unit > 0x7f ? 1 : 0)),
  };
}

function countOf(text: string, ngram: string, confidence?: readonly number[]): number {
  const memory = rememberDocument(readingOf(text, confidence), 0, text.length);
  return memory.count(...lanesOf(Array.from(ngram, (character) => character.charCodeAt(0))));
}

describe('what a document holds', () => {
  test.each([
    ['关节退变与关节炎', '关节', 2],
    ['关节退变与关节炎', '节', 2],
    ['关节退变与关节炎', '关节退变', 1],
    ['关节退变与关节炎', '关节退变与', 0],
    ['关节退变与关节炎', '退节', 0],
    ['CT 检查 CT', 'CT', 0],
    ['CT 检查', ' 检', 1],
    ['CT 检查', 'T 检查', 1],
    ['', '关', 0],
  ])('%j holds %j %d times', (text, ngram, count) => {
    expect(countOf(text, ngram)).toBe(count);
  });

  test('doubtful characters count in part, very doubtful ones not at all', () => {
    expect(countOf('退变退变', '退变', [1, 0.75, 1, 1])).toBeCloseTo(1.75);
    expect(countOf('退变退变', '退变', [1, 0.5, 1, 1])).toBe(1);
  });

  test('only the part asked for is counted', () => {
    const memory = rememberDocument(readingOf('退变退变'), 2, 4);
    expect(memory.count(...lanesOf(['退'.charCodeAt(0)]))).toBe(1);
    expect(memory.count(...lanesOf(['变'.charCodeAt(0), '退'.charCodeAt(0)]))).toBe(0);
  });

  test('the share of one place', () => {
    const memory = rememberDocument(readingOf('退变', [1, 0.75]), 0, 2);
    expect(memory.shareOf(0, 1)).toBe(1);
    expect(memory.shareOf(0, 2)).toBe(0.75);
  });
});
