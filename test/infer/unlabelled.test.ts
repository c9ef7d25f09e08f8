import {describe, expect, it} from 'vitest';
import {inferShape} from '../../src/infer/index.ts';
import {makeTable} from './make-table.ts';

const tables: readonly (readonly [name: string, source: string, roles: string])[] = [
  [
    'subjects without a known word beside a name are scores',
    'Model|STS|PI|ICX\nUSER-bge-m3|0.87|0.76|0.78\nbge-m3|0.86|0.75|0.78\nLaBSE|0.79|0.72|0.77',
    'name score score score',
  ],
  [
    'whole numbers without a known word are counts',
    'Project|Xyz\nawesome|498692\nbuild-your-own-x|541915\nfree-books|322443',
    'name count',
  ],
  [
    'whole numbers like the scores beside them are scores',
    'Model|A|B|Avg\nqwen|71.5|80|75.8\nglm|70.0|81|75.5\nyi|69.5|68|68.8',
    'name score score score',
  ],
  ['settings are no scores', 'Model|Seed|Temperature|Acc\nqwen|42|0.7|71.5\nglm|7|0.2|70.0', 'name other other score'],
  [
    'a postal code is no count',
    'Town|Xyz\nA Coruña|15001\nVigo|36201\nLugo|27001\nOurense|32001\nFerrol|15401\nBetanzos|15300\nNoia|15200\nSada|15160',
    'name other',
  ],
  [
    'a name that repeats yields to one that does not',
    'name|model|median\nwho/opt|grep|4.44ms\nwho/non|grep|467.70us\nsub/opt|count|3.1ms\nsub/non|count|2.9ms',
    'name category duration',
  ],
  [
    'Language beside Project is no name',
    'Language|Project Name|Stars\nPython|awesome|10\nPython|public-apis|9\nGo|ollama|8\nGo|kubernetes|7',
    'category name count',
  ],
  [
    'texts of links under an unknown header name the rows',
    'Thing|Version\n[zlib](https://zlib.net)|1.3\n[brotli](https://github.com/google/brotli)|1.1.0\n[zstd](https://facebook.com)|1.5',
    'name other',
  ],
  [
    'links under a blank header name the rows',
    '||Vendor|Score\n|[PLaMo 2](https://a.org)|PFN|71.2\n|[Sarashina](https://b.org)|SB|70.0\n|[Swallow](https://c.org)|TITech|69.5',
    'name vendor score',
  ],
  [
    'two figures in a cell are measures',
    'Model|KorQuaD\nKcELECTRA|69.00 / 90.40\nKoBERT|70.60 / 90.11\nmBERT|60.42 / 88.02',
    'name score',
  ],
  [
    'times with a second reading behind them are durations',
    'Crate|Read\nbincode|443.14 µs (418.68 µs)\nbson|4.5136 ms\nrkyv|2.59 µs (2.11 µs)\nron|9.1 ms',
    'name duration',
  ],
  [
    'a code is no link and no name',
    'code_commune,nom_commune,countryCode\n'.replaceAll(',', '|') +
      '97501|Miquelon|FR\n97502|Saint-Pierre|FR\n97701|Gustavia|FR',
    'other name other',
  ],
  [
    'figures by day are counts, whatever their columns are called',
    'Fecha|La Paz|Oruro\n2021-01-22|35413|6127\n2021-01-21|35400|6100\n2021-01-20|35398|6101\n2021-01-19|35001|6000',
    'date count count',
  ],
  [
    'a vague word over repeats yields to the column before it',
    'Label|Language|matmul\nc:clang|C|0.54\nc:gcc|C|0.55\ncl:sbcl|Lisp|3.84\nlisp:x|Lisp|3.9',
    'name category score',
  ],
  [
    'years go back a thousand',
    'city|foundation_year|population\nМайкоп|1857|144055\nСуздаль|1024|9286\nКазань|1005|1308660',
    'name date count',
  ],
  ['0 and 1 are a flag', 'Cidade|Capital\nGoiânia|1\nAbadia|0\nAcaiaca|0\nAbadiânia|0\nRecife|1', 'name category'],
  [
    'scores of matches are no category',
    'Mandante|FT\nVasco|1-2\nBahia|1-1\nSport|1-2\nCeará|1-1\nGama|1-2\nRemo|0-0\nAvaí|1-1\nInter|1-2',
    'name other',
  ],
];

describe('columns without a known word', () => {
  it.each(tables)('%s', (_, source, roles) => {
    expect(
      inferShape(makeTable(source))
        .columns.map(({role}) => role)
        .join(' '),
    ).toBe(roles);
  });

  it('takes the average of error rates for an error rate', () => {
    const {columns} = inferShape(makeTable('Model|WER (en)|WER (de)|Average\na|5.1|6.1|5.6\nb|7.2|8.0|7.6'));
    expect(columns.map(({direction}) => direction)).toEqual([null, 'lower', 'lower', 'lower']);
  });
});
