// The settings of VitePress for the pages that `scripts/site.mjs` laid out.
import path from 'node:path';
import {defineConfig} from 'vitepress';
import {groups, pagesOf} from './pages.mjs';

const root = process.env['TABLEWATCH_ROOT'] ?? '';
const pages = new Set(pagesOf(root).values());

/** `scripts/site.mjs` shows a page that has no Chinese version in English. */
function sidebar(language) {
  return groups.map(({label, pages: entries}) => ({
    text: label[language],
    items: entries.map(([english, chinese, address]) => {
      if (language === 0) return {text: english, link: `/${address}`};
      return {text: pages.has(`zh/${address}.md`) ? chinese : `${chinese}（英文）`, link: `/zh/${address}`};
    }),
  }));
}

const search = {
  button: {buttonText: '搜索', buttonAriaLabel: '搜索'},
  modal: {
    displayDetails: '显示详细列表',
    resetButtonTitle: '清除',
    backButtonTitle: '返回',
    noResultsText: '没有结果：',
    footer: {selectText: '选择', navigateText: '切换', closeText: '关闭'},
  },
};

export default defineConfig({
  title: 'tablewatch',
  outDir: path.join(root, 'out/site'),
  cacheDir: path.join(root, '.cache/vitepress'),
  base: process.env['SITE_BASE'] ?? '/',
  cleanUrls: false,
  // The usual colours of comments are too faint to read.
  markdown: {theme: {light: 'github-light-high-contrast', dark: 'github-dark-high-contrast'}},
  lastUpdated: false,
  head: [['link', {rel: 'icon', href: `${process.env['SITE_BASE'] ?? '/'}icon.svg`}]],
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'Checks published tables, repairs mis-encoded documents, and reports what really changed.',
      themeConfig: {
        nav: [
          {text: 'Guides', link: '/guides/ci'},
          {text: 'Rules', link: '/rules'},
          {text: 'Playground', link: '/playground/index.html', target: '_blank'},
        ],
        sidebar: sidebar(0),
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/zh/',
      description: '检查已发布的表格，修复乱码，说明各版本之间真正的变化。',
      themeConfig: {
        nav: [
          {text: '指南', link: '/zh/guides/ci'},
          {text: '规则', link: '/zh/rules'},
          {text: '在线试用', link: '/playground/index.html', target: '_blank'},
        ],
        sidebar: sidebar(1),
        outline: {label: '本页目录'},
        docFooter: {prev: '上一页', next: '下一页'},
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: {title: '页面不存在', quote: '', linkLabel: '返回首页', linkText: '返回首页'},
      },
    },
  },
  themeConfig: {logo: '/icon.svg', search: {provider: 'local', options: {locales: {zh: {translations: search}}}}},
});
