import {describe, expect, it} from 'vitest';
import {encodeMultiByte, type MultiBytePage} from '../../src/encoding/codec/multibyte.ts';
import {encodeSingleByte, type SingleBytePage} from '../../src/encoding/codec/single-byte.ts';
import {encodeUtf8} from '../../src/encoding/codec/utf8.ts';
import {readText, type ReadText} from '../../src/encoding/read-text.ts';

const board = '排名,模型,得分\n1,通义千问,95.2\n2,文心一言,93\n';

function textOf(read: ReadText): string {
  return read.kind === 'text' ? read.text : `binary: ${read.format}`;
}

function encodingOf(read: ReadText): string {
  return read.kind === 'text' ? read.decoding.encoding : 'binary';
}

function bytesOf(text: string, page: string): Uint8Array {
  const bytes =
    page === 'utf-8'
      ? encodeUtf8(text)
      : (encodeMultiByte(text, page as MultiBytePage) ?? encodeSingleByte(text, page as SingleBytePage));
  if (bytes === null) throw new Error(`not in ${page}: ${text}`);
  return bytes;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('short documents in every charset read right', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['gbk', 'gb18030', board],
    ['gbk', 'gb18030', '模型,得分\n豆包,90\n'],
    ['big5', 'big5', '排名,模型,得分\n1,通義千問,95.2\n本次評測共有三百個模型參加，這些資料來自臺灣。'],
    ['shift_jis', 'shift_jis', '順位,モデル,得点\n1,東京大学のモデル,95\nこのデータは公開されています。'],
    ['euc-jp', 'euc-jp', '順位,モデル,得点\n1,東京大学のモデル,95\nこのデータは公開されています。'],
    ['euc-kr', 'euc-kr', '순위,모델,점수\n1,한국어 모델,95\n이 데이터는 공개되어 있습니다.'],
    ['windows-1251', 'windows-1251', 'Место,Модель,Оценка\n1,Русская модель,95\n'],
    ['koi8-r', 'koi8-r', 'Место,Модель,Оценка\n1,Русская модель,95\n'],
    ['ibm866', 'ibm866', 'Место,Модель,Оценка\n1,Русская модель,95\n'],
    ['windows-1252', 'windows-1252', 'Rang,Modèle,Qualité\n1,Modèle français,élevée\nÀ côté\n'],
    ['windows-1252', 'windows-1252', 'Rang,Größe,Fähigkeit\n1,Straße,über\n'],
    // Nothing but signs: they are neither Thai nor Greek letters.
    ['windows-1252', 'windows-1252', 'time: [250.65 µs 255.44 µs]\ntime: [271.12 µs 272.75 µs]\n'],
    ['windows-1252', 'windows-1252', 'idle,1.18,32.0°C\nbusy,4.06,39.0°C\n'],
    ['windows-1252', 'windows-1252', 'A 10× faster tool\nRobert Mueller´s report\n'],
    ['macintosh', 'macintosh', 'Name,Show\nChloë Sevigny,Don’t look\nLauren Vélez,“Dexter”\n'],
    ['windows-1252', 'windows-1252', 'It’s here,and that’s it\n'],
    ['windows-874', 'windows-874', 'อันดับ,แบบจำลอง,คะแนน\n1,ภาษาไทย,95\n'],
    ['windows-1253', 'windows-1253', 'Θέση,Μοντέλο,Βαθμός\n1,η γλώσσα,95\n'],
    ['windows-1250', 'windows-1250', 'Miejsce,Nazwa,Wynik\n1,Łódź,dziewięćdziesiąt pięć\n'],
    ['windows-1250', 'windows-1250', 'Miejsce,Nazwa\n1,był mały\n2,całe koło\n'],
    ['utf-8', 'utf-8', board],
  ];
  it.each(cases)('%s as %s', (page, encoding, text) => {
    const read = readText(bytesOf(text, page));
    expect([encodingOf(read), textOf(read)]).toEqual([encoding, text]);
  });
});

// An even number of bytes, most of them spaces and hyphens: as UTF-16 they are U+2020 and U+2D2D.
const padded = `# Overall   \n\n${`| Model    |    Score |\n| -------- | -------- |\n| Phi 3 5  |    35.90 |\n`.repeat(4)}`;

describe('byte order marks and UTF-16', () => {
  it.each([
    ['utf-16le with a mark', utf16('\ufeff' + board, true), 'utf-16le', true],
    ['utf-16be with a mark', utf16('\ufeff' + board, false), 'utf-16be', true],
    ['utf-16le without', utf16(board, true), 'utf-16le', false],
    ['utf-16be without', utf16(board, false), 'utf-16be', false],
    ['utf-16le, English', utf16('Rank,Model,Score\n1,GPT-4V,95\n', true), 'utf-16le', false],
    ['utf-16le, no line end', utf16('本次评测共有三百六十四个模型参加', true), 'utf-16le', false],
    ['utf-8 with a mark', encodeUtf8('\ufeff' + board), 'utf-8', true],
    ['a padded ASCII table is not utf-16', encodeUtf8(padded), 'utf-8', false],
  ])('%s', (_, bytes, encoding, bom) => {
    const read = readText(bytes);
    expect(read).toMatchObject({kind: 'text', decoding: {encoding, bom}});
    expect(textOf(read).startsWith('\ufeff')).toBe(false);
  });
});

describe('bad input is a value, never an exception', () => {
  it('0 bytes are empty UTF-8', () => {
    expect(readText(new Uint8Array(0))).toMatchObject({
      kind: 'text',
      text: '',
      decoding: {encoding: 'utf-8', confidence: 1},
    });
  });
  it('NUL bytes in text are counted', () => {
    expect(readText(encodeUtf8('| rank |\0 model |\n'))).toMatchObject({
      kind: 'text',
      decoding: {encoding: 'utf-8', nulCount: 1},
    });
  });
  it('a PNG is binary', () => {
    expect(readText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toMatchObject({
      kind: 'binary',
      format: 'png',
    });
  });
  it('random bytes are binary', () => {
    const bytes = Uint8Array.from({length: 4096}, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255);
    expect(readText(bytes).kind).toBe('binary');
  });
  it('a UTF-8 file with a destroyed byte stays UTF-8, and the place is named', () => {
    const bytes = encodeUtf8(board);
    bytes[1] = 0x20;
    const read = readText(bytes);
    expect(read).toMatchObject({kind: 'text', decoding: {encoding: 'utf-8', firstInvalidByte: 0}});
  });
  it('lone surrogates written as bytes become U+FFFD, counted', () => {
    expect(readText(encodeUtf8(board + '\ud800'))).toMatchObject({
      kind: 'text',
      decoding: {encoding: 'utf-8', invalidBytes: 3},
    });
  });
  it('an encoding that is given wins', () => {
    expect(encodingOf(readText(Uint8Array.of(0xe9, 0xe8), {encoding: 'cp1251'}))).toBe('windows-1251');
  });
  it('an unknown encoding counts as not given', () => {
    expect(encodingOf(readText(encodeUtf8(board), {encoding: 'klingon'}))).toBe('utf-8');
  });
});
