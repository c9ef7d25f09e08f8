// 简体中文 words of the service's own mails and pages; zh-cn.ts takes them in.
import type {serviceEn} from './service-en.ts';
import {settingsZhCn} from './settings-zh-cn.ts';

export const serviceZhCn: Readonly<Record<keyof typeof serviceEn, string>> = {
  ...settingsZhCn,
  'validate.repairHint': '还原文字：tablewatch repair {source} --diff',
  'config.warning': '警告：{text}',
  'service.failing.subject': '[tablewatch] {source}：连续 {count} 次失败',
  'service.failing.text':
    '{source} 已连续 {count} 次无法读取。\n\n最近一次失败（{code}）：{reason}\n{hint}\n\n下次尝试：{next}。摘要的订阅者不会收到此通知。',
  'service.failing.never': '仅在手动请求时',
  'service.stillFailing.subject': '[tablewatch] {source} 仍无法读取',
  'service.stillFailing.text':
    '{source} 自 {since} 以来一直无法读取，已连续失败 {count} 次。最近一次失败见该来源的页面。\n\n下次提醒在一周之后。',
  'service.recovered.subject': '[tablewatch] {source} 已恢复正常',
  'service.recovered.text': '{source} 在连续失败 {count} 次后已能正常读取。',
  'service.findings.subject': '[tablewatch] {name}：新增 {count} 个问题',
  'service.findings.text': '{document}：新增 {count} 个问题，消除 {gone} 个，现有 {left} 个',
  'service.findings.line': '第 {line} 行：{message}',
  'service.findings.more': '……另有 {more} 个',
  'service.findingsGone.subject': '[tablewatch] {name}：问题已全部消除',
  'service.findingsGone.text': '{document}：{gone} 个问题已全部消除',
  'service.undelivered.subject': '[tablewatch] 订阅“{id}”的邮件未能送达',
  'service.undelivered.text':
    '发给订阅“{id}”的一封邮件被拒收，不会重发。\n\n原因（{code}）：{reason}\n{hint}\n\n邮件内容可在摘要页面查看。在下一封成功送达之前，不会再次通知您。',
  'service.bounced.subject': '[tablewatch] 订阅“{id}”已终止',
  'service.bounced.text':
    '订阅“{id}”最近 {count} 封邮件均被拒收，今后不再向其发送。\n\n原因（{code}）：{reason}\n{hint}\n\n地址恢复正常后，请在摘要页面恢复该订阅。',
  'service.uncertain.subject': '[tablewatch] 订阅“{id}”的邮件可能未送达',
  'service.uncertain.text':
    '向订阅“{id}”发送邮件时连接中断，无法确定是否送达。按照 mail.onUncertain: hold 的设置，该邮件已暂缓。\n\n原因（{code}）：{reason}\n{hint}\n\n请在摘要页面决定是否重发。',
  'service.waiting.subject': '[tablewatch] 运行积压：{count} 个在等待',
  'service.waiting.text':
    '有 {count} 个运行在等待，最久的已等待 {minutes} 分钟；当前运行中耗时最长的已有 {longest} 分钟。\n\n若持续如此，请增加工作进程、错开各来源的计划，或在运行页面查找响应缓慢的来源。每天最多通知一次。',
  'service.stuck.subject': '[tablewatch] 半小时内没有任何运行结束',
  'service.heartbeat.subject': '[tablewatch] 持续监测中，没有变化',
  'service.heartbeat.text': '自 {since} 以来，您关注的内容没有变化。正在监测 {count} 个来源。',
  'service.confirm.subject': '[tablewatch] 请确认订阅',
  'service.confirm.text':
    '有人（应该是您）用此邮箱订阅了变化摘要：{wishes}\n\n请打开以下页面并点击“确认”：\n\n{url}\n\n如果不是您本人操作，请忽略此邮件，之后不会再收到邮件。',
  'service.test.subject': '[tablewatch] 测试邮件',
  'service.test.text': '这是订阅 {id} 的测试邮件，说明邮件可以送达。',
  'service.more': '……其余从略',
  'service.unsubscribe.title': '退订',
  'service.unsubscribe.ask': '将停止发送订阅“{id}”的邮件。点击按钮之前不会有任何变化。',
  'service.unsubscribe.button': '退订',
  'service.unsubscribe.done': '订阅“{id}”已结束，不会再发送邮件。',
  'service.unsubscribe.invalid': '该链接无效，请使用较新邮件中的链接。',
};
