// The API against its own description: every answer is what schemas/openapi.v1.json says, and every call that it names is there.
import fs from 'node:fs';
import path from 'node:path';
import {Ajv} from 'ajv';
import {Ajv2020} from 'ajv/dist/2020.js';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {isRecord} from '../../src/model/guards.ts';
import {listChangesets} from '../../src/store/sql/changesets.ts';
import {allOpenFindings} from '../../src/store/sql/overview.ts';
import {ask, type Asked} from './ask.ts';
import {type Site, startSite} from './site.ts';

const schemas = path.resolve(import.meta.dirname, '../../schemas');
const readSchema = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(schemas, name), 'utf8'));
const described = readSchema('openapi.v1.json');
const ajv = new Ajv2020({strict: false, allErrors: true, validateFormats: false});

/** What stands at a path of keys. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** Follows `#/components/…`. */
function resolve(value: unknown): unknown {
  const reference = at(value, '$ref');
  return typeof reference === 'string' ? at(described, ...reference.slice(2).split('/')) : value;
}

/** Faults of an answer against the description of a call; none: it is as described. */
function faultsOf(call: string, method: string, answer: Asked): unknown {
  const told = resolve(at(described, 'paths', call, method, 'responses', String(answer.status)));
  if (told === undefined) return `${String(answer.status)} is not described: ${answer.text}`;
  const type = String(answer.headers['content-type']).split(';')[0] ?? '';
  const schema = at(told, 'content', type, 'schema');
  if (schema === undefined) return `${type} is not described`;
  // References of the description start at its root: its components stand below the schema, too.
  const validate = ajv.compile({...Object(schema), components: at(described, 'components')});
  return validate(JSON.parse(answer.text)) ? [] : validate.errors;
}

let site: Site;
let pair: {from: number; to: number};
let finding = '';

beforeAll(async () => {
  site = await startSite({sources: [{id: 'gone', path: 'samples/gone.md'}]});
  const [change] = await listChangesets(site.running.service.database, {limit: 1});
  if (change === undefined) throw new Error('the samples have changed nothing');
  pair = {from: change.fromEdition, to: change.toEdition};
  const [open] = await allOpenFindings(site.running.service.database, 'faulty-samples', 1);
  if (open === undefined) throw new Error('the samples have no findings');
  const {sourceId, document: of, rule, fingerprint} = open;
  finding = new URLSearchParams({source: sourceId, document: of, rule, fingerprint}).toString();
});
afterAll(() => site.close());

const document = encodeURIComponent('samples/imaging-board/2025-11.md');
const calls = (): readonly (readonly [
  call: string,
  method: string,
  address: string,
  status: number,
  body?: string,
])[] => [
  ['/openapi.json', 'get', '/openapi.json', 200],
  ['/sources', 'get', '/sources', 200],
  ['/sources/{id}', 'get', '/sources/imaging-board', 200],
  ['/sources/{id}', 'get', '/sources/gone', 200],
  ['/sources/{id}', 'get', '/sources/nobody', 404],
  ['/sources/{id}/pause', 'post', '/sources/radiology-board/pause', 200],
  ['/sources/{id}/resume', 'post', '/sources/radiology-board/resume', 200],
  ['/sources/{id}/pause', 'post', '/sources/nobody/pause', 404],
  ['/sources/{id}/run', 'post', '/sources/radiology-board/run', 202],
  ['/sources/{id}/run', 'post', '/sources/nobody/run', 404],
  ['/sources/{id}/accept', 'post', '/sources/imaging-board/accept', 409],
  ['/sources/{id}/accept', 'post', '/sources/nobody/accept', 404],
  ['/pause', 'get', '/pause', 200],
  ['/pause', 'post', '/pause', 200],
  ['/pause', 'get', '/pause', 200],
  ['/pause', 'post', '/pause?until=2100-01-01T08:00:00%2B08:00', 200],
  ['/pause', 'post', '/pause?until=yesterday', 400],
  ['/resume', 'post', '/resume', 200],
  ['/runs', 'get', '/runs', 200],
  ['/runs', 'get', '/runs?source=imaging-board&limit=2', 200],
  ['/runs', 'get', '/runs?source=gone', 200],
  ['/runs/{id}', 'get', '/runs/1', 200],
  ['/runs/{id}', 'get', '/runs/0', 404],
  ['/editions', 'get', '/editions', 200],
  ['/editions', 'get', `/editions?source=imaging-board&document=${document}`, 200],
  ['/editions/{key}', 'get', `/editions/${String(pair.from)}`, 200],
  ['/editions/{key}', 'get', '/editions/0', 404],
  ['/boards', 'get', '/boards', 200],
  ['/changesets', 'get', '/changesets', 200],
  ['/changesets', 'get', '/changesets?source=imaging-board&limit=1', 200],
  ['/changesets/{from}/{to}', 'get', `/changesets/${String(pair.from)}/${String(pair.to)}`, 200],
  ['/changesets/{from}/{to}', 'get', `/changesets/${String(pair.to)}/${String(pair.from)}`, 200],
  ['/changesets/{from}/{to}', 'get', `/changesets/${String(pair.to)}/0`, 404],
  ['/findings', 'get', '/findings?source=faulty-samples', 200],
  ['/findings', 'get', `/findings?source=imaging-board&document=${document}`, 200],
  ['/findings', 'get', '/findings', 404],
  ['/findings/silence', 'post', `/findings/silence?${finding}&until=2100-01-01&reason=known`, 200],
  ['/findings', 'get', '/findings?source=faulty-samples', 200],
  ['/findings/silence', 'post', `/findings/silence?${finding}`, 200],
  ['/findings/silence', 'post', `/findings/silence?${finding}&until=yesterday`, 400],
  ['/findings/silence', 'post', '/findings/silence?source=faulty-samples', 404],
  ['/findings/unsilence', 'post', `/findings/unsilence?${finding}`, 200],
  ['/findings/unsilence', 'post', '/findings/unsilence', 404],
  ['/repair', 'post', '/repair', 200, JSON.stringify({text: 'æ¨¡åž‹çš„å‡†ç¡®çŽ‡', source: 'a.md'})],
  ['/repair', 'post', '/repair', 400, '{"text": 1}'],
  ['/repair', 'post', '/repair', 400, '{'],
  ['/repair', 'post', '/repair', 413, 'x'.repeat(3 * 2 ** 20)],
];

