// rdjson as reviewdog reads it: its fields by its protocol definition, its places in bytes, its suggestions applied as it applies them.
import fs from 'node:fs';
import path from 'node:path';
import {Ajv} from 'ajv';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeReport} from '../../../src/report/findings/json.ts';
import {renderValidateRdjson} from '../../../src/report/findings/rdjson.ts';
import {makeFolder, runCli} from '../../cli/run-cli.ts';

interface Position {
  readonly line: number;
  readonly column?: number;
}
interface Diagnostic {
  readonly message: string;
  readonly location: {readonly path: string; readonly range: {readonly start: Position; readonly end: Position}};
  readonly severity: string;
  readonly code: {readonly value: string};
  readonly suggestions?: readonly {
    readonly range: {readonly start: Position; readonly end: Position};
    readonly text: string;
  }[];
}

// DiagnosticResult of reviewdog's rdf protocol, as far as we write it; nothing else may be there.
const position = {
  type: 'object',
  properties: {line: {type: 'integer', minimum: 1}, column: {type: 'integer', minimum: 1}},
  required: ['line'],
  additionalProperties: false,
};
const range = {
  type: 'object',
  properties: {start: position, end: position},
  required: ['start', 'end'],
  additionalProperties: false,
};
const schema = {
  type: 'object',
  required: ['source', 'diagnostics'],
  additionalProperties: false,
  properties: {
    source: {type: 'object', properties: {name: {type: 'string'}}, additionalProperties: false},
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'location', 'severity', 'code'],
        additionalProperties: false,
        properties: {
          message: {type: 'string', minLength: 1},
          location: {
            type: 'object',
            properties: {path: {type: 'string'}, range},
            required: ['path', 'range'],
            additionalProperties: false,
          },
          severity: {enum: ['ERROR', 'WARNING', 'INFO']},
          code: {type: 'object', properties: {value: {type: 'string'}}, additionalProperties: false},
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              properties: {range, text: {type: 'string'}},
              required: ['range', 'text'],
              additionalProperties: false,
            },
          },
        },
      },
    },
  },
};

/** The offset in bytes of a place: lines end with a line feed, columns count bytes from 1. */
function byteOffset(bytes: Buffer, {line, column = 1}: Position): number {
  let at = 0;
  for (let i = 1; i < line; i++) at = bytes.indexOf(0x0a, at) + 1;
  return at + column - 1;
}

function apply(bytes: Buffer, suggestions: NonNullable<Diagnostic['suggestions']>): string {
  const edits = suggestions
    .map(({range: {start, end}, text}) => ({start: byteOffset(bytes, start), end: byteOffset(bytes, end), text}))
    .sort((a, b) => b.start - a.start);
  let made = bytes;
  for (const {start, end, text} of edits)
    made = Buffer.concat([made.subarray(0, start), Buffer.from(text), made.subarray(end)]);
  return made.toString('utf8');
}

let folder = '';
beforeAll(() => (folder = makeFolder('rdjson')));
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

function diagnosticsOf(name: string, content: string | Buffer, ...flags: string[]): Diagnostic[] {
  fs.writeFileSync(path.join(folder, name), content);
  const {out} = runCli(['validate', name, '--format', 'rdjson', ...flags], {cwd: folder});
  const result = JSON.parse(out) as {diagnostics: Diagnostic[]};
  const check = new Ajv({strict: true}).compile(schema);
  expect(check(result), JSON.stringify(check.errors)).toBe(true);
  return result.diagnostics;
}

// Full-width digits and letters, an emoji and a header in Chinese: bytes, characters and UTF-16 units all differ.
const faulty = `# 编程 🚀

| 排名 | 模型 | 准确率 |
|---|---|---|
| 1 | 通义🚀千问 | 91.2% |
| 2 | ＧＬＭ-4.6 | 88.0% |
| 3 | ＫＩＭＩ-Ｋ2 | ８５.5% |
| 4 | 豆包 | 80.1% | 多余 |
`;

