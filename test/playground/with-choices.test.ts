import {expect, it} from 'vitest';
import {repair} from '../../src/encoding/repair.ts';
import type {RestoredCharacter} from '../../src/model/repair.ts';
import {withChoices} from '../../src/playground/with-choices.ts';

const restoredAt = (offset: number, chosen: string): RestoredCharacter => ({
  offset,
  chosen,
  survived: '',
  confidence: 0.6,
  certainty: 'check',
  alternatives: [],
});

const decoding = {encoding: 'utf-8', confidence: 1, reason: '', invalidBytes: 0, firstInvalidByte: null, nulCount: 0};
const document = {text: '单元，丙 等', restored: [restoredAt(0, '单'), restoredAt(3, '丙 ')]};

it('replaces each character by its reading, whatever their lengths', () => {
  const chosen = new Map([
    [0, '两个'],
    [3, '乙'],
  ]);
  const {text, bytes} = withChoices({...document, decoding: {...decoding, bom: true}}, chosen);
  expect(text).toBe('两个元，乙等');
  expect(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)).toBe('\ufeff两个元，乙等');
});

it('is the repaired text where nothing was chosen', () => {
  const {text} = repair('æœ¬è¯´æ˜Žä»‹ç»å¦‚ä½•é˜…è¯»æ¦œå•');
  expect(withChoices({text, restored: [], decoding: {...decoding, bom: false}}, new Map()).text).toBe(text);
});
