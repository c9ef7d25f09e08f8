import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {equalPrinted} from '../../src/values/equal.ts';
import {readNumber, type NumberValue} from '../../src/values/number.ts';

const plain: readonly (readonly [
  text: string,
  value: number,
  low: number,
  high: number,
  decimals: number,
  unit: string | null,
])[] = [
  ['1188', 1188, 1187.5, 1188.5, 0, null],
  ['1,188', 1188, 1187.5, 1188.5, 0, null],
  ['1,188,000.5', 1_188_000.5, 1_188_000.45, 1_188_000.55, 1, null],
  ['1 188', 1188, 1187.5, 1188.5, 0, null],
  ['1\u202F188', 1188, 1187.5, 1188.5, 0, null],
  ["1'188", 1188, 1187.5, 1188.5, 0, null],
  ['12,34,567', 1_234_567, 1_234_566.5, 1_234_567.5, 0, null],
  ['1.188,50', 1188.5, 1188.495, 1188.505, 2, null],
  ['0,85', 0.85, 0.845, 0.855, 2, null],
  ['84,5', 84.5, 84.45, 84.55, 1, null],
  ['.5', 0.5, 0.45, 0.55, 1, null],
  ['1.', 1, 0.5, 1.5, 0, null],
  ['22.35251298054288', 22.35251298054288, 22.352512980542875, 22.352512980542885, 14, null],
  ['1.4540000000000002', 1.4540000000000002, 1.45400000000000015, 1.45400000000000025, 16, null],
  ['01', 1, 0.5, 1.5, 0, null],
  ['0.0', 0, -0.05, 0.05, 1, null],
  ['+1.2', 1.2, 1.15, 1.25, 1, null],
  ['\u22121', -1, -1.5, -0.5, 0, null],
  ['-0.35', -0.35, -0.355, -0.345, 2, null],
  ['1.2e-4', 0.00012, 0.000115, 0.000125, 5, null],
  ['1.2×10⁻⁴', 0.00012, 0.000115, 0.000125, 5, null],
  ['3x10^6', 3e6, 2.5e6, 3.5e6, 0, null],
  ['１２．５', 12.5, 12.45, 12.55, 1, null],
  ['100.0%', 100, 99.95, 100.05, 1, '%'],
  ['100.0％', 100, 99.95, 100.05, 1, '%'],
  ['百分之15', 15, 14.5, 15.5, 0, '%'],
  ['5‰', 5, 4.5, 5.5, 0, '‰'],
  ['3.2个百分点', 3.2, 3.15, 3.25, 1, 'pp'],
  ['24s', 24, 23.5, 24.5, 0, 's'],
  ['２４ｓ', 24, 23.5, 24.5, 0, 's'],
  ['24 秒', 24, 23.5, 24.5, 0, 's'],
  ['350ms', 350, 349.5, 350.5, 0, 'ms'],
  ['1.5 分钟', 1.5, 1.45, 1.55, 1, 'min'],
  ['2小时', 2, 1.5, 2.5, 0, 'h'],
  ['1分30秒', 90, 89.5, 90.5, 0, 's'],
  ['1h 20min', 80, 79.5, 80.5, 0, 'min'],
  ['2.3元', 2.3, 2.25, 2.35, 1, '元'],
  ['¥2.3', 2.3, 2.25, 2.35, 1, '元'],
  ['￥2.3', 2.3, 2.25, 2.35, 1, '元'],
  ['$3.00', 3, 2.995, 3.005, 2, '$'],
  ['-$5', -5, -5.5, -4.5, 0, '$'],
  ['3 美元', 3, 2.5, 3.5, 0, '$'],
  ['1.2万元', 1.2, 1.15, 1.25, 1, '万元'],
  ['¥1.2万', 1.2, 1.15, 1.25, 1, '万元'],
  ['$1.2M', 1.2, 1.15, 1.25, 1, 'M$'],
  ['2.3元/千次', 2.3, 2.25, 2.35, 1, '元/千次'],
  ['$3.00 / 1M tokens', 3, 2.995, 3.005, 2, '$/M token'],
  ['85 tokens/s', 85, 84.5, 85.5, 0, 'token/s'],
  ['1.2M', 1.2, 1.15, 1.25, 1, 'M'],
  ['32K', 32, 31.5, 32.5, 0, 'k'],
  ['7b', 7, 6.5, 7.5, 0, 'B'],
  ['3亿', 3, 2.5, 3.5, 0, '亿'],
  ['16GB', 16, 15.5, 16.5, 0, 'GB'],
  ['2倍', 2, 1.5, 2.5, 0, '×'],
  ['1.5x', 1.5, 1.45, 1.55, 1, '×'],
  ['85分', 85, 84.5, 85.5, 0, '分'],
  ['85.3*', 85.3, 85.25, 85.35, 1, null],
  ['85.3¹', 85.3, 85.25, 85.35, 1, null],
  ['85.3 †', 85.3, 85.25, 85.35, 1, null],
  ['**100%**', 100, 99.5, 100.5, 0, '%'],
  ['\u{1F947}', 1, 0.5, 1.5, 0, null],
  ['\u{1F949} 3', 3, 2.5, 3.5, 0, null],
  ['\u{1F3C5}\uFE0F', 1, 0.5, 1.5, 0, null],
  ['\u{1F44D}\u{1F3FB}80.5', 80.5, 80.45, 80.55, 1, null],
  ['第3名', 3, 2.5, 3.5, 0, null],
  ['第十二名', 12, 11.5, 12.5, 0, null],
  ['#5', 5, 4.5, 5.5, 0, null],
  ['2nd', 2, 1.5, 2.5, 0, null],
  ['=5', 5, 4.5, 5.5, 0, null],
  ['20250716', 20_250_716, 20_250_715.5, 20_250_716.5, 0, null],
];

