// A source that needs a browser, on a machine without the optional package playwright-core: the message says what to install.
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {makeFolder, runCli} from './run-cli.ts';

const address = 'http://127.0.0.1:9/board';
const folder = makeFolder('no-browser');
fs.writeFileSync(
  path.join(folder, 'tablewatch.config.yaml'),
  `sources:\n  - {id: spa, url: '${address}', browser: {}}\nlimits: {allowPrivateAddresses: true}\n`,
);
// The package is installed here for other tests; this hook hides it from the program.
const hook = `export async function resolve(name, context, next) {
  if (name === 'playwright-core') throw Object.assign(new Error('Cannot find package'), {code: 'ERR_MODULE_NOT_FOUND'});
  return next(name, context);
}`;
const hiding = path.join(folder, 'hide.mjs');
fs.writeFileSync(
  hiding,
  `import {register} from 'node:module';\nregister('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}));\n`,
);

test.each([
  ['en', '`browser` needs the package playwright-core, which is not installed', 'Run `npm install playwright-core`'],
  ['zh-CN', 'browser 需要 playwright-core 包，但尚未安装', '运行 npm install playwright-core'],
])('without playwright-core it is named with the commands that install it (%s)', (language, reason, advice) => {
  const env = {NODE_OPTIONS: `--import ${pathToFileURL(hiding).href}`, TABLEWATCH_LANG: language};
  const {status, err} = runCli(['validate', address], {cwd: folder, env});
  expect(status).toBe(2);
  expect(err).toContain(reason);
  expect(err).toContain(advice);
});
