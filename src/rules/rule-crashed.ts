// The engine makes these findings: a rule cannot see another rule crash.
import {defineRule} from '../model/rule.ts';

export default defineRule({
  meta: {
    id: 'rule-crashed',
    summary: {
      en: 'A rule failed with an internal error; the others still ran',
      'zh-CN': '某条规则自身出错而中止，其余规则照常运行',
    },
    group: 'meta',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      crashed: {
        en: 'Rule {rule} failed with an internal error ({message}); its findings are missing. Please report this with the document.',
        'zh-CN': '规则 {rule} 运行出错（{message}），缺少它的检查结果。请附上该文档反馈此问题。',
      },
    },
  },
  check() {},
});
