// How much of each document passed: rules without findings, rows without findings. Suppressed findings count as passed.
import type {FindingRecord} from '../report/findings/finding-record.ts';
import {selectRules} from '../validate/index.ts';
import {settingsFor, type ValidateOutcome, type ValidateRequest} from './validate-documents.ts';

export interface PassRate {
  /** Rules that ran, and those of them that found nothing. */
  readonly rules: number;
  readonly passedRules: number;
  readonly rows: number;
  readonly passedRows: number;
}

/** Returns the rates of the documents that were checked, by source. */
export function passRatesOf(outcome: ValidateOutcome, request: ValidateRequest): Map<string, PassRate> {
  const bySource = new Map<string, FindingRecord[]>(outcome.documents.map(({source}) => [source, []]));
  for (const finding of outcome.findings) if (finding.suppressed === null) bySource.get(finding.source)?.push(finding);
  return new Map(
    outcome.documents.map(({source, rows}) => {
      const own = bySource.get(source) ?? [];
      const failed = new Set(own.map(({rule}) => rule));
      const rules = selectRules(request.rules, settingsFor(source, request)).map(({rule}) => rule.meta.id);
      const failedRows = new Set(
        own.flatMap(({table, row}) => (row === null ? [] : [`${String(table)} ${String(row)}`])),
      );
      return [
        source,
        {
          rules: rules.length,
          passedRules: rules.filter((id) => !failed.has(id)).length,
          rows,
          passedRows: rows - failedRows.size,
        },
      ];
    }),
  );
}
