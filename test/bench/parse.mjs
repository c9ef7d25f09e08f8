// `node test/bench/parse.mjs`: reading 100,000 rows of eight columns in each text format. Every format is a process of its own;
// prints processor time (the machine may be busy), and memory beside what the process and its text take. Loading the reader
// and its library is not counted (remark: 60-90 ms). `--json` for figures.
import {spawnSync} from 'node:child_process';
import {register} from 'node:module';
import {fileURLToPath} from 'node:url';

const rows = 100_000;
const formats = ['md', 'marked.md', 'csv', 'quoted.csv', 'html', 'json', 'jsonl'];
const [, , mode, only] = process.argv;
if (mode === '--one') console.log(JSON.stringify(await measure(only)));
else report();

function report() {
  const results = formats.map((format) => {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', format], {encoding: 'utf8'});
    return child.status === 0 ? JSON.parse(child.stdout) : {format, failed: child.stderr.slice(-300)};
  });
  if (mode === '--json') console.log(JSON.stringify(results));
  else console.table(results);
}

async function measure(format) {
  register('../../scripts/typescript-loader.mjs', import.meta.url);
  const {parseDocument} = await import('../../src/parse/index.ts');
  const text = textOf(format);
  const decoding = {
    encoding: 'utf-8',
    bom: false,
    confidence: 1,
    reason: '',
    invalidBytes: 0,
    firstInvalidByte: null,
    nulCount: 0,
  };
  await parseDocument({
    source: `board.${format}`,
    format: 'auto',
    text: text.slice(0, 0),
    byteLength: 0,
    decoding,
  }).catch(() => null);
  const memory = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const document = await parseDocument({
    source: `board.${format}`,
    format: 'auto',
    text,
    byteLength: text.length,
    decoding,
  });
  const {user, system} = process.cpuUsage(start);
  const megabytes = Math.round((process.memoryUsage().rss - memory) / 1e6);
  if (document.tables[0]?.rowCount !== rows) throw new Error(`${format}: ${document.tables[0]?.rowCount} rows`);
  return {format, characters: text.length, milliseconds: Math.round((user + system) / 1000), megabytes};
}

function textOf(format) {
  const labels = ['rank', 'model', 'vendor', 'kind', 'score', 'time', 'token', 'cost'];
  const cells = Array.from({length: rows}, (_, row) => cellsOf(row));
  const line = (open, between, close) => (row) => `${open}${row.join(between)}${close}`;
  const objects = () =>
    cells.map((row) => JSON.stringify(Object.fromEntries(labels.map((label, at) => [label, row[at]]))));
  const all = [labels, ...cells];
  const markdown = (body) =>
    [line('| ', ' | ', ' |')(labels), '|---'.repeat(8), ...body.map(line('| ', ' | ', ' |'))].join('\n');
  if (format === 'md') return markdown(cells);
  if (format === 'marked.md')
    return markdown(cells.map((row) => [row[0], `**[${row[1]}](https://example.org/${row[0]})**`, ...row.slice(2)]));
  if (format === 'csv') return all.map(line('', ',', '')).join('\n');
  if (format === 'quoted.csv') return all.map(line('"', '","', '"')).join('\n');
  if (format === 'html') return `<table>${all.map(line('<tr><td>', '</td><td>', '</td></tr>\n')).join('')}</table>`;
  return format === 'json' ? `[${objects().join(',\n')}]` : objects().join('\n');
}

function cellsOf(row) {
  const score = (100 - row / 1000).toFixed(1);
  return [
    row + 1,
    `model-${row}(new)`,
    'Alibaba',
    '商用',
    `${score}%`,
    `${(row % 300) + 1}s`,
    row % 9999,
    (row % 90) / 10,
  ];
}
