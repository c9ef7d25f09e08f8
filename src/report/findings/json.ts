// The `validate` JSON that others rely on (schemas/validate.v1.json): no clock inside, byte-identical for equal input.
import type {Decoding} from '../../model/encoding.ts';
import type {FindingRecord} from './finding-record.ts';

export interface DocumentRecord {
  readonly source: string;
  readonly format: string;
  readonly bytes: number;
  readonly encoding: Decoding;
  readonly tables: number;
  readonly rows: number;
}

/** A document that could not be read or checked. */
export interface FailureRecord {
  readonly source: string | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

export interface ValidateSummary {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly fixable: number;
  readonly suppressed: number;
}

export interface ValidateReport {
  readonly schemaVersion: 1;
  readonly tool: {readonly name: 'tablewatch'; readonly version: string};
  readonly documents: readonly DocumentRecord[];
  readonly findings: readonly FindingRecord[];
  readonly failures: readonly FailureRecord[];
  readonly summary: ValidateSummary;
}

/** Returns the counts of what is not suppressed; `fixable` counts safe and unsafe fixes. */
export function summarize(findings: readonly FindingRecord[]): ValidateSummary {
  const open = findings.filter((finding) => finding.suppressed === null);
  const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    fixable: open.filter((finding) => finding.fix !== null && finding.fix.safety !== 'display').length,
    suppressed: findings.length - open.length,
  };
}

/** Everything that a sentence about a whole report counts. */
export type ReportTotals = Readonly<
  Record<keyof ValidateSummary | 'failures' | 'documents' | 'tables' | 'rows', number>
>;

export function totalsOf({summary, failures, documents}: ValidateReport): ReportTotals {
  return {
    ...summary,
    failures: failures.length,
    documents: documents.length,
    tables: documents.reduce((sum, {tables}) => sum + tables, 0),
    rows: documents.reduce((sum, {rows}) => sum + rows, 0),
  };
}

/** Returns the report of a run. */
export function makeReport(
  {documents, findings, failures}: Pick<ValidateReport, 'documents' | 'findings' | 'failures'>,
  version: string,
): ValidateReport {
  const tool = {name: 'tablewatch', version} as const;
  return {schemaVersion: 1, tool, documents, findings, failures, summary: summarize(findings)};
}

/** Returns the report as JSON with a final newline. */
export function renderValidateJson(report: ValidateReport): string {
  return JSON.stringify(report, null, 2) + '\n';
}
