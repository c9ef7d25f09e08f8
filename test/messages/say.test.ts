import {expect, test} from 'vitest';
import {fillPattern} from '../../src/model/fill-pattern.ts';

const rows = Array.from({length: 10}, (_, at) => at + 1);

test('a capped list in Chinese counts with the word behind it', () => {
  expect(fillPattern('第 {rows} 行', {rows, rowsTotal: 21}, 'zh-CN')).toBe('第 1、2、3、4、5、6、7、8、9、10 等 21 行');
  expect(fillPattern('缺少：{names}。', {names: ['甲', '乙'], namesTotal: 21}, 'zh-CN')).toBe(
    '缺少：甲、乙 等 21 项。',
  );
  expect(fillPattern('rows {rows}', {rows, rowsTotal: 21}, 'en')).toBe(
    'rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 11 more',
  );
});
