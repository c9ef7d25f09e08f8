// Findings as they leave the program: lines and columns from 1, sentences made, fixes reduced to what others can apply.
import type {Edit, Finding, FindingData, Place, Safety, Severity} from '../../model/finding.ts';
import {placeSpan} from '../../model/place.ts';
import type {Document} from '../../model/table.ts';
import {lineColumn, makeLineIndex} from '../../text/line-index.ts';

/** One finding of the `validate` JSON (schemas/validate.v1.json). Numbers count from 1; null where the place has none. */
export interface FindingRecord {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly source: string;
  /** Ordinal of the table in its document. */
  readonly table: number | null;
  /** Body row; the header is not counted. */
  readonly row: number | null;
  /** Label of the column. */
  readonly column: string | null;
  readonly line: number;
  readonly endLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly message: string;
  readonly data: FindingData;
  readonly confidence: string;
  readonly fix: {readonly safety: Safety; readonly edits: readonly Edit[]} | null;
  readonly fingerprint: string;
  /** Only beside an earlier edition: whether that one had the finding too. SARIF's word. */
  readonly baselineState?: 'new' | 'unchanged';
  readonly suppressed: {readonly kind: string; readonly reason: string | null} | null;
}

export type MessageRenderer = (finding: Finding) => string;

/** Returns the findings of one document as records, in the same order; `known` are the fingerprints of its last edition. */
export function toRecords(
  document: Document,
  findings: readonly Finding[],
  speak: MessageRenderer,
  known: ReadonlySet<string> | null = null,
): FindingRecord[] {
  if (findings.length === 0) return [];
  const lines = makeLineIndex(document.text);
  return findings.map((finding) => {
    const span = placeSpan(document, finding.place);
    const start = lineColumn(lines, span.start);
    const end = lineColumn(lines, span.end);
    return {
      rule: finding.rule,
      messageId: finding.messageId,
      severity: finding.severity,
      source: document.source,
      ...whereOf(document, finding.place),
      line: start.line,
      endLine: end.line,
      startColumn: start.column,
      endColumn: end.column,
      message: speak(finding),
      data: finding.data,
      confidence: finding.confidence,
      fix: finding.fix ?? null,
      fingerprint: finding.fingerprint,
      suppressed: finding.suppressed,
      ...(known === null ? {} : {baselineState: known.has(finding.fingerprint) ? 'unchanged' : 'new'}),
    };
  });
}

function whereOf(document: Document, place: Place): Pick<FindingRecord, 'table' | 'row' | 'column'> {
  if (place.kind === 'document' || place.kind === 'text') return {table: null, row: null, column: null};
  const table = document.tables[place.table];
  const column = 'column' in place ? (table?.labels[place.column] ?? null) : null;
  return {table: place.table + 1, row: 'row' in place ? place.row + 1 : null, column};
}