describe('readNumber reads', () => {
  it.each(plain)('%s', (text, value, low, high, decimals, unit) => {
    const number = readNumber(text);
    expect(number?.value).toBeCloseTo(value, 9);
    expect(number?.low).toBeCloseTo(low, 9);
    expect(number?.high).toBeCloseTo(high, 9);
    expect(number).toMatchObject({decimals, unit, range: false});
  });
});

const special: readonly (readonly [text: string, expected: Partial<NumberValue>])[] = [
  ['约 15-20%', {value: 17.5, low: 15, high: 20, unit: '%', percent: true, range: true, approximate: true}],
  ['10%~15%', {low: 10, high: 15, unit: '%', range: true}],
  ['15～20%', {low: 15, high: 20, unit: '%', range: true}],
  ['3至5分钟', {low: 3, high: 5, unit: 'min', range: true}],
  ['30s-2min', {low: 0.5, high: 2, unit: 'min', range: true}],
  ['$3-$5', {low: 3, high: 5, unit: '$', range: true}],
  ['35-60', {low: 35, high: 60, unit: null, range: true}],
  ['0.88-0.94', {low: 0.88, high: 0.94, decimals: 2, range: true}],
  ['>90%', {value: 90, low: 90, high: Infinity, approximate: true, range: false}],
  ['≤5s', {value: 5, low: -Infinity, high: 5, approximate: true, unit: 's'}],
  ['100+', {value: 100, low: 100, high: Infinity, approximate: true}],
  ['10万以上', {value: 10, low: 10, high: Infinity, unit: '万'}],
  ['约3倍', {value: 3, unit: '×', approximate: true}],
  ['74.0?', {value: 74, approximate: true}],
  ['~90', {value: 90, approximate: true}],
  ['20左右', {value: 20, approximate: true}],
  ['84.0 ± 1.2', {value: 84, low: 83.95, high: 84.05, uncertainty: 1.2}],
  ['84.0±1.2%', {value: 84, unit: '%', uncertainty: 1.2}],
  ['84.0 (±1.2)', {value: 84, uncertainty: 1.2}],
  ['85.3 (5-shot)', {value: 85.3, remark: '5-shot'}],
  ['1分30秒', {base: 's', factor: 1, value: 90}],
  ['1.2M', {base: '', factor: 1e6}],
  ['第3名', {ordinal: true}],
];

