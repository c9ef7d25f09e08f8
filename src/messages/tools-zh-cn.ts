// 简体中文 sentences for agents and editors; zh-cn.ts takes them in.
import type {toolsEn} from './tools-en.ts';

export const toolsZhCn: Readonly<Record<keyof typeof toolsEn, string>> = {
  'mcp.more': '另有 {count} 个问题未列出；可调大 limit。',
  'mcp.moreLines': '……另有 {count} 行。',
  'explain.column': '“{label}”列：{role}（{confidence}；{evidence}）',
  'explain.edit': '修正 {line}:{column}：{before} → {after}',
  'explain.newRow': '上一版没有这一行。',
  'explain.sameRow': '这一行与上一版相同。',
  'explain.change': '{label}：上一版为 {before}，现为 {after}',
  'history.none': '没有该榜单的存档版本；可用 tablewatch snapshot 存档。',
  'hover.column': '**{label}**：{role}（{percent}%）',
  'hover.rule': '规则 `{rule}`',
  'lsp.fix': '修正（{rule}）',
  'lsp.fixUnsafe': '修正并改动数值（{rule}）',
  'lsp.fixAll': '应用 tablewatch 的全部安全修正',
  'lsp.suppress': '在此处抑制 {rule}',
  'lsp.reason': '请在此写明理由',
  'lsp.rankAnew': '按得分排序并重新编号名次',
  'lsp.repair': '修复本文档的乱码',

  'merge.cell': '冲突：{row}：双方都修改了 {columns}',
  'merge.removed': '冲突：{row}：一方删除，另一方修改',
  'merge.renamed': '冲突：{row}：一方改名，另一方修改',
  'merge.computed': '冲突：{row}：{columns} 需根据合并后的各行重新计算',
  'merge.lines': '冲突：双方都修改了这几行',
};
