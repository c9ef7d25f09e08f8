// The engine makes these findings: suppressions are read by it.
import {defineRule} from '../model/rule.ts';

export default defineRule({
  meta: {
    id: 'suppression-needs-reason',
    summary: {en: 'A suppression comment without a reason after “--”', 'zh-CN': '抑制注释没有在“--”之后写明原因'},
    group: 'meta',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'off',
    fix: 'never',
    options: {},
    messages: {
      missing: {
        en: 'Say why: add “-- reason” to the suppression.',
        'zh-CN': '请写明原因：在抑制注释末尾加上“-- 原因”。',
      },
    },
  },
  check() {},
});
