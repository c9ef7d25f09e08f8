// Reviewdog's diagnostic format (rdjson): findings as review comments, with fixes as suggestions that one click applies.
// Its columns count bytes of UTF-8 from 1, its ranges end before their end.
import type {Edit, Severity} from '../../model/finding.ts';
import {lineColumn, lineText, makeLineIndex, type LineIndex} from '../../text/line-index.ts';
import {utf8Length} from '../../text/utf8-length.ts';
import type {FindingRecord} from './finding-record.ts';
import type {DocumentRecord, ValidateReport} from './json.ts';

const severities: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', info: 'INFO'};

/** A suggestion longer than this replaces a table, and no reviewer reads it: the finding goes without. */
const maxLines = 50;

/** Returns the open findings as rdjson; `texts` are the documents by source. Those that are not there go without columns and suggestions. */
export function renderValidateRdjson(report: ValidateReport, texts: ReadonlyMap<string, string>): string {
  const bytesOf = new Map(report.documents.map((document) => [document.source, byteView(document, texts)]));
  const diagnostics = report.findings
    .filter(({suppressed}) => suppressed === null)
    .map((finding) => toDiagnostic(finding, bytesOf.get(finding.source) ?? null));
  return `${JSON.stringify({source: {name: 'tablewatch'}, diagnostics}, null, 2)}\n`;
}

/** A text whose places are asked for in bytes. */
interface ByteView {
  readonly text: string;
  readonly index: LineIndex;
  /** Bytes before the text that are not in it: a byte order mark. */
  readonly skipped: number;
  /** Whether edits of the text are edits of the file: not where it is decoded from another encoding. */
  readonly isUtf8: boolean;
}

function byteView({source, encoding}: DocumentRecord, texts: ReadonlyMap<string, string>): ByteView | null {
  const text = texts.get(source);
  if (text === undefined) return null;
  return {text, index: makeLineIndex(text), skipped: encoding.bom ? 3 : 0, isUtf8: encoding.encoding === 'utf-8'};
}

function toDiagnostic(finding: FindingRecord, view: ByteView | null): object {
  const {line, startColumn, endLine, endColumn, source, rule, message} = finding;
  const range =
    view?.isUtf8 === true
      ? {start: position(view, line, startColumn), end: position(view, endLine, endColumn)}
      : {start: {line}, end: {line: endLine}};
  const suggestion = view === null ? null : suggestionOf(finding, view);
  return {
    message,
    location: {path: source, range},
    severity: severities[finding.severity],
    code: {value: rule},
    ...(suggestion === null ? {} : {suggestions: [suggestion]}),
  };
}

/** A fix is applied whole or not at all, so its edits are one suggestion, with the text between them. */
function suggestionOf({fix}: FindingRecord, view: ByteView): object | null {
  if (fix === null || fix.safety === 'display' || !view.isUtf8) return null;
  const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
  const [first] = edits;
  if (first === undefined) return null;
  const end = edits.reduce((last, {span}) => Math.max(last, span.end), 0);
  const [from, to] = [lineColumn(view.index, first.span.start), lineColumn(view.index, end)];
  if (to.line - from.line >= maxLines) return null;
  const range = {start: position(view, from.line, from.column), end: position(view, to.line, to.column)};
  return {range, text: replaced(view.text, edits, end)};
}

/** The text from the first edit to `end`, with the edits made. */
function replaced(text: string, edits: readonly Edit[], end: number): string {
  let at = edits[0]?.span.start ?? end;
  let made = '';
  for (const {span, text: after} of edits) {
    made += text.slice(at, span.start) + after;
    at = span.end;
  }
  return made + text.slice(at, end);
}

function position({text, index, skipped}: ByteView, line: number, column: number): {line: number; column: number} {
  const before = lineText(text, index, line).slice(0, column - 1);
  return {line, column: utf8Length(before) + 1 + (line === 1 ? skipped : 0)};
}
