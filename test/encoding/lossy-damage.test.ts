// Damage that nobody can undo for certain: it is left, marked or reported, never guessed. (Texts: Universal Declaration of Human Rights, article 1 and 2.)
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {encodeUtf8} from '../../src/encoding/codec/utf8.ts';
import {decodeSingleByte, singleByteTable} from '../../src/encoding/codec/single-byte.ts';
import {loadLanguageModel} from '../../src/encoding/language/language-model.ts';
import {detectDamage} from '../../src/encoding/detect-damage.ts';
import {repair} from '../../src/encoding/repair.ts';
import {reapplyDamage} from '../../src/encoding/reapply-damage.ts';

const RUSSIAN =
  'Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства. Каждый человек должен обладать всеми правами и всеми свободами.';
const KOREAN =
  '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다.';
const CHINESE =
  '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。人人有资格享受本宣言所载的一切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他见解。';
const HEBREW =
  'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה.';

const bytes = singleByteTable('windows-1252').undefinedBytes.filter((byte) => byte < 0xc0);
const throughWindows1252 = (text: string): string =>
  reapplyDamage(text, {writtenIn: 'utf-8', readAs: 'windows-1252', loss: {bytes, mark: 'dropped', spaces: false}}) ??
  '';
const stripped = (text: string): string =>
  decodeSingleByte(encodeUtf8(text), 'iso-8859-1').replace(/[\u0080-\u009f]/gu, '');
const model = (): never => {
  throw new Error('the Chinese model was asked about another language');
};

describe('ISO 8859-1 without its control characters is only reported', () => {
  it.each([
    ['Chinese', CHINESE],
    ['Russian', RUSSIAN],
    ['Korean', KOREAN],
  ])('%s', (_, text) => {
    const damaged = stripped(text);
    expect(repair(damaged, {model}).text).toBe(damaged);
    expect(detectDamage(damaged)).toMatchObject([{kind: 'stripped-controls', repairable: false}]);
  });
});

it('Hebrew without control characters, where hardly a letter is left whole, is left', () => {
  expect(repair(stripped(HEBREW), {model}).text).toBe(stripped(HEBREW));
});

describe('bytes lost in a language without a model', () => {
  it.each([
    ['Korean', 'ko', KOREAN],
    ['Hebrew', 'he', HEBREW],
  ])('of %s stay U+FFFD, and the report names %s', (_, code, text) => {
    const result = repair(throughWindows1252(text), {model});
    const known = Array.from(text).filter((character) => character > '\u007f');
    expect(result.text).toContain('\ufffd');
    for (const character of result.text) if (character > '\u007f') expect([...known, '\ufffd']).toContain(character);
    expect(result.evidence.because.join()).toContain(`a language model of ${code}`);
  });
  it('a space after a character that lost bytes stays', () => {
    const result = repair(throughWindows1252(HEBREW));
    expect(result.text.split(' ')).toHaveLength(HEBREW.split(' ').length);
  });
});

// What Python's decoders do with errors="replace": each byte that begins no pair is one U+FFFD.
function readByteByByte(text: string, page: string): string {
  const input = encodeUtf8(text);
  const decoder = new TextDecoder(page);
  let read = '';
  for (let i = 0; i < input.length;) {
    const lengths = (input[i] ?? 0) < 0x80 ? [1] : [2, 1];
    const length = lengths.find(
      (tried) => !/[\ufffd\ue000-\uf8ff]/u.test(decoder.decode(input.subarray(i, i + tried))),
    );
    read += length === undefined ? '\ufffd' : decoder.decode(input.subarray(i, i + length));
    i += length ?? 1;
  }
  return read;
}

describe('UTF-8 read as a charset of two bytes, unknown bytes marked', () => {
  const JAPANESE =
    'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。';
  it.each([
    ['Japanese', 'shift_jis', JAPANESE, 0.75],
    ['Chinese', 'shift_jis', CHINESE, 0.65],
    ['Chinese', 'gbk', CHINESE, 0.7],
  ])('%s as %s: what is known is restored, the rest is U+FFFD', (_, page, text, least) => {
    const result = repair(readByteByByte(text, page), {model});
    expect(result.text).toHaveLength(text.length);
    const right = Array.from(text).filter((character, i) => result.text[i] === character).length;
    const unknown = Array.from(result.text).filter((character) => character === '\ufffd').length;
    expect(right + unknown).toBe(text.length);
    expect(right / text.length).toBeGreaterThan(least);
  });
});

describe('two rounds of damage, bytes lost in the first', () => {
  it.each([
    ['Russian', RUSSIAN],
    ['Chinese', CHINESE],
  ])('%s is left', (_, text) => {
    const damaged = throughWindows1252(throughWindows1252(text));
    expect(repair(damaged).text === damaged).toBe(true);
  });
  it('nothing lost: repaired', () => {
    const process = {
      writtenIn: 'utf-8',
      readAs: 'windows-1252',
      loss: {bytes: [], mark: 'none', spaces: false},
    } as const;
    const once = reapplyDamage(RUSSIAN, process) ?? '';
    expect(repair(reapplyDamage(once, process) ?? '').text).toBe(RUSSIAN);
  });
});

describe('what is called certain', () => {
  const chinese = loadLanguageModel(
    fs.readFileSync(path.resolve(import.meta.dirname, '../../src/encoding/models/chinese.model')),
  );
  const certainOf = (page: 'windows-1252' | 'windows-1253'): number => {
    const bytesOfPage = singleByteTable(page).undefinedBytes.filter((byte) => byte < 0xc0);
    const loss = {bytes: bytesOfPage, mark: 'dropped', spaces: false} as const;
    const damaged = reapplyDamage(CHINESE, {writtenIn: 'utf-8', readAs: page, loss}) ?? '';
    return repair(damaged, {model: chinese}).restored.filter(({certainty}) => certainty === 'certain').length;
  };
  it('is something where a fifth of the characters lost bytes', () => {
    expect(certainOf('windows-1252')).toBeGreaterThan(0);
  });
  it('is nothing where half of them did', () => {
    expect(certainOf('windows-1253')).toBe(0);
  });
});

describe('one damaged line of a large clean file', () => {
  const rows = Array.from(
    {length: 400},
    (_, i) => `| ${String(i + 1)} | 模型 | ${CHINESE.slice(i % 40, (i % 40) + 20)} |`,
  );
  it.each([
    ['windows-1252', 'none'],
    ['gbk', 'replacement-character'],
  ] as const)('read as %s: only that line changes', (readAs, mark) => {
    const damaged = rows.slice();
    damaged[200] =
      reapplyDamage(rows[200] ?? '', {writtenIn: 'utf-8', readAs, loss: {bytes: [], mark, spaces: false}}) ?? '';
    const repaired = repair(damaged.join('\n')).text.split('\n');
    expect(repaired.filter((line, i) => line !== damaged[i])).toHaveLength(1);
    expect(repaired[200]?.replace(/\ufffd/gu, '').length).toBeGreaterThan(25);
  });
});

describe('the language model', () => {
  it('is not part of what validation imports', () => {
    const imports = fs.readFileSync(path.resolve(import.meta.dirname, '../../src/encoding/detect-damage.ts'), 'utf8');
    expect(imports).not.toMatch(/language-model/u);
  });
  it('is never asked for on a clean document', () => {
    expect(repair(`${CHINESE}\n${RUSSIAN}\n${KOREAN}\n${HEBREW}`, {model}).changed).toBe(false);
  });
});
