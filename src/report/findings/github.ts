// GitHub workflow commands. A step shows ten errors and ten warnings: the first ten of each are printed, the rest is counted.
import {severities, type Severity} from '../../model/finding.ts';
import type {ValidateReport} from './json.ts';
import type {FindingRecord} from './finding-record.ts';

/** GitHub drops annotations above ten of a kind in a step. */
const shownPerSeverity = 10;

const commandOf: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'};

/** Returns one workflow command a finding, worst first; `::notice` counts what is left out. */
export function renderValidateGithub(report: ValidateReport): string {
  const open = report.findings.filter(({suppressed}) => suppressed === null);
  const lines = severities.flatMap((severity) => {
    const found = open.filter((finding) => finding.severity === severity);
    const rest = found.length - shownPerSeverity;
    const shown = found.slice(0, shownPerSeverity).map(toCommand);
    return rest > 0
      ? [
          ...shown,
          `::notice title=tablewatch::and ${rest} more of severity ${severity}; the step summary has all of them`,
        ]
      : shown;
  });
  return lines.map((line) => line + '\n').join('');
}

function toCommand(finding: FindingRecord): string {
  const properties = {
    file: finding.source,
    line: finding.line,
    endLine: finding.endLine,
    ...(finding.line === finding.endLine ? {col: finding.startColumn, endColumn: finding.endColumn} : {}),
    title: finding.rule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commandOf[finding.severity]} ${written.join(',')}::${escapeData(finding.message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
