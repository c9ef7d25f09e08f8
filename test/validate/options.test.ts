// Options of rules: complete, and of the type that the rule declares, whoever gives them.
import {expect, test} from 'vitest';
import {defineOptions} from '../../src/model/rule-options.ts';
import {defineRule} from '../../src/model/rule.ts';
import {completeOptions} from '../../src/validate/index.ts';

const options = defineOptions({
  policy: {enum: ['auto', 'dense'], description: '', default: 'auto'},
  columns: {type: 'array', items: {type: 'string'}, description: '', default: ['a']},
  limits: {type: 'object', additionalProperties: {type: 'number'}, description: '', default: {}},
  from: {type: 'integer', description: '', default: 1},
});
const rule = defineRule<'found', typeof options>({
  meta: {
    id: 'example',
    summary: {en: '', 'zh-CN': ''},
    group: 'values',
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {found: {en: '', 'zh-CN': ''}},
  },
  // That this compiles is half of the test: no option is read by a cast.
  check: (_, {options: {policy, columns, limits, from}, report}) => {
    if (policy === 'dense' && columns.includes('a') && (limits['a'] ?? 0) > from)
      report({messageId: 'found', place: {kind: 'document'}});
  },
});
const defaults = {policy: 'auto', columns: ['a'], limits: {}, from: 1};

test.each([
  ['nothing', {}, defaults],
  [
    'all',
    {policy: 'dense', columns: [], limits: {b: 2}, from: 0},
    {policy: 'dense', columns: [], limits: {b: 2}, from: 0},
  ],
  ['values of other types', {policy: 'other', columns: 'a', limits: {b: '2'}, from: 1.5}, defaults],
  ['lists with other items', {columns: ['b', 1]}, defaults],
  ['options that it does not have', {further: 1}, defaults],
])('given %s', (_, given, expected) => {
  expect(completeOptions(rule, given)).toEqual(expected);
});
