// Findings known before, compared by fingerprint.
import type {Finding} from '../model/finding.ts';

export interface BaselineComparison {
  readonly added: readonly Finding[];
  readonly unchanged: readonly Finding[];
  /** Fingerprints of the baseline that were not found any more, sorted. */
  readonly absent: readonly string[];
}

/** Returns which findings are new, which stood in the baseline, and which of the baseline are gone. */
export function compareBaseline(findings: readonly Finding[], known: ReadonlySet<string>): BaselineComparison {
  const now = new Set(findings.map((finding) => finding.fingerprint));
  return {
    added: findings.filter((finding) => !known.has(finding.fingerprint)),
    unchanged: findings.filter((finding) => known.has(finding.fingerprint)),
    absent: [...known].filter((fingerprint) => !now.has(fingerprint)).sort(),
  };
}
