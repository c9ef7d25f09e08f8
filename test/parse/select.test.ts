// Which tables of a document a selection names.
import {describe, expect, test} from 'vitest';
import type {TableSelection} from '../../src/model/table.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {onlyTable, rowsOf, sourcesOf, utf8} from './input.ts';

const read = (source: string, text: string, select: TableSelection) => parseDocument({...utf8(text), source, select});

const page = `<h2>Speed</h2><div id="fast"><table class="board"><tr><th>Model</th><th>ms</th></tr><tr><td>GLM</td><td>9</td></tr></table></div>
<h2>Accuracy</h2><section><table class="board wide"><caption>Tests of May</caption><tr><th>Model</th><th>%</th></tr><tr><td>Qwen</td><td>88</td></tr></table></section>
<table><tr><td>Imprint</td></tr></table>`;

describe('CSS selector', () => {
  test.each([
    ['a table', 'table.wide', ['Qwen']],
    ['an element around it', '#fast', ['GLM']],
    ['by place', 'h2:contains("Accuracy") + section table', ['Qwen']],
    ['several', '.board, .wide', ['GLM', 'Qwen']],
  ])('names %s', async (_, css, names) => {
    const {tables} = await read('board.html', page, {css});
    expect(tables.map((table) => rowsOf(table)[1]?.[0])).toEqual(names);
    expect(tables.map(({index}) => index)).toEqual(names.map((_name, index) => index));
  });

  test('a selector that matches nothing, is invalid or meets another format is an error', async () => {
    await expect(read('board.html', page, {css: '#gone'})).rejects.toMatchObject({
      code: 'PARSE_SELECT',
      data: {reason: {reason: 'select-none', data: {count: 3, selection: 'css: #gone'}}},
    });
    await expect(read('board.html', page, {css: 'table['})).rejects.toMatchObject({
      data: {reason: {reason: 'select-syntax'}},
    });
    await expect(read('board.md', '| a |\n|---|\n| 1 |\n', {css: 'table'})).rejects.toMatchObject({
      data: {reason: {reason: 'select-format', data: {key: 'css', format: 'markdown'}}},
    });
  });
});

describe('heading', () => {
  test('of a page or caption, whole and ignoring case, with `*` for the rest', async () => {
    const names = async (heading: string) =>
      (await read('board.html', page, {heading})).tables.map((table) => rowsOf(table)[1]?.[0]);
    expect(await names('speed')).toEqual(['GLM']);
    expect(await names('Tests of *')).toEqual(['Qwen']);
    await expect(names('Spee')).rejects.toMatchObject({code: 'PARSE_SELECT'});
  });

  test('of Markdown: also a heading further up', async () => {
    const text =
      '# Boards\n\n## Chat\n\n| Model |\n|---|\n| GLM |\n\n## Code\n\n### Python\n\n| Model |\n|---|\n| Qwen |\n';
    const table = onlyTable(await read('README.md', text, {heading: 'Code'}));
    expect([table.headingPath, rowsOf(table)[1], table.index]).toEqual([['Boards', 'Code', 'Python'], ['Qwen'], 0]);
  });
});

describe('JSONPath', () => {
  test('rows anywhere, objects inside them as dotted columns, spans on the source', async () => {
    const text =
      '{"data": {"runs": [{"model": {"name": "GLM"}, "metrics": {"acc": 0.9, "ms": 8}, "tags": ["a"]}, {"model": {"name": "Qwen"}, "metrics": {"acc": 0.8}}]}, "log": [{"x": 1}]}';
    const table = onlyTable(await read('board.json', text, {jsonPath: '$.data.runs[*]'}));
    expect(rowsOf(table)).toEqual([
      ['model.name', 'metrics.acc', 'metrics.ms', 'tags'],
      ['GLM', '0.9', '8', '["a"]'],
      ['Qwen', '0.8', '', ''],
    ]);
    expect(sourcesOf(table)[0]).toEqual(['GLM', '0.9', '8', '["a"]']);
    expect([table.headingPath, table.caption]).toEqual([['data'], 'runs']);
    expect(rowsOf(onlyTable(await read('board.json', text, {jsonPath: '$.data.runs'})))).toEqual(rowsOf(table));
  });

  test('a filter selects rows', async () => {
    const text = '[{"m": "GLM", "open": true}, {"m": "o3", "open": false}, {"m": "Qwen", "open": true}]';
    const table = onlyTable(await read('board.json', text, {jsonPath: '$[?@.open == true]'}));
    expect(rowsOf(table).slice(1)).toEqual([
      ['GLM', 'true'],
      ['Qwen', 'true'],
    ]);
  });

  test.each(['$.models', '$.models.*'])('%s: the members of an object are rows by their keys', async (jsonPath) => {
    const text = '{"models": {"GLM": {"score": 1}, "Qwen": {"score": 2}}}';
    expect(rowsOf(onlyTable(await read('board.json', text, {jsonPath})))).toEqual([
      ['name', 'score'],
      ['GLM', '1'],
      ['Qwen', '2'],
    ]);
  });

  test('rows that are lists take their labels from beside them, else from the first', async () => {
    const rows = [
      ['Model', 'Score', 'Score'],
      ['GLM', '1', '3'],
    ];
    const beside = '{"headers": ["Model", "Score", "Score"], "data": [["GLM", 1, 3]]}';
    const inside = '{"data": [["Model", "Score", "Score"], ["GLM", 1, 3]]}';
    for (const text of [beside, inside])
      expect(rowsOf(onlyTable(await read('board.json', text, {jsonPath: '$.data'})))).toEqual([
        ['Model', 'Score', 'Score 3'],
        rows[1],
      ]);
  });

  test('YAML and JSON Lines are read alike', async () => {
    const yaml = 'boards:\n  - title: Chat\n    rows:\n      - model: GLM\n        score: {acc: 1}\n';
    expect(rowsOf(onlyTable(await read('b.yaml', yaml, {jsonPath: '$.boards[0].rows'})))).toEqual([
      ['model', 'score.acc'],
      ['GLM', '1'],
    ]);
    const lines = '{"m": "GLM", "s": {"a": 1}}\n{"m": "Qwen", "s": {"a": 2}}\n';
    expect(rowsOf(onlyTable(await read('b.jsonl', lines, {jsonPath: '$[*]'})))).toEqual([
      ['m', 's.a'],
      ['GLM', '1'],
      ['Qwen', '2'],
    ]);
  });

  test('keys such as __proto__ are keys', async () => {
    const text = '[{"__proto__": "GLM", "constructor": 1}]';
    expect(rowsOf(onlyTable(await read('b.json', text, {jsonPath: '$[*]'})))).toEqual([
      ['__proto__', 'constructor'],
      ['GLM', '1'],
    ]);
  });

  test('what matches nothing, is not a path or meets another format is an error', async () => {
    const reason = async (source: string, jsonPath: string) =>
      read(source, '[{"m": 1}]', {jsonPath}).then(
        () => 'read',
        (error: {data: {reason: {reason: string}}}) => error.data.reason.reason,
      );
    expect(await reason('b.json', '$.gone')).toBe('select-none');
    expect(await reason('b.json', '$[*].m')).toBe('select-none');
    expect(await reason('b.json', '$[?(')).toBe('select-syntax');
    expect(await reason('b.md', '$[*]')).toBe('select-format');
  });
});
