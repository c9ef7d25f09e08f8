// Error codes of addresses that are asked for; errors.ts includes them in the catalogue.
import {type ErrorMeaning, meaning} from './error-meaning.ts';

export const fetchErrors = {
  SOURCE_SECRET_MISSING: meaning(
    '{source}: the environment variable {actual} is not set',
    '{source}：未设置环境变量 {actual}',
    [
      'Headers, cookies or the proxy of the source refer to it. Set it, then run again.',
      '该来源的 headers、cookies 或 proxy 用到了它。请设置后重试。',
    ],
    503,
  ),
  SOURCE_TIMEOUT: meaning(
    '{source}: no complete response within {limit} ms',
    '{source}：在 {limit} 毫秒内没有完整响应',
    ['Try again later, or raise `limits.timeoutMs`.', '请稍后重试，或调高 limits.timeoutMs。'],
    504,
    true,
  ),
  SOURCE_HTTP_STATUS: meaning(
    '{source}: the server responded with {actual}',
    '{source}：服务器返回 {actual}',
    ['Open the address in a browser to see the response.', '请在浏览器中打开该地址查看。'],
    502,
    true,
  ),
  SOURCE_PAGE_INSTEAD: meaning(
    '{source}: a web page was served instead of the document',
    '{source}：返回的是网页，而不是文档',
    [
      'It may be a maintenance or login page; it will be retried. If the page is the document, set `format: html`.',
      '可能是维护或登录页面，稍后会重试。若该网页就是文档，请设置 format: html。',
    ],
    502,
    true,
  ),
  SOURCE_UNREACHABLE: meaning(
    '{source}: cannot be reached ({reason})',
    '{source}：无法连接（{reason}）',
    ['Check the address and the network.', '请检查地址与网络。'],
    502,
    true,
  ),
  SOURCE_REFUSED_ADDRESS: meaning(
    '{source}: {actual} is a private or local address',
    '{source}：{actual} 是私有或本地地址',
    [
      'If you trust the source, set `limits.allowPrivateAddresses: true`.',
      '若信任该来源，请设置 limits.allowPrivateAddresses: true。',
    ],
    403,
  ),
  SOURCE_NEEDS_BROWSER: meaning(
    '{source}: `browser` needs the package playwright-core, which is not installed',
    '{source}：browser 需要 playwright-core 包，但尚未安装',
    [
      'Run `npm install playwright-core` and `npx playwright-core install chromium` beside the configuration.',
      '请在配置所在的文件夹运行 npm install playwright-core 和 npx playwright-core install chromium。',
    ],
    501,
  ),
  SOURCE_BROWSER: meaning(
    '{source}: Chromium cannot be started ({reason})',
    '{source}：无法启动 Chromium（{reason}）',
    [
      'Run `npx playwright-core install chromium`, or name a Chromium in `browser.executable`.',
      '请运行 npx playwright-core install chromium，或用 browser.executable 指定 Chromium。',
    ],
    501,
  ),
  SOURCE_REFUSED_SCHEME: meaning(
    '{source}: only http and https addresses are supported',
    '{source}：只读取 http 与 https 地址',
    ['Save the document as a file and use its path.', '请将文档另存为文件再指定。'],
    400,
  ),
  SOURCE_REDIRECTS: meaning(
    '{source}: more than {limit} redirects',
    '{source}：重定向超过 {limit} 次',
    ['Use the final address.', '请直接使用最终地址。'],
    502,
  ),
} as const satisfies Readonly<Record<string, ErrorMeaning>>;
