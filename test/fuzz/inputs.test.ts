// What must hold for anything that comes from outside besides documents: bytes, workbooks, configurations, schedules, addresses, mail.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {parse as parseCsv} from 'csv-parse/sync';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {write, utils} from '@e965/xlsx';
import {readConfig} from '../../src/config/read.ts';
import {nextInstant} from '../../src/cron/next-instant.ts';
import {composeMail} from '../../src/deliver/mail/compose-mail.ts';
import {readText} from '../../src/encoding/read-text.ts';
import {repair} from '../../src/encoding/repair.ts';
import {errorWords, Failure, Misuse} from '../../src/model/errors.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {csvLine} from '../../src/report/changes/csv-line.ts';
import {escapeCell} from '../../src/report/findings/markdown.ts';
import {checkConfiguration} from '../../src/scheduler/check-configuration.ts';
import {shownAddress} from '../../src/source/index.ts';
import {cellText} from '../../src/model/table.ts';
import {subscriptionTo} from '../scheduler/fakes.ts';
import {utf8} from '../parse/input.ts';
import {anyText} from './documents.ts';
import {holds, patience} from './holds.ts';

const isCoded = (error: unknown): boolean => error instanceof Failure || error instanceof Misuse;

/** What the work throws must have a code. */
async function codedOnly(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCoded(error)) throw error;
  }
}

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-fuzz-'));
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

const words = [
  '模型',
  '得分',
  'Größe',
  'café',
  'naïve',
  '第一',
  '通义千问',
  'İstanbul',
  'Zażółć',
  'GPT-5',
  '88.3%',
  '“x”',
  '—',
  '\n',
  '|',
];
const charsets = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'windows-1251',
  'utf-16le',
  'nonsense',
];
const written = fc.array(fc.constantFrom(...words), {maxLength: 30}).map((parts) => parts.join(' '));
const bytes = fc.oneof(
  fc.uint8Array({maxLength: 200}),
  written.map((text) => Buffer.from(text)),
  written.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  // Cut in the middle of a character, or with one byte changed.
  fc.tuple(written, fc.nat(), fc.nat(255)).map(([text, at, byte]) => {
    const made = Buffer.from(text);
    if (made.length > 0) made[at % made.length] = byte;
    return made.subarray(0, made.length - (at % 3));
  }),
);

test('bytes are read as text or called binary, whatever charset is claimed', patience, () =>
  holds(
    'bytes',
    fc.tuple(bytes, fc.option(fc.constantFrom(...charsets), {nil: undefined})),
    ([input, encoding]) => {
      const read = readText(input, {encoding});
      expect(['text', 'binary']).toContain(read.kind);
      expect(readText(input, {encoding})).toEqual(read);
    },
    1000,
  ),
);

const wrong = fc
  .tuple(written, fc.constantFrom('latin1', 'utf16le', 'windows-1252', 'gb18030', 'big5'))
  .map(([text, as]) =>
    as === 'latin1' || as === 'utf16le'
      ? Buffer.from(text).toString(as)
      : new TextDecoder(as).decode(Buffer.from(text)),
  );

test('repair of what was repaired changes nothing', patience, () =>
  holds(
    'repair',
    fc.oneof(
      wrong,
      fc.tuple(written, wrong).map((parts) => parts.join('\n\n')),
    ),
    (text) => {
      const once = repair(text).text;
      expect(repair(once).text).toBe(once);
    },
    150,
  ),
);

