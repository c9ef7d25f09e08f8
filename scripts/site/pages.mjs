// Which files of the repository are pages of the site, under which address, and how they are grouped. A page without a Chinese version is
// linked from the Chinese site in English.
import fs from 'node:fs';
import path from 'node:path';

const rules = (root) =>
  fs
    .readdirSync(path.join(root, 'src/rules'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => [`src/rules/${file}`, `rules/${file}`]);

/** File → address of its page (with `.md`); the Chinese ones are below `zh/`. */
export function pagesOf(root) {
  const docs = fs.readdirSync(path.join(root, 'docs')).filter((file) => file.endsWith('.md'));
  const guides = fs.readdirSync(path.join(root, 'docs/guides'));
  const addressOf = (file) => (file.endsWith('.zh-CN.md') ? `zh/${file.replace('.zh-CN.md', '.md')}` : file);
  return new Map([
    ['README.md', 'about.md'],
    ['README.zh-CN.md', 'zh/about.md'],
    ['CHANGELOG.md', 'changelog.md'],
    ['SECURITY.md', 'security.md'],
    ['src/README.md', 'architecture.md'],
    ...docs.map((file) => [`docs/${file}`, addressOf(file)]),
    ...guides.map((file) => [`docs/guides/${file}`, addressOf(`guides/${file}`).replace('guides/zh/', 'zh/guides/')]),
    ...rules(root),
  ]);
}

/** Label in English and Chinese, and address without language. */
export const groups = [
  {
    label: ['Guides', '指南'],
    pages: [
      ['From zero to CI', '五分钟从零到 CI', 'guides/ci'],
      ['Repair a document', '修复乱码文档', 'guides/repair'],
      ['Watch a board', '关注一份榜单', 'guides/watch'],
      ['Operate the service', '运维', 'guides/operate'],
      ['Write a rule', '编写规则', 'guides/rule'],
    ],
  },
  {
    label: ['Reference', '参考'],
    pages: [
      ['Overview', '概览', 'about'],
      ['Command line', '命令行', 'command-line'],
      ['Configuration', '配置', 'configuration'],
      ['Rules', '规则', 'rules'],
      ['Error codes', '错误代码', 'errors'],
      ['Sources', '来源', 'sources'],
      ['Service', '服务', 'service'],
      ['Scaling', '规模', 'scaling'],
    ],
  },
  {
    label: ['Integrations', '集成'],
    pages: [
      ['CI', 'CI', 'ci'],
      ['Editors', '编辑器', 'editors'],
      ['Agents', '智能体', 'agents'],
    ],
  },
  {
    label: ['Background', '背景'],
    pages: [
      ['Accuracy', '准确度', 'accuracy'],
      ['Architecture', '架构', 'architecture'],
      ['Contributing', '贡献指南', 'contributing'],
      ['Dependencies', '依赖', 'dependencies'],
      ['Security', '安全', 'security'],
      ['Changelog', '更新记录', 'changelog'],
    ],
  },
];
