// Error codes of the file store of editions; errors.ts includes them in the catalogue.
import {type ErrorMeaning, meaning} from './error-meaning.ts';

export const editionErrors = {
  EDITION_DAMAGED: meaning(
    '{source}: the stored edition is damaged ({reason})',
    '{source}：存储的版本已损坏（{reason}）',
    [
      'Restore this file from version control or a backup; all other editions are intact. `tablewatch log --verify` checks all of them.',
      '请从版本控制或备份恢复该文件；其他版本不受影响。tablewatch log --verify 可检查全部版本。',
    ],
    500,
  ),
  EDITION_INDEX: meaning(
    '{source}: line {line} of the index is damaged ({reason})',
    '{source}：索引第 {line} 行已损坏（{reason}）',
    [
      'Restore the index from version control, or delete that one line: the edition files themselves are intact.',
      '请从版本控制恢复索引，或仅删除该行：版本文件本身不受影响。',
    ],
    500,
  ),
  BACKUP_UNREADABLE: meaning(
    '{source}: not a complete backup ({reason})',
    '{source}：不是完整的备份（{reason}）',
    [
      'Nothing was written. Fetch the file again, or use an earlier backup.',
      '未写入任何内容。请重新获取该文件，或使用更早的备份。',
    ],
    422,
  ),
  EDITION_NONE: meaning(
    '{source}: no editions here',
    '{source}：没有任何版本',
    [
      'Give a folder written by `tablewatch snapshot`, `pglite:FOLDER`, postgres://… or a backup (.tar.gz).',
      '请指定 tablewatch snapshot 生成的文件夹、pglite:FOLDER、postgres://… 或备份文件（.tar.gz）。',
    ],
    404,
  ),
  EDITION_UNKNOWN: meaning(
    '{source}: edition not found',
    '{source}：找不到该版本',
    ['`tablewatch log` lists the editions of each board.', '可用 tablewatch log 列出各榜单的版本。'],
    404,
  ),
} as const satisfies Readonly<Record<string, ErrorMeaning>>;
