import {expect, test} from 'vitest';
import {escapeCell} from '../../../src/report/findings/markdown.ts';

test.each([
  ['markup', '*GLM* [x](y) <b> a|b', '\\*GLM\\* \\[x\\](y) \\<b\\> a\\|b'],
  ['a line end', 'a\r\nb', 'a b'],
  ['a mention', 'ask @all and @octo-cat', 'ask @\u200ball and @\u200bocto-cat'],
  ['no mention', 'a@example.org, gpt@2024, 3 @ 5', 'a@example.org, gpt@2024, 3 @ 5'],
  ['RIGHT-TO-LEFT OVERRIDE', 'GPT\u202e4', 'GPT\\[U+202E\\]4'],
])('text of a table stays text in Markdown: %s', (_, text, expected) => {
  expect(escapeCell(text)).toBe(expected);
});
