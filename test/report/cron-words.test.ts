import {expect, test} from 'vitest';
import {cronWords} from '../../src/report/cron-words.ts';

test.each([
  ['0 8 * * 1-5', 'weekdays at 08:00', '工作日 08:00'],
  ['*/30 * * * *', 'every 30 minutes', '每 30 分钟'],
  ['* * * * *', 'every minute', '每分钟'],
  ['0 */6 * * *', 'every 6 hours', '每 6 小时'],
  ['0 8 * * MON-FRI', 'weekdays at 08:00', '工作日 08:00'],
  ['0 8 * * mon,thu', 'Monday, Thursday at 08:00', '每星期一、星期四 08:00'],
  ['5 * * * *', 'every hour at :05', '每小时第 05 分'],
  ['@daily', 'daily at 00:00', '每天 00:00'],
  ['30 9,18 * * *', 'daily at 09:30, 18:30', '每天 09:30、18:30'],
  ['0 8 * * 1,7', 'Monday, Sunday at 08:00', '每星期一、星期日 08:00'],
  ['0 6 1 * *', 'on day 1 of each month at 06:00', '每月 1 日 06:00'],
])('%s in words', (expression, english, chinese) => {
  expect([cronWords(expression, 'en'), cronWords(expression, 'zh-CN')]).toEqual([english, chinese]);
});

test.each([
  '*/7 * * * *',
  '0 8 1 * 1',
  '0 8 * 2 *',
  '0 8-10 * * *',
  '0 */7 * * *',
  '0 8 * * 1-3',
  '0 8 * * 1#2',
  '@yearly',
  'nonsense',
  '',
])('%j stays as it is', (expression) => {
  expect(cronWords(expression, 'en')).toBe(expression);
});
