// The engine makes these findings: only it knows which suppressions covered something.
import {defineRule} from '../model/rule.ts';

export default defineRule({
  meta: {
    id: 'unused-suppression',
    summary: {
      en: 'A suppression comment that suppresses nothing, or cannot be understood',
      'zh-CN': '抑制注释没有抑制任何问题，或无法识别',
    },
    group: 'meta',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options: {},
    messages: {
      unused: {
        en: 'Nothing here to suppress for {rules}; remove it from the comment.',
        'zh-CN': '此处没有需要抑制的 {rules}；请从注释中删去。',
      },
      unusedAll: {
        en: 'Nothing here to suppress; remove the comment.',
        'zh-CN': '此处没有需要抑制的问题；请删去该注释。',
      },
      unusedEnable: {
        en: 'No tablewatch-disable before this tablewatch-enable; remove the comment.',
        'zh-CN': '此 tablewatch-enable 之前没有对应的 tablewatch-disable；请删去该注释。',
      },
      unknown: {
        en: 'There is no rule {rule}; this part of the comment has no effect.',
        'zh-CN': '不存在规则 {rule}；注释的这一部分不起作用。',
      },
      malformed: {
        en: '“{word}” is not understood; the comment has no effect.',
        'zh-CN': '无法识别“{word}”；该注释不起作用。',
      },
    },
  },
  check() {},
});
