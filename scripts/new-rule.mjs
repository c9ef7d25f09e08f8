// `npm run new-rule ID`: copies the three files of a rule from test/rules/_template and registers it.
import fs from 'node:fs';
import path from 'node:path';
import {root, run} from './ensure.mjs';

const id = process.argv[2] ?? '';
if (!/^[a-z]+(-[a-z]+)*$/.test(id) || id.startsWith('no-')) {
  console.error(`A rule id names the fault in kebab case, for example surplus-cell; got "${id}".`);
  process.exit(2);
}

const {version} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const files = {
  'rule.ts.txt': `src/rules/${id}.ts`,
  'page.md.txt': `src/rules/${id}.md`,
  'fixture.md.txt': `test/rules/${id}.fixture.md`,
};

for (const to of Object.values(files)) {
  if (!fs.existsSync(path.join(root, to))) continue;
  console.error(`${to} exists already.`);
  process.exit(2);
}

for (const [from, to] of Object.entries(files)) {
  const text = fs.readFileSync(path.join(root, 'test/rules/_template', from), 'utf8');
  fs.writeFileSync(path.join(root, to), text.replaceAll('{{id}}', id).replaceAll('{{version}}', version));
  console.log(to);
}
run(process.execPath, ['scripts/docs.mjs', '--write']);