const sheetCell = fc.oneof(
  fc.constantFrom('', 'GPT-5', '88.3%', '模型', '=1+1', '\u0000', 'x'.repeat(40_000)),
  fc.double(),
  fc.boolean(),
  fc.date({noInvalidDate: true}),
  fc.constant(null),
);
const merge = fc.record({s: fc.record({r: fc.nat(12), c: fc.nat(8)}), e: fc.record({r: fc.nat(40), c: fc.nat(20)})});
const workbook = fc
  .record({
    rows: fc.array(fc.array(sheetCell, {maxLength: 8}), {maxLength: 12}),
    merges: fc.array(merge, {maxLength: 4}),
    type: fc.constantFrom('xlsx', 'ods', 'xlsm'),
    harm: fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 4}),
    cut: fc.oneof({weight: 4, arbitrary: fc.constant(0)}, fc.nat(500)),
  })
  .map(({rows, merges, type, harm, cut}) => {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.slice(0, 32_000) : cell))),
    );
    sheet['!merges'] = merges;
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Board');
    const made = Buffer.from(write(book, {type: 'buffer', bookType: type as 'xlsx'}) as Buffer);
    for (const [at, byte] of harm) made[at % made.length] = byte;
    return {type, made: made.subarray(0, made.length - cut)};
  });

test('a workbook is read, or refused with a code, however it is damaged', patience, () =>
  holds(
    'workbook',
    workbook,
    async ({type, made}) => {
      await codedOnly(() =>
        parseDocument({
          ...utf8(''),
          text: '',
          bytes: made,
          byteLength: made.length,
          source: `board.${type}`,
          format: 'xlsx',
        }),
      );
    },
    60,
  ),
);

const scalar = fc.oneof(
  fc.constantFrom(
    'a',
    'board.md',
    '*/5 * * * *',
    '99 * * * *',
    'Asia/Shanghai',
    'Mars/Base',
    'https://x/',
    'smtp://h',
    '${ENV:HOME}',
    '${ENV:NONE}',
    'off',
    'error',
    '',
    ' ',
  ),
  fc.integer({min: -5, max: 99999}),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.constantFrom(
  'sources',
  'id',
  'path',
  'url',
  'glob',
  'git',
  'schedule',
  'timeZone',
  'rules',
  'rank-sequence',
  'options',
  'mail',
  'smtp',
  'from',
  'operator',
  'digests',
  'to',
  'boards',
  'webhooks',
  'kind',
  'secret',
  'server',
  'host',
  'port',
  'token',
  'publicUrl',
  'limits',
  'maxBytes',
  'schemas',
  'plugins',
  'overrides',
  'guards',
  'aliases',
  'constructor',
  '__proto__',
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    {depthSize: 'small'},
    {weight: 3, arbitrary: scalar},
    fc.array(tie('node'), {maxLength: 3}),
    fc.dictionary(key, tie('node'), {maxKeys: 5}),
  ),
})).node;
const topKeys = fc.constantFrom(
  'sources',
  'rules',
  'mail',
  'digests',
  'webhooks',
  'server',
  'limits',
  'schedule',
  'store',
  'overrides',
  'aliases',
);
const configuration = fc.oneof(
  fc.dictionary(topKeys, tree, {maxKeys: 4}).map((value) => JSON.stringify(value)),
  fc
    .array(
      fc.constantFrom(
        'sources:',
        ' - id: a',
        '   url: x',
        '&a',
        '*a',
        '{',
        '}',
        '[',
        ']',
        '\n',
        ': ',
        '"',
        '|',
        '---',
        '\t',
        '!!js',
      ),
      {maxLength: 20},
    )
    .map((parts) => parts.join('')),
);

test('a configuration is taken or its problems are named', patience, () =>
  holds(
    'configuration',
    configuration,
    async (text) => {
      const file = path.join(folder, 'tablewatch.config.yaml');
      fs.writeFileSync(file, text);
      const {configuration: read, problems} = await readConfig(file, {HOME: '/home/x'});
      expect(read === null).toBe(problems.length > 0);
      if (read !== null)
        for (const {problem} of checkConfiguration(read)) expect(errorWords(problem, 'zh-CN')).not.toBe('');
    },
    60,
  ),
);

const field = fc.oneof(
  fc.constantFrom('*', '*/5', '0', '59', '1-5', 'MON-FRI', '1,2,3', '?', 'L', '99', '-1', '*/0', '5-1', '1/2', 'x', ''),
  fc.integer({min: -1, max: 70}).map(String),
);
const zone = fc.constantFrom(
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Nowhere/At_All',
  '',
);
const instant = fc.date({min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true});

