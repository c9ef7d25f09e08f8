import {Ajv} from 'ajv';
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {FindingRecord} from '../../src/report/findings/finding-record.ts';
import {renderValidateGithub} from '../../src/report/findings/github.ts';
import {renderValidateGitlab} from '../../src/report/findings/gitlab.ts';
import {renderValidateHtml} from '../../src/report/findings/html.ts';
import {renderValidateJson, summarize, type ValidateReport} from '../../src/report/findings/json.ts';
import {renderValidateJunit} from '../../src/report/findings/junit.ts';
import {renderValidateMarkdown} from '../../src/report/findings/markdown.ts';
import {renderValidateSarif} from '../../src/report/findings/sarif.ts';
import {renderValidateStylish, type StylishOptions} from '../../src/report/findings/stylish.ts';
import surplusCell from '../../src/rules/surplus-cell.ts';

const row = '|商用|Google|gemini-2.5-flash|108.0%|11s|4.8|5|';
const finding: FindingRecord = {
  rule: 'value-range',
  messageId: 'above',
  severity: 'error',
  source: 'boards/编程.md',
  table: 1,
  row: 5,
  column: '准确率',
  line: 11,
  endLine: 11,
  startColumn: 29,
  endColumn: 35,
  message: '准确率 of gemini-2.5-flash is 108.0%; a percentage ends at 100 | really: <b>&"\'%',
  data: {value: 108},
  confidence: 'proven',
  fix: null,
  fingerprint: '0123456789abcdef',
  suppressed: null,
};
const quiet: FindingRecord = {
  ...finding,
  rule: 'surplus-cell',
  severity: 'warning',
  line: 12,
  endLine: 12,
  suppressed: {kind: 'inline', reason: 'kept by the publisher'},
};

function reportOf(findings: readonly FindingRecord[], failures: ValidateReport['failures'] = []): ValidateReport {
  const decoding = {
    encoding: 'utf-8',
    bom: false,
    confidence: 1,
    reason: 'valid UTF-8',
    invalidBytes: 0,
    firstInvalidByte: null,
    nulCount: 0,
  };
  const documents = [
    {source: 'boards/编程.md', format: 'markdown', bytes: 900, encoding: decoding, tables: 1, rows: 12},
  ];
  return {
    schemaVersion: 1,
    tool: {name: 'tablewatch', version: '0.1.0'},
    documents,
    findings,
    failures,
    summary: summarize(findings),
  };
}
const failure = {
  source: 'gone.md',
  code: 'SOURCE_NOT_FOUND',
  message: 'gone.md: file not found',
  hint: 'Check the path.',
};
const report = reportOf([finding, quiet], [failure]);

const plain = (text: string): string => text;
const options: StylishOptions = {
  language: 'en',
  palette: {red: plain, yellow: plain, blue: plain, green: plain, dim: plain, bold: plain, underline: plain},
  width: 80,
  sourceLine: (_, line) => (line === 11 ? row : ''),
  statistics: false,
};

const htmlInput = (of: ValidateReport, language: 'en' | 'zh-CN'): Parameters<typeof renderValidateHtml>[0] => ({
  report: of,
  language,
  rules: [surplusCell.meta],
  excerptOf: () => null,
  sourceLine: (_, line) => (line === 11 ? row : ''),
  passRateOf: () => ({rules: 40, passedRules: 39, rows: 12, passedRows: 11}),
  reasonOf: () => '',
});

describe('summarize', () => {
  it('counts what is not suppressed', () => {
    expect(summarize([finding, quiet])).toEqual({error: 1, warning: 0, info: 0, fixable: 0, suppressed: 1});
  });
  it('display fixes are not fixable', () => {
    expect(summarize([{...finding, fix: {safety: 'display', edits: []}}]).fixable).toBe(0);
  });
});