test('every answer is as described', async () => {
  for (const [call, method, address, status, body] of calls()) {
    const answer = await ask(site.url, `/api/v1${address}`, {
      method: method.toUpperCase(),
      headers: {'content-type': 'application/json'},
      ...(body === undefined ? {} : {body}),
    });
    expect([address, answer.status, faultsOf(call, method, answer)]).toEqual([address, status, []]);
  }
});

test('every call that is described is asked here', () => {
  const paths = Object.entries(Object(at(described, 'paths')));
  const named = paths.flatMap(([call, methods]) => Object.keys(Object(methods)).map((method) => `${method} ${call}`));
  const asked = new Set(calls().map(([call, method]) => `${method} ${call}`));
  expect(named.filter((one) => !asked.has(one))).toEqual([]);
});

test('a broken answer would be noticed', () => {
  const answer = {status: 200, headers: {'content-type': 'application/json'}, text: '{"runs": [{"id": "1"}]}'};
  expect(faultsOf('/runs', 'get', answer)).not.toEqual([]);
});

describe('what other schemas describe', () => {
  test('a changeset is diff.v1', async () => {
    const {text} = await ask(site.url, `/api/v1/changesets/${String(pair.from)}/${String(pair.to)}`);
    const isChangeset = new Ajv({strict: false, validateFormats: false}).compile(Object(readSchema('diff.v1.json')));
    expect([isChangeset(JSON.parse(text)), isChangeset.errors]).toEqual([true, null]);
  });

  test('from an edition to itself nothing changed', async () => {
    const {status, text} = await ask(site.url, `/api/v1/changesets/${String(pair.to)}/${String(pair.to)}`);
    expect([status, JSON.parse(text).boards[0].events]).toEqual([200, []]);
  });

  test('editions of different documents are not compared', async () => {
    const {text} = await ask(site.url, '/api/v1/editions?source=radiology-board');
    const other = JSON.parse(text).editions[0].key;
    const answer = await ask(site.url, `/api/v1/changesets/${String(pair.from)}/${String(other)}`);
    expect([answer.status, JSON.parse(answer.text).detail]).toEqual([
      400,
      expect.stringContaining('the two editions are of different documents'),
    ]);
  });
});

test('repair takes bytes, too, and says what it did', async () => {
  const damaged = fs.readFileSync(path.resolve(schemas, '../samples/faulty/report-windows-1254.md'));
  const answer = await ask(site.url, '/api/v1/repair?source=report.md', {method: 'POST', body: damaged});
  const repaired = JSON.parse(answer.text);
  expect(repaired).toMatchObject({changed: true, source: 'report.md'});
  expect(repaired.text).toContain('大模型阅片能力评测说明');
  expect(repaired.uncertain.length).toBeGreaterThan(0);
});

test('the address of a source may hold a password: it is not told', async () => {
  const {text} = await ask(site.url, '/api/v1/sources');
  expect(text).not.toContain('"setting"');
});

describe('/metrics', () => {
  test('follows the conventions of Prometheus', async () => {
    const {headers, text} = await ask(site.url, '/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => ({name, type}));
    const own = types.filter(({name}) => name.startsWith('tablewatch_'));
    expect(own.map(({name}) => name).sort()).toEqual([
      'tablewatch_deliveries_total',
      'tablewatch_errors_total',
      'tablewatch_http_request_duration_seconds',
      'tablewatch_queue_oldest_seconds',
      'tablewatch_queue_waiting',
      'tablewatch_recovered_total',
      'tablewatch_run_longest_seconds',
      'tablewatch_runs_total',
      'tablewatch_sources',
    ]);
    for (const {name, type} of own) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter']);
      expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'));
    }
    for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#')))
      expect(line).toMatch(/^[a-z_][a-z0-9_]*(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? (-?[\d.e+-]+|NaN|[+-]Inf)$/i);
  });

  test('counts what happened', async () => {
    const {text} = await ask(site.url, '/metrics');
    expect(text).toMatch(/^tablewatch_sources\{state="ok"\} 3$/m);
    expect(text).toMatch(/^tablewatch_sources\{state="failing"\} 1$/m);
    expect(text).toMatch(/^tablewatch_runs_total\{end="failed"\} 1$/m);
    expect(text).toMatch(/^tablewatch_queue_waiting\{queue="run"\} \d+$/m);
  });
});

test('/healthz says that the process lives, /readyz that the store answers', async () => {
  expect(await ask(site.url, '/healthz')).toMatchObject({status: 200, text: '{"status":"ok"}'});
  const ready = await ask(site.url, '/readyz');
  expect([ready.status, JSON.parse(ready.text)]).toEqual([
    200,
    expect.objectContaining({status: 'ok', store: 'pglite'}),
  ]);
});
