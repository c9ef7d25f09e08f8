// GitLab's Code Quality report: an array of issues; the rule id is in the description, where readers see it.
import type {Severity} from '../../model/finding.ts';
import type {ValidateReport} from './json.ts';

const severities: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', info: 'info'};

/** Returns the open findings as Code Quality issues. */
export function renderValidateGitlab(report: ValidateReport): string {
  const issues = report.findings
    .filter(({suppressed}) => suppressed === null)
    .map((finding) => ({
      description: `${finding.rule}: ${finding.message}`,
      check_name: finding.rule,
      fingerprint: `${finding.source}:${finding.fingerprint}`,
      severity: severities[finding.severity],
      location: {path: finding.source, lines: {begin: finding.line, end: finding.endLine}},
    }));
  return JSON.stringify(issues, null, 2) + '\n';
}
