// What a reader sees at a glance in columns of many boards: one line a kind of rank, interval, rate, setting or name.
import {describe, expect, it} from 'vitest';
import {inferShape, inferView} from '../../src/infer/index.ts';
import {numbersOf} from '../../src/values/column-values.ts';
import {makeTable} from './make-table.ts';

function rolesOf(source: string): string {
  const table = makeTable(source);
  const {columns} = inferShape(inferView(table)?.table ?? table);
  return columns.map(({role, direction}) => (direction === null ? role : `${role} ${direction}`)).join(', ');
}

const ranked = (ranks: string): string =>
  ranks
    .split(' ')
    .map(
      (rank, row) => `${rank.replaceAll('_', ' ')}|${'qwen glm yi phi'.split(' ')[row] ?? ''}|${String(90 - row * 2)}`,
    )
    .join('\n');

describe('ranks', () => {
  it.each([
    ['numbers', '1 2 3 4'],
    ['medals', '🥇 🥈 🥉 4'],
    ['medals with numbers', '🏅_1 🏅_2 3 4'],
    ['ordinals', '1st 2nd 3rd 4th'],
    ['number signs', '#1 #2 #3 #4'],
    ['Roman numerals', 'I II III IV'],
    ['Chinese ordinals', '第1名 第2名 第3名 第4名'],
  ])('are %s, under a word or a blank', (_, ranks) => {
    expect(rolesOf(`Rank|Model|Score\n${ranked(ranks)}`)).toBe('rank, name, score higher');
    expect(rolesOf(`#|Model|Score\n${ranked(ranks)}`)).toBe('rank, name, score higher');
    expect(rolesOf(`||Model|Score\n${ranked(ranks)}`)).toBe('rank, name, score higher');
  });
});

describe('scores', () => {
  it.each([
    ['points out of a total', '87/100 81/100 79/100', [87, 81, 79]],
    ['points with their share', '87/100_(87%) 81/100_(81%) 79/100_(79%)', [87, 81, 79]],
    ['marks', '8.5/10 8/10 7.25/10', [8.5, 8, 7.25]],
    ['a spread', '87.3±0.4 81.1±0.3 79.0±0.9', [87.3, 81.1, 79]],
    ['a spread in brackets', '87.3_(±0.4) 81.1_(±0.3) 79.0_(±0.9)', [87.3, 81.1, 79]],
    ['two spreads', '1401_+8/-7 1390_+6/-6 1377_+5/-9', [1401, 1390, 1377]],
    ['an interval', '87.3_[86.1,_88.5] 81.1_[80.0,_82.2] 79.0_[78.1,_79.9]', [87.3, 81.1, 79]],
    ['a second figure in brackets', '77.8_(77.4) 79.7_(79.4) 79.0_(78.0)', [77.8, 79.7, 79]],
  ])('are read beside %s', (_, cells, values) => {
    const rows = cells
      .split(' ')
      .map((cell, row) => `${'qwen glm yi'.split(' ')[row] ?? ''}|${cell.replaceAll('_', ' ')}`);
    const source = `Model|Score\n${rows.join('\n')}`;
    expect(rolesOf(source)).toBe('name, score higher');
    expect([...numbersOf(makeTable(source), 1).values]).toEqual(values);
  });

  it.each([
    ['fractions of several totals', 'Part|Share\na|1/3\nb|2/5\nc|1/4'],
    ['more points than there are', 'Part|Share\na|120/100\nb|130/100\nc|140/100'],
  ])('are not seen in %s', (_, source) => {
    expect(numbersOf(makeTable(source), 1).numberCount).toBe(0);
  });

  it.each([
    [
      'Model|WER clean|WER other|Average\nwhisper|2.5|5.1|3.8\nparaformer|1.9|4.4|3.2\nwav2vec|1.8|3.3|2.6',
      'name, score lower, score lower, score lower',
    ],
    [
      'Model|Xyz|Abc|Average\nqwen|71.5|80.1|75.8\nglm|70.0|81.0|75.5\nyi|69.5|68.0|68.8',
      'name, score, score, score higher',
    ],
    ['Model|Foo|Rank\nqwen|12|1\nglm|10|2\nyi|8|3\nphi|7|4', 'name, count higher, rank'],
  ])('%s', (source, roles) => {
    expect(rolesOf(source)).toBe(roles);
  });
});

describe('rates, costs, sizes and settings', () => {
  it.each([
    [
      'Framework|Requests/s|Latency (ms)\nfiber|500000|1.2\ngin|400000|1.5\necho|300000|2.0',
      'name, count higher, duration lower',
    ],
    ['Engine|docs/sec\ntantivy|12000\nlucene|9000\nbleve|800', 'name, count higher'],
    ['Model|ms/token\nqwen|12.1\nglm|13\nyi|20', 'name, duration lower'],
    ['Model|$ / M tokens\nqwen|0.25\nglm|0.5\nyi|1.2', 'name, cost lower'],
    ['Model|Size|Acc\nqwen|7B|71.5\nglm|1.7B|60.1\nyi|350M|55.0', 'name, count, score higher'],
    [
      'Model|Seed|Tokens|Batch size|Acc\nqwen|42|1000|32|71.5\nglm|7|2000|64|70.0\nyi|1|3000|16|69.0',
      'name, other, count, count, score higher',
    ],
    [
      'Model|Released|License|Paper\nqwen|2025-07-14|MIT|[a](https://a.b)\nglm|2025-06-01|MIT|[a](https://a.c)\nyi|2024-11-01|Apache-2.0|[a](https://a.d)',
      'name, date, category, link',
    ],
  ])('%s', (source, roles) => {
    expect(rolesOf(source)).toBe(roles);
  });
});

describe('names', () => {
  it.each([
    ['||Score\n[qwen](https://x.y)|90\n[glm](https://z.y)|88\n[yi](https://w.y)|87', 'name, score higher'],
    ['Language|Project|Stars\nPython|awesome|10\nPython|public-apis|9\nGo|ollama|8', 'category, name, count'],
    [
      'Name|Score\nqwen|90\nglm|88\nglm|88\nyi|87\nphi|86\nkimi|85\nstep|84\nnova|83\norca|82\nbert|80',
      'name, score higher',
    ],
  ])('%s', (source, roles) => {
    expect(rolesOf(source)).toBe(roles);
  });
});

describe('what the words of other tables say', () => {
  it('keys and codes in one word are no counts; costs of detection are better when lower', () => {
    const source = `Name|CodigoUf|RegionalKey|MinDCF
Alta|11|59620|0.41
Boca|12|59780|0.37
Casa|13|73150|0.33`;
    expect(rolesOf(source)).toBe('name, other, other, score lower');
  });

  it('steps and epochs are counted, and a medal behind a number is no part of it', () => {
    const source = `Tool|best-step|best-epoch|Build (no cache)
Packer|64.0|0.2|5460ms🥇
Roller|96.0|1.2|6408ms🥈
Bundler|12.8|0.0|7116ms`;
    expect(rolesOf(source)).toBe('name, count, count, duration lower');
  });
});
