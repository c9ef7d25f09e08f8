// A finding as agents get it: where, what, and how to ask about it.
import {z} from 'zod';
import {severities} from '../model/finding.ts';
import type {FindingRecord} from '../report/findings/finding-record.ts';

export const findingOutput = z.object({
  source: z.string(),
  line: z.int(),
  startColumn: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
  rule: z.string(),
  severity: z.enum(severities),
  confidence: z.string().describe('proven, likely or hint'),
  message: z.string(),
  fix: z.enum(['safe', 'unsafe', 'display', 'none']),
  fingerprint: z.string().describe('Names the finding for `explain`'),
  baselineState: z.enum(['new', 'unchanged']).optional(),
});

export function toFindingOutput(finding: FindingRecord): z.infer<typeof findingOutput> {
  const {source, line, startColumn, endLine, endColumn, rule, severity, confidence, message, fingerprint} = finding;
  return {
    source,
    line,
    startColumn,
    endLine,
    endColumn,
    rule,
    severity,
    confidence,
    message,
    fix: finding.fix?.safety ?? 'none',
    fingerprint,
    ...(finding.baselineState === undefined ? {} : {baselineState: finding.baselineState}),
  };
}

/** One line, in the form of compilers. */
export function findingLine(
  finding: Pick<FindingRecord, 'source' | 'line' | 'startColumn' | 'severity' | 'rule' | 'message' | 'fingerprint'>,
): string {
  const {source, line, startColumn, severity, rule, message, fingerprint} = finding;
  return `${source}:${line}:${startColumn}: ${severity}: ${message} [${rule} ${fingerprint}]`;
}