test('a schedule gives a later instant, or is refused with a code', patience, () =>
  holds(
    'cron',
    fc.tuple(fc.array(field, {minLength: 4, maxLength: 6}), zone, instant),
    async ([fields, timeZone, after]) => {
      await codedOnly(() => {
        const next = nextInstant(fields.join(' '), after.toISOString(), timeZone);
        expect(Date.parse(next)).toBeGreaterThan(after.getTime());
        if (fields.length === 5) expect(new Date(next).getUTCSeconds()).toBe(0);
      });
    },
    1500,
  ),
);

const secret = fc.stringMatching(/^[a-z]{8}Q[a-z]{8}$/);
const part = fc.constantFrom('', 'board.md', 'a@b', 'x=1', '%40', ':', '/', '?', '#', '&', 'page=2', '用户');

test('no password or token of an address is shown, and what is shown is shown as it is', patience, () =>
  holds(
    'address',
    fc.tuple(
      secret,
      fc.constantFrom('https', 'http', 'ssh', 'git'),
      part,
      part,
      fc.constantFrom('token', 'api_key', 'X-Amz-Signature', 'password'),
    ),
    ([hidden, scheme, before, after, name]) => {
      for (const address of [
        `${scheme}://user:${hidden}@example.org/${before}${after}`,
        `${scheme}://example.org/${before}?${after}&${name}=${hidden}`,
      ]) {
        const shown = shownAddress(address);
        expect(shown).not.toContain(hidden);
        expect(shownAddress(shown)).toBe(shown);
      }
    },
    1500,
  ),
);

const line = fc.oneof(
  fc.string({maxLength: 40, unit: 'binary'}),
  fc.constantFrom('a\r\nBcc: x@example.org', 'Ä <a@b>', '"x" <a@example.org>', 'a@example.org', '\u0000', '\u2028x'),
);

test('nothing of a digest begins a new header, and a bad address has a code', patience, () =>
  holds(
    'mail',
    fc.tuple(line, line, line),
    async ([to, from, subject]) => {
      await codedOnly(() => {
        const message = {subject, preheader: '', html: '', text: '', markdown: ''};
        const digest = {
          subscription: {...subscriptionTo('reader'), channel: {kind: 'mail', to} as const},
          message,
          messageId: '<a@example.org>',
          dueAt: '2026-11-21T08:00:00.000Z',
        };
        const mail = composeMail(digest, {from, replyTo: null, publicUrl: null, secret: 's'});
        for (const header of [mail.to, mail.from, mail.subject]) expect(String(header)).not.toMatch(/[\r\n\0]/);
      });
    },
    1500,
  ),
);

test('CSV that we write parses back to the cells, and none begins a formula', patience, () =>
  holds(
    'csv output',
    fc.array(fc.string({unit: 'binary', maxLength: 20}), {minLength: 2, maxLength: 5}),
    (cells) => {
      const read = parseCsv(csvLine(cells), {relax_column_count: true, bom: false}) as string[][];
      const plain = read[0]?.map((cell, at) => (cell === `'${cells[at] ?? ''}` ? cell.slice(1) : cell));
      expect(plain).toEqual(cells);
      for (const cell of read[0] ?? []) expect(cell).not.toMatch(/^[=+\-@]/);
    },
    1500,
  ),
);

test('a text that is escaped for a Markdown cell is one cell, and stays literal', patience, () =>
  holds(
    'markdown output',
    anyText,
    async ({text}) => {
      const cell = escapeCell(text);
      const document = await parseDocument({
        ...utf8(`| a | b |\n|---|---|\n| ${cell} | end |\n`),
        source: 'x.md',
        format: 'markdown',
      });
      expect(document.tables).toHaveLength(1);
      const [table] = document.tables;
      if (table === undefined) return;
      expect([table.rowCount, cellText(table, 0, 1)]).toEqual([1, 'end']);
    },
    600,
  ),
);
