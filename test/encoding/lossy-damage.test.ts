// Damage that nobody can undo for certain: it is left, marked or reported, never guessed. (Texts: Universal Declaration of Human Rights, article 1 and 2.)
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {encodeUtf8} from '../../src/encoding/codec/utf8.ts';
import {decodeSingleByte, singleByteTable} from '../../src/encoding/codec/single-byte.ts';
import {loadLanguageModel, type LanguageModel} from '../../src/encoding/language/language-model.ts';
import {detectDamage} from '../../src/encoding/detect-damage.ts';
import {repair} from '../../src/encoding/repair.ts';
import {reapplyDamage} from '../../src/encoding/reapply-damage.ts';

const russian =
  'Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства. Каждый человек должен обладать всеми правами и всеми свободами.';
const korean =
  '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다.';
const chineseText =
  '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。人人有资格享受本宣言所载的一切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他见解。';
const japanese =
  'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。';
const hebrew =
  'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה.';

const bytes = singleByteTable('windows-1252').undefinedBytes.filter((byte) => byte < 0xc0);
const throughWindows1252 = (text: string): string =>
  reapplyDamage(text, {writtenIn: 'utf-8', readAs: 'windows-1252', loss: {bytes, mark: 'dropped', spaces: false}}) ??
  '';
const stripped = (text: string): string =>
  decodeSingleByte(encodeUtf8(text), 'iso-8859-1').replace(/[\u0080-\u009f]/gu, '');
const model = (): never => {
  throw new Error('a model was asked for');
};
const modelOf = (language: string): LanguageModel =>
  loadLanguageModel(fs.readFileSync(path.resolve(import.meta.dirname, `../../src/encoding/models/${language}.model`)));

describe('ISO 8859-1 without its control characters is only reported', () => {
  it.each([
    ['Chinese', chineseText],
    ['Russian', russian],
    ['Korean', korean],
  ])('%s', (_, text) => {
    const damaged = stripped(text);
    expect(repair(damaged, {model}).text).toBe(damaged);
    expect(detectDamage(damaged)).toMatchObject([{kind: 'stripped-controls', repairable: false}]);
  });
});

it('Hebrew without control characters, where hardly a letter is left whole, is left', () => {
  expect(repair(stripped(hebrew), {model}).text).toBe(stripped(hebrew));
});

const armenian =
  'Բոլոր մարդիկ ծնվում են ազատ ու հավասար արժանապատվությամբ ու իրավունքներով, հացով և ազատությամբ։ Նրանք ունեն բանականություն ու խիղճ։';

describe('lost letters of Latin and marked characters', () => {
  it.each([
    [
      'Romanian, windows-1250',
      'windows-1250',
      'dropped',
      'Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu rațiune și conștiință și trebuie să se comporte unele față de altele în spiritul fraternității. Recunoașterea că toți membrii familiei umane să fie ocrotiți.',
    ],
    [
      'Greek, windows-1252, marked',
      'windows-1252',
      'replacement-character',
      'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι προικισμένοι με λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα αδελφοσύνης.',
    ],
  ] as const)('%s', (_, page, mark, text) => {
    const lost = singleByteTable(page).undefinedBytes.filter((byte) => byte < 0xc0);
    const loss = {bytes: lost, mark, spaces: false};
    const damaged = reapplyDamage(text, {writtenIn: 'utf-8', readAs: page, loss}) ?? '';
    const result = repair(damaged, {model: modelOf});
    const differing = Array.from(result.text).filter((character, i) => character !== text[i]);
    expect(result.restored.length).toBeGreaterThan(0);
    expect(differing.filter((character) => character !== '\ufffd').length).toBeLessThanOrEqual(1);
    expect(differing.length).toBeLessThan(text.length * 0.03);
  });
});

it('a quotation that „ opens is closed by ”, not by a hyphen', () => {
  const text =
    'Zasada ta głosi, że „każdy człowiek” ma prawo do życia, a nikt nie może być „zmuszany”; tak rozstrzygnął sąd najwyższy.';
  expect(repair(throughWindows1252(text)).text).toBe(text);
});

