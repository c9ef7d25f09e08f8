import fs from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it('the compiled templates are those of templates/ (node test/tools/templates.mjs --write)', async () => {
  const tool: {compileTemplates: () => string} = await import(path.join(root, 'test/tools/templates.mjs'));
  expect(fs.readFileSync(path.join(root, 'src/report/templates.js'), 'utf8')).toBe(tool.compileTemplates());
});
