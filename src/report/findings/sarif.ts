// SARIF 2.1.0 (OASIS standard, 2020-03-27), as GitHub code scanning reads it.
import type {Severity} from '../../model/finding.ts';
import type {RuleMeta} from '../../model/rule.ts';
import type {Language} from '../../model/text.ts';
import type {FindingRecord} from './finding-record.ts';
import type {ValidateReport} from './json.ts';

/** GitHub refuses more results in one run. */
const maxResults = 25_000;

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Returns the report as SARIF; suppressed findings are marked, not removed. Columns count UTF-16 units, as the header says. */
export function renderValidateSarif(report: ValidateReport, rules: readonly RuleMeta[], language: Language): string {
  const spoken = new Set(report.findings.map(({rule}) => rule));
  const described = rules.filter(({id}) => spoken.has(id));
  const indexOf = new Map(described.map(({id}, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tablewatch',
            semanticVersion: report.tool.version,
            rules: described.map((rule) => toRule(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.failures.length === 0,
            toolExecutionNotifications: report.failures.map(({code, message}) => ({
              level: 'error',
              message: {text: message},
              descriptor: {id: code},
            })),
          },
        ],
        results: report.findings
          .slice(0, maxResults)
          .map((finding) => toResult(finding, indexOf.get(finding.rule) ?? -1)),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';
}

function toRule(meta: RuleMeta, language: Language): object {
  return {
    id: meta.id,
    shortDescription: {text: meta.summary[language]},
    defaultConfiguration: {
      level: meta.severity === 'off' ? 'none' : levels[meta.severity],
      enabled: meta.severity !== 'off',
    },
    properties: {tags: [meta.group]},
  };
}

function toResult(finding: FindingRecord, ruleIndex: number): object {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: {text: finding.message},
    locations: [{physicalLocation: {artifactLocation: {uri: encodeURI(finding.source)}, region: region(finding)}}],
    partialFingerprints: {'tablewatch/v1': finding.fingerprint},
    ...(finding.baselineState === undefined ? {} : {baselineState: finding.baselineState}),
    ...(finding.suppressed === null
      ? {}
      : {
          suppressions: [
            {
              kind: finding.suppressed.kind === 'inline' ? 'inSource' : 'external',
              ...(finding.suppressed.reason === null ? {} : {justification: finding.suppressed.reason}),
            },
          ],
        }),
  };
}

function region(finding: FindingRecord): object {
  const {line, startColumn, endLine, endColumn} = finding;
  return {
    startLine: line,
    startColumn,
    endLine,
    endColumn: endLine === line ? Math.max(endColumn, startColumn + 1) : endColumn,
  };
}
