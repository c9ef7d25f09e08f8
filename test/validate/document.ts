// Documents, shapes and small rules for the tests of the engine.
import {inferShape} from '../../src/infer/index.ts';
import type {Report, Severity} from '../../src/model/finding.ts';
import {defineRule, type Rule} from '../../src/model/rule.ts';
import type {Format} from '../../src/model/format.ts';
import type {Document} from '../../src/model/table.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {validateDocument, type ValidateOptions} from '../../src/validate/index.ts';

export async function readText(text: string, format: Format = 'markdown'): Promise<Document> {
  const decoding = {
    encoding: 'utf-8',
    bom: false,
    confidence: 1,
    reason: '',
    invalidBytes: 0,
    firstInvalidByte: null,
    nulCount: 0,
  };
  return parseDocument({source: 'board.md', format, text, byteLength: text.length, decoding});
}

export const board =
  '| 排名 | 大模型 | 准确率 |\n|---|---|---|\n| 1 | gemini-2.5-pro | 100.0% |\n| 2 | grok-3-mini | 98.5% |\n| 3 | gpt-4.1 | 97.0% |\n';

/** A rule that reports the same at each of its places. */
export function speakingRule(id: string, reports: readonly Report[], severity: Severity | 'off' = 'warning'): Rule {
  return defineRule<string>({
    meta: {
      id,
      summary: {en: id, 'zh-CN': id},
      group: 'structure',
      status: 'preview',
      core: false,
      since: '0.1.0',
      severity,
      fix: 'never',
      options: {limit: {type: 'number', description: 'a number', default: 3}},
      messages: {found: {en: 'found', 'zh-CN': '发现'}},
    },
    check(_document, {report}) {
      for (const each of reports) report(each);
    },
  });
}

export function checkDocument(document: Document, rules: readonly Rule[], options: Partial<ValidateOptions> = {}) {
  return validateDocument(document, {rules, shapeOf: inferShape, ...options});
}

/** A report about a cell of the first table. */
export function at(row: number, column = 1, more: Partial<Report> = {}): Report {
  return {messageId: 'found', place: {kind: 'cell', table: 0, row, column}, ...more};
}
