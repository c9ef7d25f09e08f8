import {expect, test} from 'vitest';
import {fill} from '../../src/messages/say.ts';

const rows = Array.from({length: 10}, (_, at) => at + 1);

test('a capped list in Chinese counts with the word behind it', () => {
  expect(fill('第 {rows} 行', {rows, rowsTotal: 21}, 'zh-CN')).toBe('第 1、2、3、4、5、6、7、8、9、10 等 21 行');
  expect(fill('缺少：{names}。', {names: ['甲', '乙'], namesTotal: 21}, 'zh-CN')).toBe('缺少：甲、乙 等 21 项。');
  expect(fill('rows {rows}', {rows, rowsTotal: 21}, 'en')).toBe('rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 11 more');
});
