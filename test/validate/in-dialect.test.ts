// What a fix writes into a cell, in the format of the document, or that it cannot be written there.
import {describe, expect, test} from 'vitest';
import type {Format} from '../../src/model/format.ts';
import {fixInDialect} from '../../src/validate/in-dialect.ts';
import {readText} from './document.ts';

/** The document after `removed`, at its first place behind `after`, became `text`; null where it cannot be written. */
async function rewrite(format: Format, source: string, edit: {after?: string; removed: string; text: string}) {
  const document = await readText(source, format);
  const {after = '', removed, text} = edit;
  const start = source.indexOf(after + removed) + after.length;
  const span = {start, end: start + removed.length};
  const made = fixInDialect(document, {safety: 'safe', edits: [{span, text}]});
  if (made === null) return null;
  expect(made.edits).toHaveLength(1);
  const [only] = made.edits;
  return source.slice(0, only?.span.start) + (only?.text ?? '') + source.slice(only?.span.end);
}

describe('JSON', () => {
  const source = '[{"m":"a","注":"x","n":12},{"m":"b","注":"p\\nq","n":null},{"m":"c","注":"z","n":3}]';
  test.each([
    ['a quotation mark is escaped', {after: '"注":"', removed: 'x', text: 'q"r'}, '"注":"q\\"r"'],
    ['a number becomes a number', {removed: '12', text: '13'}, '"n":13'],
    [
      'what is not ASCII is inside a string, outside of cells, too',
      {after: '{"m":"a","', removed: '注', text: '备注'},
      '"备注":"x"',
    ],
  ])('%s', async (_, edit, expected) => {
    const text = (await rewrite('json', source, edit)) ?? '';
    expect(text).toContain(expected);
    expect(() => void JSON.parse(text)).not.toThrow();
  });
  test.each([
    ['a number does not become a text', {removed: '12', text: 'n/a'}],
    ['a text does not become null', {after: '"注":"', removed: 'x', text: 'null'}],
    ['half an escape stays', {after: 'p', removed: '\\', text: '/'}],
    ['what follows a backslash stays', {after: 'p\\', removed: 'n', text: 't'}],
    ['a key of a further row stays', {after: '},{"', removed: 'm', text: 'k'}],
    ['a document becomes no broken one', {removed: source, text: '[{"m":'}],
  ])('%s', async (_, edit) => {
    expect(await rewrite('json', source, edit)).toBeNull();
  });
  test('a whole document becomes another, also line by line', async () => {
    expect(await rewrite('json', source, {removed: source, text: '[]'})).toBe('[]');
    const lines = '{"m":"a","s":1}\n{"m":"b","s":2}\n';
    expect(await rewrite('jsonl', lines, {removed: lines, text: '{"m":"a"}\n\n{"m":"b"}\n'})).toContain('{"m":"b"}');
    expect(await rewrite('jsonl', lines, {removed: lines, text: '{"m":"a"}\n{"m"\n'})).toBeNull();
  });
});

describe('delimited files', () => {
  const source = 'Model;Note\nA;b\n"C";d\nE;f\n';
  test.each([
    ['the delimiter is put in quotes', {after: 'A;', removed: 'b', text: 'x;y'}, 'A;"x;y"\n'],
    ['a part of a cell, too', {after: 'A;b', removed: '', text: '|y'}, 'A;"b|y"\n'],
    ['quotes are doubled inside quotes', {after: '"', removed: 'C', text: 'C"1'}, '"C""1";d'],
    ['further cells are written as such', {after: 'E;f', removed: '', text: ';'}, 'E;f;\n'],
    ['a plain text is left as it is', {after: 'A;', removed: 'b', text: 'x, y'}, 'A;x, y\n'],
  ])('%s', async (_, edit, expected) => {
    expect(await rewrite('csv', source, edit)).toContain(expected);
  });
  test('a blank line ends no table', async () => {
    expect(await rewrite('csv', source, {after: 'E;f', removed: '', text: '\n'})).toBeNull();
  });
  test('tabs of a TSV file are put in quotes', async () => {
    const tabs = source.replaceAll(';', '\t');
    expect(await rewrite('tsv', tabs, {after: 'A\t', removed: 'b', text: 'x\ty'})).toContain('A\t"x\ty"');
  });
});

describe('HTML and Markdown', () => {
  const html = '<table><tr><th>Model</th><th>Note</th></tr><tr><td>A</td><td>R&amp;D</td></tr></table>\n';
  test('signs of HTML become entities, and an entity is replaced as it is', async () => {
    expect(await rewrite('html', html, {after: '<td>', removed: 'A', text: 'A<B&C'})).toContain(
      '<td>A&lt;B&amp;C</td>',
    );
    expect(await rewrite('html', html, {removed: '&amp;', text: '&'})).toContain('<td>R&D</td>');
  });
  const bare = 'Model | Note\n--- | ---\nA | b\nC | d\n';
  test('a pipe is escaped', async () => {
    expect(await rewrite('markdown', bare, {removed: 'b', text: 'x|y'})).toContain('A | x\\|y\n');
  });
  test.each([
    ['a line end', {removed: 'b', text: 'x\ny'}],
    ['what would open a list', {removed: 'A', text: '- A'}],
  ])('%s is not written', async (_, edit) => {
    expect(await rewrite('markdown', bare, edit)).toBeNull();
  });
  test('outside of tables nothing changes', async () => {
    expect(await rewrite('markdown', `${bare}\nText\n`, {removed: 'Text', text: 'A|B'})).toContain('\nA|B\n');
  });
});
