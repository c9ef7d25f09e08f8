import {describe, expect, it} from 'vitest';
import {isMissing, missingToken} from '../../src/values/missing.ts';

describe('isMissing', () => {
  const missing = [
    ...[
      '',
      ' ',
      '\u00A0',
      '\u3000',
      '\u200B',
      '/',
      '/%',
      '／',
      '-',
      '--',
      '—',
      '–',
      '\u2212',
      '－',
      '——',
      '...',
      '…',
      '?',
      '？',
      '_',
    ],
    ...[
      'N/A',
      'n/a',
      'NA',
      'N.A.',
      '#N/A',
      'nan',
      'NaN',
      'null',
      'None',
      'TBD',
      'unknown',
      'Not available',
      '(none)',
      '（无）',
      'Ｎ/Ａ',
    ],
    ...['无', '暂无', '未知', '空', '未测', '待定', '暂无数据', '不适用', '-%', '/s', '/ 元', 'N/A%', '#DIV/0!'],
  ];
  it.each(missing)('%s', (text) => {
    expect(isMissing(text)).toBe(true);
  });

  const present = [
    ...[
      '0',
      '0.0',
      '0%',
      '-1',
      '1/3',
      '免费',
      '否',
      '×',
      '❌',
      'no',
      'x',
      '无限制',
      '未知（Google）',
      'Nano',
      'None of these',
      'NAN-1',
      'nullable',
    ],
    ...[
      '//',
      '-a',
      'a/b',
      '无人机',
      '空间',
      '%',
      '元',
      'GPT-4',
      'a'.repeat(300),
      'constructor',
      '待定组',
      ' '.repeat(50) + 'x',
    ],
  ];
  it.each(present)('not %s', (text) => {
    expect(isMissing(text)).toBe(false);
  });
});

describe('missingToken', () => {
  it.each([
    ['', ''],
    [' / ', '/'],
    ['／', '／'],
    ['N/A', 'N/A'],
    ['—', '—'],
    ['12', null],
  ])('of "%s" is %s', (text, token) => {
    expect(missingToken(text)).toBe(token);
  });
});
