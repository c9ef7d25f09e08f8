// 简体中文 words of the service's own mails and pages; zh-cn.ts takes them in.
import type {serviceEn} from './service-en.ts';

export const serviceZhCn: Readonly<Record<keyof typeof serviceEn, string>> = {
  'config.sixFields': '计划“{expression}”超过五个字段：应为分、时、日、月、星期',
  'config.url': '应为以 http:// 或 https:// 开头的地址',
  'config.smtp': '应为邮件服务器地址，例如 smtp://user:password@mail.example.org:587',
  'config.mailbox': '“{address}”不是有效的邮箱地址',
  'config.dkim': '不是 PEM 格式的私钥；邮件将不会被签名',
  'config.twice': '标识“{id}”重复使用',
  'config.noMail': '没有 mail 部分：这些摘要不会发送',
  'config.noBoard': '“{name}”没有匹配任何榜单；已知：{known}',
  'config.warning': '警告：{text}',
  'config.tokenEmpty': '令牌为空：任何人都能登录',
  'service.failing.subject': '[tablewatch] {source}：连续 {count} 次失败',
  'service.failing.text':
    '{source} 已连续 {count} 次无法读取。\n\n最近一次失败（{code}）：{reason}\n{hint}\n\n下次尝试：{next}。摘要的读者不会收到此通知。',
  'service.failing.never': '仅在手动请求时',
  'service.heartbeat.subject': '[tablewatch] 持续监测中，没有变化',
  'service.heartbeat.text': '自 {since} 以来，您关注的内容没有变化。正在监测 {count} 个来源。',
  'service.more': '…… 其余从略',
  'service.unsubscribe.title': '退订',
  'service.unsubscribe.ask': '将停止发送订阅“{id}”的邮件。点击按钮之前不会有任何变化。',
  'service.unsubscribe.button': '退订',
  'service.unsubscribe.done': '订阅“{id}”已结束，不会再发送邮件。',
  'service.unsubscribe.invalid': '该链接无效，请使用较新邮件中的链接。',
};
