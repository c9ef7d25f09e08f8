import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../src/parse/index.ts';
import {JsonFault, scanJson, skipBlanks} from '../../src/parse/json-scan.ts';
import {onlyTable, rowsOf, sourcesOf, utf8} from './input.ts';

const json = (text: string) => parseDocument({...utf8(text), source: 'board.json'});
const jsonl = (text: string) => parseDocument({...utf8(text), source: 'board.jsonl'});

describe('JSON', () => {
  test('an array of objects is a table; columns come in the order of first occurrence', async () => {
    const table = onlyTable(
      await json('[{"model": "GPT-5", "score": 88.3}, {"score": null, "vendor": "智谱", "model": "GLM"}]'),
    );
    expect(rowsOf(table)).toEqual([
      ['model', 'score', 'vendor'],
      ['GPT-5', '88.3', ''],
      ['GLM', 'null', '智谱'],
    ]);
  });

  test('arrays under the keys of objects are tables with a path', async () => {
    const {tables} = await json(
      '{"board": "imaging", "editions": {"2025-08": [{"model": "GPT-5"}], "2025-09": [{"model": "o3"}]}, "ranks": [1, 2]}',
    );
    expect(tables.map((table) => [table.caption, table.headingPath, rowsOf(table)[1]])).toEqual([
      ['2025-08', ['editions'], ['GPT-5']],
      ['2025-09', ['editions'], ['o3']],
    ]);
  });

  test('escapes are decoded, spans stand on the source without its quotes', async () => {
    const text = '[{"model": "a\\"b\\u4e00", "tags": ["x", {"y": 1}], "note": " spaced "}]';
    const table = onlyTable(await json(text));
    expect(rowsOf(table)[1]).toEqual(['a"b一', '["x", {"y": 1}]', 'spaced']);
    expect(sourcesOf(table)[0]).toEqual(['a\\"b\\u4e00', '["x", {"y": 1}]', 'spaced']);
  });

  test('a byte order mark is passed over', async () => {
    expect(rowsOf(onlyTable(await json('\ufeff[{"model": "o3"}]')))).toEqual([['model'], ['o3']]);
  });

  test.each([
    {name: 'a comma too many', text: '[\n  {"model": "GPT-5",}\n]', place: 'board.json:2:21'},
    {name: 'an unclosed string', text: '[{"model": "GPT-5}]', place: 'board.json:1:12'},
    {name: 'an unclosed array', text: '[{"model": 1}', place: 'board.json:1:14'},
    {name: 'something after the value', text: '[] x', place: 'board.json:1:4'},
    {name: 'no value', text: ' ', place: 'board.json:1:2'},
    {name: 'nested 100,000 deep', text: '['.repeat(100_000), place: 'board.json:1:1002'},
  ])('$name is refused with its place', async ({text, place}) => {
    await expect(json(text)).rejects.toMatchObject({code: 'PARSE_JSON', message: expect.stringContaining(`${place}:`)});
  });

  test('what JSON.parse accepts is accepted, what it refuses is refused', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'nul',
      'null',
      ' ',
      '\n',
      '"\\u12',
      '"\\n"',
      '\t',
      '01',
    );
    const texts = fc.oneof(
      fc.json(),
      fc.array(pieces, {maxLength: 9}).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => accepts(text) === parses(text)),
      {numRuns: 5000, seed: 20261121},
    );
  });
});

describe('JSON Lines', () => {
  test('one object a line, blank lines passed over', async () => {
    const table = onlyTable(await jsonl('{"model": "GPT-5", "score": 1}\n\n{"model": "o3"}\r\n'));
    expect(rowsOf(table)).toEqual([
      ['model', 'score'],
      ['GPT-5', '1'],
      ['o3', ''],
    ]);
  });

  test('a broken line is refused with its number', async () => {
    await expect(jsonl('{"model": "GPT-5"}\n{"model": "o3"\n')).rejects.toMatchObject({
      code: 'PARSE_JSON',
      message: expect.stringContaining('board.jsonl:2:15'),
    });
  });

  test('a line that is no object is refused', async () => {
    await expect(jsonl('{"model": "GPT-5"}\n[1]\n')).rejects.toMatchObject({code: 'PARSE_JSON'});
  });
});

const silent = {open: () => {}, key: () => {}, scalar: () => {}, close: () => {}};

function accepts(text: string): boolean {
  try {
    return skipBlanks(text, scanJson(text, 0, text.length, silent), text.length) === text.length;
  } catch (fault) {
    if (fault instanceof JsonFault) return false;
    throw fault;
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