describe('readNumber tells', () => {
  it.each(special)('%s', (text, expected) => {
    expect(readNumber(text)).toMatchObject(expected);
  });
});

const notNumbers = [
  ...['', ' ', '/', '-', '—', 'N/A', '暂无', '%', '$', '.', 'e5', '+', '±'],
  ...[
    '2025-07-14',
    '2025/7/14',
    '2025.07.14',
    '2025年7月14日',
    '2025年',
    '7月14日',
    '2025-07',
    '07-14',
    'Jul 14, 2025',
    '2024 Q2',
  ],
  ...[
    '2023-2025',
    '12:30',
    '2025-07-14 12:30',
    'v1.5',
    'V3',
    'GPT-4',
    'o1',
    '4o',
    '3D',
    '360gpt',
    '360gpt2-pro',
    'A100',
    '16bit.ai',
    '01.AI',
  ],
  ...[
    'qwen2.5',
    'R1',
    '10.1000/xyz',
    '1/3',
    '4.5/5',
    '192.168.0.1',
    '1.2.3',
    '1-2-3',
    '5-3',
    '0414',
    'ca-0',
    '12345678901234567',
    '1,23,4',
    '1,2345',
  ],
  ...[
    '3 (a much longer remark than any footnote)',
    '2.5 pro',
    '14 个任务',
    '$3 / $15',
    '5 6',
    '1.2.',
    '--5',
    '12 of 20',
    'top 5',
    '十',
    '第',
    '第零',
  ],
  ...['constructor', '5 constructor', '1e999', '9'.repeat(500), '1-'.repeat(200)],
];

describe('readNumber leaves', () => {
  it.each(notNumbers)('%s', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('no text unanswered: it never throws and its interval holds its value', () => {
    const texts = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.stringMatching(/^[约~>#第$¥+-]{0,2}[0-9.,]{0,6}[-~%万元smk/ ]{0,4}[0-9]{0,3}$/u),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const number = readNumber(text);
        if (number === null) return;
        expect(Number.isFinite(number.value)).toBe(true);
        expect(number.low).toBeLessThanOrEqual(number.value);
        expect(number.high).toBeGreaterThanOrEqual(number.value);
      }),
      {numRuns: 2000},
    );
  });

  it('no printed decimal behind: any fixed-point number reads as itself', () => {
    fc.assert(
      fc.property(fc.double({min: -1e9, max: 1e9, noNaN: true}), fc.integer({min: 0, max: 5}), (value, decimals) => {
        const text = value.toFixed(decimals);
        const number = readNumber(text);
        expect(number?.value === Number(text) && number.decimals === decimals).toBe(true);
      }),
    );
  });
});

const pairs: readonly (readonly [a: string, b: string, equal: boolean])[] = [
  ['15.2', '15.20', true],
  ['100.0%', '100%', true],
  ['76.25', '76.3', true],
  ['76.25', '76.2', true],
  ['76.24', '76.3', false],
  ['1,188', '1188', true],
  ['24s', '２４ｓ', true],
  ['90s', '1.5min', true],
  ['1分30秒', '90s', true],
  ['$3', '3元', false],
  ['100%', '100', true],
  ['5', '6', false],
  ['0.3', '0.30', true],
  ['15-20%', '15-20%', true],
  ['15-20%', '17.5%', false],
  ['15-20%', '15-25%', false],
];

describe('equalPrinted', () => {
  it.each(pairs)('%s and %s: %s', (first, second, equal) => {
    const [a, b] = [readNumber(first), readNumber(second)];
    expect(a !== null && b !== null && equalPrinted(a, b)).toBe(equal);
    expect(a !== null && b !== null && equalPrinted(b, a)).toBe(equal);
  });
});
