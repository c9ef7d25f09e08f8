import {describe, expect, it} from 'vitest';
import {inferShape} from '../../src/infer/index.ts';
import {makeTable} from './make-table.ts';

const tables: readonly (readonly [name: string, source: string, roles: string])[] = [
  [
    'whole numbers beside a percentage are counts',
    'Player|GP|G|SC%\nDiallo|22|9|9.6\nSerna|22|15|16.7\nDenton|24|1|10.0\nLassiter|20|7|12.5',
    'name count count score',
  ],
  [
    'what is far larger than the average is no part of it',
    'Name|Items|Best|Average\nstablesort|100000|0.006008|0.006093\nfluxsort|200000|0.002032|0.002072\ntimsort|300000|0.007754|0.007814',
    'name count score score',
  ],
  [
    'letters that come again are categories',
    `Player|POS\n${Array.from({length: 36}, (_, row) => `P${String.fromCharCode(97 + (row % 26))}${'x'.repeat(1 + Math.floor(row / 26))}|${'FDMGAB'.charAt(row % 5)}`).join('\n')}`,
    'name category',
  ],
  ['a year in Japanese is a date', 'モデル|公開年\nJMedLoRA|2023\nQwen3|2025\nPLaMo|2024', 'name date'],
  [
    'milliseconds per query are a time',
    'Index|q/s|ms/q\nturbo|2283.1|0.438\nlucene|1708.5|0.585\nbleve|1289.0|0.776',
    'name count duration',
  ],
  [
    'the result of a match is no measure',
    'Date|Team 1|FT|Team 2\n2011-08-13|Wigan|1-1|Norwich\n2011-08-13|QPR|0-4|Bolton\n2011-08-14|Stoke|0-0|Chelsea',
    'date name other category',
  ],
  [
    'a name under a word for categories, beside its codes',
    'departement_code|departement|region\n01|Ain|ARA\n02|Aisne|HDF\n03|Allier|ARA\n04|Alpes|PAC\n05|Hautes-Alpes|PAC\n06|Maritimes|PAC\n07|Drome|ARA\n08|Ardennes|GES',
    'other name category',
  ],
  [
    'a name under a word for categories, where nothing else names the rows',
    'Regione|Abitanti\nLombardia|14778\nCalabria|3195\nPuglia|2954',
    'name count',
  ],
  ['signs for words in the first column name the rows', 'Notation|Ten\nO(1)|1\nO(n)|10\nO(n!)|3628800', 'name count'],
  [
    'a city that comes again is no name of companies',
    '城市|公司名字|描述\n杭州|彩讯|大小周\n杭州|云账户|加班\n杭州|普联|加班\n北京|安华|单休\n北京|百合|加班\n北京|天云|单休\n上海|金山|大小周\n上海|商汤|大小周\n上海|依图|加班\n上海|哔哩|单休',
    'category vendor note',
  ],
  [
    'sentences under an unknown header are notes',
    'Model|Popis\nA|Statistika, kterou lze vidět na každé stránce tohoto webu, a ještě více.\nB|Tady je napsáno něco jiného, co se sem sotva vejde celé.\nC|A zde je třetí věta, která je dlouhá a končí tečkou.',
    'name note',
  ],
  [
    'one word throughout is a category',
    'Test|AST|LLVM\nif_01|✅|yes\nif_02|✅|yes\nif_03|✅|yes',
    'name category category',
  ],
  [
    'points between thousands are no decimals, and a total of counts is none of scores',
    'Paese|Spot|Centri|Totale\nA|99.862|630|100.492\nB|14.778|109|14.887\nC|195|117|312',
    'name count count count',
  ],
  ['codes with zeros in front are no counts', 'Town|cmun\nPalma|046\nArona|027\nTeror|035', 'name other'],
  [
    '`Size of element type` is a size',
    'Benchmark|Size of element type\ncopy|16\nread|32\nscan|16\nsort|32',
    'name count',
  ],
  [
    'an id of states is no category',
    'Datum|bundesland_id|Fälle\n2023-05-05|1|160\n2023-05-06|1|165\n2023-05-07|2|171',
    'date other count',
  ],
  [
    'times of a clock are durations',
    'Driver|Q1|Q2\nNorris|1:36.384|1:35.100\nHamilton|1:37.181|1:36.287\nPerez|1:38.002|1:37.554',
    'name duration duration',
  ],
  [
    'dates that no one could sort are dates',
    'Bank|Closing Date\nSignature|12-Mar-23\nSilicon Valley|10-Mar-23\nHonolulu|13-Oct-00',
    'name date',
  ],
  [
    'symbols yield to the names they stand for',
    'Symbol|Security|Sector\nMMM|3M|Industrials\nAOS|A. O. Smith|Industrials\nABT|Abbott Laboratories|Health Care\nABBV|AbbVie|Health Care\nACN|Accenture|Technology\nADBE|Adobe Inc.|Technology\nAMD|Advanced Micro Devices|Technology\nAES|AES Corporation|Utilities',
    'other name category',
  ],
  [
    'figures of each country and year',
    'country|year|gdp\nUS|2000|10.2\nUS|2001|10.5\nUS|2002|10.9\nUS|2003|11.4\nUK|2000|1.6\nUK|2001|1.7\nUK|2002|1.8\nUK|2003|2.0\nFR|2000|1.3\nFR|2001|1.4\nFR|2002|1.5\nFR|2003|1.8',
    'category date count',
  ],
  [
    'a vague word inside a label is no better name than the first column',
    'Platform|Graphics API\nWindows|DirectX 11\nmacOS|Metal\nLinux|OpenGL 3',
    'name other',
  ],
  [
    'a name written once a group yields to one in every row',
    'Task|Dataset|Train\nClassification|MARC-ja|187528\n-|JCoLA|6919\nPairs|JSTS|12451\n-|JNLI|20073\nQA|JSQuAD|62859',
    'category name count',
  ],
  ['cycles per hash are a time', 'Hash|cycl./hash\nxxh3|31.57\ngxhash|36.61\nmum|40.12', 'name duration'],
  [
    'memory usage in words is no note',
    'type|memory usage\nflat tables|large\nnode tables|small\nnested|large',
    'name other',
  ],
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
