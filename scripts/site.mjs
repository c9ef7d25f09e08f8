// `npm run site`: the documentation as a static site in out/site, by VitePress: docs/, the guides, the pages of the rules, README and
// changelog, in English and Chinese, with search and the playground. Fails on a dead link or a link to a heading that is not there.
// `SITE_BASE=/tablewatch/` for a site that is not at the root of its host; `--no-playground` leaves the playground as it is.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'parse5';
import {build} from 'vitepress';
import {pagesOf} from './site/pages.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.env['TABLEWATCH_ROOT'] = root;
const layout = path.join(root, '.cache/site');
const out = path.join(root, 'out/site');
const pages = pagesOf(root);

if (!process.argv.includes('--no-playground')) run(path.join(root, 'scripts/playground.mjs'));
layOut();
await build(layout);
const broken = brokenLinks();
for (const line of broken) console.error(line);
console.log(`${String(pages.size)} pages, ${String(broken.length)} broken links: ${path.relative(root, out)}`);
process.exit(broken.length === 0 ? 0 : 1);

function run(script) {
  if (spawnSync(process.execPath, [script], {cwd: root, stdio: 'inherit'}).status !== 0) process.exit(1);
}

/** Each page at its address, with links between pages; other files of the repository are no part of the site. */
function layOut() {
  fs.rmSync(layout, {recursive: true, force: true});
  write('.vitepress/config.mjs', `export {default} from '${path.join(root, 'scripts/site/config.mjs')}';\n`);
  write(
    '.vitepress/theme/index.js',
    `import theme from 'vitepress/theme-without-fonts';\nimport './face.css';\nexport default theme;\n`,
  );
  fs.copyFileSync(path.join(root, 'scripts/site/face.css'), path.join(layout, '.vitepress/theme/face.css'));
  const addresses = new Set(pages.values());
  for (const [file, address] of pages) {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    write(address, withoutLanguageLink(withLinks(text, file, address)));
    // What is not translated is shown in English inside the Chinese site, so that its menus stay Chinese and no link leads out of it.
    const chinese = `zh/${address}`;
    if (!address.startsWith('zh/') && !addresses.has(chinese))
      write(chinese, withNotice(withoutLanguageLink(withLinks(text, file, chinese))));
  }
  write('index.md', home('en'));
  write('zh/index.md', home('zh-CN'));
  const assets = path.join(layout, 'public');
  for (const [from, to] of [
    ['docs/face', 'face'],
    ['docs/playground', 'playground'],
    ['schemas', 'schemas'],
  ])
    if (fs.existsSync(path.join(root, from)))
      fs.cpSync(path.join(root, from), path.join(assets, to), {recursive: true});
  fs.copyFileSync(path.join(root, 'templates/mark.svg'), path.join(assets, 'icon.svg'));
}

function write(address, text) {
  const file = path.join(layout, address);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, text);
}

