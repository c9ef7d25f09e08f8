// JUnit XML: a suite a document, a case a finding; a document without findings is one passing case. Only errors fail.
import {escapeXml} from '../xml.ts';
import type {DocumentRecord, ValidateReport} from './json.ts';
import type {FindingRecord} from './finding-record.ts';

/** Returns the report as JUnit XML; suppressed findings are skipped cases. */
export function renderValidateJunit(report: ValidateReport): string {
  const suites = report.documents.map((document) =>
    suite(
      document,
      report.findings.filter(({source}) => source === document.source),
    ),
  );
  const failures = report.failures.map(
    (failed) =>
      `  <testsuite name="${escapeXml(failed.source ?? '')}" tests="1" failures="0" errors="1" skipped="0">\n` +
      `    <testcase name="${escapeXml(failed.code)}" classname="tablewatch"><error message="${escapeXml(failed.message)}"/></testcase>\n  </testsuite>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="tablewatch">',
    ...suites,
    ...failures,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(document: DocumentRecord, findings: readonly FindingRecord[]): string {
  const failed = findings.filter((finding) => finding.severity === 'error' && finding.suppressed === null).length;
  const skipped = findings.filter(({suppressed}) => suppressed !== null).length;
  const cases =
    findings.length === 0 ? ['    <testcase name="no findings" classname="tablewatch"/>'] : findings.map(testCase);
  const counts = `tests="${cases.length}" failures="${failed}" errors="0" skipped="${skipped}"`;
  return [`  <testsuite name="${escapeXml(document.source)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

function testCase(finding: FindingRecord): string {
  const head = `    <testcase name="${escapeXml(`${finding.rule} ${finding.line}:${finding.startColumn}`)}" classname="${escapeXml(finding.rule)}"`;
  const place = `${finding.source}:${finding.line}:${finding.startColumn}`;
  if (finding.suppressed !== null)
    return `${head}><skipped message="${escapeXml(finding.suppressed.reason ?? '')}"/></testcase>`;
  if (finding.severity === 'error')
    return `${head}><failure type="${escapeXml(finding.rule)}" message="${escapeXml(finding.message)}">${escapeXml(place)}</failure></testcase>`;
  return `${head}><system-out>${escapeXml(`${finding.severity}: ${finding.message} (${place})`)}</system-out></testcase>`;
}
