// Step "Check tables": findings as annotations and job summary (format `github`), and as reports. The last step fails, not this one:
// comment and uploads belong to a failed check too.
import fs from 'node:fs';
import path from 'node:path';
import {linesOf, reports, setOutput, tablewatch} from './run-tablewatch.mjs';

fs.mkdirSync(reports, {recursive: true});
const {PATHS, ARGUMENTS, FAIL_ON = 'error'} = process.env;
const file = (name) => path.join(reports, name);
const formats = ['stylish', 'github', `json:${file('report.json')}`, `html:${file('report.html')}`];
const {status, out} = tablewatch(
  'validate',
  ...formats.flatMap((format) => ['--format', format]),
  '--format',
  `sarif:${file('report.sarif')}`,
  '--fail-on',
  FAIL_ON,
  ...linesOf(ARGUMENTS),
  '--',
  ...linesOf(PATHS),
);
process.stdout.write(out);
setOutput('status', status ?? 2);
setOutput('reports', reports);
// Wrong arguments end the program before any report.
if (!fs.existsSync(file('report.json'))) process.exit(status ?? 2);
const {summary} = JSON.parse(fs.readFileSync(file('report.json'), 'utf8'));
setOutput('errors', summary.error);
setOutput('warnings', summary.warning);