describe('places', () => {
  it('count bytes: what they span is what the finding is about', () => {
    const found = diagnosticsOf('board.md', faulty);
    const bytes = Buffer.from(faulty);
    const wide = found.filter(({code}) => code.value === 'fullwidth-form');
    expect(wide.length).toBeGreaterThan(1);
    for (const {location} of wide) {
      const {start, end} = location.range;
      expect(bytes.subarray(byteOffset(bytes, start), byteOffset(bytes, end)).toString('utf8')).toMatch(
        /^[^|\s]*[\uff01-\uff5e][^|]*$/,
      );
    }
  });
  it('count the byte order mark of the first line', () => {
    const csv = '排名,模型,得分\n1,甲,90\n2,乙,80\n2,乙,80,9\n';
    const marked = diagnosticsOf('marked.csv', `\ufeff${csv}`);
    const plain = diagnosticsOf('plain.csv', csv);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.map(({code}) => code)).toEqual(plain.map(({code}) => code));
    for (const [at, {location}] of marked.entries()) {
      const other = plain[at]?.location.range.start;
      expect(location.range.start.column).toBe((other?.column ?? 0) + (other?.line === 1 ? 3 : 0));
    }
  });
  it('name only lines where the file is not UTF-8, and suggest nothing', () => {
    const gbk = Buffer.from('d0d6ceb2', 'hex'); // two characters
    const rows = Buffer.concat([
      Buffer.from('rank,model,score\n1,'),
      gbk,
      Buffer.from(',90\n2,'),
      gbk,
      Buffer.from(',80,7\n'),
    ]);
    const found = diagnosticsOf('gbk.csv', rows);
    expect(found.length).toBeGreaterThan(0);
    for (const {location, suggestions} of found) {
      expect(location.range.start.column).toBeUndefined();
      expect(suggestions).toBeUndefined();
    }
  });
});

describe('suggestions', () => {
  it('applied, give what --fix gives', () => {
    const found = diagnosticsOf('fix.md', faulty, '--only', 'fullwidth-form');
    const suggestions = found.flatMap((each) => each.suggestions ?? []);
    expect(suggestions.length).toBeGreaterThan(1);
    const applied = apply(Buffer.from(faulty), suggestions);
    runCli(['validate', 'fix.md', '--unsafe-fixes', '--only', 'fullwidth-form'], {cwd: folder});
    expect(applied).toBe(fs.readFileSync(path.join(folder, 'fix.md'), 'utf8'));
    expect(applied).not.toBe(faulty);
  });
  it('a fix of several places is one suggestion, with the text between them', () => {
    const text = '| 1 | ä | b |\n';
    const encoding = {
      encoding: 'utf-8',
      bom: false,
      confidence: 1,
      reason: '',
      invalidBytes: 0,
      firstInvalidByte: null,
      nulCount: 0,
    };
    const place = {
      source: 'a.md',
      line: 1,
      endLine: 1,
      startColumn: 1,
      endColumn: 2,
      table: null,
      row: null,
      column: null,
    };
    const edits = [
      {span: {start: 10, end: 11}, text: 'c'},
      {span: {start: 2, end: 3}, text: '2'},
    ];
    const made = renderValidateRdjson(
      makeReport(
        {
          documents: [{source: 'a.md', format: 'markdown', bytes: 1, tables: 1, rows: 1, encoding}],
          findings: [
            {
              ...place,
              rule: 'rank-mismatch',
              messageId: 'a',
              severity: 'error',
              message: 'm',
              data: {},
              confidence: 'proven',
              fingerprint: 'f',
              suppressed: null,
              fix: {safety: 'safe', edits},
            },
          ],
          failures: [],
        },
        '1.0.0',
      ),
      new Map([['a.md', text]]),
    );
    const {diagnostics} = JSON.parse(made) as {diagnostics: Diagnostic[]};
    const suggestions = diagnostics[0]?.suggestions ?? [];
    expect(suggestions).toHaveLength(1);
    expect(apply(Buffer.from(text), suggestions)).toBe('| 2 | ä | c |\n');
  });
  it('workers and one process write the same', () => {
    const one = diagnosticsOf('same.md', faulty);
    expect(diagnosticsOf('same.md', faulty, '--jobs', '2')).toEqual(one);
  });
});