describe('stylish', () => {
  it('marks the cell under its row, wide characters counted as two columns', () => {
    const lines = renderValidateStylish(report, options).split('\n');
    const at = lines.findIndex((line) => line.includes('│ |商用|'));
    expect(lines[at + 1]?.indexOf('^')).toBe((lines[at]?.indexOf('108.0%') ?? 0) + 2);
    expect(lines[at + 1]?.trimEnd().endsWith('^^^^^^')).toBe(true);
  });
  it('no line is wider than the terminal', () => {
    for (const line of renderValidateStylish(report, {...options, width: 60}).split('\n'))
      expect(line.length).toBeLessThanOrEqual(66);
  });
  it('tells the sum, and what was suppressed or not read', () => {
    const text = renderValidateStylish(report, options);
    expect(text).toContain('1 error, 0 warnings, 0 notes in 1 document (1 table, 12 rows)');
    expect(text).toContain('1 suppressed');
    expect(text).toContain('1 document could not be read');
  });
  it('speaks Chinese', () => {
    expect(renderValidateStylish(report, {...options, language: 'zh-CN'})).toContain(
      '1 个文档（1 个表格，12 行）：1 个错误',
    );
  });
  it('a clean run is one line', () => {
    expect(renderValidateStylish(reportOf([]), options)).toBe('✔ No findings in 1 document (1 table, 12 rows).\n');
  });
  it('counts findings by rule when asked', () => {
    expect(renderValidateStylish(report, {...options, statistics: true})).toMatch(/ {5}1 {2}value-range/);
  });
});

describe('formats for machines', () => {
  const schema = (name: string): object =>
    JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, `../../schemas/${name}`), 'utf8'));
  it('JSON fits its schema, and a broken copy does not', () => {
    const check = new Ajv({strict: true, allowUnionTypes: true}).compile(schema('validate.v1.json'));
    const value = JSON.parse(renderValidateJson(report));
    expect(check(value), JSON.stringify(check.errors)).toBe(true);
    expect(check({...value, findings: [{...value.findings[0], line: 0}]})).toBe(false);
  });
  it('SARIF: rule index, level, region, fingerprint and suppression', () => {
    const log = JSON.parse(renderValidateSarif(report, [surplusCell.meta], 'zh-CN'));
    expect(log.version).toBe('2.1.0');
    const [first, second] = log.runs[0].results;
    expect(first).toMatchObject({
      ruleId: 'value-range',
      level: 'error',
      partialFingerprints: {'tablewatch/v1': '0123456789abcdef'},
    });
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: {uri: 'boards/%E7%BC%96%E7%A8%8B.md'},
      region: {startLine: 11, startColumn: 29, endLine: 11, endColumn: 35},
    });
    expect(second).toMatchObject({
      ruleId: 'surplus-cell',
      ruleIndex: 0,
      suppressions: [{kind: 'inSource', justification: 'kept by the publisher'}],
    });
    expect(log.runs[0].invocations[0]).toMatchObject({executionSuccessful: false});
  });
  it('JUnit: errors fail, suppressed findings are skipped, markup is escaped', () => {
    const xml = renderValidateJunit(report);
    expect(xml).toContain('<testsuite name="boards/编程.md" tests="2" failures="1" errors="0" skipped="1">');
    expect(xml).toContain('&lt;b&gt;&amp;&quot;&#39;%');
    expect(renderValidateJunit(reportOf([]))).toContain('<testcase name="no findings"');
  });
  it('GitLab: the rule stands in the description', () => {
    expect(JSON.parse(renderValidateGitlab(report))).toEqual([
      expect.objectContaining({
        check_name: 'value-range',
        severity: 'major',
        location: {path: 'boards/编程.md', lines: {begin: 11, end: 11}},
      }),
    ]);
  });
  it('GitHub: escaped, ten of a severity, the rest counted', () => {
    expect(renderValidateGithub(report)).toContain(
      '::error file=boards/编程.md,line=11,endLine=11,col=29,endColumn=35,title=value-range::',
    );
    expect(renderValidateGithub(report)).toContain('%25');
    const many = renderValidateGithub(reportOf(Array.from({length: 13}, () => finding)));
    expect(many.match(/^::error /gm)).toHaveLength(10);
    expect(many).toContain('and 3 more of severity error');
  });
  it('Markdown: cells stay cells, and a long report is cut with a count', () => {
    expect(renderValidateMarkdown(report, 'en')).toContain('a percentage ends at 100 \\| really: \\<b\\>');
    const long = reportOf(Array.from({length: 900}, () => finding));
    const documents = Array.from(
      {length: 9},
      (_, at) => ({...long.documents[0], source: `${at}.md`}) as ValidateReport['documents'][number],
    );
    const text = renderValidateMarkdown(
      {...long, documents, findings: long.findings.map((each, at) => ({...each, source: `${at % 9}.md`}))},
      'en',
    );
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/… and \d+ more findings/);
  });
  it('HTML: one page without scripts, every text escaped', () => {
    const html = renderValidateHtml(htmlInput(report, 'zh-CN'));
    expect(html).toContain('lang="zh-CN"');
    expect(html).not.toMatch(/<script|<b>&"/);
    expect(html).toContain('&lt;b&gt;&amp;');
  });
});