/** Links to pages get their addresses, pictures and schemas those of their copies; a link to another file is its text alone. */
function withLinks(text, file, address) {
  return outsideCode(text, (part) =>
    part.replace(/(!?)\[((?:[^\][]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g, (whole, image, label, target) => {
      if (/^(?:[a-z]+:|#)/i.test(target)) return whole;
      const [name, anchor = ''] = target.split('#');
      const full = path.posix.normalize(path.posix.join(path.posix.dirname(file), name)).replace(/\/$/, '');
      const known = pages.get(full);
      if (known !== undefined) {
        const page = address.startsWith('zh/') ? chineseOf(known, anchor) : known;
        const link = path.posix.relative(path.posix.dirname(address), page);
        return `[${label}](${link.startsWith('.') ? link : `./${link}`}${anchor === '' ? '' : `#${anchor}`})`;
      }
      if (!fs.existsSync(path.join(root, full))) throw new Error(`${file}: ${target} is not there`);
      if (full.startsWith('docs/face/')) return `${image}[${label}](/${full.slice('docs/'.length)})`;
      return image === '!' ? '' : label;
    }),
  );
}

/** A heading of a translated page is named in its own language. */
function chineseOf(page, anchor) {
  const isTranslated = [...pages.values()].includes(`zh/${page}`);
  return page.startsWith('zh/') || (isTranslated && anchor !== '') ? page : `zh/${page}`;
}

/** Changes the text between fenced blocks. */
function outsideCode(text, change) {
  return text
    .split(/(^```[^]*?^```$)/m)
    .map((block, at) => (at % 2 === 1 ? block : change(block)))
    .join('');
}

/** The site has a menu of languages. */
function withoutLanguageLink(text) {
  return text.replace(/^\[(?:English|简体中文)\]\([^)]*\)\n\n/m, '');
}

function withNotice(text) {
  return text.replace(/^(# .*\n)/m, '$1\n::: info\n本页暂时只有英文。\n:::\n');
}

function home(language) {
  const isEnglish = language === 'en';
  const say = (english, chinese) => (isEnglish ? english : chinese);
  const to = (address) => `${isEnglish ? '' : '/zh'}/${address}`;
  const action = (theme, text, link) => ({theme, text, link});
  const feature = (title, details, link) => ({title, details, link: to(link)});
  const front = {
    layout: 'home',
    hero: {
      name: 'tablewatch',
      text: say('Tables that can be trusted', '让发布的表格值得信赖'),
      tagline: say(
        'Checks published tables, repairs mis-encoded documents, and reports what really changed.',
        '检查已发布的表格，修复乱码，说明各版本之间真正的变化。',
      ),
      image: {src: '/face/report.png', alt: say('A change report', '变化报告')},
      actions: [
        action('brand', say('From zero to CI in five minutes', '五分钟从零到 CI'), to('guides/ci')),
        {...action('alt', say('Try it in the browser', '在浏览器中试用'), '/playground/index.html'), target: '_blank'},
      ],
    },
    features: [
      feature(
        say('Check', '检查'),
        say(
          'Fails a pull request that breaks a table, with the reason on the line.',
          '拦下破坏表格的合并请求，并在相应的行说明原因。',
        ),
        'guides/ci',
      ),
      feature(
        say('Repair', '修复'),
        say(
          'Makes a document readable again after a wrong encoding, and marks every guess.',
          '让乱码文档恢复可读，每一处推测都有标注。',
        ),
        'guides/repair',
      ),
      feature(
        say('Compare', '比较'),
        say(
          'Says who is new, who left and who really moved; rank numbers that only shifted are noise.',
          '说明谁新增、谁退出、谁真正变动；只是顺延的名次属于噪声。',
        ),
        'guides/watch',
      ),
      feature(
        say('Watch', '关注'),
        say(
          'Reads sources on a schedule and sends digests by mail and chat.',
          '按时间表读取来源，通过邮件与群消息发送摘要。',
        ),
        'guides/operate',
      ),
    ],
  };
  return `---\n${JSON.stringify(front)}\n---\n`;
}

/** Links of the built pages to pages, files and headings that are not there. VitePress itself checks pages, not headings. */
function brokenLinks() {
  const files = fs
    .readdirSync(out, {recursive: true})
    .filter((file) => file.endsWith('.html') && !file.startsWith('playground'));
  const read = new Map(files.map((file) => [file, linksOf(fs.readFileSync(path.join(out, file), 'utf8'))]));
  const base = process.env['SITE_BASE'] ?? '/';
  const found = new Set();
  for (const [file, {links}] of read)
    for (const link of links) {
      if (/^[a-z]+:|^\/\//i.test(link)) continue;
      const [address, anchor = ''] = link.split('#');
      const target =
        address === ''
          ? file
          : address.startsWith(base)
            ? address.slice(base.length)
            : path.posix.join(path.posix.dirname(file), address);
      const page = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      const withEnding = read.has(page) || fs.existsSync(path.join(out, page)) ? page : `${page}.html`;
      if (!fs.existsSync(path.join(out, withEnding))) found.add(`${file}: ${link} is not there`);
      else if (anchor !== '' && read.has(withEnding) && !read.get(withEnding).ids.has(decodeURIComponent(anchor)))
        found.add(`${file}: ${link}: no such heading`);
    }
  return [...found];
}

function linksOf(html) {
  const links = [];
  const ids = new Set();
  const walk = (node) => {
    for (const {name, value} of node.attrs ?? []) {
      if (name === 'id') ids.add(value);
      if (name === 'href' && node.nodeName === 'a') links.push(value);
    }
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html));
  return {links, ids};
}
