import {expect, test} from 'vitest';
import {failureNotice, heartbeatNotice} from '../../src/app/notice-words.ts';

const failure = {
  code: 'SOURCE_TIMEOUT',
  message: '<boards>: no answer within 30 s',
  hint: 'Ask its owner.',
  retryable: true,
  source: 'boards',
};

test('a failure is told with its code, reason, next step and next try; markup in it is text', () => {
  const {subject, text, html} = failureNotice('boards', 3, failure, '2026-11-21T09:00:00.000Z', 'en');
  expect(subject).toBe('[tablewatch] boards: 3 failures in a row');
  for (const part of ['SOURCE_TIMEOUT', '<boards>: no answer', 'Ask its owner.', '2026-11-21T09:00:00.000Z'])
    expect(text).toContain(part);
  expect(html).toContain('&lt;boards&gt;: no answer');
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/);
  expect(failureNotice('boards', 3, failure, null, 'en').text).toContain('on request');
});

test('a sign of life, in the language of the reader', () => {
  const since = '2026-11-14T08:00:00.000Z';
  expect(heartbeatNotice(since, 1, 'en').text).toContain('since 2026-11-14. Watching 1 source.');
  expect(heartbeatNotice(since, 2, 'zh-CN')).toMatchObject({
    text: expect.stringContaining('2026-11-14'),
    html: expect.stringContaining('<html lang="zh-CN">'),
  });
});