describe('bytes lost in a language without a model', () => {
  it('stay U+FFFD, and the report names the language', () => {
    const result = repair(throughWindows1252(armenian), {model});
    const known = Array.from(armenian).filter((character) => character > '\u007f');
    expect(result.text).toContain('\ufffd');
    for (const character of result.text) if (character > '\u007f') expect([...known, '\ufffd']).toContain(character);
    expect(result.evidence.because.join()).toContain('a language model of hy');
  });
  it('a space after a character that lost bytes stays', () => {
    const result = repair(throughWindows1252(hebrew));
    expect(result.text.split(' ')).toHaveLength(hebrew.split(' ').length);
  });
});

describe('bytes lost in a language with a model', () => {
  it.each([
    ['Korean', 'ko', korean],
    ['Hebrew', 'he', hebrew],
    ['Russian', 'ru', russian],
  ])('%s is restored by the model of %s, the only one that is opened', (_, code, text) => {
    const opened: string[] = [];
    const result = repair(throughWindows1252(text), {
      model: (language) => {
        opened.push(language);
        return modelOf(language);
      },
    });
    const characters = Array.from(text);
    const differing = Array.from(result.text).filter((character, i) => character !== characters[i]);
    expect(differing.filter((character) => character !== '\ufffd').length).toBeLessThanOrEqual(1);
    expect(differing.length).toBeLessThan(characters.length * 0.05);
    expect(new Set(opened)).toEqual(new Set([code]));
  });
  it('stay U+FFFD where only the model of another language is given', () => {
    expect(repair(throughWindows1252(korean), {model: modelOf('zh')}).text).toContain('\ufffd');
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
  it.each([
    ['Japanese', 'shift_jis', japanese, 0.75],
    ['Chinese', 'shift_jis', chineseText, 0.65],
    ['Chinese', 'gbk', chineseText, 0.7],
  ])('%s as %s: what is known is restored, the rest is U+FFFD', (_, page, text, least) => {
    const result = repair(readByteByByte(text, page), {model});
    expect(result.text).toHaveLength(text.length);
    const right = Array.from(text).filter((character, i) => result.text[i] === character).length;
    const unknown = Array.from(result.text).filter((character) => character === '\ufffd').length;
    expect(right + unknown).toBe(text.length);
    expect(right / text.length).toBeGreaterThan(least);
  });
});

describe('UTF-8 read as Shift_JIS as browsers read it, a mark for one byte or two', () => {
  it.each([
    ['Japanese', japanese],
    ['Chinese', chineseText],
    ['Russian', russian],
    ['Hebrew', hebrew],
  ])('%s: what is known is restored, the rest stays', (_, text) => {
    const damaged = new TextDecoder('shift_jis').decode(encodeUtf8(text));
    const result = repair(damaged, {model});
    const known = new Set(text + damaged);
    const right = Array.from(result.text).filter((character) => text.includes(character)).length;
    expect(right).toBeGreaterThan(text.length * 0.5);
    expect(
      Array.from(result.text).filter((character) => /[\u0080-\u2fff]/u.test(character) && !known.has(character)),
    ).toEqual([]);
  });
});

describe('two rounds of damage, bytes lost in the first', () => {
  it.each([
    ['Russian', russian],
    ['Chinese', chineseText],
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
    const once = reapplyDamage(russian, process) ?? '';
    expect(repair(reapplyDamage(once, process) ?? '').text).toBe(russian);
  });
});

describe('what is called certain', () => {
  const chinese = modelOf('zh');
  const certainOf = (page: 'windows-1252' | 'windows-1253'): number => {
    const bytesOfPage = singleByteTable(page).undefinedBytes.filter((byte) => byte < 0xc0);
    const loss = {bytes: bytesOfPage, mark: 'dropped', spaces: false} as const;
    const damaged = reapplyDamage(chineseText, {writtenIn: 'utf-8', readAs: page, loss}) ?? '';
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
    (_, i) => `| ${String(i + 1)} | 模型 | ${chineseText.slice(i % 40, (i % 40) + 20)} |`,
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
    expect(repair(`${chineseText}\n${russian}\n${korean}\n${hebrew}`, {model}).changed).toBe(false);
  });
});
